// SPDX-License-Identifier: Apache-2.0
#include "delivery/sources.h"

#include "delivery/words.h"

#include <KTar>

#include <QBuffer>

namespace slipway::delivery {

using namespace Qt::StringLiterals;

Result<QByteArray> packSources(const Release &release, const Contents &contents, const QByteArray &envFile)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KTar tar(&buffer);
    if (!buffer.open(QIODevice::WriteOnly) || !tar.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Internal, Words::tr("The release's files cannot be packed"));
    for (const ReleaseFile &file : release.files) {
        const auto content = contents.find(file.sha256);
        if (content == contents.end())
            return fail(ErrorKind::NotFound, Words::tr("The release's file %1 is not at hand").arg(file.path));
        const mode_t mode = file.executable ? 0100750 : 0100640;
        tar.writeFile(u"source/"_s + file.path, content->second, mode);
    }
    tar.writeFile(u"environment.env"_s, envFile, 0100600);
    tar.close();
    return bytes;
}

QString filePath(const QString &directory, const ReleaseFile &file)
{
    return directory + u"/files/"_s + file.sha256 + u'/' + file.path.section(u'/', -1);
}

} // namespace slipway::delivery
