// SPDX-License-Identifier: Apache-2.0
#include "project/yamlspans.h"

#include "project/words.h"

#include <libfyaml.h>

#include <memory>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 200;

struct ParserDeleter {
    void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
};
using Parser = std::unique_ptr<fy_parser, ParserDeleter>;

struct EventDeleter {
    fy_parser *parser = nullptr;
    void operator()(fy_event *event) const { fy_parser_event_free(parser, event); }
};
using Event = std::unique_ptr<fy_event, EventDeleter>;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Puts the parser's events together.
class Builder
{
public:
    Builder(fy_parser *parser, const QByteArray &text)
        : m_parser(parser)
        , m_text(text)
    {
    }

    /// The root of the first document; false if there is none or it is broken.
    bool build(YamlSpan &root)
    {
        for (Event event = next(); event; event = next()) {
            if (event->type == FYET_DOCUMENT_START) {
                const Event first = next();
                return first && node(first.get(), root, 0);
            }
        }
        return false;
    }

private:
    Event next() { return Event(fy_parser_parse(m_parser), EventDeleter{m_parser}); }

    bool node(fy_event *event, YamlSpan &span, int depth)
    {
        const fy_mark *start = fy_event_start_mark(event);
        const fy_mark *stop = fy_event_end_mark(event);
        if (!start || !stop || depth > deepest)
            return false;
        span.begin = static_cast<qsizetype>(start->input_pos);
        span.end = static_cast<qsizetype>(stop->input_pos);
        span.isFlow = fy_event_get_node_style(event) == FYNS_FLOW;
        switch (event->type) {
        case FYET_SCALAR: return scalar(event, span);
        case FYET_ALIAS: span.kind = YamlSpan::Kind::Alias; return true;
        case FYET_SEQUENCE_START: span.kind = YamlSpan::Kind::Sequence; return sequence(span, depth);
        case FYET_MAPPING_START: span.kind = YamlSpan::Kind::Mapping; return mapping(span, depth);
        default: return false;
        }
    }

    bool scalar(fy_event *event, YamlSpan &span)
    {
        size_t length = 0;
        const char *value = fy_token_get_text(event->scalar.value, &length);
        span.text = QString::fromUtf8(value, static_cast<qsizetype>(length));
        const fy_node_style style = fy_event_get_node_style(event);
        if (style == FYNS_SINGLE_QUOTED || style == FYNS_DOUBLE_QUOTED) {
            --span.begin; // the marks leave the quotes out
            ++span.end;
        }
        while (span.end > span.begin && isSpace(m_text[span.end - 1]))
            --span.end; // a block scalar ends with its line
        return true;
    }

    /// The closing bracket, or the last child of what has none.
    void close(fy_event *event, YamlSpan &span, qsizetype lastEnd) const
    {
        const fy_mark *stop = fy_event_end_mark(event);
        span.end = span.isFlow && stop ? static_cast<qsizetype>(stop->input_pos) : lastEnd;
    }

    bool sequence(YamlSpan &span, int depth)
    {
        for (Event event = next(); event; event = next()) {
            if (event->type == FYET_SEQUENCE_END) {
                close(event.get(), span, span.items.empty() ? span.end : span.items.back().end);
                return true;
            }
            if (!node(event.get(), span.items.emplace_back(), depth + 1))
                return false;
        }
        return false;
    }

    bool mapping(YamlSpan &span, int depth)
    {
        for (Event event = next(); event; event = next()) {
            if (event->type == FYET_MAPPING_END) {
                close(event.get(), span, span.pairs.empty() ? span.end : span.pairs.back().value.end);
                return true;
            }
            YamlSpanPair &pair = span.pairs.emplace_back();
            const bool isKey = node(event.get(), pair.key, depth + 1);
            const Event value = next();
            if (!isKey || !value || !node(value.get(), pair.value, depth + 1))
                return false;
            if (pair.value.isEmptyText())
                pair.value.begin = pair.value.end = behindColon(pair.key.end);
        }
        return false;
    }

    /// The parser says of a value that is not written that it stands before the colon.
    qsizetype behindColon(qsizetype keyEnd) const
    {
        qsizetype at = keyEnd;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        return at < m_text.size() && m_text[at] == ':' ? at + 1 : keyEnd;
    }

    fy_parser *m_parser;
    const QByteArray &m_text;
};

} // namespace

qsizetype YamlSpan::indexOf(QStringView key) const
{
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].key.kind == Kind::Scalar && pairs[i].key.text == key)
            return static_cast<qsizetype>(i);
    }
    return -1;
}

const YamlSpan *YamlSpan::find(QStringView key) const
{
    const qsizetype index = indexOf(key);
    return index < 0 ? nullptr : &pairs[static_cast<size_t>(index)].value;
}

Result<YamlSpan> yamlSpans(const QByteArray &text, const QString &file)
{
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_JSON_NONE);
    const Parser parser(fy_parser_create(&config));
    YamlSpan root;
    if (parser && fy_parser_set_string(parser.get(), text.constData(), static_cast<size_t>(text.size())) == 0 &&
        Builder(parser.get(), text).build(root))
        return root;
    return fail({ErrorKind::InvalidInput,
                 Words::tr("There is no YAML document to change"),
                 {.file = file, .line = 1, .column = 1},
                 {},
                 Words::tr("Write at least name, compose and environments into it.")});
}

} // namespace slipway::project
