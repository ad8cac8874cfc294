// SPDX-License-Identifier: Apache-2.0
#include "person.h"
#include "project/projectfile.h"
#include "session/session.h"

#include "config/savesheet.h"
#include "environments/environmentspage.h"
#include "environments/form.h"
#include "environments/hostcheckview.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"
#include "widgets/button.h"

#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::e2e;
using namespace Qt::StringLiterals;
using environmentspage::EnvironmentsPage;
using environmentspage::HostCheckView;
using session::Session;

/// A new environment on a real machine, from a host that nobody has connected to yet to its card in the pipeline.
class TestEnvironmentsWindow final : public QObject
{
    Q_OBJECT

    EnvironmentsPage *page() const { return m_window->environmentsPage(); }

    QString file() const
    {
        QFile file(m_ana.project() + u"/slipway.yaml"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    void type(const QString &key, const QString &text)
    {
        auto *field = page()->environmentForm()->editor(key)->findChild<QLineEdit *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    /// Waits until what was typed was judged.
    void settle(qsizetype problems)
    {
        QTRY_COMPARE_WITH_TIMEOUT(std::ssize(page()->draft()->problems()), problems, 5'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!fleet::stateFolder().isEmpty(), "no fleet; run tests/run, or tests/fleet/fleet enter -- …");
        const QByteArray dirt = fleet::clean();
        QVERIFY2(dirt.isEmpty(), dirt.constData());
        shell::prepare(*qApp);
        QVERIFY(m_ana.makeProject());
        QFile config(m_sshConfig);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("Host *\n    UserKnownHostsFile /dev/null\nInclude " + fleet::stateFolder().toUtf8() +
                     "/ana/ssh_config\n");
        config.close();
        auto project = project::read(m_ana.project());
        QVERIFY(project);
        m_session = std::make_unique<Session>(
            std::move(*project),
            session::completed(
                {.sshConfig = m_sshConfig, .knownHosts = m_ana.home() + u"/known_hosts"_s, .user = u"ana"_s}));
        m_window = std::make_unique<shell::MainWindow>(
            *m_session, std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat));
        m_window->resize(1280, 900);
        m_window->show();
        m_window->showPage(shell::MainWindow::Environments);
        m_session->start();
        QTRY_VERIFY_WITH_TIMEOUT(page()->draft()->isRead(), 5'000);
    }

    void offersTheHostsOfTheSshConfiguration()
    {
        QSignalSpy suggested(m_session.get(), &Session::hostsSuggested);
        m_session->suggestHosts();
        QVERIFY(suggested.wait());
        const auto hosts = suggested.front().front().value<std::vector<HostSuggestion>>();
        for (const QString &name : fleet::hosts())
            QVERIFY2(std::ranges::contains(hosts, name, &HostSuggestion::name), qPrintable(name));
    }

    void asksForTheKeyOfANewHostAndTriesTheRest()
    {
        page()->test(u"stage"_s);
        HostCheckView *view = page()->hosts()->check(0);
        QTRY_VERIFY_WITH_TIMEOUT(view->acceptButton()->isVisible(), 20'000);
        view->acceptButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(view->isOver(), 20'000);
        for (const HostCheckStep &step : view->model()->rows()) {
            // The machines of the fleet have a disk of one GiB, which is little, and is said.
            const bool isLittle = step.kind == HostCheckStep::Kind::Space;
            QVERIFY2(step.state == (isLittle ? HostCheckStep::State::Warned : HostCheckStep::State::Passed),
                     qPrintable(environmentspage::titleOf(step.kind) + u": "_s + step.detail +
                                (step.error ? toText(*step.error) : QString())));
        }
        // From now on it is known, to the monitor too.
        QFile known(m_ana.home() + u"/known_hosts"_s);
        QVERIFY(known.open(QIODevice::ReadOnly));
        QCOMPARE(known.readAll().count('\n'), 1);
        m_session->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_session->pipeline().environments,
                                                     [](const EnvironmentState &state) {
                                                         return state.environment == u"stage" && !state.problem;
                                                     }),
                                 20'000);
    }

    void writesANewEnvironmentAndGoesOnWithIt()
    {
        const QString before = file();
        QTest::keySequence(page(), QKeySequence::New);
        QCOMPARE(page()->list()->choice().index, 3);
        type(u"name"_s, u"qa"_s);
        type(u"directory"_s, u"/srv/qa"_s);
        type(u"compose-project"_s, u"harbor-qa"_s);
        settle(1); // it has no host yet
        QTest::keyClicks(page()->hosts()->nameField(), u"stage"_s);
        QTest::keyClick(page()->hosts()->nameField(), Qt::Key_Return);
        settle(0);
        QTest::keySequence(page(), QKeySequence::Save);
        QVERIFY(page()->saveSheet()->isVisible());
        QSignalSpy changed(m_session.get(), &Session::projectChanged);
        page()->saveSheet()->saveButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QVERIFY(m_session->project().environment(u"qa"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::contains(m_session->pipeline().environments, u"qa"_s, &EnvironmentState::environment), 20'000);
        const QString after = file();
        QVERIFY(after.contains(u"  - name: qa\n    hosts: [stage]\n    directory: /srv/qa\n"));
        QString restored = after;
        restored.remove(
            u"  - name: qa\n    hosts: [stage]\n    directory: /srv/qa\n    compose-project: harbor-qa\n"_s);
        QCOMPARE(restored, before);
    }

    void doesNotOverwriteWhatSomebodyElseWrote()
    {
        page()->open(u"qa"_s);
        type(u"url"_s, u"http://qa.example"_s);
        settle(0);
        QVERIFY(m_ana.change(u"slipway.yaml"_s, "# In their order", "# Theirs. In their order"));
        QSignalSpy conflict(m_session.get(), &Session::fileConflict);
        QTest::keySequence(page(), QKeySequence::Save);
        page()->saveSheet()->saveButton()->click();
        QVERIFY(conflict.wait());
        QVERIFY(file().contains(u"# Theirs."));
        QVERIFY(!file().contains(u"qa.example"));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
    }

private:
    Secrets m_secrets = Secrets::random();
    Person m_ana{u"ana"_s, m_secrets};
    QTemporaryDir m_folder;
    QString m_sshConfig = m_folder.filePath(u"ssh_config"_s);
    std::unique_ptr<Session> m_session;
    std::unique_ptr<shell::MainWindow> m_window;
};

QTEST_MAIN(TestEnvironmentsWindow)
#include "tst_environmentswindow.moc"
