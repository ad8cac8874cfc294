// SPDX-License-Identifier: Apache-2.0
#include "shell/fuzzy.h"

#include <algorithm>
#include <vector>

namespace slipway::shell {

namespace {

constexpr int forLetter = 1;
constexpr int forFollowing = 5;
constexpr int forGap = -2;
constexpr int forWordStart = 6;

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The best way to find the letters of \a word in \a text: for each place of the text, the score of the letters so far
/// whose last one stands there.
std::optional<int> wordScore(const QString &text, const QString &word)
{
    constexpr int none = -1;
    std::vector<int> best(static_cast<size_t>(text.size()), none);
    for (qsizetype i = 0; i < word.size(); ++i) {
        std::vector<int> next(best.size(), none);
        int before = i == 0 ? 0 : none; // the best that ends before this place
        for (qsizetype at = 0; at < text.size(); ++at) {
            const auto place = static_cast<size_t>(at);
            if (text.at(at) == word.at(i)) {
                const int here = forLetter + (isWordStart(text, at) ? forWordStart : 0);
                const bool follows = i > 0 && at > 0 && best[place - 1] != none;
                const int apart = i == 0 ? here : std::max(0, here + forGap);
                next[place] = std::max(before == none ? none : before + apart,
                                       follows ? best[place - 1] + here + forFollowing : none);
            }
            if (i > 0)
                before = std::max(before, best[place]);
        }
        best = std::move(next);
    }
    const int found = best.empty() ? none : *std::ranges::max_element(best);
    return found == none ? std::nullopt : std::optional(found);
}

} // namespace

std::optional<int> fuzzyScore(const QString &text, const QString &typed)
{
    const QString plain = text.toCaseFolded();
    int score = 0;
    for (const QString &word : typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const auto found = wordScore(plain, word);
        if (!found)
            return std::nullopt;
        score += *found;
    }
    return score;
}

} // namespace slipway::shell
