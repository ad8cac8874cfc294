// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/envtext.h"
#include "model/configuration.h"

#include <QObject>

class QTextDocument;

namespace slipway::configurationpage {

class Highlighter;
class Languages;

/// A file of the project as it is being edited: what it was read as, and the text a person has made
/// of it, with its undo. Kept while other files are shown, so that nothing typed is lost.
class Draft final : public QObject
{
    Q_OBJECT

public:
    Draft(ConfigFile file, const Languages &languages, QObject *parent = nullptr);

    const QString &path() const { return m_base.path; }
    const ConfigFile &base() const { return m_base; }
    bool isEnv() const { return m_isEnv; }
    /// Not what an editor could give back byte for byte: shown, but not edited.
    bool isReadOnly() const { return m_isReadOnly; }
    bool isModified() const;
    /// Somebody else changed the file after the first of our edits.
    bool isBehind() const { return m_isBehind; }

    QTextDocument *document() const { return m_document; }
    QString text() const;
    /// What a save would write; `sha256` is that of what the edit started from.
    ConfigFile file() const;
    const std::vector<EnvKey> &keys() const { return m_keys; }
    /// The one that counts; null if there is none.
    const EnvKey *key(const QString &name) const;
    const std::vector<Error> &problems() const { return m_problems; }

    /// What the project's folder holds now. An edited text stays as it is.
    void update(const ConfigFile &file);
    /// \a file is what the folder holds now, and what the edit counts from; the text stays.
    void rebase(const ConfigFile &file);
    /// Changes no more of the document than it must, as one step that can be undone.
    void setText(const QString &text);
    void setPalette(const QPalette &palette);

Q_SIGNALS:
    /// The text, or what is known of it.
    void changed();

private:
    void read();

    ConfigFile m_base;
    bool m_isEnv;
    bool m_isReadOnly = false;
    bool m_isBehind = false;
    QTextDocument *m_document;
    Highlighter *m_highlighter;
    QString m_known; ///< the text that keys and problems are of
    std::vector<EnvKey> m_keys;
    std::vector<Error> m_problems;
};

} // namespace slipway::configurationpage
