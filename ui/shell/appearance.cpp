// SPDX-License-Identifier: Apache-2.0
#include "shell/appearance.h"

#include "shell/language.h"
#include "widgets/fontfit.h"
#include "widgets/roles.h"
#include "widgets/style.h"
#include "widgets/symbol.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QStyleHints>

namespace slipway::shell {

using namespace Qt::StringLiterals;

static QPalette palette(QRgb window, QRgb base, QRgb text, QRgb accent, QRgb onAccent)
{
    // The constructor derives bevels from button and window; what we and the style read is set below.
    QPalette palette{QColor(base), QColor(window)};
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::AlternateBase, QColor(window));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(text));
    palette.setColor(QPalette::ToolTipBase, QColor(base));
    QColor placeholder(text);
    placeholder.setAlphaF(0.62F);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    palette.setColor(QPalette::Highlight, QColor(accent));
    palette.setColor(QPalette::Accent, QColor(accent));
    palette.setColor(QPalette::Link, QColor(accent));
    palette.setColor(QPalette::HighlightedText, QColor(onAccent));
    QColor dim(text);
    dim.setAlphaF(0.45F);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return palette;
}

QPalette lightPalette()
{
    return palette(0xf3f4f6, 0xffffff, 0x1b2130, 0x2f6fde, 0xffffff);
}

QPalette darkPalette()
{
    return palette(0x15171b, 0x1e2127, 0xe9ebef, 0x6ea2fb, 0x10141c);
}

/// A desktop brings its own palette and fonts; a bare X server or a test has none.
static bool hasDesktop()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == u"windows" || platform == u"cocoa")
        return true;
    return (platform == u"xcb" || platform.startsWith(u"wayland")) &&
           !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP");
}

void prepare(QApplication &application)
{
    QCoreApplication::setApplicationName(u"slipway"_s);
    QGuiApplication::setApplicationDisplayName(u"Slipway"_s);
    QGuiApplication::setDesktopFileName(u"io.github.slipway.Slipway"_s);
    speak(application, QLocale::system().uiLanguages());
    QGuiApplication::setWindowIcon(widgets::icon(widgets::Symbol::Logo));
    QFont font = QApplication::font();
    if (!hasDesktop()) {
        if (QFontDatabase::hasFamily(u"Inter"_s))
            font.setFamilies({u"Inter"_s});
        font.setPointSizeF(10);
        font.setHintingPreference(QFont::PreferNoHinting); // letters stand where the font wants them
        QApplication::setFont(font);
        const bool isDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
        QApplication::setPalette(isDark ? darkPalette() : lightPalette());
    }
    application.setStyle(new widgets::Style);
    widgets::tellFontChanges(application);
    widgets::installRoles();
}

} // namespace slipway::shell
