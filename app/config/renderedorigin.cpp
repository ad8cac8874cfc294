// SPDX-License-Identifier: Apache-2.0
#include "config/renderedorigin.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

/// Stands where a setting's value was; no text of a compose file holds it.
QString placeOf(const QString &name)
{
    return QChar(u'\x01') + name + QChar(u'\x01');
}

bool isWordAt(const QString &text, qsizetype at, qsizetype size)
{
    const bool isBegin = at == 0 || !text[at - 1].isLetterOrNumber();
    const bool isEnd = at + size == text.size() || !text[at + size].isLetterOrNumber();
    return isBegin && isEnd;
}

/// \a text with the words \a value replaced; nothing if there is none.
std::optional<QString> replaced(QString text, const QString &value, const QString &with)
{
    bool isThere = false;
    for (qsizetype at = text.indexOf(value); at >= 0; at = text.indexOf(value, at)) {
        if (!isWordAt(text, at, value.size())) {
            ++at;
            continue;
        }
        text.replace(at, value.size(), with);
        at += with.size();
        isThere = true;
    }
    return isThere ? std::optional(text) : std::nullopt;
}

qsizetype longest(const std::vector<std::optional<QString>> &values)
{
    qsizetype most = 0;
    for (const auto &value : values)
        most = std::max(most, value ? value->size() : 0);
    return most;
}

/// Whether \a text could be \a pattern with something else in the places of \a names: an environment
/// without the setting has the default that the compose file names.
bool fits(const QString &text, const QString &pattern, const QStringList &names)
{
    QString expression = QRegularExpression::escape(pattern);
    for (const QString &name : names)
        expression.replace(QRegularExpression::escape(placeOf(name)), ".*"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

} // namespace

RenderedOrigin::RenderedOrigin(const std::vector<ParityEnvironment> &environments)
{
    for (size_t i = 0; i < environments.size(); ++i) {
        if (environments[i].rendered.isEmpty())
            continue;
        for (const Setting &setting : environments[i].settings) {
            Values &values = m_settings[setting.key];
            values.resize(environments.size());
            if (!setting.value.isEmpty())
                values[i] = setting.value;
        }
    }
    std::erase_if(m_settings, [](const auto &pair) {
        const Values &values = pair.second;
        return std::ranges::all_of(values, [&](const auto &value) { return !value || value == values.front(); });
    });
    for (const auto &[name, values] : m_settings)
        m_order.push_back(name);
    std::ranges::stable_sort(m_order, std::greater(),
                             [&](const QString &name) { return longest(m_settings.at(name)); });
}

QStringList RenderedOrigin::find(const std::vector<std::optional<QString>> &given) const
{
    Values texts = given;
    QStringList names;
    for (const QString &name : m_order) {
        const Values &values = m_settings.at(name);
        Values next = texts;
        bool isEverywhere = true;
        for (size_t i = 0; i < texts.size() && isEverywhere; ++i) {
            if (!texts[i] || !values[i])
                continue;
            next[i] = replaced(*texts[i], *values[i], placeOf(name));
            isEverywhere = next[i].has_value();
        }
        const bool isUsed = isEverywhere && next != texts;
        if (!isUsed)
            continue;
        texts = std::move(next);
        names += name;
        const auto whole = std::ranges::max_element(
            texts, {}, [](const auto &text) { return text ? text->count(QChar(u'\x01')) : qsizetype{-1}; });
        const bool isSame = std::ranges::all_of(
            texts, [&](const auto &text) { return !text || text == *whole || fits(*text, **whole, names); });
        if (isSame)
            return names;
    }
    return {};
}

} // namespace slipway::config
