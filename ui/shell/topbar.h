// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/sign.h"

#include <QWidget>

namespace slipway::widgets {
class Button;
class Glyph;
class Label;
class Tabs;
} // namespace slipway::widgets

namespace slipway::shell {

/// The bar over all pages: whose window it is, which page, and whether what it shows is live.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const QString &project, QWidget *parent = nullptr);

    void setProject(const QString &name);
    void addPage(const QString &title);
    void setPage(int index);
    void setStatus(const widgets::Sign &sign, const QString &tip);

Q_SIGNALS:
    void pageChosen(int index);
    void paletteRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    widgets::Label *m_project;
    widgets::Tabs *m_tabs;
    widgets::Glyph *m_glyph;
    widgets::Label *m_status;
    widgets::Button *m_palette;
    QWidget *m_brand;
    QWidget *m_state;
};

} // namespace slipway::shell
