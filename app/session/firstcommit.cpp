// SPDX-License-Identifier: Apache-2.0
#include "session/firstcommit.h"

#include "session/words.h"

namespace slipway::session {

using namespace Qt::StringLiterals;
using remote::Command;

namespace {

// $1 folder. Prints what there is, each with a NUL after it; after `exposed` come paths. What is no repository is asked
// as if it were one already.
const QString gitScript = uR"sh(
cd "$1" || exit 1
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    printf 'repository\0'
    git rev-parse --quiet --verify HEAD >/dev/null 2>&1 && printf 'commit\0'
else
    trial=$(mktemp -d) || exit 1
    trap 'rm -rf "$trial"' EXIT
    git init --quiet "$trial" || exit 1
    GIT_DIR=$trial/.git GIT_WORK_TREE=$PWD
    export GIT_DIR GIT_WORK_TREE
fi
git check-ignore --quiet -- "$2" && printf 'ignores\0'
printf 'exposed\0'
others=--others
[ -e .gitignore ] || others=
git ls-files -z --cached $others --exclude-standard -- .env '*/.env'
git ls-files -z --cached --others --exclude-standard -- '.env.*' '*/.env.*' '*.pem' '*.key' '*.p12' '*.pfx' \
    id_rsa '*/id_rsa' id_ecdsa '*/id_ecdsa' id_ed25519 '*/id_ed25519' \
    ':(exclude)*.example' ':(exclude)*.sample' ':(exclude)*.template' ':(exclude)*.dist'
)sh"_s;

// $1 folder, $2 who commits if git does not know, in a repository of its own; $3… the files; none: all of the folder.
const QString commitScript = uR"sh(
cd "$1" || exit 1
who=$2
shift 2
message='Add slipway.yaml'
if [ $# -eq 0 ]; then
    message='First commit'
    { [ -z "$who" ] && git rev-parse --is-inside-work-tree >/dev/null 2>&1; } || git init --quiet || exit 1
    git add --all . || exit 1
    set -- .
else
    for file in "$@"; do
        shift
        git check-ignore --quiet -- "$file" || set -- "$@" "$file"
    done
    [ $# -gt 0 ] || exit 0
    git add -- "$@" || exit 1
fi
if [ -n "$who" ] && ! git config user.email >/dev/null; then
    GIT_AUTHOR_NAME=$who GIT_AUTHOR_EMAIL=$who@localhost GIT_COMMITTER_NAME=$who GIT_COMMITTER_EMAIL=$who@localhost
    export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
fi
git commit --quiet --message "$message" -- "$@"
)sh"_s;

} // namespace

void askGit(FolderState &state, remote::Host &local)
{
    const QString own = project::proposedEnvFiles(u"local"_s, false).front();
    const auto git = local.run(Command::shell(gitScript, {state.folder, own}));
    if (!git)
        return;
    QList<QByteArray> words = git->out.split('\0');
    const qsizetype end = words.indexOf("exposed");
    if (git->succeeded() && end >= 0) {
        for (const QByteArray &path : words.sliced(end + 1)) {
            if (!path.isEmpty())
                state.exposed += QString::fromUtf8(path);
        }
        words.resize(end);
    } else if (state.hasDotEnv && state.hasIgnoreFile) {
        state.exposed += u".env"_s; // rather too careful
    }
    state.isRepository = words.contains("repository");
    state.hasCommit = words.contains("commit");
    state.ignoresEnvFile = words.contains("ignores");
}

Result<void> commit(const QString &folder, const QStringList &paths, Committing who, remote::Host &local)
{
    const QString stranger = who == Committing::Demo ? u"slipway"_s : QString();
    const auto done = local.run(Command::shell(commitScript, QStringList{folder, stranger} + paths));
    if (!done)
        return std::unexpected(done.error());
    if (done->succeeded())
        return {};
    return fail(ErrorKind::RemoteFailure, Words::tr("Git did not commit"), done->reason(),
                Words::tr("Commit the files yourself: a release is named by its commit."));
}

} // namespace slipway::session
