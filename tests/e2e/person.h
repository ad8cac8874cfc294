// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace slipway::e2e {

/// The values that the demo's services need and that must be seen nowhere.
struct Secrets {
    QByteArray databasePassword;
    QByteArray statusToken;

    static Secrets random();
};

/// Somebody who uses Slipway at the workstation: an account of the fleet (ana, ben), an own home, an
/// own copy of the project.
class Person
{
public:
    Person(QString name, Secrets secrets);

    const QString &name() const { return m_name; }
    QString home() const { return m_folder->filePath(QStringLiteral("home")); }
    QString project() const { return m_folder->filePath(QStringLiteral("project")); }

    /// Makes the demo project with release 1.
    bool makeProject();
    /// Commits another release of it: `2`, `never-ready`, …
    bool makeRelease(const QString &release);
    /// Clones the project of \a other.
    bool cloneFrom(const Person &other);
    /// The commit that is checked out.
    QString commit() const;
    /// Writes the greeting into the file that the API has mounted; part of the next release.
    bool setGreeting(const QString &greeting);

    /// Puts \a after in the place of \a before in the project's file \a path, and commits that.
    bool change(const QString &path, const QByteArray &before, const QByteArray &after) const;

    /// The executable that is tested.
    static QString program();
    /// Runs another program to its end, in the project and with this person's environment.
    Finished run(const QString &program, const QStringList &arguments) const;
    /// Runs slipway to its end, in the project.
    Finished slipway(const QStringList &arguments) const;
    /// What `slipway … --json` prints.
    QJsonValue json(const QStringList &arguments) const;
    /// Starts slipway and returns while it runs.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    /// What `slipway status --json` says of one environment.
    QJsonObject status(const QString &environment) const;
    /// What `slipway history --json` says, newest first.
    QJsonArray history(const QString &environment) const;

    /// One request to the API on \a host, with the token. Null: no answer, or none of JSON.
    QJsonObject get(const QString &host, const QString &path) const;
    /// Sends \a body; true if the API took it.
    bool post(const QString &host, const QString &path, const QByteArray &body) const;

private:
    Finished curl(const QString &host, const QString &path, const QStringList &more, const QByteArray &body) const;
    QProcessEnvironment environment() const;
    bool make(const QStringList &arguments) const;

    QString m_name;
    Secrets m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace slipway::e2e
