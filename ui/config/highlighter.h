// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>

namespace slipway::configurationpage {

/// The languages of KSyntaxHighlighting and our own one for env files. One for a window: it reads
/// all definitions' names when it is made.
class Languages
{
public:
    Languages();

    KSyntaxHighlighting::Definition definition(const QString &path) const;
    KSyntaxHighlighting::Theme theme(const QPalette &palette) const { return m_repository.themeForPalette(palette); }

private:
    KSyntaxHighlighting::Repository m_repository;
};

/// Colours a document by its language, each colour moved only as far as it must be to be readable on
/// the grounds that the editor puts under a line.
class Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    Highlighter(QTextDocument *document, const Languages &languages, const QString &path);

    void setPalette(const QPalette &palette);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const Languages &m_languages;
    QPalette m_palette;
};

} // namespace slipway::configurationpage
