// SPDX-License-Identifier: Apache-2.0
// How long it takes to read the env files of 20 environments with 1,000 keys each, to compare them and to say what
// the contract says. Exit code 1 if it is longer than promised.
#include "config/envfile.h"
#include "config/parity.h"
#include "project/secretname.h"
#include "stopwatch.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr int keyCount = 1'000;
constexpr int environmentCount = 20;
constexpr double mostMilliseconds = 50;

/// Values of the kinds that real files hold: most the same, some different, some secret, some missing, some quoted.
QByteArray envText(int environment)
{
    QByteArray text = "# written for the measurement\n";
    for (int key = 0; key < keyCount; ++key) {
        if (key % 97 == 0 && environment == 7)
            continue;
        const QByteArray name = "SERVICE_SETTING_" + QByteArray::number(key);
        const QByteArray place = QByteArray::number(environment);
        switch (key % 5) {
        case 0: text += name + "_URL=https://service-" + place + ".example:8443/path\n"; break;
        case 1: text += name + "_TOKEN=secret:environment-" + place + "/token\n"; break;
        case 2: text += name + "_TEXT=\"a value in quotes, with # and \\\"more\\\"\"\n"; break;
        case 3: text += name + "_SIZE=" + QByteArray::number(key) + " # a comment\n"; break;
        default: text += name + "_LEVEL=" + (environment == 3 ? "debug" : "info") + '\n'; break;
        }
    }
    return text;
}

/// A rule for each key, and patterns that all keys are tried with.
Contract contract()
{
    Contract contract;
    for (int key = 0; key < keyCount; ++key) {
        const QString name = u"SERVICE_SETTING_%1"_s.arg(key);
        switch (key % 5) {
        case 0: contract.rules.push_back({.key = name + u"_URL"_s, .isRequired = true, .type = ValueType::Url}); break;
        case 1:
            contract.rules.push_back({.key = name + u"_TOKEN"_s, .agreement = Agreement::MustDiffer, .isSecret = true});
            break;
        case 2: contract.rules.push_back({.key = name + u"_TEXT"_s, .agreement = Agreement::Same}); break;
        default: break;
        }
    }
    contract.rules.push_back({.key = u"*_SIZE"_s, .agreement = Agreement::Same, .type = ValueType::Integer});
    contract.rules.push_back({.key = u"*_LEVEL"_s, .agreement = Agreement::Same});
    contract.approvals.push_back({.key = u"SERVICE_SETTING_4_LEVEL"_s, .reason = u"r"_s, .owner = u"o"_s});
    return contract;
}

std::vector<config::Setting> parsed(const QByteArray &text, const QString &file)
{
    std::vector<config::Setting> settings;
    auto entries = config::readEnv(text, file);
    if (!entries)
        qFatal("%s", qPrintable(toText(entries.error())));
    settings.reserve(entries->size());
    for (config::EnvEntry &entry : *entries) {
        const bool isSecret = project::secretName(entry.value).has_value();
        settings.push_back({std::move(entry.key), std::move(entry.value), std::move(entry.file), entry.line, isSecret});
    }
    return settings;
}

} // namespace

int main()
{
    std::vector<QByteArray> texts;
    texts.reserve(environmentCount);
    for (int i = 0; i < environmentCount; ++i)
        texts.push_back(envText(i));
    config::ParityInput input{.contract = contract(), .environments = {}, .secretHash = {}, .today = QDate(2026, 1, 1)};
    const auto parse = [&] {
        input.environments.clear();
        for (int i = 0; i < environmentCount; ++i) {
            const QString name = u"environment-%1"_s.arg(i);
            input.environments.push_back({.name = name,
                                          .isProtected = i == environmentCount - 1,
                                          .settings = parsed(texts[static_cast<size_t>(i)], u"env/%1.env"_s.arg(name)),
                                          .rendered = {},
                                          .sourceFolder = {}});
        }
    };
    size_t rows = 0;
    const auto judge = [&] {
        rows = config::judge(input).rows.size();
    };
    std::printf("%d keys in %d environments, median of 5\n", keyCount, environmentCount);
    std::printf("  read    %.1f ms\n", bench::median(parse));
    std::printf("  judge   %.1f ms\n", bench::median(judge));
    const double both = bench::median([&] {
        parse();
        judge();
    });
    if (rows != keyCount)
        qFatal("%zu rows instead of %d", rows, keyCount);
    return bench::report("read, compare and classify", both, mostMilliseconds) ? 0 : 1;
}
