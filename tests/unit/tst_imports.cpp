// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

/// The linker takes a wrong import without a word, since headers are found by their path; so the
/// `#include` lines are read (design.md §3):
/// `main → ui, cli → session → release → delivery, health, history → secrets → remote → config → project → model`.
namespace {

struct SourceFile {
    QString path; ///< from the top: `app/config/masker.cpp`
    QString text;
};

/// The folders of app/ from the lowest up; those that stand together may not import each other.
const std::vector<QStringList> &layers()
{
    static const std::vector<QStringList> all{{u"model"_s},        {u"project"_s},
                                              {u"config"_s},       {u"remote"_s},
                                              {u"secrets"_s},      {u"delivery"_s, u"health"_s, u"history"_s},
                                              {u"release"_s},      {u"session"_s},
                                              {u"cli"_s, u"ui"_s}, {u"main"_s}};
    return all;
}

int layerOf(const QString &folder)
{
    for (size_t i = 0; i < layers().size(); ++i) {
        if (layers()[i].contains(folder))
            return static_cast<int>(i);
    }
    return -1;
}

/// The folder as the layers name it: all below ui/ is `ui`; files of app/ itself are `main`.
QString folderOf(const QString &path)
{
    if (path.startsWith("ui/"_L1))
        return u"ui"_s;
    const QString folder = path.section(u'/', 1, -2);
    return folder.isEmpty() ? u"main"_s : folder.section(u'/', 0, 0);
}

struct Include {
    int line = 0;
    QString target;
    bool isOurs = false; ///< in quotes
};

std::vector<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s);
    std::vector<Include> result;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            result.push_back({static_cast<int>(i) + 1, match.captured(2), match.captured(1) == u'"'});
    }
    return result;
}

/// Where `#include "target"` of \a file leads; empty: no file of ours (moc's output).
QString resolve(const SourceFile &file, const QString &target, const std::set<QString> &paths)
{
    for (const QString &base : {u"app"_s, u"ui"_s, file.path.section(u'/', 0, -2)}) {
        const QString path = QDir::cleanPath(base + u'/' + target);
        if (paths.contains(path))
            return path;
    }
    return {};
}

/// Qt Widgets' headers: those with its name, and the classes that Qt keeps there.
bool isWidgets(const QString &target)
{
    if (target.startsWith("QtWidgets"_L1))
        return true;
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/QtWidgets"_L1);
    return !target.contains(u'/') && headers.exists(target);
}

/// Adds each circle of \a edges once, as `a → b → a`.
void findCircles(const std::map<QString, std::set<QString>> &edges, QStringList &problems)
{
    std::set<QString> done;
    QStringList path;
    const auto visit = [&](const auto &self, const QString &node) -> void {
        if (const qsizetype at = path.indexOf(node); at >= 0) {
            problems += u"circle: "_s + (path.mid(at) + QStringList{node}).join(u" → "_s);
            return;
        }
        if (!done.insert(node).second)
            return;
        path += node;
        if (const auto targets = edges.find(node); targets != edges.end()) {
            for (const QString &target : targets->second)
                self(self, target);
        }
        path.removeLast();
    };
    for (const auto &[node, targets] : edges)
        visit(visit, node);
}

QStringList violations(const std::vector<SourceFile> &files)
{
    std::set<QString> paths;
    for (const SourceFile &file : files)
        paths.insert(file.path);
    QStringList problems;
    std::map<QString, std::set<QString>> headers; // which header includes which
    std::map<QString, std::set<QString>> folders;
    for (const SourceFile &file : files) {
        const QString folder = folderOf(file.path);
        if (layerOf(folder) < 0)
            problems += u"%1: the folder \"%2\" is in no layer"_s.arg(file.path, folder);
        for (const Include &include : includesOf(file)) {
            const QString at = u"%1:%2: "_s.arg(file.path).arg(include.line);
            if (file.path.startsWith("app/"_L1) && file.path != "app/main.cpp"_L1 && isWidgets(include.target))
                problems += at + include.target + u" is Qt Widgets"_s;
            const QString target = include.isOurs ? resolve(file, include.target, paths) : QString();
            if (target.isEmpty())
                continue;
            if (file.path.endsWith(".h"_L1))
                headers[file.path].insert(target);
            const QString to = folderOf(target);
            if (to == folder)
                continue;
            folders[folder].insert(to);
            if (layerOf(to) >= layerOf(folder))
                problems += at + u"%1 may not import %2"_s.arg(folder, to);
        }
    }
    findCircles(headers, problems);
    findCircles(folders, problems);
    return problems;
}

