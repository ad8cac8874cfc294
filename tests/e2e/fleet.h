// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace slipway::e2e {

/// How a program ended.
struct Finished {
    int code = -1; ///< -1: it crashed, was killed, or was not done in time
    QByteArray out;
    QByteArray err;

    QByteArray text() const { return out + err; }
};

/// Runs \a program to its end, for at most \a seconds; \a input is its stdin.
Finished runToEnd(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                  const QString &folder = {}, int seconds = 180);

/// The machines that tests/fleet has brought up, looked at without Slipway. A test that uses it is
/// started by `tests/fleet/fleet enter`, as tests/run does.
namespace fleet {

/// Empty: nobody has brought a fleet up for us.
QString stateFolder();
/// stage, prod-1, prod-2
QStringList hosts();
/// Where \a host listens; 127.0.0.1 for `local`.
QString address(const QString &host);

/// Runs a command on \a host as root, without SSH; `local` is the workstation.
Finished run(const QString &host, const QStringList &words, const QByteArray &input = {});
/// A file or folder of \a host, as a path of this machine.
QString path(const QString &host, const QString &onHost);

/// Changes a file of \a host as a person with an editor would; false if \a before does not stand in it.
bool edit(const QString &host, const QString &onHost, const QByteArray &before, const QByteArray &after);

/// Takes away what earlier tests have deployed: containers, volumes, networks, /srv. Images stay.
/// Returns what went wrong; nothing if it is clean now.
QByteArray clean();

/// The file that Slipway applied on a host of the demo's environments.
inline const QString applied = QStringLiteral("/srv/harbor/current/compose.yaml");
/// Brings \a service up from a copy of that file which \a sed changed, and leaves the file as it is.
Finished startChanged(const QString &host, const QString &service, const QString &sed);

/// The container of \a service: `id started-at image`, or nothing.
QString container(const QString &host, const QString &composeProject, const QString &service);
/// What the engine calls the image that \a service runs.
QString imageId(const QString &host, const QString &composeProject, const QString &service);
/// How the engine of \a host names an image that has these two digests.
QString idOf(const QString &host, const QString &configDigest, const QString &manifestDigest);

/// How many TCP connections sshd of \a host has seen.
int connections(const QString &host);

} // namespace fleet
} // namespace slipway::e2e
