// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"

#include <QScrollArea>

#include <vector>

class QHBoxLayout;

namespace slipway::pipeline {

class Card;
class Connector;

/// The cards in a row with the arrows between them. As high as it needs; where too many environments
/// do not fit beside each other, it scrolls sideways.
class Strip final : public QScrollArea
{
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    void show(const PipelineState &pipeline, const QDateTime &now, bool isLooking);
    void select(const QString &environment);
    Card *card(const QString &environment) const;
    /// The arrow into \a environment; null for the first.
    Connector *arrowInto(const QString &environment) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selected(const QString &environment);
    void openRequested(const QString &environment);
    void driftRequested(const QString &environment);
    void promotePressed(const QString &environment);
    void menuRequested(const QString &environment, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void rebuild(const PipelineState &pipeline);
    void addCard(const QString &environment);
    void step(const Card *from, int by);
    void scrollToChosen();

    QHBoxLayout *m_row;
    std::vector<Card *> m_cards;
    std::vector<Connector *> m_arrows; ///< one fewer: m_arrows[i] leads into m_cards[i + 1]
};

} // namespace slipway::pipeline
