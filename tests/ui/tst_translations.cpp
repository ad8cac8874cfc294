// SPDX-License-Identifier: Apache-2.0
// The German is whole and of the same shape as the English, no word of the window is outside of it, and what is
// recorded stays English whatever the window speaks.
#include "delivery/changes.h"
#include "health/changes.h"
#include "health/words.h"
#include "model/english.h"
#include "model/pipeline.h"
#include "model/recorded.h"
#include "remote/operation.h"
#include "shell/language.h"
#include "shell/plurals.h"
#include "widgets/age.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QKeySequence>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <thread>
#include <vector>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(SLIPWAY_SOURCE_DIR);
const QString german = sources + u"/resources/translations/slipway_de.ts"_s;

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one, or one for each plural
    QString state;     ///< empty, `unfinished`, `vanished`, `obsolete`
    bool isPlural = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Message> read(const QString &path)
{
    std::vector<Message> all;
    QXmlStreamReader xml(contentOf(path));
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            all.push_back({.context = context, .isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            all.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            all.back().state = xml.attributes().value("type"_L1).toString();
            if (!all.back().isPlural)
                all.back().forms += xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            all.back().forms += xml.readElementText();
        }
    }
    return all;
}

/// `%1`, `%2`, `%n`, each once, in order.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?\\d{1,2}|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found += match.captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QString edges(const QString &text)
{
    const auto blank = [](QChar c) {
        return c.isSpace() ? c : QChar(u'x');
    };
    return QString(blank(text.front())) + blank(text.back());
}

/// What is wrong with a translation; empty: nothing.
QString faultOf(const Message &message)
{
    if (!message.state.isEmpty())
        return u"is "_s + message.state;
    if (message.forms.size() != (message.isPlural ? 2 : 1))
        return u"has not one form for each plural"_s;
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty())
            return u"is empty"_s;
        if (places(form) != places(message.source))
            return u"has other places: "_s + form;
        if (edges(form) != edges(message.source))
            return u"begins or ends with another blank: "_s + form;
        if (form.count(u'„') != form.count(u'“'))
            return u"opens and closes quotes unequally: "_s + form;
        if (form.endsWith(u'…') != message.source.endsWith(u'…'))
            return u"ends with another ellipsis: "_s + form;
        if (form.contains("..."_L1) && !message.source.contains("..."_L1))
            return u"has dots for an ellipsis: "_s + form;
    }
    return {};
}

} // namespace

class Translations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanIsWhole();
    void nothingIsMissingOrLeftOver();
    void wordsAreMarked();
    void englishCountsWithoutATranslation();
    void englishWindowStaysEnglish();
    void germanIsSpoken(); // from here on
    void recordIsEnglish();
    void recordIsReadInGerman_data();
    void recordIsReadInGerman();
    void alertIsInBothLanguages();
    void planIsTheSameInEveryLanguage();
    void errorCrossesTheThreadsInEnglish();
    void costsLittle();
};

