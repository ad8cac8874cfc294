// SPDX-License-Identifier: Apache-2.0
#include "remote/sshhost.h"

#include "remote/blocking.h"
#include "remote/encoding.h"
#include "remote/files.h"
#include "remote/http.h"
#include "remote/words.h"

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// RFC 4254, 5.1, as libssh prints it: "Channel opening failure: channel 43 error (2) Connection refused".
constexpr int connectFailed = 2;

int codeOf(const QString &refusal)
{
    const qsizetype at = refusal.indexOf("error ("_L1);
    return at < 0 ? 0 : refusal.mid(at + 7, refusal.indexOf(u')', at) - at - 7).toInt();
}

QString textOf(const QString &refusal)
{
    const qsizetype at = refusal.indexOf(") "_L1);
    return at < 0 ? refusal : refusal.mid(at + 2);
}

} // namespace

Result<Ended> SshHost::perform(Request request, const std::stop_token &stop, const OutputSink &sink)
{
    assertMayBlock(m_io);
    const auto operation = std::make_shared<Operation>(std::move(request));
    const auto post = [this](std::function<void()> what) {
        return m_gate.enter([&] { QMetaObject::invokeMethod(&m_link, std::move(what), Qt::QueuedConnection); });
    };
    if (stop.stop_requested() || !post([this, operation] { m_link.submit(operation); }))
        return fail(atHost(
            {ErrorKind::Cancelled, Words::tr("%1 was not started").arg(operation->request.title), {}, {}, {}}, m_name));
    const std::stop_callback onStop(stop, [&] { post([this, operation] { m_link.cancel(operation); }); });
    auto result = operation->wait(sink, [&] { post([this] { m_link.resume(); }); });
    if (!result)
        return fail(atHost(result.error(), m_name));
    return result;
}

Result<Output> SshHost::run(const Command &command, std::stop_token stop, const OutputSink &sink)
{
    const auto arguments = argumentsOf(command);
    if (!arguments)
        return fail(atHost(arguments.error(), m_name));
    const Encoded encoded = encode(*arguments);
    Request request;
    request.title = titleOf(command);
    request.exec = encoded.exec;
    request.input = encoded.preamble + command.input;
    request.within = command.within;
    request.streams = bool(sink);
    auto ended = perform(std::move(request), stop, sink);
    if (!ended)
        return fail(ended.error());
    return Output{ended->exitCode, std::move(ended->out), std::move(ended->err)};
}

Result<void> SshHost::put(const std::vector<File> &files, std::stop_token stop)
{
    return putFiles(*this, files, stop);
}

Result<HttpReply> SshHost::get(const HttpRequest &http, std::stop_token stop)
{
    const TimePoint began = Ticks::now();
    const auto text = writeRequest(http);
    if (!text)
        return fail(atHost(text.error(), m_name));
    const auto reader = std::make_shared<HttpReplyReader>(); // the I/O thread's until perform() returns
    Request request;
    request.kind = Request::Kind::Forward;
    request.title = Words::tr("The request to %1:%2").arg(http.address).arg(http.port);
    request.address = http.address;
    request.port = http.port;
    request.input = *text;
    request.within = http.within;
    request.consume = [reader](const QByteArray &bytes) {
        return reader->feed(bytes) == HttpReplyReader::State::Reading;
    };
    const auto ended = perform(std::move(request), stop);
    if (!ended && ended.error().kind == ErrorKind::TimedOut)
        return noReply(Words::tr("No answer within %1 s.").arg(double(http.within.count()) / 1000), began);
    if (!ended)
        return fail(ended.error());
    if (ended->refused.isEmpty()) {
        reader->finish();
        return replyOf(*reader, began);
    }
    if (codeOf(ended->refused) == connectFailed)
        return noReply(textOf(ended->refused), began);
    return fail(atHost({ErrorKind::RemoteFailure,
                        Words::tr("sshd does not forward connections to %1:%2").arg(http.address).arg(http.port),
                        {},
                        textOf(ended->refused),
                        Words::tr("Allow it in the host's sshd configuration: AllowTcpForwarding local, and no "
                                  "PermitOpen that excludes it.")},
                       m_name));
}

} // namespace slipway::remote
