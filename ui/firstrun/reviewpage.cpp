// SPDX-License-Identifier: Apache-2.0
#include "firstrun/reviewpage.h"

#include "config/highlighter.h"
#include "widgets/announce.h"
#include "widgets/errorpanel.h"
#include "widgets/glyph.h"
#include "widgets/label.h"
#include "widgets/panel.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;
using session::NewProject;

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_languages(std::make_unique<configurationpage::Languages>())
    , m_problem(new ErrorPanel(this))
    , m_files((new Label(Label::Role::Body, this))->wrapping())
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new configurationpage::Highlighter(m_text->document(), *m_languages, u"slipway.yaml"_s))
    , m_commit(new QCheckBox(this))
    , m_warning(new QWidget(this))
    , m_obstacle((new Label(Label::Role::Body, m_warning))->wrapping())
    , m_why((new Label(Label::Role::Muted, this))->wrapping())
{
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("slipway.yaml as it will be written"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 10);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(8);
    auto *panel = new Panel(this);
    auto *framed = new QVBoxLayout(panel);
    framed->setContentsMargins(4, 4, 4, 4);
    framed->addWidget(m_text);
    auto *sign = new Glyph(m_warning);
    sign->show(Symbol::Degraded, Tone::Warn);
    auto *warned = new QHBoxLayout(m_warning);
    warned->setContentsMargins(0, 0, 0, 0);
    warned->setSpacing(10);
    warned->addWidget(sign, 0, Qt::AlignTop);
    warned->addWidget(m_obstacle, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_problem);
    layout->addWidget(m_files);
    layout->addWidget(panel, 1);
    layout->addWidget(m_commit);
    layout->addWidget(m_warning);
    layout->addWidget(m_why);
    m_problem->hide();
    setFocusProxy(m_text);
    restyle();
}

ReviewPage::~ReviewPage()
{
    delete m_text; // its highlighter uses the languages
}

void ReviewPage::restyle()
{
    const QFont font = monospaced(this->font());
    if (m_text->font() != font)
        m_text->setFont(font);
    m_highlighter->setPalette(palette());
}

void ReviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ReviewPage::show(const session::FolderState &state, const std::vector<session::NewFile> &files,
                      const QStringList &obstacles)
{
    QStringList names;
    for (const session::NewFile &file : files)
        names += file.path;
    m_files->setText(tr("These files are made in %1, and no other is changed: %2.")
                         .arg(QDir::toNativeSeparators(state.folder), names.join(u", "_s)));
    m_text->setPlainText(QString::fromUtf8(files.front().text));
    m_how = state.hasCommit ? NewProject::Commit::Files : NewProject::Commit::Repository;
    // A folder's first commit holds all of it: that is wished by a person, never by default.
    const bool isAnother = std::exchange(m_folder, state.folder) != state.folder;
    if (isAnother || !m_commit->isEnabled())
        m_commit->setChecked(state.hasCommit);
    m_commit->setEnabled(obstacles.isEmpty());
    if (!obstacles.isEmpty())
        m_commit->setChecked(false);
    m_obstacle->setText(obstacles.join(u'\n'));
    m_warning->setVisible(!obstacles.isEmpty());
    m_commit->setAccessibleDescription(m_obstacle->text());
    m_commit->setText(state.hasCommit      ? tr("Commit these files, and nothing else")
                      : state.isRepository ? tr("Commit the whole folder: it has no commit yet")
                                           : tr("Make the folder a Git repository, and commit all of it"));
    m_why->setText(
        tr("A release is named by its commit, so it is built from a clean one. Nothing is pushed anywhere."));
}

NewProject::Commit ReviewPage::commit() const
{
    return m_commit->isChecked() ? m_how : NewProject::Commit::None;
}

void ReviewPage::showError(const Error &error)
{
    m_problem->show(error);
    m_problem->setVisible(true);
    announce(m_problem, error.what);
}

void ReviewPage::clearError()
{
    m_problem->hide();
}

} // namespace slipway::firstrun
