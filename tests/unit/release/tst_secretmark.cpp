// SPDX-License-Identifier: Apache-2.0
#include "release/secretmark.h"

#include <QTest>

using namespace slipway;
using namespace slipway::release;
using namespace Qt::StringLiterals;

class TestSecretMark : public QObject
{
    Q_OBJECT

private:
    const std::vector<config::Setting> m_settings{{.key = u"PW"_s, .value = u"secret:PW"_s, .isSecret = true},
                                                  {.key = u"LEVEL"_s, .value = u"info"_s}};
    const std::vector<config::EnvEntry> m_resolved{{.key = u"PW"_s, .value = u"anchor"_s},
                                                   {.key = u"LEVEL"_s, .value = u"info"_s}};

private Q_SLOTS:
    void knowsItsSecretOnly()
    {
        const QString mark = secretMark(u"anchor"_s);
        QVERIFY(isMarkOf(mark, u"anchor"_s));
        QVERIFY(!isMarkOf(mark, u"anchors"_s));
        QVERIFY(!isMarkOf({}, u"anchor"_s));
        QVERIFY(!mark.contains(u"anchor"_s));
        QVERIFY(secretMark(u"anchor"_s) != mark); // each has a salt of its own
    }

    void findsWhatWasRotated()
    {
        const auto deployed = config::settingsFromJson(config::toJson(marked(m_settings, m_resolved)));
        QVERIFY(deployed[1].mark.isEmpty());
        QCOMPARE(rotated(deployed, m_resolved), QStringList());
        auto later = m_resolved;
        later[0].value = u"chain"_s;
        QCOMPARE(rotated(deployed, later), QStringList{u"PW"_s});
        QCOMPARE(rotated(m_settings, later), QStringList()); // an old ledger has no marks
    }
};

QTEST_APPLESS_MAIN(TestSecretMark)
#include "tst_secretmark.moc"
