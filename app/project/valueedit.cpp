// SPDX-License-Identifier: Apache-2.0
#include "project/valueedit.h"

#include "project/words.h"
#include "project/yamledit.h"

#include <optional>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

using Kind = ValueEdit::Kind;

YamlPath parentOf(const YamlPath &path)
{
    return {path.begin(), path.end() - 1};
}

bool isEmpty(const YamlNode &node)
{
    return node.items.empty() && node.pairs.empty();
}

/// What is really to be taken out for \a path: the outermost value that would be empty without it.
YamlPath removed(const YamlNode &root, YamlPath path)
{
    while (path.size() > 1) {
        const YamlNode *parent = nodeAt(root, parentOf(path));
        const bool isOnly = parent && parent->items.size() + parent->pairs.size() == 1;
        if (!isOnly || !path[path.size() - 2].isKey())
            break;
        path.pop_back();
    }
    return path;
}

/// The same change made to the values: what the edited text must say.
class ChangedValues
{
public:
    explicit ChangedValues(YamlNode root)
        : m_root(std::move(root))
    {
    }

    /// False if there is no such place.
    bool apply(const ValueEdit &edit)
    {
        const auto value = parseYaml(toFlow(edit.value), {});
        switch (edit.kind) {
        case Kind::Set: return value && set(edit.path, *value);
        case Kind::Append: return value && append(edit.path, *value);
        case Kind::Remove: return remove(removed(m_root, edit.path));
        case Kind::Move: return move(edit.path, edit.to);
        }
        return false;
    }

    const YamlNode &root() const { return m_root; }

private:
    /// The value at \a path, made if it is missing; null if something else stands in its way.
    YamlNode *reach(const YamlPath &path)
    {
        YamlNode *node = &m_root;
        for (const YamlStep &step : path) {
            if (!step.isKey()) {
                if (step.index >= std::ssize(node->items))
                    return nullptr;
                node = &node->items[static_cast<size_t>(step.index)];
                continue;
            }
            if (node->kind != YamlNode::Kind::Mapping && node->kind != YamlNode::Kind::Null)
                return nullptr;
            if (node->kind == YamlNode::Kind::Null)
                *node = {.kind = YamlNode::Kind::Mapping};
            const auto pair =
                std::ranges::find_if(node->pairs, [&](const YamlPair &one) { return one.key.text == step.key; });
            if (pair != node->pairs.end()) {
                node = &pair->value;
                continue;
            }
            const auto key = parseYaml(quotedWhereNeeded(step.key), {});
            if (!key)
                return nullptr;
            node->pairs.push_back({*key, {}});
            node = &node->pairs.back().value;
        }
        return node;
    }

    bool set(const YamlPath &path, const YamlNode &value)
    {
        YamlNode *node = reach(path);
        if (node)
            *node = value;
        return node != nullptr;
    }

    bool append(const YamlPath &path, const YamlNode &value)
    {
        YamlNode *node = reach(path);
        if (!node || (node->kind != YamlNode::Kind::Sequence && node->kind != YamlNode::Kind::Null))
            return false;
        if (node->kind == YamlNode::Kind::Null)
            *node = {.kind = YamlNode::Kind::Sequence};
        node->items.push_back(value);
        return true;
    }

    bool remove(const YamlPath &path)
    {
        if (!nodeAt(m_root, path))
            return false;
        YamlNode *parent = reach(parentOf(path));
        if (path.back().isKey())
            std::erase_if(parent->pairs, [&](const YamlPair &pair) { return pair.key.text == path.back().key; });
        else
            parent->items.erase(parent->items.begin() + path.back().index);
        if (isEmpty(*parent))
            parent->kind = YamlNode::Kind::Null;
        return true;
    }

    bool move(const YamlPath &path, qsizetype to)
    {
        if (!nodeAt(m_root, path))
            return false;
        auto &items = reach(parentOf(path))->items;
        if (to < 0 || to >= std::ssize(items))
            return false;
        YamlNode item = items[static_cast<size_t>(path.back().index)];
        items.erase(items.begin() + path.back().index);
        items.insert(items.begin() + to, std::move(item));
        return true;
    }

    YamlNode m_root;
};

/// The change made to the text.
class ChangedText
{
public:
    ChangedText(const QByteArray &text, const YamlSpan &root)
        : m_root(root)
        , m_edit(text, root)
    {
    }

    bool apply(const YamlNode &values, const ValueEdit &edit)
    {
        switch (edit.kind) {
        case Kind::Set: return set(edit.path, edit.value);
        case Kind::Append: return append(edit.path, edit.value);
        case Kind::Remove: return remove(removed(values, edit.path));
        case Kind::Move: return move(edit.path, edit.to);
        }
        return false;
    }

