// SPDX-License-Identifier: Apache-2.0
#include "shell/welcome.h"

#include "widgets/button.h"
#include "widgets/cells.h"
#include "widgets/errorpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/glyph.h"
#include "widgets/keyedmodel.h"
#include "widgets/label.h"
#include "widgets/panel.h"

#include <QCoreApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace slipway::shell {

using namespace Qt::StringLiterals;
using namespace widgets;

class RecentModel final : public KeyedModel<RecentProject>
{
    Q_DECLARE_TR_FUNCTIONS(slipway::shell::RecentModel)

public:
    using KeyedModel::KeyedModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const RecentProject &project = at(index.row());
        const bool isName = index.column() == 0;
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return isName ? project.name : folderOf(project);
        case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole);
        case Qt::ToolTipRole: return project.file;
        case TextToneRole: return static_cast<int>(isName ? Tone::Neutral : Tone::Muted);
        case FaceRole: return static_cast<int>(isName ? CellFace::Strong : CellFace::Plain);
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
            return {};
        return section == 0 ? tr("Project") : tr("Folder");
    }

protected:
    QString key(const RecentProject &project) const override { return project.file; }

private:
    static QString folderOf(const RecentProject &project)
    {
        const QString folder = QFileInfo(project.file).path();
        const QString home = QDir::homePath();
        return folder == home || folder.startsWith(home + u'/') ? QString(u'~' + folder.mid(home.size())) : folder;
    }
};

Welcome::Welcome(std::unique_ptr<QSettings> settings)
    : m_settings(settings ? std::move(settings) : std::make_unique<QSettings>(u"slipway"_s, u"slipway"_s))
    , m_chooseFolder([](QWidget *parent) {
        return QFileDialog::getExistingDirectory(parent, tr("The folder with the project’s slipway.yaml"));
    })
    , m_problem(new ErrorPanel(this))
    , m_open(new Button(tr("Open a project…"), this))
    , m_new(new Button(tr("New project…"), this))
    , m_demo(new Button(tr("Try the demo…"), this))
    , m_make(m_problem->addAction(tr("Make it a project…")))
    , m_model(new RecentModel(this))
    , m_table(new CellTable(tr("Recent projects"), this))
    , m_none((new Label(Label::Role::Muted, this))->wrapping())
{
    setWindowTitle(tr("Slipway"));
    setMinimumSize(560, 420);
    resize(820, 600);
    auto *logo = new Glyph(this, 3.2);
    logo->show(Symbol::Logo, Tone::Neutral);
    auto *title = new Label(tr("Slipway"), Label::Role::Title, this);
    auto *text = (new Label(tr("Takes one finished image, unchanged, from this machine to stage to production."),
                            Label::Role::Muted, this))
                     ->wrapping();
    m_open->setLook(Button::Look::Primary);
    m_none->setText(
        tr("A project is a folder with a slipway.yaml, which says what is deployed and where. “New project…” makes one "
           "from a compose file, step by step; the demo shows how it goes, on this machine."));
    auto *ways = new QWidget(this);
    auto *row = new FlowLayout(ways, 8, 8);
    row->setContentsMargins(0, 0, 0, 0);
    for (Button *button : {m_open, m_new, m_demo})
        row->addWidget(button);
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 32);
    layout->setSpacing(12);
    layout->addWidget(logo, 0, Qt::AlignLeft);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addWidget(ways);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(makeList(), 1);
    layout->addWidget(m_none);
    layout->addStretch();
    m_problem->setDismissible();
    m_problem->hide();
    connect(m_open, &QPushButton::clicked, this, &Welcome::chooseFolder);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newProjectRequested({}); });
    connect(m_demo, &QPushButton::clicked, this, &Welcome::demoRequested);
    connect(m_make, &QPushButton::clicked, this, [this] { Q_EMIT newProjectRequested(m_makeOf); });
    addActions();
    refill();
}

Welcome::~Welcome() = default;

QWidget *Welcome::makeList()
{
    auto *panel = new Panel(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 2, 1, 4);
    layout->addWidget(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &Welcome::openCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Open"), this, &Welcome::openCurrent);
        menu->addAction(tr("Take off this list"), this, &Welcome::forgetCurrent);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    return panel;
}

void Welcome::addActions()
{
    m_actions.add(u"window.open"_s, tr("Open a project…"), QKeySequence::Open, this, [this] { chooseFolder(); });
    m_actions.add(u"window.new"_s, tr("New project…"), QKeySequence::New, this,
                  [this] { Q_EMIT newProjectRequested({}); });
    m_actions.add(u"window.demo"_s, tr("Try the demo…"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                  [this] { Q_EMIT demoRequested(); });
    m_actions.add(u"window.quit"_s, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, [this] { close(); });
    m_actions.add(u"recent.open"_s, tr("Open"), QKeySequence(Qt::Key_Return), m_table, [this] { openCurrent(); });
    m_actions.add(u"recent.forget"_s, tr("Take off this list"), QKeySequence::Delete, m_table,
                  [this] { forgetCurrent(); });
}

void Welcome::refill()
{
    m_model->show(recentProjects(*m_settings));
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->parentWidget()->setVisible(!isEmpty);
    m_none->setVisible(isEmpty);
    if (isEmpty) {
        m_open->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void Welcome::chooseFolder()
{
    const QString folder = m_chooseFolder(this);
    if (!folder.isEmpty())
        Q_EMIT chosen(folder);
}

void Welcome::openCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        Q_EMIT chosen(m_model->at(row).file);
}

void Welcome::forgetCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    forgetProject(*m_settings, m_model->at(row).file);
    refill();
}

/// The folder, or the slipway.yaml, that is dragged; empty: something else.
static QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

void Welcome::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Welcome::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT chosen(draggedFile(event->mimeData()));
}

void Welcome::showError(const Error &error, const QString &folder)
{
    m_makeOf = folder;
    m_make->setVisible(!folder.isEmpty());
    m_problem->show(error);
    m_problem->setVisible(true);
}

} // namespace slipway::shell
