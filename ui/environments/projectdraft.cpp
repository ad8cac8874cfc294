// SPDX-License-Identifier: Apache-2.0
#include "environments/projectdraft.h"

namespace slipway::environmentspage {

using project::ValueEdit;

ProjectDraft::ProjectDraft(std::function<int(const QByteArray &text)> check, QObject *parent)
    : QObject(parent)
    , m_check(std::move(check))
{
}

const QByteArray &ProjectDraft::text() const
{
    static const QByteArray none;
    return m_states.empty() ? none : m_states[static_cast<size_t>(m_at)].text;
}

ConfigFile ProjectDraft::file() const
{
    ConfigFile file = m_base;
    file.text = text();
    return file;
}

void ProjectDraft::update(const ConfigFile &file)
{
    if (!isModified()) {
        if (file != m_base)
            reset(file);
        return;
    }
    m_isBehind = file.sha256 != m_base.sha256;
}

void ProjectDraft::reset(const ConfigFile &file)
{
    m_base = file;
    m_isBehind = false;
    m_states = {{file.text, {}, {}}};
    go(0);
}

void ProjectDraft::apply(const ValueEdit &edit)
{
    auto text = project::withEdit(this->text(), m_base.path, edit);
    if (!text) {
        Q_EMIT failed(text.error());
        return;
    }
    if (*text == this->text())
        return;
    m_states.resize(static_cast<size_t>(m_at) + 1);
    const State &last = m_states.back();
    const bool isSameStep =
        m_at > 0 && edit.kind == ValueEdit::Kind::Set && last.kind == edit.kind && last.path == edit.path;
    if (isSameStep)
        m_states.pop_back();
    m_states.push_back({std::move(*text), edit.path, edit.kind});
    go(std::ssize(m_states) - 1);
}

void ProjectDraft::undo()
{
    if (canUndo())
        go(m_at - 1);
}

void ProjectDraft::redo()
{
    if (canRedo())
        go(m_at + 1);
}

void ProjectDraft::discard()
{
    if (!isModified())
        return;
    m_states.resize(static_cast<size_t>(m_at) + 1);
    m_states.push_back({m_base.text, {}, {}});
    go(std::ssize(m_states) - 1);
}

void ProjectDraft::go(qsizetype at)
{
    m_at = at;
    read();
    Q_EMIT changed();
}

void ProjectDraft::read()
{
    m_request = m_check(text());
    if (auto root = project::parseYaml(text(), m_base.path)) {
        m_root = std::move(*root);
    } else {
        m_root = {};
        m_problems = {{root.error(), {}}};
    }
}

void ProjectDraft::checked(int request, const std::vector<project::Problem> &problems)
{
    if (request != m_request)
        return;
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace slipway::environmentspage
