// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway::project {

struct YamlPair;

/// A YAML document as plain values: aliases and merge keys resolved, every node with the place where
/// it stands in the file. A list or a mapping stands where its first child does; what is empty, where
/// its key does.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Mapping };

    Kind kind = Kind::Null;
    QString text;         ///< of a scalar
    bool isPlain = false; ///< a scalar without quotes: it may be a number or a boolean
    int line = 1;         ///< 1-based
    int column = 1;       ///< 1-based, in characters
    std::vector<YamlNode> items;
    std::vector<YamlPair> pairs;

    /// The value of \a key in a mapping; null if it has none.
    const YamlNode *find(QStringView key) const;
};

struct YamlPair {
    YamlNode key;
    YamlNode value;
};

/// The first document of \a text (UTF-8). InvalidInput with \a file, line and column for what is no
/// YAML, has a key twice, or grows beyond 100,000 nodes by its aliases. Any thread, no I/O.
Result<YamlNode> parseYaml(const QByteArray &text, const QString &file);

} // namespace slipway::project
