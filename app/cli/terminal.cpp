// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include "cli/commandline.h"

#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <poll.h>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace slipway::cli {

using namespace Qt::StringLiterals;

namespace {

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

QString duration(const StepState &step)
{
    return u"%1 s"_s.arg(static_cast<double>(step.startedAt.msecsTo(step.endedAt)) / 1000, 0, 'f', 1);
}

/// What is typed is not shown, for as long as this lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_isOn = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isOn)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isOn)
            tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_isOn = false;
};

} // namespace

Terminal::Terminal(bool isVerbose)
    : m_isVerbose(isVerbose)
    , m_hasColours(isatty(STDERR_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

void Terminal::print(const QString &text)
{
    const std::scoped_lock lock(m_mutex);
    write(stdout, text.toUtf8() + '\n');
}

void Terminal::printRaw(const QByteArray &lines)
{
    const std::scoped_lock lock(m_mutex);
    write(stdout, lines);
}

void Terminal::print(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson().trimmed()));
}

void Terminal::print(const QJsonArray &array)
{
    print(QString::fromUtf8(QJsonDocument(array).toJson().trimmed()));
}

void Terminal::say(const QString &text)
{
    const std::scoped_lock lock(m_mutex);
    write(stderr, text.toUtf8() + '\n');
}

int Terminal::complain(const Error &error)
{
    say(coloured(u"slipway: "_s, Colour::Bad) + toText(error));
    return exitCodeOf(error);
}

bool Terminal::isInteractive() const
{
    return isatty(STDIN_FILENO) != 0;
}

QString Terminal::ask(const QString &question)
{
    const std::scoped_lock lock(m_mutex);
    write(stderr, question.toUtf8() + ' ');
    std::string line;
    std::getline(std::cin, line);
    return QString::fromStdString(line).trimmed();
}

QString Terminal::askSecret(const QString &question, const std::stop_token &stop)
{
    if (!isInteractive()) {
        const std::string all{std::istreambuf_iterator<char>(std::cin), {}};
        QString text = QString::fromStdString(all);
        if (text.endsWith(u'\n'))
            text.chop(1);
        return text;
    }
    const SilentTerminal silent;
    say(question);
    std::string line;
    constexpr int slice = 100; // ms between two looks at the stop token
    while (!stop.stop_requested()) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (poll(&input, 1, slice) <= 0)
            continue;
        std::getline(std::cin, line);
        return QString::fromStdString(line);
    }
    return {};
}

QString Terminal::coloured(const QString &text, Colour colour) const
{
    if (!m_hasColours || colour == Colour::Plain)
        return text;
    const char *code = "2";
    switch (colour) {
    case Colour::Good: code = "32"; break;
    case Colour::Bad: code = "31"; break;
    case Colour::Warn: code = "33"; break;
    case Colour::Faint:
    case Colour::Plain: break;
    }
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(code), text);
}

void Terminal::tellSteps(const Deployment &deployment)
{
    for (const StepState &step : deployment.steps) {
        const bool isOver = step.state == StepState::State::Succeeded || step.state == StepState::State::Failed;
        if (!isOver || !m_told.insert(step.id).second)
            continue;
        const bool isGood = step.state == StepState::State::Succeeded;
        say(coloured(isGood ? u"  ✓ "_s : u"  ✗ "_s, isGood ? Colour::Good : Colour::Bad) +
            u"%1 %2  "_s.arg(step.title, -28).arg(duration(step), 7) + coloured(step.detail, Colour::Faint));
    }
}

release::Observer Terminal::observer()
{
    return {.changed = [this](const Deployment &deployment) { tellSteps(deployment); },
            .output =
                [this](const QString &, const QByteArray &text) {
                    if (!m_isVerbose)
                        return;
                    const std::scoped_lock lock(m_mutex);
                    write(stderr, text);
                }};
}

} // namespace slipway::cli
