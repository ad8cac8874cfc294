// SPDX-License-Identifier: Apache-2.0
#include "model/recorded.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

/// A sentence as the code says it, with places for what differs.
struct Pattern {
    QByteArray context;
    QByteArray source;
    QRegularExpression form;
    QList<int> places; ///< the number of the place that each capture fills
    QString begin;     ///< before the first place
    QString end;       ///< behind the last one
    qsizetype letters = 0;

    Pattern(QByteArray from, const QString &text)
        : context(std::move(from))
        , source(text.toUtf8())
    {
        static const QRegularExpression place(u"%(\\d)"_s);
        QString regular;
        qsizetype at = 0;
        for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
            regular += QRegularExpression::escape(text.sliced(at, match.capturedStart() - at)) + u"(.*?)"_s;
            places += match.captured(1).toInt();
            if (places.size() == 1)
                begin = text.first(match.capturedStart());
            at = match.capturedEnd();
        }
        end = text.sliced(at);
        regular += QRegularExpression::escape(end);
        form.setPattern(QRegularExpression::anchoredPattern(regular));
        form.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
        letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    }

    QString translated() const { return QCoreApplication::translate(context.constData(), source.constData()); }
};

/// What the libraries say, by whole sentence and by pattern, the longest first.
struct Known {
    QHash<QString, QByteArray> sentences; ///< → context
    std::vector<Pattern> patterns;

    Known()
    {
        QFile file(u":/translations/slipway_de.ts"_s);
        if (!file.open(QIODevice::ReadOnly))
            return; // as on the command line
        QXmlStreamReader xml(&file);
        QByteArray context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "name"_L1)
                context = xml.readElementText().toUtf8();
            else if (xml.name() == "source"_L1)
                add(context, xml.readElementText());
        }
        std::ranges::stable_sort(patterns, std::greater(), &Pattern::letters);
    }

private:
    void add(const QByteArray &context, const QString &source)
    {
        constexpr qsizetype fewest = 3; // `%1 is %2` would be found in every sentence
        static const QByteArrayList spoken{"slipway::release", "slipway::delivery", "slipway::remote",
                                           "slipway::health",  "slipway::history",  "slipway::secrets"};
        if (!spoken.contains(context))
            return;
        if (!source.contains(u'%')) {
            sentences.insert(source, context);
            return;
        }
        Pattern pattern(context, source);
        if (pattern.letters >= fewest)
            patterns.push_back(std::move(pattern));
    }
};

QString filled(const Pattern &pattern, const QRegularExpressionMatch &match)
{
    QString text = pattern.translated();
    for (qsizetype i = pattern.places.size() - 1; i >= 0; --i)
        text.replace(u"%%1"_s.arg(pattern.places[i]), QChar(0xe000 + pattern.places[i]));
    for (qsizetype i = 0; i < pattern.places.size(); ++i)
        text.replace(QChar(0xe000 + pattern.places[i]), inOwnWords(match.captured(int(i) + 1)));
    return text;
}

} // namespace

QString inOwnWords(const QString &recorded)
{
    static const Known known; // read once: what is compiled in does not change
    if (recorded.isEmpty())
        return recorded;
    if (const auto found = known.sentences.constFind(recorded); found != known.sentences.cend())
        return QCoreApplication::translate(found->constData(), recorded.toUtf8().constData());
    if (recorded.contains(u'\n')) {
        QStringList lines = recorded.split(u'\n');
        std::ranges::transform(lines, lines.begin(), [](const QString &line) { return inOwnWords(line); });
        return lines.join(u'\n');
    }
    for (const Pattern &pattern : known.patterns) {
        if (!recorded.startsWith(pattern.begin) || !recorded.endsWith(pattern.end))
            continue; // most end here: it costs little
        if (const auto match = pattern.form.match(recorded); match.hasMatch())
            return filled(pattern, match);
    }
    return recorded;
}

Error inOwnWords(Error recorded)
{
    recorded.what = inOwnWords(recorded.what);
    recorded.why = inOwnWords(recorded.why);
    recorded.cure = inOwnWords(recorded.cure);
    return recorded;
}

} // namespace slipway
