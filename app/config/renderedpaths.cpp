// SPDX-License-Identifier: Apache-2.0
#include "config/renderedpaths.h"

#include <QJsonArray>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

class Flattener
{
public:
    Flattener(QString project, QString folder)
        : m_project(std::move(project))
        , m_folder(std::move(folder))
    {
    }

    void document(const QJsonObject &rendered)
    {
        for (auto section = rendered.begin(); section != rendered.end(); ++section) {
            if (section.key() == "name"_L1)
                continue;
            if (!section->isObject()) {
                flatten(*section, section.key(), section.key());
                continue;
            }
            const QJsonObject parts = section->toObject();
            for (auto part = parts.begin(); part != parts.end(); ++part) {
                const QString path = section.key() + u'.' + part.key();
                if (section.key() == "services"_L1)
                    service(path, part->toObject());
                else
                    named(path, *part);
            }
        }
    }

    std::map<QString, RenderedLeaf> take() { return std::move(m_leaves); }

private:
    void service(const QString &path, const QJsonObject &service)
    {
        for (auto field = service.begin(); field != service.end(); ++field) {
            if (field.key() == "environment"_L1 || field.key() == "env_file"_L1)
                continue;
            QJsonValue value = *field;
            if (field.key() == "labels"_L1)
                value = withoutOwnLabels(value);
            if (field.key() == "container_name"_L1)
                value = withoutProject(value.toString());
            const QString group = path + u'.' + field.key();
            flatten(value, group, group);
        }
    }

    /// A network, a volume, a config or a secret: its engine's name may be made from the project's.
    void named(const QString &path, const QJsonValue &value)
    {
        if (!value.isObject()) {
            flatten(value, path, path);
            return;
        }
        QJsonObject object = value.toObject();
        if (object.contains("name"_L1))
            object.insert("name"_L1, withoutProject(object.value("name"_L1).toString()));
        flatten(object, path, path);
    }

    static QJsonValue withoutOwnLabels(const QJsonValue &value)
    {
        QJsonObject labels = value.toObject();
        for (const QString &label : labels.keys()) {
            if (label.startsWith("dev.slipway."_L1))
                labels.remove(label);
        }
        return labels.isEmpty() ? QJsonValue() : QJsonValue(labels);
    }

    QString withoutProject(const QString &name) const
    {
        const bool isMade =
            !m_project.isEmpty() && name.startsWith(m_project) &&
            (name.size() == m_project.size() || name[m_project.size()] == u'_' || name[m_project.size()] == u'-');
        return isMade ? u"<project>"_s + name.sliced(m_project.size()) : name;
    }

    QString withoutFolder(const QString &text) const
    {
        if (m_folder.isEmpty() || !text.startsWith(m_folder))
            return text;
        const QStringView rest = QStringView(text).sliced(m_folder.size());
        return rest.isEmpty() || rest.startsWith(u'/') ? u'.' + rest.toString() : text;
    }

    void flatten(const QJsonValue &value, const QString &path, const QString &group)
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto child = object.begin(); child != object.end(); ++child)
                flatten(*child, path + u'.' + child.key(), group);
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i)
                flatten(array[i], u"%1[%2]"_s.arg(path).arg(i), group);
        } else if (!value.isNull() && !value.isUndefined()) {
            const QString text = value.toVariant().toString().replace("$$"_L1, "$"_L1);
            m_leaves.insert_or_assign(path, RenderedLeaf{group, withoutFolder(text)});
        }
    }

    QString m_project;
    QString m_folder;
    std::map<QString, RenderedLeaf> m_leaves;
};

} // namespace

std::map<QString, RenderedLeaf> renderedPaths(const QJsonObject &rendered, const QString &sourceFolder)
{
    Flattener flattener(rendered.value("name"_L1).toString(), sourceFolder);
    flattener.document(rendered);
    return flattener.take();
}

} // namespace slipway::config
