// SPDX-License-Identifier: Apache-2.0
#include "offices/change_check.h"

#include <fmt/format.h>

#include "base/day_words.h"

namespace bihuan::offices {
namespace {

bool contains(const std::vector<OrganisationId>& ids, const OrganisationId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// From `on` until the next value, or the end of the organisation.
template <class Value>
Interval time_of(const Timeline<Value>& timeline, const History& history, Day on) {
  auto until = timeline.next_change(on);
  if (history.open.until && (!until || *history.open.until < *until)) until = history.open.until;
  return {on, until};
}

/// Whether the timeline points at `target` at any time within `time`.
bool points_at(const Timeline<std::optional<OrganisationId>>& timeline, const History& history,
               const OrganisationId& target, const Interval& time) {
  for (const auto& [from, value] : timeline.entries()) {
    if (value == target && time_of(timeline, history, from).overlaps(time)) return true;
  }
  return false;
}

}  // namespace

std::vector<Words> Directory::reasons_against(const Change& change) const {
  ChangeCheck check(*this);
  std::visit(check, change);
  return std::move(check).reasons();
}

void ChangeCheck::operator()(const Founded& change) {
  if (change.organisation.empty()) object("新设单位没有编号", "The new organisation has no id");
  if (directory_.knows(change.organisation)) {
    object(
        fmt::format("编号 {} 已属于“{}”", change.organisation.text(), name(change.organisation, change.on)),
        fmt::format("The id {} already belongs to '{}'", change.organisation.text(),
                    name(change.organisation, change.on)));
  }
  const Interval time{change.on, {}};
  check_name(change.full_name, change.organisation, time);
  if (change.parent) check_stands(*change.parent, time);
}

void ChangeCheck::operator()(const NameGiven& change) {
  const auto* history = open_history(change.organisation, change.on);
  if (history == nullptr) return;
  if (history->bears(change.name, change.on)) {
    object(fmt::format("“{}”在 {} 已是它的名称", change.name, day_words(change.on).zh),
           fmt::format("It already bears the name '{}' on {}", change.name, day_words(change.on).en));
  }
  const Interval whole{change.on, history->open.until};
  check_name(change.name, change.organisation,
             change.form == NameForm::full ? time_of(history->full_names, *history, change.on) : whole);
}

void ChangeCheck::operator()(const NameWithdrawn& change) {
  const auto* history = open_history(change.organisation, change.on);
  if (history == nullptr) return;
  const auto& names = history->short_names;
  const bool borne = std::any_of(names.begin(), names.end(), [&](const ShortName& short_name) {
    return short_name.name == change.name && short_name.held.contains(change.on);
  });
  if (!borne) {
    object(fmt::format("“{}”在 {} 不是它的简称；全称只能由新全称替代", change.name, day_words(change.on).zh),
           fmt::format("'{}' is no short name of it on {}; a full name can only be replaced", change.name,
                       day_words(change.on).en));
  }
}

void ChangeCheck::operator()(const Moved& change) {
  const auto* history = open_history(change.organisation, change.on);
  if (history == nullptr || !change.parent) return;
  const auto time = time_of(history->parents, *history, change.on);
  check_stands(*change.parent, time);
  check_tree(change.organisation, *change.parent, time);
}

void ChangeCheck::operator()(const RelationSet& change) {
  open_history(change.organisation, change.on);
}

void ChangeCheck::operator()(const KindSet& change) {
  open_history(change.organisation, change.on);
}

void ChangeCheck::operator()(const NameplateHung& change) {
  const auto* history = open_history(change.organisation, change.on);
  if (history == nullptr) return;
  const auto time = time_of(history->bodies, *history, change.on);
  check_stands(change.body, time);
  check_nameplate(change.organisation, change.body, time);
}

void ChangeCheck::operator()(const NameplateTakenDown& change) {
  const auto* history = open_history(change.organisation, change.on);
  if (history == nullptr) return;
  const auto* body = history->bodies.at(change.on);
  if (body == nullptr || !*body) {
    object(fmt::format("“{}”在 {} 没有挂牌", name(change.organisation, change.on), day_words(change.on).zh),
           fmt::format("'{}' is no nameplate on {}", name(change.organisation, change.on),
                       day_words(change.on).en));
  }
}

void ChangeCheck::operator()(const Ordered& change) {
  open_history(change.organisation, change.on);
  if (change.order < 0 || change.order > order_max) {
    object(fmt::format("次序须为 0 至 {}", order_max), fmt::format("The order must be 0 to {}", order_max));
  }
}

void ChangeCheck::operator()(const Merged& change) {
  if (change.from.empty()) object("没有写明由哪些单位合并", "It is not said which organisations merge");
  for (std::size_t i = 0; i < change.from.size(); ++i) {
    const auto& id = change.from[i];
    const Ids before(change.from.begin(), change.from.begin() + static_cast<std::ptrdiff_t>(i));
    if (contains(before, id)) {
      object(fmt::format("“{}”写了两次", name(id, change.on)),
             fmt::format("'{}' is named twice", name(id, change.on)));
      continue;
    }
    check_end(id, change.on, change.from);
  }
  check_successor(change.into, change.on, change.from);
}

void ChangeCheck::operator()(const Abolished& change) {
  check_end(change.organisation, change.on, {change.organisation});
  if (change.successor) check_successor(*change.successor, change.on, {change.organisation});
}

const History* ChangeCheck::open_history(const OrganisationId& id, Day day) {
  const auto* history = directory_.history(id);
  if (history == nullptr) {
    object(fmt::format("没有编号为 {} 的单位", id.text()),
           fmt::format("There is no organisation with the id {}", id.text()));
    return nullptr;
  }
  if (history->open.contains(day)) return history;
  if (day < history->open.from) {
    object(fmt::format("“{}”于 {} 才设立，早于此日不能变动", name(id, day), day_words(history->open.from).zh),
           fmt::format("'{}' was founded on {}, and nothing changes before", name(id, day),
                       day_words(history->open.from).en));
  } else {
    object(fmt::format("“{}”已于 {} 撤销", name(id, day), day_words(*history->open.until).zh),
           fmt::format("'{}' ended on {}", name(id, day), day_words(*history->open.until).en));
  }
  return nullptr;
}

void ChangeCheck::check_name(const std::string& wanted, const OrganisationId& bearer, const Interval& time) {
  if (wanted.empty() || wanted.size() > name_bytes_max) {
    object(fmt::format("名称不能为空，且不超过 {} 字节", name_bytes_max),
           fmt::format("A name must not be empty and have {} bytes at most", name_bytes_max));
    return;
  }
  const auto bearers = directory_.bearers_.find(wanted);
  if (bearers == directory_.bearers_.end()) return;
  for (const auto& id : bearers->second) {
    if (id == bearer) continue;
    for (const auto& borne : directory_.histories_.at(id).times_of(wanted)) {
      if (!borne.overlaps(time)) continue;
      const Day day = std::max(borne.from, time.from);
      object(fmt::format("名称“{}”在 {} 已由“{}”使用", wanted, day_words(day).zh, name(id, day)),
             fmt::format("On {} the name '{}' is borne by '{}'", day_words(day).en, wanted, name(id, day)));
      break;
    }
  }
}

void ChangeCheck::check_stands(const OrganisationId& id, const Interval& time) {
  const auto* history = open_history(id, time.from);
  if (history == nullptr || history->open.covers(time)) return;
  object(fmt::format("“{}”已于 {} 撤销，不能一直作为上级或挂靠单位", name(id, time.from),
                     day_words(*history->open.until).zh),
         fmt::format("'{}' ended on {} and cannot stand above it all the time", name(id, time.from),
                     day_words(*history->open.until).en));
}

void ChangeCheck::check_tree(const OrganisationId& child, const OrganisationId& parent,
                             const Interval& time) {
  std::vector<Day> days{time.from};
  for (const auto& [id, history] : directory_.histories_) {
    for (const auto& [from, value] : history.parents.entries()) {
      if (from > time.from && time.contains(from)) days.push_back(from);
    }
  }
  for (const Day day : days) {
    if (parent != child && !contains(directory_.ancestors(parent, day), child)) continue;
    object(fmt::format("“{}”在 {} 会成为自己的上级", name(child, day), day_words(day).zh),
           fmt::format("On {} '{}' would stand above itself", day_words(day).en, name(child, day)));
    return;
  }
}

void ChangeCheck::check_nameplate(const OrganisationId& plate, const OrganisationId& body,
                                  const Interval& time) {
  if (plate == body) object("单位不能挂在自己名下", "An organisation cannot be its own nameplate");
  if (const auto* history = directory_.history(body); history != nullptr && plate != body) {
    for (const auto& [from, value] : history->bodies.entries()) {
      if (!value || !time_of(history->bodies, *history, from).overlaps(time)) continue;
      object(fmt::format("“{}”本身是挂牌机构", name(body, time.from)),
             fmt::format("'{}' is itself a nameplate", name(body, time.from)));
      break;
    }
  }
  for (const auto& [id, history] : directory_.histories_) {
    if (!points_at(history.bodies, history, plate, time)) continue;
    object(fmt::format("“{}”名下挂有“{}”", name(plate, time.from), name(id, time.from)),
           fmt::format("'{}' carries the nameplate '{}'", name(plate, time.from), name(id, time.from)));
  }
}

void ChangeCheck::check_end(const OrganisationId& id, Day on, const Ids& ending_with_it) {
  const auto* history = open_history(id, on);
  if (history == nullptr) return;
  const auto own = name(id, on);
  if (on <= history->open.from) {
    object(fmt::format("“{}”于 {} 才设立", own, day_words(history->open.from).zh),
           fmt::format("'{}' was founded on {} only", own, day_words(history->open.from).en));
  }
  if (history->last_change() > on) {
    object(
        fmt::format("“{}”在 {} 还有变动记录", own, day_words(history->last_change()).zh),
        fmt::format("'{}' has changes on record as late as {}", own, day_words(history->last_change()).en));
  }
  const Interval after{on, {}};
  for (const auto& [other, standing] : directory_.histories_) {
    if (contains(ending_with_it, other)) continue;
    if (points_at(standing.parents, standing, id, after)) {
      object(fmt::format("“{}”仍有下级“{}”", own, name(other, on)),
             fmt::format("'{}' still stands above '{}'", own, name(other, on)));
    }
    if (points_at(standing.bodies, standing, id, after)) {
      object(fmt::format("“{}”仍挂有“{}”的牌子", own, name(other, on)),
             fmt::format("'{}' still carries the nameplate '{}'", own, name(other, on)));
    }
  }
}

void ChangeCheck::check_successor(const OrganisationId& id, Day on, const Ids& ending) {
  if (contains(ending, id)) {
    object("撤销的单位不能由自己承接", "What ends cannot succeed itself");
    return;
  }
  open_history(id, on);
}

}  // namespace bihuan::offices
