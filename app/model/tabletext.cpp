// SPDX-License-Identifier: Apache-2.0
#include "model/tabletext.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvField(const QString &text)
{
    QString field = text;
    static const QString formula = u"=+-@\t\r"_s;
    if (!field.isEmpty() && formula.contains(field.front()))
        field.prepend(u'\'');
    field.replace(u'"', u"\"\""_s);
    return '"' + field.toUtf8() + '"';
}

} // namespace

QByteArray csvLine(const QStringList &fields)
{
    QByteArray line;
    for (const QString &field : fields)
        line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + csvField(field);
    return line + "\r\n";
}

QString aligned(const std::vector<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString out;
        for (qsizetype i = 0; i < row.size(); ++i)
            out += row.at(i).leftJustified(widths.at(i)) + u"  "_s;
        while (out.endsWith(u' '))
            out.chop(1);
        text += out + u'\n';
    }
    return text;
}

} // namespace slipway
