// SPDX-License-Identifier: Apache-2.0
#include "model/gate.h"

#include <algorithm>

namespace slipway {

const Gate *denial(const std::vector<Gate> &gates)
{
    const auto found = std::ranges::find(gates, Gate::Verdict::Denies, &Gate::verdict);
    return found == gates.end() ? nullptr : &*found;
}

} // namespace slipway
