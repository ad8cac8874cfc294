// SPDX-License-Identifier: Apache-2.0
#include "sampleshistory.h"

#include "samples.h"

namespace slipway::samples {

using namespace Qt::StringLiterals;

namespace {

Deployment made(const QString &environment, int number, int releaseNumber, Intent intent, int hoursAgo)
{
    Deployment deployment;
    deployment.id = u"%1-%2"_s.arg(environment).arg(number);
    deployment.number = number;
    deployment.environment = environment;
    deployment.intent = intent;
    deployment.release = release(releaseNumber);
    deployment.by = number % 2 == 0 ? u"ana"_s : u"ben"_s;
    deployment.startedAt = now().addSecs(-hoursAgo * 3600);
    deployment.endedAt = deployment.startedAt.addMSecs(23'400 + 1100 * number);
    deployment.state = OperationState::Succeeded;
    deployment.isVerified = deployment.hasSwitched = true;
    return deployment;
}

Deployment failedThere(Deployment deployment, bool isRolledBack)
{
    deployment.state = OperationState::Failed;
    deployment.isVerified = false;
    deployment.isRolledBack = isRolledBack;
    deployment.error = Error{ErrorKind::Verification, u"The release did not become good within 60 s"_s, {}, {}, {}};
    return deployment;
}

} // namespace

std::vector<Deployment> history(const QString &environment)
{
    if (environment == u"local")
        return {};
    if (environment == u"prod") {
        Deployment last = made(environment, 9, 41, Intent::RollBack, 3);
        last.replaces = release(42);
        return {last, failedThere(made(environment, 8, 42, Intent::Promote, 4), false),
                made(environment, 7, 41, Intent::Promote, 52)};
    }
    std::vector<Deployment> all{made(environment, 43, 42, Intent::Promote, 1),
                                failedThere(made(environment, 42, 43, Intent::Deploy, 2), true),
                                made(environment, 41, 42, Intent::Promote, 5)};
    all.push_back(made(environment, 40, 41, Intent::Promote, 53));
    all.back().state = OperationState::Canceled;
    all.back().isVerified = all.back().hasSwitched = false;
    all.push_back(made(environment, 39, 41, Intent::Promote, 54));
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        all[i].replaces = all[i + 1].release;
    return all;
}

std::vector<AuditEntry> audit(const QString &environment)
{
    using Kind = AuditEntry::Kind;
    const auto entry = [&](Kind kind, int sequence, int hours, const QString &by) {
        return AuditEntry{.environment = environment,
                          .sequence = sequence,
                          .kind = kind,
                          .at = now().addSecs(-3600 * hours),
                          .by = by,
                          .host = {},
                          .service = {},
                          .key = {}};
    };
    AuditEntry revealed = entry(Kind::Revealed, 12, 2, u"ana@laptop"_s);
    revealed.key = u"DATABASE_URL"_s;
    AuditEntry restarted = entry(Kind::Restarted, 9, 26, u"ben@desk"_s);
    restarted.host = environment == u"prod" ? u"prod-2"_s : u"stage-1"_s;
    restarted.service = u"api"_s;
    AuditEntry shell = entry(Kind::Shell, 5, 75, u"ana@laptop"_s);
    shell.host = restarted.host;
    if (environment == u"prod")
        return {revealed, restarted, shell};
    return environment == u"stage" ? std::vector{restarted} : std::vector<AuditEntry>();
}

Comparison comparison()
{
    const auto digest = [](int number) {
        return release(number).images.front().configDigest;
    };
    return {
        .images = {{u"api"_s, digest(41), digest(42)}, {u"mailer"_s, {}, digest(42)}},
        .settings = {{u"REQUEST_TIMEOUT"_s, SettingChange::Kind::Added, {}, u"30s"_s, u"env/common.env"_s},
                     {u"LOG_LEVEL"_s, SettingChange::Kind::Changed, u"debug"_s, u"info"_s, u"env/stage.env"_s},
                     {u"DATABASE_URL"_s, SettingChange::Kind::Changed, u"•••••"_s, u"another secret"_s,
                      u"env/stage.env"_s}},
        .commits = {u"Warm the cache before ready"_s, u"Add a timeout to requests"_s, u"Say which migration runs"_s},
        .whyNoCommits = {}};
}

} // namespace slipway::samples
