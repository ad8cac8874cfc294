// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway {

/// While one lives on a thread, what the libraries say there stays English: for what is recorded, hashed or left on a
/// host, which people with other languages read, and other Slipways compare. inOwnWords (recorded.h) shows it.
class InEnglish final
{
public:
    explicit InEnglish(bool is = true)
        : m_before(m_is)
    {
        m_is = m_is || is;
    }
    ~InEnglish() { m_is = m_before; }
    InEnglish(const InEnglish &) = delete;
    InEnglish &operator=(const InEnglish &) = delete;

    /// Whether one lives on this thread; a translator asks.
    static bool isOn() { return m_is; }

private:
    bool m_before;
    static inline thread_local bool m_is = false; ///< of the thread, because tr() takes no context of ours
};

} // namespace slipway
