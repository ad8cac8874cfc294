// SPDX-License-Identifier: Apache-2.0
// What is done to one service, and what is known of it.
#include "health/samples.h"
#include "release/services.h"
#include "session/sessionprivate.h"
#include "session/shell.h"
#include "session/words.h"

#include <QProcess>
#include <QStandardPaths>

namespace slipway::session {

int Session::followLogs(const QString &environment, const QString &service)
{
    const int number = ++d->requests;
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return number;
    Work *begun = d->begin([this, number, found, service](const std::stop_token &stop, Work *) {
        const auto stream = Outbox::open([this, number](const QString &text) { Q_EMIT logGrew(number, text); });
        const auto ended = release::readLogs(
            d->context, *found, {.service = service},
            [this, stream, stop](const QByteArray &lines) { d->outbox.add(stream, lines, stop); }, stop);
        if (stop.stop_requested())
            return;
        d->tell([this, number, ended] {
            if (ended)
                Q_EMIT logEnded(number);
            else
                Q_EMIT logFailed(number, ended.error());
        });
    });
    begun->request = number;
    return number;
}

void Session::stopLogs(int request)
{
    d->stop(request);
}

void Session::restartService(const QString &environment, const QString &host, const QString &service)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    Work *begun = d->begin([this, found, host, service](const std::stop_token &stop, Work *) {
        const auto restarted = release::restartService(d->context, *found, host, service, stop);
        d->tell([this, host, service, restarted] {
            if (restarted)
                Q_EMIT serviceRestarted(host, service);
            else
                Q_EMIT failed(restarted.error());
        });
    });
    begun->changesHosts = true;
}

void Session::openShell(const QString &environment, const QString &host, const QString &service)
{
    const Environment *found = d->context.project.environment(environment);
    if (!found)
        return;
    d->begin([this, found, host, service](const std::stop_token &stop, Work *) {
        const auto complain = [this](const Error &error) {
            d->tell([this, error] { Q_EMIT failed(error); });
        };
        const auto container = release::recordShell(d->context, *found, host, service, stop);
        if (!container)
            return complain(container.error());
        const QStringList words =
            terminalWith(shellOn(host, *container, d->surroundings), qEnvironmentVariable("TERMINAL"),
                         [](const QString &program) { return QStandardPaths::findExecutable(program); });
        if (words.isEmpty() || !QProcess::startDetached(words.front(), words.sliced(1))) {
            complain({.kind = ErrorKind::LocalIo,
                      .what = Words::tr("No terminal could be opened"),
                      .where = {},
                      .why = words.isEmpty() ? Words::tr("None is known here.")
                                             : Words::tr("%1 could not be started.").arg(words.front()),
                      .cure = Words::tr("Name yours in the environment variable TERMINAL.")});
        }
    });
}

void Session::readSeries(const QString &environment, Span span)
{
    d->begin([this, environment, span](const std::stop_token &, Work *) {
        const Project &project = d->context.project;
        const auto samples =
            health::Samples::open(health::Samples::fileOf(project.name, project.file), d->context.clock);
        const auto series = samples ? (*samples)->series(environment, span)
                                    : Result<EnvironmentSeries>(std::unexpected(samples.error()));
        d->tell([this, environment, series] {
            if (series)
                Q_EMIT seriesRead(*series);
            else
                Q_EMIT seriesFailed(environment, series.error());
        });
    });
}

void Session::setShowsChanges(bool shows)
{
    d->showsChanges = shows;
}

} // namespace slipway::session
