// SPDX-License-Identifier: Apache-2.0
#include "config/envresolver.h"

#include "config/envtemplate.h"
#include "config/words.h"
#include "project/secretname.h"

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// The octal escape at `\0`: `\0101` is A; if its digits are no character, only the 0 is lost.
QString unescapeOctal(const QString &text, qsizetype &at)
{
    const auto isDigit = [&](qsizetype i) {
        return i < text.size() && text[i] >= u'0' && text[i] <= u'7';
    };
    if (isDigit(at + 2) && isDigit(at + 3) && isDigit(at + 4)) {
        const int code = QStringView(text).sliced(at + 2, 3).toInt(nullptr, 8);
        if (code <= 255) {
            at += 4;
            return QChar(code);
        }
    }
    ++at;
    return u"\\"_s;
}

/// The escapes of a value in double quotes. `\$` becomes `$$`, which expand() reads as a dollar.
QString unescape(const QString &text)
{
    static const QString letters = u"abfnrtv\"\\"_s;
    static const QString meanings = u"\a\b\f\n\r\t\v\"\\"_s;
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
        if (text[at] != u'\\' || next.isNull()) {
            result += text[at];
        } else if (next == u'$') {
            result += u"$$"_s;
            ++at;
        } else if (const qsizetype index = letters.indexOf(next); index >= 0) {
            result += meanings[index];
            ++at;
        } else if (next == u'0') {
            result += unescapeOctal(text, at);
        } else {
            result += u'\\';
        }
    }
    return result;
}

Error problem(const EnvStatement &statement, const QString &file, QString what, QString why, QString cure)
{
    return {ErrorKind::InvalidInput,
            std::move(what),
            {.file = file, .line = statement.line},
            std::move(why),
            std::move(cure)};
}

} // namespace

EnvResolver::EnvResolver(const std::map<QString, QString> &known, QString file)
    : m_known(known)
    , m_file(std::move(file))
{
}

Result<std::optional<QString>> EnvResolver::next(const EnvStatement &statement)
{
    m_wasLiteral = !statement.isInherited;
    if (statement.isInherited) {
        const auto known = m_known.find(statement.key);
        if (known == m_known.end())
            return std::nullopt;
        m_before.insert(statement.key, known->second);
        return known->second;
    }
    auto value = resolve(statement);
    if (!value)
        return std::unexpected(std::move(value.error()));
    m_before.insert(statement.key, *value);
    return std::move(*value);
}

Result<QString> EnvResolver::resolve(const EnvStatement &statement)
{
    if (statement.quote == u'\'')
        return statement.text;
    QString text =
        statement.quote == u'"' && statement.text.contains(u'\\') ? unescape(statement.text) : statement.text;
    if (text.contains(QChar())) {
        return fail(problem(statement, m_file,
                            Words::tr("The value of %1 holds a NUL, which no variable can").arg(statement.key), {},
                            Words::tr("Remove the \\0000, or write the value in another form, such as base64.")));
    }
    if (!text.contains(u'$'))
        return text;
    std::optional<QString> secret;
    const auto lookup = [&](const QString &name) -> std::optional<QString> {
        m_wasLiteral = false;
        const auto found = find(name);
        if (found && project::secretName(*found))
            secret = found;
        return found;
    };
    auto value = expand(text, lookup);
    if (!value) {
        return fail(problem(
            statement, m_file, Words::tr("The value of %1 cannot be resolved").arg(statement.key), value.error(),
            Words::tr("Correct the variable, or write $$ for a dollar, or put the value in single quotes.")));
    }
    if (secret && *value != *secret && value->contains(*secret)) {
        return fail(problem(
            statement, m_file, Words::tr("The value of %1 is put together with a secret").arg(statement.key),
            Words::tr("\"%1\" is resolved only when it is a whole value.").arg(*secret),
            Words::tr("Keep the whole of %1 as a secret of its own, and write %1=secret:%1.").arg(statement.key)));
    }
    return std::move(*value);
}

std::optional<QString> EnvResolver::find(const QString &name) const
{
    if (const auto known = m_known.find(name); known != m_known.end())
        return known->second;
    if (const auto before = m_before.constFind(name); before != m_before.constEnd())
        return *before;
    return std::nullopt;
}

} // namespace slipway::config
