// SPDX-License-Identifier: Apache-2.0
#include "config/envdocument.h"
#include "config/envfile.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

void compareWithDocument(const QByteArray &text, const std::map<QString, QString> &known,
                         const Result<std::vector<config::EnvEntry>> &entries)
{
    const auto document = config::EnvDocument::parse(text, u"f"_s, known);
    if (!document) {
        require(!entries, "what is no text is not read");
        return;
    }
    require(document->text() == text, "parsed, the bytes are the same");
    require(document->problems().empty() == entries.has_value(), "both find something wrong, or neither");
    if (!entries) {
        require(document->problems().front().where.line == entries.error().where.line,
                "the first problem is the error");
        return;
    }
    for (const config::EnvEntry &entry : *entries)
        require(document->find(entry.key) != nullptr, "both know the key");
    for (const config::EnvDocument::Entry &one : document->entries()) {
        const config::EnvEntry *last = nullptr;
        for (const config::EnvEntry &entry : *entries)
            last = entry.key == one.key ? &entry : last;
        require(!one.counts || one.isInherited || (last && last->value == one.value), "both read the same value");
    }
}

void writeAndRead(const std::vector<config::EnvEntry> &entries)
{
    const auto again = config::readEnv(config::writeEnv(entries), u"f"_s);
    require(again.has_value() && again->size() == entries.size(), "what is written can be read");
    for (size_t i = 0; i < entries.size(); ++i)
        require(again->at(i).key == entries[i].key && again->at(i).value == entries[i].value, "and says the same");
}

} // namespace

/// Any bytes are read, or refused with words; what is read survives being written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const std::map<QString, QString> &known :
         {std::map<QString, QString>(), {{u"A"_s, u"$a"_s}, {u"B"_s, QString()}, {u"P"_s, u"secret:P"_s}}}) {
        const auto entries = config::readEnv(text, u"f"_s, known);
        compareWithDocument(text, known, entries);
        if (entries)
            writeAndRead(*entries);
        else
            require(entries.error().where.line > 0 && !entries.error().cure.isEmpty(),
                    "an error has a line and a cure");
    }
    return 0;
}
