// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/yamlspans.h"
#include "project/yamltext.h"

#include <QByteArray>

#include <vector>

namespace slipway::project {

/// Changes a YAML text by cutting and inserting bytes, so that all else stays byte for byte: comments,
/// order, quotes, indentation, line ends, a last line without its end. New text follows the style of
/// its surroundings: brackets in brackets, the indentation of its siblings, the file's line ends.
///
/// The spans that are handed in are those of the text that the editor was made with; each change
/// refers to it. What results is not checked here: whoever edits parses again and compares.
class YamlEdit final
{
public:
    /// \a text and \a root, its spans, outlive the editor.
    YamlEdit(const QByteArray &text, const YamlSpan &root);

    /// \a value, in brackets if it has parts, in the place of \a node.
    void replace(const YamlSpan &node, const YamlText &value);
    /// A new pair at the end of \a mapping.
    void addPair(const YamlSpan &mapping, const YamlEntry &entry);
    /// A new pair at the end of the file, after its last comment; \a comments stand above it.
    void addSection(const YamlEntry &entry);
    /// The parts of a section below \a key, whose value in \a mapping is empty.
    void fill(const YamlSpan &mapping, const YamlSpan &key, const YamlText &value);
    /// \a entry, its parts in brackets, in the place of a pair.
    void replacePair(const YamlSpan &mapping, qsizetype index, const YamlEntry &entry);
    void removePair(const YamlSpan &mapping, qsizetype index);
    void addItem(const YamlSpan &sequence, const YamlText &item);
    void removeItem(const YamlSpan &sequence, qsizetype index);
    /// The item \a from becomes item \a to; the lines of comment right above an item go with it.
    void moveItem(const YamlSpan &sequence, qsizetype from, qsizetype to);

    /// The changed text.
    QByteArray text() const;

private:
    struct Splice {
        qsizetype begin;
        qsizetype end;
        QByteArray with;
    };

    qsizetype lineBegin(qsizetype at) const;
    qsizetype lineEnd(qsizetype at) const; ///< before its `\r\n` or `\n`
    qsizetype nextLine(qsizetype at) const;
    qsizetype column(qsizetype at) const;
    bool beginsItsLine(qsizetype at) const;
    qsizetype dash(const YamlSpan &item) const;
    QByteArray indented(const QByteArrayList &lines, qsizetype spaces) const;
    void insertLines(qsizetype behind, const QByteArrayList &lines, qsizetype spaces);
    void addToFlow(const YamlSpan &node, qsizetype lastBegin, qsizetype lastEnd, const QByteArray &part);
    void removeFromFlow(const YamlSpan &node, qsizetype index, const std::vector<const YamlSpan *> &begins,
                        const std::vector<const YamlSpan *> &ends);
    void removeLines(qsizetype begin, qsizetype end);
    std::vector<qsizetype> itemBegins(const YamlSpan &sequence) const;

    const QByteArray &m_text;
    const YamlSpan &m_root;
    QByteArray m_lineEnd = "\n";
    int m_step = 2; ///< spaces that a level is indented by
    std::vector<Splice> m_splices;
};

} // namespace slipway::project
