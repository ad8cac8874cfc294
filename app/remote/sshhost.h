// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"
#include "remote/hostlink.h"

#include <mutex>

namespace slipway::remote {

class EventThread;

/// The door between workers and the I/O thread: nothing passes once it is shut.
class Gate
{
public:
    /// False once shut. Otherwise \a pass has been called before anything that shut() leads to.
    bool enter(const std::function<void()> &pass)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isOpen)
            pass();
        return m_isOpen;
    }
    /// True for the first caller.
    bool shut()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_isOpen, false);
    }

private:
    std::mutex m_mutex;
    bool m_isOpen = true;
};

/// A machine reached over SSH: the workers' side of its HostLink.
class SshHost final : public Host
{
public:
    /// \a link lives on \a io, \a gate tells whether that still runs; all three outlive this.
    SshHost(QString name, HostLink &link, Gate &gate, const EventThread &io)
        : m_name(std::move(name))
        , m_link(link)
        , m_gate(gate)
        , m_io(io)
    {
    }

    QString name() const override { return m_name; }
    bool isLocal() const override { return false; }
    Result<Output> run(const Command &command, std::stop_token stop, const OutputSink &sink) override;
    Result<void> put(const std::vector<File> &files, std::stop_token stop) override;
    Result<HttpReply> get(const HttpRequest &request, std::stop_token stop) override;

private:
    Result<Ended> perform(Request request, const std::stop_token &stop, const OutputSink &sink = {});

    const QString m_name;
    HostLink &m_link;
    Gate &m_gate;
    const EventThread &m_io;
};

} // namespace slipway::remote
