// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/symbol.h"
#include "widgets/theme.h"

#include <QMap>
#include <QPlainTextEdit>

namespace slipway::configurationpage {

/// What the editor shows about a line, beside its text.
struct LineMark {
    widgets::Tone tone = widgets::Tone::Neutral; ///< of the ground and the sign; Neutral: no ground
    widgets::Symbol symbol = widgets::Symbol::None;
    QString tip;
    QString annotation;     ///< behind the line's end, in italics
    bool isProblem = false; ///< underlined
    int maskedFrom = -1;    ///< the rest of the line from here is covered; -1: nothing is

    bool operator==(const LineMark &) const = default;
};

/// Edits a file: line numbers and signs at the left, marked lines, gaps that are hatched.
class SourceEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceEdit(QWidget *parent = nullptr);

    /// By line, from 0. They do not move with the text: set them again when it changes.
    void setMarks(const QMap<int, LineMark> &marks);
    const QMap<int, LineMark> &marks() const { return m_marks; }
    void goToLine(int line);
    int currentLine() const;
    /// The line at the top.
    int topLine() const;
    void setTopLine(int line);
    /// The document's layout may have changed with it.
    void updateGutter();

    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// A secret leaves covered: to copy one is a deed of its own, which is recorded.
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void restyle();
    void paintGrounds(QPainter &painter);
    void paintExtras(QPainter &painter);
    void underline();
    QString tipAt(int y) const;

    QMap<int, LineMark> m_marks;
    QWidget *m_gutter;
};

} // namespace slipway::configurationpage
