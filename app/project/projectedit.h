// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/contract.h"
#include "model/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// slipway.yaml written back: what is not changed stays byte for byte. Each function takes a text that
/// project::parse() accepts and gives the changed one, after it has parsed it again and seen that the
/// project is as before but for the change; else InvalidInput with \a file, and nothing is changed. The
/// files that the project names are looked for beside \a file, so never the GUI's thread.
namespace slipway::project {

/// A rule and why it was proposed, as a comment above it. An empty reason is no comment.
struct ExplainedRule {
    ContractRule rule;
    QString why;
};

/// \a approval added, or in the place of the one with the same key and the same environments.
Result<QByteArray> withApproval(const QByteArray &text, const QString &file, const Approval &approval);

/// Without the approval of \a key for exactly \a environments; NotFound if there is none.
Result<QByteArray> withoutApproval(const QByteArray &text, const QString &file, const QString &key,
                                   const QStringList &environments);

/// \a rule added, or in the place of the one with the same key.
Result<QByteArray> withRule(const QByteArray &text, const QString &file, const ContractRule &rule);

/// A whole contract with \a rules in their order; its approvals stay. InvalidInput if there are rules already.
Result<QByteArray> withContract(const QByteArray &text, const QString &file, const std::vector<ExplainedRule> &rules);

/// The section `contract:` with \a rules as text of its own, as withContract() would write it.
QByteArray contractText(const std::vector<ExplainedRule> &rules);

/// Writes \a now into \a file, whole or not at all, if the file still holds \a was. Moved if it does
/// not, LocalIo if it cannot be read or written.
Result<void> replaceFile(const QString &file, const QByteArray &was, const QByteArray &now);

} // namespace slipway::project
