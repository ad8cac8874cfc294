// SPDX-License-Identifier: Apache-2.0
#include "config/envfile.h"

#include "config/envtemplate.h"
#include "project/secretname.h"

#include <QStringDecoder>

#include <optional>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// White space within a line, as compose-go's dotenv counts it.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\v' || c == u'\f' || c == u'\r' || c == u'\u0085' || c == u'\u00a0';
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
        } else if (next == u'0') { // octal: \0101 is A; with fewer digits only the 0 is lost
            bool isNumber = false;
            const QString digits = text.mid(at + 2, 3);
            const int code = digits.toInt(&isNumber, 8);
            const bool isWhole = isNumber && digits.size() == 3 && code <= 255 && digits.front().isDigit();
            result += isWhole ? QChar(code) : u'\\';
            at += isWhole ? 4 : 1;
        } else {
            result += u'\\';
        }
    }
    return result;
}

class Parser
{
public:
    Parser(QString text, QString file, const std::map<QString, QString> &known)
        : m_text(std::move(text))
        , m_file(std::move(file))
        , m_known(known)
    {
    }

    Result<std::vector<EnvEntry>> parse()
    {
        while (skipToStatement()) {
            if (auto done = statement(); !done)
                return std::unexpected(std::move(done.error()));
        }
        return std::move(m_entries);
    }

private:
    struct Key {
        QString name;
        bool isInherited = false;
    };

    std::unexpected<Error> error(QString what, QString why, QString cure) const
    {
        return fail({ErrorKind::InvalidInput,
                     std::move(what),
                     {.file = m_file, .line = m_line},
                     std::move(why),
                     std::move(cure)});
    }

    void advance() { m_line += m_text[m_at++] == u'\n' ? 1 : 0; }

