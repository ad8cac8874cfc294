// SPDX-License-Identifier: Apache-2.0
#include "release/contents.h"

#include "delivery/composetarget.h"
#include "release/store.h"
#include "release/words.h"

#include <QCryptographicHash>

namespace slipway::release {

using namespace Qt::StringLiterals;

namespace {

bool isIntact(const QByteArray &content, const ReleaseFile &file)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()) == file.sha256;
}

Result<void> fetchFrom(const Context &context, const Environment &environment, const Release &release,
                       delivery::Contents &contents, const std::stop_token &stop)
{
    const delivery::ComposeTarget target(context.project, environment, context.directoryOf(environment));
    for (const ReleaseFile &file : release.files) {
        if (contents.contains(file.sha256))
            continue;
        const auto content = target.read(context.seat(environment), delivery::filePath(target.directory(), file), stop);
        if (!content && content.error().kind != ErrorKind::NotFound)
            return std::unexpected(content.error());
        if (content && isIntact(*content, file))
            contents[file.sha256] = *content;
    }
    return {};
}

} // namespace

Result<delivery::Contents> contentsOf(const Context &context, const Release &release,
                                      const std::vector<const Environment *> &from, std::stop_token stop)
{
    delivery::Contents contents = Store(context.project.folder).contents(release);
    for (const Environment *environment : from) {
        if (environment && contents.size() < release.files.size()) {
            if (auto fetched = fetchFrom(context, *environment, release, contents, stop); !fetched)
                return std::unexpected(fetched.error());
        }
    }
    for (const ReleaseFile &file : release.files) {
        if (!contents.contains(file.sha256)) {
            return fail(ErrorKind::NotFound, Words::tr("The file %1 of %2 is nowhere").arg(file.path, release.title()),
                        {}, Words::tr("Check out commit %1 and run `slipway build`.").arg(release.commit.left(7)));
        }
    }
    return contents;
}

} // namespace slipway::release
