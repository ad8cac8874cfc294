// SPDX-License-Identifier: Apache-2.0
// The configuration page as it shows itself: matrix, panes, states; with a session that says what a test tells it.
#include "configurationfixture.h"
#include "walk.h"

#include "config/findings.h"
#include "pipeline/card.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/strip.h"

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextDocument>

using namespace slipway;
using namespace slipway::configurationpage;
using namespace Qt::StringLiterals;

class Configuration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void looksWhenItIsOpened();
    void selectsTheFirstProblem();
    void arrowsPassOverHeadings();
    void typingFilters();
    void onlyProblemsByKeyboard();
    void problemsOfAnEnvironmentFromTheCard();
    void enterOpensTheEditor();
    void copiesTheCell();
    void keysStayWhenScrolledSideways();
    void selectionSurvivesNews();
    void panesShowTheEnvironments();
    void panesAreAligned();
    void aMissingKeyLeavesAGap();
    void panesScrollTogether();
    void chooseAnotherFile();
    void threePanes();
    void composeStandsAlone();
    void exports_data();
    void exports();
    void exportsWhatIsShown();
    void denialsAreTold();
    void statesOfThePage();
    void layoutIsRemembered();
    void paletteChangesLive();
    void tabReachesEverything();
    void actionsDoNotConflict();
};

void Configuration::looksWhenItIsOpened()
{
    Fixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QCOMPARE(fake::calls().looks, 0);
    QTest::keyClick(&fixture.window, Qt::Key_3, Qt::ControlModifier);
    QVERIFY(fixture.window.configurationPage()->isVisible());
    QCOMPARE(fake::calls().looks, 1);
    fixture.tell(samples::configuration());
    fixture.window.configurationPage()->matrix()->setFocus();
    QTest::keyClick(fixture.window.configurationPage()->matrix(), Qt::Key_F5);
    QCOMPARE(fake::calls().looks, 2);
}

void Configuration::selectsTheFirstProblem()
{
    Page f;
    QCOMPARE(f.keys(), (QStringList{u"DB_POOL_SIZE"_s, u"CORS_ORIGINS"_s, u"LICENSE_SERVICE_URL"_s}));
    QCOMPARE(f.editor()->key(), u"DB_POOL_SIZE"_s);
    QCOMPARE(f.page()->matrix()->currentIndex().column(), 4);
    QCOMPARE(f.page()->head()->counts(),
             (QStringList{u"1 missing"_s, u"1 not approved"_s, u"1 drifted"_s, u"1 approved"_s, u"30 same"_s}));
}

void Configuration::arrowsPassOverHeadings()
{
    Page f;
    QVERIFY(f.isActive());
    auto *view = f.page()->matrix();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(f.editor()->key(), u"CORS_ORIGINS"_s);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().column(), 3);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(f.editor()->key(), u"DB_POOL_SIZE"_s);
}

