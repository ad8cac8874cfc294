// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/hosts.h"
#include "sshserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>

namespace slipway::remote::test {

/// Blocking calls belong to worker threads.
template<typename Function>
auto onWorker(Function function)
{
    return std::async(std::launch::async, std::move(function));
}

inline Result<Output> run(Host *host, const Command &command)
{
    return onWorker([&] { return host->run(command); }).get();
}

template<typename T>
QString textOf(const Result<T> &result)
{
    return result ? QStringLiteral("no error") : toText(result.error());
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

inline bool isAlive(pid_t pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.contains(") ") && !stat.contains(") Z");
}

/// An sshd for the whole of a test, which ssh knows as `box`; new connections for each function.
class SshFixture : public QObject
{
    Q_OBJECT

protected:
    Host *box() { return m_hosts->host(QStringLiteral("box")); }
    QString folder(const QString &name) const { return m_files->filePath(name); }

    SshServer m_server;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<Hosts> m_hosts;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start({QStringLiteral("Subsystem sftp internal-sftp")}))
            QSKIP("no sshd here");
    }
    void cleanupTestCase() { m_server.stop(); }
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        m_hosts = std::make_unique<Hosts>(Settings{.sshConfig = m_server.sshConfig()});
    }
    void cleanup() { m_hosts.reset(); }
};

} // namespace slipway::remote::test
