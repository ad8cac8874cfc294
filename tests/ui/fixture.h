// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakesession.h"
#include "samples.h"

#include "shell/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace slipway {

/// The window on `harbor`, with a session that says what a test tells it, and settings that are
/// never a person's own.
struct Fixture {
    explicit Fixture(const Project &project = Fixture::project())
        : session((fake::calls() = {}, project), {})
        , window(session, std::make_unique<QSettings>(folder.filePath("settings.ini"), QSettings::IniFormat),
                 samples::clock())
    {
    }

    static Project project()
    {
        Project project;
        project.name = "harbor";
        project.file = "/harbor/slipway.yaml";
        project.environments = {{.name = "local", .hosts = {"local"}},
                                {.name = "stage", .hosts = {"stage-1"}},
                                {.name = "prod", .hosts = {"prod-1", "prod-2"}, .isProtected = true}};
        return project;
    }

    void tell(const PipelineState &pipeline)
    {
        fake::calls().pipeline = pipeline;
        Q_EMIT session.pipelineChanged(pipeline);
    }

    void tell(const ConfigurationState &configuration)
    {
        fake::calls().configuration = configuration;
        Q_EMIT session.configurationChanged(configuration);
    }

    /// The window is in front, on \a pipeline; false if it does not come.
    bool open(const PipelineState &pipeline)
    {
        tell(pipeline);
        window.show();
        return QTest::qWaitForWindowActive(&window);
    }

    QTemporaryDir folder;
    session::Session session;
    shell::MainWindow window;
};

} // namespace slipway
