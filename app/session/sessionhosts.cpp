// SPDX-License-Identifier: Apache-2.0
// What is asked of a host before anything is deployed to it.
#include "release/hostcheck.h"
#include "remote/hostdescription.h"
#include "remote/hostsuggestions.h"
#include "session/sessionprivate.h"

namespace slipway::session {

int Session::checkHost(const QString &host, const QString &directory)
{
    const int number = ++d->requests;
    auto answer = std::make_shared<Answer>();
    Work *begun = d->begin([this, number, host, directory, answer](const std::stop_token &stop, Work *) {
        const release::HostCheckObserver observer{
            .changed =
                [this, number](const HostCheck &check) {
                    d->tell([this, number, check] { Q_EMIT hostChecked(number, check); });
                },
            .accept =
                [answer, stop](const OfferedKey &) {
                    return answer->wait(stop);
                }};
        release::checkHost(host, directory, connectionSettings(d->surroundings), observer, stop);
    });
    begun->request = number;
    begun->answer = std::move(answer);
    return number;
}

void Session::stopHostCheck(int request)
{
    d->stop(request);
}

void Session::answerHostKey(int request, bool isAccepted)
{
    for (const auto &work : d->works) {
        if (work->request == request && work->answer)
            work->answer->give(isAccepted);
    }
}

void Session::describeHosts(const QStringList &hosts)
{
    d->begin([this, hosts](const std::stop_token &stop, Work *) {
        for (const QString &host : hosts) {
            remote::Cancellation cancellation;
            const std::stop_callback cancel(stop, [&] { cancellation.cancel(); });
            const auto description = remote::describe(host, connectionSettings(d->surroundings), cancellation);
            d->tell([this, description] { Q_EMIT hostDescribed(description); });
        }
    });
}

void Session::forgetHostKey(const QString &host, const QString &fingerprint)
{
    d->begin([this, host, fingerprint](const std::stop_token &, Work *) {
        const auto settings = connectionSettings(d->surroundings);
        const auto forgotten = remote::forgetKey(host, fingerprint, settings, remote::Cancellation());
        const auto description = remote::describe(host, settings, remote::Cancellation());
        d->tell([this, forgotten, description] {
            if (!forgotten)
                Q_EMIT failed(forgotten.error());
            Q_EMIT hostDescribed(description);
        });
    });
}

void Session::suggestHosts()
{
    d->begin([this](const std::stop_token &, Work *) {
        const auto hosts = remote::suggestedHosts(d->surroundings.sshConfig);
        d->tell([this, hosts] { Q_EMIT hostsSuggested(hosts); });
    });
}

} // namespace slipway::session
