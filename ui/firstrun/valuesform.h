// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLineEdit;

namespace slipway::firstrun {

/// The settings that a compose file wants and that nothing sets yet, each with a field. Hidden where there are none.
class ValuesForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ValuesForm(QWidget *parent = nullptr);

    /// Asks for \a names; what was typed for another folder is forgotten.
    void ask(const QStringList &names);
    /// What was typed, as lines of an env file.
    QByteArray lines() const;
    /// Those that still have no value.
    QStringList left() const;
    /// Those that have one.
    QStringList given() const;
    /// Those of them that look secret, and whose value is no reference `secret:NAME`.
    QStringList plainSecrets() const;
    QLineEdit *field(const QString &name) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QString name;
        QLineEdit *field = nullptr;
    };

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace slipway::firstrun
