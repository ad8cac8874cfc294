// SPDX-License-Identifier: Apache-2.0
#include "history/historyexport.h"

#include "model/tabletext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::history {

using namespace Qt::StringLiterals;

QString outcomeWord(const Deployment &deployment)
{
    if (deployment.isVerified)
        return u"verified"_s;
    if (deployment.isRolledBack)
        return u"failed, rolled back"_s;
    return toWord(deployment.state).toLower();
}

QString toText(const std::vector<Deployment> &deployments)
{
    std::vector<QStringList> rows;
    rows.reserve(deployments.size());
    for (const Deployment &deployment : deployments) {
        rows.push_back({deployment.environment, QString::number(deployment.number),
                        deployment.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), toWord(deployment.intent),
                        deployment.release.title(), deployment.release.commit.left(7), outcomeWord(deployment),
                        deployment.by});
    }
    return aligned(rows);
}

QByteArray toCsv(const std::vector<Deployment> &deployments)
{
    QByteArray csv = csvLine({u"environment"_s, u"deployment"_s, u"started"_s, u"ended"_s, u"intent"_s, u"release"_s,
                              u"alias"_s, u"commit"_s, u"subject"_s, u"outcome"_s, u"error"_s, u"by"_s});
    for (const Deployment &deployment : deployments) {
        const Release &release = deployment.release;
        csv += csvLine({deployment.environment, QString::number(deployment.number),
                        deployment.startedAt.toUTC().toString(Qt::ISODate),
                        deployment.endedAt.toUTC().toString(Qt::ISODate), toWord(deployment.intent),
                        QString::number(release.number), release.alias(), release.commit, release.subject,
                        outcomeWord(deployment), deployment.error ? deployment.error->what : QString(), deployment.by});
    }
    return csv;
}

QByteArray toJsonText(const std::vector<Deployment> &deployments)
{
    QJsonArray array;
    for (const Deployment &deployment : deployments)
        array.append(toJson(deployment));
    return QJsonDocument(array).toJson();
}

} // namespace slipway::history
