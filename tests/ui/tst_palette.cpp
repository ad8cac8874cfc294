// SPDX-License-Identifier: Apache-2.0
// Every action by its name and by its keys: the command palette and the list of shortcuts.
#include "fixture.h"

#include "config/configurationpage.h"
#include "history/historypage.h"
#include "pipeline/pipelinepage.h"
#include "shell/palette.h"
#include "shell/shortcutsheet.h"
#include "widgets/badge.h"
#include "widgets/label.h"
#include "widgets/popover.h"

#include <QClipboard>
#include <QLineEdit>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class Palette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }
    void findsAnAction();
    void keepsTheChecks();
    void hasTheButtons();
    void copiesWhatThePageSays();
    void byKeyboard();
    void actionsDoNotConflict();
    void everyShortcutIsShown();
};

void Palette::findsAnAction()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    QTest::keySequence(&fixture.window, QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *palette = fixture.window.commandPalette();
    QVERIFY(palette->isVisible() && palette->field()->hasFocus());
    QVERIFY(palette->shown().contains(u"prod: Roll back…"_s));
    QVERIFY(!palette->shown().contains(u"local: Promote to this environment…"_s));
    QVERIFY(!palette->shown().contains(u"Save…"_s)); // of a page that is not shown
    for (const QString &title : {u"prod: Restart api on prod-2…"_s, u"prod: Open a shell in api on prod-1"_s,
                                 u"prod: Show what worker prints"_s, u"prod: Health"_s,
                                 u"Environments: Add an environment"_s, u"Logs"_s, u"Build and verify here"_s})
        QVERIFY2(palette->shown().contains(title), qPrintable(palette->shown().join(u'\n')));
    QCOMPARE(palette->shown().count(u"Look again"_s), 1);
    QTest::keyClicks(palette->field(), u"prod hist"_s);
    QCOMPARE(palette->shown().front(), u"prod: History"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QVERIFY(fixture.window.historyPage()->isVisible());
    QCOMPARE(fixture.window.historyPage()->head()->filter().environment, u"prod"_s);
}

/// The same checks and the same prompts as on the page.
void Palette::keepsTheChecks()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying())); // which may not be promoted
    fixture.window.actions().find(u"window.palette"_s)->trigger();
    auto *palette = fixture.window.commandPalette();
    QTest::keyClicks(palette->field(), u"prod promote"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(fake::calls().plans.empty());
    QVERIFY(fixture.window.pipelinePage()->popover()->isVisible()); // tells why
}

/// Whatever a page has as a button is found by its name.
void Palette::hasTheButtons()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    Q_EMIT fixture.session.deploymentChanged(samples::failed());
    fixture.window.showPage(shell::MainWindow::Deployments);
    fixture.window.actions().find(u"window.palette"_s)->trigger();
    auto *palette = fixture.window.commandPalette();
    for (const QString &title :
         {u"Try again…"_s, u"Export the record…"_s, u"Follow the newest line"_s, u"Wrap long lines"_s})
        QVERIFY2(palette->shown().contains(title), qPrintable(palette->shown().join(u'\n')));
    QTest::keyClicks(palette->field(), u"try again"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(fake::calls().plans.size(), 1U);
}

/// Labels take no focus: this is the keyboard's way to their text.
void Palette::copiesWhatThePageSays()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::verifying()));
    fixture.window.actions().find(u"window.palette"_s)->trigger();
    auto *palette = fixture.window.commandPalette();
    const auto isCopy = [](const QString &title) {
        return title.startsWith(u"Copy “"_s);
    };
    QVERIFY(std::ranges::none_of(palette->shown(), isCopy)); // they would drown what can be done
    const QString id = samples::verifying().environments.front().release->id;
    const auto badges = fixture.window.pipelinePage()->findChildren<widgets::Badge *>();
    const auto labels = fixture.window.pipelinePage()->findChildren<widgets::Label *>();
    const auto shown = std::ranges::find_if(badges, [&](const widgets::Badge *one) { // what no label says as well
        return one->isVisible() && !std::ranges::contains(labels, one->text(), &QLabel::text);
    });
    QVERIFY(shown != badges.end());
    const widgets::Badge *badge = *shown;
    QTest::keyClicks(palette->field(), u"copy "_s + badge->text());
    QCOMPARE(palette->shown().front(), widgets::copyTitle(badge->text()));
    palette->field()->clear();
    QTest::keyClicks(palette->field(), u"copy "_s + id.left(12));
    QVERIFY(!palette->shown().isEmpty());
    QVERIFY2(isCopy(palette->shown().front()), qPrintable(palette->shown().front()));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), id); // whole, where the card shortens it
}

void Palette::byKeyboard()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    fixture.window.pipelinePage()->setFocus();
    QWidget *before = QApplication::focusWidget();
    fixture.window.actions().find(u"window.palette"_s)->trigger();
    auto *palette = fixture.window.commandPalette();
    QTest::keyClicks(palette->field(), u"no such thing"_s);
    QVERIFY(palette->shown().isEmpty());
    QTest::keyClick(palette->field(), Qt::Key_Return); // does nothing
    QVERIFY(palette->isVisible());
    palette->field()->setText(u"configuration"_s);
    const QString second = palette->shown().at(1);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY2(fixture.window.configurationPage()->isVisible(), qPrintable(second));
    fixture.window.showPage(shell::MainWindow::Pipeline);
    before->setFocus();
    fixture.window.actions().find(u"window.palette"_s)->trigger();
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QVERIFY(before->hasFocus());
}

void Palette::actionsDoNotConflict()
{
    Fixture fixture;
    QCOMPARE(fixture.window.actions().conflicts(), QStringList());
    QVERIFY(fixture.window.actions().find(u"pipeline.promote"_s));
    for (const QAction *action : fixture.window.actions().all())
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
}

void Palette::everyShortcutIsShown()
{
    Fixture fixture;
    QVERIFY(fixture.open(samples::ready()));
    QTest::keySequence(&fixture.window, QKeySequence::HelpContents);
    auto *sheet = fixture.window.shortcutSheet();
    QVERIFY(sheet->isVisible());
    for (const QAction *action : fixture.window.actions().all()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(keys.isEmpty() || sheet->lines().contains(keys + u" "_s + action->text()), qPrintable(action->text()));
    }
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

QTEST_MAIN(Palette)

#include "tst_palette.moc"
