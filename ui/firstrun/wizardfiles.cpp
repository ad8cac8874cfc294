// SPDX-License-Identifier: Apache-2.0
// What the wizard would write, and what speaks against it.
#include "firstrun/placespage.h"
#include "firstrun/valuesform.h"
#include "firstrun/wizard.h"

#include <QDir>

#include <algorithm>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using project::Problem;
using project::YamlNode;
using session::FolderState;
using session::NewFile;

namespace {

/// The env file that \a problem says is missing, if it may be made with the project; else empty.
QString toBeMade(const Problem &problem, const YamlNode &root)
{
    const project::YamlPath &path = problem.path;
    if (path.size() < 3 || path[0].key != u"environments" || path[2].key != u"env-files" || problem.error.why.isEmpty())
        return {};
    const YamlNode *node = nodeAt(root, path);
    const QString file = node && node->kind == YamlNode::Kind::Scalar ? QDir::cleanPath(node->text) : QString();
    return file == u"." || QDir::isAbsolutePath(file) || file.startsWith(".."_L1) ? QString() : file;
}

/// Of this machine's environment in \a root; -1: it has none.
int localIndex(const YamlNode &root)
{
    const YamlNode *environments = root.find(u"environments");
    for (int i = 0; environments && i < std::ssize(environments->items); ++i) {
        const YamlNode *name = environments->items[static_cast<size_t>(i)].find(u"name");
        if (name && name->text == u"local")
            return i;
    }
    return -1;
}

} // namespace

std::vector<Wizard::EnvFile> Wizard::envFiles() const
{
    std::vector<EnvFile> files;
    for (const Problem &problem : m_draft->problems()) {
        const QString path = toBeMade(problem, m_draft->root());
        if (path.isEmpty() || path == u"slipway.yaml" || std::ranges::contains(files, path, &EnvFile::path))
            continue;
        const YamlNode *named = nodeAt(m_draft->root(), {problem.path[0], problem.path[1], u"name"});
        files.push_back({path, named ? named->text : QString()});
    }
    return files;
}

QString Wizard::valuesFile() const
{
    const std::vector<EnvFile> files = envFiles();
    const auto first = std::ranges::find(files, u"local"_s, &EnvFile::environment);
    return first == files.end() ? QString() : first->path;
}

/// What is wrong, but for files that will be there.
std::vector<Problem> Wizard::problems() const
{
    std::vector<Problem> all = m_draft->problems();
    std::erase_if(all, [this](const Problem &problem) { return !toBeMade(problem, m_draft->root()).isEmpty(); });
    const int local = localIndex(m_draft->root());
    if (local >= 0 && !m_where->values()->lines().isEmpty() && m_isJudged && valuesFile().isEmpty()) {
        all.push_back(
            {{ErrorKind::InvalidInput,
              tr("What was typed for %1 has no file to go into").arg(m_where->values()->given().join(u", "_s)),
              {},
              tr("No file among these is new, and one that is there already is not changed."),
              tr("Add one that is not there yet, such as env/local.more.env; or empty the fields, and write "
                 "the values into one of these files.")},
             {u"environments", local, u"env-files"}});
    }
    return all;
}

std::vector<NewFile> Wizard::files() const
{
    const FolderState &state = *m_folder->state();
    const QString values = valuesFile();
    std::vector<NewFile> files{{u"slipway.yaml"_s, m_draft->text()}};
    for (const EnvFile &file : envFiles()) {
        // What was typed goes into the first file that is made for this machine.
        QByteArray text = file.path == values ? project::proposedEnvFile(file.environment, m_where->values()->left()) +
                                                    m_where->values()->lines()
                                              : project::proposedEnvFile(file.environment, state.survey.variables);
        files.push_back({file.path, std::move(text)});
    }
    if (!state.hasIgnoreFile) {
        // A first commit holds all of the folder: .env is to be in none of it, wherever it lies.
        const bool hidesDotEnv = state.hasDotEnv || !state.hasCommit;
        files.push_back(
            {u".gitignore"_s, QByteArray("# What Slipway keeps of this machine's environment.\n.slipway/\n") +
                                  (hidesDotEnv ? "# Settings of this machine, often secret ones.\n.env\n" : "")});
    } else if (!state.hasOwnIgnoreFile) {
        // Theirs is not changed. This one is committed, so that it is there in every clone.
        files.push_back({u".slipway/.gitignore"_s, "# What Slipway keeps of this machine's environment.\n*\n"
                                                   "!.gitignore\n"});
    }
    return files;
}

QStringList Wizard::obstacles() const
{
    const FolderState &state = *m_folder->state();
    QStringList all;
    const QString file = valuesFile();
    const QStringList plain = m_where->values()->plainSecrets();
    const bool isIgnored = state.ignoresEnvFile && file == project::proposedEnvFiles(u"local"_s, false).front();
    if (!plain.isEmpty() && !file.isEmpty() && !isIgnored) {
        all += tr("%1 would hold the value of %2. Go back and write secret:%3 instead, or commit the files yourself.")
                   .arg(file, plain.join(u", "_s), plain.front());
    }
    if (!state.hasCommit && !state.exposed.isEmpty()) {
        all += tr("The commit would hold %1, where secrets often stand. Let Git ignore it and begin again, or commit "
                  "the files yourself.")
                   .arg(state.exposed.join(u", "_s));
    }
    return all;
}

} // namespace slipway::firstrun
