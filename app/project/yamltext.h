// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <vector>

namespace slipway::project {

struct YamlEntry;

/// A value that is to be written as YAML. Pure.
struct YamlText {
    enum class Kind { Scalar, List, Mapping };

    Kind kind = Kind::Scalar;
    QByteArray scalar; ///< as it is written, quotes included
    std::vector<YamlText> items;
    std::vector<YamlEntry> entries;
    bool isInline = false; ///< a list or a mapping that stays in brackets on one line

    static YamlText ofString(const QString &text); ///< in quotes if it would read as something else
    static YamlText ofFlag(bool flag);
    static YamlText ofStrings(const QStringList &texts); ///< `[one, two]`
    static YamlText ofEntries(std::vector<YamlEntry> entries, bool isInline);
};

struct YamlEntry {
    QString key;
    YamlText value;
    QStringList comments; ///< lines above it, without their #
};

/// \a text as a YAML key or value: plain, or in double quotes where plain would read as another thing.
QByteArray quotedWhereNeeded(const QString &text);

/// On one line: `{ key: value, other: [a, b] }`. Comments are left out.
QByteArray toFlow(const YamlText &value);

/// In lines, the first not indented; \a step spaces deeper for what is below.
QByteArrayList toLines(const YamlText &value, int step);

} // namespace slipway::project
