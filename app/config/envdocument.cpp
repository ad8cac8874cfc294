// SPDX-License-Identifier: Apache-2.0
#include "config/envdocument.h"

#include "config/envquote.h"
#include "config/envresolver.h"
#include "config/words.h"

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

constexpr char mark[] = "\xef\xbb\xbf";

/// Whether UTF-8 can say it, without a NUL.
bool isText(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar());
}

QStringView sourceOf(const QString &text, const EnvStatement &statement)
{
    return QStringView(text).sliced(statement.source, statement.end - statement.source);
}

qsizetype behindLine(const QString &text, qsizetype at)
{
    const qsizetype newline = text.indexOf(u'\n', at);
    return newline < 0 ? text.size() : newline + 1;
}

} // namespace

Result<EnvDocument> EnvDocument::parse(const QByteArray &text, const QString &file,
                                       const std::map<QString, QString> &known)
{
    auto decoded = decodeEnv(text, file);
    if (!decoded)
        return std::unexpected(std::move(decoded.error()));
    EnvDocument document;
    document.m_file = file;
    document.m_known = known;
    document.m_hasMark = text.startsWith(mark);
    document.m_text = std::move(*decoded);
    document.read();
    return document;
}

QByteArray EnvDocument::text() const
{
    return (m_hasMark ? QByteArray(mark) : QByteArray()) + m_text.toUtf8();
}

void EnvDocument::read()
{
    EnvScan scan = scanEnv(m_text, m_file);
    m_statements = std::move(scan.statements);
    m_problems = std::move(scan.problems);
    m_unread = m_problems.size();
    m_entries.clear();
    EnvResolver resolver(m_known, m_file);
    QHash<QString, size_t> counting;
    for (const EnvStatement &statement : m_statements) {
        Entry entry{.key = statement.key,
                    .source = sourceOf(m_text, statement).toString(),
                    .quote = statement.quote,
                    .line = statement.line,
                    .lastLine = statement.lastLine,
                    .isExported = statement.isExported,
                    .isInherited = statement.isInherited};
        auto value = resolver.next(statement);
        if (!value)
            m_problems.push_back(std::move(value.error()));
        else
            entry.value = value->value_or(QString());
        entry.isLiteral = resolver.wasLiteral();
        const bool saysNothing = value && !*value;
        if (const auto before = counting.constFind(entry.key); before != counting.constEnd())
            (saysNothing ? entry.counts : m_entries[*before].counts) = false;
        if (entry.counts)
            counting.insert(entry.key, m_entries.size());
        m_entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(m_problems, {}, [](const Error &error) { return error.where.line; });
}

const EnvDocument::Entry *EnvDocument::find(const QString &key) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &e) { return e.counts && e.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<EnvDocument::Wanted> EnvDocument::asTheyAre() const
{
    std::vector<Wanted> result;
    result.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        result.push_back({entry.key, entry.source, entry.isExported, entry.isInherited});
    return result;
}

std::optional<size_t> EnvDocument::last(const QString &key) const
{
    for (size_t i = m_statements.size(); i-- > 0;) {
        if (m_statements[i].key == key)
            return i;
    }
    return std::nullopt;
}

Result<void> EnvDocument::set(const QString &key, const QString &value, const QString &after)
{
    if (!isText(value)) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("The value of %1 cannot stand in an env file").arg(key),
                     {.file = m_file},
                     Words::tr("It holds a NUL, or is no text."),
                     Words::tr("Write it in another form, such as base64.")});
    }
    if (isAlready(key, value))
        return {};
    const auto at = last(key);
    for (const QString &source : waysToWrite(value, at ? m_statements[*at].quote : QChar())) {
        if (take(written(key, source, after, false), key, value))
            return {};
    }
    return fail(inTheWay(Words::tr("%1 cannot be set").arg(key)));
}

Result<void> EnvDocument::copy(const EnvDocument &other, const QString &key)
{
    const Entry *entry = other.find(key);
    if (!entry || entry->isInherited) {
        return fail({ErrorKind::NotFound,
                     Words::tr("%1 has no value to copy").arg(key),
                     {.file = other.m_file},
                     {},
                     Words::tr("Write %1=value there first.").arg(key)});
    }
    QString after;
    for (const Entry &above : other.m_entries) {
        if (&above == entry)
            break;
        if (above.key != key && last(above.key))
            after = above.key;
    }
    if (take(written(key, entry->source, after, entry->isExported)))
        return {};
    if (entry->isLiteral)
        return set(key, entry->value, after);
    return fail(inTheWay(Words::tr("%1 cannot be copied").arg(key)));
}

Result<void> EnvDocument::unset(const QString &key)
{
    Edit edit{m_text, asTheyAre()};
    qsizetype behind = m_text.size() + 1;
    for (size_t i = m_statements.size(); i-- > 0;) {
        if (m_statements[i].key != key)
            continue;
        // from the last to the first; what two of them share is taken away once
        const Range range = rangeOf(m_statements[i]);
        const qsizetype end = std::min(range.end, behind);
        if (end > range.begin)
            edit.text.remove(range.begin, end - range.begin);
        behind = std::min(behind, range.begin);
    }
    std::erase_if(edit.wanted, [&](const Wanted &wanted) { return wanted.key == key; });
    if (take(edit))
        return {};
    return fail(inTheWay(Words::tr("%1 cannot be removed").arg(key)));
}

