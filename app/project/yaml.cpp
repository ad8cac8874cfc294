// SPDX-License-Identifier: Apache-2.0
#include "project/yaml.h"

#include "project/words.h"

#include <libfyaml.h>

#include <memory>
#include <optional>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNodes = 100'000;
constexpr int deepest = 200;

struct Deleter {
    void operator()(fy_diag *diag) const { fy_diag_destroy(diag); }
    void operator()(fy_document *document) const { fy_document_destroy(document); }
};
using Diag = std::unique_ptr<fy_diag, Deleter>;
using Document = std::unique_ptr<fy_document, Deleter>;

struct Mark {
    int line = 1;
    int column = 1;
};

Diag makeDiag()
{
    fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = nullptr;
    config.level = FYET_ERROR;
    config.colorize = false;
    Diag diag(fy_diag_create(&config));
    if (diag)
        fy_diag_set_collect_errors(diag.get(), true);
    return diag;
}

/// The parser's words, with the cure for those that people meet most.
Error syntaxError(fy_diag *diag, const QString &file)
{
    Error error{ErrorKind::InvalidInput,
                Words::tr("This is no valid YAML"),
                {.file = file, .line = 1, .column = 1},
                {},
                Words::tr("Correct the line, or compare its indentation and quotes with the lines above.")};
    void *at = nullptr;
    if (const fy_diag_error *first = fy_diag_errors_iterate(diag, &at)) {
        error.where.line = std::max(first->line, 1);
        error.where.column = std::max(first->column, 1);
        error.why = QString::fromUtf8(first->msg).trimmed();
    }
    if (error.why == "duplicate key"_L1) {
        error.what = Words::tr("A key stands here for the second time");
        error.cure = Words::tr("Keep one of the two.");
    } else if (error.why.contains("tab"_L1)) {
        error.cure = Words::tr("Indent with spaces; YAML allows no tabs there.");
    } else if (error.why.contains("without closing quote"_L1) || error.why.contains("indented double-quoted"_L1) ||
               error.why.contains("indented single-quoted"_L1)) {
        error.cure = Words::tr("Close the quote.");
    }
    return error;
}

/// Copies libfyaml's tree into ours.
class Builder
{
public:
    YamlNode build(fy_node *node, Mark fallback, int depth = 0)
    {
        YamlNode result;
        result.line = fallback.line;
        result.column = fallback.column;
        if (m_isTooLarge || ++m_count > mostNodes || depth > deepest) {
            m_isTooLarge = true;
            return result;
        }
        if (fy_node_is_alias(node)) {
            // resolved here and not by libfyaml, which would first make all of a "billion laughs"
            if (fy_node *target = fy_node_resolve_alias(node))
                return build(target, fallback, depth + 1);
            if (!m_unknownAlias)
                m_unknownAlias = fallback;
            return result;
        }
        if (fy_node_is_scalar(node))
            scalar(node, result);
        else if (fy_node_is_sequence(node))
            sequence(node, result, depth);
        else if (fy_node_is_mapping(node))
            mapping(node, result, depth);
        return result;
    }
    bool isTooLarge() const { return m_isTooLarge; }
    /// Where an alias stands, or its key, whose anchor does not exist.
    std::optional<Mark> unknownAlias() const { return m_unknownAlias; }

private:
    void scalar(fy_node *node, YamlNode &result)
    {
        fy_token *token = fy_node_get_scalar_token(node);
        const fy_scalar_style style = fy_token_scalar_style(token);
        size_t length = 0;
        const char *text = fy_node_get_scalar(node, &length);
        result.text = QString::fromUtf8(text, static_cast<qsizetype>(length));
        result.isPlain = style == FYSS_PLAIN;
        const bool isNull = result.isPlain && (result.text.isEmpty() || result.text == "~"_L1 ||
                                               result.text.compare("null"_L1, Qt::CaseInsensitive) == 0);
        result.kind = isNull ? YamlNode::Kind::Null : YamlNode::Kind::Scalar;
        const fy_mark *mark = token ? fy_token_start_mark(token) : nullptr;
        if (!mark || (isNull && result.text.isEmpty()))
            return; // nothing stands there; its key does
        // the mark of a quoted scalar is behind its quote
        const bool isQuoted = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
        result.line = mark->line + 1;
        result.column = mark->column + (isQuoted ? 0 : 1);
    }

    void sequence(fy_node *node, YamlNode &result, int depth)
    {
        result.kind = YamlNode::Kind::Sequence;
        void *at = nullptr;
        while (fy_node *item = fy_node_sequence_iterate(node, &at))
            result.items.push_back(build(item, {result.line, result.column}, depth + 1));
        if (!result.items.empty()) {
            result.line = result.items.front().line;
            result.column = result.items.front().column;
        }
    }

    void mapping(fy_node *node, YamlNode &result, int depth)
    {
        result.kind = YamlNode::Kind::Mapping;
        std::vector<YamlNode> merged;
        void *at = nullptr;
        while (fy_node_pair *pair = fy_node_mapping_iterate(node, &at)) {
            YamlNode key = build(fy_node_pair_key(pair), {result.line, result.column}, depth + 1);
            YamlNode value = build(fy_node_pair_value(pair), {key.line, key.column}, depth + 1);
            if (key.isPlain && key.text == "<<"_L1)
                merged.push_back(std::move(value));
            else
                result.pairs.push_back({std::move(key), std::move(value)});
        }
        for (const YamlNode &source : merged)
            merge(source, result);
        if (!result.pairs.empty()) {
            result.line = result.pairs.front().key.line;
            result.column = result.pairs.front().key.column;
        }
    }

    /// The merge key `<<`: what \a into has itself wins, and earlier sources over later ones.
    static void merge(const YamlNode &source, YamlNode &into)
    {
        for (const YamlNode &item : source.items)
            merge(item, into);
        for (const auto &pair : source.pairs) {
            if (!into.find(pair.key.text))
                into.pairs.push_back(pair);
        }
    }

    int m_count = 0;
    bool m_isTooLarge = false;
    std::optional<Mark> m_unknownAlias;
};

} // namespace

const YamlNode *YamlNode::find(QStringView key) const
{
    for (const auto &[name, value] : pairs) {
        if (name.text == key)
            return &value;
    }
    return nullptr;
}

Result<YamlNode> parseYaml(const QByteArray &text, const QString &file)
{
    const Diag diag = makeDiag();
    if (!diag)
        return fail(ErrorKind::LocalIo, Words::tr("There is no memory to read %1").arg(file));
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_JSON_NONE);
    config.diag = diag.get();
    const Document document(fy_document_build_from_string(&config, text.constData(), static_cast<size_t>(text.size())));
    if (!document) {
        void *at = nullptr;
        if (!fy_diag_errors_iterate(diag.get(), &at))
            return YamlNode{}; // empty, or comments only
        return fail(syntaxError(diag.get(), file));
    }
    Builder builder;
    YamlNode root = builder.build(fy_document_root(document.get()), {});
    if (builder.isTooLarge()) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("The document is too large"),
                     {.file = file, .line = 1, .column = 1},
                     Words::tr("With its aliases resolved it has more than 100,000 nodes or 200 levels."),
                     Words::tr("Use fewer aliases.")});
    }
    if (const auto mark = builder.unknownAlias()) {
        return fail({ErrorKind::InvalidInput,
                     Words::tr("An alias names an anchor that does not exist"),
                     {.file = file, .line = mark->line, .column = mark->column},
                     {},
                     Words::tr("Write the anchor's name behind the *, or put the value in quotes.")});
    }
    return root;
}

} // namespace slipway::project
