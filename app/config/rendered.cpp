// SPDX-License-Identifier: Apache-2.0
#include "config/rendered.h"

#include "config/dependencies.h"
#include "config/sources.h"
#include "config/words.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

using Hashes = std::set<QString>;

QString sha256(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// The service's own label: it changes with what the service mounts and reads, and with nothing else,
/// because any change of a label recreates the container. Compose does not look into files (#11931).
QString fingerprint(const Hashes &hashes)
{
    const QStringList sorted(hashes.begin(), hashes.end());
    return sha256(sorted.join(u'\n')).left(16);
}

class Transformer
{
public:
    Transformer(const QJsonObject &rendered, const TransformInput &input)
        : m_input(input)
        , m_sources(input)
        , m_rendered(rendered)
    {
    }

    Result<Transformed> run()
    {
        QJsonObject document = m_rendered;
        for (const QString &section : {u"configs"_s, u"secrets"_s}) {
            if (auto done = fileSection(document, section); !done)
                return std::unexpected(std::move(done.error()));
        }
        if (auto done = volumes(document); !done)
            return std::unexpected(std::move(done.error()));
        QJsonObject services = document.value("services"_L1).toObject();
        for (auto service = services.begin(); service != services.end(); ++service) {
            auto changed = this->service(service.key(), service.value().toObject());
            if (!changed)
                return std::unexpected(std::move(changed.error()));
            *service = *changed;
        }
        const auto oneOffs = markOneOffs(services);
        document.insert("services"_L1, services);

        auto levels = dependencyLevels(services);
        if (!levels)
            return std::unexpected(std::move(levels.error()));
        return Transformed{.document = document,
                           .usedFiles = QStringList(m_used.begin(), m_used.end()),
                           .levels = std::move(*levels),
                           .volumes = names(document, u"volumes"_s),
                           .networks = names(document, u"networks"_s),
                           .oneOffs = oneOffs};
    }

private:
    /// `configs` or `secrets`: their files, and what to hash of each for those who use it.
    Result<void> fileSection(QJsonObject &document, const QString &section)
    {
        QJsonObject entries = document.value(section).toObject();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            QJsonObject object = entry.value().toObject();
            const QString id = section + u'/' + entry.key();
            if (object.contains("content"_L1))
                m_hashOf[id] = sha256(object.value("content"_L1).toString());
            const QString file = object.value("file"_L1).toString();
            if (file.isEmpty())
                continue;
            auto place = m_sources.place(file, u"%1 \"%2\""_s.arg(section.chopped(1), entry.key()));
            if (!place)
                return std::unexpected(std::move(place.error()));
            object.insert("file"_L1, place->path);
            m_hashOf[id] = place->sha256;
            *entry = object;
        }
        if (!entries.isEmpty())
            document.insert(section, entries);
        return {};
    }

    /// Volumes that are a folder under another name (driver_opts.device).
    Result<void> volumes(QJsonObject &document)
    {
        QJsonObject entries = document.value("volumes"_L1).toObject();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            QJsonObject object = entry.value().toObject();
            QJsonObject options = object.value("driver_opts"_L1).toObject();
            const QString device = options.value("device"_L1).toString();
            if (!device.startsWith(u'/') || !options.value("o"_L1).toString().split(u',').contains("bind"_L1))
                continue;
            auto place = m_sources.place(device, Words::tr("volume \"%1\"").arg(entry.key()));
            if (!place)
                return std::unexpected(std::move(place.error()));
            options.insert("device"_L1, place->path);
            object.insert("driver_opts"_L1, options);
            *entry = object;
        }
        if (!entries.isEmpty())
            document.insert("volumes"_L1, entries);
        return {};
    }

    Result<QJsonObject> service(const QString &name, QJsonObject service)
    {
        // sources are built and watched where they are written, never on a host
        for (const QString &key : {u"build"_s, u"develop"_s, u"pull_policy"_s})
            service.remove(key);
        for (const QString &key : {u"command"_s, u"entrypoint"_s}) {
            if (service.value(key).isNull())
                service.remove(key); // Compose prints null for "as the image says"
        }
        if (const auto image = m_input.images.find(name); image != m_input.images.end())
            service.insert("image"_L1, image->second);
        if (service.value("image"_L1).toString().isEmpty())
            return problem(
                Words::tr("service \"%1\" has no image").arg(name),
                Words::tr("It is built, but slipway.yaml does not say where its image goes."),
                Words::tr("Add it to \"services\" in slipway.yaml, or give it an image in the compose file."));
        Hashes hashes;
        for (const auto step : {&Transformer::mounts, &Transformer::profiles, &Transformer::grants}) {
            if (auto done = (this->*step)(name, service, hashes); !done)
                return std::unexpected(std::move(done.error()));
        }
        QJsonObject labels = service.value("labels"_L1).toObject();
        labels.insert("dev.slipway.project"_L1, m_input.project);
        labels.insert("dev.slipway.environment"_L1, m_input.environment);
        labels.insert("dev.slipway.fingerprint"_L1, fingerprint(hashes));
        service.insert("labels"_L1, labels);
        return service;
    }

    Result<void> mounts(const QString &name, QJsonObject &service, Hashes &hashes)
    {
        QJsonArray volumes = service.value("volumes"_L1).toArray();
        for (auto &&each : volumes) {
            QJsonObject volume = each.toObject();
            if (volume.value("type"_L1).toString() != "bind"_L1)
                continue;
            auto place = m_sources.place(volume.value("source"_L1).toString(), Words::tr("service \"%1\"").arg(name));
            if (!place)
                return std::unexpected(std::move(place.error()));
            volume.insert("source"_L1, place->path);
            QJsonObject bind = volume.value("bind"_L1).toObject();
            if (place->isData)
                bind.insert("create_host_path"_L1, true);
            else if (!place->sha256.isEmpty())
                bind.remove("create_host_path"_L1); // a missing file is an error, not an empty folder
            volume.insert("bind"_L1, bind);
            use(place->sha256, hashes);
            each = volume;
        }
        if (!volumes.isEmpty())
            service.insert("volumes"_L1, volumes);
        return {};
    }

    /// Profiles of seccomp: files that Compose reads from the project's folder when it creates.
    Result<void> profiles(const QString &name, QJsonObject &service, Hashes &hashes)
    {
        QJsonArray options = service.value("security_opt"_L1).toArray();
        for (auto &&each : options) {
            const QString option = each.toString();
            const QString file = option.mid(8);
            const bool isFile = option.startsWith("seccomp"_L1) && !file.isEmpty() && file != "unconfined"_L1 &&
                                file != "builtin"_L1 && !file.startsWith(u'{');
            if (!isFile)
                continue;
            const QString source = file.startsWith(u'/') ? file : m_input.sourceFolder + u'/' + file;
            const QString user = Words::tr("service \"%1\"").arg(name);
            auto place = m_sources.place(source, user);
            if (!place)
                return std::unexpected(std::move(place.error()));
            if (place->isData)
                return problem(
                    Words::tr("%1 has the seccomp profile \"%2\", which is no file of the release").arg(user, file), {},
                    Words::tr("Make the file in the project's folder, or correct its path."));
            each = QString(option.first(8) + place->path);
            use(place->sha256, hashes);
        }
        if (!options.isEmpty())
            service.insert("security_opt"_L1, options);
        return {};
    }

    /// The configs and secrets that the service is granted.
    Result<void> grants(const QString &, QJsonObject &service, Hashes &hashes)
    {
        for (const QString &section : {u"configs"_s, u"secrets"_s}) {
            const QJsonArray granted = service.value(section).toArray();
            for (const auto &each : granted) {
                const auto hash = m_hashOf.find(section + u'/' + each.toObject().value("source"_L1).toString());
                if (hash != m_hashOf.end())
                    use(hash->second, hashes);
            }
        }
        return {};
    }

    /// How it would run once: by this it is known whether it ran the very same way before.
    static std::map<QString, QString> markOneOffs(QJsonObject &services)
    {
        std::map<QString, QString> marks;
        for (const QString &name : oneOffs(services)) {
            QJsonObject service = services.value(name).toObject();
            const QByteArray text = QJsonDocument(service).toJson(QJsonDocument::Compact);
            marks[name] = sha256(QString::fromUtf8(text)).left(16);
            QJsonObject labels = service.value("labels"_L1).toObject();
            labels.insert("dev.slipway.once"_L1, marks[name]);
            service.insert("labels"_L1, labels);
            services.insert(name, service);
        }
        return marks;
    }

    void use(const QString &hash, Hashes &hashes)
    {
        if (hash.isEmpty())
            return;
        hashes.insert(hash);
        const bool isFile = std::ranges::any_of(m_input.files, [&](const ReleaseFile &f) { return f.sha256 == hash; });
        if (isFile)
            m_used.insert(hash);
    }

    static QStringList names(const QJsonObject &document, const QString &section)
    {
        QStringList result;
        const QJsonObject entries = document.value(section).toObject();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            result += entry.value().toObject().value("name"_L1).toString(entry.key());
        return result;
    }

    std::unexpected<Error> problem(QString what, QString why, QString cure) const
    {
        return fail({ErrorKind::InvalidInput,
                     std::move(what),
                     {.environment = m_input.environment},
                     std::move(why),
                     std::move(cure)});
    }

    const TransformInput &m_input;
    Sources m_sources;
    QJsonObject m_rendered;
    std::map<QString, QString> m_hashOf; ///< `configs/name` → what the service's fingerprint holds of it
    std::set<QString> m_used;
};

} // namespace

Result<Transformed> transform(const QJsonObject &rendered, const TransformInput &input)
{
    return Transformer(rendered, input).run();
}

} // namespace slipway::config
