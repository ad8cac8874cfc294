// SPDX-License-Identifier: Apache-2.0
#include "walk.h"

#include "config/matrixview.h"
#include "widgets/logpane.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

#include <algorithm>

namespace slipway::walk {

using namespace Qt::StringLiterals;

static QString describe(const QWidget *widget, const QString &text, const QString &why)
{
    return u"%1 “%2” %3 (%4 × %5 at %6, %7)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text, why)
        .arg(widget->width())
        .arg(widget->height())
        .arg(widget->x())
        .arg(widget->y());
}

static QString labelFault(const QLabel *label)
{
    if (label->text().isEmpty())
        return {};
    if (!label->wordWrap()) {
        const QSize needed = label->sizeHint();
        return needed.width() > label->width() || needed.height() > label->height() ? u"is cut"_s : QString();
    }
    if (label->heightForWidth(label->width()) > label->height() + 1)
        return u"is cut below, needs %1"_s.arg(label->heightForWidth(label->width()));
    // A word that is wider than the label cannot wrap.
    QTextDocument document;
    document.setDefaultFont(label->font());
    label->textFormat() == Qt::RichText ? document.setHtml(label->text()) : document.setPlainText(label->text());
    document.setDocumentMargin(0);
    document.setTextWidth(label->contentsRect().width());
    return document.size().width() > label->contentsRect().width() + 1 ? u"has a word too long"_s : QString();
}

static int widthOfCells(const QTableView *table, int column)
{
    int width = 0;
    QStyleOptionViewItem option;
    option.initFrom(table);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        int needed = table->itemDelegate()->sizeHint(option, table->model()->index(row, column)).width();
        for (int more = 1; more < table->columnSpan(row, column); ++more)
            needed -= table->columnWidth(column + more);
        width = std::max(width, needed);
    }
    return width;
}

/// Where texts wrap, a row must be as high as its highest cell.
static QStringList rowFaults(const QTableView *table)
{
    QStringList faults;
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.widget = table;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int i = 0; i < table->model()->columnCount(); ++i) {
            const QSize needed = table->itemDelegate()->sizeHint(option, table->model()->index(row, i));
            if (needed.height() > table->rowHeight(row))
                faults.append(describe(table, table->model()->index(row, i).data().toString(), u"cell is cut"_s));
        }
    for (int i = 0; i < table->model()->columnCount(); ++i)
        if (table->horizontalHeader()->sectionSizeHint(i) > table->columnWidth(i))
            faults.append(describe(table, table->model()->headerData(i, Qt::Horizontal).toString(), u"head is cut"_s));
    return faults;
}

static QStringList columnFaults(const QTableView *table)
{
    if (qobject_cast<const configurationpage::MatrixView *>(table))
        return rowFaults(table);
    QStringList faults;
    for (int i = 0; i < table->model()->columnCount(); ++i) {
        if (table->isColumnHidden(i))
            continue;
        const int needed = std::max(widthOfCells(table, i), table->horizontalHeader()->sectionSizeHint(i));
        if (needed > table->columnWidth(i))
            faults.append(
                describe(table, table->model()->headerData(i, Qt::Horizontal).toString(), u"column is cut"_s));
    }
    return faults;
}

/// What a field shows while nothing is typed in it.
static QString fieldFault(const QLineEdit *field)
{
    if (!field->text().isEmpty() || field->placeholderText().isEmpty())
        return {};
    QStyleOptionFrame option;
    option.initFrom(field);
    constexpr int margin = 2; // of QLineEdit itself, at either side
    const int room = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width() - 2 * margin;
    return field->fontMetrics().horizontalAdvance(field->placeholderText()) > room ? u"is cut"_s : QString();
}

QStringList cutTexts(const QWidget *root)
{
    QStringList faults;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label) {
            if (const QString fault = labelFault(label); !fault.isEmpty())
                faults.append(describe(label, label->text(), fault));
        } else if (button && !button->text().isEmpty() && button->sizeHint().width() > button->width()) {
            faults.append(describe(button, button->text(), u"is cut"_s));
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            if (const QString fault = fieldFault(field); !fault.isEmpty())
                faults.append(describe(field, field->placeholderText(), fault));
        } else if (const auto *choice = qobject_cast<const QComboBox *>(widget)) {
            if (choice->sizeHint().width() > choice->width())
                faults.append(describe(choice, choice->currentText(), u"is cut"_s));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            if (tabs->sizeHint().width() > tabs->width())
                faults.append(describe(tabs, tabs->tabText(0), u"tabs are cut"_s));
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            faults.append(columnFaults(table));
        }
        if (widget->height() < widget->minimumHeight() && widget->minimumHeight() < QWIDGETSIZE_MAX)
            faults.append(describe(widget, widget->accessibleName(), u"is lower than it must be"_s));
        else if (const QWidget *around = widget->parentWidget(); around && !widget->isWindow() &&
                                                                 qobject_cast<const QSplitter *>(around) &&
                                                                 widget->geometry().bottom() > around->rect().bottom())
            faults.append(describe(widget, widget->accessibleName(), u"sticks out of its splitter"_s));
        // What never scrolls must hold all of its content.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        const bool hasOtherBar = qobject_cast<const widgets::LogPane *>(widget);
        if (area && !hasOtherBar && area->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->verticalScrollBar()->maximum() > 0)
            faults.append(describe(widget, widget->accessibleName(), u"is too low for its content"_s));
        const bool holdsText = label ? !label->text().isEmpty() : button != nullptr;
        if (holdsText && widget->parentWidget() && !widget->parentWidget()->rect().contains(widget->geometry()))
            faults.append(describe(widget, label ? label->text() : button->text(), u"sticks out of its parent"_s));
    }
    return faults;
}

QList<QWidget *> tabOrder(QWidget *window)
{
    QList<QWidget *> reached;
    constexpr int most = 200;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || reached.contains(now))
            break;
        reached.append(now);
    }
    return reached;
}

QStringList outOfReach(const QWidget *root)
{
    QStringList found;
    for (const QScrollArea *area : root->findChildren<QScrollArea *>()) {
        if (!area->isVisible() || !area->widget() || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        if (area->widget()->width() > area->viewport()->width())
            found.append(
                describe(area, area->accessibleName(),
                         u"is %1 wide and shows %2"_s.arg(area->widget()->width()).arg(area->viewport()->width())));
    }
    return found;
}

QStringList nameless(const QList<QWidget *> &widgets)
{
    QStringList found;
    for (QWidget *widget : widgets) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describe(widget, widget->objectName(), u"has no accessible name"_s));
    }
    return found;
}

QList<QWidget *> focusable(const QWidget *root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root->findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            found.append(widget);
    return found;
}

QAbstractButton *button(const QWidget *root, const QString &text)
{
    const auto buttons = root->findChildren<QAbstractButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&](const auto *one) { return one->isVisible() && one->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

bool press(const QWidget *root, const QString &text)
{
    QAbstractButton *found = button(root, text);
    if (found)
        found->click();
    return found != nullptr;
}

} // namespace slipway::walk
