// SPDX-License-Identifier: Apache-2.0
#include "project/reader.h"

#include "project/words.h"

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
    case YamlNode::Kind::Null: return Words::tr("nothing");
    case YamlNode::Kind::Sequence: return Words::tr("a list");
    case YamlNode::Kind::Mapping: return Words::tr("a mapping");
    case YamlNode::Kind::Scalar: break;
    }
    return node.isPlain ? u"\"%1\""_s.arg(node.text) : Words::tr("the text \"%1\" in quotes").arg(node.text);
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
    problem(node, Words::tr("\"%1\" wants %2").arg(name, wanted), Words::tr("There is %1.").arg(kindWord(node)), cure);
}

bool Reader::isMapping(const YamlNode &node, const QString &name, const QStringList &keys)
{
    if (node.kind != YamlNode::Kind::Mapping) {
        wrongType(node, name, Words::tr("keys with values"),
                  Words::tr("Write its keys below it, indented: %1.").arg(quotedList(keys)));
        return false;
    }
    for (const auto &[key, value] : node.pairs) {
        if (key.kind == YamlNode::Kind::Scalar && keys.contains(key.text))
            continue;
        const QString nearest = suggestion(key.text, keys);
        m_misspelt.emplace(&node, nearest);
        problem(key, Words::tr("\"%1\" is no key of %2").arg(key.text, name),
                Words::tr("The keys are %1.").arg(quotedList(keys)),
                nearest.isEmpty() ? Words::tr("Remove it.") : Words::tr("Did you mean \"%1\"?").arg(nearest));
    }
    return true;
}

const YamlNode *Reader::required(const YamlNode &node, const QString &key, const QString &of, const QString &cure)
{
    const YamlNode *value = node.find(key);
    if (!value && !m_misspelt.contains({&node, key})) {
        problem(node, Words::tr("%1 has no \"%2\"").arg(of, key), {}, cure);
        m_findings.back().missing = key;
    }
    return value;
}

std::optional<QString> Reader::string(const YamlNode &node, const QString &name)
{
    if (node.kind == YamlNode::Kind::Scalar && !node.text.isEmpty())
        return node.text;
    wrongType(node, name, Words::tr("a text"), Words::tr("Write one value behind \"%1:\".").arg(name));
    return std::nullopt;
}

std::optional<int> Reader::integer(const YamlNode &node, const QString &name, int least, int most)
{
    const QString wanted = Words::tr("a number from %1 to %2").arg(least).arg(most);
    bool isNumber = false;
    const int number = node.text.toInt(&isNumber);
    if (node.kind != YamlNode::Kind::Scalar || !node.isPlain || !isNumber) {
        const bool isQuotedNumber = isNumber && !node.isPlain;
        wrongType(node, name, wanted,
                  isQuotedNumber ? Words::tr("Remove the quotes.") : Words::tr("Write the number alone."));
        return std::nullopt;
    }
    if (number < least || number > most) {
        wrongType(node, name, wanted, Words::tr("Correct the number."));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Reader::boolean(const YamlNode &node, const QString &name)
{
    if (node.kind == YamlNode::Kind::Scalar && node.isPlain && (node.text == "true"_L1 || node.text == "false"_L1))
        return node.text == "true"_L1;
    wrongType(node, name, Words::tr("true or false"), Words::tr("Write true or false, without quotes."));
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
    wrongType(node, name, Words::tr("a duration"),
              Words::tr("Write a number with its unit, at most a day: 500ms, 30s, 5m or 1h."));
    return std::nullopt;
}

std::optional<int> Reader::oneOf(const YamlNode &node, const QString &name, const QStringList &words)
{
    if (node.kind == YamlNode::Kind::Scalar && words.contains(node.text))
        return static_cast<int>(words.indexOf(node.text));
    const QString nearest = node.kind == YamlNode::Kind::Scalar ? suggestion(node.text, words) : QString();
    wrongType(node, name, words.join(Words::tr(" or ")),
              nearest.isEmpty() ? Words::tr("Write %1.").arg(words.join(Words::tr(" or ")))
                                : Words::tr("Did you mean \"%1\"?").arg(nearest));
    return std::nullopt;
}

std::optional<QStringList> Reader::strings(const YamlNode &node, const QString &name)
{
    if (node.kind != YamlNode::Kind::Sequence || node.items.empty()) {
        const bool isScalar = node.kind == YamlNode::Kind::Scalar;
        wrongType(node, name, Words::tr("a list"),
                  isScalar ? Words::tr("Write [%1].").arg(node.text)
                           : Words::tr("Write its items in brackets: [one, two]."));
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
