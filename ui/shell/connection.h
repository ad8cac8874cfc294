// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "widgets/sign.h"

namespace slipway::shell {

/// The state of the connections in a word or two: `Live · 4 hosts`, `2 of 4 hosts unreachable`.
widgets::Sign connectionOf(const PipelineState &pipeline);

} // namespace slipway::shell
