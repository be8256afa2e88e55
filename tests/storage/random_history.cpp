// SPDX-License-Identifier: Apache-2.0
#include "random_history.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <thread>

#include "cases/rounds.h"
#include "cases/testing_case.h"
#include "random_errands.h"

namespace bihuan::storage::testing {
namespace {

constexpr std::size_t acts_max = 1'000'000;
constexpr int repeats_one_in = 6;

CommandKey founding(std::string_view what) {
  return CommandKey(fmt::format("{} {}", founding_key, what));
}

std::vector<offices::Change> first_organisations() {
  std::vector<offices::Change> changes;
  for (const auto& [id, name] :
       {std::pair(cases::supervision_office, "青澜市人民政府督查室"),
        std::pair(offices::emergency, "青澜市应急管理局"), std::pair(offices::education, "青澜市教育局")}) {
    changes.emplace_back(offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
    changes.emplace_back(offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
  }
  return changes;
}

cases::Opening case_of(const char* id, const char* kind, std::optional<std::string> state = {}) {
  cases::Opening opening;
  opening.id = CaseId(id);
  opening.kind = kind;
  opening.is_docketed = state.has_value();
  opening.state = std::move(state);
  opening.bearers = {{offices::emergency, cases::BearerRole::lead},
                     {offices::education, cases::BearerRole::support}};
  opening.due_rule = cases::due_on("2021-06-02");
  opening.texts = {{"title", id}};
  return opening;
}

// A matter over two duties; two documents that carry a third; one that is filed for each month.
std::vector<cases::Opening> first_cases() {
  std::vector<cases::Opening> all{case_of("matter", "matter"),
                                  case_of("river", "duty", "under_way"),
                                  case_of("bridge", "duty", "claimed"),
                                  case_of("carried", "duty", "assigned"),
                                  case_of("scheme", "document"),
                                  case_of("rules", "document"),
                                  case_of("monthly", "duty", "under_way")};
  for (std::size_t duty : {1U, 2U}) all[duty].parent = CaseId("matter");
  for (std::size_t document : {4U, 5U}) {
    all[document].links = {{all[3].id, cases::LinkKind::carries}};
    all[3].links.push_back({all[document].id, cases::LinkKind::carried_by});
  }
  const auto monthly = calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value();
  all[6].due_rule->when = calendar::EveryRound{monthly, {}};
  all[6].bearers[1].role = cases::BearerRole::lead;
  return all;
}

// What the threads share: every errand that was begun, and every answer.
class Pool {
 public:
  std::optional<Errand> begun(Draw& draw) {
    const std::scoped_lock lock(mutex_);
    return begun_.empty() ? std::nullopt : std::optional(draw.one_of(begun_));
  }
  void begin(const Errand& errand) {
    const std::scoped_lock lock(mutex_);
    begun_.push_back(errand);
  }
  void answer(Errand errand, Result<cases::Receipt> answer) {
    const std::scoped_lock lock(mutex_);
    // The register makes some keys itself.
    if (answer) errand.key = answer->key;
    answers_.push_back({std::move(errand), std::move(answer)});
  }
  std::vector<Answered> answers() && { return std::move(answers_); }

 private:
  std::mutex mutex_;
  std::vector<Errand> begun_;
  std::vector<Answered> answers_;
};

void work(cases::CaseRegister& cases, unsigned seed, int thread, int errands, Pool& pool) {
  Draw draw(seed * 100 + static_cast<unsigned>(thread));
  const auto here = [](const CaseId& id) { return id; };
  for (int n = 0; n < errands; ++n) {
    auto errand = draw.once_in(repeats_one_in) ? pool.begun(draw) : std::nullopt;
    if (!errand) {
      errand = random_errand(cases, CommandKey(fmt::format("{}-{}", thread, n)), draw);
      pool.begin(*errand);
    }
    auto answer = errand->run(cases, here);
    pool.answer(*std::move(errand), std::move(answer));
  }
}

using RoundNames = std::map<CaseId, std::string>;

RoundNames rounds_in(const cases::CaseStore& store) {
  RoundNames names;
  std::map<CaseId, int> rounds;
  for (const auto& [position, act] : store.ledger_after(0, acts_max)) {
    const auto content = cases::content_of(act).value();
    for (const cases::Fact& fact : content.facts) {
      const auto* opened = std::get_if<cases::Opened>(&fact);
      if (!opened || opened->kind != cases::round_kind) continue;
      names[act.envelope.case_id] = fmt::format("{}/{}", opened->parent->text(), ++rounds[*opened->parent]);
    }
  }
  return names;
}

std::string with_names(std::string text, const RoundNames& names) {
  for (const auto& [id, name] : names) {
    for (auto at = text.find(id.text()); at != std::string::npos; at = text.find(id.text(), at))
      text.replace(at, id.text().size(), name);
  }
  return text;
}

}  // namespace

Moment Office::StandingClock::now() const {
  return start_in_shanghai(cases::today) + std::chrono::hours{9};
}

Office::Office(cases::CaseStore& store)
    : cases_(store, cases::shelf(), calendar::built_in(), clock_, cases::supervision_office) {}

void Office::begin() {
  cases::Reorganisation city;
  city.happened_on = cases::today;
  city.changes = first_organisations();
  VERIFY(cases_.reorganise(founding("city"), city, cases::clerk).has_value());
  VERIFY(cases_.open(founding("cases"), first_cases(), cases::clerk).has_value());
}

std::vector<Answered> work_at_once(cases::CaseRegister& cases, unsigned seed, int threads, int errands_each) {
  Pool pool;
  {
    std::vector<std::jthread> workers;
    for (int thread = 0; thread < threads; ++thread)
      workers.emplace_back([&, thread] { work(cases, seed, thread, errands_each, pool); });
  }
  return std::move(pool).answers();
}

std::vector<std::string> comparable_ledger(const cases::CaseStore& store) {
  const RoundNames names = rounds_in(store);
  std::vector<std::string> acts;
  for (const auto& [position, act] : store.ledger_after(0, acts_max)) {
    cases::Envelope envelope = act.envelope;
    envelope.commitments.clear();
    std::string text = cases::canonical_envelope(envelope);
    for (const cases::Payload& payload : act.payloads)
      text += fmt::format(" {} {}", payload.name, payload.bytes);
    acts.push_back(with_names(std::move(text), names));
  }
  return acts;
}

Names names_elsewhere(const cases::CaseStore& here, const cases::CaseStore& there) {
  return [named = rounds_in(here), &there](const CaseId& id) {
    const auto round = named.find(id);
    if (round == named.end()) return id;
    for (const auto& [other, name] : rounds_in(there)) {
      if (name == round->second) return other;
    }
    return id;
  };
}

}  // namespace bihuan::storage::testing
