// SPDX-License-Identifier: Apache-2.0
#include "remote/process.h"

#include "remote/brokenpipe.h"
#include "remote/operation.h" // outputLimit
#include "remote/words.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

constexpr auto grace = std::chrono::seconds(2);

struct Pipe {
    UniqueFd read;
    UniqueFd write;

    bool open()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        read.reset(ends[0]);
        write.reset(ends[1]);
        return true;
    }
};

// What a program gets: its three streams, no signal blocked or ignored, a session of its own (so
// that it asks nobody on our terminal, and its group can be ended as a whole), messages in English.
class Setup
{
public:
    Setup(const Pipe &in, const Pipe &out, const Pipe &err)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, in.read.get(), 0);
        posix_spawn_file_actions_adddup2(&m_actions, out.write.get(), 1);
        posix_spawn_file_actions_adddup2(&m_actions, err.write.get(), 2);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        for (char **entry = environ; *entry; ++entry) {
            if (std::strncmp(*entry, "LC_ALL=", 7) != 0)
                m_environment.push_back(*entry);
        }
        m_environment.push_back(m_locale.data());
        m_environment.push_back(nullptr);
    }
    ~Setup()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    Setup(const Setup &) = delete;
    Setup &operator=(const Setup &) = delete;

    int spawn(pid_t *pid, QByteArrayList arguments)
    {
        std::vector<char *> words;
        for (QByteArray &argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        return ::posix_spawnp(pid, words.front(), &m_actions, &m_attributes, words.data(), m_environment.data());
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
    QByteArray m_locale = "LC_ALL=C.UTF-8";
    std::vector<char *> m_environment;
};

// One running program, from start to end, on the calling thread.
class Run
{
public:
    Run(const Program &program, const Cancellation &cancellation, const OutputSink &sink)
        : m_program(program)
        , m_cancellation(cancellation)
        , m_sink(sink)
    {
    }
    ~Run()
    {
        if (m_pid <= 0)
            return;
        ::kill(-m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    Result<Output> wait()
    {
        if (const int error = start())
            return notStarted(error);
        while (!isDone())
            waitOnce();
        if (m_stop)
            return fail(*m_stop);
        return std::move(m_output);
    }

private:
    int start()
    {
        Pipe in;
        Pipe out;
        Pipe err;
        if (!in.open() || !out.open() || !err.open())
            return errno;
        if (const int error = Setup(in, out, err).spawn(&m_pid, m_program.arguments)) {
            m_pid = -1;
            return error;
        }
        m_process.reset(int(::syscall(SYS_pidfd_open, m_pid, 0)));
        m_in = std::move(in.write);
        m_out = std::move(out.read);
        m_err = std::move(err.read);
        for (const int fd : {m_in.get(), m_out.get(), m_err.get()})
            ::fcntl(fd, F_SETFL, O_NONBLOCK);
        m_deadline = after(m_program.within);
        writeInput();
        return 0;
    }

    Result<Output> notStarted(int error) const
    {
        const QString why = QString::fromLocal8Bit(std::strerror(error));
        if (error == EMFILE || error == ENFILE || error == ENOMEM || error == EAGAIN)
            return fail(ErrorKind::LocalIo, Words::tr("%1 could not be started").arg(m_program.title), why);
        return Output{error == ENOENT ? 127 : 126, {}, u"%1: %2"_s.arg(m_program.title, why).toUtf8()};
    }

    // A descendant outside the group may hold the streams for ever: not waited for after a stop.
    bool isDone() const
    {
        const bool hasEnded = m_pid < 0;
        return hasEnded && (m_stop || (!m_out.isValid() && !m_err.isValid()));
    }

    void waitOnce()
    {
        std::array<pollfd, 5> watched{{{m_stop ? -1 : m_cancellation.fd(), POLLIN, 0},
                                       {m_process.get(), POLLIN, 0},
                                       {m_in.get(), POLLOUT, 0},
                                       {m_out.get(), POLLIN, 0},
                                       {m_err.get(), POLLIN, 0}}};
        ::poll(watched.data(), watched.size(), millisecondsTo(m_stop ? m_patience : m_deadline));
        if (watched[2].revents)
            writeInput();
        if (watched[3].revents)
            read(m_out, false);
        if (watched[4].revents)
            read(m_err, true);
        if (watched[1].revents)
            reap();
        if (watched[0].revents)
            stop({ErrorKind::Cancelled, Words::tr("%1 was cancelled").arg(m_program.title), {}, {}, {}});
        if (!m_stop && isPast(m_deadline))
            stop({ErrorKind::TimedOut,
                  Words::tr("%1 did not end within %2 s")
                      .arg(m_program.title)
                      .arg(double(m_program.within.count()) / 1000),
                  {},
                  {},
                  {}});
        if (m_stop && isPast(m_patience)) {
            m_patience = TimePoint::max();
            signalGroup(SIGKILL);
        }
    }

    void writeInput()
    {
        while (m_written < m_program.input.size()) {
            const auto left = m_program.input.size() - m_written;
            const NoBrokenPipe noBrokenPipe;
            const ssize_t size = ::write(m_in.get(), m_program.input.constData() + m_written, size_t(left));
            if (size < 0 && errno == EAGAIN)
                return;
            if (size <= 0)
                break; // it reads no more: its own affair
            m_written += size;
        }
        m_in.reset();
    }

    void read(UniqueFd &from, bool isError)
    {
        QByteArray piece(64 * 1024, Qt::Uninitialized);
        const ssize_t size = ::read(from.get(), piece.data(), size_t(piece.size()));
        if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
            return from.reset();
        if (size < 0 || m_stop)
            return;
        piece.truncate(size);
        if (!isError && m_sink)
            return m_sink(piece);
        m_collected += size;
        if (m_collected > outputLimit)
            return stop({ErrorKind::InvalidInput,
                         Words::tr("%1 printed more than %2 MiB").arg(m_program.title).arg(outputLimit / 1024 / 1024),
                         {},
                         {},
                         Words::tr("Let it print less, or follow it as a job.")});
        (isError ? m_output.err : m_output.out) += piece;
    }

    void reap()
    {
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) != m_pid)
            return;
        m_output.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        if (m_stop)
            ::kill(-m_pid, SIGKILL); // what is left of its group
        m_pid = -1;
        m_process.reset();
    }

    void stop(Error reason)
    {
        m_stop = std::move(reason);
        m_patience = after(grace);
        signalGroup(SIGTERM);
    }

    void signalGroup(int signal) const
    {
        if (m_pid > 0)
            ::kill(-m_pid, signal);
    }

    const Program &m_program;
    const Cancellation &m_cancellation;
    const OutputSink &m_sink;
    pid_t m_pid = -1;
    UniqueFd m_process;
    UniqueFd m_in;
    UniqueFd m_out;
    UniqueFd m_err;
    TimePoint m_deadline;
    TimePoint m_patience;
    std::optional<Error> m_stop;
    Output m_output;
    qsizetype m_written = 0;
    qsizetype m_collected = 0;
};

} // namespace

Result<Output> runProgram(const Program &program, const Cancellation &cancellation, const OutputSink &sink)
{
    return Run(program, cancellation, sink).wait();
}

} // namespace slipway::remote
