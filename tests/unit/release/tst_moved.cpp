// SPDX-License-Identifier: Apache-2.0
#include "release/moved.h"

#include <QTest>

using namespace slipway;
using namespace slipway::release;
using namespace Qt::StringLiterals;
using Action = ServiceChange::Action;

/// Whether reality is still what a plan was made from.
class TestMoved : public QObject
{
    Q_OBJECT

private:
    const ServiceChange m_api{.host = u"vm"_s, .service = u"api"_s, .action = Action::Recreate, .why = u"a → b"_s};
    const ServiceChange m_old{.host = u"vm"_s, .service = u"old"_s, .action = Action::Remove, .why = u"gone"_s};

private Q_SLOTS:
    void nothingMoved() { QCOMPARE(whatMoved({m_api, m_old}, {m_api, m_old}), QString()); }
    void somebodyDidItAlready()
    {
        QVERIFY(whatMoved({m_api, m_old}, {m_api}).startsWith(u"The plan said old on vm"_s));
    }
    void thereIsMore() { QVERIFY(whatMoved({m_api}, {m_api, m_old}).startsWith(u"Now there is also old on vm"_s)); }
    void anotherReason()
    {
        ServiceChange now = m_api;
        now.why = u"it is exited"_s;
        QCOMPARE(whatMoved({m_api}, {now}),
                 u"Now it would be api on vm: recreate (it is exited); the plan said api on vm: recreate (a → b)."_s);
    }
};

QTEST_APPLESS_MAIN(TestMoved)
#include "tst_moved.moc"
