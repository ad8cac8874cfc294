// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"

#include <QString>

namespace slipway {

/// \a recorded, an English sentence of a record, in the language of who reads it now. What is not known, such as the
/// output of a program, comes back as it is; so does everything where no translation is installed.
///
/// It is known by its pattern: `Switch on stage-1` is `Switch on %1`. The patterns are the sources of the translation
/// that is compiled in. Thread: any.
QString inOwnWords(const QString &recorded);

/// The same for all texts of an error.
Error inOwnWords(Error recorded);

} // namespace slipway
