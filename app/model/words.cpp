// SPDX-License-Identifier: Apache-2.0
#include "model/words.h"

#include <QLatin1StringView>

#include <array>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

// Changing a word renames every release that anybody remembers: append only.
constexpr std::array adjectives{
    "amber"_L1,   "ample"_L1,  "azure"_L1,   "bold"_L1,   "brave"_L1,  "brief"_L1,  "bright"_L1, "brisk"_L1,
    "broad"_L1,   "calm"_L1,   "civil"_L1,   "clear"_L1,  "clever"_L1, "cobalt"_L1, "coral"_L1,  "cosmic"_L1,
    "crisp"_L1,   "daring"_L1, "deft"_L1,    "dusky"_L1,  "eager"_L1,  "early"_L1,  "fabled"_L1, "fair"_L1,
    "fancy"_L1,   "fast"_L1,   "firm"_L1,    "fleet"_L1,  "fond"_L1,   "frank"_L1,  "fresh"_L1,  "gentle"_L1,
    "giant"_L1,   "glad"_L1,   "gold"_L1,    "grand"_L1,  "green"_L1,  "hardy"_L1,  "hazel"_L1,  "hearty"_L1,
    "honest"_L1,  "humble"_L1, "ideal"_L1,   "indigo"_L1, "ivory"_L1,  "jolly"_L1,  "keen"_L1,   "kind"_L1,
    "large"_L1,   "late"_L1,   "light"_L1,   "lively"_L1, "loyal"_L1,  "lucid"_L1,  "lucky"_L1,  "mellow"_L1,
    "merry"_L1,   "mighty"_L1, "mild"_L1,    "modest"_L1, "neat"_L1,   "new"_L1,    "nimble"_L1, "noble"_L1,
    "ochre"_L1,   "olive"_L1,  "patient"_L1, "plain"_L1,  "proud"_L1,  "quick"_L1,  "quiet"_L1,  "rapid"_L1,
    "rare"_L1,    "ready"_L1,  "robust"_L1,  "rosy"_L1,   "round"_L1,  "royal"_L1,  "sage"_L1,   "sandy"_L1,
    "scarlet"_L1, "sharp"_L1,  "silver"_L1,  "sleek"_L1,  "smooth"_L1, "solid"_L1,  "steady"_L1, "still"_L1,
    "sturdy"_L1,  "swift"_L1,  "tidy"_L1,    "true"_L1,   "vivid"_L1,  "warm"_L1,   "wise"_L1,   "young"_L1};
constexpr std::array animals{
    "adder"_L1,    "auk"_L1,       "badger"_L1,  "bat"_L1,    "bear"_L1,    "beaver"_L1,  "bison"_L1,   "bittern"_L1,
    "boar"_L1,     "bream"_L1,     "bunting"_L1, "carp"_L1,   "cat"_L1,     "chough"_L1,  "cicada"_L1,  "cod"_L1,
    "coot"_L1,     "cormorant"_L1, "crab"_L1,    "crane"_L1,  "cricket"_L1, "crow"_L1,    "curlew"_L1,  "deer"_L1,
    "dipper"_L1,   "dolphin"_L1,   "dove"_L1,    "dunlin"_L1, "eagle"_L1,   "eel"_L1,     "egret"_L1,   "eider"_L1,
    "elk"_L1,      "ermine"_L1,    "falcon"_L1,  "ferret"_L1, "finch"_L1,   "fox"_L1,     "frog"_L1,    "gannet"_L1,
    "goat"_L1,     "goose"_L1,     "grebe"_L1,   "grouse"_L1, "gull"_L1,    "hare"_L1,    "harrier"_L1, "hawk"_L1,
    "hedgehog"_L1, "heron"_L1,     "hobby"_L1,   "ibex"_L1,   "ibis"_L1,    "jackdaw"_L1, "jay"_L1,     "kestrel"_L1,
    "kite"_L1,     "knot"_L1,      "lapwing"_L1, "lark"_L1,   "linnet"_L1,  "lizard"_L1,  "lynx"_L1,    "magpie"_L1,
    "marten"_L1,   "martin"_L1,    "merlin"_L1,  "mole"_L1,   "moose"_L1,   "mussel"_L1,  "newt"_L1,    "osprey"_L1,
    "otter"_L1,    "owl"_L1,       "perch"_L1,   "petrel"_L1, "pike"_L1,    "pipit"_L1,   "plover"_L1,  "puffin"_L1,
    "quail"_L1,    "rail"_L1,      "raven"_L1,   "robin"_L1,  "salmon"_L1,  "seal"_L1,    "shrew"_L1,   "skua"_L1,
    "snipe"_L1,    "stoat"_L1,     "stork"_L1,   "swan"_L1,   "tern"_L1,    "trout"_L1,   "weasel"_L1,  "wren"_L1};
static_assert(adjectives.size() == 96 && animals.size() == 96);

} // namespace

QString readableAlias(const QString &hexId)
{
    bool isHex = false;
    const uint bits = QStringView(hexId).left(8).toUInt(&isHex, 16);
    if (!isHex)
        return {};
    return adjectives[bits % 96] + QLatin1Char('-') + animals[(bits / 96) % 96];
}

} // namespace slipway
