// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

#include <initializer_list>

namespace slipway::widgets {

/// What every text colour keeps to, on every ground it is put on: WCAG 2.2, 1.4.3 (AA).
inline constexpr double readableContrast = 4.5;

/// \a share of \a over (0…1) laid on \a under.
QColor mix(const QColor &under, const QColor &over, double share);

/// The contrast of two opaque colours, 1…21, as WCAG 2.2 defines it.
double contrast(const QColor &a, const QColor &b);

/// \a wanted, moved towards black or white only as far as is needed to be read on all \a grounds.
QColor readable(const QColor &wanted, std::initializer_list<QColor> grounds, double ratio = readableContrast);

/// Whether light text belongs on \a ground.
bool isDark(const QColor &ground);

} // namespace slipway::widgets
