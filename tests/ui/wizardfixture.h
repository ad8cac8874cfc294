// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/form.h"
#include "firstrun/placespage.h"
#include "firstrun/valuesform.h"
#include "firstrun/wizard.h"
#include "shell/appearance.h"
#include "widgets/button.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace slipway {

using namespace Qt::StringLiterals;

/// The look of the window, and a git that knows nobody: whoever runs the tests is not asked who they are, nor told.
inline void prepareFirstRun()
{
    shell::prepare(*qApp);
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
        qputenv(name, "ana");
    for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
        qputenv(name, "ana@example");
}

inline constexpr char compose[] = "services:\n"
                                  "  web:\n"
                                  "    build: .\n"
                                  "    image: registry.example:5000/shop/web\n"
                                  "    ports: [\"${WEB_PORT}:8000\"]\n"
                                  "  db:\n"
                                  "    image: postgres:17\n"
                                  "    environment:\n"
                                  "      POSTGRES_PASSWORD: ${DB_PASSWORD}\n";

/// A folder with an application in it, and the wizard.
struct Begun {
    explicit Begun(const QByteArray &file = compose)
        : folder(top.filePath(u"My 'Shop'"_s))
    {
        QDir().mkpath(folder);
        if (!file.isEmpty())
            write(u"compose.yaml"_s, file);
        wizard.show();
        wizard.begin();
    }

    void write(const QString &path, const QByteArray &text) const
    {
        QFile out(folder + u'/' + path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    QByteArray read(const QString &path) const
    {
        QFile in(folder + u'/' + path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    /// A repository with a commit.
    void commitAll() const
    {
        QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"."_s}) && git({u"commit"_s, u"-qm"_s, u"1"_s}));
    }

    /// What git prints.
    QByteArray asked(const QStringList &words) const
    {
        QProcess git;
        git.start(u"git"_s, QStringList{u"-C"_s, folder} + words);
        return git.waitForFinished() ? git.readAllStandardOutput() : QByteArray("git does not end");
    }

    bool git(const QStringList &words) const
    {
        return QProcess::execute(u"git"_s, QStringList{u"-C"_s, folder, u"-c"_s, u"user.name=ana"_s, u"-c"_s,
                                                       u"user.email=ana@example"_s} +
                                               words) == 0;
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    /// As far as \a step, with what is proposed.
    void to(firstrun::Wizard::Step step)
    {
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QTest::keyClicks(QApplication::focusWidget(), folder);
        press(Qt::Key_Return);
        QTRY_COMPARE(wizard.step(), firstrun::Wizard::What);
        QTRY_VERIFY(wizard.isJudged());
        while (wizard.step() < step) {
            const firstrun::Wizard::Step before = wizard.step();
            press(Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(wizard.step(), before + 1);
        }
    }

    void type(const QString &name, const QString &value)
    {
        QLineEdit *field = wizard.placesPage()->values()->field(name);
        QVERIFY(field);
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, value);
    }

    QLineEdit *field(environmentspage::Form *form, const QString &key) const
    {
        return form->editor(key)->findChild<QLineEdit *>();
    }

    QTemporaryDir top;
    QString folder;
    firstrun::Wizard wizard{{.user = u"ana"_s}};
};

} // namespace slipway
