// SPDX-License-Identifier: Apache-2.0
#include "config/composefile.h"

#include "config/envtemplate.h"
#include "config/words.h"
#include "project/yaml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;
using project::YamlNode;

namespace {

/// Calls \a body for \a node, or for each item if it is a list.
template<typename Body>
void forEach(const YamlNode *node, Body body)
{
    if (!node)
        return;
    if (node->kind != YamlNode::Kind::Sequence)
        return body(*node);
    for (const YamlNode &item : node->items)
        body(item);
}

/// The value of each key of a mapping.
template<typename Body>
void forEachValue(const YamlNode *node, Body body)
{
    if (!node)
        return;
    for (const auto &[key, value] : node->pairs)
        body(value);
}

/// Collects the scalars of a compose document that may name files, as they are written.
class Scalars
{
public:
    QStringList collect(const YamlNode &root)
    {
        forEach(root.find(u"include"), [this](const YamlNode &include) {
            add(&include);
            forEach(include.find(u"path"), [this](const YamlNode &path) { add(&path); });
            forEach(include.find(u"env_file"), [this](const YamlNode &path) { add(&path); });
        });
        for (const QString &section : {u"configs"_s, u"secrets"_s})
            forEachValue(root.find(section), [this](const YamlNode &entry) { add(entry.find(u"file")); });
        forEachValue(root.find(u"services"), [this](const YamlNode &each) { service(each); });
        return m_found;
    }

private:
    void add(const YamlNode *node)
    {
        if (node && node->kind == YamlNode::Kind::Scalar)
            m_found += node->text;
    }

    void service(const YamlNode &node)
    {
        if (const YamlNode *extends = node.find(u"extends"))
            add(extends->find(u"file"));
        for (const QString &key : {u"env_file"_s, u"label_file"_s}) {
            forEach(node.find(key), [this](const YamlNode &file) {
                add(&file);
                add(file.find(u"path"));
            });
        }
        forEach(node.find(u"volumes"), [this](const YamlNode &volume) { mount(volume); });
        forEach(node.find(u"security_opt"), [this](const YamlNode &option) {
            if (option.text.startsWith("seccomp"_L1))
                m_found += option.text.mid(8);
        });
    }

    void mount(const YamlNode &volume)
    {
        if (const YamlNode *source = volume.find(u"source"))
            return add(source);
        // src:dst[:mode]; a colon inside ${…} is not ours
        int depth = 0;
        for (qsizetype at = 0; at < volume.text.size(); ++at) {
            const QChar c = volume.text[at];
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            if (c != u':' || depth > 0)
                continue;
            const QString source = volume.text.left(at);
            if (source.contains(u'/') || source.startsWith(u'.')) // else the name of a volume
                m_found += source;
            return;
        }
    }

    QStringList m_found;
};

/// \a scalar with each variable as `*`, and with each variable as its default.
QStringList readings(const QString &scalar)
{
    if (!scalar.contains(u'$'))
        return {scalar};
    QStringList result;
    if (const auto resolved = expand(scalar, [](const QString &) { return std::nullopt; }))
        result += *resolved;
    static const QRegularExpression variable(u"\\$(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}|[A-Za-z_][A-Za-z0-9_]*)"_s);
    QString pattern = scalar;
    pattern.replace("$$"_L1, "\1"_L1).replace(variable, u"*"_s).replace("\1"_L1, "$"_L1);
    static const QRegularExpression literal(u"[^*/.]"_s);
    if (literal.match(pattern).hasMatch()) // `./*` would be every file
        result += pattern;
    return result;
}

bool isRelativePath(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u'/') && !path.startsWith(u'~') && !path.contains("://"_L1);
}

/// The files below \a folder that \a pattern names, whose `*` stands for any part of one name.
void addExisting(const QDir &folder, const QString &pattern, const QString &base, std::set<QString> &files)
{
    const QString name = pattern.section(u'/', 0, 0);
    const QString rest = pattern.section(u'/', 1);
    QStringList names{name};
    if (name.contains(u'*')) {
        const QString expression = QRegularExpression::escape(name).replace("\\*"_L1, ".*"_L1);
        const QRegularExpression match(QRegularExpression::anchoredPattern(expression));
        names =
            QDir(folder.filePath(base)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).filter(match);
    }
    for (const QString &each : std::as_const(names)) {
        const QString path = base.isEmpty() ? each : base + u'/' + each;
        if (!rest.isEmpty())
            addExisting(folder, rest, path, files);
        else if (QFileInfo(folder.filePath(path)).isFile())
            files.insert(path);
    }
}

Result<QByteArray> readWhole(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail({ErrorKind::LocalIo,
                     Words::tr("A file of the project cannot be read"),
                     {.file = name},
                     file.errorString(),
                     Words::tr("Look at its path and its permissions.")});
    }
    return file.readAll();
}

/// A relative path that leaves the folder, by `..` or through a symbolic link, has no place on a host.
Result<void> checkInside(const QDir &folder, const QString &path, const QString &namedBy)
{
    const QString real = QFileInfo(folder.filePath(path)).canonicalFilePath();
    const bool leaves =
        path == ".."_L1 || path.startsWith("../"_L1) ||
        (!real.isEmpty() && real != folder.canonicalPath() && !real.startsWith(folder.canonicalPath() + u'/'));
    if (!leaves)
        return {};
    return fail({ErrorKind::InvalidInput,
                 Words::tr("\"%1\" is outside of the project").arg(path),
                 {.file = namedBy},
                 Words::tr("A release holds files of the project's folder only."),
                 Words::tr("Move it into the project's folder, or write an absolute path of the host.")});
}

} // namespace

QStringList referencedFiles(const QByteArray &yaml, const QString &file)
{
    const auto root = project::parseYaml(yaml, file);
    if (!root)
        return {};
    const QString base = file.contains(u'/') ? file.section(u'/', 0, -2) + u'/' : QString();
    std::set<QString> paths;
    const QStringList scalars = Scalars().collect(*root);
    for (const QString &scalar : scalars) {
        const QStringList all = readings(scalar);
        for (const QString &path : all) {
            if (isRelativePath(path))
                paths.insert(QDir::cleanPath(base + path));
        }
    }
    return QStringList(paths.begin(), paths.end());
}

Result<QStringList> filesOfRelease(const QString &folder, const QStringList &composeFiles)
{
    const QDir root(folder);
    std::set<QString> files;
    QStringList waiting;
    for (const QString &file : composeFiles)
        waiting += QDir::cleanPath(file);
    const QStringList first = waiting;
    while (!waiting.isEmpty()) {
        const QString file = waiting.takeFirst();
        if (!files.insert(file).second)
            continue;
        const auto text = readWhole(root, file);
        if (!text)
            return std::unexpected(text.error());
        // a document that is named by another resolves against its own folder; for the first ones,
        // which Compose resolves against the project's, what exists decides
        QStringList bases{file};
        if (first.contains(file))
            bases += file.section(u'/', -1);
        std::set<QString> named;
        for (const QString &as : bases) {
            const QStringList paths = referencedFiles(*text, as);
            for (const QString &path : paths) {
                if (auto inside = checkInside(root, path, file); !inside && as == file)
                    return std::unexpected(std::move(inside.error()));
                else if (inside)
                    addExisting(root, path, {}, named);
            }
        }
        for (const QString &name : named) {
            const bool isDocument = name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1);
            if (isDocument && !files.contains(name) && !waiting.contains(name))
                waiting += name;
            else if (!isDocument)
                files.insert(name);
        }
    }
    return QStringList(files.begin(), files.end());
}

} // namespace slipway::config
