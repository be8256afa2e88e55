// SPDX-License-Identifier: Apache-2.0
#include "web/round_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "web/blanks.h"
#include "web/phrases.h"

namespace bihuan::web {
namespace {

using cases::FilingStanding;
using procedures::FilingKind;

cases::Figures sum_of(const std::vector<RolledUpBearer>& bearers) {
  cases::Figures sum;
  for (const RolledUpBearer& bearer : bearers) cases::add(bearer.figures, sum);
  return sum;
}

class Wording {
 public:
  explicit Wording(Language language) : language_(language) {}

  std::string phrase(std::string_view key, const Blanks& blanks = {}) const {
    return fill_in(say(Phrases::built_in().at(key), language_), blanks);
  }

  std::string head(const std::string& title, const std::vector<RolledUpBearer>& bearers) const {
    const auto count = [&](FilingStanding standing) {
      return fmt::to_string(std::ranges::count(bearers, standing, &RolledUpBearer::standing));
    };
    return phrase("rollup.head", {{"title", title},
                                  {"all", fmt::to_string(bearers.size())},
                                  {"filed", count(FilingStanding::filed)},
                                  {"late", count(FilingStanding::late)},
                                  {"missing", count(FilingStanding::missing)},
                                  {"open", count(FilingStanding::open)},
                                  {"excused", count(FilingStanding::excused)}});
  }

  std::string line(std::size_t ordinal, const RolledUpBearer& bearer) const {
    const bool is_late = bearer.standing == FilingStanding::late;
    const std::string why = is_late && !bearer.late_reason.empty()
                                ? phrase("rollup.late_because", {{"reason", bearer.late_reason}})
                                : phrase("rollup.late");
    return phrase("rollup.line", {{"ordinal", fmt::to_string(ordinal)},
                                  {"unit", bearer.name},
                                  {"late", is_late ? why : std::string()},
                                  {"words", words(bearer)}}) +
           numbers(bearer.figures, "rollup.figures");
  }

  /// In brackets, what was given of them.
  std::string numbers(const cases::Figures& figures, std::string_view key) const {
    std::string given;
    for (const auto& [name, figure] : cases::all_figures) {
      if (!(figures.*figure)) continue;
      given += given.empty() ? std::string() : phrase("rollup.comma");
      given += fmt::format("{} {}", phrase(fmt::format("figures.{}", name)), *(figures.*figure));
    }
    return given.empty() ? given : phrase(key, {{"figures", given}});
  }

  std::string contradictions(const std::vector<Words>& found) const {
    if (found.empty()) return {};
    std::string lines = "\n";
    lines += phrase("figures.contradictory", {{"count", fmt::to_string(found.size())}});
    for (const Words& one : found) lines.append("\n").append(say(one, language_));
    return lines;
  }

 private:
  std::string words(const RolledUpBearer& bearer) const {
    if (bearer.standing == FilingStanding::excused) return phrase("rollup.excused");
    if (!bearer.kind) return phrase(bearer.is_sent_back ? "rollup.sent_back" : "rollup.missing");
    switch (*bearer.kind) {
      case FilingKind::content:
        return said(bearer, "content");
      case FilingKind::elsewhere:
        return phrase("rollup.elsewhere", {{"day", say(day_words(day_elsewhere(bearer)), language_)},
                                           {"platform", said(bearer, "platform")},
                                           {"receipt", said(bearer, "receipt")}});
      case FilingKind::nothing_new:
        return phrase("rollup.nothing_new");
    }
    VERIFY(false && "a kind of the closed set");
  }

  // The filing may count on a later day: that on which it was recorded.
  static Day day_elsewhere(const RolledUpBearer& bearer) {
    return parse_day(said(bearer, "filed_on")).value_or(bearer.on);
  }

  static std::string said(const RolledUpBearer& bearer, std::string_view name) {
    const auto found = bearer.words.find(name);
    return found == bearer.words.end() ? std::string() : found->second;
  }

  Language language_;
};

}  // namespace

std::string rolled_up_text(const std::string& title, const std::vector<RolledUpBearer>& bearers,
                           const std::vector<Words>& contradictions, Language language) {
  const Wording wording(language);
  std::string text = wording.head(title, bearers);
  text += wording.numbers(sum_of(bearers), "rollup.sum") + wording.contradictions(contradictions);
  for (std::size_t i = 0; i < bearers.size(); ++i) text.append("\n").append(wording.line(i + 1, bearers[i]));
  return text;
}

}  // namespace bihuan::web
