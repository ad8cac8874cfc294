// SPDX-License-Identifier: Apache-2.0
#include "firstrun/valuesform.h"

#include "config/covered.h"
#include "config/envfile.h"
#include "config/envquote.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace slipway::firstrun {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

/// The plainest way to write \a value that reads back.
QByteArray lineOf(const QString &name, const QString &value)
{
    std::vector<QString> ways = config::waysToWrite(value, QChar());
    ways.push_back(config::alwaysQuoted(value));
    for (const QString &way : ways) {
        const QByteArray line = (name + u'=' + way + u'\n').toUtf8();
        const auto read = config::readEnv(line, {});
        if (read && read->size() == 1 && read->front().value == value)
            return line;
    }
    return {};
}

/// Dots instead of what is typed into \a field, but for the name of a secret.
void hideSecret(QLineEdit *field)
{
    const auto cover = [field](const QString &text) {
        field->setEchoMode(text.startsWith("secret:"_L1) ? QLineEdit::Normal : QLineEdit::Password);
    };
    QObject::connect(field, &QLineEdit::textChanged, field, cover);
    cover({});
}

} // namespace

ValuesForm::ValuesForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    hide();
}

void ValuesForm::ask(const QStringList &names)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    setVisible(!names.isEmpty());
    if (names.isEmpty())
        return;
    auto *text =
        (new Label(tr("The compose file wants these values, and nothing sets them yet. One that nobody should read is "
                      "written secret:NAME, and comes from the environment variable NAME."),
                   Label::Role::Muted, this))
            ->wrapping();
    m_grid->addWidget(text, 0, 0, 1, 2);
    for (int line = 1; const QString &name : names) {
        auto *label = new Label(name, Label::Role::Mono, this);
        auto *field = new QLineEdit(this);
        field->setAccessibleName(name);
        if (config::soundsSecret(name))
            hideSecret(field);
        connect(field, &QLineEdit::textChanged, this, &ValuesForm::edited); // by assistive technology, too
        m_grid->addWidget(label, line, 0);
        m_grid->addWidget(field, line++, 1);
        m_rows.push_back({name, field});
    }
}

QByteArray ValuesForm::lines() const
{
    QByteArray lines;
    for (const Row &row : m_rows) {
        if (!row.field->text().isEmpty())
            lines += lineOf(row.name, row.field->text());
    }
    return lines;
}

QStringList ValuesForm::left() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        if (row.field->text().isEmpty())
            names += row.name;
    }
    return names;
}

QStringList ValuesForm::given() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        if (!row.field->text().isEmpty())
            names += row.name;
    }
    return names;
}

QStringList ValuesForm::plainSecrets() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        const QString value = row.field->text();
        if (config::covered(row.name, value, nullptr) != value)
            names += row.name;
    }
    return names;
}

QLineEdit *ValuesForm::field(const QString &name) const
{
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    return row == m_rows.end() ? nullptr : row->field;
}

} // namespace slipway::firstrun
