// SPDX-License-Identifier: Apache-2.0
#include "shell/language.h"

#include "model/english.h"
#include "shell/plurals.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <array>

namespace slipway::shell {

using namespace Qt::StringLiterals;

namespace {

/// What Qt says in our windows, for where its own translations are not installed: keys, and the menu of a text field.
[[maybe_unused]] constexpr std::array fromQt{
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

/// A translation that is silent while something is said for a record.
class Translation final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        return InEnglish::isOn() ? QString() : QTranslator::translate(context, source, disambiguation, n);
    }
};

} // namespace

void speak(QCoreApplication &application, const QStringList &languages)
{
    QCoreApplication::installTranslator(new Plurals(&application));
    for (const QString &tag : languages) {
        const QString language = tag.section(u'-', 0, 0).section(u'_', 0, 0);
        if (language == u"en" || language == u"C")
            return;
        auto *ours = new Translation(&application);
        if (!ours->load(u":/translations/slipway_%1.qm"_s.arg(language))) {
            delete ours;
            continue;
        }
        auto *qts = new QTranslator(&application);
        if (qts->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(qts);
        QCoreApplication::installTranslator(ours);
        return;
    }
}

} // namespace slipway::shell
