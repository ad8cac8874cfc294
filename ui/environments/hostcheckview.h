// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/hostcheck.h"
#include "widgets/keyedmodel.h"
#include "widgets/sign.h"

#include <QCoreApplication>
#include <QWidget>

#include <optional>

namespace slipway::widgets {
class Button;
class CellTable;
class ErrorPanel;
class Label;
class Panel;
} // namespace slipway::widgets

namespace slipway::environmentspage {

/// What a step of a host's check is called, and how it stands.
QString titleOf(HostCheckStep::Kind kind);
widgets::Sign sign(HostCheckStep::State state);

/// The steps of a host's check: each with what was found and how long it took.
class HostCheckModel final : public widgets::KeyedModel<HostCheckStep>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::environmentspage::HostCheckModel)

public:
    enum Column { Step, Found, Took, ColumnCount };

    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const HostCheckStep &step) const override { return QString::number(static_cast<int>(step.kind)); }
};

/// The check of a host as it goes on: its steps, the question about a new key, and what to do about a failure.
class HostCheckView final : public QWidget
{
    Q_OBJECT

public:
    explicit HostCheckView(QWidget *parent = nullptr);

    void show(const HostCheck &check);
    bool isOver() const { return m_isOver; }
    HostCheckModel *model() const { return m_model; }
    widgets::Button *acceptButton() const { return m_accept; }
    widgets::Button *refuseButton() const { return m_refuse; }

Q_SIGNALS:
    void answered(bool isAccepted);
    void stopRequested();
    void closeRequested();

private:
    void showQuestion(const std::optional<OfferedKey> &question);
    void showProblem(const HostCheck &check);

    HostCheckModel *m_model;
    widgets::Label *m_title;
    widgets::Button *m_close;
    widgets::CellTable *m_table;
    widgets::Panel *m_question;
    widgets::Label *m_asked;
    widgets::Label *m_fingerprint;
    widgets::Button *m_accept;
    widgets::Button *m_refuse;
    widgets::ErrorPanel *m_problem;
    bool m_isOver = true;
};

} // namespace slipway::environmentspage
