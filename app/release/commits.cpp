// SPDX-License-Identifier: Apache-2.0
#include "release/commits.h"

#include "release/words.h"

namespace slipway::release {

using namespace Qt::StringLiterals;

Result<QStringList> commitsBetween(const Context &context, const QString &from, const QString &to, std::stop_token stop)
{
    if (from.isEmpty() || to.isEmpty())
        return fail(ErrorKind::NotFound, Words::tr("A release was built without a commit"));
    const auto log = context.local().run(
        remote::Command::program({u"git"_s, u"-C"_s, context.project.folder, u"log"_s, u"--format=%s"_s,
                                  u"--max-count=200"_s, u"--end-of-options"_s, from + u".."_s + to}),
        stop);
    if (!log)
        return std::unexpected(log.error());
    if (!log->succeeded())
        return fail(ErrorKind::NotFound, Words::tr("This clone does not have both commits"), log->reason(),
                    Words::tr("Fetch them: git fetch."));
    return QString::fromUtf8(log->out).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace slipway::release
