// SPDX-License-Identifier: Apache-2.0
#include "offices/directory.h"

#include <fmt/format.h>
#include <limits>

namespace bihuan::offices {

Result<Directory> Directory::of(std::span<const Change> changes) {
  Directory directory;
  std::vector<Words> reasons;
  std::size_t number = 0;
  for (const auto& change : changes) {
    ++number;
    const auto against = directory.reasons_against(change);
    for (const auto& reason : against) {
      reasons.push_back({fmt::format("第 {} 项变动：{}", number, reason.zh),
                         fmt::format("Change {}: {}", number, reason.en)});
    }
    if (against.empty()) directory.take(change);
  }
  if (!reasons.empty()) return fail(ErrorKind::refused, std::move(reasons));
  return directory;
}

Result<Directory> Directory::apply(const Change& change) const& {
  return Directory(*this).apply(change);
}

Result<Directory> Directory::apply(const Change& change) && {
  if (auto reasons = reasons_against(change); !reasons.empty())
    return fail(ErrorKind::refused, std::move(reasons));
  take(change);
  return std::move(*this);
}

const History* Directory::history(const OrganisationId& id) const {
  const auto found = histories_.find(id);
  return found == histories_.end() ? nullptr : &found->second;
}

bool Directory::is_open(const OrganisationId& id, Day day) const {
  const auto* known = history(id);
  return known != nullptr && known->open.contains(day);
}

std::optional<Organisation> Directory::find(const OrganisationId& id, Day day) const {
  if (!is_open(id, day)) return {};
  return standing_on(*history(id), day);
}

std::vector<Organisation> Directory::as_of(Day day) const {
  std::vector<OrganisationId> ids;
  for (const auto& [id, history] : histories_) {
    if (history.open.contains(day)) ids.push_back(id);
  }
  put_in_official_order(ids, day);
  std::vector<Organisation> organisations;
  organisations.reserve(ids.size());
  for (const auto& id : ids) organisations.push_back(standing_on(histories_.at(id), day));
  return organisations;
}

Organisation Directory::standing_on(const History& history, Day day) const {
  Organisation organisation;
  organisation.id = history.id;
  organisation.full_name = *history.full_names.at(day);
  for (const auto& [name, held] : history.short_names) {
    if (held.contains(day)) organisation.short_names.push_back(name);
  }
  organisation.kind = *history.kinds.at(day);
  if (const auto* relation = history.relations.at(day)) organisation.relation = *relation;
  organisation.parent = *history.parents.at(day);
  if (const auto* body = history.bodies.at(day)) organisation.nameplate_of = *body;
  if (const auto* order = history.orders.at(day)) organisation.order = *order;
  return organisation;
}

std::optional<OrganisationId> Directory::find_by_name(std::string_view name, Day day) const {
  const auto bearers = bearers_.find(name);
  if (bearers == bearers_.end()) return {};
  for (const auto& id : bearers->second) {
    if (histories_.at(id).bears(name, day)) return id;
  }
  return {};
}

std::string Directory::full_name(const OrganisationId& id, Day day) const {
  const auto* known = history(id);
  if (known == nullptr) return id.text();
  const auto* name = known->full_names.at(day);
  return name != nullptr ? *name : known->full_names.entries().front().second;
}

std::string Directory::said_name(const OrganisationId& id, Day day) const {
  const auto organisation = find(id, day);
  return organisation ? organisation->said_name() : full_name(id, day);
}

std::optional<OrganisationId> Directory::parent(const OrganisationId& id, Day day) const {
  const auto* known = history(id);
  const auto* parent = known == nullptr ? nullptr : known->parents.at(day);
  return parent == nullptr ? std::nullopt : *parent;
}

std::vector<OrganisationId> Directory::ancestors(const OrganisationId& id, Day day) const {
  std::vector<OrganisationId> result;
  for (auto above = parent(id, day); above; above = parent(*above, day)) result.push_back(*above);
  return result;
}

std::vector<OrganisationId> Directory::children(const OrganisationId& id, Day day) const {
  std::vector<OrganisationId> result;
  for (const auto& [child, history] : histories_) {
    if (history.open.contains(day) && parent(child, day) == id) result.push_back(child);
  }
  put_in_official_order(result, day);
  return result;
}

OrganisationId Directory::body(const OrganisationId& id, Day day) const {
  const auto* known = history(id);
  const auto* body = known == nullptr ? nullptr : known->bodies.at(day);
  return body != nullptr && *body ? **body : id;
}

bool Directory::same_body(const OrganisationId& left, const OrganisationId& right, Day day) const {
  return body(left, day) == body(right, day);
}

std::vector<OrganisationId> Directory::all_of_body(const OrganisationId& id, Day day) const {
  std::vector<OrganisationId> all{id};
  // What has ended has no body any more; its nameplates hang elsewhere or answer for themselves.
  if (!is_open(id, day)) return all;
  for (const auto& [other, history] : histories_) {
    if (other != id && same_body(id, other, day)) all.push_back(other);
  }
  std::ranges::sort(all);
  return all;
}

void Directory::put_in_official_order(std::vector<OrganisationId>& ids, Day day) const {
  const auto place = [&](const OrganisationId& id) {
    const auto* known = history(id);
    const auto* order = known == nullptr ? nullptr : known->orders.at(day);
    return order == nullptr ? std::numeric_limits<int>::max() : *order;
  };
  std::vector<std::pair<int, OrganisationId>> placed;
  placed.reserve(ids.size());
  for (auto& id : ids) placed.emplace_back(place(id), std::move(id));
  std::sort(placed.begin(), placed.end());
  ids.clear();
  for (auto& [order, id] : placed) ids.push_back(std::move(id));
}

void Directory::take(const Change& change) {
  std::visit([this](const auto& arm) { take_arm(arm); }, change);
}

void Directory::take_arm(const Founded& change) {
  History history;
  history.id = change.organisation;
  history.open.from = change.on;
  history.full_names.set(change.on, change.full_name);
  history.kinds.set(change.on, change.kind);
  history.parents.set(change.on, change.parent);
  histories_.emplace(change.organisation, std::move(history));
  remember_name(change.full_name, change.organisation);
}

void Directory::take_arm(const NameGiven& change) {
  auto& history = histories_.at(change.organisation);
  if (change.form == NameForm::full) {
    history.full_names.set(change.on, change.name);
  } else {
    history.short_names.push_back({change.name, {change.on, {}}});
  }
  remember_name(change.name, change.organisation);
}

void Directory::take_arm(const NameWithdrawn& change) {
  for (auto& [name, held] : histories_.at(change.organisation).short_names) {
    if (name == change.name && held.contains(change.on)) held.until = change.on;
  }
}

void Directory::take_arm(const Moved& change) {
  histories_.at(change.organisation).parents.set(change.on, change.parent);
}

void Directory::take_arm(const RelationSet& change) {
  histories_.at(change.organisation).relations.set(change.on, change.relation);
}

void Directory::take_arm(const KindSet& change) {
  histories_.at(change.organisation).kinds.set(change.on, change.kind);
}

void Directory::take_arm(const NameplateHung& change) {
  histories_.at(change.organisation).bodies.set(change.on, change.body);
}

void Directory::take_arm(const NameplateTakenDown& change) {
  histories_.at(change.organisation).bodies.set(change.on, std::nullopt);
}

void Directory::take_arm(const Ordered& change) {
  histories_.at(change.organisation).orders.set(change.on, change.order);
}

void Directory::take_arm(const Merged& change) {
  for (const auto& id : change.from) take_arm(Abolished{id, change.on, change.into});
}

void Directory::take_arm(const Abolished& change) {
  auto& history = histories_.at(change.organisation);
  history.open.until = change.on;
  history.successor = change.successor;
}

void Directory::remember_name(const std::string& name, const OrganisationId& id) {
  auto& bearers = bearers_[name];
  if (std::find(bearers.begin(), bearers.end(), id) == bearers.end()) bearers.push_back(id);
}

}  // namespace bihuan::offices
