// SPDX-License-Identifier: Apache-2.0
#include "project/contractchange.h"

#include "project/projectfile.h"
#include "project/words.h"
#include "project/yamlpath.h"

#include <algorithm>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

/// Whether nothing is written there, or null.
bool isEmpty(const YamlSpan &span)
{
    return span.kind == YamlSpan::Kind::Scalar &&
           (span.text.isEmpty() || span.text == "~"_L1 || span.text == "null"_L1);
}

/// Without what an edit may change although it says the same.
Contract comparable(Contract contract)
{
    for (ContractRule &rule : contract.rules)
        rule.line = 0;
    for (Approval &approval : contract.approvals) {
        approval.line = 0;
        approval.environments.sort();
    }
    return contract;
}

YamlNode withoutContract(YamlNode node)
{
    std::erase_if(node.pairs, [](const YamlPair &pair) { return pair.key.text == "contract"_L1; });
    return node;
}

} // namespace

ContractChange::ContractChange(const QByteArray &text, QString file, QString part)
    : m_text(text)
    , m_file(std::move(file))
    , m_part(std::move(part))
{
}

Result<void> ContractChange::begin()
{
    auto project = parse(m_text, m_file);
    if (!project)
        return std::unexpected(std::move(project.error()));
    auto node = parseYaml(m_text, m_file);
    if (!node)
        return std::unexpected(std::move(node.error()));
    auto spans = yamlSpans(m_text, m_file);
    if (!spans)
        return std::unexpected(std::move(spans.error()));
    wanted = std::move(project->contract);
    m_node = std::move(*node);
    m_root = std::move(*spans);
    m_contract = m_root.find(u"contract");
    m_partSpan = m_contract ? m_contract->find(m_part) : nullptr;
    m_edit.emplace(m_text, m_root);
    return {};
}

const YamlNode *ContractChange::node() const
{
    const YamlNode *contract = m_node.find(u"contract");
    return contract ? contract->find(m_part) : nullptr;
}

bool ContractChange::hasParts() const
{
    return m_partSpan && !isEmpty(*m_partSpan);
}

void ContractChange::addPart(YamlText value)
{
    const auto keyOf = [](const YamlSpan &mapping, QStringView name) -> const YamlSpan & {
        return mapping.pairs[static_cast<size_t>(mapping.indexOf(name))].key;
    };
    if (m_partSpan) {
        m_edit->fill(*m_contract, keyOf(*m_contract, m_part), value);
        return;
    }
    YamlEntry entry{m_part, std::move(value), {}};
    if (m_contract && !isEmpty(*m_contract)) {
        m_edit->addPair(*m_contract, entry);
        return;
    }
    YamlText section = YamlText::ofEntries({std::move(entry)}, false);
    if (m_contract)
        m_edit->fill(m_root, keyOf(m_root, u"contract"), section);
    else
        m_edit->addSection({u"contract"_s, std::move(section), {}});
}

bool ContractChange::isAsWanted(const Contract &contract) const
{
    const Contract is = comparable(contract);
    const Contract should = comparable(wanted);
    return is.rules == should.rules && is.approvals == should.approvals;
}

bool ContractChange::isRestSame(const YamlNode &now) const
{
    return isEqual(withoutContract(m_node), withoutContract(now));
}

Result<QByteArray> ContractChange::finish() const
{
    QByteArray result = m_edit->text();
    const auto project = parse(result, m_file);
    const auto changed = parseYaml(result, m_file);
    if (project && changed && isAsWanted(project->contract) && isRestSame(*changed))
        return result;
    const YamlNode *contract = m_node.find(u"contract");
    return fail({ErrorKind::InvalidInput,
                 Words::tr("The contract is written in a way that Slipway cannot change"),
                 {.file = m_file, .line = contract ? contract->line : 1},
                 Words::tr("With the change put in, the file would say something else. Nothing was written."),
                 Words::tr("Change it by hand, or write the section without anchors and aliases.")});
}

} // namespace slipway::project
