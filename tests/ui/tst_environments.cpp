// SPDX-License-Identifier: Apache-2.0
// The page of the environments by keyboard and mouse, with a session that says what a test tells it.
#include "fixture.h"
#include "samplesenvironments.h"
#include "walk.h"

#include "config/savesheet.h"
#include "environments/environmentspage.h"
#include "environments/fieldeditors.h"
#include "environments/form.h"
#include "environments/hostcheckview.h"
#include "environments/hostsuggestionssheet.h"
#include "environments/listeditors.h"
#include "environments/pagechanges.h"
#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/label.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace slipway::environmentspage;
using namespace Qt::StringLiterals;

namespace {

/// The window on the environments of harbor, whose files really are in a folder.
struct Page : Fixture {
    Page()
    {
        for (const char *name : {"compose.yaml", "env/common.env", "env/local.env", "env/stage.env", "env/prod.env"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write");
        }
        tell(samples::ready());
        window.resize(1280, 820);
        window.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        window.showPage(shell::MainWindow::Environments);
        Q_EMIT session.projectFileRead(fake::calls().requests, samples::projectFile());
        check();
        page()->list()->environments()->setFocus();
    }

    EnvironmentsPage *page() { return window.environmentsPage(); }
    ProjectDraft *draft() { return page()->draft(); }
    QString text() { return QString::fromUtf8(draft()->text()); }
    QLineEdit *field(const QString &key) { return page()->environmentForm()->editor(key)->findChild<QLineEdit *>(); }
    /// Answers the last check as a session would.
    void check()
    {
        Q_EMIT session.projectChecked(fake::calls().requests,
                                      project::placedProblems(draft()->text(), folder.filePath(u"slipway.yaml"_s)));
    }
    /// What stands beside the fields as wrong.
    QStringList complaints()
    {
        QStringList found;
        for (const auto *label : page()->environmentForm()->findChildren<widgets::Label *>()) {
            if (label->isVisible() && label->tone() == widgets::Tone::Bad)
                found += label->text();
        }
        return found;
    }
    void press(const QKeySequence &keys) { QTest::keySequence(&window, keys); }
};

} // namespace

class TestEnvironments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shell::prepare(*qApp); }

    /// A page is as high as the highest of them; what one does not need stays below its fields.
    void fieldsStandTogether()
    {
        Page f;
        f.page()->list()->sections()->selectRow(2); // the checks
        QVERIFY(!f.window.grab().isNull());         // everything has taken its place
        QList<int> tops;
        for (const auto *form : f.page()->findChildren<environmentspage::Form *>())
            for (const auto *label : form->findChildren<widgets::Label *>())
                if (label->isVisible())
                    tops += label->mapTo(f.page(), QPoint()).y();
        std::ranges::sort(tops);
        QVERIFY(tops.size() > 5);
        for (qsizetype i = 1; i < tops.size(); ++i)
            QVERIFY2(tops.at(i) - tops.at(i - 1) < 100, qPrintable(QString::number(tops.at(i))));
    }

    void showsWhatTheFileSays()
    {
        Page f;
        QCOMPARE(f.page()->list()->environments()->model()->rowCount(), 3);
        QCOMPARE(f.field(u"name"_s)->text(), u"local"_s);
        f.page()->open(u"prod"_s);
        QCOMPARE(f.field(u"directory"_s)->text(), u"/srv/harbor"_s);
        QVERIFY(f.page()->environmentForm()->editor(u"protected"_s)->findChild<QCheckBox *>()->isChecked());
        QVERIFY(f.draft()->problems().empty());
        QVERIFY(!f.page()->hasUnsavedChanges());
        QCOMPARE(fake::calls().described, (QStringList{u"prod-1"_s, u"prod-2"_s}));
    }

    void typingChangesOneLineAndIsOneStepBack()
    {
        Page f;
        f.page()->open(u"stage"_s);
        QLineEdit *url = f.field(u"url"_s);
        url->setFocus();
        url->selectAll();
        QTest::keyClicks(url, u"https://try.example"_s);
        QVERIFY(f.text().contains(u"    url: \"https://try.example\"\n"));
        QCOMPARE(f.text().count(u'\n'), QString::fromUtf8(samples::projectFile().text).count(u'\n'));
        QVERIFY(f.text().contains(u"# the machine that everybody may break\n"));
        f.page()->changes()->undoButton()->click();
        QCOMPARE(f.draft()->text(), samples::projectFile().text);
        QCOMPARE(url->text(), u"https://stage.harbor.example"_s);
        QVERIFY(!f.page()->changes()->undoButton()->isEnabled());
    }

    void emptyingAFieldTakesItsLineAway()
    {
        Page f;
        f.page()->open(u"stage"_s);
        QLineEdit *url = f.field(u"url"_s);
        url->setFocus();
        url->selectAll();
        QTest::keyClick(url, Qt::Key_Delete);
        QVERIFY(!f.text().contains(u"stage.harbor.example"));
        QTest::keyClicks(url, u"https://x.example"_s);
        QVERIFY(f.text().contains(u"    url: \"https://x.example\"\n"));
    }

    void tellsWhatIsWrongBesideTheField()
    {
        Page f;
        f.page()->open(u"stage"_s);
        QLineEdit *directory = f.field(u"directory"_s);
        directory->setFocus();
        directory->selectAll();
        QTest::keyClicks(directory, u"srv"_s);
        f.check();
        QCOMPARE(f.complaints().size(), 1);
        QVERIFY2(f.complaints().front().startsWith(u"\"srv\" is no absolute folder."),
                 qPrintable(f.complaints().front()));
        QVERIFY(f.page()->environmentForm()->editor(u"directory"_s)->accessibleDescription().contains(u"absolute"));
        QCOMPARE(f.page()->list()->environments()->model()->index(1, 1).data().toString(), u"1 problem"_s);

        // Nothing is written while something is wrong: the way leads to it.
        f.page()->open(u"local"_s);
        f.page()->changes()->reviewButton()->click();
        QVERIFY(!f.page()->saveSheet()->isVisible());
        QCOMPARE(f.page()->list()->choice(), (EntryList::Choice{false, 1}));
    }

    void addsDuplicatesOrdersAndRemovesByKeyboard()
    {
        Page f;
        f.press(QKeySequence::New);
        QCOMPARE(f.page()->list()->environments()->model()->rowCount(), 4);
        QCOMPARE(f.window.focusWidget(), f.field(u"name"_s));
        QVERIFY2(f.text().contains(u"  - name: prod-2\n    hosts: []\n    directory: /srv/harbor\n"),
                 qPrintable(f.text()));
        f.check();
        QVERIFY(!f.draft()->problems().empty()); // it has no hosts yet
        QTest::keyClicks(f.page()->hosts()->nameField(), u"prod-9"_s);
        QTest::keyClick(f.page()->hosts()->nameField(), Qt::Key_Return);
        f.check();
        QVERIFY2(f.draft()->problems().empty(),
                 qPrintable(f.draft()->problems().empty() ? QString() : toText(f.draft()->problems().front().error)));

        f.press(QKeySequence(Qt::ALT | Qt::Key_Up));
        QCOMPARE(f.page()->list()->choice().index, 2);
        QVERIFY(f.text().indexOf(u"name: prod-2") < f.text().indexOf(u"name: prod\n"));

        f.page()->open(u"prod"_s);
        f.press(QKeySequence(Qt::CTRL | Qt::Key_D));
        QVERIFY(f.text().contains(u"- name: prod-copy\n"));
        f.check();
        QVERIFY2(f.draft()->problems().empty(),
                 qPrintable(f.draft()->problems().empty() ? QString() : toText(f.draft()->problems().front().error)));

        f.page()->list()->environments()->setFocus();
        f.press(QKeySequence::Delete);
        QVERIFY(!f.text().contains(u"prod-copy"));
        f.press(QKeySequence::Undo);
        QVERIFY(f.text().contains(u"prod-copy"));
    }

    void showsTheChangeBeforeItIsWritten()
    {
        Page f;
        f.page()->open(u"prod"_s);
        f.page()->environmentForm()->editor(u"protected"_s)->findChild<QCheckBox *>()->click();
        f.check();
        f.press(QKeySequence::Save);
        QVERIFY(f.page()->saveSheet()->isVisible());
        QVERIFY(f.page()->saveSheet()->text().contains(u"protected: true"));
        QVERIFY(fake::calls().saved.empty());
        f.page()->saveSheet()->saveButton()->click();
        QCOMPARE(fake::calls().saved.size(), 1U);
        QCOMPARE(fake::calls().saved[0].sha256, samples::projectFile().sha256);
        QVERIFY(!fake::calls().overwrites[0]);
        Q_EMIT f.session.fileSaved(fake::calls().requests, samples::projectFile(f.draft()->text()));
        QVERIFY(!f.page()->hasUnsavedChanges());
        QCOMPARE(fake::calls().reloads, 1);
    }

    void anotherPersonsChangeIsNotOverwrittenUnseen()
    {
        Page f;
        f.page()->open(u"prod"_s);
        f.page()->environmentForm()->editor(u"protected"_s)->findChild<QCheckBox *>()->click();
        f.check();
        f.press(QKeySequence::Save);
        f.page()->saveSheet()->saveButton()->click();
        const ConfigFile theirs = samples::projectFile(samples::projectFile().text + "# theirs\n");
        Q_EMIT f.session.fileConflict(fake::calls().requests, f.draft()->file(), theirs);
        QCOMPARE(f.page()->hasUnsavedChanges(), true);
        QVERIFY(walk::press(f.page(), u"Show what overwriting changes…"_s));
        // Who thinks better of it has not agreed to overwrite what comes later.
        Q_EMIT f.page()->saveSheet()->cancelled();
        f.press(QKeySequence::Save);
        f.page()->saveSheet()->saveButton()->click();
        QCOMPARE(fake::calls().overwrites.back(), false);
        Q_EMIT f.session.fileConflict(fake::calls().requests, f.draft()->file(), theirs);
        QVERIFY(walk::press(f.page(), u"Show what overwriting changes…"_s));
        QVERIFY(f.page()->saveSheet()->text().contains(u"# theirs"));
        f.page()->saveSheet()->saveButton()->click();
        QCOMPARE(fake::calls().overwrites.back(), true);

        Q_EMIT f.session.fileConflict(fake::calls().requests, f.draft()->file(), theirs);
        QVERIFY(walk::press(f.page(), u"Take theirs, drop mine"_s));
        QCOMPARE(f.draft()->text(), theirs.text);
        QVERIFY(!f.page()->hasUnsavedChanges());
    }

    void closingAsksForWhatIsNotWritten()
    {
        Page f;
        f.field(u"url"_s)->setFocus();
        QTest::keyClicks(f.field(u"url"_s), u"http://x"_s);
        QVERIFY(!f.window.close());
        QVERIFY(f.page()->saveSheet()->isVisible());
        f.page()->saveSheet()->discardButton()->click();
        QVERIFY(!f.window.isVisible());
    }

    void testsTheConnectionsOfItsHosts()
    {
        Page f;
        f.page()->open(u"prod"_s);
        f.press(QKeySequence(Qt::CTRL | Qt::Key_T));
        QCOMPARE(fake::calls().hostChecks, (QStringList{u"prod-1:/srv/harbor"_s, u"prod-2:/srv/harbor"_s}));
        const int second = fake::calls().requests;
        const int first = second - 1;
        const QAbstractItemModelTester tester(f.page()->hosts()->check(0)->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        Q_EMIT f.session.hostChecked(first, samples::askingCheck(u"prod-1"_s));
        auto *view = f.page()->hosts()->check(0);
        QVERIFY(view->acceptButton()->isVisible());
        QCOMPARE(f.window.focusWidget(), view->refuseButton());
        view->acceptButton()->click();
        QCOMPARE(fake::calls().keyAnswers, (QList<std::pair<int, bool>>{{first, true}}));
        Q_EMIT f.session.hostChecked(first, samples::goodCheck(u"prod-1"_s));
        QVERIFY(!view->acceptButton()->isVisible());
        QVERIFY(view->isOver());
        Q_EMIT f.session.hostChecked(second, samples::failedCheck(u"prod-2"_s));
        QCOMPARE(f.page()->hosts()->check(1)->model()->rowCount(), 11);

        // Another environment: what is under way is stopped, what was found is not taken for another host's.
        f.press(QKeySequence(Qt::CTRL | Qt::Key_T));
        f.page()->list()->environments()->selectRow(0);
        QCOMPARE(fake::calls().stopped.size(), 2);
    }

    void takesHostsThatTheDesktopKnows()
    {
        Page f;
        f.page()->open(u"prod"_s);
        Q_EMIT f.page()->hosts()->importRequested();
        QCOMPARE(fake::calls().suggestions, 1);
        auto *sheet = f.page()->suggestions();
        QVERIFY(sheet->isVisible());
        const QAbstractItemModelTester tester(sheet->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Q_EMIT f.session.hostsSuggested(samples::suggestedHosts());
        QVERIFY(!sheet->takeButton()->isEnabled());
        const auto set = [&](const QString &name) {
            return sheet->model()->setData(sheet->model()->index(sheet->model()->find(name), 0), Qt::Checked,
                                           Qt::CheckStateRole);
        };
        QVERIFY(!set(u"prod-1"_s));      // is there already
        QVERIFY(!set(u"odd.example"_s)); // cannot be used as it is
        QVERIFY(set(u"prod-3"_s));
        QVERIFY(set(u"ana@vm.example"_s));
        sheet->findChild<QLineEdit *>()->setText(u"backup"_s);
        QCOMPARE(sheet->model()->rowCount(), 1);
        sheet->takeButton()->click();
        QVERIFY2(
            f.text().contains(u"hosts: [prod-1, prod-2, prod-3, \"ana@vm.example\"]   # the first one is the seat"),
            qPrintable(f.text()));
    }

    void everythingTheFileCanSayHasAField()
    {
        // The reader names the keys that it knows when it meets one that it does not.
        const auto known = [](const QByteArray &text) {
            QStringList keys;
            for (const project::Problem &problem : project::placedProblems(text, u"/nowhere/slipway.yaml"_s)) {
                if (problem.error.what.startsWith(u"\"bogus\""))
                    keys = problem.error.why.section(u"The keys are "_s, 1).chopped(1).split(u", "_s);
            }
            return keys;
        };
        const auto said = [](const std::vector<Field> &fields) {
            QStringList keys;
            for (const Field &field : fields)
                keys += field.key;
            return keys;
        };
        const auto sorted = [](QStringList keys) {
            keys.sort();
            return keys.join(u' ');
        };
        const QByteArray head = "name: a\ncompose: c\n";
        QCOMPARE(sorted(said(environmentFields())), sorted(known(head + "environments:\n- bogus: 1\n")));
        QStringList top{u"environments"_s};
        for (const Section &section : projectSections()) {
            top += said(section.fields);
            for (const Field &field : section.fields) {
                const QByteArray key = field.key.toUtf8();
                if (field.kind == Field::Kind::Table)
                    QCOMPARE(sorted(said(field.fields)), sorted(known(head + key + ":\n  x: { bogus: 1 }\n")));
                else if (field.kind == Field::Kind::List)
                    QCOMPARE(sorted(said(field.fields)), sorted(known(head + key + ":\n- bogus: 1\n")));
                else if (field.kind == Field::Kind::Group)
                    QCOMPARE(sorted(said(field.fields)), sorted(known(head + key + ":\n  bogus: 1\n")));
                for (const Field &inner : field.fields) {
                    if (inner.kind == Field::Kind::Table)
                        QCOMPARE(sorted(said(inner.fields)),
                                 sorted(known(head + key + ":\n  " + inner.key.toUtf8() + ":\n    x: { bogus: 1 }\n")));
                    else if (inner.kind == Field::Kind::List)
                        QCOMPARE(sorted(said(inner.fields)),
                                 sorted(known(head + key + ":\n  " + inner.key.toUtf8() + ":\n  - bogus: 1\n")));
                }
            }
        }
        QCOMPARE(sorted(top), sorted(known("bogus: 1\n")));
    }

    void editsTablesAndLists()
    {
        Page f;
        const auto show = [&](int section) {
            f.page()->list()->sections()->selectRow(section);
            return f.page()->sectionForm();
        };
        auto *checks = dynamic_cast<EntriesEditor *>(show(2)->editor(u"checks"_s));
        QCOMPARE(checks->forms().size(), 1U);
        QTest::keyClicks(checks->nameField(), u"web"_s);
        QTest::keyClick(checks->nameField(), Qt::Key_Return);
        QVERIFY2(f.text().contains(u"  web: { port: 8000 }\n"), qPrintable(f.text()));
        f.check();
        QCOMPARE(f.page()->list()->sections()->model()->index(2, 1).data().toString(), u"1 problem"_s);
        QTest::keyClicks(checks->forms()[1]->editor(u"ready"_s)->findChild<QLineEdit *>(), u"/up"_s);
        QVERIFY(f.text().contains(u"  web: { port: 8000, ready: /up }\n"));
        f.check();
        QVERIFY(f.draft()->problems().empty());

        auto *smoke = dynamic_cast<EntriesEditor *>(show(3)->editor(u"smoke"_s));
        QCOMPARE(smoke->forms().size(), 2U);
        smoke->addButton()->click();
        QVERIFY(f.text().contains(u"  - name: new\n"));

        Form *before = show(4);
        auto *command = before->findChild<CommandEditor *>()->findChild<QLineEdit *>();
        QCOMPARE(command->text(), u"python3 migrate.py --all"_s);
        command->setFocus();
        QTest::keyClicks(command, u" \"two words\""_s);
        QVERIFY(f.text().contains(u"command: [python3, migrate.py, \"--all\", \"two words\"]"));
    }

    void choosesWhereSecretsComeFrom()
    {
        Page f;
        f.page()->open(u"prod"_s);
        auto *from = f.page()->environmentForm()->editor(u"secrets"_s)->findChild<QComboBox *>();
        auto *command = f.page()->environmentForm()->editor(u"secrets"_s)->findChild<QLineEdit *>();
        QCOMPARE(from->currentText(), u"command"_s);
        QCOMPARE(command->text(), u"pass show harbor/{name}"_s);
        from->setCurrentText(u"keychain"_s);
        Q_EMIT from->activated(from->currentIndex());
        QVERIFY(f.text().contains(u"    secrets: { from: keychain }\n"));
        QVERIFY(!command->isVisible());
        from->setCurrentIndex(0);
        Q_EMIT from->activated(0);
        QVERIFY(!f.text().contains(u"secrets:"));
    }

    void isWalkedByTab()
    {
        Page f;
        f.page()->open(u"prod"_s);
        const QList<QWidget *> reached = walk::tabOrder(&f.window);
        QCOMPARE(walk::nameless(reached), QStringList());
        for (QWidget *widget : walk::focusable(&f.window))
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
        QCOMPARE(f.window.actions().conflicts(), QStringList());
    }

    void brokenFileIsTold()
    {
        Page f;
        const ConfigFile broken = samples::projectFile("name: [\n");
        f.page()->refresh();
        Q_EMIT f.session.projectFileRead(fake::calls().requests, broken);
        QVERIFY(f.page()->draft()->root().pairs.empty());
        QCOMPARE(f.page()->draft()->problems().size(), 1U);
        QVERIFY(!f.page()->environmentForm()->isVisible());
    }
};

QTEST_MAIN(TestEnvironments)
#include "tst_environments.moc"
