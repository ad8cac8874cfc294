// SPDX-License-Identifier: Apache-2.0
// A month of ten services that are looked at every five seconds: how large the file becomes, how long a look takes to
// be kept, and how long the pictures take to be read. Exit code 1 if it is more than promised.
#include "health/samples.h"
#include "stopwatch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr int serviceCount = 10;
constexpr int everySeconds = 5;
constexpr int days = 31;
constexpr double mostMegabytes = 16;

/// Both probes of every service; one in two hundred is bad, and they take as long as probes do.
std::vector<ProbeSample> look(const QDateTime &at, unsigned &seed)
{
    std::vector<ProbeSample> probes;
    for (int service = 0; service < serviceCount; ++service) {
        for (const auto kind : {ProbeSample::Kind::Health, ProbeSample::Kind::Ready}) {
            seed = seed * 1664525U + 1013904223U;
            const unsigned noise = seed >> 16;
            const bool isBad = noise % 200 == 0;
            probes.push_back({.at = at,
                              .host = u"prod-1"_s,
                              .service = u"service-%1"_s.arg(service),
                              .kind = kind,
                              .outcome = isBad ? ProbeSample::Outcome::Bad : ProbeSample::Outcome::Good,
                              .milliseconds = static_cast<int>(5 + noise % 30 + (noise % 50 == 0 ? 400 : 0))});
        }
    }
    return probes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // Qt SQL wants one
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"samples.sqlite"_s);
    const QDateTime start(QDate(2026, 5, 1), QTime(0, 0), QTimeZone::UTC);
    QDateTime now = start;
    const auto samples = health::Samples::open(file, [&now] { return now; });
    if (!samples)
        return 1;
    unsigned seed = 1;
    QElapsedTimer timer;
    timer.start();
    int looks = 0;
    for (const QDateTime end = start.addDays(days); now < end; ++looks) {
        if (!(*samples)->add(u"prod"_s, look(now, seed)))
            return 1;
        // Of what is older than two days only the sums are kept: fewer probes make the same rows.
        now = now.addSecs(now < end.addDays(-3) ? 60 : everySeconds);
    }
    const double eachLook = static_cast<double>(timer.nsecsElapsed()) / 1e6 / looks;
    bool isGood = bench::report("a look at 10 services is kept (mean of a month)", eachLook, 10);
    const auto read = [&](const char *what, Span span) {
        isGood &= bench::report(what, bench::median([&] { return samples.value()->series(u"prod"_s, span); }), 150);
    };
    read("the last hour is read", Span::Hour);
    read("the last day is read", Span::Day);
    read("the last month is read", Span::Month);
    const double megabytes = static_cast<double>(QFileInfo(file).size()) / 1e6;
    std::printf("%-58s %7.1f MB  at most %3.0f MB\n", "the file after a month", megabytes, mostMegabytes);
    return isGood && megabytes <= mostMegabytes ? 0 : 1;
}
