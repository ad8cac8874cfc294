// SPDX-License-Identifier: Apache-2.0
#include "release/preparebuild.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Which registries are on this machine; that one is started there, tst_firstdeployment tries.
class TestPrepareBuild final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registriesOnThisMachineAreTold()
    {
        Project project;
        project.services = {{u"a"_s, u"localhost:5000/x/a"_s},        {u"b"_s, u"localhost:5000/x/b"_s},
                            {u"c"_s, u"127.0.0.1:5001/x/c"_s},        {u"d"_s, u"registry.example:5002/x/d"_s},
                            {u"e"_s, u"mylocalhost:5003/x/e"_s},      {u"f"_s, u"localhost/x"_s},
                            {u"g"_s, u"127.0.0.1.example:5004/x/g"_s}};
        QCOMPARE(release::localRegistries(project), (std::vector<int>{5000, 5001}));
    }
};

QTEST_GUILESS_MAIN(TestPrepareBuild)
#include "tst_preparebuild.moc"
