// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "project/projectfile.h"
#include "project/valueedit.h"

#include <QObject>

#include <functional>
#include <vector>

namespace slipway::environmentspage {

/// slipway.yaml as it is being edited: what it was read as, what a person made of it, each change of it with its undo.
class ProjectDraft final : public QObject
{
    Q_OBJECT

public:
    /// \a check asks what is wrong with a text; the number that it gives back comes with the answer.
    explicit ProjectDraft(std::function<int(const QByteArray &text)> check, QObject *parent = nullptr);

    /// What the folder holds now. What was edited stays, and counts from there.
    void update(const ConfigFile &file);
    /// Forgets what was edited.
    void reset(const ConfigFile &file);

    bool isRead() const { return !m_base.path.isEmpty(); }
    bool isModified() const { return isRead() && text() != m_base.text; }
    /// Somebody changed the file after the first of our edits.
    bool isBehind() const { return m_isBehind; }
    const ConfigFile &base() const { return m_base; }
    const QByteArray &text() const;
    /// What a save would write; its `sha256` is that of the text that the edits count from.
    ConfigFile file() const;

    /// The values; nothing in them if the text is no YAML at all, which problems() then tells.
    const project::YamlNode &root() const { return m_root; }
    const std::vector<project::Problem> &problems() const { return m_problems; }

    /// Makes \a edit, as one step to undo; edits of the same value one after the other are one step. Answers with
    /// changed(), or failed() if the text cannot be changed that way.
    void apply(const project::ValueEdit &edit);
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < std::ssize(m_states); }
    void undo();
    void redo();
    /// Back to what was read, as one step that can be undone.
    void discard();

    /// The answer to what check() asked.
    void checked(int request, const std::vector<project::Problem> &problems);

Q_SIGNALS:
    void changed();
    void problemsChanged();
    void failed(const slipway::Error &error);

private:
    struct State {
        QByteArray text;
        project::YamlPath path; ///< of the value that was edited last
        project::ValueEdit::Kind kind = project::ValueEdit::Kind::Set;
    };
    void go(qsizetype at);
    void read();

    std::function<int(const QByteArray &text)> m_check;
    ConfigFile m_base;
    std::vector<State> m_states; ///< never empty once a file was read
    qsizetype m_at = 0;
    bool m_isBehind = false;
    int m_request = -1;
    project::YamlNode m_root;
    std::vector<project::Problem> m_problems;
};

} // namespace slipway::environmentspage
