// SPDX-License-Identifier: Apache-2.0
#include "config/textform.h"

#include <QStringDecoder>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark("\xEF\xBB\xBF");

struct Line {
    QByteArray text;
    QByteArray end; ///< `\n`, `\r\n`, or nothing at the end of the file
};

std::vector<Line> linesOf(const QByteArray &bytes)
{
    std::vector<Line> lines;
    qsizetype from = 0;
    while (from <= bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', from);
        if (end < 0) {
            lines.push_back({bytes.mid(from), {}});
            break;
        }
        const bool hasReturn = end > from && bytes.at(end - 1) == '\r';
        lines.push_back({bytes.mid(from, end - from - (hasReturn ? 1 : 0)), hasReturn ? "\r\n" : "\n"});
        from = end + 1;
    }
    return lines;
}

QByteArray withoutMark(const QByteArray &bytes)
{
    return bytes.startsWith(mark) ? bytes.mid(mark.size()) : bytes;
}

} // namespace

std::optional<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(withoutMark(bytes));
    text.replace("\r\n"_L1, "\n"_L1);
    const bool isOdd = std::ranges::any_of(text, [](QChar c) {
        return c == u'\r' || c == u'\0' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
               c == QChar(0xfdd0) || c == QChar(0xfdd1);
    });
    if (decoder.hasError() || isOdd || encoded(text, bytes) != bytes)
        return std::nullopt;
    return text;
}

QByteArray encoded(const QString &text, const QByteArray &original)
{
    const std::vector<Line> before = linesOf(withoutMark(original));
    std::vector<Line> now = linesOf(text.toUtf8());
    const auto returns = std::ranges::count(before, QByteArray("\r\n"), &Line::end);
    const QByteArray usual = 2 * returns > static_cast<qsizetype>(before.size()) - 1 ? "\r\n" : "\n";
    const size_t most = std::min(before.size(), now.size());
    size_t head = 0;
    while (head < most && before[head].text == now[head].text)
        ++head;
    size_t tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail].text == now[now.size() - 1 - tail].text)
        ++tail;
    QByteArray bytes = original.startsWith(mark) ? mark.toByteArray() : QByteArray();
    for (size_t i = 0; i < now.size(); ++i) {
        bytes += now[i].text;
        if (now[i].end.isEmpty())
            continue;
        const size_t fromEnd = now.size() - 1 - i;
        const QByteArray own = i < head         ? before[i].end
                               : fromEnd < tail ? before[before.size() - 1 - fromEnd].end
                                                : usual;
        bytes += own.isEmpty() ? usual : own;
    }
    return bytes;
}

} // namespace slipway::configurationpage
