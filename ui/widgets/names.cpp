// SPDX-License-Identifier: Apache-2.0
#include "widgets/names.h"

#include <QCoreApplication>

namespace slipway::widgets {

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::widgets::Names)
};
} // namespace

QString shownEnvironment(const QString &name, bool isProtected)
{
    return isProtected ? name.toUpper() : name;
}

QString shownHost(const QString &host)
{
    return host == u"local" ? Words::tr("this machine") : host;
}

QString shownHosts(const QStringList &hosts)
{
    return hosts == QStringList{u"local"_s} ? shownHost(hosts.front())
                                            : Words::tr("%n host(s)", nullptr, int(hosts.size()));
}

} // namespace slipway::widgets
