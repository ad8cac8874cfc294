// SPDX-License-Identifier: Apache-2.0
#include "config/pane.h"

#include "config/cellsign.h"
#include "config/draft.h"
#include "widgets/announce.h"
#include "widgets/badge.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"
#include "widgets/names.h"
#include "widgets/panel.h"

#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

Pane::Pane(QWidget *parent)
    : QWidget(parent)
    , m_headBox(new QWidget(this))
    , m_name(new Label(Label::Role::Heading, this))
    , m_file(new Button(QString(), this))
    , m_remark(new Badge(this))
    , m_unsaved(new Badge(this))
    , m_copyLeft(new Button(tr("← Copy"), this))
    , m_copyRight(new Button(QString(), this))
    , m_mend(new Button(QString(), this))
    , m_approve(new Button(tr("Approve…"), this))
    , m_more(new Button(tr("More"), this))
    , m_save(new Button(tr("Save…"), this))
    , m_edit(new SourceEdit(this))
    , m_problems((new Label(Label::Role::Small, this))->wrapping())
    , m_secret(new QWidget(this))
    , m_secretText((new Label(Label::Role::Mono, m_secret))->wrapping())
{
    build();
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Pane::followCursor);
    connect(m_problems, &QLabel::linkActivated, this, [this](const QString &line) {
        m_edit->goToLine(line.toInt());
        m_edit->setFocus();
    });
}

void Pane::build()
{
    m_file->setLook(Button::Look::Quiet);
    m_file->setSymbol(Symbol::Down);
    m_save->setLook(Button::Look::Primary);
    m_unsaved->show(Symbol::Dot, Tone::Accent, tr("not saved"));
    m_problems->setTextFormat(Qt::RichText);
    m_problems->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_problems->setContentsMargins(12, 6, 12, 6);
    auto *head = new FlowLayout(m_headBox, 8, 6);
    head->setContentsMargins(12, 7, 8, 7);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_file),
                            static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_unsaved)})
        head->addWidget(widget);
    head->addStretch();
    for (Button *button : {m_copyLeft, m_copyRight, m_mend, m_approve, m_more, m_save})
        head->addWidget(button);
    auto *hide = new Button(tr("Hide"), m_secret);
    hide->setAccessibleName(tr("Hide the secret"));
    connect(hide, &QPushButton::clicked, this, &Pane::clearSecret);
    auto *secret = new QHBoxLayout(m_secret);
    secret->setContentsMargins(12, 6, 8, 6);
    secret->addWidget(m_secretText, 1);
    secret->addWidget(hide, 0, Qt::AlignTop);
    m_secret->hide();
    m_problems->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headBox);
    layout->addWidget(new Rule(this));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_secret);
    layout->addWidget(m_problems);
    fitToFont(m_edit, [this] { m_edit->setMinimumHeight(m_edit->fontMetrics().lineSpacing() * 8); });
    fitToFont(this, [this] {
        setMinimumWidth(fontMetrics().averageCharWidth() * 24);
        QMetaObject::invokeMethod(this, &Pane::fitNeeded, Qt::QueuedConnection);
    });
}

Draft *Pane::draft() const
{
    return m_draft;
}

void Pane::show(Draft *draft, const PaneHead &head)
{
    if (m_draft != draft) {
        if (m_draft)
            disconnect(m_draft, nullptr, this, nullptr);
        clearSecret();
        m_draft = draft;
        m_edit->setMarks({});
        draft->document()->setDefaultFont(m_edit->font());
        m_edit->setDocument(draft->document());
        m_edit->updateGutter();
        m_edit->setReadOnly(draft->isReadOnly());
        // Reading the keys comes first: the draft was connected earlier.
        connect(draft, &Draft::changed, this, &Pane::refresh);
    }
    m_head = head;
    showHead();
    refresh();
}

void Pane::release()
{
    if (m_draft)
        disconnect(m_draft, nullptr, this, nullptr);
    m_draft = nullptr;
    m_edit->setMarks({});
    m_edit->setDocument(nullptr);
    clearSecret();
    hide();
}