void Configuration::typingFilters()
{
    Page f;
    QVERIFY(f.isActive());
    f.page()->matrix()->setFocus();
    QTest::keyClicks(f.page()->matrix(), u"l"_s);
    QVERIFY(f.page()->head()->field()->hasFocus());
    QTest::keyClicks(f.page()->head()->field(), u"ic"_s);
    QCOMPARE(f.page()->head()->field()->text(), u"lic"_s);
    QCOMPARE(f.keys(), QStringList{u"LICENSE_SERVICE_URL"_s});
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Return);
    QVERIFY(f.page()->matrix()->hasFocus());
    f.page()->head()->field()->setFocus();
    QTest::keyClick(f.page()->head()->field(), Qt::Key_Escape);
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::onlyProblemsByKeyboard()
{
    Page f;
    QVERIFY(f.isActive());
    auto *button = f.page()->head()->problemsButton();
    QVERIFY(button->isChecked());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(f.keys().size(), qsizetype(samples::configuration().matrix.rows.size()));
    QTest::keyClick(f.page()->matrix(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::problemsOfAnEnvironmentFromTheCard()
{
    Page f;
    QVERIFY(f.isActive());
    f.window.showPage(shell::MainWindow::Pipeline);
    f.window.pipelinePage()->select(u"stage"_s);
    f.window.pipelinePage()->strip()->card(u"stage"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    QVERIFY(f.page()->isVisible());
    QCOMPARE(f.keys(), QStringList{u"LICENSE_SERVICE_URL"_s});
    QVERIFY(press(f.page(), u"Only stage"_s));
    QCOMPARE(f.keys().size(), 3);
}

void Configuration::enterOpensTheEditor()
{
    Page f;
    QVERIFY(f.isActive());
    f.select(u"CORS_ORIGINS"_s, 4);
    f.page()->matrix()->setFocus();
    QTest::keyClick(f.page()->matrix(), Qt::Key_Return);
    QVERIFY(f.pane(u"prod"_s)->edit()->hasFocus());
    QCOMPARE(f.pane(u"prod"_s)->currentKey(), u"CORS_ORIGINS"_s);
    QCOMPARE(f.pane(u"stage"_s)->currentKey(), u"CORS_ORIGINS"_s);
}

void Configuration::copiesTheCell()
{
    Page f;
    f.select(u"LICENSE_SERVICE_URL"_s, 2);
    QTest::keySequence(f.page()->matrix(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://license-stub:9000"_s);
    f.select(u"LICENSE_SERVICE_URL"_s, 0);
    QTest::keySequence(f.page()->matrix(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"LICENSE_SERVICE_URL"_s);
}

void Configuration::keysStayWhenScrolledSideways()
{
    Page f;
    QVERIFY(f.isActive());
    auto *view = f.page()->matrix();
    const int last = f.page()->model()->columnCount() - 1;
    const int row = f.page()->model()->find(u"CORS_ORIGINS"_s);
    const QModelIndex key = f.page()->model()->index(row, 0);
    view->setColumnWidth(last, 3 * view->width());
    const QRect keys(view->mapTo(&f.window, QPoint()), QSize(view->columnWidth(0) - 1, view->height() - 20));
    const QImage before = f.window.grab(keys).toImage(); // with their title
    const QRect place = view->visualRect(key);
    QCOMPARE(view->covered(), 0);

    QScrollBar *bar = view->horizontalScrollBar();
    bar->setValue(bar->maximum());
    QCOMPARE(view->covered(), view->columnWidth(0));
    QCOMPARE(f.window.grab(keys).toImage(), before);
    QCOMPARE(view->visualRect(key), place);
    // A click means what one sees, and moves nothing.
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(view->currentIndex(), key);
    QCOMPARE(bar->value(), bar->maximum());
    // What the arrow keys reach is not beneath them.
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->currentIndex().column() > 0);
    QVERIFY(view->visualRect(view->currentIndex()).left() >= view->covered());
    // Where they would leave no room for the values, they are scrolled as well.
    view->setColumnWidth(0, view->viewport()->width());
    bar->setValue(bar->maximum());
    QCOMPARE(view->covered(), 0);
}

void Configuration::selectionSurvivesNews()
{
    Page f;
    f.select(u"LICENSE_SERVICE_URL"_s, 3);
    for (int i = 0; i < 20; ++i)
        f.tell(i % 2 ? samples::configuration() : samples::drifted());
    QCOMPARE(f.editor()->key(), u"LICENSE_SERVICE_URL"_s);
    QCOMPARE(f.page()->model()->row(f.page()->matrix()->currentIndex().row())->key, u"LICENSE_SERVICE_URL"_s);
    // What is not there any more is not selected.
    f.tell(samples::agreed());
    QVERIFY(f.keys().isEmpty());
}

void Configuration::panesShowTheEnvironments()
{
    Page f;
    QCOMPARE(f.shownFiles(), (QStringList{u"env/stage.env"_s, u"env/prod.env"_s}));
    f.select(u"LICENSE_SERVICE_URL"_s, 2);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/local.env"_s, u"env/stage.env"_s}));
    QVERIFY(f.pane(u"stage"_s)->copyLeftButton()->isVisibleTo(f.pane(u"stage"_s)));
    QVERIFY(!f.pane(u"stage"_s)->copyRightButton()->isVisibleTo(f.pane(u"stage"_s)));
    QCOMPARE(f.pane(u"local"_s)->copyRightButton()->text(), u"Copy → stage"_s);
    f.select(u"DB_POOL_SIZE"_s, 4);
    QCOMPARE(f.pane(u"prod"_s)->head().remark, u"on prod-1 the file differs"_s);
    QCOMPARE(f.pane(u"prod"_s)->edit()->marks().value(2).annotation, u"on prod-1: 25"_s);
}

void Configuration::panesAreAligned()
{
    Page f;
    QVERIFY(f.isActive());
    Pane *left = f.pane(u"stage"_s);
    Pane *right = f.pane(u"prod"_s);
    QVERIFY(areLevel({levels(left), levels(right)}));
    // While typing, too.
    right->goToKey(u"DB_POOL_SIZE"_s);
    QTest::keyClick(right->edit(), Qt::Key_End);
    QTest::keyClick(right->edit(), Qt::Key_Return);
    QTest::keyClicks(right->edit(), u"NEW_ONE=1"_s);
    QVERIFY(right->draft()->key(u"NEW_ONE"_s));
    QVERIFY(areLevel({levels(left), levels(right)}));
    f.editor()->setAligned(false);
    QVERIFY(!areLevel({levels(left), levels(right)}));
}

void Configuration::aMissingKeyLeavesAGap()
{
    Page f;
    const auto left = levels(f.pane(u"stage"_s));
    const auto right = levels(f.pane(u"prod"_s));
    QVERIFY(!left.contains(u"LICENSE_SERVICE_URL"_s));
    QVERIFY(left.value(u"LOG_LEVEL"_s) > right.value(u"LICENSE_SERVICE_URL"_s));
    QCOMPARE(left.value(u"LOG_LEVEL"_s), right.value(u"LOG_LEVEL"_s));
    // The document itself has no more lines than the file.
    QCOMPARE(f.draft(u"env/stage.env"_s)->file().text, samples::configuration().files[3].text);
}

void Configuration::panesScrollTogether()
{
    Page f;
    QVERIFY(f.isActive());
    QString left;
    QString right;
    for (int i = 0; i < 120; ++i) {
        left += u"KEY_%1=%1\n"_s.arg(i);
        right +=
            (i % 7 == 3 ? QString() : u"KEY_%1=%1\n"_s.arg(i)) + (i % 11 == 5 ? u"OWN_%1=1\n"_s.arg(i) : QString());
    }
    f.draft(u"env/stage.env"_s)->setText(left);
    f.draft(u"env/prod.env"_s)->setText(right);
    SourceEdit *a = f.pane(u"stage"_s)->edit();
    SourceEdit *b = f.pane(u"prod"_s)->edit();
    for (const int line : {12, 40, 77, 20, 0}) {
        a->verticalScrollBar()->setValue(line);
        const QString top = a->document()->findBlockByNumber(a->topLine()).text();
        const QString other = b->document()->findBlockByNumber(b->topLine()).text();
        // The other one may lack the key at the top; then the next that both have stands there.
        const int wanted = top.section(u'_', 1).section(u'=', 0, 0).toInt();
        const int found = other.section(u'_', 1).section(u'=', 0, 0).toInt();
        QVERIFY2(std::abs(found - wanted) <= 1, qPrintable(top + u" beside "_s + other));
    }
    b->verticalScrollBar()->setValue(60);
    QVERIFY(a->topLine() > 40);
}

void Configuration::chooseAnotherFile()
{
    Page f;
    Pane *left = f.editor()->panes().front();
    f.editor()->chooseFile(left, u"slipway.yaml"_s);
    QCOMPARE(f.shownFiles(), (QStringList{u"slipway.yaml"_s, u"env/prod.env"_s}));
    QVERIFY(!f.editor()->panes()[1]->copyLeftButton()->isVisible());
    // A file stands in one pane: choosing it for the other one swaps them.
    f.editor()->chooseFile(f.editor()->panes()[1], u"slipway.yaml"_s);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/prod.env"_s, u"slipway.yaml"_s}));
    f.draft(u"slipway.yaml"_s)->setText(u"name: other\n"_s);
    f.editor()->chooseFile(f.editor()->panes()[1], u"compose.yaml"_s);
    QCOMPARE(f.draft(u"slipway.yaml"_s)->text(), u"name: other\n"_s);
    QVERIFY(f.page()->hasUnsavedChanges());
}

void Configuration::threePanes()
{
    Page f;
    f.editor()->setPaneCount(3);
    QCOMPARE(f.shownFiles(), (QStringList{u"env/local.env"_s, u"env/stage.env"_s, u"env/prod.env"_s}));
    const auto panes = f.editor()->panes();
    QVERIFY(areLevel({levels(panes[0]), levels(panes[1]), levels(panes[2])}));
    QVERIFY(panes[1]->copyLeftButton()->isVisible() && panes[1]->copyRightButton()->isVisible());
    f.editor()->setPaneCount(2);
    QCOMPARE(f.shownFiles().size(), 2);
}

void Configuration::composeStandsAlone()
{
    Page f(samples::drifted());
    f.select(u"services.api.ports"_s, 4);
    QCOMPARE(f.shownFiles(), QStringList{u"compose.yaml"_s});
}

void Configuration::exports_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("suggested");
    QTest::addColumn<QByteArray>("holds");
    using Format = ConfigurationHead::Format;
    QTest::newRow("csv") << int(Format::Csv) << u"harbor-configuration.csv"_s
                         << QByteArray("\"DB_POOL_SIZE\",\"same\"");
    QTest::newRow("json") << int(Format::Json) << u"harbor-configuration.json"_s << QByteArray("DB_POOL_SIZE");
    QTest::newRow("html") << int(Format::Html) << u"harbor-configuration.html"_s << QByteArray("<!DOCTYPE html>");
}

void Configuration::exports()
{
    QFETCH(int, format);
    QFETCH(QString, suggested);
    QFETCH(QByteArray, holds);
    Page f;
    QString asked;
    f.page()->setFileChooser([&](QWidget *, const QString &name) {
        asked = name;
        return f.folder.filePath(name);
    });
    Q_EMIT f.page()->head()->exportRequested(static_cast<ConfigurationHead::Format>(format));
    QCOMPARE(asked, suggested);
    QFile file(f.folder.filePath(suggested));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(holds));
    if (format == int(ConfigurationHead::Format::Json))
        QVERIFY(!QJsonDocument::fromJson(bytes).isNull());
    f.page()->setFileChooser([](QWidget *, const QString &) { return u"/proc/none/x"_s; });
    Q_EMIT f.page()->head()->exportRequested(static_cast<ConfigurationHead::Format>(format));
    QCOMPARE(f.shownError().kind, ErrorKind::LocalIo);
}

void Configuration::exportsWhatIsShown()
{
    Page f;
    f.page()->head()->setFilter({u"pool"_s, true, {}, {}});
    Q_EMIT f.page()->head()->exportRequested(ConfigurationHead::Format::Text);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"DB_POOL_SIZE"));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"API_PORT"));
}

