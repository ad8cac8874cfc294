// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace slipway {

/// One thing that a deployment needs of a host, tried alone.
struct HostCheckStep {
    /// In the order in which they are tried; the first five are of SSH and left out for this machine.
    enum class Kind {
        Configuration, ///< what ssh knows of the name
        Network,       ///< the name is resolved, somebody listens
        Encryption,
        HostKey,
        Login,
        Engine,     ///< docker answers
        Compose,    ///< Docker Compose is there
        Directory,  ///< ours to write
        Space,      ///< free on its disk
        Clock,      ///< the host's, against ours
        Forwarding, ///< a probe reaches a port of the host
    };
    enum class State { Waiting, Running, Asking, Passed, Warned, Failed, Skipped };

    Kind kind = Kind::Configuration;
    State state = State::Waiting;
    std::chrono::milliseconds took{};
    QString detail; ///< what was found: `ana@10.0.0.5:22`
    std::optional<Error> error;

    bool operator==(const HostCheckStep &) const = default;
};

/// A host's key that nobody has accepted yet.
struct OfferedKey {
    QString host;
    QString address;     ///< `10.77.0.11:22`
    QString type;        ///< `ssh-ed25519`
    QString fingerprint; ///< `SHA256:…`

    bool operator==(const OfferedKey &) const = default;
};

/// How far the test of a host is.
struct HostCheck {
    QString host;
    std::vector<HostCheckStep> steps;
    std::optional<OfferedKey> question; ///< it waits for a person's answer
    bool isOver = false;

    bool operator==(const HostCheck &) const = default;
    /// The first that failed; null: none.
    const HostCheckStep *failure() const;
};

/// A key that is known for a host.
struct KnownKey {
    QString type;
    QString fingerprint;
    bool isOurs = false; ///< recorded by Slipway, and so can be forgotten by it

    bool operator==(const KnownKey &) const = default;
};

/// What is known of a host without connecting to it.
struct HostDescription {
    QString host;
    QString address; ///< `ana@10.0.0.5:22`
    std::vector<KnownKey> keys;
    std::optional<Error> problem;

    bool operator==(const HostDescription &) const = default;
};

/// A machine that this desktop knows already, and that an environment could be made of.
struct HostSuggestion {
    enum class Source { SshConfiguration, DockerContext };

    QString name;   ///< as slipway.yaml would name it
    QString detail; ///< of a docker context its name, of ssh the file
    Source source = Source::SshConfiguration;
    QString obstacle; ///< why it cannot be used as it is, and the cure; empty: it can

    bool operator==(const HostSuggestion &) const = default;
};

} // namespace slipway
