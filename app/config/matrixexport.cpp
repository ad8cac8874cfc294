// SPDX-License-Identifier: Apache-2.0
#include "config/matrixexport.h"

#include "config/words.h"
#include "model/tabletext.h"

#include <algorithm>
#include <array>

namespace slipway::config {

using namespace Qt::StringLiterals;
using Class = ConfigCell::Class;

namespace {

/// Whether the class is worth a word behind the value.
bool isTold(Class what)
{
    return what != Class::Same && what != Class::NotSet && what != Class::Allowed;
}

QString valueOf(const ConfigCell &cell)
{
    if (cell.what == Class::Missing || cell.what == Class::NotSet)
        return {};
    return cell.value;
}

/// toWord in the reader's language; what a program reads keeps toWord.
QString shownWord(Class what)
{
    switch (what) {
    case Class::Same: return Words::tr("same");
    case Class::Allowed: return Words::tr("allowed");
    case Class::Approved: return Words::tr("approved");
    case Class::NotApproved: return Words::tr("not approved");
    case Class::Missing: return Words::tr("missing");
    case Class::Extra: return Words::tr("extra");
    case Class::Invalid: return Words::tr("invalid");
    case Class::NotSet: return Words::tr("not set");
    case Class::Drifted: return Words::tr("drifted");
    }
    return {};
}

/// `25 (drifted: changed by hand on the host after deployment 41)`, on one line.
QString cellText(const ConfigCell &cell)
{
    QString text = valueOf(cell);
    if (isTold(cell.what)) {
        const QString word = shownWord(cell.what);
        const QString why = cell.note.isEmpty() ? word : QString(word + u": "_s + cell.note);
        text += text.isEmpty() ? why : QString(u" ("_s + why + u')');
    }
    return text.isEmpty() ? u"–"_s : text.simplified();
}

using Line = QStringList;

std::vector<Line> linesOf(const ConfigMatrix &matrix)
{
    Line head{Words::tr("KEY"), Words::tr("RULE")};
    for (const ConfigColumn &column : matrix.columns)
        head.append(column.title());
    std::vector<Line> lines{head};
    for (const ConfigRow &row : matrix.rows) {
        Line line{row.key, row.rule};
        for (const ConfigCell &cell : row.cells)
            line.append(cellText(cell));
        lines.push_back(line);
    }
    return lines;
}

/// As the window heads its groups.
QString heading(Category category)
{
    switch (category) {
    case Category::Database: return Words::tr("Database");
    case Category::Origins: return Words::tr("CORS and origins");
    case Category::Integration: return Words::tr("External integrations");
    case Category::Feature: return Words::tr("Features");
    case Category::Other: return Words::tr("Other");
    case Category::Rendered: break;
    }
    return Words::tr("Rendered otherwise: images, ports, volumes, services");
}

/// A sign that is there in black and white too, beside the word.
QString signOf(Class what)
{
    switch (what) {
    case Class::Allowed:
    case Class::Approved: return u"✓"_s;
    case Class::NotApproved: return u"≠"_s;
    case Class::Missing: return u"○"_s;
    case Class::Extra: return u"+"_s;
    case Class::Invalid: return u"▲"_s;
    case Class::Drifted: return u"≋"_s;
    case Class::Same:
    case Class::NotSet: break;
    }
    return {};
}

QString kindOf(const ConfigCell &cell)
{
    if (!cell.isProblem())
        return cell.what == Class::Approved || cell.what == Class::Allowed ? u"good"_s : u"plain"_s;
    return cell.what == Class::NotApproved || cell.what == Class::Drifted ? u"warn"_s : u"bad"_s;
}

QString cellHtml(const ConfigCell &cell)
{
    QString html = u"<td class=\""_s + kindOf(cell) + u"\">"_s;
    if (const QString mark = signOf(cell.what); !mark.isEmpty())
        html += u"<span class=\"sign\">"_s + mark + u"</span> "_s;
    html += u"<span class=\"value\">"_s + valueOf(cell).toHtmlEscaped() + u"</span>"_s;
    if (cell.what == Class::NotSet)
        html += u"–"_s;
    if (isTold(cell.what)) {
        const QString word = shownWord(cell.what);
        const QString why =
            cell.note.isEmpty() || cell.note.startsWith(word) ? QString() : QString(u": "_s + cell.note);
        html += u" <span class=\"note\">"_s +
                (why.isEmpty() && !cell.note.isEmpty() ? cell.note : word + why).toHtmlEscaped() + u"</span>"_s;
    }
    return html + u"</td>"_s;
}

QString tableHtml(const ConfigMatrix &matrix)
{
    QString html = u"<table><thead><tr><th>%1</th><th>%2</th>"_s.arg(Words::tr("Key"), Words::tr("Rule"));
    for (const ConfigColumn &column : matrix.columns)
        html += (column.isProtected ? u"<th class=\"protected\">"_s : u"<th>"_s) + column.title().toHtmlEscaped() +
                u"</th>"_s;
    html += u"</tr></thead>\n"_s;
    const Category *group = nullptr;
    for (const ConfigRow &row : matrix.rows) {
        if (!group || *group != row.category) {
            html += (group ? u"</tbody>\n<tbody>"_s : u"<tbody>"_s) +
                    u"<tr class=\"group\"><th colspan=\"%1\">%2</th></tr>\n"_s.arg(
                        QString::number(matrix.columns.size() + 2), heading(row.category).toHtmlEscaped());
            group = &row.category;
        }
        html += u"<tr><th class=\"key\">"_s + row.key.toHtmlEscaped() + u"</th><td class=\"rule\">"_s +
                row.rule.toHtmlEscaped() + u"</td>"_s;
        for (const ConfigCell &cell : row.cells)
            html += cellHtml(cell);
        html += u"</tr>\n"_s;
    }
    return html + (group ? u"</tbody>"_s : QString()) + u"</table>\n"_s;
}

QString listHtml(const QString &title, const QStringList &items)
{
    if (items.isEmpty())
        return {};
    QString html = u"<h2>"_s + title.toHtmlEscaped() + u"</h2>\n<ul>\n"_s;
    for (const QString &item : items)
        html += u"<li>"_s + item + u"</li>\n"_s;
    return html + u"</ul>\n"_s;
}

QString violationItem(const Violation &violation)
{
    QString html = violation.why.toHtmlEscaped();
    if (!violation.lift.isEmpty())
        html += u" <span class=\"note\">"_s + violation.lift.toHtmlEscaped() + u"</span>"_s;
    return html;
}

QString violationsHtml(const ConfigMatrix &matrix)
{
    QStringList denials;
    QStringList warnings;
    for (const Violation &violation : matrix.violations)
        (violation.denies ? denials : warnings).append(violationItem(violation));
    return listHtml(Words::tr("What stands against a promotion"), denials) + listHtml(Words::tr("Warnings"), warnings);
}

QString driftHtml(const std::vector<DriftReport> &reports)
{
    QString html;
    for (const DriftReport &report : reports) {
        QStringList items;
        for (const Drift &drift : report.drifts)
            items.append(drift.words.toHtmlEscaped());
        for (const Error &problem : report.problems)
            items.append(problem.what.toHtmlEscaped() + u" <span class=\"note\">"_s + problem.cure.toHtmlEscaped() +
                         u"</span>"_s);
        html += listHtml(Words::tr("Drift in %1").arg(report.environment), items);
    }
    return html;
}

QString summary(const ConfigMatrix &matrix)
{
    static constexpr std::array<Class, 7> told{Class::Missing, Class::Invalid,  Class::Extra,  Class::NotApproved,
                                               Class::Drifted, Class::Approved, Class::Allowed};
    QStringList parts{Words::tr("%1 keys").arg(matrix.rows.size())};
    for (const Class what : told) {
        const auto count = std::ranges::count_if(matrix.rows, [what](const ConfigRow &row) {
            return std::ranges::contains(row.cells, what, &ConfigCell::what);
        });
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(shownWord(what)));
    }
    return parts.join(u" · "_s);
}

constexpr char16_t style[] = uR"(
:root { color-scheme: light }
body { font: 13px/1.45 Inter, "Segoe UI", Helvetica, Arial, sans-serif; color: #1b2130; background: #fff; margin: 32px }
h1 { font-size: 20px; margin: 0 0 2px } h2 { font-size: 15px; margin: 24px 0 6px }
p, .note, .rule { color: #596273 } ul { margin: 0; padding-left: 20px }
table { border-collapse: collapse; width: 100%; margin-top: 16px }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid #dfe3e8; overflow-wrap: anywhere }
thead th { color: #596273; font-weight: 500 } thead th.protected { color: #6a3fc4; font-weight: 600 }
.group th { background: #f6f7f9; color: #596273; font-weight: 600 }
.key, .value { font-family: "JetBrains Mono", Consolas, monospace; font-size: 12px; font-weight: 400 }
.warn .sign, .warn .value { color: #8f5300 } .bad .sign, .bad .value, .bad .note { color: #b32420 } .good .sign { color: #177a42 }
tr { break-inside: avoid } thead { display: table-header-group } h2 { break-after: avoid }
@page { size: A4 landscape; margin: 12mm }
@media print { body { margin: 0; font-size: 10px } .key, .value { font-size: 9px } * { print-color-adjust: exact } }
)";

} // namespace

QString toText(const ConfigMatrix &matrix)
{
    QString text = aligned(linesOf(matrix));
    for (const Violation &violation : matrix.violations) {
        text += (violation.denies ? Words::tr("\ndenied: ") : Words::tr("\nwarning: ")) + violation.why + u'\n';
        if (!violation.lift.isEmpty())
            text += u"  "_s + violation.lift + u'\n';
    }
    return text;
}

QByteArray toCsv(const ConfigMatrix &matrix)
{
    QStringList head{u"category"_s, u"key"_s, u"rule"_s};
    for (const ConfigColumn &column : matrix.columns)
        head << column.title() << column.title() + u", judged"_s;
    QByteArray csv = csvLine(head);
    for (const ConfigRow &row : matrix.rows) {
        QStringList fields{toWord(row.category), row.key, row.rule};
        for (const ConfigCell &cell : row.cells)
            fields << valueOf(cell)
                   << (cell.note.isEmpty() ? toWord(cell.what) : QString(toWord(cell.what) + u": "_s + cell.note));
        csv += csvLine(fields);
    }
    return csv;
}

QByteArray toHtml(const ConfigMatrix &matrix, const std::vector<DriftReport> &reports, const QString &project,
                  const QDateTime &when)
{
    const QString title = Words::tr("Configuration of %1").arg(project);
    const QString seen =
        when.isValid() ? Words::tr("As seen %1 by Slipway. ").arg(when.toString(Qt::ISODate)) : QString();
    return (u"<!DOCTYPE html>\n<html lang=\""_s + Words::tr("en", "the language of the page, as HTML names it") +
            u"\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + title.toHtmlEscaped() + u"</title>\n<style>"_s +
            QString::fromUtf16(style) + u"</style>\n</head>\n<body>\n<h1>"_s + title.toHtmlEscaped() + u"</h1>\n<p>"_s +
            seen + summary(matrix) + Words::tr(". Secrets are masked: what stands behind the dots is a salted hash.") +
            u"</p>\n"_s + violationsHtml(matrix) + driftHtml(reports) + tableHtml(matrix) + u"</body>\n</html>\n"_s)
        .toUtf8();
}

} // namespace slipway::config
