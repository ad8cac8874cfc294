// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace slipway::widgets {
class ErrorPanel;
class LogTools;
class LogView;
} // namespace slipway::widgets

namespace slipway::pipeline {

/// What the services of an environment print, live for as long as it is looked at.
class ServiceLogs final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceLogs(QWidget *parent = nullptr);

    /// Whose services there are. What is followed goes on unless that is another environment.
    void show(const QString &environment, const QStringList &services);
    using QWidget::show;
    void choose(const QString &service);
    void append(const QString &lines);
    /// Nothing runs there any more.
    void end();
    void fail(const Error &error);

    widgets::LogView *view() const { return m_view; }
    widgets::LogTools *tools() const { return m_tools; }
    QComboBox *chooser() const { return m_service; }

Q_SIGNALS:
    /// \a service empty: all.
    void wanted(const QString &environment, const QString &service);
    void unwanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void begin();

    QString m_environment;
    QStringList m_services;
    bool m_isOver = false; ///< what is shown does not go on
    QComboBox *m_service;
    widgets::ErrorPanel *m_problem;
    widgets::LogView *m_view;
    widgets::LogTools *m_tools;
};

} // namespace slipway::pipeline
