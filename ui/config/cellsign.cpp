// SPDX-License-Identifier: Apache-2.0
#include "config/cellsign.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Class = ConfigCell::Class;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::configurationpage::Cell)
};
} // namespace

Sign sign(Class what)
{
    switch (what) {
    case Class::Same: return {Symbol::None, Tone::Neutral, Words::tr("same")};
    case Class::Allowed: return {Symbol::Check, Tone::Good, Words::tr("allowed")};
    case Class::Approved: return {Symbol::Check, Tone::Good, Words::tr("approved")};
    case Class::NotApproved: return {Symbol::Drifted, Tone::Warn, Words::tr("not approved")};
    case Class::Missing: return {Symbol::Missing, Tone::Bad, Words::tr("missing")};
    case Class::Extra: return {Symbol::Plus, Tone::Bad, Words::tr("extra")};
    case Class::Invalid: return {Symbol::Degraded, Tone::Bad, Words::tr("invalid")};
    case Class::NotSet: return {Symbol::None, Tone::Muted, Words::tr("not set")};
    case Class::Drifted: break;
    }
    return {Symbol::Layers, Tone::Warn, Words::tr("drifted")};
}

QString title(Drift::Kind kind)
{
    using Kind = Drift::Kind;
    switch (kind) {
    case Kind::ChangedOnHost: return Words::tr("changed on host");
    case Kind::FileChanged: return Words::tr("file changed");
    case Kind::NotDeployed: return Words::tr("not deployed");
    case Kind::NotRecreated: return Words::tr("not recreated");
    case Kind::OtherImage: return Words::tr("other image");
    case Kind::MissingService: return Words::tr("missing service");
    case Kind::Orphan: return Words::tr("orphan");
    case Kind::AppliedFileGone: return Words::tr("applied file gone");
    case Kind::OtherRelease: return Words::tr("other release");
    case Kind::Unreadable: break;
    }
    return Words::tr("unreadable");
}

QString explain(Class what)
{
    switch (what) {
    case Class::Same: return Words::tr("As everywhere, or nothing is known against it.");
    case Class::Allowed: return Words::tr("Differs, and the contract allows it.");
    case Class::Approved:
        return Words::tr("Differs, and somebody approved it: reason, owner and last day stand beside it.");
    case Class::NotApproved: return Words::tr("Differs from the other environments, and should not.");
    case Class::Missing: return Words::tr("Is not there, and should be.");
    case Class::Extra: return Words::tr("Is there, and should not be.");
    case Class::Invalid: return Words::tr("Is not what its type asks for.");
    case Class::NotSet: return Words::tr("Is not there, and need not be.");
    case Class::Drifted: break;
    }
    return Words::tr("The project, the file on the host and the container that runs do not say the same.");
}

QString title(Category category)
{
    switch (category) {
    case Category::Database: return Words::tr("Database");
    case Category::Origins: return Words::tr("CORS and origins");
    case Category::Integration: return Words::tr("External integrations");
    case Category::Feature: return Words::tr("Features");
    case Category::Other: return Words::tr("Other");
    case Category::Rendered: break;
    }
    return Words::tr("Rendered otherwise: images, ports, volumes, services");
}

QString title(Mend mend)
{
    switch (mend) {
    case Mend::TakeOver: return Words::tr("Take over into the project");
    case Mend::Restore: return Words::tr("Restore on the host…");
    case Mend::Recreate: return Words::tr("Recreate the service…");
    case Mend::Approve: break;
    }
    return Words::tr("Approve…");
}

QString shortTitle(Mend mend)
{
    switch (mend) {
    case Mend::TakeOver: return Words::tr("Take over");
    case Mend::Restore: return Words::tr("Restore…");
    case Mend::Recreate: return Words::tr("Recreate…");
    case Mend::Approve: break;
    }
    return title(mend);
}

const std::vector<Class> &classes()
{
    static const std::vector<Class> all{Class::Missing,     Class::Invalid, Class::Extra,
                                        Class::NotApproved, Class::Drifted, Class::Approved,
                                        Class::Allowed,     Class::NotSet,  Class::Same};
    return all;
}

int rank(Class what)
{
    return static_cast<int>(std::ranges::find(classes(), what) - classes().begin());
}

QString shownValue(const ConfigCell &cell)
{
    if (cell.what == Class::Missing)
        return sign(cell.what).word;
    if (cell.what == Class::NotSet)
        return u"–"_s;
    return cell.value.isEmpty() ? Words::tr("empty") : cell.value;
}

static QString layers(const ConfigCell &cell)
{
    QStringList parts;
    if (!cell.declared.isEmpty())
        parts.append(Words::tr("declared: %1").arg(cell.declared));
    if (!cell.onDisk.isEmpty())
        parts.append(Words::tr("on disk: %1").arg(cell.onDisk));
    if (!cell.running.isEmpty())
        parts.append(Words::tr("running: %1").arg(cell.running));
    return parts.join(u", "_s);
}

QString shownNote(const ConfigCell &cell)
{
    if (!cell.isProblem() && cell.what != Class::Approved)
        return {};
    if (!cell.note.isEmpty())
        return cell.note;
    if (const QString apart = layers(cell); !apart.isEmpty())
        return apart;
    return cell.what == Class::Missing ? QString() : sign(cell.what).word;
}

QString tip(const ConfigCell &cell)
{
    QStringList lines{sign(cell.what).word};
    for (const QString &line : {cell.value, cell.note, layers(cell), cell.source})
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    return lines.join(u'\n');
}

} // namespace slipway::configurationpage
