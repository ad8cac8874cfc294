// SPDX-License-Identifier: Apache-2.0
#include "config/envtext.h"

#include "config/envdocument.h"

#include <QStringList>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using config::EnvDocument;

/// Behind the first `=` or `:` after the key, and the spaces there.
static int valueStart(const QString &line, const QString &key)
{
    qsizetype at = std::max<qsizetype>(0, line.indexOf(key)) + key.size();
    while (at < line.size() && (line.at(at).isSpace() || line.at(at) == u'=' || line.at(at) == u':'))
        if (const QChar sign = line.at(at++); sign == u'=' || sign == u':')
            break;
    while (at < line.size() && line.at(at).isSpace())
        ++at;
    return int(at);
}

EnvText readEnvText(const QString &text, const QString &file)
{
    const auto document = EnvDocument::parse(text.toUtf8(), file);
    if (!document)
        return {{}, {document.error()}};
    EnvText result{{}, document->problems()};
    const QStringList lines = text.split(u'\n');
    for (const EnvDocument::Entry &entry : document->entries()) {
        const int first = std::clamp(entry.line - 1, 0, int(lines.size()) - 1);
        result.keys.push_back({entry.key, entry.value, first, std::max(first, entry.lastLine - 1),
                               valueStart(lines.at(first), entry.key), entry.counts});
    }
    return result;
}

Result<QString> withCopied(const QString &text, const QString &file, const QString &other, const QString &key)
{
    auto document = EnvDocument::parse(text.toUtf8(), file);
    const auto source = EnvDocument::parse(other.toUtf8(), {});
    if (!document || !source)
        return fail(document ? source.error() : document.error());
    if (const auto copied = document->copy(*source, key); !copied)
        return fail(copied.error());
    return QString::fromUtf8(document->text());
}

Result<QString> withValue(const QString &text, const QString &file, const QString &key, const QString &value)
{
    auto document = EnvDocument::parse(text.toUtf8(), file);
    if (!document)
        return fail(document.error());
    if (const auto changed = document->set(key, value); !changed)
        return fail(changed.error());
    return QString::fromUtf8(document->text());
}

Result<QString> withoutKey(const QString &text, const QString &file, const QString &key)
{
    auto document = EnvDocument::parse(text.toUtf8(), file);
    if (!document)
        return fail(document.error());
    if (const auto removed = document->unset(key); !removed)
        return fail(removed.error());
    return QString::fromUtf8(document->text());
}

std::vector<Unit> unitsOf(const QString &text, const std::vector<EnvKey> &keys)
{
    std::vector<Unit> units;
    const QStringList lines = text.split(u'\n');
    auto key = keys.begin();
    for (int i = 0; i < int(lines.size());) {
        while (key != keys.end() && key->first < i)
            ++key;
        const bool isKey = key != keys.end() && key->first == i;
        const int count = isKey ? std::clamp(key->last - key->first + 1, 1, int(lines.size()) - i) : 1;
        units.push_back({isKey ? key->key : lines.at(i).trimmed(), isKey, count});
        i += count;
    }
    return units;
}

} // namespace slipway::configurationpage
