// SPDX-License-Identifier: Apache-2.0
// The session's interface with nothing behind it but what a test tells it: linked instead of
// app/session, so that the window is tested without hosts.
#include "fakesession.h"

#include <map>

namespace slipway::session {

class Session::Private
{
public:
    Project project;
};

static std::map<Session *, Project *> projects; // of the sessions that there are

Session::Session(Project project, const Surroundings &, QObject *parent)
    : QObject(parent)
    , d(new Private)
{
    d->project = std::move(project);
    projects[this] = &d->project;
}

Session::~Session()
{
    projects.erase(this);
}

const Project &Session::project() const
{
    return d->project;
}

QString Session::user() const
{
    return QStringLiteral("ana@laptop");
}

const PipelineState &Session::pipeline() const
{
    return fake::calls().pipeline;
}

void Session::start() {}

void Session::refresh()
{
    ++fake::calls().refreshes;
}

int Session::plan(const PlanRequest &request)
{
    fake::calls().plans.push_back(request);
    return static_cast<int>(fake::calls().plans.size());
}

void Session::execute(const Plan &plan)
{
    fake::calls().executed.push_back(plan);
}

void Session::cancel(const QString &deploymentId)
{
    fake::calls().cancelled.append(deploymentId);
}

void Session::resume(const QString &environment)
{
    fake::calls().resumed.append(environment);
}

void Session::readHistory(const QString &environment)
{
    fake::calls().histories.append(environment);
}

int Session::compare(const release::DeploymentName &from, const release::DeploymentName &to)
{
    fake::calls().comparisons.emplace_back(from, to);
    return ++fake::calls().requests;
}

void Session::readOutput(const Deployment &deployment)
{
    fake::calls().outputs.append(deployment.id);
}

int Session::followLogs(const QString &environment, const QString &service)
{
    fake::calls().followed.append(environment + u'/' + service);
    return ++fake::calls().requests;
}

void Session::stopLogs(int request)
{
    fake::calls().stopped.append(request);
}

void Session::restartService(const QString &environment, const QString &host, const QString &service)
{
    fake::calls().restarted.append(environment + u'/' + host + u'/' + service);
}

void Session::openShell(const QString &environment, const QString &host, const QString &service)
{
    fake::calls().shells.append(environment + u'/' + host + u'/' + service);
}

void Session::readSeries(const QString &environment, Span span)
{
    fake::calls().series.append(environment + u'/' + QString::number(static_cast<int>(span)));
}

void Session::setShowsChanges(bool shows)
{
    fake::calls().showsChanges = shows;
}

bool Session::hasRunningDeployments() const
{
    return fake::calls().isRunning;
}

const ConfigurationState &Session::configuration() const
{
    return fake::calls().configuration;
}

void Session::lookAtConfiguration()
{
    ++fake::calls().looks;
}

int Session::saveFile(const ConfigFile &file, bool overwrite)
{
    fake::calls().saved.push_back(file);
    fake::calls().overwrites.push_back(overwrite);
    return ++fake::calls().requests;
}

int Session::proposeApproval(const ConfigFile &file, const Approval &approval)
{
    fake::calls().proposals.emplace_back(file, approval);
    return ++fake::calls().requests;
}

int Session::proposeContract(const ConfigFile &file)
{
    fake::calls().contracts.push_back(file);
    return ++fake::calls().requests;
}

int Session::reveal(const QString &environment, const QString &key)
{
    fake::calls().revealed.append(environment + u'/' + key);
    return ++fake::calls().requests;
}

int Session::readProjectFile()
{
    ++fake::calls().projectReads;
    return ++fake::calls().requests;
}

int Session::checkProject(const QByteArray &text)
{
    fake::calls().checked.append(text);
    return ++fake::calls().requests;
}

void Session::reloadProject()
{
    ++fake::calls().reloads;
}

int Session::checkHost(const QString &host, const QString &directory)
{
    fake::calls().hostChecks.append(host + u':' + directory);
    return ++fake::calls().requests;
}

void Session::stopHostCheck(int request)
{
    fake::calls().stopped.append(request);
}

void Session::answerHostKey(int request, bool isAccepted)
{
    fake::calls().keyAnswers.append({request, isAccepted});
}

void Session::describeHosts(const QStringList &hosts)
{
    fake::calls().described += hosts;
}

void Session::forgetHostKey(const QString &host, const QString &fingerprint)
{
    fake::calls().forgotten.append(host + u' ' + fingerprint);
}

void Session::suggestHosts()
{
    ++fake::calls().suggestions;
}

int Session::prepareBuild()
{
    ++fake::calls().preparations;
    return ++fake::calls().requests;
}

int Session::build()
{
    ++fake::calls().builds;
    return ++fake::calls().requests;
}

void Session::stopBuild(int request)
{
    fake::calls().stopped.append(request);
}

} // namespace slipway::session

namespace slipway::fake {

void setProject(session::Session &session, const Project &project)
{
    *session::projects.at(&session) = project;
    Q_EMIT session.projectChanged(project);
}

Calls &calls()
{
    static Calls calls;
    return calls;
}

} // namespace slipway::fake
