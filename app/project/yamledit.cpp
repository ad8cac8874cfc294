// SPDX-License-Identifier: Apache-2.0
#include "project/yamledit.h"

#include <algorithm>

namespace slipway::project {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// How far the first mapping below \a node is indented from it; 0 if there is none in block style.
qsizetype stepOf(const YamlSpan &node, const QByteArray &text)
{
    const auto column = [&](qsizetype at) {
        return at - (text.lastIndexOf('\n', std::max<qsizetype>(at - 1, 0)) + 1);
    };
    for (const auto &[key, value] : node.pairs) {
        if (value.kind != YamlSpan::Kind::Mapping || value.isFlow || value.pairs.empty())
            continue;
        if (const qsizetype step = column(value.begin) - column(key.begin); step > 0)
            return step;
    }
    for (const auto &[key, value] : node.pairs) {
        if (const qsizetype step = stepOf(value, text); step > 0)
            return step;
    }
    return 0;
}

} // namespace

YamlEdit::YamlEdit(const QByteArray &text, const YamlSpan &root)
    : m_text(text)
    , m_root(root)
{
    const qsizetype first = text.indexOf('\n');
    if (first > 0 && text[first - 1] == '\r')
        m_lineEnd = "\r\n";
    if (const qsizetype step = stepOf(root, text); step > 0 && step <= 8)
        m_step = static_cast<int>(step);
}

qsizetype YamlEdit::lineBegin(qsizetype at) const
{
    return at == 0 ? 0 : m_text.lastIndexOf('\n', at - 1) + 1;
}

qsizetype YamlEdit::lineEnd(qsizetype at) const
{
    const qsizetype end = m_text.indexOf('\n', at);
    if (end < 0)
        return m_text.size();
    return end > at && m_text[end - 1] == '\r' ? end - 1 : end;
}

qsizetype YamlEdit::nextLine(qsizetype at) const
{
    const qsizetype end = m_text.indexOf('\n', at);
    return end < 0 ? m_text.size() : end + 1;
}

qsizetype YamlEdit::column(qsizetype at) const
{
    qsizetype begin = lineBegin(at);
    if (begin == 0 && m_text.startsWith("\xEF\xBB\xBF"))
        begin = 3;
    return at - begin;
}

bool YamlEdit::beginsItsLine(qsizetype at) const
{
    const QByteArrayView before = QByteArrayView(m_text).sliced(lineBegin(at), at - lineBegin(at));
    return std::ranges::all_of(before, isBlank);
}

/// The dash of an item of a block sequence; it may stand on a line of its own, with a comment.
qsizetype YamlEdit::dash(const YamlSpan &item) const
{
    for (qsizetype begin = lineBegin(item.begin), end = item.begin;; end = begin, begin = lineBegin(begin - 1)) {
        qsizetype at = begin;
        while (at < end && isBlank(m_text[at]))
            ++at;
        if ((at < end && m_text[at] == '-') || begin == 0)
            return at;
    }
}

QByteArray YamlEdit::indented(const QByteArrayList &lines, qsizetype spaces) const
{
    QByteArray result;
    for (const QByteArray &line : lines)
        result += m_lineEnd + (line.isEmpty() ? line : QByteArray(QByteArray(spaces, ' ') + line));
    return result;
}

void YamlEdit::insertLines(qsizetype behind, const QByteArrayList &lines, qsizetype spaces)
{
    const qsizetype at = lineEnd(behind);
    m_splices.push_back({at, at, indented(lines, spaces)});
}

void YamlEdit::replace(const YamlSpan &node, const YamlText &value)
{
    m_splices.push_back({node.begin, node.end, node.isEmptyText() ? ' ' + toFlow(value) : toFlow(value)});
}

