// SPDX-License-Identifier: Apache-2.0
#include "envreferee.h"

#include "composecli.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <numeric>

namespace envreferee {

using namespace Qt::StringLiterals;

namespace {

using Indices = std::vector<size_t>;

Values valuesOf(const QJsonObject &environment)
{
    Values values;
    for (auto each = environment.begin(); each != environment.end(); ++each)
        values[each.key()] = composecli::single(each.value().toString());
    return values;
}

/// What Compose says, without its warnings.
QString errorOf(const composecli::Answer &answer)
{
    QStringList lines = answer.err.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.contains("level=warning"_L1); });
    return lines.join(u'\n');
}

QStringList configOf(const QStringList &envFiles)
{
    QStringList arguments;
    for (const QString &file : envFiles)
        arguments += {u"--env-file"_s, file};
    return arguments + QStringList{u"-p"_s, u"p"_s, u"-f"_s, u"c.yaml"_s, u"config"_s, u"--format"_s, u"json"_s};
}

/// Asks about the cases of \a some in one run; true: it was answered.
bool askOnce(const std::vector<Files> &cases, const Indices &some, const QByteArray &known,
             std::vector<Verdict> &verdicts)
{
    QTemporaryDir folder;
    composecli::write(folder.path(), u"known.env"_s, known);
    QByteArray yaml = "services:\n";
    for (const size_t index : some) {
        const QByteArray name = "s" + QByteArray::number(static_cast<qulonglong>(index));
        yaml += "  " + name + ":\n    image: x\n    env_file:\n";
        for (qsizetype i = 0; i < cases[index].size(); ++i) {
            const QByteArray file = name + "." + QByteArray::number(i) + ".env";
            composecli::write(folder.path(), QString::fromLatin1(file), cases[index][i]);
            yaml += "      - " + file + "\n";
        }
    }
    composecli::write(folder.path(), u"c.yaml"_s, yaml);
    const auto answer = composecli::run(folder.path(), configOf({u"known.env"_s}));
    const QJsonObject services = answer.json()["services"_L1].toObject();
    for (const size_t index : some) {
        if (answer.exitCode == 0)
            verdicts[index].values = valuesOf(services[u's' + QString::number(index)]["environment"_L1].toObject());
        else
            verdicts[index].error = errorOf(answer);
    }
    return answer.exitCode == 0;
}

void search(const std::vector<Files> &cases, const Indices &some, const QByteArray &known,
            std::vector<Verdict> &verdicts)
{
    if (some.empty() || askOnce(cases, some, known, verdicts) || some.size() == 1)
        return;
    const auto middle = some.begin() + static_cast<qsizetype>(some.size() / 2);
    search(cases, Indices(some.begin(), middle), known, verdicts);
    search(cases, Indices(middle, some.end()), known, verdicts);
}

} // namespace

std::vector<Verdict> ask(const std::vector<Files> &cases, const std::vector<bool> &areRefused, const QByteArray &known)
{
    std::vector<Verdict> verdicts(cases.size());
    Indices good;
    QThreadPool pool;
    for (size_t i = 0; i < cases.size(); ++i) {
        if (areRefused[i])
            pool.start([&, i] { askOnce(cases, {i}, known, verdicts); });
        else
            good.push_back(i);
    }
    search(cases, good, known, verdicts);
    pool.waitForDone();
    return verdicts;
}

Verdict interpolate(const Files &files, const QStringList &keys)
{
    QTemporaryDir folder;
    QStringList names;
    for (const QByteArray &file : files) {
        names += QString::number(names.size()) + u".env"_s;
        composecli::write(folder.path(), names.back(), file);
    }
    QByteArray yaml = "services:\n  a:\n    image: x\n    environment:\n";
    for (const QString &key : keys)
        yaml += "      " + key.toUtf8() + ": ${" + key.toUtf8() + "}\n";
    composecli::write(folder.path(), u"c.yaml"_s, yaml);
    const auto answer = composecli::run(folder.path(), configOf(names));
    if (answer.exitCode != 0)
        return {{}, errorOf(answer)};
    return {valuesOf(answer.json()["services"_L1]["a"_L1]["environment"_L1].toObject()), {}};
}

QString shown(const Values &values)
{
    QByteArray result;
    for (const auto &[key, value] : values)
        result += shown(key.toUtf8()) + '=' + shown(value.toUtf8()) + '\n';
    return QString::fromUtf8(result);
}

QByteArray shown(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            result += "\\x" + QByteArray::number(static_cast<int>(c), 16).rightJustified(2, '0');
        else
            result += c;
    }
    return result;
}

} // namespace envreferee