void Translations::germanIsWhole()
{
    const std::vector<Message> messages = read(german);
    QVERIFY(messages.size() > 1000);
    QStringList faults;
    for (const Message &message : messages) {
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults += message.context + u": “"_s + message.source + u"” "_s + fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void Translations::nothingIsMissingOrLeftOver()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"slipway_de.ts"_s);
    QVERIFY(QFile::copy(german, copy));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(sources + u"/resources/translations/update"_s, {QStringLiteral(SLIPWAY_LUPDATE), copy});
    QVERIFY(update.waitForFinished(60'000));
    QVERIFY2(update.exitCode() == 0, update.readAll().constData());

    const auto names = [](const std::vector<Message> &messages) {
        QStringList all;
        for (const Message &message : messages)
            all += message.context + u": "_s + message.source;
        return all;
    };
    const QStringList has = names(read(german));
    const QStringList wants = names(read(copy));
    QStringList faults;
    for (const QString &one : wants)
        if (!has.contains(one))
            faults += u"missing: "_s + one;
    for (const QString &one : has)
        if (!wants.contains(one))
            faults += u"left over: "_s + one;
    const QString cure = u"\nRun: cmake --build build/release --target update_translations, and write the German."_s;
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n') + cure));
    QVERIFY2(contentOf(copy) == contentOf(german), qPrintable(u"The order or the form has changed."_s + cure));
}

/// What a person reads is said by tr(): in ui/ and in the errors of app/, no other literal is a sentence.
void Translations::wordsAreMarked()
{
    static const QRegularExpression sentence(u"u\"[^\"]*[a-z]{2,}[,.:…]? [a-z%][^\"]*\"_s"_s);
    static const QRegularExpression told(
        u"(?:fail\\(|\\.(?:what|why|cure|lift|note) = )[^\\n]*u\"[^\"]*(?:[a-z]{2} | [a-z]{2})[^\"]*\"_s"_s);
    static const QRegularExpression notForPeople(u"Slipway env|JetBrains|yyyy-MM-dd|font|<|SELECT "_s);
    QStringList faults;
    for (const QString &folder : {u"/ui"_s, u"/app"_s}) {
        QDirIterator files(sources + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains("/app/cli/"_L1) || path.contains("/app/model/"_L1))
                continue;
            const QStringList lines = QString::fromUtf8(contentOf(path)).split(u'\n');
            for (const QString &line : lines) {
                // app/health tells a person in notifications, which are no errors; samples.cpp is full of SQL.
                const bool isSaid =
                    folder == "/ui"_L1 || (path.contains("/app/health/"_L1) && !path.endsWith("/samples.cpp"_L1));
                const bool isTold = (isSaid ? sentence : told).match(line).hasMatch();
                if (isTold && !line.trimmed().startsWith("//"_L1) && !notForPeople.match(line).hasMatch())
                    faults += path.sliced(sources.size() + 1) + u": "_s + line.trimmed();
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u"\nNot translated:\n"_s + faults.join(u'\n')));
}

void Translations::englishCountsWithoutATranslation()
{
    shell::Plurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const auto hosts = [](int n) {
        return QCoreApplication::translate("slipway::widgets::Names", "%n host(s)", nullptr, n);
    };
    QCOMPARE(hosts(0), u"0 hosts"_s);
    QCOMPARE(hosts(1), u"1 host"_s);
    QCOMPARE(hosts(2), u"2 hosts"_s);
    for (const Message &message : read(german)) {
        if (!message.isPlural)
            continue;
        const QByteArray source = message.source.toUtf8();
        for (const int n : {1, 2}) {
            const QString said =
                QCoreApplication::translate(qPrintable(message.context), source.constData(), nullptr, n);
            QVERIFY2(!said.contains("(s)"_L1) && !said.contains("%n"_L1), qPrintable(said));
        }
    }
}

void Translations::englishWindowStaysEnglish()
{
    shell::speak(*qApp, {u"en-GB"_s, u"de"_s});
    QCOMPARE(health::Words::tr("no answer"), u"no answer"_s);
    QCOMPARE(inOwnWords(u"Switch on stage-1"_s), u"Switch on stage-1"_s);
}

void Translations::germanIsSpoken()
{
    shell::speak(*qApp, {u"tlh"_s, u"de-AT"_s, u"en"_s});
    QCOMPARE(health::Words::tr("no answer"), u"keine Antwort"_s);
    const QDateTime then(QDate(2026, 11, 23), QTime(8, 0));
    QCOMPARE(widgets::ago(then, then.addSecs(120)), u"vor 2\u00a0min"_s);
    QCOMPARE(QCoreApplication::translate("slipway::widgets::Names", "%n host(s)", nullptr, 1), u"1 Host"_s);
    QCOMPARE(QCoreApplication::translate("slipway::widgets::Names", "%n host(s)", nullptr, 3), u"3 Hosts"_s);
    QCOMPARE(QKeySequence(Qt::CTRL | Qt::Key_S).toString(QKeySequence::NativeText), u"Strg+S"_s);
}

void Translations::recordIsEnglish()
{
    {
        const InEnglish english;
        QCOMPARE(health::Words::tr("no answer"), u"no answer"_s);
        {
            const InEnglish not_(false); // as a thread is told that works for one that is not English
            QCOMPARE(health::Words::tr("no answer"), u"no answer"_s);
        }
        QString elsewhere;
        std::jthread([&] { elsewhere = health::Words::tr("no answer"); }).join();
        QCOMPARE(elsewhere, u"keine Antwort"_s);
        std::jthread([&, isOn = InEnglish::isOn()] {
            const InEnglish same(isOn);
            elsewhere = health::Words::tr("no answer");
        }).join();
        QCOMPARE(elsewhere, u"no answer"_s);
    }
    QCOMPARE(health::Words::tr("no answer"), u"keine Antwort"_s);
}

void Translations::recordIsReadInGerman_data()
{
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("read");
    QTest::newRow("sentence") << u"Stage files"_s << u"Dateien bereitstellen"_s;
    QTest::newRow("place") << u"Switch on stage-1"_s << u"Auf stage-1 umschalten"_s;
    QTest::newRow("two places") << u"Roll back prod-1 to #41 steady-wren"_s
                                << u"prod-1 auf #41 steady-wren zurückrollen"_s;
    QTest::newRow("short") << u"Run ./migrate --all"_s << u"./migrate --all ausführen"_s;
    QTest::newRow("a percent sign in a place") << u"Run ./fill %2"_s << u"./fill %2 ausführen"_s;
    QTest::newRow("the same place twice")
        << u"The rollback to #41 failed too, and nothing more was changed: no answer"_s
        << u"Auch das Rollback auf #41 ist fehlgeschlagen, und es wurde nichts weiter geändert: keine Antwort"_s;
    QTest::newRow("lines") << u"no answer\nnothing to pull"_s << u"keine Antwort\nnichts zu pullen"_s;
    QTest::newRow("of a program") << u"Error response from daemon: no such image"_s
                                  << u"Error response from daemon: no such image"_s;
    QTest::newRow("what a project file would be told")
        << u"There is no space left on the device."_s << u"There is no space left on the device."_s;
    QTest::newRow("nothing") << QString() << QString();
}

void Translations::recordIsReadInGerman()
{
    QFETCH(QString, recorded);
    QFETCH(QString, read);
    QCOMPARE(inOwnWords(recorded), read);
    const Error error =
        inOwnWords(Error{.kind = ErrorKind::Verification, .what = recorded, .where = {}, .why = recorded, .cure = {}});
    QCOMPARE(error.what, read);
    QCOMPARE(error.why, read);
}

/// What the window has seen goes to the team in English, and to the desktop in German.
void Translations::alertIsInBothLanguages()
{
    QCOMPARE(inRecordWords(u"keine Antwort"_s), u"no answer"_s);
    QCOMPARE(inRecordWords(u"prod-1 auf #41 steady-wren zurückrollen"_s), u"Roll back prod-1 to #41 steady-wren"_s);
    QCOMPARE(inRecordWords(u"Connection reset by peer"_s), u"Connection reset by peer"_s);
    const QDateTime now(QDate(2026, 11, 23), QTime(8, 0));
    EnvironmentState prod{.environment = u"prod"_s};
    prod.problem = Error{ErrorKind::ConnectionLost, u"Die Verbindung ging verloren"_s, {}, {}, {}};
    EnvironmentState stage{.environment = u"stage"_s, .seenAt = now};
    stage.services = {{.host = u"stage-1"_s, .service = u"api"_s, .health = Health::Degraded}};
    stage.services[0].readyProbe = ProbeSample{.outcome = ProbeSample::Outcome::Bad};
    health::Changes changes({.after = std::chrono::milliseconds(0)});
    const auto told = changes.look({u"harbor"_s, {}, {prod, stage}}, now);
    QCOMPARE(told.size(), size_t(2));
    QCOMPARE(health::details(told[0]), u"Die Verbindung ging verloren"_s);
    QCOMPARE(health::toJson(told[0], u"harbor"_s)[u"text"].toString(),
             u"harbor · prod cannot be seen\nThe connection was lost"_s);
    QCOMPARE(health::details(told[1]), u"/ready keine Antwort"_s);
    QCOMPARE(health::toJson(told[1], u"harbor"_s)[u"text"].toString(),
             u"harbor · stage: api on stage-1 is Degraded\n/ready no answer"_s);
}

/// The reasons of a plan are part of its hash, and another Slipway compares them.
void Translations::planIsTheSameInEveryLanguage()
{
    delivery::HostView view{.host = u"prod-1"_s};
    delivery::Container container;
    container.service = u"old"_s;
    container.isOurs = true;
    view.containers.push_back(container);
    const auto changes = delivery::changesOn(view, {}, {}, nullptr);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().why, u"not in this release"_s);
    QCOMPARE(inOwnWords(changes.front().why), u"nicht in diesem Release"_s);
}

/// The I/O thread does not know who waits: one who deploys records English, one who looks is told in German.
void Translations::errorCrossesTheThreadsInEnglish()
{
    const auto waited = [] {
        remote::Operation operation(remote::Request{});
        operation.finish(fail(ErrorKind::ConnectionLost, u"The connection was lost"_s, u"poll() failed."_s));
        return operation.wait({}, {}).error();
    };
    QCOMPARE(waited().what, u"Die Verbindung ging verloren"_s);
    QCOMPARE(waited().why, u"poll() ist fehlgeschlagen."_s);
    const InEnglish english;
    QCOMPARE(waited().what, u"The connection was lost"_s);
}

void Translations::costsLittle()
{
    // What no pattern knows costs the most; a table of probes asks for some dozens of them in a frame of 16 ms.
    const QString unknown =
        u"{\"database\":\"ok\",\"migrations\":\"2 pending\"} and what else the service said of itself"_s;
    QBENCHMARK
    {
        QCOMPARE(inOwnWords(unknown), unknown);
    }
}

QTEST_MAIN(Translations)
#include "tst_translations.moc"
