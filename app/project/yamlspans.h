// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway::project {

struct YamlSpanPair;

/// Where the bytes of a YAML node stand. Unlike YamlNode it shows the document as it is written:
/// aliases are aliases, and comments, anchors and tags lie between the spans.
struct YamlSpan {
    enum class Kind { Scalar, Alias, Sequence, Mapping };

    Kind kind = Kind::Scalar;
    bool isFlow = false; ///< a list or a mapping in brackets
    QString text;        ///< of a scalar, its value
    qsizetype begin = 0; ///< the first byte: a quote, a bracket, the dash of the first item
    qsizetype end = 0;   ///< behind the last byte; of a null that is not written: where it would begin
    std::vector<YamlSpan> items;
    std::vector<YamlSpanPair> pairs;

    bool isEmptyText() const { return kind == Kind::Scalar && begin == end; }
    /// The index of the pair with \a key in a mapping; -1 if it has none.
    qsizetype indexOf(QStringView key) const;
    const YamlSpan *find(QStringView key) const;
};

struct YamlSpanPair {
    YamlSpan key;
    YamlSpan value;
};

/// The first document of \a text, which parseYaml() accepts. InvalidInput if it does not, or if there
/// is no document. Any thread, no I/O.
Result<YamlSpan> yamlSpans(const QByteArray &text, const QString &file);

} // namespace slipway::project
