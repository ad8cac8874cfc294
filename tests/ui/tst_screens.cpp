// SPDX-License-Identifier: Apache-2.0
// A picture of every page in every state, in light and dark, small and with large text; and in all
// of them: nothing is cut, everything that takes the focus has a name.
#include "fixture.h"
#include "samples.h"
#include "screenstates.h"
#include "walk.h"

#include "deployment/deploymentpage.h"
#include "deployment/output.h"
#include "pipeline/details.h"
#include "pipeline/pipelinepage.h"
#include "pipeline/servicelogs.h"
#include "shell/screenshotrun.h"
#include "widgets/colour.h"
#include "widgets/label.h"
#include "widgets/logview.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcutEvent>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

bool isShown(const widgets::LogView *log, QStringView text)
{
    return log->findChild<QPlainTextEdit *>()->toPlainText().contains(text);
}

/// Run a second time so, by tests/ui/CMakeLists.txt: German words are longer.
bool isGerman()
{
    return QLocale().language() == QLocale::German;
}

/// Run a third time so, by tests/ui/CMakeLists.txt: nothing is blurred where a point is two pixels wide.
bool isSharp()
{
    return qApp->devicePixelRatio() > 1;
}

/// In what size each part of \a window is written, and what it insists on.
QStringList appearance(const QWidget &window)
{
    const auto text = [](QSize size) {
        return u"%1 × %2"_s.arg(size.width()).arg(size.height());
    };
    QStringList all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isOfScrolling =
            qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(u"qt_"_s);
        if (!widget->isVisible() || isOfScrolling)
            continue;
        QString one = u"%1 “%2” in %3 pt, at least %4, at most %5"_s
                          .arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName())
                          .arg(widget->font().pointSizeF(), 0, 'f', 1)
                          .arg(text(widget->minimumSize()), text(widget->maximumSize()));
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            one += u" “"_s + label->text().left(30) + u'”';
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()->rowCount() > 0)
            one += u", rows of %1"_s.arg(table->rowHeight(0));
        all += one;
    }
    return all;
}

/// What is in one of them and not in the other.
QStringList differences(const QStringList &a, const QStringList &b)
{
    QStringList found;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            found += a.value(i) + u"\n    but "_s + b.value(i);
    return found;
}

/// The share of their pixels that a person would see as different.
double unlikeness(const QImage &a, const QImage &b)
{
    constexpr int visible = 40; // of 255, in one colour
    qint64 count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                                       std::abs(qBlue(one) - qBlue(other))});
            count += most > visible ? 1 : 0;
        }
    }
    return double(count) / double(std::max<qint64>(1, qint64(a.width()) * a.height()));
}

void useFont(const QFont &font, double scale)
{
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(scaled);
}

/// Catches what the keys of actions would do, and those that two of them want at once.
class Keys final : public QObject
{
public:
    explicit Keys(const QWidget &window)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            action->installEventFilter(this);
            for (const QKeySequence &keys : action->shortcuts())
                if (!m_all.contains(keys))
                    m_all += keys;
        }
    }

    const QList<QKeySequence> &all() const { return m_all; }
    QStringList ambiguous;
    int count = 0;

    void press(QWidget *at, const QKeySequence &keys)
    {
        for (int i = 0; i < keys.count(); ++i)
            qt_sendShortcutOverrideEvent(at, 0, keys[uint(i)].key(), keys[uint(i)].keyboardModifiers(), {});
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Shortcut)
            return false;
        ++count;
        const auto *pressed = static_cast<QShortcutEvent *>(event);
        if (pressed->isAmbiguous())
            ambiguous += pressed->key().toString() + u" of "_s + watched->objectName();
        return true;
    }

private:
    QList<QKeySequence> m_all;
};

/// In whatever language the window speaks.
bool saysLooking(const QWidget &window)
{
    const QStringList words{
        QCoreApplication::translate("slipway::pipeline::Card", "Looking…"),
        QCoreApplication::translate("slipway::historypage::HistoryPage", "Reading the history…"),
        QCoreApplication::translate("slipway::historypage::AuditSheet", "Reading the ledgers…"),
        QCoreApplication::translate("slipway::historypage::EnvironmentDeployments", "Reading the history…"),
        QCoreApplication::translate("slipway::configurationpage::EnvironmentKeys", "Reading the configuration…"),
        QCoreApplication::translate("slipway::environmentspage::EnvironmentsPage", "Reading slipway.yaml…")};
    const auto labels = window.findChildren<widgets::Label *>();
    return std::ranges::any_of(labels, [&](const auto *label) {
        return label->isVisible() && std::ranges::any_of(words, [&](const QString &word) {
                   return label->text().contains(word, Qt::CaseInsensitive);
               });
    });
}

