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

cases::RoundTotal total_of(const std::vector<RolledUpBearer>& bearers) {
  std::vector<cases::BearerFigures> all;
  for (const RolledUpBearer& bearer : bearers) all.push_back({{}, bearer.standing, bearer.figures});
  return cases::total_of(all);
}

class Wording {
 public:
  explicit Wording(Language language) : language_(language) {}

  std::string phrase(std::string_view key, const Blanks& blanks = {}) const {
    return fill_in(say(Phrases::built_in().at(key), language_), blanks);
  }

  std::string head(const std::string& title, const std::vector<RolledUpBearer>& bearers) const {
    return phrase("rollup.head", {{"title", title}, {"counts", counts(total_of(bearers))}});
  }

  std::string counts(const cases::RoundTotal& total) const {
    using enum FilingStanding;
    const auto count = [&](FilingStanding standing) { return fmt::to_string(total.count(standing)); };
    return phrase("rollup.counts", {{"all", fmt::to_string(total.bearers)},
                                    {"filed", count(filed)},
                                    {"late", count(late)},
                                    {"missing", count(missing)},
                                    {"open", count(open)},
                                    {"excused", count(excused)}});
  }

  /// Nothing where nobody gave a figure.
  std::string given(const cases::RoundTotal& total) const {
    if (total.with_figures == 0) return {};
    return phrase("rollup.branch_given",
                  {{"given", fmt::to_string(total.with_figures)}, {"all", fmt::to_string(total.bearers)}});
  }

  std::string branches(const std::vector<RolledUpBranch>& all) const {
    std::string lines;
    for (const RolledUpBranch& branch : all) {
      lines.append("\n").append(branch_indent(branch));
      lines += phrase("rollup.branch", {{"unit", branch.name}, {"counts", counts(branch.total)}});
      lines += given(branch.total) + numbers(branch.total.sum, "rollup.branch_sum");
    }
    return lines;
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

 private:
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

std::string branch_indent(const RolledUpBranch& branch) {
  std::string indent;
  for (std::size_t level = 0; level < branch.depth; ++level) indent += "　";
  return indent;
}

std::string rolled_up_counts(const cases::RoundTotal& total, Language language) {
  const Wording wording(language);
  return wording.counts(total) + wording.given(total);
}

std::string rolled_up_words(const RolledUpBearer& bearer, Language language) {
  return Wording(language).words(bearer);
}

std::string rolled_up_text(const std::string& title, const std::vector<RolledUpBearer>& bearers,
                           const std::vector<RolledUpBranch>& branches,
                           const std::vector<Words>& contradictions, Language language) {
  const Wording wording(language);
  std::string text = wording.head(title, bearers);
  text += wording.numbers(total_of(bearers).sum, "rollup.sum") + wording.branches(branches) +
          wording.contradictions(contradictions);
  for (std::size_t i = 0; i < bearers.size(); ++i) text.append("\n").append(wording.line(i + 1, bearers[i]));
  return text;
}

}  // namespace bihuan::web
