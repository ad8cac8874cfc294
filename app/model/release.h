// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace slipway {

/// An image of one service. Its identity is the config digest: it alone is the same in every
/// registry, and on the classic and the containerd image store (moby #40636).
struct Image {
    QString service;
    QString repository;     ///< `host:port/path`, no tag
    QString tag;            ///< a label only
    QString configDigest;   ///< `sha256:…`, read from the manifest
    QString manifestDigest; ///< `sha256:…` of this platform's manifest
    QString indexDigest;    ///< `sha256:…` of the index, if the registry holds one; else empty

    /// The reference a host pulls and runs: `repository@sha256:…`.
    QString reference() const;
    /// Whether \a id, as a host's engine names an image, is this image: the classic store says the
    /// config digest, the containerd store the manifest's or the index's.
    bool isIdentifiedBy(const QString &id) const;

    bool operator==(const Image &) const = default;
};

/// A file of a release, by content. \a path is relative to the project's folder.
struct ReleaseFile {
    QString path;
    QString sha256; ///< hex
    bool executable = false;

    bool operator==(const ReleaseFile &) const = default;
};

/// Immutable: an image per service, the compose files and what they mount, the source commit.
struct Release {
    QString id;      ///< hex SHA-256 over images, files and commit; see releaseId()
    QString commit;  ///< hex, whole; empty without git
    QString subject; ///< the commit's first line
    int number = 0;  ///< given by the seat that it first reaches; 0: none yet
    std::vector<Image> images;
    std::vector<ReleaseFile> files;
    QStringList composeFiles; ///< which of files, in the order Compose merges them
    QDateTime builtAt;
    QString builtBy;

    QString alias() const; ///< two readable words from the id: `amber-heron`
    QString title() const; ///< `#42 amber-heron`, or the alias alone
    const Image *image(const QString &service) const;

    bool operator==(const Release &) const = default;
};

/// The identity of \a release: a hash of its images' config digests, its files and its commit;
/// independent of number, time, person and the order of the parts.
QString releaseId(const Release &release);

/// `sha256:9f2c1a…` → `9f2c1a`; also for bare hex.
QString shortDigest(const QString &digest, int length = 6);

QJsonObject toJson(const Release &release);
Release releaseFromJson(const QJsonObject &object);

} // namespace slipway
