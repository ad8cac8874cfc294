// SPDX-License-Identifier: Apache-2.0
#include "composecli.h"
#include "config/envdocument.h"
#include "config/envfile.h"
#include "envcases.h"
#include "envgenerator.h"
#include "envreferee.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using envreferee::Files;
using envreferee::Values;
using envreferee::Verdict;

namespace {

const QStringList keys{u"A"_s, u"B"_s, u"C"_s, u"a.b"_s, u"X-1"_s, u"F[0]"_s, u"École"_s, u"KNOWN"_s};

Values asValues(const std::vector<config::EnvEntry> &entries)
{
    Values values;
    for (const config::EnvEntry &entry : entries)
        values.insert_or_assign(entry.key, entry.value);
    return values;
}

/// What we make of \a files, each read with what was said before it.
Result<Values> read(const Files &files, const Values &environment)
{
    Values before = environment;
    Values own;
    for (const QByteArray &file : files) {
        const auto entries = config::readEnv(file, u"f.env"_s, before);
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &[key, value] : asValues(*entries)) {
            own.insert_or_assign(key, value);
            before.insert_or_assign(key, value);
        }
    }
    return own;
}

/// What Compose's `config` takes and we refuse, all of it on purpose; see readEnv().
bool isRefusedOnPurpose(const Values &values)
{
    return std::ranges::any_of(values, [](const auto &each) {
        return each.first.isEmpty() || each.second.contains(QChar()) ||
               each.second.contains(QChar::ReplacementCharacter);
    });
}

} // namespace

/// Our reading and writing of env files against `docker compose config`. SLIPWAY_SEED=… asks about
/// other generated ones.
class TestEnvReferee final : public QObject
{
    Q_OBJECT

private:
    static constexpr int generated = 320;
    static constexpr int edited = 160;

    struct Case {
        QByteArray name;
        Files files;
    };

    static std::vector<Case> cases()
    {
        std::vector<Case> result;
        for (const QByteArray &text : envcases::texts())
            result.push_back({"by hand", {text}});
        for (const Files &files : envcases::sequences())
            result.push_back({"sequence", files});
        EnvGenerator generator(EnvGenerator::seed());
        for (int i = 0; i < generated; ++i)
            result.push_back({"generated", {generator.file(keys)}});
        return result;
    }

    static QByteArray rowName(const Case &one, size_t index)
    {
        return one.name + ' ' + QByteArray::number(static_cast<qulonglong>(index)) + ' ' +
               envreferee::shown(one.files.join("|")).left(70);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qInfo("SLIPWAY_SEED=%u", EnvGenerator::seed());
        if (!composecli::isThere())
            QSKIP("docker compose is not there");
        m_known = asValues(*config::readEnv(envcases::known(), u"known.env"_s));
    }

    void reads_data()
    {
        QTest::addColumn<size_t>("index");
        m_cases = cases();
        std::vector<Files> files;
        std::vector<bool> areRefused;
        for (const Case &one : m_cases) {
            QTest::addRow("%s", rowName(one, files.size()).constData()) << files.size();
            files.push_back(one.files);
            areRefused.push_back(!read(one.files, m_known));
        }
        m_verdicts = envreferee::ask(files, areRefused, envcases::known());
    }

    void reads()
    {
        QFETCH(size_t, index);
        const auto ours = read(m_cases[index].files, m_known);
        const Verdict &verdict = m_verdicts[index];
        if (!verdict.values) {
            QVERIFY2(!ours, qPrintable(u"Compose refuses: "_s + verdict.error));
            return;
        }
        if (!ours && isRefusedOnPurpose(*verdict.values))
            return;
        QVERIFY2(ours, qPrintable(ours ? QString() : toText(ours.error())));
        QCOMPARE(envreferee::shown(*ours), envreferee::shown(*verdict.values));
    }

    /// There are enough of both kinds among the generated ones, or they show nothing.
    void isAFairTest()
    {
        const auto refused = std::ranges::count_if(m_verdicts, [](const Verdict &v) { return !v.values; });
        qInfo("%lld cases, %lld of them refused", static_cast<qlonglong>(m_cases.size()),
              static_cast<qlonglong>(refused));
        QVERIFY(m_cases.size() >= 400);
        QVERIFY(refused >= 60 && refused < static_cast<qlonglong>(m_cases.size()) / 2);
    }

