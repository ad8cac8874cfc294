// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace slipway {

struct Fixture;

/// A state that a page can be in, and how the window is brought into it.
struct ScreenState {
    const char *name; ///< `pipeline-denied`: its page first
    void (*set)(Fixture &fixture);
};

/// All of them: each is a picture, and each is tried with another font, with every key and with every model watched.
std::span<const ScreenState> screenStates();

} // namespace slipway