/// Layouts settle in the event loop, and again when the first painting has made them take their places.
void settle(QWidget &window)
{
    const auto fits = [&] {
        return walk::cutTexts(&window).isEmpty();
    };
    if (!QTest::qWaitFor(fits, 1000) || window.grab().isNull())
        return;
    QCoreApplication::sendPostedEvents(); // what the painting has asked for
    (void)QTest::qWaitFor(fits, 1000);
}

struct Variant {
    const char *name;
    QSize size;
    double scale;
    bool isDark;
    bool isTight; ///< where longer words are cut first
};
const Variant variants[] = {{"light", {1280, 820}, 1, false, false},
                            {"dark", {1280, 820}, 1, true, false},
                            {"small", {1024, 640}, 1, false, true},
                            {"large-text", {1280, 820}, 1.5, false, false},
                            {"small-large-text", {1024, 640}, 1.5, true, true}};

} // namespace

class Screens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void picture_data();
    void picture();
    void textGrowsLive_data() { models_data(); }
    void textGrowsLive();
    void keysMeanOneThing_data() { models_data(); }
    void keysMeanOneThing();
    void models_data();
    void models();
    void contrastOfText_data();
    void contrastOfText();
    void paletteChangesLive();
    void savesScreenshots();
    void readmeHasThePictures();

private:
    QDir m_folder;
    QFont m_font;
};

void Screens::initTestCase()
{
    shell::prepare(*qApp);
    m_font = QApplication::font();
    const QString wanted = qEnvironmentVariable("SLIPWAY_SCREENSHOTS");
    const QString pictures = QStringLiteral(SLIPWAY_SCREENSHOTS) + (isGerman()  ? u"-de"_s
                                                                    : isSharp() ? u"-2x"_s
                                                                                : QString());
    m_folder = QDir(wanted.isEmpty() ? pictures : wanted);
    QVERIFY(m_folder.mkpath(u"."_s));
}

void Screens::cleanup()
{
    QApplication::setFont(m_font);
    QApplication::setPalette(shell::lightPalette());
}

void Screens::picture_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("variant");
    for (int state = 0; state < int(screenStates().size()); ++state)
        for (int variant = 0; variant < int(std::size(variants)); ++variant)
            if ((!isGerman() || variants[variant].isTight) && (!isSharp() || variant < 2))
                QTest::addRow("%s-%s", screenStates()[size_t(state)].name, variants[variant].name) << state << variant;
}

void Screens::picture()
{
    QFETCH(int, state);
    QFETCH(int, variant);
    const Variant &look = variants[variant];
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * look.scale);
    QApplication::setFont(font);
    QApplication::setPalette(look.isDark ? shell::darkPalette() : shell::lightPalette());

    Fixture fixture;
    fixture.window.resize(look.size);
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
    screenStates()[size_t(state)].set(fixture);
    const QByteArray name(screenStates()[size_t(state)].name);
    if (name.endsWith("waiting") || name.endsWith("unseen"))
        QTRY_VERIFY(saysLooking(fixture.window));
    // The log is written in batches; the picture is taken when what was told is shown.
    if (name.startsWith("deployment") && fixture.window.hasDeployment())
        QTRY_VERIFY(isShown(fixture.window.deploymentPage()->output()->log(), u"request_id"));
    if (name == "pipeline-logs")
        QTRY_VERIFY(isShown(fixture.window.pipelinePage()->details()->logs()->view(), u"request_id"));
    settle(fixture.window);
    const QString file = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s);
    const QPixmap picture = fixture.window.grab();
    QVERIFY(picture.save(file));
    QCOMPARE(picture.devicePixelRatio(), qApp->devicePixelRatio());
    QCOMPARE(picture.size(), look.size * qApp->devicePixelRatio());

    QCOMPARE(fixture.window.size(), look.size);
    const QStringList cut = walk::cutTexts(&fixture.window);
    QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    const QStringList away = walk::outOfReach(&fixture.window);
    QVERIFY2(away.isEmpty(), qPrintable(u'\n' + away.join(u'\n')));
    const QStringList nameless = walk::nameless(walk::focusable(&fixture.window));
    QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
}

