// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "remote/command.h"
#include "remote/deadline.h"

#include <QByteArray>

namespace slipway::remote {

/// The bytes of a GET (RFC 9112, `Connection: close`). InvalidInput for a path, host or token that
/// would not stay on its line.
Result<QByteArray> writeRequest(const HttpRequest &request);

/// Reads a reply as it arrives, in pieces of any size. A value; does no I/O.
class HttpReplyReader
{
public:
    enum class State { Reading, Complete, Broken };

    /// Takes the next bytes; what follows a complete reply is ignored.
    State feed(const QByteArray &bytes);
    /// The peer has closed the connection.
    State finish();

    State state() const { return m_state; }
    int status() const { return m_status; }
    QByteArray body() const { return m_body; } ///< cut at 64 KiB
    QString why() const { return m_why; }      ///< if Broken

private:
    enum class Part { StatusLine, Headers, Body, ChunkSize, Chunk, ChunkEnd, Trailers };

    bool readLine(QByteArray &line);
    bool step();
    void readStatusLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void endHeaders();
    void readChunkSize(const QByteArray &line);
    bool takeBody();
    void complete() { m_state = State::Complete; }
    void broken(const QString &why);

    State m_state = State::Reading;
    Part m_part = Part::StatusLine;
    QByteArray m_buffer;
    qsizetype m_headerBytes = 0;
    int m_status = 0;
    bool m_isChunked = false;
    qint64 m_length = -1; ///< of the body or the chunk, what is left of it; -1: until the end
    QByteArray m_body;
    QString m_why;
};

/// The reply as Host::get() tells it: a port that gives no proper answer is status 0 and the reason.
HttpReply replyOf(const HttpReplyReader &reader, TimePoint began);
/// The same where there was nothing to read.
HttpReply noReply(const QString &why, TimePoint began);

} // namespace slipway::remote
