// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

/// Makes env files and values up, of the pieces that are hard. The same seed gives the same ones.
class EnvGenerator final
{
public:
    explicit EnvGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    /// SLIPWAY_SEED, or else a fixed one.
    static quint32 seed();

    /// A file of a few statements; \a keys are the names it may set. Some cannot be read.
    QByteArray file(const QStringList &keys);
    /// A value that could be asked for: any text without a NUL.
    QString value();
    int below(int bound) { return m_random.bounded(bound); }

private:
    bool isOneIn(int n) { return below(n) == 0; }
    QString oneOf(const QStringList &words) { return words[below(static_cast<int>(words.size()))]; }
    QString some(const QStringList &pieces, int most);
    QString statement(const QStringList &keys, const QString &lineEnd);
    QString written(const QString &lineEnd);
    QString variable(int depth);

    QRandomGenerator m_random;
};
