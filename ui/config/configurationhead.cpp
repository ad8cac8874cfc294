// SPDX-License-Identifier: Apache-2.0
#include "config/configurationhead.h"

#include "config/cellsign.h"
#include "widgets/badge.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/fontfit.h"
#include "widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Class = ConfigCell::Class;

ConfigurationHead::ConfigurationHead(QWidget *parent)
    : QWidget(parent)
    , m_age(new Label(Label::Role::Muted, this))
    , m_field(new QLineEdit(this))
    , m_environment(new Button(QString(), this))
    , m_class(new Button(tr("All classes"), this))
    , m_problems(new Button(tr("Only problems"), this))
    , m_legend(new Button(tr("Legend"), this))
    , m_export(new Button(tr("Export"), this))
{
    m_field->setPlaceholderText(tr("Filter keys"));
    m_field->setAccessibleName(tr("Filter keys and values"));
    m_field->setClearButtonEnabled(true);
    fitToFont(m_field, [this] { m_field->setFixedWidth(m_field->fontMetrics().averageCharWidth() * 13 + 40); });
    m_field->installEventFilter(this);
    m_problems->setCheckable(true);
    m_environment->setSymbol(Symbol::Canceled);
    m_class->setAccessibleName(tr("Filter by class"));
    auto *row = new FlowLayout(this, 8, 8);
    row->addWidget(new Label(tr("Configuration"), Label::Role::Title, this));
    for (const Class what : classes()) {
        if (what == Class::NotSet || what == Class::Allowed)
            continue;
        m_badges.emplace_back(what, new Badge(this));
        row->addWidget(m_badges.back().second);
    }
    row->addWidget(m_age);
    row->addStretch();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_environment), static_cast<QWidget *>(m_class),
          static_cast<QWidget *>(m_problems), static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_export)})
        row->addWidget(widget);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        MatrixFilter filter = m_filter;
        filter.text = text;
        change(filter);
    });
    connect(m_problems, &QPushButton::toggled, this, [this](bool on) {
        MatrixFilter filter = m_filter;
        filter.onlyProblems = on;
        if (on)
            filter.what.reset();
        change(filter);
    });
    connect(m_environment, &QPushButton::clicked, this, [this] {
        MatrixFilter filter = m_filter;
        filter.environment.clear();
        change(filter);
    });
    connect(m_class, &QPushButton::clicked, this, &ConfigurationHead::openClassMenu);
    connect(m_legend, &QPushButton::clicked, this, &ConfigurationHead::legendRequested);
    connect(m_export, &QPushButton::clicked, this, &ConfigurationHead::openExportMenu);
    showFilter();
}

static QString countText(Class what, int count)
{
    switch (what) {
    case Class::Missing: return ConfigurationHead::tr("%1 missing").arg(count);
    case Class::Invalid: return ConfigurationHead::tr("%1 invalid").arg(count);
    case Class::Extra: return ConfigurationHead::tr("%1 extra").arg(count);
    case Class::NotApproved: return ConfigurationHead::tr("%1 not approved").arg(count);
    case Class::Drifted: return ConfigurationHead::tr("%1 drifted").arg(count);
    case Class::Approved: return ConfigurationHead::tr("%1 approved").arg(count);
    case Class::Same: return ConfigurationHead::tr("%1 same").arg(count);
    case Class::Allowed:
    case Class::NotSet: break;
    }
    return {};
}

void ConfigurationHead::showCounts(const MatrixModel &model)
{
    for (const auto &[what, badge] : m_badges) {
        const int count = model.count(what);
        const Sign told = sign(what);
        badge->show(told.symbol, told.tone, countText(what, count));
        badge->setToolTip(explain(what));
        badge->setVisible(count > 0);
    }
}

QStringList ConfigurationHead::counts() const
{
    QStringList texts;
    for (const auto &[what, badge] : m_badges)
        if (!badge->isHidden())
            texts.append(badge->text());
    return texts;
}

void ConfigurationHead::showAge(const QString &text, const QString &tip)
{
    m_age->setText(text);
    m_age->setToolTip(tip);
    m_age->setVisible(!text.isEmpty());
}

void ConfigurationHead::setMatrixVisible(bool on)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_class), static_cast<QWidget *>(m_problems),
          static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_export)})
        widget->setVisible(on);
    m_environment->setVisible(on && !m_filter.environment.isEmpty());
    for (const auto &[what, badge] : m_badges)
        badge->setVisible(on && badge->isVisibleTo(this));
}

void ConfigurationHead::setFilter(const MatrixFilter &filter)
{
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void ConfigurationHead::change(const MatrixFilter &filter)
{
    if (filter != m_filter)
        setFilter(filter);
}

void ConfigurationHead::showFilter()
{
    const MatrixFilter now = m_filter;
    m_field->setText(now.text);
    const bool isOn = now.onlyProblems && !now.what;
    const QSignalBlocker quiet(m_problems);
    m_problems->setChecked(isOn);
    m_problems->setSymbol(isOn ? Symbol::Check : Symbol::None);
    m_class->setText(now.what ? sign(*now.what).word : tr("All classes"));
    m_class->setSymbol(now.what ? sign(*now.what).symbol : Symbol::None);
    m_environment->setText(tr("Only %1").arg(now.environment));
    m_environment->setAccessibleName(tr("Only %1: show all environments again").arg(now.environment));
    m_environment->setVisible(!now.environment.isEmpty());
    updateGeometry();
}

void ConfigurationHead::openClassMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choose = [this](std::optional<Class> what) {
        MatrixFilter filter = m_filter;
        filter.what = what;
        if (!what)
            filter.onlyProblems = false;
        change(filter);
    };
    menu->addAction(tr("All classes"), this, [choose] { choose(std::nullopt); });
    menu->addSeparator();
    for (const Class what : classes()) {
        const Sign told = sign(what);
        menu->addAction(icon(told.symbol, Theme(palette()).tone(told.tone)), told.word, this,
                        [choose, what] { choose(what); });
    }
    menu->popup(below(m_class));
}

void ConfigurationHead::openExportMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, Format format) {
        menu->addAction(text, this, [this, format] { Q_EMIT exportRequested(format); });
    };
    offer(tr("Copy as text"), Format::Text);
    offer(tr("Save as CSV…"), Format::Csv);
    offer(tr("Save as JSON…"), Format::Json);
    offer(tr("Save as HTML…"), Format::Html);
    menu->popup(below(m_export));
}

bool ConfigurationHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway::configurationpage
