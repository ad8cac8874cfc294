// SPDX-License-Identifier: Apache-2.0
#include "project/yamlpath.h"

#include <algorithm>

namespace slipway::project {

using namespace Qt::StringLiterals;

namespace {

bool search(const YamlNode &from, const YamlNode *wanted, YamlPath &path)
{
    if (&from == wanted)
        return true;
    for (const auto &[key, value] : from.pairs) {
        path.emplace_back(key.text);
        if (&key == wanted || search(value, wanted, path))
            return true;
        path.pop_back();
    }
    for (const YamlNode &item : from.items) {
        path.emplace_back(&item - from.items.data());
        if (search(item, wanted, path))
            return true;
        path.pop_back();
    }
    return false;
}

} // namespace

YamlPath operator/(YamlPath path, YamlStep step)
{
    path.push_back(std::move(step));
    return path;
}

bool isWithin(const YamlPath &path, const YamlPath &start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

QString toText(const YamlPath &path)
{
    QString text;
    for (const YamlStep &step : path) {
        if (!step.isKey())
            text += u'[' + QString::number(step.index) + u']';
        else
            text += text.isEmpty() ? step.key : u'.' + step.key;
    }
    return text;
}

const YamlNode *nodeAt(const YamlNode &root, const YamlPath &path)
{
    const YamlNode *node = &root;
    for (const YamlStep &step : path) {
        if (step.isKey())
            node = node->find(step.key);
        else
            node = step.index < std::ssize(node->items) ? &node->items[static_cast<size_t>(step.index)] : nullptr;
        if (!node)
            return nullptr;
    }
    return node;
}

YamlPath pathOf(const YamlNode &root, const YamlNode *node)
{
    YamlPath path;
    search(root, node, path);
    return path;
}

bool isEqual(const YamlNode &a, const YamlNode &b)
{
    const auto pairs = [](const YamlPair &x, const YamlPair &y) {
        return isEqual(x.key, y.key) && isEqual(x.value, y.value);
    };
    return a.kind == b.kind && a.text == b.text && a.isPlain == b.isPlain &&
           std::ranges::equal(a.items, b.items, isEqual) && std::ranges::equal(a.pairs, b.pairs, pairs);
}

} // namespace slipway::project
