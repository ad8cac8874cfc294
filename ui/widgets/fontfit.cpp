// SPDX-License-Identifier: Apache-2.0
#include "widgets/fontfit.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>

#include <utility>

namespace slipway::widgets {

namespace {

class Fitter final : public QObject
{
public:
    Fitter(QWidget *widget, std::function<void()> fit)
        : QObject(widget)
        , m_fit(std::move(fit))
    {
        widget->installEventFilter(this);
        m_fit();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            m_fit();
        return false;
    }

private:
    std::function<void()> m_fit;
};

class Teller final : public QObject
{
public:
    explicit Teller(QApplication &application)
        : QObject(&application)
    {
        application.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange && watched == parent())
            tell();
        return false;
    }

private:
    static void tell()
    {
        QList<QPointer<QWidget>> own; // one that is told may take others away
        for (QWidget *widget : QApplication::allWidgets())
            if (widget->testAttribute(Qt::WA_SetFont))
                own.append(widget);
        for (const QPointer<QWidget> &widget : std::as_const(own)) {
            QEvent change(QEvent::FontChange);
            if (widget)
                QCoreApplication::sendEvent(widget, &change);
        }
    }
};

} // namespace

void fitToFont(QWidget *widget, std::function<void()> fit)
{
    new Fitter(widget, std::move(fit));
}

void tellFontChanges(QApplication &application)
{
    new Teller(application);
}

} // namespace slipway::widgets
