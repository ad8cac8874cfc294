// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

namespace slipway {

/// An automatic permission to proceed. A denial always says why and what would lift it.
struct Gate {
    enum class Verdict { Allows, Warns, Denies };

    QString title; ///< what it asks for: `Verified in stage, same images`
    Verdict verdict = Verdict::Allows;
    QString why;  ///< only when it does not allow
    QString lift; ///< what would lift it

    bool operator==(const Gate &) const = default;
};

/// The first gate that denies, or null.
const Gate *denial(const std::vector<Gate> &gates);

} // namespace slipway
