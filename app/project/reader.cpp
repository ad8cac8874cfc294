// SPDX-License-Identifier: Apache-2.0
#include "project/reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// How many letters must be added, removed, changed or swapped with their neighbour.
qsizetype distance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool isSame = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

QString kindWord(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return u"nothing"_s;
    case YamlNode::Kind::Sequence: return u"a list"_s;
    case YamlNode::Kind::Mapping: return u"a mapping"_s;
    case YamlNode::Kind::Scalar: break;
    }
    return node.isPlain ? u"\"%1\""_s.arg(node.text) : u"the text \"%1\" in quotes"_s.arg(node.text);
}

QString quotedList(const QStringList &words)
{
    return words.join(", "_L1);
}

} // namespace

QString suggestion(const QString &word, const QStringList &known)
{
    QString best;
    qsizetype least = std::max<qsizetype>(word.size() / 3, 1) + 1;
    for (const QString &candidate : known) {
        const qsizetype d = distance(word.toLower().replace(u'_', u'-'), candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

void Reader::problem(const YamlNode &at, QString what, QString why, QString cure)
{
    m_findings.push_back({{ErrorKind::InvalidInput,
                           std::move(what),
                           {.file = m_file, .line = at.line, .column = at.column},
                           std::move(why),
                           std::move(cure)},
                          &at,
                          {}});
}

std::vector<Finding> Reader::takeFindings()
{
    std::ranges::stable_sort(m_findings, {}, [](const Finding &finding) {
        return std::pair(finding.error.where.line, finding.error.where.column);
    });
    return std::exchange(m_findings, {});
}

void Reader::wrongType(const YamlNode &node, const QString &name, const QString &wanted, const QString &cure)
{
    problem(node, u"\"%1\" wants %2"_s.arg(name, wanted), u"There is %1."_s.arg(kindWord(node)), cure);
}

bool Reader::isMapping(const YamlNode &node, const QString &name, const QStringList &keys)
{
    if (node.kind != YamlNode::Kind::Mapping) {
        wrongType(node, name, u"keys with values"_s, u"Write its keys below it, indented: %1."_s.arg(quotedList(keys)));
        return false;
    }
    for (const auto &[key, value] : node.pairs) {
        if (key.kind == YamlNode::Kind::Scalar && keys.contains(key.text))
            continue;
        const QString nearest = suggestion(key.text, keys);
        m_misspelt.emplace(&node, nearest);
        problem(key, u"\"%1\" is no key of %2"_s.arg(key.text, name), u"The keys are %1."_s.arg(quotedList(keys)),
                nearest.isEmpty() ? u"Remove it."_s : u"Did you mean \"%1\"?"_s.arg(nearest));
    }
    return true;
}

const YamlNode *Reader::required(const YamlNode &node, const QString &key, const QString &of, const QString &cure)
{
    const YamlNode *value = node.find(key);
    if (!value && !m_misspelt.contains({&node, key})) {
        problem(node, u"%1 has no \"%2\""_s.arg(of, key), {}, cure);
        m_findings.back().missing = key;
    }
    return value;
}

std::optional<QString> Reader::string(const YamlNode &node, const QString &name)
{
    if (node.kind == YamlNode::Kind::Scalar && !node.text.isEmpty())
        return node.text;
    wrongType(node, name, u"a text"_s, u"Write one value behind \"%1:\"."_s.arg(name));
    return std::nullopt;
}

std::optional<int> Reader::integer(const YamlNode &node, const QString &name, int least, int most)
{
    const QString wanted = u"a number from %1 to %2"_s.arg(least).arg(most);
    bool isNumber = false;
    const int number = node.text.toInt(&isNumber);
    if (node.kind != YamlNode::Kind::Scalar || !node.isPlain || !isNumber) {
        const bool isQuotedNumber = isNumber && !node.isPlain;
        wrongType(node, name, wanted, isQuotedNumber ? u"Remove the quotes."_s : u"Write the number alone."_s);
        return std::nullopt;
    }
    if (number < least || number > most) {
        wrongType(node, name, wanted, u"Correct the number."_s);
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Reader::boolean(const YamlNode &node, const QString &name)
{
    if (node.kind == YamlNode::Kind::Scalar && node.isPlain && (node.text == "true"_L1 || node.text == "false"_L1))
        return node.text == "true"_L1;
    wrongType(node, name, u"true or false"_s, u"Write true or false, without quotes."_s);
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> Reader::duration(const YamlNode &node, const QString &name)
{
    static const QRegularExpression pattern(u"\\A([0-9]{1,9})(ms|s|m|h)\\z"_s);
    const QRegularExpressionMatch match = pattern.match(node.text);
    if (node.kind == YamlNode::Kind::Scalar && match.hasMatch()) {
        const QString unit = match.captured(2);
        const qint64 factor = unit == "ms"_L1 ? 1 : unit == "s"_L1 ? 1'000 : unit == "m"_L1 ? 60'000 : 3'600'000;
        const qint64 value = match.captured(1).toLongLong() * factor;
        if (value > 0 && value <= 86'400'000)
            return std::chrono::milliseconds(value);
    }
    wrongType(node, name, u"a duration"_s, u"Write a number with its unit, at most a day: 500ms, 30s, 5m or 1h."_s);
    return std::nullopt;
}

std::optional<int> Reader::oneOf(const YamlNode &node, const QString &name, const QStringList &words)
{
    if (node.kind == YamlNode::Kind::Scalar && words.contains(node.text))
        return static_cast<int>(words.indexOf(node.text));
    const QString nearest = node.kind == YamlNode::Kind::Scalar ? suggestion(node.text, words) : QString();
    wrongType(node, name, words.join(" or "_L1),
              nearest.isEmpty() ? u"Write %1."_s.arg(words.join(" or "_L1)) : u"Did you mean \"%1\"?"_s.arg(nearest));
    return std::nullopt;
}

std::optional<QStringList> Reader::strings(const YamlNode &node, const QString &name)
{
    if (node.kind != YamlNode::Kind::Sequence || node.items.empty()) {
        const bool isScalar = node.kind == YamlNode::Kind::Scalar;
        wrongType(node, name, u"a list"_s,
                  isScalar ? u"Write [%1]."_s.arg(node.text) : u"Write its items in brackets: [one, two]."_s);
        return std::nullopt;
    }
    QStringList result;
    bool isGood = true;
    for (const YamlNode &item : node.items) {
        const auto text = string(item, name);
        isGood = isGood && text;
        result += text.value_or(QString());
    }
    return isGood ? std::optional(result) : std::nullopt;
}

} // namespace slipway::project
