// SPDX-License-Identifier: Apache-2.0
#include "config/breach.h"

#include "config/words.h"

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

const Approval *approvalOf(const Breach &breach, const Contract &contract, QDate today)
{
    const Approval *best = contract.approval(breach.key, breach.environment, today);
    for (const QString &key : breach.approvedAs) {
        const Approval *other = contract.approval(key, breach.environment, today);
        if (other && (!best || (best->isExpired(today) && !other->isExpired(today))))
            best = other;
    }
    return best;
}

QString approvedWords(const Approval &approval)
{
    const QString words = Words::tr("approved: %1 · %2").arg(approval.reason, approval.owner);
    return approval.expires.isValid() ? words + Words::tr(" · until %1").arg(approval.expires.toString(Qt::ISODate))
                                      : words;
}

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : QString(a + u"; "_s + b);
}

QString sentenceStart(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

} // namespace

void mark(ConfigCell &cell, const Breach &breach, const Contract &contract, QDate today,
          std::vector<Violation> &violations)
{
    const Approval *approval = approvalOf(breach, contract, today);
    if (approval && !approval->isExpired(today)) {
        cell.what = ConfigCell::Class::Approved;
        cell.note = approvedWords(*approval);
        return;
    }
    const QString expired = approval ? Words::tr("the approval of %1 expired on %2")
                                           .arg(approval->owner, approval->expires.toString(Qt::ISODate))
                                     : QString();
    cell.what = breach.what;
    cell.note = joined(breach.note, expired);
    cell.mends = {Mend::Approve};
    const QString key = breach.key.contains(u' ') ? QString(u'\'' + breach.key + u'\'') : breach.key;
    const QString approve = (approval ? Words::tr("approve it again with `slipway approve %1 --in %2 --reason …`")
                                      : Words::tr("approve it with `slipway approve %1 --in %2 --reason …`"))
                                .arg(key, breach.environment);
    violations.push_back({.key = breach.key,
                          .environment = breach.environment,
                          .why = joined(breach.why, expired),
                          .lift = sentenceStart(Words::tr("%1, or %2").arg(breach.lift, approve)) + u'.'});
}

std::optional<size_t> referenceOf(const std::vector<std::optional<QString>> &values)
{
    struct Group {
        size_t first;
        size_t count;
    };
    std::vector<Group> groups; // few: most values are the same
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        const auto same = std::ranges::find_if(groups, [&](const Group &g) { return *values[g.first] == *values[i]; });
        if (same == groups.end())
            groups.push_back({i, 1});
        else
            ++same->count;
    }
    const auto most = std::ranges::max_element(groups, {}, &Group::count);
    return most == groups.end() ? std::nullopt : std::optional(most->first);
}

} // namespace slipway::config