    /// No `?` in them: Compose reads the files of an environment twice, the second time with what all of
    /// them said before, throws the second values away, but fails if one is required and empty then.
    void readsFilesOfAnEnvironment()
    {
        EnvGenerator generator(EnvGenerator::seed() + 1);
        Files files{envcases::known()};
        QStringList all;
        Values ours = m_known;
        while (files.size() < 120) {
            const QString own = u"K%1"_s.arg(files.size());
            const QByteArray text = generator.file({own, own + u'b', u"A"_s, u"B"_s});
            const auto entries = config::readEnv(text, u"f.env"_s, ours);
            if (!entries || text.contains('?'))
                continue;
            files += text;
            for (const config::EnvEntry &entry : *entries) {
                ours.insert_or_assign(entry.key, entry.value);
                all += entry.key;
            }
        }
        all.removeDuplicates();
        const Verdict verdict = envreferee::interpolate(files, all);
        QVERIFY2(verdict.values, qPrintable(verdict.error));
        std::erase_if(ours, [&](const auto &each) { return !all.contains(each.first); });
        QCOMPARE(envreferee::shown(*verdict.values), envreferee::shown(ours));
    }

    void writes_data()
    {
        QTest::addColumn<size_t>("index");
        EnvGenerator generator(EnvGenerator::seed() + 2);
        const QList<QString> values = envcases::values();
        m_edits.clear();
        std::vector<Files> files;
        while (m_edits.size() < edited) {
            auto document = config::EnvDocument::parse(generator.file(keys), u"f.env"_s, m_known);
            if (!document || !document->problems().empty())
                continue;
            const auto number = static_cast<qsizetype>(m_edits.size());
            Edit edit{*document, keys[generator.below(static_cast<int>(keys.size()) - 1)],
                      number < values.size() ? values[number] : generator.value()};
            const QByteArray before = document->text();
            edit.result = edit.document.set(edit.key, edit.value, u"B"_s);
            QTest::addRow("%s=%s in %s", qPrintable(edit.key), envreferee::shown(edit.value.toUtf8()).constData(),
                          envreferee::shown(before).left(60).constData())
                << m_edits.size();
            files.push_back({edit.document.text()});
            m_edits.push_back(std::move(edit));
        }
        m_written = envreferee::ask(files, std::vector<bool>(files.size(), false), envcases::known());
    }

    void writes()
    {
        QFETCH(size_t, index);
        const auto &[document, key, value, result] = m_edits[index];
        QVERIFY2(result, qPrintable(result ? QString() : toText(result.error())));
        const Verdict &verdict = m_written[index];
        const QByteArray text = envreferee::shown(document.text());
        if (!verdict.values) { // a changed value may be one that another entry cannot do with
            QVERIFY2(!document.problems().empty(), qPrintable(verdict.error));
            return;
        }
        QVERIFY2(verdict.values->contains(key), text.constData());
        QCOMPARE(envreferee::shown(verdict.values->at(key).toUtf8()), envreferee::shown(value.toUtf8()));
        for (const config::EnvDocument::Entry &entry : document.entries()) {
            if (entry.counts && !entry.isInherited)
                QCOMPARE(verdict.values->at(entry.key), entry.value);
        }
    }

    void writesWholeFiles()
    {
        EnvGenerator generator(EnvGenerator::seed() + 3);
        std::vector<config::EnvEntry> entries;
        QStringList all;
        const auto add = [&](const QString &value) {
            all += u"K%1"_s.arg(entries.size());
            entries.push_back({all.back(), value, 1, u"f"_s});
        };
        for (const QString &value : envcases::values())
            add(value);
        while (entries.size() < 200)
            add(generator.value());
        const QByteArray text = config::writeEnv(entries);
        const Verdict verdict = envreferee::interpolate({text}, all);
        QVERIFY2(verdict.values, qPrintable(verdict.error));
        QCOMPARE(envreferee::shown(*verdict.values), envreferee::shown(asValues(entries)));
        const auto asFile = envreferee::ask({{text}}, {false}, {});
        QVERIFY2(asFile[0].values, qPrintable(asFile[0].error));
        QCOMPARE(envreferee::shown(*asFile[0].values), envreferee::shown(asValues(entries)));
    }

private:
    struct Edit {
        config::EnvDocument document;
        QString key;
        QString value;
        Result<void> result;
    };

    Values m_known;
    std::vector<Case> m_cases;
    std::vector<Verdict> m_verdicts;
    std::vector<Edit> m_edits;
    std::vector<Verdict> m_written;
};

QTEST_GUILESS_MAIN(TestEnvReferee)
#include "tst_envreferee.moc"
