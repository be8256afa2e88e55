// SPDX-License-Identifier: Apache-2.0
#include "cases/round_tree.h"

#include <algorithm>
#include <set>

namespace bihuan::cases {
namespace {

/// A possible head, and by their places in the order given those who hang under it.
struct Candidate {
  OrganisationId head;
  std::size_t height = 0;  // above its first bearer
  std::vector<std::size_t> members;
};

class TreeOfBearers {
 public:
  TreeOfBearers(std::span<const BearerFigures> bearers, const offices::Directory& directory, Day day)
      : bearers_(bearers), directory_(directory), day_(day) {
    for (std::size_t member = 0; member < bearers_.size(); ++member) put_under_all_above(member);
    std::erase_if(candidates_, [&](const Candidate& one) { return !is_worth_a_subtotal(one); });
    drop_those_with_the_same_members();
  }

  std::vector<RoundBranch> branches() && {
    // The larger lies around the smaller, or apart from it.
    std::ranges::stable_sort(candidates_, std::ranges::greater(),
                             [](const Candidate& one) { return one.members.size(); });
    add_within(nullptr, 0);
    return std::move(branches_);
  }

 private:
  void put_under_all_above(std::size_t member) {
    const OrganisationId body = directory_.body(bearers_[member].organisation, day_);
    std::vector<OrganisationId> path{body};
    for (const OrganisationId& above : directory_.ancestors(body, day_)) {
      const OrganisationId of_it = directory_.body(above, day_);
      if (std::ranges::find(path, of_it) == path.end()) path.push_back(of_it);
    }
    for (std::size_t height = 0; height < path.size(); ++height)
      candidate(path[height], height).members.push_back(member);
  }

  Candidate& candidate(const OrganisationId& head, std::size_t height) {
    const auto found = std::ranges::find(candidates_, head, &Candidate::head);
    if (found != candidates_.end()) return *found;
    return candidates_.emplace_back(Candidate{head, height, {}});
  }

  bool is_worth_a_subtotal(const Candidate& one) const {
    if (one.members.size() == bearers_.size()) return false;
    std::set<OrganisationId> bodies;
    for (const std::size_t member : one.members)
      bodies.insert(directory_.body(bearers_[member].organisation, day_));
    return bodies.size() > 1;
  }

  // The heights of heads above the same bearers count from the same bearer.
  void drop_those_with_the_same_members() {
    std::vector<Candidate> lowest;
    for (Candidate& one : candidates_) {
      const auto same = std::ranges::find(lowest, one.members, &Candidate::members);
      if (same == lowest.end()) {
        lowest.push_back(std::move(one));
      } else if (one.height < same->height) {
        *same = std::move(one);
      }
    }
    candidates_ = std::move(lowest);
  }

  static bool is_within(const Candidate& one, const Candidate& other) {
    return std::ranges::includes(other.members, one.members);
  }

  // Those directly within are larger than what lies within them, and so come first.
  void add_within(const Candidate* around, std::size_t depth) {
    std::vector<const Candidate*> directly;
    for (const Candidate& one : candidates_) {
      if (&one == around || (around && !is_within(one, *around))) continue;
      const auto lies_around = [&](const Candidate* other) { return is_within(one, *other); };
      if (std::ranges::none_of(directly, lies_around)) directly.push_back(&one);
    }
    std::ranges::sort(directly, {}, [](const Candidate* one) { return one->members.front(); });
    for (const Candidate* one : directly) {
      branches_.push_back(branch_of(*one, depth));
      add_within(one, depth + 1);
    }
  }

  RoundBranch branch_of(const Candidate& of, std::size_t depth) const {
    RoundBranch branch{of.head, depth, {}, {}};
    std::vector<BearerFigures> members;
    for (const std::size_t member : of.members) {
      members.push_back(bearers_[member]);
      branch.bearers.push_back(bearers_[member].organisation);
    }
    branch.total = total_of(members);
    return branch;
  }

  std::span<const BearerFigures> bearers_;
  const offices::Directory& directory_;
  Day day_;
  std::vector<Candidate> candidates_;
  std::vector<RoundBranch> branches_;
};

}  // namespace

RoundTotal total_of(std::span<const BearerFigures> bearers) {
  RoundTotal total;
  for (const auto& [organisation, standing, figures] : bearers) {
    ++total.bearers;
    ++total.standings[static_cast<std::size_t>(standing)];
    if (figures == Figures{}) continue;
    ++total.with_figures;
    add(figures, total.sum);
  }
  return total;
}

std::vector<RoundBranch> branches_of(std::span<const BearerFigures> bearers,
                                     const offices::Directory& directory, Day day) {
  return TreeOfBearers(bearers, directory, day).branches();
}

}  // namespace bihuan::cases
