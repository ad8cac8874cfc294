// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/yamlpath.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace slipway::environmentspage {

/// What slipway.yaml can say in one place, and how it is asked for.
struct Field {
    enum class Kind {
        Text,
        Number,
        Duration, ///< `60s`
        Flag,
        Choice,  ///< one of words; the first is what counts when nothing is said
        Texts,   ///< a list
        Files,   ///< a list of files of the project
        Names,   ///< a list of environments
        Command, ///< a program and its arguments
        Hosts,
        Secrets, ///< where secrets come from
        Group,   ///< fields under a key
        Table,   ///< names of a person's choice, each with fields
        List     ///< items without names, each with fields
    };

    QString key;
    QString label;
    Kind kind = Kind::Text;
    QString help;              ///< a sentence under the field; of a Table or List, what an entry is called
    QString placeholder;       ///< an example; of a Table, of a name
    QStringList words;         ///< of a Choice
    std::vector<Field> fields; ///< of a Group, or of each entry
};

/// The fields of an environment.
std::vector<Field> environmentFields();

/// A part of the project beside the environments, as the page lists it.
struct Section {
    QString title;
    QString text; ///< what it is for
    std::vector<Field> fields;
};
std::vector<Section> projectSections();

} // namespace slipway::environmentspage
