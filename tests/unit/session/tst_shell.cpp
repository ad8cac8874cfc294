// SPDX-License-Identifier: Apache-2.0
#include "session/shell.h"

#include <QTest>

using namespace slipway::session;
using namespace Qt::StringLiterals;

class TestShell : public QObject
{
    Q_OBJECT

    static ProgramFinder having(const QStringList &programs)
    {
        return [programs](const QString &program) {
            return programs.contains(program) ? QString(u"/usr/bin/"_s + program) : QString();
        };
    }
    const QStringList m_words{u"ssh"_s, u"prod-1"_s};

private Q_SLOTS:
    void theChosenOneGoesFirst()
    {
        QCOMPARE(terminalWith(m_words, u"kitty"_s, having({u"kitty"_s, u"xterm"_s})),
                 (QStringList{u"/usr/bin/kitty"_s, u"ssh"_s, u"prod-1"_s}));
        QCOMPARE(terminalWith(m_words, u"mine"_s, having({u"mine"_s})),
                 (QStringList{u"/usr/bin/mine"_s, u"-e"_s, u"ssh"_s, u"prod-1"_s}));
    }

    void elseWhatThereIs()
    {
        QCOMPARE(terminalWith(m_words, u"not-there"_s, having({u"xterm"_s, u"gnome-terminal"_s})),
                 (QStringList{u"/usr/bin/gnome-terminal"_s, u"--"_s, u"ssh"_s, u"prod-1"_s}));
        QVERIFY(terminalWith(m_words, {}, having({})).isEmpty());
    }

    void onAHostAndInAContainer()
    {
        const Surroundings surroundings{
            .sshConfig = u"/home/ana/my config"_s, .knownHosts = u"/home/ana/known hosts"_s, .user = {}};
        const QStringList onHost = shellOn(u"prod-1"_s, {}, surroundings);
        QCOMPARE(onHost, (QStringList{u"ssh"_s, u"-t"_s, u"-F"_s, u"/home/ana/my config"_s, u"-o"_s,
                                      u"GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts \"/home/ana/known hosts\""_s,
                                      u"prod-1"_s}));
        QCOMPARE(shellOn(u"prod-1"_s, u"c0ffee"_s, surroundings), onHost + QStringList{u"docker exec -it c0ffee sh"_s});
        QCOMPARE(shellOn(u"local"_s, u"c0ffee"_s, surroundings),
                 (QStringList{u"docker"_s, u"exec"_s, u"-it"_s, u"c0ffee"_s, u"sh"_s}));
    }
};

QTEST_APPLESS_MAIN(TestShell)
#include "tst_shell.moc"
