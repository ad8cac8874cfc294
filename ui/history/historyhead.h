// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/outcome.h"

#include <QWidget>

class QLineEdit;

namespace slipway::widgets {
class Button;
class Label;
} // namespace slipway::widgets

namespace slipway::historypage {

/// The head of the page: how many deployments, what is looked for, and where they may be exported to.
class HistoryHead final : public QWidget
{
    Q_OBJECT

public:
    enum class Format { Text, Csv, Json };

    explicit HistoryHead(QWidget *parent = nullptr);

    void setEnvironments(const QStringList &environments) { m_environments = environments; }
    void showCount(int shown, int total);
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);

    QLineEdit *field() const { return m_field; }
    widgets::Button *environmentButton() const { return m_environment; }
    widgets::Button *outcomeButton() const { return m_outcome; }

Q_SIGNALS:
    void filterChanged(const slipway::historypage::Filter &filter);
    void exportRequested(slipway::historypage::HistoryHead::Format format);
    void auditRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openEnvironmentMenu();
    void openOutcomeMenu();
    void openExportMenu();

    Filter m_filter;
    QStringList m_environments;
    widgets::Label *m_count;
    QLineEdit *m_field;
    widgets::Button *m_environment;
    widgets::Button *m_outcome;
    widgets::Button *m_export;
    widgets::Button *m_audit;
};

} // namespace slipway::historypage
