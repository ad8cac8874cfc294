// SPDX-License-Identifier: Apache-2.0
// The files of the project, and what becomes of the session when its own has changed.
#include "project/projectedit.h"
#include "project/projectfile.h"
#include "session/configuration.h"
#include "session/sessionprivate.h"

#include <algorithm>
#include <utility>

namespace slipway::session {

/// Workers hold on to the project: another one takes its place when they have all ended.
void Session::Private::adopt()
{
    if (q->hasRunningDeployments())
        return;
    if (monitor) {
        // It may be in the middle of a look: it is waited for beside.
        auto ended = std::make_shared<std::unique_ptr<Monitor>>(std::move(monitor));
        begin([ended](const std::stop_token &, Work *) { ended->reset(); });
    }
    const bool isBusy = std::ranges::any_of(works, [](const auto &work) { return !work->isOver; });
    if (isBusy) {
        for (const auto &work : works)
            work->thread.request_stop();
        return;
    }
    works.clear();
    prepared.clear();
    if (context.project.alerts.webhook != next->alerts.webhook)
        told = std::make_shared<health::Changes>(); // whoever reads there knows of nothing yet
    context.project = *std::exchange(next, std::nullopt);
    hashes = std::make_unique<release::SecretHashes>(context);
    pipeline.project = context.project.name;
    std::erase_if(pipeline.environments,
                  [this](const EnvironmentState &state) { return !context.project.environment(state.environment); });
    startMonitor();
    Q_EMIT q->projectChanged(context.project);
    if (std::exchange(owesLook, false))
        q->lookAtConfiguration();
}

const ConfigurationState &Session::configuration() const
{
    return d->configuration;
}

void Session::lookAtConfiguration()
{
    const int look = ++d->looks;
    d->begin([this, look](const std::stop_token &stop, Work *) {
        const ConfigurationState seen = seeConfiguration(d->context, *d->hashes, stop);
        d->tell([this, look, seen, isStopped = stop.stop_requested()] {
            if (look != d->looks)
                return; // a newer one is on its way, and may have seen newer files
            if (isStopped) {
                d->owesLook = true; // for another project file, which comes in its place
                return;
            }
            d->configuration = seen;
            Q_EMIT configurationChanged(seen);
        });
    });
}

int Session::saveFile(const ConfigFile &file, bool overwrite)
{
    const int number = ++d->requests;
    d->begin([this, number, file, overwrite](const std::stop_token &, Work *) {
        const FileAnswer answer = save(d->context, file, overwrite);
        d->tell([this, number, file, answer] {
            if (answer.saved)
                Q_EMIT fileSaved(number, *answer.saved);
            else if (answer.theirs)
                Q_EMIT fileConflict(number, file, *answer.theirs);
            else if (answer.error)
                Q_EMIT fileFailed(number, *answer.error);
        });
    });
    return number;
}

void Session::Private::tellProposal(int number, ConfigFile file, const Result<QByteArray> &text)
{
    if (text)
        file.text = *text;
    tell([this, number, file, error = text ? std::optional<Error>() : text.error()] {
        if (error)
            Q_EMIT q->fileFailed(number, *error);
        else
            Q_EMIT q->fileProposed(number, file);
    });
}

int Session::proposeApproval(const ConfigFile &file, const Approval &approval)
{
    const int number = ++d->requests;
    d->begin([this, number, file, approval](const std::stop_token &, Work *) {
        d->tellProposal(number, file, project::withApproval(file.text, d->context.project.file, approval));
    });
    return number;
}

int Session::proposeContract(const ConfigFile &file)
{
    const int number = ++d->requests;
    d->begin([this, number, file](const std::stop_token &stop, Work *) {
        const auto declared = release::declaredConfig(d->context, stop);
        d->tellProposal(number, file, declared.and_then([&](const release::Declared &all) {
            return project::withContract(file.text, d->context.project.file, release::proposeContract(all, *d->hashes));
        }));
    });
    return number;
}

int Session::reveal(const QString &environment, const QString &key)
{
    const int number = ++d->requests;
    d->begin([this, number, environment, key](const std::stop_token &stop, Work *) {
        const auto value = session::reveal(d->context, environment, key, stop);
        d->tell([this, number, environment, key, value] {
            if (value)
                Q_EMIT secretRevealed(number, environment, key, *value);
            else
                Q_EMIT fileFailed(number, value.error());
        });
    });
    return number;
}

int Session::readProjectFile()
{
    const int number = ++d->requests;
    d->begin([this, number](const std::stop_token &, Work *) {
        const auto file = session::readProjectFile(d->context);
        d->tell([this, number, file] {
            if (file)
                Q_EMIT projectFileRead(number, *file);
            else
                Q_EMIT fileFailed(number, file.error());
        });
    });
    return number;
}

int Session::checkProject(const QByteArray &text)
{
    const int number = ++d->requests;
    d->begin([this, number, text](const std::stop_token &, Work *) {
        const auto problems = project::placedProblems(text, d->context.project.file);
        d->tell([this, number, problems] { Q_EMIT projectChecked(number, problems); });
    });
    return number;
}

void Session::reloadProject()
{
    d->begin([this](const std::stop_token &, Work *) {
        const auto project = project::read(d->context.project.file);
        d->tell([this, project] {
            if (!project) {
                Q_EMIT failed(project.error());
                return;
            }
            d->next = *project;
            d->adopt();
        });
    });
}

} // namespace slipway::session