void Pane::showHead()
{
    const Theme theme(palette());
    m_name->setText(shownEnvironment(m_head.environment, m_head.isProtected));
    m_name->setVisible(!m_head.environment.isEmpty());
    m_name->setColour(m_head.isProtected ? theme.environment(m_head.position, true) : QColor());
    m_file->setText(m_draft->path());
    m_file->setToolTip(tr("Show another file"));
    const QString whose = m_head.environment.isEmpty() ? m_draft->path() : m_head.environment;
    m_file->setAccessibleName(tr("File of this pane: %1").arg(m_draft->path()));
    m_edit->setAccessibleName(tr("%1: %2").arg(whose, m_draft->path()));
    m_remark->show(Symbol::None, Tone::Warn, m_head.remark);
    m_remark->setVisible(!m_head.remark.isEmpty());
    m_copyLeft->setVisible(!m_head.left.isEmpty());
    m_copyLeft->setAccessibleName(tr("Copy the key to %1").arg(m_head.left));
    m_copyLeft->setToolTip(m_copyLeft->accessibleName());
    m_copyRight->setVisible(!m_head.right.isEmpty());
    m_copyRight->setText(tr("Copy → %1").arg(m_head.right));
    m_copyRight->setAccessibleName(tr("Copy the key to %1").arg(m_head.right));
    m_approve->setVisible(m_head.canApprove);
    m_approve->setAccessibleName(tr("Approve a difference of %1").arg(whose));
    m_mend->setVisible(m_head.suggestion.has_value());
    if (m_head.suggestion) {
        m_mend->setText(shortTitle(*m_head.suggestion));
        m_mend->setToolTip(title(*m_head.suggestion));
        m_mend->setAccessibleName(tr("%1, in %2").arg(title(*m_head.suggestion), whose));
    }
    m_more->setAccessibleName(tr("More to do in %1").arg(whose));
    m_save->setAccessibleName(tr("Save %1…").arg(m_draft->path()));
}

void Pane::refresh()
{
    if (!m_draft)
        return;
    const bool isModified = m_draft->isModified();
    m_unsaved->setVisible(isModified);
    m_unsaved->show(Symbol::Dot, m_draft->isBehind() ? Tone::Warn : Tone::Accent,
                    m_draft->isBehind() ? tr("not saved, and changed by somebody else") : tr("not saved"));
    m_save->setVisible(isModified);
    const bool hasKey = !currentKey().isEmpty();
    m_copyLeft->setEnabled(hasKey);
    m_copyRight->setEnabled(hasKey);
    showProblems();
    Q_EMIT fitNeeded();
}

void Pane::showProblems()
{
    constexpr size_t most = 3;
    const std::vector<Error> &problems = m_draft->problems();
    QStringList lines;
    if (m_draft->isReadOnly())
        lines.append(tr("This file is no plain UTF-8 text: it is shown, but cannot be edited here."));
    const Theme theme(palette());
    for (size_t i = 0; i < std::min(most, problems.size()); ++i) {
        const Error &problem = problems[i];
        QString words = problem.what;
        if (!problem.cure.isEmpty())
            words += u" — "_s + problem.cure;
        lines.append(u"<a href=\"%1\" style=\"color:%2\">%3</a> %4"_s.arg(
            QString::number(problem.where.line - 1), theme.tone(Tone::Bad).name(),
            tr("line %1").arg(problem.where.line), words.toHtmlEscaped()));
    }
    if (problems.size() > most)
        lines.append(tr("and %n more", nullptr, int(problems.size() - most)));
    const QString text = lines.join(u"<br>"_s);
    const bool isNew = text != m_problems->text() && !text.isEmpty();
    m_problems->setText(text);
    m_problems->setVisible(!text.isEmpty());
    if (isNew && !problems.empty())
        announce(m_problems, problems.front().what);
}

int Pane::wantedHeadHeight() const
{
    return m_headBox->layout()->totalHeightForWidth(width());
}

/// A splitter does not ask how high a text that wraps is: what is needed at this width is said so.
void Pane::setHeadHeight(int height)
{
    m_headBox->setFixedHeight(height);
    int needed = height + m_edit->minimumHeight() + 2;
    if (!m_problems->isHidden())
        needed += m_problems->heightForWidth(width());
    if (!m_secret->isHidden())
        needed += m_secret->layout()->totalHeightForWidth(width());
    setMinimumHeight(needed);
}

void Pane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT fitNeeded();
}

QString Pane::currentKey() const
{
    if (!m_draft)
        return {};
    const int line = m_edit->currentLine();
    const auto at = std::ranges::find_if(m_draft->keys(),
                                         [line](const EnvKey &key) { return key.first <= line && line <= key.last; });
    return at == m_draft->keys().end() ? QString() : at->key;
}

void Pane::goToKey(const QString &name)
{
    if (const EnvKey *key = m_draft ? m_draft->key(name) : nullptr)
        m_edit->goToLine(key->first);
}

void Pane::followCursor()
{
    const QString now = currentKey();
    if (now == m_key)
        return;
    m_key = now;
    refresh();
    Q_EMIT currentKeyChanged(now);
}

QString Pane::problemText() const
{
    return m_problems->isHidden() ? QString() : m_problems->text();
}

void Pane::showSecret(const QString &key, const QString &value)
{
    m_secretText->setText(u"%1=%2"_s.arg(key, value));
    m_secret->show();
    Q_EMIT fitNeeded();
}

void Pane::clearSecret()
{
    m_secretText->clear();
    m_secret->hide();
    Q_EMIT fitNeeded();
}

QString Pane::secretText() const
{
    return m_secretText->text();
}

} // namespace slipway::configurationpage
