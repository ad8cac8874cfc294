// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libssh/libssh.h>

#include <memory>
#include <unistd.h>
#include <utility>

namespace slipway::remote {

/// Owns a file descriptor.
class UniqueFd
{
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd)
        : m_fd(fd)
    {
    }
    UniqueFd(UniqueFd &&other) noexcept
        : m_fd(other.release())
    {
    }
    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~UniqueFd() { reset(); }

    int get() const { return m_fd; }
    bool isValid() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }
    void reset(int fd = -1)
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = fd;
    }

private:
    int m_fd = -1;
};

struct FreeSshString {
    void operator()(char *text) const { ssh_string_free_char(text); }
};
struct FreeSshKey {
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
struct FreeSshSession {
    /// libssh never closes a descriptor that came by SSH_OPTIONS_FD, except after a failed write,
    /// when it forgets it: so what it still knows is ours to close.
    void operator()(ssh_session session) const
    {
        const UniqueFd socket(ssh_get_fd(session));
        ssh_disconnect(session);
        ssh_free(session);
    }
};

using SshString = std::unique_ptr<char, FreeSshString>;
using SshKey = std::unique_ptr<ssh_key_struct, FreeSshKey>;
using SshSession = std::unique_ptr<ssh_session_struct, FreeSshSession>;

} // namespace slipway::remote
