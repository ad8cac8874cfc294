// SPDX-License-Identifier: Apache-2.0
#include "remote/knownhosts.h"

#include "remote/unique.h"
#include "remote/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace slipway::remote {

namespace {

// `*` and `?`, without a back-tracking that a crafted line could make expensive.
bool matchesPattern(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

// |1|salt|hash, both base64: HMAC-SHA1 of the name under the salt.
bool matchesHash(const QByteArray &hashed, const QByteArray &name)
{
    const QByteArrayList parts = hashed.split('|');
    if (parts.size() != 4 || parts[1] != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts[2]);
    const QByteArray hash = QByteArray::fromBase64(parts[3]);
    return !hash.isEmpty() && QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1) == hash;
}

QByteArrayList wordsOf(const QByteArray &line)
{
    QByteArrayList words = line.simplified().split(' ');
    words.removeAll(QByteArray());
    return words;
}

} // namespace

QByteArray knownName(const QByteArray &name, int port)
{
    const QByteArray lower = name.toLower();
    return port == 0 || port == 22 ? lower : '[' + lower + "]:" + QByteArray::number(port);
}

void KnownHosts::add(const QByteArray &text)
{
    for (const QByteArray &raw : text.split('\n')) {
        QByteArrayList words = wordsOf(raw);
        if (words.isEmpty() || words.first().startsWith('#'))
            continue;
        Line line;
        if (words.first().startsWith('@')) {
            const QByteArray marker = words.takeFirst();
            if (marker != "@revoked" && marker != "@cert-authority")
                continue;
            line.marker = marker == "@revoked" ? Marker::Revoked : Marker::Authority;
        }
        // A line with a broken key still says that the host has one of that type.
        if (words.size() < 2)
            continue;
        line.patterns = words[0].split(',');
        line.key = {words[1], words.value(2)};
        m_lines.push_back(std::move(line));
    }
}

KnownHosts KnownHosts::read(const QStringList &files)
{
    KnownHosts known;
    for (const QString &path : files) {
        QFile file(path);
        if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
            known.add(file.readAll());
    }
    return known;
}

bool KnownHosts::matches(const Line &line, const QByteArray &name)
{
    bool found = false;
    for (const QByteArray &pattern : line.patterns) {
        if (pattern.startsWith('|')) {
            found = found || matchesHash(pattern, name);
        } else if (pattern.startsWith('!')) {
            if (matchesPattern(QByteArrayView(pattern).sliced(1), name))
                return false;
        } else {
            found = found || matchesPattern(pattern.toLower(), name);
        }
    }
    return found;
}

std::vector<const KnownHosts::Line *> KnownHosts::about(const QByteArray &name) const
{
    std::vector<const Line *> lines;
    for (const Line &line : m_lines) {
        if (matches(line, name))
            lines.push_back(&line);
    }
    return lines;
}

KeyVerdict KnownHosts::verdict(const QByteArray &name, int port, const HostKey &key) const
{
    const QByteArray full = knownName(name, port);
    const QByteArray plain = knownName(name, 0);
    bool matched = false;
    bool sameType = false;
    bool otherType = false;
    for (const Line *line : about(full)) {
        if (line->marker == Marker::Revoked && line->key == key)
            return KeyVerdict::Revoked;
        if (line->marker != Marker::None)
            continue;
        matched = matched || line->key == key;
        sameType = sameType || line->key.type == key.type;
        otherType = otherType || line->key.type != key.type;
    }
    if (full != plain) {
        for (const Line *line : about(plain)) {
            if (line->marker == Marker::Revoked && line->key == key)
                return KeyVerdict::Revoked;
            matched = matched || (line->marker == Marker::None && line->key == key && !sameType && !otherType);
        }
    }
    if (matched)
        return KeyVerdict::Match;
    if (sameType)
        return KeyVerdict::Changed;
    return otherType ? KeyVerdict::OtherType : KeyVerdict::New;
}

QByteArrayList KnownHosts::types(const QByteArray &name, int port) const
{
    QByteArrayList types;
    for (const QByteArray &known : {knownName(name, port), knownName(name, 0)}) {
        for (const Line *line : about(known)) {
            if (line->marker == Marker::None && !types.contains(line->key.type))
                types += line->key.type;
        }
    }
    return types;
}

std::vector<HostKey> KnownHosts::keys(const QByteArray &name, int port) const
{
    std::vector<HostKey> keys;
    for (const QByteArray &known : {knownName(name, port), knownName(name, 0)}) {
        for (const Line *line : about(known)) {
            if (line->marker == Marker::None && !std::ranges::contains(keys, line->key))
                keys.push_back(line->key);
        }
    }
    return keys;
}

bool KnownHosts::hasAuthority(const QByteArray &name, int port) const
{
    return std::ranges::any_of(about(knownName(name, port)),
                               [](const Line *line) { return line->marker == Marker::Authority; });
}

QString fingerprint(const HostKey &key)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromBase64(key.blob), QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

Result<void> forgetKnownHost(const QString &path, const QByteArray &name, const HostKey &key)
{
    const auto failed = [&](const QString &why) {
        return fail(ErrorKind::LocalIo, Words::tr("The host's key could not be forgotten"), u"%1: %2"_s.arg(path, why));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    QByteArray kept;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty() && line.simplified() != name + ' ' + key.type + ' ' + key.blob)
            kept += line + '\n';
    }
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(kept) != kept.size() || !out.commit())
        return failed(out.errorString());
    return {};
}

Result<void> appendKnownHost(const QString &file, const QByteArray &name, const HostKey &key)
{
    const auto failed = [&] {
        return fail(ErrorKind::LocalIo, Words::tr("The host's key could not be recorded"),
                    u"%1: %2"_s.arg(file, QString::fromLocal8Bit(std::strerror(errno))));
    };
    QDir().mkpath(QFileInfo(file).absolutePath());
    const UniqueFd fd(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (!fd.isValid() || ::flock(fd.get(), LOCK_EX) != 0)
        return failed();
    QByteArray line = name + ' ' + key.type + ' ' + key.blob + '\n';
    // A person's editor may have left the last line without its end.
    const off_t size = ::lseek(fd.get(), 0, SEEK_END);
    char last = '\n';
    if (size > 0 && ::pread(fd.get(), &last, 1, size - 1) == 1 && last != '\n')
        line.prepend('\n');
    if (::write(fd.get(), line.constData(), size_t(line.size())) != line.size() || ::fsync(fd.get()) != 0)
        return failed();
    return {};
}

} // namespace slipway::remote
