// SPDX-License-Identifier: Apache-2.0
#include "../ui/samples.h"
#include "../ui/samplesconfiguration.h"

#include "config/matrixexport.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace slipway;
using namespace Qt::StringLiterals;

class MatrixExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsInColumns();
    void textNamesWhatIsDenied();
    void csvIsQuoted();
    void csvHoldsNoFormula();
    void htmlStandsAlone();
    void htmlIsWellFormed();
    void htmlSaysAll();
    void htmlEscapes();
};

void MatrixExport::textIsInColumns()
{
    const QStringList lines = config::toText(samples::configuration().matrix).split(u'\n');
    const qsizetype column = lines.at(0).indexOf(u"stage");
    QVERIFY(column > 0);
    QCOMPARE(lines.at(1).left(12), u"DATABASE_URL"_s);
    QCOMPARE(lines.at(1).mid(column, 5), u"•••••"_s);
    QCOMPARE(lines.at(2).mid(column, 2), u"10"_s);
    QVERIFY(lines.at(2).contains(u"25 (drifted: changed by hand on the host after deployment 41)"));
    for (const QString &line : lines)
        QVERIFY(!line.endsWith(u' '));
}

void MatrixExport::textNamesWhatIsDenied()
{
    const QString text = config::toText(samples::configuration().matrix);
    QVERIFY(text.contains(u"denied: LICENSE_SERVICE_URL is required and missing in stage\n  Give stage a value"));
    QVERIFY(config::toText({}).startsWith(u"KEY"));
}

void MatrixExport::csvIsQuoted()
{
    ConfigMatrix matrix;
    matrix.columns = {{u"prod"_s, {}, true}};
    ConfigCell cell;
    cell.value = u"a \"b\", c\nd"_s;
    cell.what = ConfigCell::Class::Approved;
    cell.note = u"why"_s;
    matrix.rows = {{u"K"_s, Category::Feature, u"same"_s, false, {cell}}};
    QCOMPARE(config::toCsv(matrix),
             QByteArray("\"category\",\"key\",\"rule\",\"PROD\",\"PROD, judged\"\r\n"
                        "\"feature\",\"K\",\"same\",\"a \"\"b\"\", c\nd\",\"approved: why\"\r\n"));
}

void MatrixExport::csvHoldsNoFormula()
{
    ConfigMatrix matrix;
    matrix.columns = {{u"prod"_s, {}, false}};
    ConfigCell cell;
    cell.value = u"=HYPERLINK(1)"_s;
    matrix.rows = {{u"K"_s, Category::Other, {}, false, {cell}}};
    QVERIFY(config::toCsv(matrix).contains("\"'=HYPERLINK(1)\""));
}

static QByteArray page(const ConfigurationState &state)
{
    return config::toHtml(state.matrix, state.reports, u"harbor"_s, state.seenAt);
}

void MatrixExport::htmlStandsAlone()
{
    const QByteArray html = page(samples::drifted());
    for (const char *word : {"<script", "<link", "<img", "src=", "href=", "@import", "url("})
        QVERIFY2(!html.contains(word), word);
    QVERIFY(html.contains("@media print"));
    QVERIFY(html.contains("color-scheme: light"));
}

void MatrixExport::htmlIsWellFormed()
{
    QByteArray html = page(samples::drifted());
    html.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", "");
    QXmlStreamReader reader(html);
    int rows = 0;
    int groups = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"tr")
            continue;
        ++rows;
        groups += reader.attributes().value(u"class"_s) == u"group" ? 1 : 0;
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(rows - groups - 1, int(samples::drifted().matrix.rows.size()));
    QVERIFY(groups >= 5);
}

void MatrixExport::htmlSaysAll()
{
    const ConfigurationState state = samples::drifted();
    const QString html = QString::fromUtf8(page(state));
    for (const Violation &violation : state.matrix.violations)
        QVERIFY2(html.contains(violation.why.toHtmlEscaped()), qPrintable(violation.why));
    for (const DriftReport &report : state.reports)
        for (const Drift &drift : report.drifts)
            QVERIFY2(html.contains(drift.words.toHtmlEscaped()), qPrintable(drift.words));
    for (const ConfigRow &row : state.matrix.rows)
        for (const ConfigCell &cell : row.cells)
            if (cell.isProblem())
                QVERIFY2(html.contains(toWord(cell.what)) || html.contains(cell.note), qPrintable(row.key));
    QVERIFY(html.contains(u"1 missing"));
    QVERIFY(html.contains(u"PROD · prod-1"));
}

void MatrixExport::htmlEscapes()
{
    ConfigurationState state = samples::configuration();
    state.matrix.rows[1].key = u"<b>KEY&</b>"_s;
    state.matrix.rows[1].cells[2].value = u"<script>alert(1)</script>"_s;
    state.matrix.violations[0].why = u"<i>why</i>"_s;
    const QByteArray html = config::toHtml(state.matrix, state.reports, u"<harbor>"_s, {});
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("<i>") && !html.contains("<b>") && !html.contains("<harbor>"));
    QVERIFY(html.contains("&lt;script&gt;"));
}

QTEST_GUILESS_MAIN(MatrixExport)
#include "tst_matrixexport.moc"
