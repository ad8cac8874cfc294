// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "project/yaml.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace slipway::project {

/// The word of \a known that \a word was probably meant to be; empty if none is near.
QString suggestion(const QString &word, const QStringList &known);

/// Something wrong with a value.
struct Finding {
    Error error;
    const YamlNode *node = nullptr; ///< a key or a value
    QString missing;                ///< the key that the mapping `node` should have; empty: it is `node` itself
};

/// Reads typed values out of YAML nodes and collects what is wrong with them. Each function returns
/// nothing after it has noted a problem. \a name says in messages what the value is: `port`.
class Reader
{
public:
    explicit Reader(QString file)
        : m_file(std::move(file))
    {
    }

    void problem(const YamlNode &at, QString what, QString why, QString cure);
    std::vector<Finding> takeFindings(); ///< in the order of their lines

    /// Whether \a node is a mapping; keys that are not in \a keys are problems of their own.
    bool isMapping(const YamlNode &node, const QString &name, const QStringList &keys);
    /// The value of \a key in the mapping \a node; its absence is a problem, unless isMapping() told
    /// already that a key of it was probably meant to be this one.
    const YamlNode *required(const YamlNode &node, const QString &key, const QString &of, const QString &cure);

    std::optional<QString> string(const YamlNode &node, const QString &name);
    std::optional<int> integer(const YamlNode &node, const QString &name, int least, int most);
    std::optional<bool> boolean(const YamlNode &node, const QString &name);
    std::optional<std::chrono::milliseconds> duration(const YamlNode &node, const QString &name);
    /// The index in \a words.
    std::optional<int> oneOf(const YamlNode &node, const QString &name, const QStringList &words);
    /// A list of strings that is not empty.
    std::optional<QStringList> strings(const YamlNode &node, const QString &name);

private:
    void wrongType(const YamlNode &node, const QString &name, const QString &wanted, const QString &cure);

    QString m_file;
    std::vector<Finding> m_findings;
    std::set<std::pair<const YamlNode *, QString>> m_misspelt; ///< in which mapping, and what was meant
};

} // namespace slipway::project
