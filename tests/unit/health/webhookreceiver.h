// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace slipway {

/// The team's chat: a server on this machine that keeps what is posted to it, and answers what it is told to.
class WebhookReceiver final : public QObject
{
    Q_OBJECT

public:
    WebhookReceiver();

    /// With a part that nobody may see: `s3cret-path`.
    QString url() const;
    /// The bodies, as JSON.
    QList<QJsonObject> messages() const;
    /// What each message is about: `ill`, `recovered`.
    QStringList kinds() const;

    QList<int> answers; ///< one a request; then 200. 0: none at all
    QList<QByteArray> heads;
    QList<QByteArray> bodies;

private:
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_texts;
};

} // namespace slipway