void Configuration::denialsAreTold()
{
    Page f;
    QVERIFY(f.page()->findings()->isVisible());
    QVERIFY(
        f.page()->findings()->text().contains(u"Promotion stage → prod is denied: LICENSE_SERVICE_URL is required"));
    f.tell(samples::agreed());
    QVERIFY(!f.page()->findings()->isVisible());
}

void Configuration::statesOfThePage()
{
    Page f(samples::bare());
    QVERIFY(saysAnywhere(f.window, u"Nothing to compare yet"_s));
    const int looks = fake::calls().looks;
    QVERIFY(press(f.page(), u"Look again"_s));
    QCOMPARE(fake::calls().looks, looks + 1);
    f.tell(samples::unreadable());
    QVERIFY(f.page()->problemPanel()->isVisible());
    QCOMPARE(f.page()->problemPanel()->error(), *samples::unreadable().problem);
    f.tell(samples::stale());
    QVERIFY(f.page()->matrix()->isVisible());
    QVERIFY(saysAnywhere(f.window, u"as seen 4"_s));
    f.tell(samples::agreed());
    QVERIFY(!f.page()->problemPanel()->isVisible());
    QVERIFY(!f.page()->matrix()->isVisible());
    QVERIFY(press(f.page(), u"Show all keys"_s));
    QVERIFY(f.page()->matrix()->isVisible());
}

