// SPDX-License-Identifier: Apache-2.0
// How long the matrix of 2,000 keys × 10 environments takes: from the value that is handed over to
// the painted pixels, then a page down, then what a person types as a filter. Medians of five, in
// milliseconds; exits with 1 if the first is over its limit of 200.
#include "../ui/samplesconfiguration.h"

#include "config/matrixmodel.h"
#include "config/matrixview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace slipway;
using namespace slipway::configurationpage;

namespace {

constexpr double limit = 200;

struct Stage {
    MatrixModel model;
    MatrixView view;

    Stage()
    {
        view.show(&model);
        view.resize(1280, 760);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        static_cast<QWidget &>(view).show();
        settle();
    }

    void settle()
    {
        // The view fits its columns once, after all that was told.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        view.grab();
    }
};

double median(const std::function<void(Stage &)> &prepare, const std::function<void(Stage &)> &measured)
{
    std::array<double, 5> times{};
    for (double &time : times) {
        Stage stage;
        prepare(stage);
        QElapsedTimer timer;
        timer.start();
        measured(stage);
        stage.settle();
        time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times[2];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ConfigMatrix matrix = samples::large(2000, 10).matrix;
    const auto all = [](Stage &stage) {
        stage.model.setFilter({{}, false, {}, {}});
    };
    const auto filled = [&](Stage &stage) {
        all(stage);
        stage.model.show(matrix);
        stage.settle();
    };
    const double painted = median(all, [&](Stage &stage) { stage.model.show(matrix); });
    const double scrolled = median(filled, [](Stage &stage) {
        stage.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    });
    const double filtered =
        median(filled, [](Stage &stage) { stage.model.setFilter({QStringLiteral("12"), false, {}, {}}); });
    std::printf("matrix of 2000 x 10: painted %.1f ms (limit %.0f), a page down %.1f ms, filtered %.1f ms\n", painted,
                limit, scrolled, filtered);
    return painted <= limit ? 0 : 1;
}
