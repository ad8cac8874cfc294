// SPDX-License-Identifier: Apache-2.0
#include "config/draft.h"

#include "config/alignedlayout.h"
#include "config/highlighter.h"
#include "config/textform.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <ranges>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;

Draft::Draft(ConfigFile file, const Languages &languages, QObject *parent)
    : QObject(parent)
    , m_base(std::move(file))
    , m_isEnv(!m_base.path.endsWith(u".yaml") && !m_base.path.endsWith(u".yml"))
    , m_document(new QTextDocument(this))
    , m_highlighter(nullptr)
{
    m_document->setDocumentLayout(new AlignedLayout(m_document));
    m_document->setDocumentMargin(8);
    const std::optional<QString> text = decoded(m_base.text);
    m_isReadOnly = !text;
    m_document->setPlainText(text ? *text : QString::fromUtf8(m_base.text));
    m_document->clearUndoRedoStacks();
    m_highlighter = new Highlighter(m_document, languages, m_base.path);
    connect(m_document, &QTextDocument::contentsChanged, this, [this] {
        // A highlighter's formats are told likewise, and change no text.
        if (this->text() != m_known)
            read();
    });
    read();
}

QString Draft::text() const
{
    QString text = m_document->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void Draft::read()
{
    m_known = text();
    EnvText read = m_isEnv ? readEnvText(m_known, m_base.path) : EnvText();
    m_keys = std::move(read.keys);
    m_problems = std::move(read.problems);
    Q_EMIT changed();
}

bool Draft::isModified() const
{
    return !m_isReadOnly && file().text != m_base.text;
}

ConfigFile Draft::file() const
{
    ConfigFile file = m_base;
    if (!m_isReadOnly)
        file.text = encoded(text(), m_base.text);
    return file;
}

const EnvKey *Draft::key(const QString &name) const
{
    const auto at = std::ranges::find_if(m_keys, [&](const EnvKey &key) { return key.counts && key.key == name; });
    return at == m_keys.end() ? nullptr : &*at;
}

void Draft::update(const ConfigFile &file)
{
    if (file.text == m_base.text) {
        m_base = file;
        return;
    }
    if (isModified()) {
        m_isBehind = true;
        Q_EMIT changed();
        return;
    }
    rebase(file);
    if (const std::optional<QString> text = decoded(file.text))
        setText(*text);
}

void Draft::rebase(const ConfigFile &file)
{
    const QString environment = m_base.environment;
    const bool isShared = m_base.isShared;
    m_base = file;
    m_base.environment = environment;
    m_base.isShared = isShared;
    m_isBehind = false;
    m_isReadOnly = !decoded(file.text);
    Q_EMIT changed();
}

void Draft::setText(const QString &text)
{
    const QString old = this->text();
    if (old == text)
        return;
    const qsizetype most = std::min(old.size(), text.size());
    const auto head = std::ranges::mismatch(old, text).in1 - old.begin();
    qsizetype tail = 0;
    while (tail < most - head && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    QTextCursor cursor(m_document);
    cursor.beginEditBlock();
    cursor.setPosition(int(head));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    cursor.endEditBlock();
}

void Draft::setPalette(const QPalette &palette)
{
    m_highlighter->setPalette(palette);
}

} // namespace slipway::configurationpage
