// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envtext.h"
#include "config/sourceedit.h"
#include "model/configuration.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace slipway::configurationpage {

/// The matrix by key, for the editor.
class KeyIndex
{
public:
    KeyIndex() = default;
    explicit KeyIndex(const ConfigMatrix &matrix);

    const ConfigMatrix &matrix() const { return m_matrix; }
    const ConfigRow *row(const QString &key) const;
    /// What is said of a key in an environment: of several hosts, the worst. Null: nothing.
    const ConfigCell *cell(const QString &key, const QString &environment) const;
    /// The environments in their order, each once.
    const QStringList &environments() const { return m_environments; }
    bool isProtected(const QString &environment) const;
    /// The host of the column that cell() takes its words from; empty: all of them.
    QString host(const QString &key, const QString &environment) const;

private:
    int column(const ConfigRow &row, const QString &environment) const;

    ConfigMatrix m_matrix;
    QHash<QString, size_t> m_rows;
    QStringList m_environments;
    QSet<QString> m_protected;
};

/// What is marked in a file of \a environment beside those of \a beside: the worst of a key's cells
/// gives the ground, its own cell the sign; drift stands behind the line; a secret that is written as
/// plain text is covered unless its key is \a revealed.
QMap<int, LineMark> marksOf(const std::vector<EnvKey> &keys, const std::vector<Error> &problems, const KeyIndex &index,
                            const QString &environment, const QStringList &beside, const QString &revealed);

} // namespace slipway::configurationpage