std::vector<SourceFile> readTree(const QString &top)
{
    std::vector<SourceFile> files;
    for (const QString &folder : {u"app"_s, u"ui"_s}) {
        QDirIterator each(top + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back({QDir(top).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

} // namespace

class TestImports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourTreeFollowsTheDirection()
    {
        const std::vector<SourceFile> files = readTree(QStringLiteral(SLIPWAY_SOURCE_DIR));
        QVERIFY2(files.size() > 20, "the sources were not found");
        const QStringList problems = violations(files);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void aPlantedViolationIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); // empty: none
        const auto row = [](const char *name, const char16_t *path, const char16_t *text, const char16_t *problem) {
            QTest::newRow(name) << QString(path) << QString(text) << QString(problem);
        };
        row("down", u"app/config/x.cpp", u"#include \"model/a.h\"", u"");
        row("main", u"app/main.cpp", u"#include \"cli/a.h\"\n#include \"shell/a.h\"\n#include <QApplication>", u"");
        row("ui", u"ui/pipeline/x.cpp", u"#include \"session/a.h\"\n#include \"shell/a.h\"\n#include <QWidget>", u"");
        row("comment", u"app/model/x.h", u"// #include \"config/a.h\"", u"");
        row("system", u"app/model/x.h", u"#include <QString>\n#include <vector>\n#include \"x.moc\"", u"");
        row("up", u"app/model/x.h", u"\n#include \"config/a.h\"", u"app/model/x.h:2: model may not import config");
        row("up, indented", u"app/config/x.cpp", u"  #  include \"remote/a.h\"",
            u"app/config/x.cpp:1: config may not import remote");
        row("up, relative", u"app/project/x.cpp", u"#include \"../remote/a.h\"",
            u"app/project/x.cpp:1: project may not import remote");
        row("siblings", u"app/health/x.cpp", u"#include \"history/a.h\"",
            u"app/health/x.cpp:1: health may not import history");
        row("cli and ui", u"app/cli/x.cpp", u"#include \"shell/a.h\"", u"app/cli/x.cpp:1: cli may not import ui");
        row("app to ui", u"app/session/x.cpp", u"#include \"shell/a.h\"",
            u"app/session/x.cpp:1: session may not import ui");
        row("widget", u"app/session/x.cpp", u"#include <QWidget>", u"app/session/x.cpp:1: QWidget is Qt Widgets");
        row("widget module", u"app/cli/x.h", u"#include <QtWidgets/QLabel>",
            u"app/cli/x.h:1: QtWidgets/QLabel is Qt Widgets");
        row("widget header", u"app/cli/x.h", u"#include <qlabel.h>", u"app/cli/x.h:1: qlabel.h is Qt Widgets");
        row("headers in a circle", u"app/model/b.h", u"#include \"model/c.h\"",
            u"circle: app/model/b.h → app/model/c.h → app/model/b.h");
        row("folders in a circle", u"app/model/x.cpp", u"#include \"release/a.h\"", u"circle: model → release → model");
        row("new folder", u"app/extra/x.cpp", u"", u"app/extra/x.cpp: the folder \"extra\" is in no layer");
    }

    void aPlantedViolationIsFound()
    {
        std::vector<SourceFile> files{{u"app/model/c.h"_s, u"#include \"model/b.h\""_s},
                                      {u"app/release/c.cpp"_s, u"#include \"model/a.h\""_s}};
        for (const char16_t *folder : {u"model", u"config", u"remote", u"history", u"release", u"session", u"cli"})
            files.push_back({u"app/%1/a.h"_s.arg(QString(folder)), {}});
        files.push_back({u"ui/shell/a.h"_s, {}});
        QCOMPARE(violations(files), QStringList());

        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        files.push_back({path, text});
        const QStringList problems = violations(files);
        if (problem.isEmpty())
            QCOMPARE(problems, QStringList());
        else
            QVERIFY2(problems.contains(problem), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
