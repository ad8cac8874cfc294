// SPDX-License-Identifier: Apache-2.0
// What stands there before there is a project.
#include "fixture.h"
#include "walk.h"

#include "shell/welcome.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::shell;
using namespace Qt::StringLiterals;

namespace {

/// The window with some projects that were opened before.
struct Opened {
    explicit Opened(int projects)
    {
        QSettings settings(file, QSettings::IniFormat);
        for (int i = projects; i > 0; --i)
            rememberProject(settings, {u"project %1"_s.arg(i), u"/srv/%1/slipway.yaml"_s.arg(i)});
        settings.sync();
        window = std::make_unique<Welcome>(std::make_unique<QSettings>(file, QSettings::IniFormat));
        window->show();
    }
    QString cell(int row, int column) { return window->table()->model()->index(row, column).data().toString(); }

    QTemporaryDir folder;
    QString file = folder.filePath(u"settings.ini"_s);
    std::unique_ptr<Welcome> window;
};

} // namespace

class TestWelcome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(*qApp); }

    void keepsItsPromises()
    {
        Opened o(3);
        const QAbstractItemModelTester tester(o.window->table()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        o.window->actions().find(u"recent.forget"_s)->trigger();
        QCOMPARE(o.window->table()->model()->rowCount(), 2);
    }

    void theNewestStandsFirstAndTenAreKept()
    {
        Opened o(12);
        QCOMPARE(o.window->table()->model()->rowCount(), 10);
        QCOMPARE(o.cell(0, 0), u"project 1"_s);
        QCOMPARE(o.cell(0, 1), u"/srv/1"_s);
    }

    void enterOpensTheLastOne()
    {
        Opened o(3);
        QVERIFY(QTest::qWaitForWindowActive(o.window.get()));
        QVERIFY(o.window->table()->hasFocus());
        QSignalSpy chosen(o.window.get(), &Welcome::chosen);
        QTest::keyClick(o.window->table(), Qt::Key_Down);
        QTest::keyClick(o.window->table(), Qt::Key_Return);
        QCOMPARE(chosen[0][0].toString(), u"/srv/2/slipway.yaml"_s);
    }

    void aFolderIsChosen()
    {
        Opened o(0);
        QVERIFY(!o.window->table()->isVisible());
        QSignalSpy chosen(o.window.get(), &Welcome::chosen);
        o.window->setFolderChooser([](QWidget *) { return QString(); });
        o.window->openButton()->click();
        QVERIFY(chosen.isEmpty());
        o.window->setFolderChooser([](QWidget *) { return u"/srv/mine"_s; });
        o.window->openButton()->click();
        QCOMPARE(chosen[0][0].toString(), u"/srv/mine"_s);
    }

    void aFolderIsDropped()
    {
        Opened o(1);
        QSignalSpy chosen(o.window.get(), &Welcome::chosen);
        const auto drop = [&o](const QList<QUrl> &urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(o.window.get(), &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(o.window.get(), &event);
            return event.isAccepted();
        };
        QVERIFY(drop({QUrl::fromLocalFile(u"/srv/mine"_s)}));
        QCOMPARE(chosen[0][0].toString(), u"/srv/mine"_s);
        QVERIFY(!drop({QUrl(u"https://example.org/x"_s)}));
        QVERIFY(!drop({QUrl::fromLocalFile(u"/a"_s), QUrl::fromLocalFile(u"/b"_s)}));
        QCOMPARE(chosen.size(), 1);
    }

    void aProjectIsMade()
    {
        Opened o(0);
        QVERIFY(QTest::qWaitForWindowActive(o.window.get()));
        QSignalSpy wished(o.window.get(), &Welcome::newProjectRequested);
        QSignalSpy demo(o.window.get(), &Welcome::demoRequested);
        QTest::keySequence(o.window.get(), QKeySequence::New);
        o.window->newButton()->click();
        QCOMPARE(wished.size(), 2);
        QVERIFY(wished[0][0].toString().isEmpty());
        o.window->demoButton()->click();
        QCOMPARE(demo.size(), 1);
        // A folder that is no project may become one.
        const Error none{ErrorKind::NotFound, u"There is no slipway.yaml in /srv/mine or above it"_s, {}, {}, {}};
        o.window->showError(none);
        QVERIFY(!o.window->makeButton()->isVisible());
        o.window->showError(none, u"/srv/mine"_s);
        o.window->makeButton()->click();
        QCOMPARE(wished[2][0].toString(), u"/srv/mine"_s);
        QVERIFY(o.window->actions().conflicts().isEmpty());
    }

    void whatCannotBeOpenedIsTold()
    {
        Opened o(1);
        o.window->showError({ErrorKind::InvalidInput,
                             u"There is no key \"compos\""_s,
                             {.file = u"slipway.yaml"_s, .line = 3, .column = 1},
                             {},
                             u"Did you mean \"compose\"?"_s});
        const auto *panel = o.window->findChild<widgets::ErrorPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->error().where.line, 3);
    }

    void anOpenedProjectIsRemembered()
    {
        Fixture fixture;
        const QSettings settings(fixture.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QTRY_COMPARE(recentProjects(settings).size(), 1U);
        QCOMPARE(recentProjects(settings).front().name, u"harbor"_s);
    }

    void picture_data()
    {
        QTest::addColumn<int>("projects");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<qreal>("scale");
        for (const auto &[name, projects] :
             {std::pair("welcome", 3), std::pair("welcome-empty", 0), std::pair("welcome-error", 1)}) {
            QTest::addRow("%s-light", name) << projects << false << 1.0;
            QTest::addRow("%s-dark", name) << projects << true << 1.0;
            QTest::addRow("%s-large-text", name) << projects << false << 1.5;
        }
    }

    /// Beside those of tst_screens.
    void picture()
    {
        QFETCH(const int, projects);
        QFETCH(const bool, isDark);
        QFETCH(const qreal, scale);
        const QFont usual = QApplication::font();
        QFont font = usual;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        QApplication::setPalette(isDark ? darkPalette() : lightPalette());
        const auto back = qScopeGuard([usual] {
            QApplication::setFont(usual);
            QApplication::setPalette(lightPalette());
        });
        Opened o(projects);
        if (QByteArray(QTest::currentDataTag()).startsWith("welcome-error"))
            o.window->showError({ErrorKind::NotFound,
                                 u"There is no file /srv/1/slipway.yaml"_s,
                                 {},
                                 {},
                                 u"Take it off the list, or choose another folder."_s});
        QVERIFY(QTest::qWaitForWindowExposed(o.window.get()));
        [[maybe_unused]] const bool isSettled =
            QTest::qWaitFor([&] { return walk::cutTexts(o.window.get()).isEmpty(); }, 1000);
        const QString wanted = qEnvironmentVariable("SLIPWAY_SCREENSHOTS");
        const QDir pictures(wanted.isEmpty() ? QStringLiteral(SLIPWAY_SCREENSHOTS) : wanted);
        QVERIFY(pictures.mkpath(u"."_s));
        QVERIFY(o.window->grab().save(pictures.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
        const QStringList cut = walk::cutTexts(o.window.get());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void tabReachesEverything()
    {
        Opened o(2);
        QVERIFY(QTest::qWaitForWindowActive(o.window.get()));
        const QList<QWidget *> reached = walk::tabOrder(o.window.get());
        for (QWidget *widget : walk::focusable(o.window.get()))
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        QVERIFY(walk::nameless(reached).isEmpty());
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
