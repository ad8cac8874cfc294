// SPDX-License-Identifier: Apache-2.0
#include "health/probe.h"

#include "health/words.h"

namespace slipway::health {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textLimit = 400;

/// Asks, and fills in what came back; the outcome is left to the caller unless nobody answered.
ProbeSample ask(remote::Host &host, const remote::HttpRequest &request, std::stop_token stop, const Clock &clock,
                QByteArray *body = nullptr)
{
    ProbeSample sample{.at = clock(), .host = host.name()};
    const auto reply = host.get(request, stop);
    if (!reply) {
        sample.text = reply.error().what;
        if (!reply.error().why.isEmpty())
            sample.text += u": "_s + reply.error().why;
        return sample;
    }
    sample.status = reply->status;
    sample.milliseconds = reply->milliseconds;
    sample.text = QString::fromUtf8(reply->body.left(textLimit)).trimmed();
    sample.outcome = ProbeSample::Outcome::Bad;
    if (body)
        *body = reply->body;
    return sample;
}

} // namespace

ProbeSample probe(remote::Host &host, const QString &address, const Check &check, ProbeSample::Kind kind,
                  std::stop_token stop, const Clock &clock)
{
    const QString path = kind == ProbeSample::Kind::Health ? check.health : check.ready;
    ProbeSample sample = ask(host, {.address = address, .port = check.port, .path = path}, stop, clock);
    sample.service = check.service;
    sample.kind = kind;
    if (sample.outcome != ProbeSample::Outcome::CannotProbe && sample.status / 100 == 2)
        sample.outcome = ProbeSample::Outcome::Good;
    return sample;
}

ProbeSample smoke(remote::Host &host, const QString &address, int port, const SmokeCheck &check, const QString &token,
                  std::stop_token stop, const Clock &clock)
{
    QByteArray body;
    ProbeSample sample =
        ask(host, {.address = address, .port = port, .path = check.path, .bearer = token.toUtf8()}, stop, clock, &body);
    sample.service = check.service;
    sample.kind = ProbeSample::Kind::Smoke;
    sample.name = check.name;
    if (sample.outcome == ProbeSample::Outcome::CannotProbe)
        return sample;
    const bool isExpected = sample.status == check.expect;
    const bool holds = check.contains.isEmpty() || body.contains(check.contains.toUtf8());
    if (isExpected && holds)
        sample.outcome = ProbeSample::Outcome::Good;
    else if (isExpected)
        sample.text = Words::tr("the answer does not contain \"%1\": %2").arg(check.contains, sample.text);
    return sample;
}

QString summary(const ProbeSample &sample)
{
    if (sample.outcome == ProbeSample::Outcome::CannotProbe)
        return Words::tr("cannot be probed: %1").arg(sample.text);
    if (sample.status == 0)
        return sample.text.isEmpty() ? Words::tr("no answer") : sample.text;
    return Words::tr("%1 · %2 ms").arg(sample.status).arg(sample.milliseconds);
}

} // namespace slipway::health
