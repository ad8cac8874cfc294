// SPDX-License-Identifier: Apache-2.0
#include "samplesenvironments.h"

#include <QCryptographicHash>

namespace slipway::samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = HostCheckStep::Kind;
using State = HostCheckStep::State;

ConfigFile projectFile(const QByteArray &text)
{
    return {.environment = {},
            .path = u"slipway.yaml"_s,
            .text = text,
            .sha256 = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex())};
}

ConfigFile projectFile()
{
    return projectFile(R"(# What harbor is, and where it goes.
name: harbor
compose: compose.yaml

services:
  api:
    repository: registry.example:5000/harbor/api

checks:
  api: { port: 8000, health: /health, ready: /ready, within: 60s }

smoke:
  - name: notes are listed
    service: api
    get: /notes
    expect: 200
  - name: status
    service: api
    get: /status
    bearer: secret:STATUS_TOKEN

before-start:
  service: api
  command: [python3, migrate.py, --all]

environments:
  - name: local
    hosts: [local]
    directory: .slipway/local
    compose-project: harbor-local
    env-files: [env/common.env, env/local.env]

  # the machine that everybody may break
  - name: stage
    hosts: [stage-1]
    directory: /srv/harbor
    compose-project: harbor-stage
    env-files: [env/common.env, env/stage.env]
    url: https://stage.harbor.example

  - name: prod
    hosts: [prod-1, prod-2]   # the first one is the seat
    directory: /srv/harbor
    compose-project: harbor
    env-files: [env/common.env, env/prod.env]
    url: https://harbor.example
    protected: true
    secrets: { from: command, command: [pass, show, "harbor/{name}"] }

contract:
  keys:
    DATABASE_URL: { rule: must-differ, required: true, secret: true, type: url }
    "*_ORIGINS": { type: origins }
  approved:
    - key: POOL_SIZE
      environments: [prod]
      reason: Ten are too few for the reports
      owner: ana
      expires: 2027-03-31
)");
}

HostDescription described(const QString &host)
{
    return {.host = host,
            .address = u"deploy@10.77.0.%1:22"_s.arg(host.endsWith(u'2') ? 22 : 21),
            .keys = {{.type = u"ssh-ed25519"_s,
                      .fingerprint = u"SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"_s,
                      .isOurs = host.endsWith(u'1')}}};
}

std::vector<HostSuggestion> suggestedHosts()
{
    using Source = HostSuggestion::Source;
    return {{.name = u"prod-1"_s, .detail = u"~/.ssh/config"_s, .source = Source::SshConfiguration},
            {.name = u"prod-3"_s, .detail = u"~/.ssh/config"_s, .source = Source::SshConfiguration},
            {.name = u"backup"_s, .detail = u"~/.ssh/config.d/10-backup"_s, .source = Source::SshConfiguration},
            {.name = u"ana@vm.example"_s, .detail = u"vm"_s, .source = Source::DockerContext},
            {.name = u"odd.example"_s,
             .detail = u"odd"_s,
             .source = Source::DockerContext,
             .obstacle = u"It listens on port 2222. Give it a name in the ssh configuration."_s}};
}

HostCheck goodCheck(const QString &host)
{
    const auto passed = [](Kind kind, std::chrono::milliseconds took, const QString &detail) {
        return HostCheckStep{.kind = kind, .state = State::Passed, .took = took, .detail = detail};
    };
    return {.host = host,
            .steps = {passed(Kind::Configuration, 12ms, u"deploy@10.77.0.21:22"_s),
                      passed(Kind::Network, 3ms, u"10.77.0.21:22"_s),
                      passed(Kind::Encryption, 41ms, u"chacha20-poly1305@openssh.com"_s),
                      passed(Kind::HostKey, 0ms, u"SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"_s),
                      passed(Kind::Login, 88ms, u"deploy"_s), passed(Kind::Engine, 140ms, u"26.1.5 · linux/amd64"_s),
                      passed(Kind::Compose, 0ms, u"2.26.1"_s), passed(Kind::Directory, 0ms, u"/srv/harbor"_s),
                      passed(Kind::Space, 0ms, u"41.2 GiB"_s), passed(Kind::Clock, 0ms, u"as here"_s),
                      passed(Kind::Forwarding, 6ms, u"allowed"_s)},
            .question = {},
            .isOver = true};
}

HostCheck askingCheck(const QString &host)
{
    HostCheck check = goodCheck(host);
    for (HostCheckStep &step : check.steps) {
        if (step.kind == Kind::HostKey)
            step = {.kind = Kind::HostKey, .state = State::Asking};
        else if (step.kind > Kind::HostKey)
            step = {.kind = step.kind};
    }
    check.question = {.host = host,
                      .address = u"10.77.0.21:22"_s,
                      .type = u"ssh-ed25519"_s,
                      .fingerprint = u"SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"_s};
    check.isOver = false;
    return check;
}

HostCheck failedCheck(const QString &host)
{
    HostCheck check = goodCheck(host);
    for (HostCheckStep &step : check.steps) {
        if (step.kind > Kind::Login)
            step = {.kind = step.kind, .state = State::Skipped};
    }
    HostCheckStep &engine = check.steps[static_cast<size_t>(Kind::Engine)];
    engine.state = State::Failed;
    engine.error = {.kind = ErrorKind::RemoteFailure,
                    .what = u"Docker does not answer on %1"_s.arg(host),
                    .where = {.host = host},
                    .why = u"permission denied while trying to connect to the Docker daemon socket"_s,
                    .cure = u"Add the account to the docker group (usermod -aG docker NAME) and log in again."_s};
    return check;
}

} // namespace slipway::samples