    QByteArray text() const { return m_edit.text(); }

private:
    /// As far as the text leads along \a path; how many steps that are is left in \a depth.
    const YamlSpan *follow(const YamlPath &path, size_t &depth) const
    {
        const YamlSpan *span = &m_root;
        for (depth = 0; depth < path.size(); ++depth) {
            const YamlStep &step = path[depth];
            const YamlSpan *next = nullptr;
            if (step.isKey())
                next = span->find(step.key);
            else if (step.index < std::ssize(span->items))
                next = &span->items[static_cast<size_t>(step.index)];
            if (!next)
                return span;
            span = next;
        }
        return span;
    }

    const YamlSpan *find(const YamlPath &path) const
    {
        size_t depth = 0;
        const YamlSpan *span = follow(path, depth);
        return depth == path.size() ? span : nullptr;
    }

    static bool isNothing(const YamlSpan &span)
    {
        return span.kind == YamlSpan::Kind::Scalar &&
               (span.text.isEmpty() || span.text == "~"_L1 || span.text == "null"_L1);
    }

    /// Puts \a value, which has parts, behind the key that \a path ends with; nothing stands there yet.
    void fill(const YamlPath &path, const YamlText &value)
    {
        const YamlSpan *mapping = find(parentOf(path));
        const auto at = static_cast<size_t>(mapping->indexOf(path.back().key));
        m_edit.fill(*mapping, mapping->pairs[at].key, value);
    }

    bool set(const YamlPath &path, YamlText value)
    {
        size_t depth = 0;
        const YamlSpan *span = follow(path, depth);
        if (depth == path.size()) {
            m_edit.replace(*span, value);
            return true;
        }
        for (size_t i = path.size() - 1; i > depth; --i) {
            if (!path[i].isKey())
                return false;
            value = YamlText::ofEntries({{path[i].key, std::move(value), {}}}, false);
        }
        const YamlStep &missing = path[depth];
        if (!missing.isKey())
            return false;
        YamlEntry entry{missing.key, std::move(value), {}};
        if (depth == 0)
            m_edit.addSection(entry);
        else if (isNothing(*span) && path[depth - 1].isKey())
            fill({path.begin(), path.begin() + static_cast<qsizetype>(depth)},
                 YamlText::ofEntries({std::move(entry)}, false));
        else if (span->kind == YamlSpan::Kind::Mapping)
            m_edit.addPair(*span, entry);
        else
            return false;
        return true;
    }

    bool append(const YamlPath &path, const YamlText &value)
    {
        const YamlSpan *span = find(path);
        if (span && span->kind == YamlSpan::Kind::Sequence) {
            m_edit.addItem(*span, value);
            return true;
        }
        YamlText list{.kind = YamlText::Kind::List, .isInline = value.kind == YamlText::Kind::Scalar};
        list.items.push_back(value);
        if (!span)
            return set(path, std::move(list));
        if (!isNothing(*span) || !path.back().isKey())
            return false;
        fill(path, list);
        return true;
    }

    bool remove(const YamlPath &path)
    {
        const YamlSpan *parent = find(parentOf(path));
        if (!parent || !find(path))
            return false;
        if (path.back().isKey())
            m_edit.removePair(*parent, parent->indexOf(path.back().key));
        else
            m_edit.removeItem(*parent, path.back().index);
        return true;
    }

    bool move(const YamlPath &path, qsizetype to)
    {
        const YamlSpan *list = find(parentOf(path));
        if (!list || list->kind != YamlSpan::Kind::Sequence)
            return false;
        m_edit.moveItem(*list, path.back().index, to);
        return true;
    }

    const YamlSpan &m_root;
    YamlEdit m_edit;
};

std::unexpected<Error> cannot(const QString &file, const YamlNode &root, const YamlPath &path)
{
    int line = 1;
    for (size_t depth = path.size(); depth > 0; --depth) {
        if (const YamlNode *node = nodeAt(root, {path.begin(), path.begin() + static_cast<qsizetype>(depth)})) {
            line = node->line;
            break;
        }
    }
    return fail({ErrorKind::InvalidInput,
                 Words::tr("\"%1\" is written in a way that Slipway cannot change").arg(toText(path)),
                 {.file = file, .line = line},
                 Words::tr("With the change put in, the file would say something else. Nothing was changed."),
                 Words::tr("Change it by hand, or write it without anchors and aliases.")});
}

} // namespace

Result<QByteArray> withEdit(const QByteArray &text, const QString &file, const ValueEdit &edit)
{
    const auto values = parseYaml(text, file);
    if (!values)
        return std::unexpected(values.error());
    const auto spans = yamlSpans(text, file);
    if (!spans)
        return std::unexpected(spans.error());
    ChangedValues wanted(*values);
    ChangedText changed(text, *spans);
    if (!edit.path.empty() && wanted.apply(edit) && changed.apply(*values, edit)) {
        QByteArray result = changed.text();
        const auto now = parseYaml(result, file);
        if (now && isEqual(*now, wanted.root()))
            return result;
    }
    return cannot(file, *values, edit.path);
}

} // namespace slipway::project
