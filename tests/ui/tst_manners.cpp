// SPDX-License-Identifier: Apache-2.0
// What every page does alike: ages go on by themselves, tables are copied.
#include "fixture.h"
#include "samplesconfiguration.h"
#include "samplesenvironments.h"
#include "sampleshistory.h"

#include "config/matrixview.h"
#include "history/historymodel.h"
#include "history/historypage.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "widgets/cells.h"
#include "widgets/tabs.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// A window in which the time is what a test says.
struct Timed {
    Timed()
        : session((fake::calls() = {}, Fixture::project()), {})
        , window(session, std::make_unique<QSettings>(folder.filePath("settings.ini"), QSettings::IniFormat),
                 [this] { return now; })
    {
        tell(samples::ready());
        window.resize(1280, 820);
        window.show();
    }
    void tell(const PipelineState &pipeline)
    {
        fake::calls().pipeline = pipeline;
        Q_EMIT session.pipelineChanged(pipeline);
    }
    /// All that can be read.
    QString text() const
    {
        QStringList all;
        for (const auto *label : window.findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text();
        for (const auto *table : window.findChildren<QTableView *>())
            for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row)
                for (int i = 0; i < table->model()->columnCount(); ++i)
                    all += table->model()->index(row, i).data().toString();
        return all.join(u'\n');
    }

    QTemporaryDir folder;
    QDateTime now = samples::now();
    session::Session session;
    shell::MainWindow window;
};

} // namespace

class Manners final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }

    void agesGoOn_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page :
             {"pipeline", "pipeline-offline", "deployments", "deployment", "history", "configuration", "plan"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void agesGoOn()
    {
        QFETCH(const QString, page);
        Timed f;
        if (page == u"pipeline-offline"_s)
            f.tell(samples::offline());
        if (page == u"deployments"_s) {
            f.window.pipelinePage()->select(u"prod"_s);
            f.window.pipelinePage()->details()->tabs()->setCurrentIndex(pipeline::Details::Deployments);
            Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
        } else if (page == u"deployment"_s) {
            Q_EMIT f.session.deploymentChanged(samples::succeeded());
            f.window.showPage(shell::MainWindow::Deployments);
        } else if (page == u"history"_s) {
            f.window.showPage(shell::MainWindow::History);
            Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
        } else if (page == u"configuration"_s) {
            f.window.showPage(shell::MainWindow::Configuration);
            Q_EMIT f.session.configurationChanged(samples::stale());
        } else if (page == u"plan"_s) {
            Q_EMIT f.window.pipelinePage()->promoteRequested(u"prod"_s);
            Q_EMIT f.session.planned(1, samples::promoteToProd());
        }
        f.now = f.now.addSecs(1);
        const auto says = [&f](const QString &age) {
            return f.text().contains(age);
        };
        QVERIFY(!says(u"42\u00a0d"_s));
        f.now = f.now.addDays(42);
        QTRY_VERIFY2(says(u"42\u00a0d"_s), qPrintable(f.text()));
    }

    void tablesAreCopied()
    {
        QStandardItemModel model(3, 3);
        for (int i = 0; i < 9; ++i)
            model.setItem(i / 3, i % 3, new QStandardItem(QString::number(i)));
        widgets::CellTable table(u"Numbers"_s);
        table.setModel(&model);
        table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        table.setColumnHidden(1, true);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.selectRow(2);
        table.selectionModel()->select(model.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"0\t2\n6\t8"_s);
        table.clearSelection();
        QTest::keySequence(&table, QKeySequence::Copy); // the current one then
        QCOMPARE(QGuiApplication::clipboard()->text(), u"6\t8"_s);
    }

    /// Whatever stands there as text may be taken elsewhere.
    void everyLabelOffersToCopy_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("pipeline") << int(shell::MainWindow::Pipeline);
        QTest::newRow("deployment") << int(shell::MainWindow::Deployments);
        QTest::newRow("configuration") << int(shell::MainWindow::Configuration);
        QTest::newRow("history") << int(shell::MainWindow::History);
    }

    void everyLabelOffersToCopy()
    {
        QFETCH(const int, page);
        Timed f;
        f.window.showPage(static_cast<shell::MainWindow::Page>(page));
        Q_EMIT f.session.deploymentChanged(samples::failed());
        Q_EMIT f.session.configurationChanged(samples::configuration());
        Q_EMIT f.session.historyRead(u"prod"_s, samples::history(u"prod"_s));
        Q_EMIT f.session.compared(fake::calls().requests, samples::comparison());
        int count = 0;
        for (auto *label : f.window.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().trimmed().isEmpty())
                continue;
            QContextMenuEvent event(QContextMenuEvent::Mouse, {}, {});
            QCoreApplication::sendEvent(label, &event);
            const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY2(menu && menu->parent() == label, qPrintable(label->text()));
            QApplication::activePopupWidget()->close();
            ++count;
        }
        QVERIFY(count > 5);
    }

    void aTableOffersToCopy()
    {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(u"one"_s));
        widgets::CellTable table(u"One"_s);
        table.setModel(&model);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.selectRow(0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(table.viewport(), &event);
        auto *menu = table.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        menu->actions().constFirst()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"one"_s);
    }
};

QTEST_MAIN(Manners)
#include "tst_manners.moc"
