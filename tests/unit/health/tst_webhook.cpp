// SPDX-License-Identifier: Apache-2.0
#include "health/webhook.h"

#include "webhookreceiver.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <mutex>

using namespace slipway;
using namespace slipway::health;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWebhook final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WebhookReceiver> m_receiver;
    std::mutex m_mutex;
    std::vector<Error> m_errors;

    std::unique_ptr<Webhook> webhook(const Webhook::Timing &timing = {2s, {10ms, 10ms, 10ms}})
    {
        return std::make_unique<Webhook>(
            [url = m_receiver->url()](const QString &, const std::stop_token &) { return Result<QString>(url); },
            [this](const Error &error) {
                const std::scoped_lock lock(m_mutex);
                m_errors.push_back(error);
            },
            timing);
    }
    std::vector<Error> errors()
    {
        const std::scoped_lock lock(m_mutex);
        return m_errors;
    }

private Q_SLOTS:
    void init()
    {
        m_receiver = std::make_unique<WebhookReceiver>();
        m_errors.clear();
    }

    void posts()
    {
        const auto hook = webhook();
        hook->post(u"prod"_s, {{u"text"_s, u"PROD: api is Degraded · ä"_s}});
        hook->post(u"prod"_s, {{u"text"_s, u"second"_s}});
        QTRY_COMPARE(m_receiver->bodies.size(), 2);
        QVERIFY(m_receiver->heads[0].startsWith("POST /services/T0/s3cret-path HTTP/1.1"));
        QVERIFY(m_receiver->heads[0].toLower().contains("content-type: application/json"));
        const QJsonDocument body = QJsonDocument::fromJson(m_receiver->bodies[0]);
        QCOMPARE(body[u"text"].toString(), u"PROD: api is Degraded · ä"_s);
        QCOMPARE(QJsonDocument::fromJson(m_receiver->bodies[1])[u"text"].toString(), u"second"_s);
        QVERIFY(errors().empty());
    }

    void triesAgain()
    {
        m_receiver->answers = {503, 429};
        const auto hook = webhook();
        hook->post(u"prod"_s, {{u"text"_s, u"once"_s}});
        QTRY_COMPARE(m_receiver->bodies.size(), 3);
        QCOMPARE(m_receiver->bodies[2], m_receiver->bodies[0]);
        QVERIFY(errors().empty());
    }

    void triesAgainWithoutAnAnswer()
    {
        m_receiver->answers = {0};
        const auto hook = webhook({200ms, {10ms}});
        hook->post(u"prod"_s, {{u"text"_s, u"once"_s}});
        QTRY_COMPARE(m_receiver->bodies.size(), 2);
    }

    /// Told once until one is taken again; and what leads to the team is not in it.
    void givesUp()
    {
        m_receiver->answers = {404, 404, 200, 404};
        const auto hook = webhook();
        for (int i = 0; i < 2; ++i)
            hook->post(u"prod"_s, {});
        QTRY_COMPARE(m_receiver->bodies.size(), 2); // 404 is no matter of time: once each
        for (int i = 0; i < 2; ++i)
            hook->post(u"prod"_s, {});
        QTRY_COMPARE(errors().size(), 2U);
        QCOMPARE(m_receiver->bodies.size(), 4);
        for (const Error &error : errors()) {
            QVERIFY(error.why.contains("404"_L1));
            QVERIFY(!toText(error).contains("s3cret"_L1) && !toText(error).contains("services"_L1));
        }
    }

    void nobodyListens()
    {
        Webhook hook(
            [](const QString &, const std::stop_token &) { return Result<QString>(u"http://127.0.0.1:1/s3cret"_s); },
            [this](const Error &error) {
                const std::scoped_lock lock(m_mutex);
                m_errors.push_back(error);
            },
            {2s, {}});
        hook.post(u"prod"_s, {});
        QTRY_COMPARE(errors().size(), 1U);
        QVERIFY2(errors()[0].why.contains("ConnectionRefused"_L1), qPrintable(toText(errors()[0])));
        QVERIFY(!toText(errors()[0]).contains("s3cret"_L1));
    }

    void redirectsAreNotFollowed()
    {
        m_receiver->answers = {302};
        const auto hook = webhook();
        hook->post(u"prod"_s, {});
        QTRY_COMPARE(errors().size(), 1U);
        QVERIFY(errors()[0].why.contains("302"_L1));
    }

    void noAddress()
    {
        for (const QString &address : {u"ftp://127.0.0.1/x"_s, u"nothing"_s, u"file:///etc/passwd"_s}) {
            m_errors.clear();
            Webhook hook([address](const QString &, const std::stop_token &) { return Result<QString>(address); },
                         [this](const Error &error) {
                             const std::scoped_lock lock(m_mutex);
                             m_errors.push_back(error);
                         });
            hook.post(u"prod"_s, {});
            QTRY_COMPARE(errors().size(), 1U);
            QCOMPARE(errors()[0].kind, ErrorKind::InvalidInput);
        }
    }

    /// The end does not wait for somebody who does not answer, nor for the next attempt.
    void endsAtOnce()
    {
        m_receiver->answers = {0};
        auto hook = webhook({60s, {60s}});
        hook->post(u"prod"_s, {});
        QTRY_COMPARE(m_receiver->bodies.size(), 1);
        QElapsedTimer timer;
        timer.start();
        hook.reset();
        QVERIFY(timer.elapsed() < 2'000);
        m_receiver->answers = {503};
        hook = webhook({60s, {60s}});
        hook->post(u"prod"_s, {});
        QTRY_COMPARE(m_receiver->bodies.size(), 2);
        timer.start();
        hook.reset();
        QVERIFY(timer.elapsed() < 2'000);
        QVERIFY(errors().empty());
    }
};

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
