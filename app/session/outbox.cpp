// SPDX-License-Identifier: Apache-2.0
#include "session/outbox.h"

#include <utility>

namespace slipway::session {

using namespace std::chrono_literals;

// One turn, then a pause for what a person does: both together are less than a frame of the screen.
static constexpr auto turn = 4ms;
static constexpr auto pause = 4ms;
// What is handed over at once: about a millisecond of work for who shows it.
static constexpr qsizetype pieceSize = 32'768;

class Outbox::Stream
{
public:
    explicit Stream(std::function<void(const QString &)> taker)
        : take(std::move(taker))
    {
    }

    const std::function<void(const QString &)> take;
    qsizetype waiting = 0; ///< bytes; guarded by the outbox
};

Outbox::Outbox(QObject *parent)
    : QObject(parent)
{
    m_turns.setSingleShot(true);
    m_turns.setInterval(pause);
    connect(&m_turns, &QTimer::timeout, this, &Outbox::takeSome);
}

void Outbox::post(std::function<void()> what)
{
    const std::scoped_lock lock(m_mutex);
    m_items.push_back({.call = std::move(what), .stream = {}, .text = {}});
    wake();
}

std::shared_ptr<Outbox::Stream> Outbox::open(std::function<void(const QString &)> take)
{
    return std::make_shared<Stream>(std::move(take));
}

/// How much of \a lines goes at once: up to the last end of a line that is near enough, or else the first.
static qsizetype pieceOf(QByteArrayView lines)
{
    if (lines.size() <= pieceSize)
        return lines.size();
    qsizetype end = lines.first(pieceSize).lastIndexOf('\n');
    if (end < 0)
        end = lines.indexOf('\n', pieceSize);
    return end < 0 ? lines.size() : end + 1;
}

void Outbox::add(const std::shared_ptr<Stream> &stream, QByteArrayView lines, const std::stop_token &stop)
{
    while (!lines.isEmpty()) {
        const QByteArrayView piece = lines.first(pieceOf(lines));
        lines = lines.sliced(piece.size());
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, stop, [&] { return stream->waiting < mostWaiting; });
        stream->waiting += piece.size();
        Item *last = m_items.empty() ? nullptr : &m_items.back();
        if (last && last->stream == stream && last->text.size() + piece.size() <= pieceSize)
            last->text += piece;
        else
            m_items.push_back({.call = {}, .stream = stream, .text = piece.toByteArray()});
        wake();
    }
}

/// With the mutex held.
void Outbox::wake()
{
    if (!std::exchange(m_isAwake, true))
        QMetaObject::invokeMethod(this, &Outbox::takeSome, Qt::QueuedConnection);
}

void Outbox::takeSome()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.durationElapsed() < turn) {
        if (!takeOne())
            return;
    }
    m_turns.start();
}

bool Outbox::takeOne()
{
    Item item;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_items.empty()) {
            m_isAwake = false;
            return false;
        }
        item = std::move(m_items.front());
        m_items.pop_front();
        if (item.stream)
            item.stream->waiting -= item.text.size();
    }
    if (item.call) {
        item.call();
    } else {
        m_taken.notify_all();
        item.stream->take(QString::fromUtf8(item.text));
    }
    return true;
}

} // namespace slipway::session
