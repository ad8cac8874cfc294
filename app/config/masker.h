// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <shared_mutex>
#include <vector>

namespace slipway::config {

/// Knows the values that nobody may see, and takes them out of text: each becomes `•••`. Also the
/// forms in which programs print them: base64 (in the middle of a longer text too, as in a basic
/// authorization), URL-encoded, JSON-escaped, with Compose's `$$`, and each line of a value that has
/// several. Values under 4 characters are not masked: they would take half of every log with them.
/// Thread-safe.
class Masker final
{
public:
    void add(const QString &value);

    QString mask(const QString &text) const;
    QByteArray mask(const QByteArray &text) const;

    /// How many of the leading bytes of \a text may be masked and shown now: what comes later cannot
    /// make a secret of their end.
    qsizetype settled(const QByteArray &text) const;

private:
    struct Span {
        qsizetype from;
        qsizetype to;
    };
    void addForm(const QByteArray &form);
    std::vector<Span> find(const QByteArray &text) const;

    mutable std::shared_mutex m_mutex;
    std::array<std::vector<QByteArray>, 256> m_forms; ///< by first byte, the longest first
};

/// Masks output that comes in chunks, where a secret may lie across two of them. Gives out whole
/// lines; a line that grows past 64 KiB is given out in parts. Not thread-safe: one for a stream.
class StreamMasker final
{
public:
    explicit StreamMasker(std::shared_ptr<const Masker> masker);

    /// What can be shown after \a chunk: whole lines, masked. Often empty.
    QByteArray add(const QByteArray &chunk);
    /// The rest, at the end of the stream.
    QByteArray finish();

private:
    std::shared_ptr<const Masker> m_masker;
    QByteArray m_raw;  ///< may be the beginning of a secret
    QByteArray m_line; ///< masked, but not yet a whole line
};

} // namespace slipway::config
