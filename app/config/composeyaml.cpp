// SPDX-License-Identifier: Apache-2.0
#include "config/composefile.h"
#include "config/words.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <libfyaml.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

struct Deleter {
    void operator()(fy_document *document) const { fy_document_destroy(document); }
    void operator()(char *text) const { std::free(text); }
};

/// Whether YAML 1.1 and 1.2 both read \a text without quotes as this very text.
bool isPlain(const QString &text)
{
    static const QRegularExpression safe(
        u"\\A[A-Za-z_/](?:[A-Za-z0-9_./@=+%$-]| (?=[A-Za-z0-9_./$])|:(?=[A-Za-z0-9_./$]))*\\z"_s);
    static const QRegularExpression word(u"\\A(?:y|n|yes|no|on|off|true|false|null)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return safe.match(text).hasMatch() && !word.match(text).hasMatch();
}

/// Whether \a text can be a literal block: several printable lines that do not begin with a space.
bool isBlock(const QString &text)
{
    static const QRegularExpression unprintable(u"[^\\n\\t\\x20-\\x7e\\x{a0}-\\x{d7ff}]"_s);
    static const QRegularExpression blankAtEdge(u"\\A[\\s]|[ \\t](?:\\n|\\z)|\\n\\n\\z"_s);
    return text.contains(u'\n') && text != "\n"_L1 && !unprintable.match(text).hasMatch() &&
           !blankAtEdge.match(text).hasMatch();
}

QByteArray block(const QString &text)
{
    QByteArray result = text.endsWith(u'\n') ? "|\n" : "|-\n";
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        result += line.isEmpty() ? QByteArray("\n") : "  " + line.toUtf8() + '\n';
    return result;
}

QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'"' || c == u'\\')
            result += '\\' + QByteArray(1, static_cast<char>(c));
        else if (c == u'\n')
            result += "\\n";
        else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff)
            result += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else if (text[at].isHighSurrogate() && at + 1 < text.size())
            result += QStringView(text).sliced(at++, 2).toUtf8();
        else
            result += QStringView(text).sliced(at, 1).toUtf8();
    }
    return result + '"';
}

class Writer
{
public:
    explicit Writer(fy_document *document)
        : m_document(document)
    {
    }

    /// Null if libfyaml has no memory.
    fy_node *node(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Object: return mapping(value.toObject(), value.toObject().keys());
        case QJsonValue::Array: return sequence(value.toArray());
        case QJsonValue::String: return text(value.toString(), true);
        case QJsonValue::Bool: return built(value.toBool() ? "true" : "false");
        case QJsonValue::Double: return built(number(value.toDouble()));
        case QJsonValue::Null:
        case QJsonValue::Undefined: break;
        }
        return built("null");
    }

    fy_node *mapping(const QJsonObject &object, const QStringList &keys)
    {
        fy_node *result = fy_node_create_mapping(m_document);
        for (const QString &key : keys) {
            fy_node *value = node(object.value(key));
            if (!result || !value || fy_node_mapping_append(result, text(key, false), value) != 0)
                return nullptr;
        }
        return result;
    }

private:
    fy_node *sequence(const QJsonArray &array)
    {
        fy_node *result = fy_node_create_sequence(m_document);
        for (const auto &each : array) {
            fy_node *item = node(each);
            if (!result || !item || fy_node_sequence_append(result, item) != 0)
                return nullptr;
        }
        return result;
    }

    fy_node *text(const QString &text, bool mayBeBlock)
    {
        if (isPlain(text))
            return built(text.toUtf8());
        return built(mayBeBlock && isBlock(text) ? block(text) : quoted(text));
    }

    static QByteArray number(double value)
    {
        if (std::trunc(value) == value && std::abs(value) < 9e15)
            return QByteArray::number(static_cast<qint64>(value));
        return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    }

    /// From YAML, so that the node keeps its style.
    fy_node *built(const QByteArray &yaml)
    {
        // the node refers to the text, so libfyaml gets a copy of its own to free
        return fy_node_build_from_malloc_string(m_document, ::strdup(yaml.constData()),
                                                static_cast<size_t>(yaml.size()));
    }

    fy_document *m_document;
};

/// The top-level keys as Compose prints them; what it does not know comes last, by name.
QStringList topLevelKeys(const QJsonObject &document)
{
    QStringList keys;
    for (const QString &key : {u"name"_s, u"services"_s, u"networks"_s, u"volumes"_s, u"secrets"_s, u"configs"_s}) {
        if (document.contains(key))
            keys += key;
    }
    const QStringList all = document.keys();
    std::ranges::copy_if(all, std::back_inserter(keys), [&](const QString &key) { return !keys.contains(key); });
    return keys;
}

} // namespace

Result<QByteArray> yamlFromJson(const QJsonObject &document)
{
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_JSON_NONE);
    const std::unique_ptr<fy_document, Deleter> yaml(fy_document_create(&config));
    fy_node *root = yaml ? Writer(yaml.get()).mapping(document, topLevelKeys(document)) : nullptr;
    constexpr auto flags = static_cast<fy_emitter_cfg_flags>(FYECF_WIDTH_INF | FYECF_MODE_BLOCK | FYECF_INDENT_2);
    std::unique_ptr<char, Deleter> text;
    if (root && fy_document_set_root(yaml.get(), root) == 0)
        text.reset(fy_emit_document_to_string(yaml.get(), flags));
    if (!text)
        return fail(ErrorKind::Internal, Words::tr("The compose document cannot be written as YAML"));
    return QByteArray(text.get());
}

} // namespace slipway::config
