// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/matrixmodel.h"

#include <QWidget>

class QLineEdit;

namespace slipway::widgets {
class Badge;
class Button;
class FlowLayout;
class Label;
} // namespace slipway::widgets

namespace slipway::configurationpage {

/// The head of the page: how many of which class, what is looked for, what may be done with all.
class ConfigurationHead final : public QWidget
{
    Q_OBJECT

public:
    enum class Format { Text, Csv, Json, Html };

    explicit ConfigurationHead(QWidget *parent = nullptr);

    void showCounts(const MatrixModel &model);
    /// \a text: how old what is shown is; empty: it is fresh.
    void showAge(const QString &text, const QString &tip);
    const MatrixFilter &filter() const { return m_filter; }
    void setFilter(const MatrixFilter &filter);
    void setMatrixVisible(bool on);

    QLineEdit *field() const { return m_field; }
    widgets::Button *problemsButton() const { return m_problems; }
    widgets::Button *legendButton() const { return m_legend; }
    /// What the badges say.
    QStringList counts() const;

Q_SIGNALS:
    void filterChanged(const slipway::configurationpage::MatrixFilter &filter);
    void exportRequested(slipway::configurationpage::ConfigurationHead::Format format);
    void legendRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFilter();
    void change(const MatrixFilter &filter);
    void openClassMenu();
    void openExportMenu();

    MatrixFilter m_filter;
    std::vector<std::pair<ConfigCell::Class, widgets::Badge *>> m_badges;
    widgets::Label *m_age;
    QLineEdit *m_field;
    widgets::Button *m_environment;
    widgets::Button *m_class;
    widgets::Button *m_problems;
    widgets::Button *m_legend;
    widgets::Button *m_export;
};

} // namespace slipway::configurationpage
