// SPDX-License-Identifier: Apache-2.0
#include "model/contract.h"

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Whether \a pattern, in which `*` stands for any letters or none, names \a key.
bool matches(QStringView pattern, QStringView key)
{
    qsizetype star = -1;
    qsizetype retry = 0;
    qsizetype p = 0;
    qsizetype k = 0;
    while (k < key.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            retry = k;
        } else if (p < pattern.size() && pattern[p] == key[k]) {
            ++p;
            ++k;
        } else if (star >= 0) {
            p = star + 1;
            k = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool covers(const QString &approved, const QString &key)
{
    if (!key.startsWith(approved))
        return false;
    return key.size() == approved.size() || key[approved.size()] == u'.' || key[approved.size()] == u'[';
}

/// Whether \a key has one of \a words between its underscores.
bool hasWord(const QString &key, std::initializer_list<QLatin1StringView> words)
{
    for (const QStringView part : QStringView(key).split(u'_')) {
        for (const QLatin1StringView word : words) {
            if (part.compare(word, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

} // namespace

QString toWord(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Same: return u"same"_s;
    case Agreement::MayDiffer: return u"may-differ"_s;
    case Agreement::MustDiffer: return u"must-differ"_s;
    }
    return {};
}

QString toWord(ValueType type)
{
    switch (type) {
    case ValueType::Text: return u"text"_s;
    case ValueType::Url: return u"url"_s;
    case ValueType::Port: return u"port"_s;
    case ValueType::Boolean: return u"bool"_s;
    case ValueType::Integer: return u"int"_s;
    case ValueType::Origins: return u"origins"_s;
    case ValueType::Duration: return u"duration"_s;
    }
    return {};
}

QString toWord(Category category)
{
    switch (category) {
    case Category::Database: return u"database"_s;
    case Category::Origins: return u"origins"_s;
    case Category::Integration: return u"integration"_s;
    case Category::Feature: return u"feature"_s;
    case Category::Other: return u"other"_s;
    case Category::Rendered: return u"rendered"_s;
    }
    return {};
}

QString toWord(HandEdits handEdits)
{
    return handEdits == HandEdits::Deny ? u"deny"_s : u"warn"_s;
}

Category guessedCategory(const QString &key)
{
    if (hasWord(key, {"ORIGIN"_L1, "ORIGINS"_L1, "CORS"_L1, "CSRF"_L1}))
        return Category::Origins;
    if (hasWord(key, {"DB"_L1, "DATABASE"_L1, "POSTGRES"_L1, "POSTGRESQL"_L1, "PG"_L1, "MYSQL"_L1, "MARIADB"_L1,
                      "MONGO"_L1, "MONGODB"_L1, "REDIS"_L1, "SQL"_L1, "SQLITE"_L1, "PGHOST"_L1, "PGDATABASE"_L1,
                      "PGUSER"_L1, "PGPASSWORD"_L1, "PGPORT"_L1}))
        return Category::Database;
    if (hasWord(key, {"FEATURE"_L1, "FEATURES"_L1, "FLAG"_L1, "FLAGS"_L1, "ENABLE"_L1, "ENABLED"_L1, "DISABLE"_L1,
                      "DISABLED"_L1, "EXPERIMENTAL"_L1, "BETA"_L1}))
        return Category::Feature;
    if (hasWord(key, {"URL"_L1, "URI"_L1, "API"_L1, "ENDPOINT"_L1, "WEBHOOK"_L1, "SMTP"_L1, "MAIL"_L1, "S3"_L1,
                      "AWS"_L1, "OAUTH"_L1, "OIDC"_L1, "SAML"_L1, "LDAP"_L1, "STRIPE"_L1, "SENTRY"_L1, "KAFKA"_L1,
                      "AMQP"_L1, "RABBITMQ"_L1, "LICENSE"_L1}))
        return Category::Integration;
    return Category::Other;
}

const ContractRule *Contract::rule(const QString &key) const
{
    const ContractRule *best = nullptr;
    qsizetype most = -1;
    for (const ContractRule &rule : rules) {
        if (rule.key == key)
            return &rule;
        const qsizetype stars = rule.key.count(u'*');
        const qsizetype letters = rule.key.size() - stars;
        if (stars > 0 && letters > most && matches(rule.key, key)) {
            best = &rule;
            most = letters;
        }
    }
    return best;
}

const Approval *Contract::approval(const QString &key, const QString &environment, QDate today) const
{
    const Approval *expired = nullptr;
    for (const Approval &approval : approvals) {
        if (!covers(approval.key, key))
            continue;
        if (!approval.environments.isEmpty() && !approval.environments.contains(environment))
            continue;
        if (!approval.isExpired(today))
            return &approval;
        if (!expired || expired->expires < approval.expires)
            expired = &approval;
    }
    return expired;
}

} // namespace slipway
