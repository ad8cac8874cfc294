// SPDX-License-Identifier: Apache-2.0
#include "webhookreceiver.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace slipway {

using namespace Qt::StringLiterals;

WebhookReceiver::WebhookReceiver()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

QString WebhookReceiver::url() const
{
    return u"http://127.0.0.1:%1/services/T0/s3cret-path"_s.arg(m_server.serverPort());
}

QList<QJsonObject> WebhookReceiver::messages() const
{
    QList<QJsonObject> read;
    for (const QByteArray &body : bodies)
        read += QJsonDocument::fromJson(body).object();
    return read;
}

QStringList WebhookReceiver::kinds() const
{
    QStringList kinds;
    for (const QJsonObject &message : messages())
        kinds += message[u"kind"].toString();
    return kinds;
}

void WebhookReceiver::read(QTcpSocket *socket)
{
    QByteArray &text = m_texts[socket];
    text += socket->readAll();
    const qsizetype end = text.indexOf("\r\n\r\n");
    const qsizetype at = text.toLower().indexOf("content-length: ");
    if (end < 0 || at < 0)
        return;
    const qsizetype length = text.mid(at + 16, text.indexOf("\r\n", at) - at - 16).toLongLong();
    if (text.size() < end + 4 + length)
        return;
    heads += text.left(end);
    bodies += text.mid(end + 4);
    text.clear(); // the next socket may get this one's address
    const int status = answers.isEmpty() ? 200 : answers.takeFirst();
    if (status == 0)
        return;
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " x\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    socket->disconnectFromHost();
}

} // namespace slipway