EnvDocument::Edit EnvDocument::written(const QString &key, const QString &source, const QString &after,
                                       bool isExported) const
{
    const auto at = last(key);
    return at ? replaced(*at, source) : inserted(key, source, after, isExported);
}

EnvDocument::Edit EnvDocument::replaced(size_t index, const QString &source) const
{
    const EnvStatement &statement = m_statements[index];
    Edit edit{m_text, asTheyAre()};
    const QString spliced = statement.isInherited ? QString(u'=' + source) : source;
    edit.text.replace(statement.source, statement.end - statement.source, spliced);
    edit.wanted[index].source = source;
    edit.wanted[index].isInherited = false;
    return edit;
}

EnvDocument::Edit EnvDocument::inserted(const QString &key, const QString &source, const QString &after,
                                        bool isExported) const
{
    Edit edit{m_text, asTheyAre()};
    const qsizetype at = placeBehind(after);
    const QString newline = lineEnd(at);
    QString line = (isExported ? u"export "_s : QString()) + key + u'=' + source;
    const bool isBehindOpenLine = at > 0 && m_text[at - 1] != u'\n';
    line = isBehindOpenLine ? QString(newline + line) : QString(line + newline);
    edit.text.insert(at, line);
    const auto next = std::ranges::find_if(m_statements, [&](const EnvStatement &s) { return s.begin >= at; });
    edit.wanted.insert(edit.wanted.begin() + (next - m_statements.begin()), Wanted{key, source, isExported, false});
    return edit;
}

/// Behind the line of \a key, or the text's end. No line of a value is torn from the one before.
qsizetype EnvDocument::placeBehind(const QString &key) const
{
    const auto at = last(key);
    if (!at)
        return m_text.size();
    qsizetype place = behindLine(m_text, m_statements[*at].end);
    for (size_t i = *at; i < m_statements.size() && m_statements[i].begin < place; ++i)
        place = std::max(place, behindLine(m_text, m_statements[i].end));
    return place;
}

/// As the line before \a at ends, or else the first one.
QString EnvDocument::lineEnd(qsizetype at) const
{
    qsizetype newline = at > 0 ? m_text.lastIndexOf(u'\n', at - 1) : -1;
    if (newline < 0)
        newline = m_text.indexOf(u'\n');
    return newline > 0 && m_text[newline - 1] == u'\r' ? u"\r\n"_s : u"\n"_s;
}

/// The lines of \a statement, or only itself if another key stands in them.
EnvDocument::Range EnvDocument::rangeOf(const EnvStatement &statement) const
{
    const qsizetype begin = statement.begin > 0 ? m_text.lastIndexOf(u'\n', statement.begin - 1) + 1 : 0;
    const qsizetype end = behindLine(m_text, statement.end);
    const auto isThereToo = [&](const EnvStatement &other) {
        return other.key != statement.key && other.begin < end && other.end > begin;
    };
    if (std::ranges::none_of(m_statements, isThereToo))
        return {begin, end};
    qsizetype behind = statement.end;
    while (behind < m_text.size() && (m_text[behind] == u' ' || m_text[behind] == u'\t'))
        ++behind;
    return {statement.begin, behind};
}

/// Whether \a edit says what it must, and no more of it is unreadable than before.
bool EnvDocument::fits(const Edit &edit) const
{
    const EnvScan scan = scanEnv(edit.text, m_file);
    const auto isAsWanted = [&](const EnvStatement &is, const Wanted &wanted) {
        return is.key == wanted.key && is.isExported == wanted.isExported && is.isInherited == wanted.isInherited &&
               sourceOf(edit.text, is) == wanted.source;
    };
    return scan.problems.size() <= m_unread && std::ranges::equal(scan.statements, edit.wanted, isAsWanted);
}

bool EnvDocument::take(const Edit &edit)
{
    const bool becomesMark = !m_hasMark && edit.text.startsWith(QChar::ByteOrderMark); // and would be read away
    if (becomesMark || !isText(edit.text) || !fits(edit))
        return false;
    m_text = edit.text;
    read();
    return true;
}

/// Only if \a key has the literal \a value then.
bool EnvDocument::take(const Edit &edit, const QString &key, const QString &value)
{
    EnvDocument next = *this;
    if (!next.take(edit) || !next.isAlready(key, value))
        return false;
    *this = std::move(next);
    return true;
}

bool EnvDocument::isAlready(const QString &key, const QString &value) const
{
    const Entry *entry = find(key);
    return entry && entry->isLiteral && !entry->isInherited && entry->value == value && entry == &m_entries[*last(key)];
}

Error EnvDocument::inTheWay(const QString &what) const
{
    if (m_problems.empty()) {
        return {ErrorKind::InvalidInput,
                what,
                {.file = m_file},
                Words::tr("Compose would read the file in another way then."),
                Words::tr("Write a name of letters, digits and _, and edit the file by hand if that is not it.")};
    }
    const Error &first = m_problems.front();
    return {ErrorKind::InvalidInput, what, first.where, first.what, first.cure};
}

} // namespace slipway::config
