// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace slipway::shell {

/// English plurals without a translation file: `%n host(s)` becomes `1 host` or `2 hosts`. Installed
/// first, so that a translation into another language, installed later, goes before it.
class Plurals final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace slipway::shell
