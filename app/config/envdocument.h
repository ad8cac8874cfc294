// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envscan.h"
#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace slipway::config {

/// An env file as a text that is edited: what an edit does not change stays byte for byte, with its
/// comments, order, quotes, line ends, byte order mark and missing last line end. A plain value; any
/// thread, no I/O.
///
/// Every edit is read back before it is taken: the wanted statement must say exactly the wanted value,
/// and all other statements must stand there as they did. Else the document is as it was, and the
/// error says why. Values that name the changed key (`URL=http://${HOST}`) follow it, as in Compose.
class EnvDocument final
{
public:
    struct Entry {
        QString key;
        QString value;    ///< as a container would get it; empty if inherited or not resolved
        QString source;   ///< as it is written, with its quotes
        QChar quote;      ///< `'`, `"`, or null for none
        int line = 0;     ///< 1-based, where the key stands
        int lastLine = 0; ///< where the value ends
        bool isExported = false;
        bool isInherited = false; ///< a name alone: `KEY`
        bool isLiteral = true;    ///< no variable is named in it
        bool counts = true;       ///< false: the same key comes again below, and has the last word
    };

    /// Reads \a text; what is wrong in single lines is in problems(), and the other lines are read.
    /// \a known: what the files before say, against which variables are resolved. Errors: InvalidInput
    /// for a file that is no text in UTF-8.
    static Result<EnvDocument> parse(const QByteArray &text, const QString &file,
                                     const std::map<QString, QString> &known = {});

    /// The file's bytes: before any edit exactly those that were parsed.
    QByteArray text() const;

    const std::vector<Entry> &entries() const { return m_entries; } ///< in their order
    const Entry *find(const QString &key) const;                    ///< the entry that counts, or null
    /// All that is wrong, by line, each with file, line and cure.
    const std::vector<Error> &problems() const { return m_problems; }

    /// Makes \a key have \a value, literally. An entry is changed in place, the last one if there are
    /// several, and keeps its quotes if they can hold the value; else the least that Compose reads back
    /// is written: nothing, single quotes, double quotes. A `$` never is a variable here: it is written
    /// in single quotes, or as `\$` in double ones. A new key comes behind \a after, or to the end, in
    /// the file's own line ends. Errors: InvalidInput for a name or a value that no env file can hold (a
    /// NUL, half of a surrogate pair), or if what is wrong in the file is in the way.
    Result<void> set(const QString &key, const QString &value, const QString &after = {});

    /// Takes the entry of \a key over from \a other as it is written there, variables and quotes
    /// included, or by set() where that cannot stand here. A new one comes behind the nearest of its neighbours above
    /// that is here too. Errors: NotFound if \a other has no such entry with a value, and those of set().
    Result<void> copy(const EnvDocument &other, const QString &key);

    /// Removes every entry of \a key with its lines, and nothing else. No error if there is none.
    Result<void> unset(const QString &key);

private:
    struct Wanted {
        QString key;
        QString source;
        bool isExported = false;
        bool isInherited = false;

        bool operator==(const Wanted &) const = default;
    };
    /// A text that may become ours, and the statements that it must have.
    struct Edit {
        QString text;
        std::vector<Wanted> wanted;
    };

    struct Range {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    void read();
    bool isAlready(const QString &key, const QString &value) const;
    std::vector<Wanted> asTheyAre() const;
    std::optional<size_t> last(const QString &key) const;
    Edit written(const QString &key, const QString &source, const QString &after, bool isExported) const;
    Edit replaced(size_t index, const QString &source) const;
    Edit inserted(const QString &key, const QString &source, const QString &after, bool isExported) const;
    qsizetype placeBehind(const QString &key) const;
    QString lineEnd(qsizetype at) const;
    Range rangeOf(const EnvStatement &statement) const;
    bool fits(const Edit &edit) const;
    bool take(const Edit &edit);
    bool take(const Edit &edit, const QString &key, const QString &value);
    Error inTheWay(const QString &what) const;

    QString m_file;
    std::map<QString, QString> m_known;
    bool m_hasMark = false; ///< the byte order mark
    QString m_text;
    std::vector<EnvStatement> m_statements;
    std::vector<Entry> m_entries;
    std::vector<Error> m_problems;
    size_t m_unread = 0; ///< how many of the problems are statements that cannot be read at all
};

} // namespace slipway::config
