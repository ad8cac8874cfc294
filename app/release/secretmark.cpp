// SPDX-License-Identifier: Apache-2.0
#include "release/secretmark.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

QString markWith(const QString &salt, const QString &secret)
{
    const QByteArray hash =
        QMessageAuthenticationCode::hash(secret.toUtf8(), salt.toLatin1(), QCryptographicHash::Sha256);
    return salt + u':' + QString::fromLatin1(hash.toHex());
}

} // namespace

QString secretMark(const QString &secret)
{
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return markWith(QString::fromLatin1(salt.toHex()), secret);
}

bool isMarkOf(const QString &mark, const QString &secret)
{
    return mark == markWith(mark.section(u':', 0, 0), secret);
}

std::vector<config::Setting> marked(std::vector<config::Setting> settings,
                                    const std::vector<config::EnvEntry> &resolved)
{
    for (config::Setting &setting : settings) {
        const auto entry = std::ranges::find(resolved, setting.key, &config::EnvEntry::key);
        if (setting.isSecret && entry != resolved.end())
            setting.mark = secretMark(entry->value);
    }
    return settings;
}

QStringList rotated(const std::vector<config::Setting> &deployed, const std::vector<config::EnvEntry> &resolved)
{
    QStringList keys;
    for (const config::Setting &setting : deployed) {
        const auto entry = std::ranges::find(resolved, setting.key, &config::EnvEntry::key);
        if (!setting.mark.isEmpty() && entry != resolved.end() && !isMarkOf(setting.mark, entry->value))
            keys += setting.key;
    }
    return keys;
}

} // namespace slipway::release