void YamlEdit::addToFlow(const YamlSpan &node, qsizetype lastBegin, qsizetype lastEnd, const QByteArray &part)
{
    if (lastEnd == node.begin) {
        const QByteArray gap = node.kind == YamlSpan::Kind::Mapping ? " " : "";
        m_splices.push_back({node.begin + 1, node.end - 1, gap + part + gap});
        return;
    }
    qsizetype comma = lastEnd;
    while (comma < node.end && isBlank(m_text[comma]))
        ++comma;
    const bool hasComma = comma < node.end && m_text[comma] == ',';
    const qsizetype end = lineEnd(lastEnd);
    if (!beginsItsLine(lastBegin) || end >= node.end) {
        m_splices.push_back({lastEnd, lastEnd, ", " + part});
        return;
    }
    if (!hasComma)
        m_splices.push_back({lastEnd, lastEnd, ","});
    m_splices.push_back({end, end, indented({hasComma ? part + ',' : part}, column(lastBegin))});
}

void YamlEdit::addPair(const YamlSpan &mapping, const YamlEntry &entry)
{
    if (mapping.isFlow) {
        const QByteArray part = quotedWhereNeeded(entry.key) + ": " + toFlow(entry.value);
        const bool isEmpty = mapping.pairs.empty();
        addToFlow(mapping, isEmpty ? mapping.begin : mapping.pairs.back().key.begin,
                  isEmpty ? mapping.begin : mapping.pairs.back().value.end, part);
        return;
    }
    insertLines(mapping.end, toLines(YamlText::ofEntries({entry}, false), m_step),
                column(mapping.pairs.front().key.begin));
}

void YamlEdit::addSection(const YamlEntry &entry)
{
    if (m_root.isFlow || m_root.pairs.empty()) {
        addPair(m_root, entry);
        return;
    }
    qsizetype end = m_root.end;
    for (qsizetype line = nextLine(end); line < m_text.size(); line = nextLine(line)) {
        const QByteArray text = m_text.sliced(line, lineEnd(line) - line).trimmed();
        if (!text.isEmpty() && !text.startsWith('#'))
            break; // the document ends here
        if (!text.isEmpty())
            end = line;
    }
    QByteArrayList lines{QByteArray()};
    lines += toLines(YamlText::ofEntries({entry}, false), m_step);
    insertLines(end, lines, column(m_root.pairs.front().key.begin));
}

void YamlEdit::fill(const YamlSpan &mapping, const YamlSpan &key, const YamlText &value)
{
    const YamlSpan *was = mapping.find(key.text);
    if (mapping.isFlow || !was->isEmptyText()) {
        replace(*was, value);
        return;
    }
    insertLines(was->end, toLines(value, m_step), column(key.begin) + m_step);
}

void YamlEdit::addItem(const YamlSpan &sequence, const YamlText &item)
{
    if (sequence.isFlow) {
        const bool isEmpty = sequence.items.empty();
        addToFlow(sequence, isEmpty ? sequence.begin : sequence.items.back().begin,
                  isEmpty ? sequence.begin : sequence.items.back().end, toFlow(item));
        return;
    }
    YamlText list{.kind = YamlText::Kind::List};
    list.items.push_back(item);
    insertLines(sequence.end, toLines(list, m_step), column(sequence.begin));
}

void YamlEdit::removeFromFlow(const YamlSpan &node, qsizetype index, const std::vector<const YamlSpan *> &begins,
                              const std::vector<const YamlSpan *> &ends)
{
    const auto at = static_cast<size_t>(index);
    if (at + 1 < begins.size())
        m_splices.push_back({begins[at]->begin, begins[at + 1]->begin, {}});
    else
        m_splices.push_back({at == 0 ? node.begin + 1 : ends[at - 1]->end, ends[at]->end, {}});
}

void YamlEdit::removeLines(qsizetype begin, qsizetype end)
{
    const qsizetype from = lineBegin(begin);
    const qsizetype to = nextLine(end);
    const bool isLastWithoutEnd = to == m_text.size() && !m_text.endsWith('\n');
    m_splices.push_back({isLastWithoutEnd && from > 0 ? lineEnd(lineBegin(from - 1)) : from, to, {}});
}

