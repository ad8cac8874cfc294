// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "environments/fieldeditors.h"
#include "model/hostcheck.h"

#include <QHash>

#include <map>

class QVBoxLayout;

namespace slipway::widgets {
class Label;
}

namespace slipway::environmentspage {

class HostCheckView;

/// The hosts of an environment, in their order: each with what this desktop knows of it, its keys, and a check of its
/// connection.
class HostsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    /// What it asks of the session.
    struct Requests {
        std::function<void(const QStringList &hosts)> describe;
        std::function<int(const QString &host, const QString &directory)> check;
        std::function<void(int request)> stop;
        std::function<void(int request, bool isAccepted)> answer;
        std::function<void(const QString &host, const QString &fingerprint)> forget;
    };

    HostsEditor(const Field &field, Requests requests, QWidget *parent);
    ~HostsEditor() override;

    void show(const project::YamlNode *node) override;
    void setName(const QString &name) override;
    /// Where a deployment would go on the hosts.
    void setDirectory(const QString &directory) { m_directory = directory; }

    void describe(const HostDescription &description);
    void checked(int request, const HostCheck &check);
    /// Checks all of them.
    void checkAll();
    /// Ends what is under way, and shows no result any more.
    void forgetChecks();

    QLineEdit *nameField() const { return m_new; }
    widgets::Button *addButton() const { return m_add; }
    widgets::Button *checkButton(int row) const;
    HostCheckView *check(int row) const;

Q_SIGNALS:
    void importRequested();

private:
    struct Row {
        QWidget *widget = nullptr;
        QLineEdit *field = nullptr;
        widgets::Button *check = nullptr;
        widgets::Button *up = nullptr;
        widgets::Button *remove = nullptr;
        widgets::Label *known = nullptr;
        widgets::Button *forget = nullptr;
        HostCheckView *view = nullptr;
        QString host;
        int request = -1;
    };
    void addRow();
    void connectRow(size_t index);
    void append();
    void startCheck(size_t index);
    void tellKnown(Row &row);
    void name();

    Requests m_requests;
    QString m_directory;
    QString m_name;
    QVBoxLayout *m_list;
    QLineEdit *m_new;
    widgets::Button *m_add;
    std::vector<Row> m_rows;
    std::map<QString, HostDescription> m_known;
    QStringList m_asked; ///< to be described
};

} // namespace slipway::environmentspage
