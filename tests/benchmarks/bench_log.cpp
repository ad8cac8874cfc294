// SPDX-License-Identifier: Apache-2.0
// A log that gets 100,000 lines a second for ten seconds, as the session hands them over, on screen and followed: how
// long the window is deaf, and what a million lines take. Exit code 1 if it is more than promised.
#include "loopwatch.h"

#include "shell/appearance.h"
#include "widgets/logview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 linesASecond = 100'000;
constexpr qint64 seconds = 10;
constexpr double mostMilliseconds = 16;
constexpr long mostMegabytes = 200;
constexpr qsizetype piece = 400; // lines in about 32 KB, what the session hands over at once

QString textOf(qint64 first)
{
    QString text;
    for (qint64 line = first; line < first + piece; ++line) {
        if (line % 4 == 0)
            text +=
                u"\x1b[32mINFO\x1b[0m request %1 served in 12 ms by worker 3 from 10.0.0.7, cache hit, 4711 bytes\n"_s
                    .arg(line, 8);
        else
            text += u"2026-11-23T10:20:30.123Z GET /api/v1/notes/%1?limit=20 200 12 ms request_id=5f2b77ab\n"_s.arg(
                line, 8);
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    shell::prepare(application);
    // Made before, so that only what the window does is measured.
    std::vector<QString> texts;
    for (qint64 i = 0; i < 25; ++i)
        texts.push_back(textOf(i * piece));
    widgets::LogView view(u"Log"_s);
    view.resize(900, 600);
    view.show();
    bench::LoopWatch watch;
    long before = 0;
    qint64 sent = 0;
    QElapsedTimer clock;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &view, [&] {
        const qint64 due = std::min(clock.elapsed() * linesASecond / 1000, linesASecond * seconds);
        // One event each, as they come from a worker.
        for (; sent < due; sent += piece)
            QMetaObject::invokeMethod(
                &view, [&, number = static_cast<size_t>(sent / piece) % texts.size()] { view.append(texts[number]); },
                Qt::QueuedConnection);
        if (sent < linesASecond * seconds)
            return;
        feed.stop();
        QTimer::singleShot(500, &application, [] { QCoreApplication::exit(0); });
    });
    QTimer::singleShot(500, &view, [&] {
        before = bench::statusOf("VmRSS");
        watch.clear();
        clock.start();
        feed.start(4);
    });
    QApplication::exec();
    bool isGood = watch.report("100,000 lines a second, followed", mostMilliseconds);
    const long grown = (bench::statusOf("VmRSS") - before) / 1024;
    const bool isSmall = grown <= mostMegabytes;
    std::printf("a million lines (%lld held) take %ld MB, at most %ld MB  %s\n",
                static_cast<long long>(sent - view.skippedLines()), grown, mostMegabytes,
                isSmall ? "good" : "too much");
    // What a person does with them.
    watch.clear();
    QTimer::singleShot(0, &view, [&] { view.search(u"notes/     777"_s); });
    QTimer::singleShot(3000, &view, [&] {
        view.search({});
        view.setFollowing(false);
    });
    auto *bar = view.findChild<QScrollBar *>(QString(), Qt::FindDirectChildrenOnly);
    QTimer scroll;
    QObject::connect(&scroll, &QTimer::timeout, &view, [&, at = 0]() mutable {
        bar->setValue(bar->maximum() / 100 * at++);
        if (at == 100)
            QCoreApplication::exit(0);
    });
    QTimer::singleShot(3500, &scroll, [&] { scroll.start(20); });
    QApplication::exec();
    isGood = watch.report("searching and scrolling in them", mostMilliseconds) && isGood;
    return isGood && isSmall ? 0 : 1;
}