/// The desktop's font may be made larger while the window is open: it looks then as one that is opened after that, and
/// as before when it is made small again.
void Screens::textGrowsLive()
{
    QFETCH(int, state);
    const auto open = [state](Fixture &fixture) {
        fixture.window.resize(1280, 820);
        fixture.window.show();
        const bool isThere = QTest::qWaitForWindowExposed(&fixture.window);
        screenStates()[size_t(state)].set(fixture);
        const QByteArray name(screenStates()[size_t(state)].name);
        if (name.endsWith("waiting") || name.endsWith("unseen"))
            (void)QTest::qWaitFor([&] { return saysLooking(fixture.window); });
        settle(fixture.window);
        return isThere;
    };
    useFont(m_font, 1.5);
    QStringList large;
    {
        Fixture fresh;
        QVERIFY(open(fresh));
        large = appearance(fresh.window);
    }
    useFont(m_font, 1);
    Fixture fixture;
    QVERIFY(open(fixture));
    const QStringList usual = appearance(fixture.window);
    const auto becomes = [&fixture](const QStringList &wanted) {
        const bool isSo = QTest::qWaitFor([&] { return appearance(fixture.window) == wanted; }, 700);
        return isSo ? QStringList() : differences(appearance(fixture.window), wanted);
    };
    useFont(m_font, 1.5);
    const QStringList grown = becomes(large);
    QVERIFY2(grown.isEmpty(), qPrintable(u'\n' + grown.join(u'\n')));
    settle(fixture.window);
    const QStringList cut = walk::cutTexts(&fixture.window);
    QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    useFont(m_font, 1);
    const QStringList back = becomes(usual);
    QVERIFY2(back.isEmpty(), qPrintable(u'\n' + back.join(u'\n')));
}

/// Wherever the focus is, no key is claimed by two actions.
void Screens::keysMeanOneThing()
{
    QFETCH(int, state);
    Fixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    screenStates()[size_t(state)].set(fixture);
    Keys keys(fixture.window);
    QVERIFY(keys.all().size() > 20);
    QList<QWidget *> places = walk::focusable(&fixture.window);
    if (QWidget *now = QApplication::focusWidget())
        places.prepend(now);
    for (QWidget *place : std::as_const(places)) {
        place->setFocus();
        for (const QKeySequence &sequence : keys.all())
            keys.press(place, sequence);
    }
    QCOMPARE(keys.ambiguous, QStringList());
    QVERIFY(keys.count > 0 || places.isEmpty());
}

void Screens::models_data()
{
    QTest::addColumn<int>("state");
    for (int state = 0; state < int(screenStates().size()); ++state)
        QTest::addRow("%s", screenStates()[size_t(state)].name) << state;
}

/// Every model of the window keeps the rules of QAbstractItemModel while it is brought into every state.
void Screens::models()
{
    QFETCH(int, state);
    Fixture fixture;
    const auto all = fixture.window.findChildren<QAbstractItemModel *>();
    QVERIFY(all.size() > 10);
    for (QAbstractItemModel *model : all)
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    fixture.window.show();
    screenStates()[size_t(state)].set(fixture);
}

void Screens::contrastOfText_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << shell::lightPalette();
    QTest::newRow("dark") << shell::darkPalette();
    const auto palette = [](QRgb window, QRgb base, QRgb text, QRgb accent) {
        QPalette made = shell::lightPalette();
        made.setColor(QPalette::Window, QColor(window));
        made.setColor(QPalette::Base, QColor(base));
        made.setColor(QPalette::Text, QColor(text));
        made.setColor(QPalette::Highlight, QColor(accent));
        return made;
    };
    QTest::newRow("breeze") << palette(0xeff0f1, 0xffffff, 0x232629, 0x3daee9);
    QTest::newRow("solarized") << palette(0xeee8d5, 0xfdf6e3, 0x657b83, 0xb58900);
    QTest::newRow("yellow accent") << palette(0xf6f5f4, 0xffffff, 0x2e3436, 0xf5c211);
    QTest::newRow("black") << palette(0x000000, 0x000000, 0xffffff, 0x00ff00);
}

