// SPDX-License-Identifier: Apache-2.0
#include "samplesconfiguration.h"

#include "samples.h"

#include <QCryptographicHash>

#include <algorithm>

namespace slipway::samples {

using namespace Qt::StringLiterals;
using Class = ConfigCell::Class;

static ConfigCell cell(Class what, const QString &value, const QString &note = {}, const QString &source = {})
{
    ConfigCell made;
    made.what = what;
    made.value = value;
    made.note = note;
    made.source = source;
    return made;
}

ConfigFile withText(ConfigFile file, const QByteArray &text)
{
    file.text = text;
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    return file;
}

static std::vector<ConfigFile> files()
{
    const auto file = [](const QString &environment, const QString &path, const QByteArray &text) {
        return withText({environment, path, {}, {}}, text);
    };
    const auto shared = [](ConfigFile one) {
        one.isShared = true;
        return one;
    };
    return {file({}, u"compose.yaml"_s,
                 "# The same in every environment.\nservices:\n  api:\n    image: harbor/api\n    environment:\n"
                 "      DB_POOL_SIZE: ${DB_POOL_SIZE}\n      LOG_LEVEL: ${LOG_LEVEL}\n    ports:\n      - "
                 "\"${API_PORT}:8000\"\n"),
            shared(file(u"local"_s, u"env/common.env"_s, "# what all agree on\nAPI_PORT=8080\nREQUEST_TIMEOUT=30s\n")),
            file(u"local"_s, u"env/local.env"_s,
                 "# database\nDATABASE_URL=secret:local/database_url\nDB_POOL_SIZE=10\n\n# who may call us\n"
                 "CORS_ORIGINS=http://localhost:3000\nLICENSE_SERVICE_URL=http://license-stub:9000\nLOG_LEVEL=debug\n"),
            file(u"stage"_s, u"env/stage.env"_s,
                 "# database\nDATABASE_URL=secret:stage/database_url\nDB_POOL_SIZE=10\n\n# who may call us\n"
                 "CORS_ORIGINS=https://stage.harbor.example\nLOG_LEVEL=info\n"),
            file(u"prod"_s, u"env/prod.env"_s,
                 "# database\nDATABASE_URL=secret:prod/database_url\nDB_POOL_SIZE=10\n\n# who may call us\n"
                 "CORS_ORIGINS=*\nLICENSE_SERVICE_URL=https://license.example\nLOG_LEVEL=info\n"),
            file({}, u"slipway.yaml"_s,
                 "name: harbor\ncompose: compose.yaml\nenvironments:\n"
                 "  - { name: local, hosts: [local], directory: .slipway/local, compose-project: harbor-local }\n"
                 "  - { name: stage, hosts: [stage], directory: /srv/harbor, compose-project: harbor-stage }\n"
                 "  - { name: prod, hosts: [prod-1, prod-2], directory: /srv/harbor, compose-project: harbor }\n")};
}

static std::vector<ConfigColumn> columns()
{
    return {{u"local"_s, {}, false},
            {u"stage"_s, {}, false},
            {u"prod"_s, u"prod-1"_s, true},
            {u"prod"_s, u"prod-2"_s, true}};
}

static ConfigRow poolSize()
{
    ConfigCell edited =
        cell(Class::Drifted, u"25"_s, u"changed by hand on the host after deployment 41"_s, u"env/prod.env:3"_s);
    edited.declared = u"10"_s;
    edited.onDisk = u"25"_s;
    edited.running = u"10"_s;
    edited.mends = {Mend::TakeOver, Mend::Restore, Mend::Approve};
    return {u"DB_POOL_SIZE"_s,
            Category::Database,
            u"same"_s,
            false,
            {cell(Class::Same, u"10"_s, {}, u"env/local.env:3"_s), cell(Class::Same, u"10"_s, {}, u"env/stage.env:3"_s),
             edited, cell(Class::Same, u"10"_s, {}, u"env/prod.env:3"_s)}};
}

static ConfigRow origins()
{
    ConfigCell any = cell(Class::NotApproved, u"*"_s, u"not approved: any origin"_s, u"env/prod.env:6"_s);
    any.mends = {Mend::Approve};
    return {u"CORS_ORIGINS"_s,
            Category::Origins,
            u"may differ · list of origins"_s,
            false,
            {cell(Class::Same, u"http://localhost:3000"_s, {}, u"env/local.env:6"_s),
             cell(Class::Allowed, u"https://stage.harbor.example"_s, {}, u"env/stage.env:6"_s), any, any}};
}

static ConfigRow license()
{
    const ConfigCell good = cell(Class::Allowed, u"https://license.example"_s, {}, u"env/prod.env:7"_s);
    return {u"LICENSE_SERVICE_URL"_s,
            Category::Integration,
            u"required"_s,
            false,
            {cell(Class::Same, u"http://license-stub:9000"_s, {}, u"env/local.env:7"_s), cell(Class::Missing, {}), good,
             good}};
}

static ConfigRow databaseUrl()
{
    const auto hashed = [](const QString &hash, const QString &source) {
        return cell(Class::Allowed, u"••••• "_s + hash, {}, source);
    };
    return {u"DATABASE_URL"_s,
            Category::Database,
            u"must differ · secret"_s,
            true,
            {hashed(u"a41"_s, u"env/local.env:2"_s), hashed(u"07c"_s, u"env/stage.env:2"_s),
             hashed(u"e9d"_s, u"env/prod.env:2"_s), hashed(u"e9d"_s, u"env/prod.env:2"_s)}};
}

static ConfigRow row(const QString &key, Category category, const QString &rule, const QStringList &values,
                     Class what = Class::Same)
{
    ConfigRow made{key, category, rule, false, {}};
    for (const QString &value : values)
        made.cells.push_back(cell(what, value));
    return made;
}

ConfigurationState agreed()
{
    ConfigurationState state;
    state.matrix.hasContract = true;
    state.matrix.columns = columns();
    state.matrix.rows = {databaseUrl(),
                         row(u"LOG_LEVEL"_s, Category::Other, u"may differ"_s,
                             {u"debug"_s, u"info"_s, u"info"_s, u"info"_s}, Class::Allowed),
                         row(u"API_PORT"_s, Category::Other, u"same · port"_s, QStringList(4, u"8080"_s)),
                         row(u"REQUEST_TIMEOUT"_s, Category::Other, u"same · duration"_s, QStringList(4, u"30s"_s))};
    state.files = files();
    state.seenAt = now().addSecs(-20);
    return state;
}

ConfigurationState configuration()
{
    ConfigurationState state = agreed();
    ConfigRow beta = row(u"FEATURE_BETA"_s, Category::Feature, u"same · bool"_s, QStringList(4, u"false"_s));
    beta.cells[1] = cell(Class::Approved, u"true"_s, u"tried with partners · ana · until 2026-06-30"_s);
    state.matrix.rows = {databaseUrl(),        poolSize(),           origins(),           license(), beta,
                         state.matrix.rows[1], state.matrix.rows[2], state.matrix.rows[3]};
    for (int i = 0; i < 28; ++i)
        state.matrix.rows.push_back(row(u"SETTING_%1"_s.arg(i, 2, 10, QChar(u'0')), Category::Other, u"same"_s,
                                        QStringList(4, QString::number(i))));
    state.matrix.handEditsDeny = true;
    state.matrix.violations = {{u"LICENSE_SERVICE_URL"_s, u"stage"_s,
                                u"LICENSE_SERVICE_URL is required and missing in stage"_s,
                                u"Give stage a value in env/stage.env."_s, true},
                               {u"CORS_ORIGINS"_s, u"prod"_s, u"CORS_ORIGINS “*” in prod is not approved"_s,
                                u"Approve it with a reason, or name the origins."_s, true}};
    Drift drift;
    drift.kind = Drift::Kind::ChangedOnHost;
    drift.environment = u"prod"_s;
    drift.host = u"prod-1"_s;
    drift.key = u"DB_POOL_SIZE"_s;
    drift.declared = u"10"_s;
    drift.onDisk = u"25"_s;
    drift.running = u"10"_s;
    drift.hasDeclared = drift.hasOnDisk = drift.hasRunning = true;
    drift.words = u"DB_POOL_SIZE was changed on prod-1 by hand after deployment 41"_s;
    drift.mends = {Mend::TakeOver, Mend::Restore, Mend::Approve};
    state.reports = {{u"prod"_s, {drift}, {}, now().addSecs(-20)}};
    return state;
}

ConfigurationState drifted()
{
    ConfigurationState state = configuration();
    ConfigRow port = row(u"API_PORT"_s, Category::Other, u"same · port"_s, QStringList(4, u"8080"_s));
    port.cells[1] = cell(Class::Invalid, u"80a"_s, u"“80a” is no port: 1 to 65535"_s);
    ConfigRow debug =
        row(u"DEBUG_TOOLBAR"_s, Category::Feature, u"only in local"_s, QStringList(4, QString()), Class::NotSet);
    debug.cells[0] = cell(Class::Same, u"on"_s);
    debug.cells[1] = cell(Class::Extra, u"on"_s, u"only in local"_s);
    ConfigRow ports = row(u"services.api.ports"_s, Category::Rendered, {}, QStringList(4, u"8080:8000"_s));
    ports.cells[2] = ports.cells[3] =
        cell(Class::NotApproved, u"8080:8000, 9090:9090"_s, u"not approved"_s, u"compose.yaml"_s);
    auto at = state.matrix.rows.begin() + 5;
    at = state.matrix.rows.insert(at, debug) + 1;
    state.matrix.rows.insert(at, port);
    state.matrix.rows.push_back(ports);
    Drift image;
    image.kind = Drift::Kind::OtherImage;
    image.environment = u"prod"_s;
    image.host = u"prod-2"_s;
    image.service = u"api"_s;
    image.words = u"api runs another image on prod-2: 77ab03 instead of 9f2c1a"_s;
    image.mends = {Mend::Recreate};
    state.reports.front().drifts.push_back(image);
    state.reports.push_back({u"stage"_s, {}, {hostKeyChanged()}, now().addSecs(-20)});
    return state;
}

ConfigurationState lawless()
{
    ConfigurationState state = agreed();
    state.matrix.hasContract = false;
    for (ConfigRow &row : state.matrix.rows) {
        row.rule.clear();
        for (ConfigCell &cell : row.cells)
            cell.what = Class::Same;
    }
    return state;
}

ConfigurationState bare()
{
    ConfigurationState state;
    state.seenAt = now();
    return state;
}

ConfigurationState unreadable()
{
    ConfigurationState state = bare();
    state.problem =
        Error{ErrorKind::InvalidInput, u"unterminated quoted value"_s, Where{{}, {}, u"env/prod.env"_s, 7, 1},
              u"LICENSE_SERVICE_URL=\"https://license.example"_s, u"Close the quote in env/prod.env, line 7."_s};
    return state;
}

ConfigurationState stale()
{
    ConfigurationState state = configuration();
    state.seenAt = now().addSecs(-240);
    state.problem =
        Error{ErrorKind::Unreachable, u"prod-1 does not answer"_s, Where{u"prod"_s, u"prod-1"_s, {}, 0, 0},
              u"connect to 10.77.0.13 port 22: no route to host"_s, u"Check the network to prod-1, then look again."_s};
    return state;
}

ConfigurationState large(int keys, int environments)
{
    ConfigurationState state;
    state.matrix.hasContract = true;
    for (int i = 0; i < environments; ++i)
        state.matrix.columns.push_back({u"env-%1"_s.arg(i), {}, i == environments - 1});
    for (int i = 0; i < keys; ++i) {
        const auto category = static_cast<Category>(std::min(5, i * 6 / std::max(1, keys)));
        ConfigRow made{u"SERVICE_%1_SETTING_%2"_s.arg(i / 20).arg(i), category, u"may differ"_s, false, {}};
        for (int e = 0; e < environments; ++e)
            made.cells.push_back(i % 10 == 0 && e == environments / 2
                                     ? cell(Class::NotApproved, u"value-%1-%2"_s.arg(i).arg(e),
                                            u"not approved: differs from the others"_s)
                                     : cell(Class::Same, u"value-%1"_s.arg(i)));
        state.matrix.rows.push_back(made);
    }
    state.seenAt = now();
    return state;
}

} // namespace slipway::samples
