// SPDX-License-Identifier: Apache-2.0
// What the long lists of a city cost beside the same page of an office with fifty: `times_fifty` is the
// ratio, both measured in one run. A page that replays what it does not show would say hundreds.
#include <benchmark/benchmark.h>
#include <chrono>
#include <fmt/format.h>

#include "cases/notice_book.h"
#include "cases/testing_case.h"
#include "intake/desk.h"
#include "random_history.h"
#include "stores.h"
#include "web/website.h"

namespace bihuan::web {
namespace {

using cases::Act;
using cases::Fact;
using storage::testing::Engine;

constexpr int city_rows = 20'000;
constexpr int one_page = 50;
constexpr int appended_at_once = 1000;
constexpr int floor_loads = 20;

Act act_of(const CaseId& id, cases::Version version, std::string name, std::string_view kind,
           std::vector<Fact> facts, cases::Texts texts) {
  cases::Envelope envelope;
  envelope.case_id = id;
  envelope.version = version;
  envelope.act = std::move(name);
  if (!kind.empty()) envelope.procedure = cases::procedure(kind).digest;
  envelope.person = cases::clerk.person;
  envelope.organisation = cases::supervision_office;
  envelope.happened_on = cases::today;
  envelope.recorded_at = start_in_shanghai(cases::today);
  envelope.command = CommandKey("fill");
  return cases::seal(std::move(envelope), {std::move(facts), std::move(texts), {}});
}

/// One in fifty is a firm's, on which the others rest.
std::vector<Act> permit_acts(int n) {
  const CaseId id(fmt::format("permit-{:05}", n));
  const Day from = cases::today - std::chrono::days{n % 500};
  std::vector<Fact> granted{cases::Moved{"in_force", procedures::Phase::running, {}},
                            cases::NumberFixed{fmt::format("核准〔2021〕{}", n + 1)},
                            cases::PutInForce{from, from + std::chrono::days{365}},
                            cases::FieldRecorded{"grant.holder_kind", n % 50 == 0 ? "firm" : "vehicle"},
                            cases::FieldRecorded{"grant.authority", offices::emergency.text()}};
  if (n % 50 != 0)
    granted.emplace_back(cases::FieldRecorded{"grant.rests_on", fmt::format("permit-{:05}", n / 50 * 50)});
  return {act_of(id, 1, "open", "permit", {cases::Opened{"permit", "opened", {}, {}}},
                 {{"title", fmt::format("青A{:05}运输核准", n)}}),
          act_of(id, 2, "grant", "permit", std::move(granted),
                 {{"grant.holder", fmt::format("青A{:05}", n)}, {"grant.scope", "北环路线"}})};
}

/// A duty with one notice to the bureau, and its number in the book.
std::vector<Act> notice_acts(int n) {
  const CaseId id(fmt::format("duty-{:05}", n));
  const calendar::DueDate due{cases::today, cases::today, cases::today, {}, {}, {}, false};
  const cases::NoticeNumbered entry{2021, n + 1, id, 1};
  return {act_of(id, 1, "open", "duty", {cases::Opened{"duty", "under_way", {}, {}}},
                 {{"title", fmt::format("疏浚东河第 {} 段", n)}}),
          act_of(id, 2, "give_notice", "duty",
                 {cases::NoticeDrawn{"yellow", 0, due},
                  cases::NoticeIssued{1, cases::notice_number(2021, n + 1), {offices::emergency}}},
                 {}),
          act_of(cases::notices_case(), static_cast<cases::Version>(n + 1),
                 std::string(cases::number_notice_act), "", {entry}, {})};
}

class City {
 public:
  explicit City(int rows) : engine_(storage::testing::all_engines().back().make()) {
    office_.begin();
    enter("secretary", cases::supervision_office);
    enter("liaison", offices::emergency);
    fill(rows, permit_acts);
    fill(rows, notice_acts);
  }

  http::Response answer(const std::string& path, const std::string& person) const {
    http::Request request;
    request.method = "GET";
    request.path = path;
    request.raw_target = path;
    request.headers.add("Cookie", "person=" + person);
    return website_.answer(request);
  }

 private:
  void enter(const std::string& id, const OrganisationId& organisation) {
    VERIFY(office_.cases().enter_person(CommandKey(id), {PersonId(id), id, organisation, {}}, cases::clerk));
  }

  void fill(int rows, std::vector<Act> (*acts_of)(int)) {
    for (int from = 0; from < rows; from += appended_at_once) {
      cases::Append append{
          CommandKey(fmt::format("fill {} {}", acts_of(0).front().envelope.case_id.text(), from)),
          {},
          {},
          {}};
      for (int n = from; n < std::min(rows, from + appended_at_once); ++n) add(acts_of(n), append);
      VERIFY(engine_->store().append(append));
    }
  }

  static void add(std::vector<Act> acts, cases::Append& append) {
    std::vector<Act> own = acts;
    std::erase_if(own, [](const Act& act) { return act.envelope.case_id == cases::notices_case(); });
    const cases::Case subject = cases::evolve_all(own);
    append.rows.push_back(cases::row_of(subject, own, cases::procedure(subject.kind)));
    for (Act& act : acts) append.acts.push_back(std::move(act));
  }

  std::unique_ptr<Engine> engine_;
  storage::testing::Office office_{engine_->store()};
  intake::IntakeDesk desk_{engine_->intake(), office_.cases()};
  Website website_{Site{office_.cases(), desk_}};
};

double seconds_of_page(const City& city, const std::string& path, const std::string& person) {
  const auto begin = std::chrono::steady_clock::now();
  for (int load = 0; load < floor_loads; ++load) benchmark::DoNotOptimize(city.answer(path, person));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / floor_loads;
}

void page(benchmark::State& state, const std::string& path, const std::string& person) {
  static const City small(one_page);
  static const City large(city_rows);
  if (large.answer(path, person).status != 200) state.SkipWithError("no such page");
  const double floor = seconds_of_page(small, path, person);
  const auto begin = std::chrono::steady_clock::now();
  for (auto _ : state) benchmark::DoNotOptimize(large.answer(path, person));
  const double spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  state.counters["times_fifty"] = spent / static_cast<double>(state.iterations()) / floor;
}

BENCHMARK_CAPTURE(page, permits, "/permits", "secretary")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(page, notices_of_the_office, "/notices", "secretary")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(page, notices_of_a_body, "/notices", "liaison")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(page, procedures, "/procedures", "secretary")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bihuan::web
