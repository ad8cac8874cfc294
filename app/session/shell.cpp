// SPDX-License-Identifier: Apache-2.0
#include "session/shell.h"

namespace slipway::session {

using namespace Qt::StringLiterals;

namespace {

/// A terminal, and what stands between its name and the words that run in it.
struct Terminal {
    QString program;
    QString option;
};

const std::vector<Terminal> &terminals()
{
    static const std::vector<Terminal> known{
        {u"xdg-terminal-exec"_s, {}},
        {u"x-terminal-emulator"_s, u"-e"_s},
        {u"gnome-terminal"_s, u"--"_s},
        {u"konsole"_s, u"-e"_s},
        {u"xfce4-terminal"_s, u"-x"_s},
        {u"alacritty"_s, u"-e"_s},
        {u"kitty"_s, {}},
        {u"foot"_s, {}},
        {u"xterm"_s, u"-e"_s},
    };
    return known;
}

QString optionOf(const QString &program)
{
    for (const Terminal &terminal : terminals()) {
        if (program.section(u'/', -1) == terminal.program)
            return terminal.option;
    }
    return u"-e"_s;
}

QStringList opened(const QString &program, const QStringList &words)
{
    const QString option = optionOf(program);
    return QStringList{program} + (option.isEmpty() ? QStringList() : QStringList{option}) + words;
}

} // namespace

QStringList terminalWith(const QStringList &words, const QString &chosen, const ProgramFinder &find)
{
    if (const QString program = chosen.isEmpty() ? QString() : find(chosen); !program.isEmpty())
        return opened(program, words);
    for (const Terminal &terminal : terminals()) {
        if (const QString program = find(terminal.program); !program.isEmpty())
            return opened(program, words);
    }
    return {};
}

QStringList shellOn(const QString &host, const QString &container, const Surroundings &surroundings)
{
    const QStringList inside{u"docker"_s, u"exec"_s, u"-it"_s, container, u"sh"_s};
    if (host == u"local")
        return container.isEmpty() ? QStringList{qEnvironmentVariable("SHELL", u"sh"_s)} : inside;
    QStringList words{u"ssh"_s, u"-t"_s};
    if (!surroundings.sshConfig.isEmpty())
        words += {u"-F"_s, surroundings.sshConfig};
    if (!surroundings.knownHosts.isEmpty())
        words += {u"-o"_s, u"GlobalKnownHostsFile=/etc/ssh/ssh_known_hosts \"%1\""_s.arg(surroundings.knownHosts)};
    words += host;
    // ssh hands one string to the login's shell; there is nothing in these words that one would read.
    return container.isEmpty() ? words : words + QStringList{inside.join(u' ')};
}

} // namespace slipway::session
