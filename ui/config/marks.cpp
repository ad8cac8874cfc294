// SPDX-License-Identifier: Apache-2.0
#include "config/marks.h"

#include "config/cellsign.h"

#include <QCoreApplication>

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;
using Class = ConfigCell::Class;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::configurationpage::Marks)
};
} // namespace

KeyIndex::KeyIndex(const ConfigMatrix &matrix)
    : m_matrix(matrix)
{
    for (size_t i = 0; i < matrix.rows.size(); ++i)
        m_rows.insert(matrix.rows[i].key, i);
    for (const ConfigColumn &column : matrix.columns) {
        if (!m_environments.contains(column.environment))
            m_environments.append(column.environment);
        if (column.isProtected)
            m_protected.insert(column.environment);
    }
}

const ConfigRow *KeyIndex::row(const QString &key) const
{
    const auto at = m_rows.constFind(key);
    return at == m_rows.cend() ? nullptr : &m_matrix.rows[*at];
}

int KeyIndex::column(const ConfigRow &row, const QString &environment) const
{
    int worst = -1;
    for (size_t i = 0; i < m_matrix.columns.size() && i < row.cells.size(); ++i) {
        if (m_matrix.columns[i].environment != environment)
            continue;
        if (worst < 0 || rank(row.cells[i].what) < rank(row.cells[static_cast<size_t>(worst)].what))
            worst = int(i);
    }
    return worst;
}

const ConfigCell *KeyIndex::cell(const QString &key, const QString &environment) const
{
    const ConfigRow *found = row(key);
    const int at = found ? column(*found, environment) : -1;
    return at < 0 ? nullptr : &found->cells[static_cast<size_t>(at)];
}

QString KeyIndex::host(const QString &key, const QString &environment) const
{
    const ConfigRow *found = row(key);
    const int at = found ? column(*found, environment) : -1;
    return at < 0 ? QString() : m_matrix.columns[static_cast<size_t>(at)].host;
}

bool KeyIndex::isProtected(const QString &environment) const
{
    return m_protected.contains(environment);
}

/// What a host says otherwise than the line: `on prod-1: 25`, `declared: 10`.
static QString annotation(const ConfigCell &cell, const QString &host, const EnvKey &key)
{
    if (cell.what != Class::Drifted)
        return {};
    const QString &elsewhere = cell.onDisk.isEmpty() || cell.onDisk == key.value ? cell.running : cell.onDisk;
    if (!elsewhere.isEmpty() && elsewhere != key.value) {
        const bool isRunning = elsewhere != cell.onDisk;
        return isRunning        ? Words::tr("running: %1").arg(elsewhere)
               : host.isEmpty() ? Words::tr("on the host: %1").arg(elsewhere)
                                : Words::tr("on %1: %2").arg(host, elsewhere);
    }
    return cell.declared.isEmpty() || cell.declared == key.value ? QString()
                                                                 : Words::tr("declared: %1").arg(cell.declared);
}

/// The ground of a key's line: by the worst that is said of it in the panes.
static Tone ground(const KeyIndex &index, const QString &key, const QStringList &environments)
{
    const ConfigCell *worst = nullptr;
    for (const QString &environment : environments)
        if (const ConfigCell *cell = index.cell(key, environment);
            cell && cell->isProblem() && (!worst || rank(cell->what) < rank(worst->what)))
            worst = cell;
    return worst ? sign(worst->what).tone : Tone::Neutral;
}

static void cover(QMap<int, LineMark> &marks, const EnvKey &key)
{
    for (int line = key.first; line <= key.last; ++line)
        marks[line].maskedFrom = line == key.first ? key.valueFrom : 0;
}

QMap<int, LineMark> marksOf(const std::vector<EnvKey> &keys, const std::vector<Error> &problems, const KeyIndex &index,
                            const QString &environment, const QStringList &beside, const QString &revealed)
{
    QMap<int, LineMark> marks;
    for (const EnvKey &key : keys) {
        const ConfigRow *row = index.row(key.key);
        if (!row)
            continue;
        const ConfigCell *own = index.cell(key.key, environment);
        LineMark mark;
        mark.tone = ground(index, key.key, beside);
        if (own && (own->isProblem() || own->what == Class::Approved)) {
            mark.symbol = sign(own->what).symbol;
            mark.tip = tip(*own);
            mark.annotation = annotation(*own, index.host(key.key, environment), key);
        }
        for (int line = key.first; line <= key.last && mark != LineMark(); ++line) {
            marks[line] = mark;
            mark.symbol = Symbol::None; // of several lines, the first one has the sign
            mark.annotation.clear();
        }
        if (row->isSecret && !key.value.isEmpty() && !key.value.startsWith("secret:"_L1) && key.key != revealed)
            cover(marks, key);
    }
    for (const Error &problem : problems) {
        if (problem.where.line <= 0)
            continue;
        LineMark &mark = marks[problem.where.line - 1];
        mark.isProblem = true;
        mark.symbol = Symbol::Degraded;
        mark.tip = problem.cure.isEmpty() ? problem.what : problem.what + u'\n' + problem.cure;
    }
    return marks;
}

} // namespace slipway::configurationpage
