// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fixture.h"
#include "samplesconfiguration.h"
#include "walk.h"

#include "config/configurationpage.h"
#include "config/draft.h"
#include "config/editor.h"
#include "config/matrixview.h"
#include "config/pane.h"
#include "widgets/button.h"
#include "widgets/errorpanel.h"

#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace slipway::configurationpage {

using walk::press;

/// The window on the configuration page, and short ways to its parts.
struct Page : Fixture {
    explicit Page(const ConfigurationState &configuration = samples::configuration())
    {
        tell(samples::ready());
        window.resize(1280, 820);
        window.showPage(shell::MainWindow::Configuration);
        tell(configuration);
        window.show();
    }

    bool isActive() { return QTest::qWaitForWindowActive(&window); }
    ConfigurationPage *page() { return window.configurationPage(); }
    Editor *editor() { return page()->editor(); }
    Draft *draft(const QString &path) { return editor()->draft(path); }
    Pane *pane(const QString &environment)
    {
        for (Pane *one : editor()->panes())
            if (one->head().environment == environment)
                return one;
        return nullptr;
    }
    void select(const QString &key, int column)
    {
        page()->matrix()->setCurrentIndex(page()->model()->index(page()->model()->find(key), column));
    }
    QStringList shownFiles()
    {
        QStringList files;
        for (const Pane *one : editor()->panes())
            files.append(one->draft()->path());
        return files;
    }
    QStringList keys()
    {
        QStringList found;
        for (int i = 0; i < page()->model()->rowCount(); ++i)
            if (const ConfigRow *row = page()->model()->row(i))
                found.append(row->key);
        return found;
    }
    /// Chooses an action of the menu that opens.
    bool choose(Pane *from, const QString &text)
    {
        QMenu menu;
        editor()->fillMenu(&menu, from);
        for (QAction *action : menu.actions())
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                return true;
            }
        return false;
    }
    Error shownError()
    {
        for (const auto *panel : window.findChildren<widgets::ErrorPanel *>())
            if (panel->isVisible())
                return panel->error();
        return {};
    }
};

inline bool saysAnywhere(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

/// Where lines of both panes are painted: the keys that both have must stand on one level.
inline QHash<QString, int> levels(Pane *pane)
{
    QHash<QString, int> result;
    for (const EnvKey &key : pane->draft()->keys()) {
        QTextCursor cursor(pane->draft()->document()->findBlockByNumber(key.first));
        result.insert(key.key, pane->edit()->viewport()->mapTo(pane, pane->edit()->cursorRect(cursor).topLeft()).y());
    }
    return result;
}

inline bool areLevel(const QList<QHash<QString, int>> &panes)
{
    int common = 0;
    for (auto key = panes.front().begin(); key != panes.front().end(); ++key)
        for (const auto &other : panes) {
            if (!other.contains(key.key()))
                continue;
            ++common;
            if (other.value(key.key()) != key.value())
                return false;
        }
    return common > 4;
}

} // namespace slipway::configurationpage
