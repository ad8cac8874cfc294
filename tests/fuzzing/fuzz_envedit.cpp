// SPDX-License-Identifier: Apache-2.0
#include "config/envdocument.h"
#include "config/envfile.h"

#include <QByteArrayList>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace slipway;
using namespace Qt::StringLiterals;
using config::EnvDocument;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

EnvDocument parsed(const QByteArray &text)
{
    const auto document = EnvDocument::parse(text, u"f"_s);
    require(document.has_value(), "what was written can be read");
    return *document;
}

/// Every entry but those of \a key, as it is written.
QStringList others(const EnvDocument &document, const QString &key)
{
    QStringList result;
    for (const EnvDocument::Entry &entry : document.entries()) {
        if (entry.key != key)
            result += (entry.isExported ? u"export "_s : QString()) + entry.key + (entry.isInherited ? u""_s : u"="_s) +
                      entry.source;
    }
    return result;
}

/// The lines that begin with a `#`, which no edit may touch. A line of a value may be one of them.
QByteArrayList comments(QByteArray text)
{
    QByteArrayList result;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith('#'))
            result += line.trimmed();
    }
    return result;
}

bool isPlainName(const QString &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](QChar c) { return (c >= u'A' && c <= u'Z') || c == u'_'; });
}

void set(EnvDocument document, const QString &key, const QString &value)
{
    const QByteArray before = document.text();
    const QStringList kept = others(document, key);
    const bool wasRight = document.problems().empty();
    if (!document.set(key, value, u"B"_s)) {
        require(document.text() == before, "what was refused has changed nothing");
        require(!wasRight || !isPlainName(key), "a plain name can be set in a file that is right");
        return;
    }
    const EnvDocument again = parsed(document.text());
    require(again.find(key) && again.find(key)->value == value, "the value is the one that was set");
    require(others(again, key) == kept, "the other entries are as they were");
    const QByteArray once = document.text();
    require(document.set(key, value).has_value() && document.text() == once, "set again, nothing changes");
}

void unset(EnvDocument document, const QString &key)
{
    const QByteArray before = document.text();
    const bool wasThere = !others(document, QString()).isEmpty() && document.find(key);
    const QStringList kept = others(document, key);
    const auto kinds = comments(before);
    const bool hasLinesInValues =
        std::ranges::any_of(document.entries(), [](const auto &e) { return e.line != e.lastLine; });
    const bool wasRight = document.problems().empty();
    if (!document.unset(key)) {
        require(document.text() == before && !wasRight, "a key can be removed from a file that is right");
        return;
    }
    const EnvDocument again = parsed(document.text());
    require(!again.find(key), "it is gone");
    require(others(again, key) == kept, "the other entries are as they were");
    require(wasThere || document.text() == before, "without it, nothing changes");
    require(hasLinesInValues || comments(document.text()) == kinds, "the comments are as they were");
}

void copy(const EnvDocument &from, const QString &key)
{
    const QByteArray text = "# c\nB=1\nC='2' # it's\n" + key.toUtf8() + "=old # c\nD=3";
    auto document = EnvDocument::parse(text, u"g"_s);
    if (!document || !document->problems().empty() || !document->copy(from, key))
        return;
    const EnvDocument again = parsed(document->text());
    require(again.find(key) != nullptr, "a copied key is there");
    require(!from.find(key)->isLiteral || again.find(key)->value == from.find(key)->value, "with its value");
}

} // namespace

/// The input is a file, and behind a NUL each a key and a value. Whatever is done to the file, all else
/// in it stays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = input.split('\0');
    const auto document = EnvDocument::parse(parts[0], u"f"_s);
    if (!document)
        return 0;
    require(document->text() == parts[0], "parsed, the bytes are the same");
    const QString key = parts.size() > 1 ? QString::fromUtf8(parts[1]) : u"A"_s;
    const QString value = parts.size() > 2 ? QString::fromUtf8(parts[2]) : QString::fromUtf8(parts[0]);
    set(*document, key, value);
    unset(*document, key);
    copy(*document, key);
    for (const EnvDocument::Entry &entry : document->entries()) {
        unset(*document, entry.key);
        set(*document, entry.key, value);
    }
    return 0;
}
