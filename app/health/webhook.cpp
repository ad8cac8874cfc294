// SPDX-License-Identifier: Apache-2.0
#include "health/webhook.h"

#include "health/words.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

#include <memory>

namespace slipway::health {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostWaiting = 200;

/// How one attempt ended: an empty `why` is success.
struct Attempt {
    QString why;
    bool maySucceedLater = false;
};

Attempt judge(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return {};
    if (status != 0)
        return {Words::tr("It answered with HTTP %1.").arg(status), status >= 500 || status == 408 || status == 429};
    // Not errorString(): it names the URL.
    const auto *word = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error());
    const bool isTimeout = reply.error() == QNetworkReply::OperationCanceledError;
    return {isTimeout ? Words::tr("It did not answer in time.")
                      : Words::tr("No answer: %1.").arg(QString::fromLatin1(word)),
            true};
}

/// Blocks until it has ended, or \a stop is requested.
Attempt attempt(const QUrl &url, const QByteArray &body, std::chrono::milliseconds within, const std::stop_token &stop)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"slipway"_s);
    request.setTransferTimeout(within);
    // A redirected POST would go on as a GET, or to somebody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QEventLoop loop;
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    const std::stop_callback quit(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!reply->isFinished())
        loop.exec();
    return reply->isFinished() ? judge(*reply) : Attempt{Words::tr("It was cancelled."), false};
}

} // namespace

Webhook::Webhook(Address address, std::function<void(const Error &)> failed, Timing timing)
    : m_address(std::move(address))
    , m_failed(std::move(failed))
    , m_timing(std::move(timing))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

Webhook::Webhook(Address address, std::function<void(const Error &)> failed)
    : Webhook(std::move(address), std::move(failed), Timing())
{
}

Webhook::~Webhook()
{
    m_thread.request_stop();
    m_thread.join();
}

void Webhook::post(const QString &environment, const QJsonObject &body, Claim claim)
{
    const std::scoped_lock lock(m_mutex);
    m_messages.push_back({environment, QJsonDocument(body).toJson(QJsonDocument::Compact), std::move(claim)});
    if (m_messages.size() > mostWaiting)
        m_messages.pop_front();
    m_woken.notify_all();
}

void Webhook::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        Message message;
        {
            std::unique_lock lock(m_mutex);
            if (!m_woken.wait(lock, stop, [this] { return !m_messages.empty(); }))
                return;
            message = m_messages.front();
            m_messages.pop_front();
        }
        const auto sent = send(message, stop);
        if (!sent && !m_isFailing && !stop.stop_requested())
            m_failed(sent.error());
        m_isFailing = !sent;
    }
}

Result<void> Webhook::send(const Message &message, const std::stop_token &stop)
{
    const auto address = m_address(message.environment, stop);
    if (!address)
        return fail(address.error());
    Error error{
        .kind = ErrorKind::RemoteFailure,
        .what = Words::tr("The webhook of the alerts did not take a message"),
        .where = {.environment = message.environment},
        .why = {},
        .cure = Words::tr("Check \"webhook\" under \"alerts\" in slipway.yaml, and that its address is still valid.")};
    const QUrl url(*address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !QStringList{u"https"_s, u"http"_s}.contains(url.scheme())) {
        error.kind = ErrorKind::InvalidInput;
        error.why = Words::tr("Its address is no URL of http or https.");
        return fail(error);
    }
    if (message.claim && !message.claim())
        return {}; // somebody else sends it
    for (std::size_t tried = 0;; ++tried) {
        const Attempt made = attempt(url, message.body, m_timing.within, stop);
        if (made.why.isEmpty())
            return {};
        error.why = made.why;
        if (!made.maySucceedLater || tried == m_timing.pauses.size() || !pause(m_timing.pauses[tried], stop))
            return fail(error);
    }
}

/// False: \a stop was requested meanwhile.
bool Webhook::pause(std::chrono::milliseconds duration, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

} // namespace slipway::health
