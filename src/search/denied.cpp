// SPDX-License-Identifier: Apache-2.0
#include "search/denied.h"

#include <algorithm>

namespace bihuan::search {
namespace {

constexpr std::uint32_t ahead_characters_max = 12;  // 未按照国家有关规定的要求对员工进行培训
constexpr std::uint32_t behind_characters_max = 3;  // 培训也未开展

class Denials {
 public:
  Denials(const Lexicon& lexicon, std::u32string_view plain, std::vector<Mention>& mentions)
      : lexicon_(lexicon), plain_(plain), mentions_(mentions) {}

  void put_together() {
    std::vector<Mention> omissions;
    for (const Mention& denial : mentions_)
      if (kind(denial) == SenseKind::negation) put_together(denial, omissions);
    std::erase_if(mentions_, [this](const Mention& m) { return kind(m) == SenseKind::negation; });
    mentions_.insert(mentions_.end(), omissions.begin(), omissions.end());
  }

 private:
  SenseKind kind(const Mention& mention) const { return lexicon_.sense(mention.sense).kind; }
  bool is_one_clause(std::uint32_t begin, std::uint32_t end) const {
    return std::ranges::none_of(plain_.substr(begin, end - begin), ends_clause);
  }
  void put_together(const Mention& denial, std::vector<Mention>& omissions) const;
  const Mention* denied_ahead(const Mention& denial) const;
  const Mention* denied_behind(const Mention& denial) const;

  const Lexicon& lexicon_;
  std::u32string_view plain_;
  std::vector<Mention>& mentions_;
};

void Denials::put_together(const Mention& denial, std::vector<Mention>& omissions) const {
  const Mention* ahead = denied_ahead(denial);
  const Mention* behind = ahead && kind(*ahead) == SenseKind::act ? nullptr : denied_behind(denial);
  if (behind) {
    omissions.push_back({*lexicon_.sense(behind->sense).omission, 1, behind->stretch, denial.stretch});
  } else if (ahead) {
    omissions.push_back({*lexicon_.sense(ahead->sense).omission, 1, denial.stretch, ahead->stretch});
  } else {
    for (const SenseId absence : lexicon_.sense(denial.sense).carried)
      omissions.push_back({absence, 1, denial.stretch, {}});
  }
}

/// The first act behind the denial; a having only if there is no act.
const Mention* Denials::denied_ahead(const Mention& denial) const {
  const Mention* first = nullptr;
  for (const Mention& mention : mentions_) {
    if (!lexicon_.sense(mention.sense).omission || mention.share < 1) continue;
    const auto begin = mention.stretch.begin;
    if (begin < denial.stretch.end || begin > denial.stretch.end + ahead_characters_max) continue;
    if (!is_one_clause(denial.stretch.end, begin)) continue;
    const bool is_first = !first || begin < first->stretch.begin;
    const bool is_act = kind(mention) == SenseKind::act;
    if (!first || (is_act && kind(*first) != SenseKind::act) || (is_first && is_act)) first = &mention;
  }
  return first;
}

const Mention* Denials::denied_behind(const Mention& denial) const {
  for (const Mention& mention : mentions_) {
    if (kind(mention) != SenseKind::act || mention.share < 1) continue;
    const auto end = mention.stretch.end;
    if (end > denial.stretch.begin || end + behind_characters_max < denial.stretch.begin) continue;
    if (is_one_clause(end, denial.stretch.begin)) return &mention;
  }
  return nullptr;
}

}  // namespace

void say_omissions(const Lexicon& lexicon, std::u32string_view plain, std::vector<Mention>& mentions) {
  Denials(lexicon, plain, mentions).put_together();
}

}  // namespace bihuan::search
