// SPDX-License-Identifier: Apache-2.0
#include "health/latencies.h"

#include <algorithm>
#include <cmath>

namespace slipway::health {

namespace {

constexpr int exactUpTo = 50;
constexpr double growth = 1.02; // from class to class above that
constexpr int lastClass = 600;  // two and a half hours

int classOf(int milliseconds)
{
    if (milliseconds < exactUpTo)
        return std::max(0, milliseconds);
    const double steps = std::log(static_cast<double>(milliseconds) / exactUpTo) / std::log(growth);
    return std::min(lastClass, exactUpTo + static_cast<int>(steps));
}

int valueOf(int index)
{
    if (index < exactUpTo)
        return index;
    return static_cast<int>(std::lround(exactUpTo * std::pow(growth, index - exactUpTo + 0.5)));
}

void append(QByteArray &bytes, unsigned number)
{
    for (; number > 0x7f; number >>= 7)
        bytes.append(static_cast<char>((number & 0x7f) | 0x80));
    bytes.append(static_cast<char>(number));
}

/// The number at \a at, which is moved behind it; -1: there is none.
int take(const QByteArray &bytes, qsizetype &at)
{
    unsigned number = 0;
    for (int shift = 0; at < bytes.size() && shift < 28; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.at(at++));
        number |= (byte & 0x7fU) << shift;
        if (byte < 0x80)
            return static_cast<int>(number);
    }
    return -1;
}

} // namespace

void Latencies::add(int milliseconds)
{
    ++m_counts[classOf(milliseconds)];
}

void Latencies::add(const Latencies &other)
{
    for (const auto &[index, count] : other.m_counts)
        m_counts[index] += count;
}

int Latencies::percentile(int percent) const
{
    long long all = 0;
    for (const auto &[index, count] : m_counts)
        all += count;
    const long long rank = std::max(1LL, (all * percent + 99) / 100);
    long long seen = 0;
    for (const auto &[index, count] : m_counts) {
        seen += count;
        if (seen >= rank)
            return valueOf(index);
    }
    return -1;
}

QByteArray Latencies::toBytes() const
{
    QByteArray bytes(""); // not null, which a database tells from empty
    for (const auto &[index, count] : m_counts) {
        append(bytes, static_cast<unsigned>(index));
        append(bytes, static_cast<unsigned>(count));
    }
    return bytes;
}

Latencies Latencies::fromBytes(const QByteArray &bytes)
{
    Latencies read;
    for (qsizetype at = 0; at < bytes.size();) {
        const int index = take(bytes, at);
        const int count = take(bytes, at);
        if (index < 0 || index > lastClass || count <= 0)
            break;
        read.m_counts[index] += count;
    }
    return read;
}

} // namespace slipway::health
