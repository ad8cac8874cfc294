// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "model/error.h"
#include "release/context.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <mutex>
#include <set>
#include <stop_token>

namespace slipway::cli {

/// What the verbs print: results to stdout, progress and failures to stderr. Colours only on a
/// terminal, and not with NO_COLOR (https://no-color.org).
///
/// Thread: any; lines do not mix.
class Terminal
{
public:
    explicit Terminal(bool isVerbose);

    void print(const QString &text);        ///< stdout, and a line end
    void printRaw(const QByteArray &lines); ///< stdout, as they are
    void print(const QJsonObject &object);
    void print(const QJsonArray &array);
    void say(const QString &text);    ///< stderr, and a line end
    int complain(const Error &error); ///< says it, returns the exit code
    bool isInteractive() const;
    /// A line from the person; empty at the end of the input.
    QString ask(const QString &question);

    /// The same, not shown while it is typed; without a person, all of stdin but the last line end.
    /// Empty when \a stop is requested.
    QString askSecret(const QString &question, const std::stop_token &stop);

    enum class Colour { Plain, Good, Bad, Warn, Faint };
    QString coloured(const QString &text, Colour colour) const;

    /// Tells a deployment step by step.
    release::Observer observer();

private:
    void tellSteps(const Deployment &deployment);

    bool m_isVerbose;
    bool m_hasColours;
    std::mutex m_mutex;
    std::set<QString> m_told; ///< steps whose end was printed
};

} // namespace slipway::cli
