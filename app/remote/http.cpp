// SPDX-License-Identifier: Apache-2.0
#include "remote/http.h"

#include "model/recorded.h"
#include "remote/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

constexpr qsizetype longestLine = 16 * 1024;
constexpr qsizetype longestHeaders = 64 * 1024;
constexpr qsizetype longestBody = 64 * 1024;

bool staysOnItsLine(const QByteArray &text, bool mayHoldSpaces)
{
    return std::ranges::none_of(text,
                                [=](char c) { return uchar(c) < 0x20 || c == 0x7f || (c == ' ' && !mayHoldSpaces); });
}

QByteArray hostOf(const HttpRequest &request)
{
    if (!request.hostHeader.isEmpty())
        return request.hostHeader.toUtf8();
    const QByteArray address = request.address.toUtf8();
    const QByteArray host = address.contains(':') ? '[' + address + ']' : address;
    return request.port == 80 ? host : host + ':' + QByteArray::number(request.port);
}

} // namespace

Result<QByteArray> writeRequest(const HttpRequest &request)
{
    const QByteArray path = request.path.toUtf8();
    const QByteArray host = hostOf(request);
    if (!path.startsWith('/') || !staysOnItsLine(path, false))
        return fail(ErrorKind::InvalidInput,
                    Words::tr("The path of an HTTP request must start with / and hold no blank"));
    if (host.isEmpty() || !staysOnItsLine(host, false) || request.port <= 0 || request.port > 65535)
        return fail(ErrorKind::InvalidInput, Words::tr("The host or port of an HTTP request is not valid"));
    if (!staysOnItsLine(request.bearer, true))
        return fail(ErrorKind::InvalidInput, Words::tr("The token of an HTTP request holds a control character"));
    QByteArray text = "GET " + path + " HTTP/1.1\r\nHost: " + host +
                      "\r\nUser-Agent: slipway\r\nAccept: */*\r\nConnection: close\r\n";
    if (!request.bearer.isEmpty())
        text += "Authorization: Bearer " + request.bearer + "\r\n";
    return text + "\r\n";
}

HttpReplyReader::State HttpReplyReader::feed(const QByteArray &bytes)
{
    if (m_state == State::Reading) {
        m_buffer += bytes;
        while (m_state == State::Reading && step()) {
        }
    }
    return m_state;
}

HttpReplyReader::State HttpReplyReader::finish()
{
    if (m_state != State::Reading)
        return m_state;
    if (m_part == Part::Body && m_length < 0)
        complete();
    else if (m_part == Part::StatusLine && m_buffer.isEmpty() && m_status == 0)
        broken(Words::tr("It closed the connection without an answer."));
    else
        broken(Words::tr("The answer ended early."));
    return m_state;
}

// One line or one piece of body; false: more bytes are needed.
bool HttpReplyReader::step()
{
    if (m_part == Part::Body || m_part == Part::Chunk)
        return takeBody();
    QByteArray line;
    if (!readLine(line))
        return false;
    switch (m_part) {
    case Part::StatusLine: readStatusLine(line); break;
    case Part::Headers: line.isEmpty() ? endHeaders() : readHeader(line); break;
    case Part::ChunkSize: readChunkSize(line); break;
    case Part::ChunkEnd:
        m_part = Part::ChunkSize;
        if (!line.isEmpty())
            broken(Words::tr("A chunk of the answer is longer than it said."));
        break;
    case Part::Trailers:
        if (line.isEmpty())
            complete();
        break;
    case Part::Body:
    case Part::Chunk: break;
    }
    return true;
}

bool HttpReplyReader::readLine(QByteArray &line)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end > longestLine || (end < 0 && m_buffer.size() > longestLine)) {
        broken(Words::tr("A line of the answer is too long."));
        return false;
    }
    if (end < 0)
        return false;
    line = m_buffer.first(end);
    m_buffer.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    m_headerBytes += m_part == Part::ChunkSize || m_part == Part::ChunkEnd ? 0 : end + 1;
    if (m_headerBytes > longestHeaders)
        broken(Words::tr("The answer's headers are too long."));
    return m_state == State::Reading;
}

void HttpReplyReader::readStatusLine(const QByteArray &line)
{
    // HTTP/1.1 200 OK
    const QByteArrayList words = line.split(' ');
    bool isNumber = false;
    m_status = words.value(1).toInt(&isNumber);
    if (!line.startsWith("HTTP/1.") || !isNumber || m_status < 100 || m_status > 999) {
        m_status = 0;
        return broken(Words::tr("The answer is not HTTP."));
    }
    m_part = Part::Headers;
}

void HttpReplyReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return broken(Words::tr("The answer has a header without a colon."));
    const QByteArray name = line.first(colon).trimmed().toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "transfer-encoding") {
        m_isChunked = value.toLower().endsWith("chunked");
    } else if (name == "content-length") {
        bool isNumber = false;
        m_length = value.toLongLong(&isNumber);
        if (!isNumber || m_length < 0)
            broken(Words::tr("The answer's length is not a number."));
    }
}

void HttpReplyReader::endHeaders()
{
    if (m_status < 200 && m_status != 101) { // an interim answer: the real one follows
        m_part = Part::StatusLine;
        m_length = -1;
        m_isChunked = false;
    } else if (m_status == 101 || m_status == 204 || m_status == 304 || (m_length == 0 && !m_isChunked)) {
        complete();
    } else {
        m_part = m_isChunked ? Part::ChunkSize : Part::Body;
    }
}

void HttpReplyReader::readChunkSize(const QByteArray &line)
{
    bool isNumber = false;
    m_length = line.first(std::max<qsizetype>(0, line.indexOf(';') < 0 ? line.size() : line.indexOf(';')))
                   .trimmed()
                   .toLongLong(&isNumber, 16);
    if (!isNumber || m_length < 0)
        return broken(Words::tr("A chunk of the answer has no length."));
    m_part = m_length == 0 ? Part::Trailers : Part::Chunk;
}

bool HttpReplyReader::takeBody()
{
    if (m_buffer.isEmpty())
        return false;
    const qsizetype size = m_length < 0 ? m_buffer.size() : std::min<qint64>(m_length, m_buffer.size());
    m_body += m_buffer.first(size);
    m_buffer.remove(0, size);
    if (m_length >= 0)
        m_length -= size;
    if (m_body.size() >= longestBody) {
        m_body.truncate(longestBody);
        complete();
    } else if (m_length == 0) {
        if (m_part == Part::Chunk)
            m_part = Part::ChunkEnd;
        else
            complete();
    }
    return true;
}

void HttpReplyReader::broken(const QString &why)
{
    m_state = State::Broken;
    m_why = why;
}

HttpReply replyOf(const HttpReplyReader &reader, TimePoint began)
{
    if (reader.state() != HttpReplyReader::State::Complete)
        return noReply(inOwnWords(reader.why()), began); // it may have been read on the I/O thread
    HttpReply reply = noReply({}, began);
    reply.status = reader.status();
    reply.body = reader.body();
    return reply;
}

HttpReply noReply(const QString &why, TimePoint began)
{
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Ticks::now() - began);
    return {0, why.toUtf8(), int(taken.count())};
}

} // namespace slipway::remote
