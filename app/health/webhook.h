// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::health {

/// Posts JSON to a URL, one after the other, on a thread of its own: who calls post() never waits. What is not taken is
/// sent again a few times; what nobody takes is dropped, and that is told, once until one is taken again. The URL lets
/// whoever knows it write to the team, so it is in no error and in no log.
class Webhook final
{
public:
    struct Timing {
        std::chrono::milliseconds within{10'000}; ///< for one attempt
        std::vector<std::chrono::milliseconds> pauses{std::chrono::seconds(2), std::chrono::seconds(10),
                                                      std::chrono::seconds(30)}; ///< before the further attempts
    };
    /// The URL for what concerns \a environment; may block, and look up a secret.
    using Address = std::function<Result<QString>(const QString &environment, const std::stop_token &stop)>;
    /// Whether a message is ours to send; asked on the webhook's thread, when it is known where to.
    using Claim = std::function<bool()>;

    /// \a failed is called on the webhook's thread.
    Webhook(Address address, std::function<void(const Error &)> failed, Timing timing);
    Webhook(Address address, std::function<void(const Error &)> failed);
    /// Drops what was not sent yet.
    ~Webhook();
    Webhook(const Webhook &) = delete;
    Webhook &operator=(const Webhook &) = delete;

    /// Without \a claim, it is ours to send. Thread-safe.
    void post(const QString &environment, const QJsonObject &body, Claim claim = {});

private:
    struct Message {
        QString environment;
        QByteArray body;
        Claim claim;
    };

    void run(const std::stop_token &stop);
    Result<void> send(const Message &message, const std::stop_token &stop);
    bool pause(std::chrono::milliseconds duration, const std::stop_token &stop);

    Address m_address;
    std::function<void(const Error &)> m_failed;
    Timing m_timing;
    bool m_isFailing = false;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    std::deque<Message> m_messages;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace slipway::health
