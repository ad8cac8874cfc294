// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The hard ones, by hand.
namespace envcases {

/// What an environment's env files say before a case's own file is read.
QByteArray known();

/// Env files that are read, or refused, as Compose does.
QList<QByteArray> texts();

/// Files that a service names one after the other.
QList<QList<QByteArray>> sequences();

/// Values that must survive being written.
QList<QString> values();

} // namespace envcases
