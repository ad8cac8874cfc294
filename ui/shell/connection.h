// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/pipeline.h"
#include "widgets/sign.h"

namespace slipway::shell {

/// The state of the connections at \a now, in a word or two: `Live · 4 hosts`, `2 of 4 hosts unreachable`, `Live · 2 of
/// 4 hosts` when the others were not heard of yet, or for longer than looks take.
widgets::Sign connectionOf(const PipelineState &pipeline, const QDateTime &now);

} // namespace slipway::shell
