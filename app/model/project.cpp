// SPDX-License-Identifier: Apache-2.0
#include "model/project.h"

#include <algorithm>

namespace slipway {

const Environment *Project::environment(const QString &wanted) const
{
    const auto found = std::ranges::find(environments, wanted, &Environment::name);
    return found == environments.end() ? nullptr : &*found;
}

const Environment *Project::upstream(const QString &of) const
{
    const auto found = std::ranges::find(environments, of, &Environment::name);
    return found == environments.end() || found == environments.begin() ? nullptr : &*std::prev(found);
}

const Check *Project::check(const QString &service) const
{
    const auto found = std::ranges::find(checks, service, &Check::service);
    return found == checks.end() ? nullptr : &*found;
}

} // namespace slipway