    bool skipToStatement()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'#') {
                while (m_at < m_text.size() && m_text[m_at] != u'\n')
                    ++m_at;
            } else if (m_text[m_at].isSpace()) {
                advance();
            } else {
                return true;
            }
        }
        return false;
    }

    Result<void> statement()
    {
        auto key = readKey();
        if (!key)
            return std::unexpected(std::move(key.error()));
        const int line = m_line;
        std::optional<QString> value;
        if (key->isInherited) {
            if (const auto known = m_known.find(key->name); known != m_known.end())
                value = known->second;
        } else {
            auto read = readValue(key->name);
            if (!read)
                return std::unexpected(std::move(read.error()));
            value = std::move(*read);
        }
        if (value)
            m_entries.push_back({key->name, *value, line, m_file});
        return {};
    }

    Result<Key> readKey()
    {
        if (QStringView(m_text).sliced(m_at).startsWith(u"export") && m_at + 6 < m_text.size() &&
            isBlank(m_text[m_at + 6])) {
            m_at += 6;
            skipBlanks();
        }
        const qsizetype begin = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'=' || c == u':' || c == u'\n')
                break;
            if (!isBlank(c) && !c.isLetterOrNumber() && !c.isSurrogate() && !u"_.-[]"_s.contains(c)) {
                // only this character is told: the line may hold a secret
                return error(u"\"%1\" cannot stand in a name"_s.arg(c), {},
                             u"Write the line as KEY=value, or begin a comment with #."_s);
            }
        }
        const bool isInherited = m_at == m_text.size() || m_text[m_at] == u'\n';
        const QString name = m_text.sliced(begin, m_at - begin).trimmed();
        if (name.isEmpty())
            return error(u"There is no name before the \"=\""_s, {}, u"Write the line as KEY=value."_s);
        if (std::ranges::any_of(name, isBlank)) {
            return error(u"A name holds no space"_s, {}, u"Write the line as KEY=value, or begin a comment with #."_s);
        }
        if (!isInherited)
            ++m_at;
        return Key{name, isInherited};
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    Result<QString> readValue(const QString &key)
    {
        skipBlanks();
        const QChar first = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (first == u'"' || first == u'\'')
            return readQuoted(key, first);
        qsizetype end = m_text.indexOf(u'\n', m_at);
        end = end < 0 ? m_text.size() : end;
        QString value = m_text.sliced(m_at, end - m_at);
        m_at = end;
        if (const qsizetype comment = value.indexOf(" #"_L1); comment >= 0)
            value.truncate(comment);
        while (!value.isEmpty() && value.back().isSpace())
            value.chop(1);
        return resolve(key, value);
    }

    Result<QString> readQuoted(const QString &key, QChar quote)
    {
        const int line = m_line;
        QString value;
        for (++m_at; m_at < m_text.size(); advance()) {
            const QChar c = m_text[m_at];
            if (c == quote) {
                ++m_at;
                return quote == u'"' ? resolve(key, unescape(value)) : value;
            }
            value += c;
            if (c != u'\\' || m_at + 1 == m_text.size())
                continue;
            advance();
            if (m_text[m_at] == quote)
                value.back() = quote; // an escaped quote; every other escape waits for unescape()
            else
                value += m_text[m_at];
        }
        m_line = line;
        return error(u"The value of %1 has no closing quote"_s.arg(key), {},
                     u"Close it with %1 at the value's end."_s.arg(quote));
    }

    Result<QString> resolve(const QString &key, const QString &value)
    {
        std::optional<QString> secret;
        const auto lookup = [&](const QString &name) -> std::optional<QString> {
            const auto found = find(name);
            if (found && project::secretName(*found))
                secret = found;
            return found;
        };
        auto expanded = expand(value, lookup);
        if (!expanded) {
            return error(u"The value of %1 cannot be resolved"_s.arg(key), expanded.error(),
                         u"Correct the variable, or write $$ for a dollar, or put the value in single quotes."_s);
        }
        if (secret && *expanded != *secret && expanded->contains(*secret)) {
            return error(u"The value of %1 is put together with a secret"_s.arg(key),
                         u"\"%1\" is resolved only when it is a whole value."_s.arg(*secret),
                         u"Keep the whole of %1 as a secret of its own, and write %1=secret:%1."_s.arg(key));
        }
        return std::move(*expanded);
    }

    /// The files before win over the lines above: compose-go asks in this order (tst_envfile asks it).
    std::optional<QString> find(const QString &name) const
    {
        if (const auto known = m_known.find(name); known != m_known.end())
            return known->second;
        for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
            if (entry->key == name)
                return entry->value;
        }
        return std::nullopt;
    }

    QString m_text;
    QString m_file;
    const std::map<QString, QString> &m_known;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<EnvEntry> m_entries;
};

/// compose-go's dotenv: in single quotes a backslash is itself, but takes the next quote's meaning.
QByteArray quoted(const QString &value)
{
    if (!value.contains(u'\'') && !value.endsWith(u'\\'))
        return "'" + value.toUtf8() + "'";
    QString escaped;
    for (const QChar c : value) {
        if (u"\\\"$"_s.contains(c))
            escaped += u'\\';
        escaped += c == u'\n' ? u"\\n"_s : c == u'\r' ? u"\\r"_s : QString(c);
    }
    return "\"" + escaped.toUtf8() + "\"";
}

} // namespace

Result<std::vector<EnvEntry>> readEnv(const QByteArray &text, const QString &file,
                                      const std::map<QString, QString> &known)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    QString decoded = decoder(text);
    const qsizetype bad = decoder.hasError() ? decoded.indexOf(QChar::ReplacementCharacter) : decoded.indexOf(QChar());
    if (bad >= 0) {
        const auto line = static_cast<int>(QStringView(decoded).first(bad).count(u'\n')) + 1;
        return fail({ErrorKind::InvalidInput,
                     u"The file is no text in UTF-8"_s,
                     {.file = file, .line = line},
                     {},
                     u"Save it as UTF-8."_s});
    }
    return Parser(std::move(decoded), file, known).parse();
}

QByteArray writeEnv(const std::vector<EnvEntry> &entries)
{
    QByteArray result;
    for (const EnvEntry &entry : entries)
        result += entry.key.toUtf8() + '=' + quoted(entry.value) + '\n';
    return result;
}

} // namespace slipway::config
