// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/form.h"
#include "environments/hostseditor.h"
#include "model/hostcheck.h"
#include "project/projectfile.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace slipway::environmentspage {
class HostSuggestionsSheet;
}

namespace slipway::firstrun {

class ValuesForm;

/// The third step: where it goes. This machine is always the first; stage and prod may follow.
class PlacesPage final : public QWidget
{
    Q_OBJECT

public:
    struct Requests {
        environmentspage::HostsEditor::Requests hosts;
        std::function<void()> suggestHosts;
    };

    explicit PlacesPage(Requests requests, QWidget *parent = nullptr);

    void show(const project::YamlNode &root, const std::vector<project::Problem> &problems);
    static bool isAbout(const project::YamlPath &path);

    // What the session answers.
    void hostChecked(int request, const HostCheck &check);
    void hostDescribed(const HostDescription &description);
    void hostsSuggested(const std::vector<HostSuggestion> &hosts);

    /// Of this machine.
    ValuesForm *values() const { return m_values; }
    QCheckBox *box(const QString &environment) const;
    environmentspage::HostsEditor *hosts(const QString &environment) const;
    environmentspage::Form *form(const QString &environment) const;
    environmentspage::HostSuggestionsSheet *suggestions() const { return m_suggestions; }

Q_SIGNALS:
    void edited(const slipway::project::ValueEdit &edit);

private:
    struct Place {
        QString name;
        QCheckBox *box = nullptr;
        environmentspage::Form *form = nullptr;
        environmentspage::HostsEditor *hosts = nullptr; ///< null: this machine
        int index = -1;                                 ///< in the file; -1: not there
    };
    void add(const QString &name, const QString &title, const QString &text);
    void toggle(size_t place, bool isOn);
    const Place &place(const QString &name) const;

    Requests m_requests;
    std::vector<Place> m_places;
    ValuesForm *m_values = nullptr;
    environmentspage::HostSuggestionsSheet *m_suggestions = nullptr;
    QString m_importing; ///< into which environment
    QString m_project;
};

} // namespace slipway::firstrun
