// SPDX-License-Identifier: Apache-2.0
#include "person.h"
#include "project/projectfile.h"
#include "session/session.h"

#include "config/approvesheet.h"
#include "config/configurationpage.h"
#include "config/editor.h"
#include "config/findings.h"
#include "config/matrixview.h"
#include "config/pane.h"
#include "config/savesheet.h"
#include "pipeline/plansheet.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"
#include "widgets/button.h"

#include "config/matrixexport.h"

#include <QAccessible>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::e2e;
using fleet::applied;
using fleet::startChanged;
using namespace Qt::StringLiterals;
using configurationpage::ConfigurationPage;
using configurationpage::Pane;
using session::Session;

namespace {

const QString stage = u"stage"_s;

const EnvironmentState *stateOf(const Session &session, const QString &environment)
{
    const auto &all = session.pipeline().environments;
    const auto found = std::ranges::find(all, environment, &EnvironmentState::environment);
    return found == all.end() ? nullptr : &*found;
}

Sync syncOf(const Session &session, const QString &environment)
{
    const EnvironmentState *state = stateOf(session, environment);
    return state ? state->sync : Sync::Unknown;
}

/// The visible button that says \a text; null if there is none.
widgets::Button *button(const QWidget *root, const QString &text)
{
    const auto buttons = root->findChildren<widgets::Button *>();
    const auto found =
        std::ranges::find_if(buttons, [&](const auto *one) { return one->isVisible() && one->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

/// The window on real machines: it sees by itself what somebody did to a host, names it, and mends it, each through
/// what it shows before.
class TestConfigWindow final : public QObject
{
    Q_OBJECT

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    QTemporaryDir m_folder;
    QByteArray m_byHand;
    QByteArray m_rotated;
    QByteArray m_told; ///< everything that was told or shown since the beginning
    std::unique_ptr<Session> m_session;
    std::unique_ptr<shell::MainWindow> m_window;

    ConfigurationPage *page() const { return m_window->configurationPage(); }
    void ends(const QStringList &arguments);
    void driftIsSeen();
    void look();
    Pane *select(const QString &key);
    void write();
    void deployAsPlanned();
    QString violations() const;
    void watch();
    void readWindow();

private Q_SLOTS:
    void initTestCase();
    void takesOverAHandEdit();
    void putsBackWhatWasChangedByHand();
    void recreatesWhatWasStartedOtherwise();
    void recreatesWhatRunsAnotherImage();
    void addsAMissingKey();
    void renewsAnExpiredApproval();
    void opensAShell();
    void secretsChangedByHandAndRotated();
    void proposesAContract();
    void noSecretWasShown();
    void cleanupTestCase();
};

void TestConfigWindow::ends(const QStringList &arguments)
{
    const Finished finished = m_ana.slipway(arguments);
    QVERIFY2(finished.code == 0, finished.text().constData());
}

/// By itself: it looks every five seconds.
void TestConfigWindow::driftIsSeen()
{
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, stage), Sync::Drifted, 15'000);
    look();
}

void TestConfigWindow::look()
{
    QSignalSpy seen(m_session.get(), &Session::configurationChanged);
    m_session->lookAtConfiguration();
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, 30'000);
    QVERIFY(!m_session->configuration().problem);
    readWindow();
}

/// Keeps all that the session tells.
void TestConfigWindow::watch()
{
    const auto keep = [this](const QJsonObject &object) {
        m_told += QJsonDocument(object).toJson();
    };
    connect(m_session.get(), &Session::configurationChanged, this, [keep](const ConfigurationState &state) {
        keep(toJson(state.matrix));
        for (const DriftReport &report : state.reports)
            keep(toJson(report));
    });
    connect(m_session.get(), &Session::pipelineChanged, this,
            [keep](const PipelineState &pipeline) { keep(toJson(pipeline)); });
    connect(m_session.get(), &Session::planned, this, [keep](int, const Plan &plan) { keep(toJson(plan)); });
    connect(m_session.get(), &Session::deploymentChanged, this,
            [keep](const Deployment &deployment) { keep(toJson(deployment)); });
    connect(m_session.get(), &Session::outputGrew, this,
            [this](const QString &, const QString &, const QString &text) { m_told += text.toUtf8(); });
}

/// Keeps all that the window shows, as assistive technology is told it, and all that it would export.
void TestConfigWindow::readWindow()
{
    std::vector<QAccessibleInterface *> open{QAccessible::queryAccessibleInterface(m_window.get())};
    while (!open.empty()) {
        QAccessibleInterface *one = open.back();
        open.pop_back();
        if (!one)
            continue;
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            m_told += one->text(kind).toUtf8() + '\n';
        if (const auto *text = one->textInterface())
            m_told += text->text(0, text->characterCount()).toUtf8() + '\n';
        for (int i = 0; i < one->childCount(); ++i)
            open.push_back(one->child(i));
    }
    const ConfigurationState &state = m_session->configuration();
    m_told += config::toCsv(state.matrix) + config::toText(state.matrix).toUtf8() +
              config::toHtml(state.matrix, state.reports, u"harbor"_s, state.seenAt);
}

/// The row of \a key, and the pane of stage on it.
Pane *TestConfigWindow::select(const QString &key)
{
    const int row = page()->model()->find(key);
    page()->matrix()->setCurrentIndex(
        page()->model()->index(row, configurationpage::MatrixModel::FirstEnvironment + 1));
    for (Pane *pane : page()->editor()->panes()) {
        if (pane->head().environment == stage)
            return pane;
    }
    return nullptr;
}

/// Confirms what the sheet shows.
void TestConfigWindow::write()
{
    QVERIFY(page()->saveSheet()->isVisible());
    QSignalSpy saved(m_session.get(), &Session::fileSaved);
    QSignalSpy seen(m_session.get(), &Session::configurationChanged);
    page()->saveSheet()->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 30'000);
}

void TestConfigWindow::deployAsPlanned()
{
    auto *confirm = m_window->planSheet()->confirmButton();
    QTRY_VERIFY_WITH_TIMEOUT(confirm->isVisible() && confirm->isEnabled(), 30'000);
    QSignalSpy changed(m_session.get(), &Session::deploymentChanged);
    QSignalSpy released(m_session.get(), &Session::deploymentLeft);
    confirm->click();
    const auto last = [&] {
        return changed.isEmpty() ? OperationState::Pending : changed.last()[0].value<Deployment>().state;
    };
    QTRY_COMPARE_WITH_TIMEOUT(last(), OperationState::Succeeded, 60'000);
    QTRY_COMPARE(released.size(), 1); // a window that was closed meanwhile would end the program now
    QVERIFY(!m_session->hasRunningDeployments());
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, stage), Sync::InSync, 30'000);
    m_window->showPage(shell::MainWindow::Configuration);
    look();
}

QString TestConfigWindow::violations() const
{
    QStringList all;
    for (const Violation &violation : m_session->configuration().matrix.violations)
        all += violation.why;
    return all.join(u'\n');
}

void TestConfigWindow::initTestCase()
{
    QVERIFY2(!fleet::stateFolder().isEmpty(), "needs the machines: run it through tests/run");
    QCOMPARE(fleet::clean(), QByteArray());
    shell::prepare(*qApp);
    QVERIFY(m_ana.makeProject());
    ends({u"build"_s});
    ends({u"verify"_s});
    ends({u"promote"_s, stage, u"--yes"_s});
    qputenv("DB_PASSWORD", m_secrets.databasePassword);
    qputenv("STATUS_TOKEN", m_secrets.statusToken);
    auto project = project::read(m_ana.project());
    QVERIFY(project);
    m_session = std::make_unique<Session>(std::move(*project),
                                          session::completed({.sshConfig = fleet::stateFolder() + u"/ana/ssh_config"_s,
                                                              .knownHosts = m_ana.home() + u"/known_hosts"_s,
                                                              .user = u"ana"_s}));
    m_window = std::make_unique<shell::MainWindow>(
        *m_session, std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat));
    m_window->resize(1280, 900);
    m_window->show();
    m_window->showPage(shell::MainWindow::Configuration);
    watch();
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(syncOf(*m_session, stage), Sync::InSync, 30'000);
}

void TestConfigWindow::takesOverAHandEdit()
{
    QVERIFY(fleet::edit(stage, applied, "LOG_LEVEL: info", "LOG_LEVEL: error"));
    driftIsSeen();
    QVERIFY(stateOf(*m_session, stage)->syncDetail.contains(u"LOG_LEVEL"_s));
    Pane *pane = select(u"LOG_LEVEL"_s);
    QVERIFY(pane);
    const ConfigCell *cell = page()->model()->cell(page()->matrix()->currentIndex());
    QVERIFY(cell);
    QVERIFY2(cell->note.contains(u"LOG_LEVEL was changed on stage by hand after deployment 1"_s),
             qPrintable(cell->note));
    pane->mendButton()->click();
    if (!page()->saveSheet()->isVisible()) // it suggested to put it back first
        Q_EMIT page()->editor()->mendRequested(u"LOG_LEVEL"_s, stage, Mend::TakeOver);
    QVERIFY2(page()->saveSheet()->text().contains(u"LOG_LEVEL=error"_s), qPrintable(page()->saveSheet()->text()));
    page()->saveSheet()->deployButton()->click();
    deployAsPlanned();
    QCOMPARE(violations(), QString());
}

/// What is no setting, so that it can only be put back.
void TestConfigWindow::putsBackWhatWasChangedByHand()
{
    QVERIFY(fleet::edit(stage, applied, "published: \"8080\"", "published: \"9090\""));
    driftIsSeen();
    QVERIFY(select(u"services.api.ports"_s));
    Q_EMIT page()->editor()->mendRequested(u"services.api.ports"_s, stage, Mend::Restore);
    deployAsPlanned();
}

/// The file is as it was deployed; the container has another variable.
void TestConfigWindow::recreatesWhatWasStartedOtherwise()
{
    const Finished started = startChanged(stage, u"api"_s, u"s/LOG_LEVEL: error/LOG_LEVEL: debug/"_s);
    QVERIFY2(started.code == 0, started.text().constData());
    driftIsSeen();
    QVERIFY(select(u"LOG_LEVEL"_s));
    const ConfigCell *cell = page()->model()->cell(page()->matrix()->currentIndex());
    QVERIFY(cell);
    QVERIFY2(cell->note.contains(u"api was started on stage with another LOG_LEVEL than its file has"_s),
             qPrintable(cell->note));
    Q_EMIT page()->editor()->mendRequested(u"LOG_LEVEL"_s, stage, Mend::Recreate);
    deployAsPlanned();
}

void TestConfigWindow::recreatesWhatRunsAnotherImage()
{
    const Finished started =
        startChanged(stage, u"api"_s, u"s,image: .*/harbor/api@.*,image: 10.77.0.1:5000/base/postgres:17,"_s);
    QVERIFY2(started.code == 0, started.text().constData());
    driftIsSeen();
    QVERIFY2(page()->findings()->text().contains(u"api runs another image on stage than the release's"_s),
             qPrintable(page()->findings()->text()));
    widgets::Button *recreate = button(page()->findings(), u"Recreate the service…"_s);
    QVERIFY(recreate);
    recreate->click();
    deployAsPlanned();
}

void TestConfigWindow::addsAMissingKey()
{
    ends({u"config"_s, u"unset"_s, u"CORS_ORIGINS"_s, u"--in"_s, stage});
    look();
    QVERIFY2(violations().contains(u"CORS_ORIGINS is required and missing in stage"_s), qPrintable(violations()));
    select(u"CORS_ORIGINS"_s);
    Pane *local = page()->editor()->panes().front();
    QCOMPARE(local->head().environment, u"local"_s);
    page()->editor()->copyKey(local, u"CORS_ORIGINS"_s, stage);
    Q_EMIT page()->editor()->saveRequested();
    write();
    QVERIFY2(!violations().contains(u"missing in stage"_s), qPrintable(violations()));
    ends({u"config"_s, u"set"_s, u"CORS_ORIGINS"_s, u"https://stage.harbor.example"_s, u"--in"_s, stage});
}

void TestConfigWindow::renewsAnExpiredApproval()
{
    ends({u"config"_s, u"set"_s, u"API_PORT"_s, u"8081"_s, u"--in"_s, stage});
    ends({u"approve"_s, u"API_PORT"_s, u"--in"_s, stage, u"--reason"_s, u"the proxy moved"_s, u"--expires"_s,
          u"2020-01-01"_s});
    look();
    QVERIFY2(violations().contains(u"expired"_s), qPrintable(violations()));
    Q_EMIT page()->editor()->approveRequested(u"API_PORT"_s, stage);
    auto *sheet = page()->approveSheet();
    sheet->reasonField()->setText(u"the proxy moves next month"_s);
    sheet->approveButton()->click();
    QTRY_VERIFY(page()->saveSheet()->isVisible());
    write();
    QVERIFY2(!violations().contains(u"API_PORT"_s), qPrintable(violations()));
}

/// The terminal is a script that runs the words, as a person would see it; and the host knows who did it.
void TestConfigWindow::opensAShell()
{
    const QString terminal = m_folder.filePath(u"terminal"_s);
    QFile script(terminal + u".sh"_s);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nshift\necho 'echo in $(hostname); exit' | \"$@\" >\"$0.out\" 2>&1\n");
    script.close();
    // Another process makes what is run: a child that a worker forks here meanwhile may hold our open file for a
    // moment, and nothing runs a file that somebody writes.
    QCOMPARE(QProcess::execute(u"install"_s, {u"-m"_s, u"700"_s, script.fileName(), terminal}), 0);
    qputenv("TERMINAL", terminal.toUtf8());
    QSignalSpy failed(m_session.get(), &Session::failed);
    m_session->openShell(stage, stage, {});
    const auto said = [&] {
        QFile out(terminal + u".out"_s);
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains("in stage") || !failed.isEmpty(), said().constData(), 30'000);
    QVERIFY2(failed.isEmpty(), qPrintable(toText(failed.value(0).value(0).value<Error>())));
    const Finished ledger =
        fleet::run(stage, {u"grep"_s, u"-c"_s, u"\"shell\""_s, u"/srv/harbor/.slipway/ledger.jsonl"_s});
    QCOMPARE(ledger.out.trimmed(), QByteArray("1"));
}

/// Somebody writes another one into the applied file, and ours is another one since.
void TestConfigWindow::secretsChangedByHandAndRotated()
{
    ends({u"config"_s, u"set"_s, u"API_PORT"_s, u"8080"_s, u"--in"_s, stage});
    m_byHand = Secrets::random().statusToken;
    m_rotated = Secrets::random().statusToken;
    QVERIFY(fleet::edit(stage, applied, m_secrets.statusToken, m_byHand));
    driftIsSeen();
    select(u"STATUS_TOKEN"_s);
    readWindow();
    qputenv("STATUS_TOKEN", m_rotated);
    look();
    Q_EMIT page()->editor()->mendRequested(u"STATUS_TOKEN"_s, stage, Mend::Restore);
    deployAsPlanned();
}

void TestConfigWindow::proposesAContract()
{
    QFile project(m_ana.project() + u"/slipway.yaml"_s);
    QVERIFY(project.open(QIODevice::ReadWrite));
    const QByteArray text = project.readAll();
    const auto contract = text.indexOf("\ncontract:\n"); // the last part of it
    QVERIFY(contract > 0);
    QVERIFY(project.resize(contract + 1));
    project.close();
    look();
    QVERIFY(!m_session->configuration().matrix.hasContract);
    QAbstractButton *propose = button(page(), u"Propose a contract…"_s);
    QVERIFY(propose);
    propose->click();
    QTRY_VERIFY_WITH_TIMEOUT(page()->saveSheet()->isVisible(), 30'000);
    QVERIFY2(page()->saveSheet()->text().contains(u"DB_PASSWORD:"_s), qPrintable(page()->saveSheet()->text()));
    write();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->configuration().matrix.hasContract, 30'000);
    QCOMPARE(violations(), QString()); // what is there now keeps it
    QVERIFY(!button(page(), u"Propose a contract…"_s));
    ends({u"contract"_s, u"check"_s});
}

void TestConfigWindow::noSecretWasShown()
{
    QVERIFY(m_told.contains("STATUS_TOKEN") && m_told.contains("•••••")); // there was something to look at
    QFile settings(m_folder.filePath(u"settings.ini"_s));
    if (settings.open(QIODevice::ReadOnly))
        m_told += settings.readAll();
    for (const QByteArray &secret : {m_secrets.databasePassword, m_secrets.statusToken, m_byHand, m_rotated}) {
        const auto at = m_told.indexOf(secret);
        QVERIFY2(at < 0, m_told.mid(std::max<qsizetype>(0, at - 200), 200).constData());
    }
}

void TestConfigWindow::cleanupTestCase()
{
    m_window.reset();
    m_session.reset();
}

QTEST_MAIN(TestConfigWindow)
#include "tst_configwindow.moc"
