// SPDX-License-Identifier: Apache-2.0
#include "shell/language.h"

#include "model/english.h"
#include "shell/plurals.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace slipway::shell {

using namespace Qt::StringLiterals;

namespace {

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
