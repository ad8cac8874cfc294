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

/// The other way: \a said, in the language of who reads it here, as a record has it, in English. For what was made for
/// the window and goes to others as well; what is known from the beginning to be for a record is said under InEnglish
/// (english.h). Not to be called under that.
QString inRecordWords(const QString &said);

} // namespace slipway
