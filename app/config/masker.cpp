// SPDX-License-Identifier: Apache-2.0
#include "config/masker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <mutex>

namespace slipway::config {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 4;         // of a value, in characters
constexpr qsizetype shortestLine = 8;     // of one line of a value with several
constexpr qsizetype longestLine = 65'536; // of a stream, before it is given out in parts
constexpr char dots[] = "•••";

/// The value as base64 has it at any place of a longer text: an encoded letter holds bits of two
/// bytes, so each of the three alignments looks different, and the letters at its ends are shared
/// with what stands beside it.
QList<QByteArray> base64Forms(const QByteArray &value)
{
    QList<QByteArray> forms;
    for (int before = 0; before < 3; ++before) {
        const QByteArray shifted = QByteArray(before, '\0') + value;
        const QByteArray encoded = shifted.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
        const int shared = before == 0 ? 0 : before + 1;
        const bool sharesLast = (before + value.size()) % 3 != 0;
        const QByteArray own = encoded.mid(shared).chopped(sharesLast ? 1 : 0);
        if (own.size() < shortest)
            continue;
        forms << own << QByteArray(own).replace('+', '-').replace('/', '_');
    }
    return forms;
}

QList<QByteArray> urlForms(const QByteArray &value)
{
    const QByteArray upper = value.toPercentEncoding();
    const QByteArray pathSafe = value.toPercentEncoding("/:@!$&'()*+,;=");
    QByteArray lower = upper;
    for (qsizetype at = lower.indexOf('%'); at >= 0; at = lower.indexOf('%', at + 3))
        lower.replace(at, 3, lower.mid(at, 3).toLower());
    return {upper, lower, pathSafe, QByteArray(upper).replace("%20", "+")};
}

/// As Qt and Go, as Go for HTML, and as Python with ASCII only.
QList<QByteArray> jsonForms(const QString &value)
{
    const QByteArray whole = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QByteArray plain = whole.sliced(2, whole.size() - 4);
    QByteArray html = plain;
    html.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    QByteArray ascii;
    for (const QChar c : QString::fromUtf8(plain))
        ascii += c.unicode() < 128 ? QByteArray(1, c.toLatin1())
                                   : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return {plain, html, ascii, QByteArray(plain).replace('/', "\\/")};
}

} // namespace

void Masker::add(const QString &value)
{
    if (value.size() < shortest)
        return;
    const QByteArray bytes = value.toUtf8();
    const std::unique_lock lock(m_mutex);
    addForm(bytes);
    addForm(QByteArray(bytes).replace('$', "$$"));
    addForm(QByteArray(bytes).replace('\'', "'\\''"));
    for (const QList<QByteArray> &forms : {base64Forms(bytes), urlForms(bytes), jsonForms(value)}) {
        for (const QByteArray &form : forms)
            addForm(form);
    }
    if (!bytes.contains('\n'))
        return;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.trimmed().size() >= shortestLine)
            addForm(line.trimmed());
    }
}

void Masker::addForm(const QByteArray &form)
{
    auto &forms = m_forms[static_cast<unsigned char>(form.front())];
    if (std::ranges::contains(forms, form))
        return;
    const auto longer = [](const QByteArray &a, const QByteArray &b) {
        return a.size() > b.size();
    };
    forms.insert(std::ranges::upper_bound(forms, form, longer), form);
}

std::vector<Masker::Span> Masker::find(const QByteArray &text) const
{
    std::vector<Span> spans;
    const QByteArrayView view(text);
    for (qsizetype at = 0; at < view.size(); ++at) {
        for (const QByteArray &form : m_forms[static_cast<unsigned char>(view[at])]) {
            if (!view.sliced(at).startsWith(form))
                continue;
            const qsizetype to = at + form.size();
            if (!spans.empty() && at < spans.back().to)
                spans.back().to = std::max(spans.back().to, to); // two secrets overlap: hide both whole
            else
                spans.push_back({at, to});
            break; // the longest first
        }
    }
    return spans;
}

QByteArray Masker::mask(const QByteArray &text) const
{
    const std::shared_lock lock(m_mutex);
    const std::vector<Span> spans = find(text);
    if (spans.empty())
        return text;
    QByteArray result;
    qsizetype at = 0;
    for (const Span &span : spans) {
        result += QByteArrayView(text).sliced(at, span.from - at);
        result += dots;
        at = span.to;
    }
    return result + text.sliced(at);
}

QString Masker::mask(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray masked = mask(bytes);
    return masked == bytes ? text : QString::fromUtf8(masked);
}

qsizetype Masker::settled(const QByteArray &text) const
{
    const std::shared_lock lock(m_mutex);
    const QByteArrayView view(text);
    qsizetype end = view.size();
    for (qsizetype at = 0; at < end; ++at) {
        const QByteArrayView rest = view.sliced(at);
        const auto &forms = m_forms[static_cast<unsigned char>(rest.front())];
        const auto goesOn = [&](const QByteArray &form) {
            return form.size() > rest.size() && form.startsWith(rest);
        };
        if (std::ranges::any_of(forms, goesOn))
            end = at;
    }
    for (const Span &span : find(text)) {
        if (span.from < end && end < span.to)
            return span.from;
    }
    return end;
}

StreamMasker::StreamMasker(std::shared_ptr<const Masker> masker)
    : m_masker(std::move(masker))
{
}

QByteArray StreamMasker::add(const QByteArray &chunk)
{
    m_raw += chunk;
    const qsizetype settled = m_masker->settled(m_raw);
    m_line += m_masker->mask(m_raw.first(settled));
    m_raw = m_raw.sliced(settled);
    const qsizetype whole = m_line.size() > longestLine ? m_line.size() : m_line.lastIndexOf('\n') + 1;
    const QByteArray result = m_line.first(whole);
    m_line = m_line.sliced(whole);
    return result;
}

QByteArray StreamMasker::finish()
{
    const QByteArray result = m_line + m_masker->mask(m_raw);
    m_line.clear();
    m_raw.clear();
    return result;
}

} // namespace slipway::config
