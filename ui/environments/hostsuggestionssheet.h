// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/hostcheck.h"
#include "widgets/keyedmodel.h"
#include "widgets/sheet.h"

#include <QCoreApplication>
#include <QSet>

class QLineEdit;

namespace slipway::widgets {
class Button;
class CellTable;
class Label;
} // namespace slipway::widgets

namespace slipway::environmentspage {

/// A host that could be taken, and whether it is to be.
struct Suggested {
    HostSuggestion host;
    bool isChosen = false;
    bool isTaken = false; ///< the environment has it already

    bool operator==(const Suggested &) const = default;
};

class SuggestionModel final : public widgets::KeyedModel<Suggested>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::environmentspage::SuggestionModel)

public:
    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString key(const Suggested &suggested) const override { return suggested.host.name; }
};

/// Offers the hosts that this desktop knows, to be ticked.
class HostSuggestionsSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit HostSuggestionsSheet(QWidget *window);

    /// For \a environment, which has \a taken already; waits for offer().
    void open(const QString &environment, const QStringList &taken);
    void offer(const std::vector<HostSuggestion> &hosts);

    SuggestionModel *model() const { return m_model; }
    widgets::Button *takeButton() const { return m_take; }

Q_SIGNALS:
    void accepted(const QStringList &hosts);

protected:
    int wantedHeight(int width) const override;

private:
    void filter(const QString &text);
    void tell();
    QStringList chosen() const;

    std::vector<Suggested> m_all;
    QStringList m_taken;
    SuggestionModel *m_model;
    widgets::Label *m_title;
    widgets::Label *m_text;
    QLineEdit *m_field;
    widgets::CellTable *m_table;
    QWidget *m_body;
    QWidget *m_foot;
    widgets::Button *m_take;
};

} // namespace slipway::environmentspage
