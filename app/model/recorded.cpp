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

enum class Reading { OfRecords, ForRecords };

/// A sentence as the code says it, and as the translation does.
struct Message {
    QByteArray context;
    QByteArray source;
    QString translation;

    QString inOwnWords() const { return QCoreApplication::translate(context.constData(), source.constData()); }
    QString read(Reading reading) const
    {
        return reading == Reading::OfRecords ? inOwnWords() : QString::fromUtf8(source);
    }
    /// Whether it may have been said: another language may be spoken than the one that is compiled in.
    bool isSpoken(Reading reading) const { return reading == Reading::OfRecords || inOwnWords() == translation; }
};

/// One with places for what differs.
struct Pattern {
    Message message;
    QRegularExpression form;
    QList<int> places; ///< the number of the place that each capture fills
    QString begin;     ///< before the first place
    QString end;       ///< behind the last one
    qsizetype letters = 0;

    Pattern(Message of, const QString &text)
        : message(std::move(of))
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
};

/// What the libraries say, by whole sentence and by pattern, the longest first.
struct Known {
    Reading reading;
    QHash<QString, Message> sentences;
    std::vector<Pattern> patterns;

    explicit Known(Reading how)
        : reading(how)
    {
        QFile file(u":/translations/slipway_de.ts"_s);
        if (!file.open(QIODevice::ReadOnly))
            return; // as on the command line
        QXmlStreamReader xml(&file);
        Message message;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "name"_L1) {
                message.context = xml.readElementText().toUtf8();
            } else if (xml.name() == "source"_L1) {
                message.source = xml.readElementText().toUtf8();
            } else if (xml.name() == "translation"_L1) {
                message.translation = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
                add(message); // forms of a plural are not in it
            }
        }
        std::ranges::stable_sort(patterns, std::greater(), &Pattern::letters);
    }

private:
    void add(const Message &message)
    {
        constexpr qsizetype fewest = 3; // `%1 is %2` would be found in every sentence
        static const QByteArrayList spoken{"slipway::release", "slipway::delivery", "slipway::remote",
                                           "slipway::health",  "slipway::history",  "slipway::secrets"};
        const QString text = reading == Reading::OfRecords ? QString::fromUtf8(message.source) : message.translation;
        if (text.isEmpty() || !spoken.contains(message.context))
            return;
        if (!text.contains(u'%')) {
            sentences.insert(text, message);
            return;
        }
        Pattern pattern(message, text);
        if (pattern.letters >= fewest)
            patterns.push_back(std::move(pattern));
    }
};

QString readBy(const Known &known, const QString &text);

QString filled(const Known &known, const Pattern &pattern, const QRegularExpressionMatch &match)
{
    QString text = pattern.message.read(known.reading);
    for (qsizetype i = pattern.places.size() - 1; i >= 0; --i)
        text.replace(u"%%1"_s.arg(pattern.places[i]), QChar(0xe000 + pattern.places[i]));
    for (qsizetype i = 0; i < pattern.places.size(); ++i)
        text.replace(QChar(0xe000 + pattern.places[i]), readBy(known, match.captured(int(i) + 1)));
    return text;
}

QString readBy(const Known &known, const QString &text)
{
    if (text.isEmpty())
        return text;
    const auto found = known.sentences.constFind(text);
    if (found != known.sentences.cend() && found->isSpoken(known.reading))
        return found->read(known.reading);
    if (text.contains(u'\n')) {
        QStringList lines = text.split(u'\n');
        std::ranges::transform(lines, lines.begin(), [&known](const QString &line) { return readBy(known, line); });
        return lines.join(u'\n');
    }
    for (const Pattern &pattern : known.patterns) {
        if (!text.startsWith(pattern.begin) || !text.endsWith(pattern.end))
            continue; // most end here: it costs little
        const auto match = pattern.form.match(text);
        if (match.hasMatch() && pattern.message.isSpoken(known.reading))
            return filled(known, pattern, match);
    }
    return text;
}

} // namespace

QString inOwnWords(const QString &recorded)
{
    static const Known known(Reading::OfRecords); // read once: what is compiled in does not change
    return readBy(known, recorded);
}

QString inRecordWords(const QString &said)
{
    static const Known known(Reading::ForRecords);
    return readBy(known, said);
}

Error inOwnWords(Error recorded)
{
    recorded.what = inOwnWords(recorded.what);
    recorded.why = inOwnWords(recorded.why);
    recorded.cure = inOwnWords(recorded.cure);
    return recorded;
}

} // namespace slipway
