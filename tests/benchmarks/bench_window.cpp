// SPDX-License-Identifier: Apache-2.0
// The whole window while 50 hosts report and 20 logs are followed as fast as they are read, on the pipeline and then on
// the page of a deployment: how long it is deaf. Exit code 1 if any turn takes longer than promised.
#include "../ui/fixture.h"
#include "loopwatch.h"

#include "deployment/deploymentpage.h"
#include "deployment/output.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/servicelogs.h"
#include "pipeline/strip.h"
#include "session/outbox.h"
#include "shell/appearance.h"
#include "widgets/logview.h"
#include "widgets/tabs.h"

#include <QApplication>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace slipway;
using namespace Qt::StringLiterals;
using session::Outbox;

namespace {

constexpr double mostMilliseconds = 16;
constexpr int hostCount = 50;
constexpr int followers = 20;
constexpr auto runsFor = std::chrono::seconds(8);
constexpr auto reportsEvery = std::chrono::milliseconds(250);

/// What 50 hosts may say the \a turn-th time: as the session tells it, whole and with other values.
PipelineState reported(const PipelineState &before, int turn)
{
    PipelineState pipeline = before;
    for (EnvironmentState &environment : pipeline.environments) {
        environment.seenAt = samples::now().addMSecs(turn * 250);
        int number = 0;
        for (ServiceState &service : environment.services) {
            const int milliseconds = 5 + (turn * 7 + number * 3) % 90;
            if (service.readyProbe) {
                service.readyProbe->milliseconds = milliseconds;
                service.readyProbe->status = (turn + number) % 17 == 0 ? 503 : 200;
                service.readyProbe->at = environment.seenAt;
            }
            service.latencies.push_back(milliseconds);
            if (service.latencies.size() > 60)
                service.latencies.erase(service.latencies.begin());
            service.health = (turn + number++) % 17 == 0 ? Health::Degraded : Health::Healthy;
        }
    }
    return pipeline;
}

PipelineState fleet()
{
    PipelineState pipeline = samples::ready();
    EnvironmentState &prod = pipeline.environments.back();
    const std::vector<ServiceState> one(prod.services.begin(), prod.services.begin() + 4);
    prod.services.clear();
    prod.hosts.clear();
    for (int i = 0; i < hostCount; ++i) {
        prod.hosts.append(u"prod-%1"_s.arg(i + 1));
        for (ServiceState service : one) {
            service.host = prod.hosts.back();
            prod.services.push_back(std::move(service));
        }
    }
    return pipeline;
}

/// A deployment to as many hosts, with ever more probes.
Deployment deployed(int turn)
{
    Deployment deployment = samples::running();
    deployment.environment = u"prod"_s;
    const std::vector<ProbeSample> some = deployment.probes;
    deployment.probes.clear();
    for (int i = 0; i < 200 + turn * 10; ++i) {
        ProbeSample sample = some[static_cast<size_t>(i) % some.size()];
        sample.host = u"prod-%1"_s.arg(i % hostCount + 1);
        sample.at = samples::now().addMSecs(i * 20);
        deployment.probes.push_back(std::move(sample));
    }
    return deployment;
}

/// Threads that print without end, each into a stream of its own.
class Printers
{
public:
    Printers(Outbox &outbox, const std::function<std::shared_ptr<Outbox::Stream>(int)> &open)
    {
        for (int i = 0; i < followers; ++i)
            m_threads.emplace_back([this, &outbox, i, stream = open(i)](const std::stop_token &stop) {
                QByteArray lines;
                for (int line = 0; line < 40; ++line)
                    lines += "api-" + QByteArray::number(i) + "  | 2026-11-23T10:20:30.123Z INFO request " +
                             QByteArray::number(line) + " served in 12 ms, cache hit, 4711 bytes\n";
                while (!stop.stop_requested()) {
                    outbox.add(stream, lines, stop);
                    m_lines += 40;
                }
            });
    }

    qint64 lines() const { return m_lines; }

private:
    std::atomic<qint64> m_lines = 0;
    std::vector<std::jthread> m_threads; ///< last: it uses the other
};

void run(std::chrono::milliseconds time)
{
    QTimer::singleShot(time, qApp, [] { QCoreApplication::exit(0); });
    QApplication::exec();
}

bool measure(const char *what, bench::LoopWatch &watch, Outbox &outbox,
             const std::function<std::shared_ptr<Outbox::Stream>(int)> &open, const std::function<void(int)> &report)
{
    int turn = 0;
    QTimer reports;
    QObject::connect(&reports, &QTimer::timeout, &outbox,
                     [&] { outbox.post([report, number = ++turn] { report(number); }); });
    run(std::chrono::seconds(1));
    watch.clear();
    reports.start(reportsEvery);
    const Printers printers(outbox, open);
    run(runsFor);
    const bool isGood = watch.report(what, mostMilliseconds);
    std::printf("  %d reports, %.0f lines a second\n", turn, double(printers.lines()) / double(runsFor.count()));
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    shell::prepare(application);
    bench::LoopWatch watch;
    Fixture fixture;
    Outbox outbox;
    const PipelineState begin = fleet();
    fixture.tell(begin);
    fixture.window.show();
    auto *page = fixture.window.pipelinePage();
    // As the session makes them on its workers.
    std::vector<PipelineState> reports;
    std::vector<Deployment> deployments;
    for (int turn = 0; turn < 50; ++turn) {
        reports.push_back(reported(reports.empty() ? begin : reports.back(), turn));
        deployments.push_back(deployed(turn));
    }
    const auto report = [&](int turn) {
        fixture.tell(reports[static_cast<size_t>(turn) % reports.size()]);
    };
    Q_EMIT page->strip()->selected(u"prod"_s);
    bool isGood = measure(
        "50 hosts report, their table in sight", watch, outbox,
        [](int) { return Outbox::open([](const QString &) {}); }, report);
    page->details()->openLogs({});
    const int request = fake::calls().requests;
    isGood = measure(
                 "… and 20 logs are followed", watch, outbox,
                 [&](int) {
                     return Outbox::open(
                         [&, request](const QString &text) { Q_EMIT fixture.session.logGrew(request, text); });
                 },
                 report) &&
             isGood;
    Q_EMIT fixture.session.deploymentChanged(deployed(0));
    fixture.window.showPage(shell::MainWindow::Deployments);
    const Deployment deployment = deployed(0);
    isGood =
        measure(
            "a deployment, 20 of its hosts print", watch, outbox,
            [&](int i) {
                const QString step = deployment.steps[static_cast<size_t>(i) % 2 + 8].id;
                return Outbox::open(
                    [&, step](const QString &text) { Q_EMIT fixture.session.outputGrew(deployment.id, step, text); });
            },
            [&](int turn) {
                report(turn);
                Q_EMIT fixture.session.deploymentChanged(deployments[static_cast<size_t>(turn) % deployments.size()]);
            }) &&
        isGood;
    std::printf("resident in the end: %ld MB\n", bench::statusOf("VmRSS") / 1024);
    return isGood ? 0 : 1;
}
