// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/host.h"

namespace slipway::remote {

class EventThread;

/// This machine. Programs run as children of this process, on the calling worker's thread.
class LocalHost final : public Host
{
public:
    /// \a closing ends what runs; \a io is the thread that must not call.
    LocalHost(std::stop_token closing, const EventThread &io)
        : m_closing(std::move(closing))
        , m_io(io)
    {
    }

    QString name() const override;
    bool isLocal() const override { return true; }
    Result<Output> run(const Command &command, std::stop_token stop, const OutputSink &sink) override;
    Result<void> put(const std::vector<File> &files, std::stop_token stop) override;
    Result<HttpReply> get(const HttpRequest &request, std::stop_token stop) override;

private:
    const std::stop_token m_closing;
    const EventThread &m_io;
};

} // namespace slipway::remote
