// SPDX-License-Identifier: Apache-2.0
#include "config/renderedjudge.h"

#include "config/breach.h"
#include "config/rendereddifference.h"
#include "config/valuetypes.h"
#include "config/words.h"

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 80;

QString shortened(const QString &text)
{
    return text.size() > mostShown ? QString(text.first(mostShown - 1) + u'…') : text;
}

/// A difference while it is judged.
class Judge
{
public:
    Judge(const ParityInput &input, const Masker *masker, const RenderedDifference &difference,
          std::vector<Violation> &violations)
        : m_input(input)
        , m_masker(masker)
        , m_difference(difference)
        , m_violations(violations)
    {
        for (const RenderedPath &path : difference.paths) {
            if (path.settings.isEmpty())
                m_counting.push_back(&path);
        }
        m_isFromSettings = m_counting.empty();
        for (const RenderedPath &path : difference.paths) {
            if (m_isFromSettings)
                m_counting.push_back(&path);
        }
    }

    ConfigRow row()
    {
        ConfigRow row{.key = m_difference.key, .category = Category::Rendered};
        row.cells.resize(m_input.environments.size());
        std::vector<std::optional<QString>> all;
        std::vector<std::optional<QString>> others; // who may differ is no measure for the others
        for (size_t i = 0; i < row.cells.size(); ++i) {
            all.push_back(isKnown(i) ? std::optional(compared(i)) : std::nullopt);
            others.push_back(isApproved(i, m_counting) ? std::nullopt : all.back());
        }
        const size_t reference = referenceOf(others).value_or(referenceOf(all).value_or(0));
        for (size_t i = 0; i < row.cells.size(); ++i)
            cell(row.cells[i], i, reference, all[i] == all[reference]);
        return row;
    }

private:
    bool isKnown(size_t at) const { return !m_input.environments[at].rendered.isEmpty(); }
    bool isThere(size_t at) const
    {
        return std::ranges::any_of(m_difference.paths,
                                   [&](const RenderedPath &path) { return path.values[at].has_value(); });
    }

    QString compared(size_t at) const
    {
        QString result;
        for (const RenderedPath *path : m_counting)
            result += path->values[at] ? u'=' + *path->values[at] + u'\n' : u"-\n"_s;
        return result;
    }

    /// The value in short: alone, or each with the rest of its path.
    QString shown(size_t at) const
    {
        QStringList parts;
        for (const RenderedPath &path : m_difference.paths) {
            if (!path.values[at])
                continue;
            QString rest = path.path.sliced(m_difference.key.size());
            if (rest.startsWith(u'.'))
                rest.remove(0, 1);
            const QString value = withoutPassword(m_masker ? m_masker->mask(*path.values[at]) : *path.values[at]);
            parts += rest.isEmpty() ? value : QString(rest + u'=' + value);
        }
        return shortened(parts.join(", "_L1));
    }

    bool isApproved(size_t at, const std::vector<const RenderedPath *> &paths) const
    {
        return std::ranges::all_of(paths, [&](const RenderedPath *path) {
            const Approval *approval =
                m_input.contract.approval(path->path, m_input.environments[at].name, m_input.today);
            return approval && !approval->isExpired(m_input.today);
        });
    }

    void cell(ConfigCell &cell, size_t at, size_t reference, bool isAsReference)
    {
        cell.what = ConfigCell::Class::NotSet;
        if (!isKnown(at)) {
            cell.note = Words::tr("not known");
            return;
        }
        cell.value = shown(at);
        cell.source = isThere(at) ? u"compose.yaml"_s : QString();
        if (isAsReference) {
            cell.what = isThere(at) ? ConfigCell::Class::Same : ConfigCell::Class::NotSet;
        } else if (m_isFromSettings) {
            cell.what = ConfigCell::Class::Allowed;
            cell.note = Words::tr("from %1").arg(m_difference.paths.front().settings.join(", "_L1));
        } else if (m_input.contract.isEmpty()) {
            cell.what = ConfigCell::Class::Allowed;
            cell.note = Words::tr("no contract says anything");
        } else {
            refuse(cell, at, reference);
        }
    }

    void refuse(ConfigCell &cell, size_t at, size_t reference)
    {
        const QString &name = m_input.environments[at].name;
        Breach breach = isThere(at) == isThere(reference) ? otherwise(cell, at, reference) : presence(at, reference);
        breach.environment = name;
        breach.key = m_difference.key;
        breach.approvedAs = coveringPath(at, reference);
        mark(cell, breach, m_input.contract, m_input.today, m_violations);
    }

    Breach otherwise(const ConfigCell &cell, size_t at, size_t reference) const
    {
        const QString &name = m_input.environments[at].name;
        const QString &other = m_input.environments[reference].name;
        return {.what = ConfigCell::Class::NotApproved,
                .why = Words::tr("%1 %2 in %3 is not approved: %4 in %5")
                           .arg(m_difference.key, inQuotes(cell.value), name, inQuotes(shown(reference)), other),
                .note = Words::tr("not as in %1").arg(other),
                .lift = Words::tr("render it in %1 as in %2").arg(name, other)};
    }

    Breach presence(size_t at, size_t reference) const
    {
        const QString &name = m_input.environments[at].name;
        const QString &other = m_input.environments[reference].name;
        const QString what = m_difference.isService
                                 ? Words::tr("The service \"%1\"").arg(m_difference.key.section(u'.', 1))
                                 : m_difference.key;
        if (isThere(at))
            return {.what = ConfigCell::Class::Extra,
                    .why = Words::tr("%1 is in %2, and not in %3").arg(what, name, other),
                    .note = Words::tr("not in %1").arg(other),
                    .lift = Words::tr("leave it out in %1").arg(name)};
        return {.what = ConfigCell::Class::Missing,
                .why = Words::tr("%1 is missing in %2, and is in %3").arg(what, name, other),
                .note = Words::tr("is in %1").arg(other),
                .lift = Words::tr("have it in %1 too").arg(name)};
    }

    /// The first path that differs from the reference, if each of those has an approval: the row is approved by parts.
    QStringList coveringPath(size_t at, size_t reference) const
    {
        std::vector<const RenderedPath *> paths;
        for (const RenderedPath *path : m_counting) {
            if (path->values[at] != path->values[reference])
                paths.push_back(path);
        }
        const auto hasApproval = [&](const RenderedPath *path) {
            return m_input.contract.approval(path->path, m_input.environments[at].name, m_input.today) != nullptr;
        };
        if (!std::ranges::all_of(paths, hasApproval))
            return {};
        const auto expired =
            std::ranges::find_if_not(paths, [&](const RenderedPath *path) { return isApproved(at, {path}); });
        return {(expired == paths.end() ? paths.front() : *expired)->path};
    }

    const ParityInput &m_input;
    const Masker *m_masker;
    const RenderedDifference &m_difference;
    std::vector<Violation> &m_violations;
    std::vector<const RenderedPath *> m_counting; ///< what is to be the same: not from settings, or all if all are
    bool m_isFromSettings = false;
};

} // namespace

std::vector<ConfigRow> judgeRendered(const ParityInput &input, const Masker *masker, std::vector<Violation> &violations)
{
    std::vector<ConfigRow> rows;
    for (const RenderedDifference &difference : renderedDifferences(input.environments))
        rows.push_back(Judge(input, masker, difference, violations).row());
    return rows;
}

} // namespace slipway::config
