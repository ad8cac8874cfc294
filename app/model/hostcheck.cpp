// SPDX-License-Identifier: Apache-2.0
#include "model/hostcheck.h"

#include <algorithm>

namespace slipway {

const HostCheckStep *HostCheck::failure() const
{
    const auto failed = std::ranges::find(steps, HostCheckStep::State::Failed, &HostCheckStep::state);
    return failed == steps.end() ? nullptr : &*failed;
}

} // namespace slipway
