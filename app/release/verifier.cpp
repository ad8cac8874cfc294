// SPDX-License-Identifier: Apache-2.0
#include "release/verifier.h"

#include "health/probe.h"
#include "release/words.h"

#include <algorithm>

namespace slipway::release {

using namespace Qt::StringLiterals;
using delivery::Container;
using std::chrono::milliseconds;

namespace {

constexpr int goodSamplesWanted = 3;
// A process that dies a second after it said "ready" has said so three times by then.
constexpr milliseconds steadyFor{2'000};

Error notGood(const QString &host, const QString &what, const QString &why = {})
{
    return atHost({.kind = ErrorKind::Verification,
                   .what = what,
                   .where = {},
                   .why = why,
                   .cure = Words::tr("Read the evidence; mend it and build a new release.")},
                  host);
}

/// What one look found out.
struct Look {
    bool isGood = true;
    QString why;                ///< if not good: what is missing
    std::optional<Error> final; ///< waiting longer would not help
};

class Verifier
{
public:
    Verifier(const Context &context, const Environment &environment, const delivery::ComposeTarget &target,
             remote::Host &host, const Release &release, const std::function<void(const ProbeSample &)> &tell,
             std::stop_token stop)
        : m_context(context)
        , m_environment(environment)
        , m_target(target)
        , m_host(host)
        , m_release(release)
        , m_tell(tell)
        , m_stop(std::move(stop))
    {
    }

    Result<QString> run();

private:
    Result<Look> look();
    Look lookAt(const QString &service, const Container &container);
    std::optional<Error> restarted(const Container &container);
    void probe(const Check &check, const Container &container, Look &look);
    Result<QString> steady();
    Result<int> smoke();

    const Context &m_context;
    const Environment &m_environment;
    const delivery::ComposeTarget &m_target;
    remote::Host &m_host;
    const Release &m_release;
    const std::function<void(const ProbeSample &)> &m_tell;
    std::stop_token m_stop;
    std::vector<Container> m_containers;
    std::map<QString, std::pair<int, QDateTime>> m_baseline; ///< container → restarts, started at
};

std::optional<Error> Verifier::restarted(const Container &container)
{
    const auto [known, isNew] = m_baseline.try_emplace(container.id, container.restarts, container.startedAt);
    const bool isSame = known->second == std::pair(container.restarts, container.startedAt);
    if (isSame && container.state != u"restarting")
        return std::nullopt;
    return notGood(m_host.name(), Words::tr("%1 does not stay up").arg(container.service),
                   Words::tr("It ended with exit code %1 and was restarted %2 times.")
                       .arg(container.exitCode)
                       .arg(container.restarts));
}

void Verifier::probe(const Check &check, const Container &container, Look &look)
{
    for (const auto kind : {ProbeSample::Kind::Health, ProbeSample::Kind::Ready}) {
        const QString path = kind == ProbeSample::Kind::Health ? check.health : check.ready;
        if (path.isEmpty() || !look.isGood)
            continue;
        ProbeSample sample = health::probe(m_host, container.address, check, kind, m_stop, m_context.clock);
        sample.text = m_context.masker->mask(sample.text);
        m_tell(sample);
        if (sample.outcome == ProbeSample::Outcome::Good)
            continue;
        look.isGood = false;
        look.why = u"%1 %2: %3 %4"_s.arg(check.service, path, health::summary(sample), sample.text);
    }
}

Look Verifier::lookAt(const QString &service, const Container &container)
{
    const Image *image = m_release.image(service);
    if (image && !image->isIdentifiedBy(container.imageId)) {
        return {.isGood = false,
                .why = {},
                .final =
                    notGood(m_host.name(), Words::tr("%1 runs another image than the release's").arg(service),
                            Words::tr("It runs %1, the release has %2.").arg(container.imageId, image->configDigest))};
    }
    if (auto error = restarted(container))
        return {.isGood = false, .why = {}, .final = error};
    if (container.hasSucceeded() && !m_context.project.check(service))
        return {}; // a one-off that is done
    if (!container.isRunning()) {
        return {.isGood = false,
                .why = {},
                .final = notGood(m_host.name(), Words::tr("%1 is %2").arg(service, container.state),
                                 Words::tr("Exit code %1.").arg(container.exitCode))};
    }
    if (!container.healthStatus.isEmpty() && container.healthStatus != u"healthy")
        return {.isGood = false, .why = Words::tr("%1 is %2").arg(service, container.healthStatus)};
    Look look;
    if (const Check *check = m_context.project.check(service))
        probe(*check, container, look);
    return look;
}

Result<Look> Verifier::look()
{
    auto seen = m_target.observe(m_host, m_stop);
    // A container that ends between being listed and being inspected is no verdict on the release.
    if (!seen && seen.error().kind == ErrorKind::RemoteFailure)
        return Look{.isGood = false, .why = seen.error().what};
    if (!seen)
        return std::unexpected(seen.error());
    m_containers = std::move(seen->containers);
    for (const Image &image : m_release.images) {
        const auto containers = delivery::containersOf(m_containers, image.service);
        if (containers.empty())
            return Look{.isGood = false, .why = Words::tr("%1 has no container").arg(image.service)};
        for (const Container *container : containers) {
            Look one = lookAt(image.service, *container);
            if (!one.isGood)
                return one;
        }
    }
    return Look{};
}

Result<QString> Verifier::steady()
{
    milliseconds within{0};
    milliseconds every{1'000};
    for (const Check &check : m_context.project.checks) {
        within = std::max(within, check.within);
        every = std::min(every, check.every);
    }
    if (within == milliseconds(0))
        within = std::chrono::seconds(60);
    const QDateTime begin = m_context.clock();
    QDateTime goodSince;
    int good = 0;
    QString why;
    for (;;) {
        const auto seen = look();
        if (!seen)
            return std::unexpected(seen.error());
        if (seen->final)
            return fail(*seen->final);
        const QDateTime now = m_context.clock();
        if (seen->isGood) {
            goodSince = good == 0 ? now : goodSince;
            ++good;
            if (good >= goodSamplesWanted && goodSince.msecsTo(now) >= steadyFor.count())
                return Words::tr("%1 good samples in a row").arg(good);
        } else {
            good = 0;
            why = seen->why;
        }
        if (good == 0 && begin.msecsTo(now) > within.count()) {
            return fail(notGood(m_host.name(),
                                Words::tr("The release did not become good within %1 s").arg(within.count() / 1000),
                                Words::tr("Last answer: %1").arg(why)));
        }
        if (!pause(every, m_stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while verifying"));
    }
}

Result<int> Verifier::smoke()
{
    int passed = 0;
    for (const SmokeCheck &check : m_context.project.smoke) {
        const Container *container = delivery::containerOf(m_containers, check.service);
        const Check *where = m_context.project.check(check.service);
        if (!container || !where)
            return fail(notGood(m_host.name(),
                                Words::tr("smoke check %1: %2 has no container").arg(check.name, check.service)));
        const auto token = m_context.resolver(m_environment).resolveValue(check.bearer, m_stop);
        if (!token)
            return std::unexpected(token.error());
        ProbeSample sample =
            health::smoke(m_host, container->address, where->port, check, *token, m_stop, m_context.clock);
        sample.text = m_context.masker->mask(sample.text);
        m_tell(sample);
        if (m_stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while verifying"));
        if (sample.outcome != ProbeSample::Outcome::Good) {
            return fail(notGood(m_host.name(), Words::tr("the smoke check \"%1\" failed").arg(check.name),
                                Words::tr("GET %1: %2 %3").arg(check.path, health::summary(sample), sample.text)));
        }
        ++passed;
    }
    return passed;
}

Result<QString> Verifier::run()
{
    auto became = steady();
    if (!became)
        return became;
    const auto passed = smoke();
    if (!passed)
        return std::unexpected(passed.error());
    const auto last = look();
    if (!last)
        return std::unexpected(last.error());
    if (last->final || !last->isGood)
        return fail(
            last->final.value_or(notGood(m_host.name(), Words::tr("The release did not stay good"), last->why)));
    return Words::tr("%1, %2 smoke checks").arg(*became).arg(*passed);
}

} // namespace

Result<QString> verify(const Context &context, const Environment &environment, const delivery::ComposeTarget &target,
                       remote::Host &host, const Release &release, const std::function<void(const ProbeSample &)> &tell,
                       std::stop_token stop)
{
    return Verifier(context, environment, target, host, release, tell, std::move(stop)).run();
}

Result<void> checkTokens(const Context &context, const Environment &environment, std::stop_token stop)
{
    for (const SmokeCheck &check : context.project.smoke) {
        if (auto token = context.resolver(environment).resolveValue(check.bearer, stop); !token)
            return std::unexpected(token.error());
    }
    return {};
}

} // namespace slipway::release
