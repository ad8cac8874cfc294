// SPDX-License-Identifier: Apache-2.0
#include "config/covered.h"

#include "config/valuetypes.h"
#include "project/secretname.h"

#include <QRegularExpression>
#include <QStringList>

namespace slipway::config {

using namespace Qt::StringLiterals;

bool soundsSecret(const QString &key)
{
    static const QStringList words{u"PASSWORD"_s, u"PASSWD"_s, u"PASS"_s,       u"PASSPHRASE"_s,  u"PWD"_s,   u"DSN"_s,
                                   u"SECRET"_s,   u"TOKEN"_s,  u"CREDENTIAL"_s, u"CREDENTIALS"_s, u"APIKEY"_s};
    static const QStringList beforeKey{u"API"_s,    u"SECRET"_s,  u"PRIVATE"_s,    u"ACCESS"_s,
                                       u"MASTER"_s, u"SIGNING"_s, u"ENCRYPTION"_s, u"SESSION"_s};
    const QStringList parts = key.toUpper().split(u'_', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return false;
    const bool isKey = parts.back() == "KEY"_L1 && parts.size() > 1 && beforeKey.contains(parts[parts.size() - 2]);
    return isKey || words.contains(parts.back());
}

bool isSecretKey(const QString &key, const ContractRule *rule)
{
    return rule ? rule->isSecret || (rule->key != key && soundsSecret(key)) : soundsSecret(key);
}

QString covered(const QString &key, const QString &value, const ContractRule *rule)
{
    static const QRegularExpression afterWord(
        u"((?:passw(?:or)?d|passphrase|secret|token|api[-_]?key)\\w*[\"']?\\s*[=: ]\\s*)([^\\s\"']+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]"_s);
    if (value.isEmpty() || project::secretName(value))
        return value;
    if (isSecretKey(key.section(u": "_s, -1), rule))
        return u"•••••"_s;
    QString shown = withoutPassword(value);
    shown.replace(afterWord, u"\\1•••••"_s);
    return shown.replace(control, u"�"_s);
}

} // namespace slipway::config
