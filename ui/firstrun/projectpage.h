// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/fieldeditors.h"
#include "environments/form.h"
#include "project/projectfile.h"

#include <QWidget>

#include <vector>

namespace slipway::firstrun {

/// The second step: what is deployed and how it is known to be well. The same fields as on the page Environments, with
/// a proposal in each.
class ProjectPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPage(QWidget *parent = nullptr);

    void show(const project::YamlNode &root, const std::vector<project::Problem> &problems);
    /// Whether what stands at \a path is asked here.
    static bool isAbout(const project::YamlPath &path);
    const std::vector<environmentspage::Form *> &forms() const { return m_forms; }

Q_SIGNALS:
    void edited(const slipway::project::ValueEdit &edit);

private:
    std::vector<environmentspage::Form *> m_forms;
};

} // namespace slipway::firstrun
