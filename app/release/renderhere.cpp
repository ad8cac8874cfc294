// SPDX-License-Identifier: Apache-2.0
#include "release/renderhere.h"

#include "config/envfile.h"
#include "config/settings.h"
#include "delivery/docker.h"
#include "release/words.h"

#include <QJsonDocument>

namespace slipway::release {

using namespace Qt::StringLiterals;
using remote::Command;

namespace {

// $1 project folder, $2 Compose project, $3… compose files; stdin: the env file.
const QString renderScript = delivery::dockerScript(uR"sh(
t=$(mktemp) || exit 1
trap 'rm -f "$t"' EXIT
cat >"$t"
cd "$1" || exit 1
project=$2
shift 2
)sh" + delivery::asFiles({}) + uR"sh(
docker_ compose -p "$project" --env-file "$t" "$@" config --format json
)sh"_s);

} // namespace

Result<QJsonObject> renderHere(const Context &context, const Environment &environment, std::stop_token stop)
{
    const auto settings = config::effective(context.project, environment);
    if (!settings)
        return std::unexpected(settings.error());
    std::vector<config::EnvEntry> entries;
    for (const config::Setting &setting : *settings)
        entries.push_back({setting.key, setting.value, setting.line, setting.file});
    auto command = Command::shell(renderScript, QStringList{context.project.folder, environment.composeProject} +
                                                    context.project.composeFiles);
    command.input = config::writeEnv(entries);
    const auto output = context.local().run(command, stop);
    if (!output)
        return std::unexpected(output.error());
    if (!output->succeeded())
        return fail(delivery::dockerError(Words::tr("Compose cannot render the project for %1").arg(environment.name),
                                          *output, context.local().name()));
    return QJsonDocument::fromJson(output->out).object();
}

} // namespace slipway::release
