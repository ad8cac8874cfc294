// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"
#include "model/error.h"
#include "project/yaml.h"
#include "project/yamledit.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace slipway::project {

/// One change of the section `contract:` in a text: what is there, what is wanted, and whether it
/// became so. Not copied; lives shorter than the text.
class ContractChange final
{
public:
    /// \a part: `keys` or `approved`.
    ContractChange(const QByteArray &text, QString file, QString part);
    Q_DISABLE_COPY_MOVE(ContractChange)

    /// Reads the text: first of all. The errors are those of parse().
    Result<void> begin();

    /// What the contract is to be: as it is, until the caller changes it.
    Contract wanted;

    YamlEdit &edit() { return *m_edit; }
    const YamlSpan *part() const { return m_partSpan; } ///< null: it is not there
    const YamlNode *node() const;                       ///< the same as values
    /// Whether the part holds something, and so can be changed piece by piece.
    bool hasParts() const;
    /// Puts \a value where the part belongs, which holds nothing yet.
    void addPart(YamlText value);

    /// The changed text, if the contract became as wanted and all else is as before.
    Result<QByteArray> finish() const;

private:
    bool isAsWanted(const Contract &contract) const;
    bool isRestSame(const YamlNode &now) const;

    const QByteArray &m_text;
    QString m_file;
    QString m_part;
    YamlNode m_node;
    YamlSpan m_root;
    const YamlSpan *m_contract = nullptr; ///< null: there is no section
    const YamlSpan *m_partSpan = nullptr;
    std::optional<YamlEdit> m_edit;
};

} // namespace slipway::project
