// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/yaml.h"

#include <QString>

#include <concepts>
#include <vector>

namespace slipway::project {

/// One step into a document: a key of a mapping, or a place in a list.
struct YamlStep {
    YamlStep(QString key) // NOLINT(google-explicit-constructor): a path reads as its steps
        : key(std::move(key))
    {
    }
    YamlStep(const char16_t *key) // NOLINT(google-explicit-constructor)
        : key(QString::fromUtf16(key))
    {
    }
    YamlStep(std::integral auto index) // NOLINT(google-explicit-constructor)
        : index(static_cast<qsizetype>(index))
    {
    }

    bool isKey() const { return index < 0; }
    bool operator==(const YamlStep &) const = default;

    QString key;
    qsizetype index = -1; ///< 0-based; -1: it is a key
};

/// Where a value stands in a document: `environments`, 1, `hosts`, 0.
using YamlPath = std::vector<YamlStep>;

/// \a path with \a step behind it.
YamlPath operator/(YamlPath path, YamlStep step);
/// Whether \a path is \a start, or leads further from there.
bool isWithin(const YamlPath &path, const YamlPath &start);
/// For people: `environments[1].hosts[0]`.
QString toText(const YamlPath &path);

/// What stands there; null if nothing does.
const YamlNode *nodeAt(const YamlNode &root, const YamlPath &path);
/// The path of \a node, a key or a value somewhere below \a root; of a key, the path of its value.
YamlPath pathOf(const YamlNode &root, const YamlNode *node);
/// Whether both say the same, wherever it stands.
bool isEqual(const YamlNode &a, const YamlNode &b);

} // namespace slipway::project
