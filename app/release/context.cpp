// SPDX-License-Identifier: Apache-2.0
#include "release/context.h"

#include "release/words.h"

#include <QDir>

#include <condition_variable>
#include <mutex>

namespace slipway::release {

using namespace Qt::StringLiterals;

std::vector<remote::Host *> Context::hostsOf(const Environment &environment) const
{
    std::vector<remote::Host *> all;
    for (const QString &name : environment.hosts)
        all.push_back(hosts->host(name));
    return all;
}

QString Context::directoryOf(const Environment &environment) const
{
    return QDir::cleanPath(QDir(project.folder).absoluteFilePath(environment.directory));
}

Result<const Environment *> Context::environment(const QString &name) const
{
    if (const Environment *found = project.environment(name))
        return found;
    QStringList names;
    for (const Environment &environment : project.environments)
        names += environment.name;
    return fail(ErrorKind::InvalidInput, Words::tr("There is no environment %1").arg(name), {},
                Words::tr("Choose one of: %1.").arg(names.join(u", "_s)));
}

bool pause(std::chrono::milliseconds duration, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

} // namespace slipway::release
