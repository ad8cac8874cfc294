// SPDX-License-Identifier: Apache-2.0
#include "config/envtemplate.h"

#include "config/words.h"

#include <optional>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 100;

/// The length of the variable name at \a at; 0: none stands there. compose-go's pattern does not tell
/// upper from lower case, which makes ſ an s and the sign of kelvin a k.
qsizetype nameLength(QStringView text, qsizetype at)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'\u017f' || c == u'\u212a';
    };
    qsizetype end = at;
    while (end < text.size() && (isLetter(text[end]) || (end > at && text[end] >= u'0' && text[end] <= u'9')))
        ++end;
    return end - at;
}

/// What stands behind `${`.
struct Braced {
    QString name;
    bool countsEmpty = false; ///< a `:`: an empty value counts as none
    QChar rule;               ///< `-`, `+`, `?`, or null for none
    QString word;             ///< what stands behind the rule
    qsizetype end = 0;        ///< the offset of the closing brace
};

/// Where compose-go sees the end of what begins at \a at, the `{`, and ends at \a last at the latest. It
/// counts every brace, and passes over the character behind an opening one.
qsizetype closingBrace(QStringView text, qsizetype at, qsizetype last)
{
    int depth = 0;
    for (; at <= last; ++at) {
        if (text[at] == u'}' && --depth == 0)
            return at;
        if (text[at] == u'{') {
            ++depth;
            ++at;
        }
    }
    return last;
}

/// Reads what stands behind the `${` whose brace is at \a at; nothing: it is no variable.
std::optional<Braced> readBraced(QStringView text, qsizetype at)
{
    const qsizetype length = nameLength(text, at + 1);
    qsizetype next = at + 1 + length;
    if (length == 0 || next == text.size())
        return std::nullopt;
    Braced braced{.name = text.sliced(at + 1, length).toString()};
    if (text[next] == u'}') {
        braced.end = next;
        return braced;
    }
    braced.countsEmpty = text[next] == u':';
    next += braced.countsEmpty ? 1 : 0;
    if (next == text.size() || !u"-+?"_s.contains(text[next]))
        return std::nullopt;
    braced.rule = text[next++];
    const qsizetype newline = text.indexOf(u'\n', next);
    const qsizetype last = text.first(newline < 0 ? text.size() : newline).lastIndexOf(u'}');
    if (last < next)
        return std::nullopt;
    braced.end = closingBrace(text, at, last);
    braced.word = text.sliced(next, braced.end - next).toString();
    return braced;
}

class Expander
{
public:
    explicit Expander(const Lookup &lookup)
        : m_lookup(lookup)
    {
    }

    std::expected<QString, QString> expand(const QString &text, int depth) const
    {
        if (depth > deepest)
            return std::unexpected(Words::tr("More than %1 variables stand in one another.").arg(deepest));
        QString result;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] != u'$' || at + 1 == text.size()) {
                result += text[at];
            } else if (text[at + 1] == u'$') {
                result += u'$';
                ++at;
            } else if (text[at + 1] == u'{') {
                const auto braced = readBraced(text, at + 1);
                if (!braced)
                    return std::unexpected(
                        Words::tr("A \"${\" begins no variable, or is not closed by a } on its line."));
                const auto value = expand(*braced, depth);
                if (!value)
                    return value;
                result += *value;
                at = braced->end;
            } else if (const qsizetype length = nameLength(text, at + 1); length > 0) {
                result += m_lookup(text.mid(at + 1, length)).value_or(QString());
                at += length;
            } else {
                result += u'$';
            }
        }
        return result;
    }

private:
    std::expected<QString, QString> expand(const Braced &braced, int depth) const
    {
        const std::optional<QString> value = m_lookup(braced.name);
        if (braced.rule.isNull())
            return value.value_or(QString());
        auto word = expand(braced.word, depth + 1);
        if (!word)
            return word;
        const bool isSet = value && !(braced.countsEmpty && value->isEmpty());
        if (braced.rule == u'+')
            return isSet ? *word : QString();
        if (isSet)
            return *value;
        if (braced.rule == u'-')
            return word;
        const QString message = braced.word.isEmpty() ? u"."_s : QString(u": "_s + braced.word);
        return std::unexpected(Words::tr("The variable %1 is required%2").arg(braced.name, message));
    }

    const Lookup &m_lookup;
};

} // namespace

std::expected<QString, QString> expand(const QString &text, const Lookup &lookup)
{
    return Expander(lookup).expand(text, 0);
}

} // namespace slipway::config
