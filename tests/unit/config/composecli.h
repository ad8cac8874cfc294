// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// The referee: the real `docker compose config`, which needs no engine.
namespace composecli {

struct Answer {
    int exitCode = -1; ///< -1: could not be started
    QByteArray out;
    QString err;

    QJsonObject json() const;
};

bool isThere();
/// `docker compose \a arguments` in \a folder, with nothing but PATH and HOME in its environment.
Answer run(const QString &folder, const QStringList &arguments);
/// Writes \a content to \a name in \a folder, whose folders are made.
void write(const QString &folder, const QString &name, const QByteArray &content);
/// \a text with Compose's doubled dollars made single.
QString single(QString text);

} // namespace composecli
