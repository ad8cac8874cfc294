// SPDX-License-Identifier: Apache-2.0
#include "config/envscan.h"

#include "config/words.h"

#include <QStringDecoder>

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// White space within a line, as compose-go's dotenv counts it.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\v' || c == u'\f' || c == u'\r' || c == u'\u0085' || c == u'\u00a0';
}

class Scanner
{
public:
    Scanner(const QString &text, const QString &file)
        : m_text(text)
        , m_file(file)
    {
    }

    EnvScan scan()
    {
        while (skipToStatement()) {
            if (!statement())
                skipLine();
        }
        return std::move(m_scan);
    }

private:
    bool isAtEnd() const { return m_at == m_text.size(); }
    QChar here() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    void advance() { m_line += m_text[m_at++] == u'\n' ? 1 : 0; }

    void skipBlanks()
    {
        while (!isAtEnd() && isBlank(here()))
            ++m_at;
    }

    void skipLine()
    {
        while (!isAtEnd() && here() != u'\n')
            ++m_at;
    }

    bool skipToStatement()
    {
        while (!isAtEnd()) {
            if (here() == u'#')
                skipLine();
            else if (here().isSpace())
                advance();
            else
                return true;
        }
        return false;
    }

    /// Notes a problem at \a at; returns false.
    bool problem(qsizetype at, QString what, QString why, QString cure)
    {
        const qsizetype lineBegin = at > 0 ? m_text.lastIndexOf(u'\n', at - 1) + 1 : 0;
        m_scan.problems.push_back({ErrorKind::InvalidInput,
                                   std::move(what),
                                   {.file = m_file, .line = m_line, .column = static_cast<int>(at - lineBegin) + 1},
                                   std::move(why),
                                   std::move(cure)});
        return false;
    }

    bool statement()
    {
        EnvStatement statement{.begin = m_at, .line = m_line};
        if (!readExport(statement))
            return true; // nothing but `export`, which Compose passes over
        if (!readKey(statement))
            return false;
        if (!statement.isInherited && !readValue(statement))
            return false;
        statement.lastLine = m_line;
        m_scan.statements.push_back(std::move(statement));
        return true;
    }

    /// Reads `export` if it is there; false: nothing follows on its line.
    bool readExport(EnvStatement &statement)
    {
        const qsizetype behind = m_at + 6;
        if (!QStringView(m_text).sliced(m_at).startsWith(u"export") || behind == m_text.size() ||
            !u"\t\n\f\r "_s.contains(m_text[behind]))
            return true;
        m_at = behind;
        skipBlanks();
        statement.isExported = true;
        return here() != u'\n';
    }

    bool readKey(EnvStatement &statement)
    {
        const qsizetype begin = m_at;
        for (; !isAtEnd() && here() != u'=' && here() != u':' && here() != u'\n'; ++m_at) {
            if (!isOfName())
                return refuseCharacter();
        }
        qsizetype end = m_at;
        while (end > begin && m_text[end - 1].isSpace())
            --end;
        statement.key = m_text.sliced(begin, end - begin);
        if (isAtEnd()) {
            return problem(
                begin, Words::tr("There is no \"=\" behind the name"),
                Words::tr("On a last line that does not end, Compose takes a lone name for a value without a name."),
                Words::tr("Write the line as KEY=value, or end it."));
        }
        if (statement.key.isEmpty())
            return problem(begin, Words::tr("There is no name before the \"=\""), {},
                           Words::tr("Write the line as KEY=value."));
        if (statement.key.contains(u' ')) {
            return problem(begin, Words::tr("A name holds no space"), {},
                           Words::tr("Write the line as KEY=value, or begin a comment with #."));
        }
        statement.isInherited = here() == u'\n';
        if (!statement.isInherited)
            ++m_at;
        statement.source = statement.end = statement.isInherited ? end : m_at;
        return true;
    }

    /// Whether a name may hold the character here; steps onto the second half of a pair.
    bool isOfName()
    {
        const QChar c = here();
        if (c.isHighSurrogate() && m_at + 1 < m_text.size()) {
            if (!QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, m_text[m_at + 1])))
                return false;
            ++m_at;
            return true;
        }
        return isBlank(c) || c.isLetterOrNumber() || u"_.-[]"_s.contains(c);
    }

    bool refuseCharacter()
    {
        // only this character is told: the line may hold a secret
        const QString character = m_text.mid(m_at, here().isHighSurrogate() ? 2 : 1);
        return problem(m_at, Words::tr("\"%1\" cannot stand in a name").arg(character), {},
                       Words::tr("Write the line as KEY=value, or begin a comment with #."));
    }

    bool readValue(EnvStatement &statement)
    {
        skipBlanks();
        if (here() == u'"' || here() == u'\'')
            return readQuoted(statement);
        const qsizetype begin = m_at;
        skipLine();
        QString text = m_text.sliced(begin, m_at - begin);
        if (const qsizetype comment = text.indexOf(" #"_L1); comment >= 0)
            text.truncate(comment);
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        if (!text.isEmpty()) {
            statement.source = begin;
            statement.end = begin + text.size();
        }
        statement.text = std::move(text);
        return true;
    }

    bool readQuoted(EnvStatement &statement)
    {
        const qsizetype begin = m_at;
        const int line = m_line;
        const QChar quote = here();
        QString &text = statement.text;
        for (++m_at; !isAtEnd(); advance()) {
            if (here() == quote) {
                ++m_at;
                statement.quote = quote;
                statement.source = begin;
                statement.end = m_at;
                return true;
            }
            text += here();
            if (here() != u'\\' || m_at + 1 == m_text.size())
                continue;
            advance();
            if (here() == quote)
                text.back() = quote; // an escaped quote; every other escape is left for later
            else
                text += here();
        }
        m_at = begin;
        m_line = line;
        return problem(begin, Words::tr("The value of %1 has no closing quote").arg(statement.key), {},
                       Words::tr("Close it with %1 at the value's end.").arg(quote));
    }

    const QString &m_text;
    const QString &m_file;
    qsizetype m_at = 0;
    int m_line = 1;
    EnvScan m_scan;
};

} // namespace

Result<QString> decodeEnv(const QByteArray &bytes, const QString &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // takes the byte order mark away
    QString text = decoder(bytes);
    const bool isText = !decoder.hasError();
    const qsizetype bad = text.indexOf(isText ? QChar() : QChar(QChar::ReplacementCharacter));
    if (isText && bad < 0)
        return text;
    const auto line = static_cast<int>(QStringView(text).first(std::max<qsizetype>(bad, 0)).count(u'\n')) + 1;
    return fail(
        {ErrorKind::InvalidInput,
         isText ? Words::tr("The file holds a NUL, which no variable can") : Words::tr("The file is no text in UTF-8"),
         {.file = file, .line = line},
         {},
         isText ? Words::tr("Remove it, and save the file as UTF-8.") : Words::tr("Save it as UTF-8.")});
}

EnvScan scanEnv(const QString &text, const QString &file)
{
    return Scanner(text, file).scan();
}

} // namespace slipway::config