void YamlEdit::replacePair(const YamlSpan &mapping, qsizetype index, const YamlEntry &entry)
{
    const auto &[key, value] = mapping.pairs[static_cast<size_t>(index)];
    m_splices.push_back({key.begin, value.end, quotedWhereNeeded(entry.key) + ": " + toFlow(entry.value)});
}

void YamlEdit::removePair(const YamlSpan &mapping, qsizetype index)
{
    const auto at = static_cast<size_t>(index);
    if (mapping.isFlow) {
        std::vector<const YamlSpan *> begins;
        std::vector<const YamlSpan *> ends;
        for (const auto &[key, value] : mapping.pairs) {
            begins.push_back(&key);
            ends.push_back(&value);
        }
        removeFromFlow(mapping, index, begins, ends);
        return;
    }
    const auto &[key, value] = mapping.pairs[at];
    if (!beginsItsLine(key.begin) && at + 1 < mapping.pairs.size())
        m_splices.push_back({key.begin, mapping.pairs[at + 1].key.begin, {}});
    else
        removeLines(key.begin, value.end);
}

void YamlEdit::removeItem(const YamlSpan &sequence, qsizetype index)
{
    const auto at = static_cast<size_t>(index);
    if (sequence.isFlow) {
        std::vector<const YamlSpan *> spans;
        spans.reserve(sequence.items.size());
        for (const YamlSpan &item : sequence.items)
            spans.push_back(&item);
        removeFromFlow(sequence, index, spans, spans);
        return;
    }
    removeLines(dash(sequence.items[at]), sequence.items[at].end);
}

/// Where each item of a block sequence begins, with its comments, and behind the last one.
std::vector<qsizetype> YamlEdit::itemBegins(const YamlSpan &sequence) const
{
    std::vector<qsizetype> begins;
    for (const YamlSpan &item : sequence.items) {
        qsizetype begin = lineBegin(dash(item));
        const qsizetype least = begins.empty() ? 0 : nextLine(sequence.items[begins.size() - 1].end);
        while (begin > least) {
            const qsizetype above = lineBegin(begin - 1);
            if (!m_text.sliced(above, begin - above).trimmed().startsWith('#'))
                break;
            begin = above;
        }
        begins.push_back(begin);
    }
    begins.push_back(nextLine(sequence.items.back().end));
    return begins;
}

void YamlEdit::moveItem(const YamlSpan &sequence, qsizetype from, qsizetype to)
{
    const auto reordered = [&](QByteArrayList parts) {
        parts.move(from, to);
        return parts;
    };
    if (sequence.isFlow) {
        QByteArrayList parts;
        for (const YamlSpan &item : sequence.items)
            parts += m_text.sliced(item.begin, item.end - item.begin);
        parts = reordered(parts);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const YamlSpan &item = sequence.items[static_cast<size_t>(i)];
            m_splices.push_back({item.begin, item.end, parts[i]});
        }
        return;
    }
    const std::vector<qsizetype> begins = itemBegins(sequence);
    QByteArrayList parts;
    for (size_t i = 0; i + 1 < begins.size(); ++i)
        parts += m_text.sliced(begins[i], begins[i + 1] - begins[i]);
    const bool hasNoEnd = !parts.back().endsWith('\n');
    if (hasNoEnd)
        parts.back() += m_lineEnd;
    QByteArray all = reordered(parts).join();
    if (hasNoEnd)
        all.chop(m_lineEnd.size());
    m_splices.push_back({begins.front(), begins.back(), all});
}

QByteArray YamlEdit::text() const
{
    std::vector<Splice> splices = m_splices;
    std::ranges::stable_sort(splices, {}, &Splice::begin);
    QByteArray result;
    qsizetype at = 0;
    for (const Splice &splice : splices) {
        result += m_text.sliced(at, std::max<qsizetype>(splice.begin - at, 0));
        result += splice.with;
        at = std::max(at, splice.end);
    }
    return result + m_text.sliced(at);
}

} // namespace slipway::project
