// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

/// What Compose makes of env files.
namespace envreferee {

using Values = std::map<QString, QString>;

/// One container's env files, in their order.
using Files = QList<QByteArray>;

struct Verdict {
    std::optional<Values> values; ///< nothing: Compose refuses
    QString error;
};

/// What `docker compose config` says that each of \a cases gives a service, when the environment's own
/// env file is \a known. Those that \a areRefused says will be refused are asked one by one, all others
/// at once; if there is a refused one among these, it is searched for.
std::vector<Verdict> ask(const std::vector<Files> &cases, const std::vector<bool> &areRefused, const QByteArray &known);

/// What `docker compose --env-file … config` puts for `${KEY}`, for each of \a keys, when it reads
/// \a files one after the other.
Verdict interpolate(const Files &files, const QStringList &keys);

/// `A=1`, a line each, with what cannot be seen escaped.
QString shown(const Values &values);
/// \a text on one line.
QByteArray shown(const QByteArray &text);

} // namespace envreferee
