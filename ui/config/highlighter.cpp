// SPDX-License-Identifier: Apache-2.0
#include "config/highlighter.h"

#include "widgets/colour.h"
#include "widgets/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <QFileInfo>
#include <QGuiApplication>
#include <QTextCharFormat>

// As for the icons: outside of any namespace.
static void loadSyntax()
{
    Q_INIT_RESOURCE(syntax);
}

namespace slipway::configurationpage {

using namespace Qt::StringLiterals;
using namespace widgets;

/// The repository looks into the resources when it is made.
static KSyntaxHighlighting::Repository *prepared(KSyntaxHighlighting::Repository *repository)
{
    loadSyntax();
    repository->reload();
    return repository;
}

Languages::Languages()
{
    prepared(&m_repository);
}

KSyntaxHighlighting::Definition Languages::definition(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    if (name.endsWith(u".yaml"_s) || name.endsWith(u".yml"_s))
        return m_repository.definitionForName(u"YAML"_s);
    return m_repository.definitionForName(u"Slipway env"_s);
}

Highlighter::Highlighter(QTextDocument *document, const Languages &languages, const QString &path)
    : SyntaxHighlighter(document)
    , m_languages(languages)
    , m_palette(QGuiApplication::palette())
{
    setTheme(languages.theme(m_palette));
    setDefinition(languages.definition(path));
}

void Highlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    setTheme(m_languages.theme(palette));
    rehighlight();
}

/// The few that an env file and YAML have: a language's own colours are too many for a quiet page.
static QColor colourOf(KSyntaxHighlighting::Theme::TextStyle style, const Theme &theme)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    switch (style) {
    case Style::Comment: return theme.muted;
    case Style::DataType:
    case Style::Keyword:
    case Style::Attribute:
    case Style::Function: return theme.tone(Tone::Progress);
    case Style::String:
    case Style::VerbatimString: return theme.tone(Tone::Good);
    case Style::Variable:
    case Style::SpecialChar: return theme.tone(Tone::Warn);
    case Style::Import: return theme.environment(0, true);
    case Style::Error: return theme.tone(Tone::Bad);
    default: return theme.text;
    }
}

void Highlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    const Theme theme(m_palette);
    QTextCharFormat look;
    look.setForeground(
        readable(colourOf(format.textStyle(), theme), {theme.surface, theme.soft(Tone::Warn), theme.soft(Tone::Bad)}));
    look.setFontItalic(format.textStyle() == KSyntaxHighlighting::Theme::TextStyle::Comment);
    setFormat(offset, length, look);
}

} // namespace slipway::configurationpage