void Screens::contrastOfText()
{
    QFETCH(QPalette, palette);
    using namespace widgets;
    const Theme theme(palette);
    const auto check = [](const QColor &text, const QColor &ground, const char *what) {
        const double found = contrast(text, ground);
        QVERIFY2(
            found >= readableContrast,
            qPrintable(
                u"%1: %2 on %3 is %4 : 1"_s.arg(QString::fromLatin1(what), text.name(), ground.name()).arg(found)));
    };
    for (const QColor &ground : {theme.window, theme.surface, theme.raised, theme.accentSoft, theme.hover}) {
        check(theme.text, ground, "text");
        check(theme.muted, ground, "muted");
    }
    check(theme.onAccent, theme.accent, "primary button");
    for (const Tone tone :
         {Tone::Neutral, Tone::Muted, Tone::Accent, Tone::Good, Tone::Progress, Tone::Warn, Tone::Bad}) {
        for (const QColor &ground : {theme.window, theme.surface, theme.raised, theme.soft(tone), theme.accentSoft})
            check(theme.tone(tone), ground, "tone");
        check(theme.text, theme.soft(tone), "text on a panel");
        check(theme.muted, theme.soft(tone), "muted on a panel");
    }
    for (int i = 0; i < 16; ++i)
        check(theme.terminal(i), theme.raised, "terminal");
    for (int i = 0; i < 6; ++i)
        check(theme.environment(i, i == 5), theme.surface, "environment");
}

void Screens::paletteChangesLive()
{
    Fixture fixture;
    fixture.tell(samples::verifying());
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
    QApplication::setPalette(shell::darkPalette());
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
    QTRY_COMPARE(fixture.window.palette().base().color(), shell::darkPalette().base().color());
    const widgets::Theme dark{QApplication::palette()};
    for (const auto *label : fixture.window.findChildren<widgets::Label *>()) {
        const QColor colour = label->palette().color(QPalette::WindowText);
        QVERIFY2(
            widgets::contrast(colour, dark.surface) >= widgets::readableContrast,
            qPrintable(label->text() + u" "_s + colour.name() + u" on "_s + label->palette().base().color().name()));
    }
}

void Screens::savesScreenshots()
{
    Fixture fixture;
    fixture.tell(samples::ready());
    const auto saved = [&](const QString &folder) {
        shell::ScreenshotRun run(fixture.window, folder);
        QSignalSpy finished(&run, &shell::ScreenshotRun::finished);
        run.start();
        return finished.wait() ? finished.front().front().toStringList() : QStringList();
    };
    QCOMPARE(saved(fixture.folder.filePath(u"a/b"_s)).size(), 6);
    Q_EMIT fixture.session.deploymentChanged(samples::running());
    const QStringList files = saved(fixture.folder.filePath(u"a/b"_s));
    QCOMPARE(files.size(), 8);
    for (const QString &file : files)
        QVERIFY(QFile::exists(file));

    shell::ScreenshotRun run(fixture.window, u"/proc/none"_s);
    QSignalSpy failed(&run, &shell::ScreenshotRun::failed);
    run.start();
    QCOMPARE(failed.size(), 1);
}

/// What the README shows are pictures that are made here, and no other is kept beside them.
void Screens::readmeHasThePictures()
{
    const QDir top(QStringLiteral(SLIPWAY_SOURCE_DIR));
    QFile readme(top.filePath(u"README.md"_s));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    static const QRegularExpression link(u"resources/pictures/([a-z-]+)\\.png"_s);
    QStringList shown;
    for (const auto &match : link.globalMatch(QString::fromUtf8(readme.readAll())))
        shown += match.captured(1);
    shown.removeDuplicates();
    QVERIFY(shown.size() >= 6);
    QStringList kept = QDir(top.filePath(u"resources/pictures"_s)).entryList(QDir::Files);
    kept.replaceInStrings(u".png"_s, QString());
    QCOMPARE(QSet(shown.begin(), shown.end()), QSet(kept.begin(), kept.end()));
    for (const QString &name : std::as_const(shown)) {
        const auto variant = std::ranges::find_if(
            variants, [&](const Variant &one) { return name.endsWith(u'-' + QLatin1StringView(one.name)); });
        QVERIFY2(variant != std::end(variants), qPrintable(name));
        const QString state = name.chopped(qsizetype(qstrlen(variant->name)) + 1);
        QVERIFY2(std::ranges::contains(screenStates(), state,
                                       [](const ScreenState &one) { return QString::fromLatin1(one.name); }),
                 qPrintable(name));
        const QImage shownThere(top.filePath(u"resources/pictures/%1.png"_s.arg(name)));
        QCOMPARE(shownThere.size(), variant->size);
        const QImage made(m_folder.filePath(name + u".png"_s));
        QVERIFY2(made.isNull() || unlikeness(shownThere, made) < 0.01,
                 qPrintable(u"%1.png is old. Run: cmake --build build/release --target update_pictures"_s.arg(name)));
    }
}

QTEST_MAIN(Screens)
#include "tst_screens.moc"
