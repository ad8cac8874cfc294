// SPDX-License-Identifier: Apache-2.0
// Lean on purpose: what nearly every file of app/ needs, nothing of Widgets.
#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>