void Configuration::layoutIsRemembered()
{
    Page f;
    QVERIFY(f.isActive());
    QVERIFY(f.page()->layoutState().isEmpty()); // nobody moved it: it follows its content
    auto *splitter = f.page()->findChild<QSplitter *>();
    QVERIFY(splitter);
    splitter->setSizes({200, 400});
    Q_EMIT splitter->splitterMoved(200, 1);
    const QByteArray state = f.page()->layoutState();
    QVERIFY(!state.isEmpty());
    Page other;
    other.page()->restoreLayout(state);
    QCOMPARE(other.page()->layoutState(), state);
}

void Configuration::paletteChangesLive()
{
    Page f;
    QVERIFY(f.isActive());
    QApplication::setPalette(shell::darkPalette());
    QTRY_COMPARE(f.window.palette().base().color(), shell::darkPalette().base().color());
    const auto formats = f.draft(u"env/prod.env"_s)->document()->findBlockByNumber(1).layout()->formats();
    QVERIFY(!formats.isEmpty());
    QTRY_VERIFY(f.draft(u"env/prod.env"_s)
                    ->document()
                    ->findBlockByNumber(1)
                    .layout()
                    ->formats()
                    .front()
                    .format.foreground()
                    .color()
                    .lightness() > 120);
    QApplication::setPalette(shell::lightPalette());
    QTRY_COMPARE(f.window.palette().base().color(), shell::lightPalette().base().color());
}

void Configuration::tabReachesEverything()
{
    Page f(samples::drifted());
    QVERIFY(f.isActive());
    const QList<QWidget *> reached = walk::tabOrder(&f.window);
    QStringList missed;
    for (QWidget *widget : walk::focusable(&f.window))
        if (!reached.contains(widget))
            missed.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName());
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    const QStringList nameless = walk::nameless(reached);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(reached.contains(f.page()->matrix()));
    QVERIFY(reached.contains(f.pane(u"prod"_s)->edit()));
}

void Configuration::actionsDoNotConflict()
{
    Fixture fixture;
    QCOMPARE(fixture.window.actions().conflicts(), QStringList());
    for (const QString &id : {u"window.configuration"_s, u"configuration.save"_s, u"pipeline.drift"_s})
        QVERIFY2(fixture.window.actions().find(id), qPrintable(id));
}

QTEST_MAIN(Configuration)
#include "tst_configuration.moc"
