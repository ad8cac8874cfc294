// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "project/yamlpath.h"
#include "project/yamltext.h"

#include <QByteArray>
#include <QString>

namespace slipway::project {

/// One change of a value in slipway.yaml, as a form makes it.
struct ValueEdit {
    enum class Kind {
        Set,    ///< path gets value; the mappings that lead there are made if they are missing
        Remove, ///< with the mapping or list that would be left empty, unless that is an item of a list
        Append, ///< value becomes the last item of the list at path, which is made if it is missing
        Move    ///< the item at path goes to the place `to` of its list, with the comments above it
    };

    Kind kind = Kind::Set;
    YamlPath path;
    YamlText value;
    qsizetype to = 0;
};

/// \a text (UTF-8, valid YAML; it need not be a valid project) with \a edit made: all else stays byte for byte,
/// comments included. InvalidInput with \a file if the text is written in a way in which the edit would change more, or
/// something else; nothing is changed then. Pure, any thread.
Result<QByteArray> withEdit(const QByteArray &text, const QString &file, const ValueEdit &edit);

} // namespace slipway::project
