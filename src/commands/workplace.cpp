// SPDX-License-Identifier: Apache-2.0
#include "commands/workplace.h"

#include "cases/procedures_case.h"
#include "cases/system_person.h"
#include "storage/derived.h"

namespace bihuan::commands {
namespace {

// The office's id in every ledger; its names are changed like anybody's.
const OrganisationId& office_id() {
  static const OrganisationId id("office");
  return id;
}

cases::Actor program() {
  return {cases::system_person(), office_id()};
}

// Older than anything that a ledger may speak of, so that the office exists on every day that somebody names.
Day before_all_minutes() {
  using namespace std::chrono_literals;
  return Day{1949y / 10 / 1};
}

}  // namespace

Result<std::unique_ptr<Workplace>> Workplace::open(const std::filesystem::path& data,
                                                   std::optional<Day> today) {
  DataFolder folder = TRY(DataFolder::open(data));
  std::unique_ptr<Clock> clock = TRY(clock_for(folder.kind(), today));
  storage::sqlite::Settings settings;
  settings.file = folder.ledger();
  auto database = TRY(storage::sqlite::Database::open(settings));
  auto workplace = std::make_unique<Workplace>(std::move(folder), std::move(clock), std::move(database));
  TRY(workplace->prepare());
  return workplace;
}

Workplace::Workplace(DataFolder folder, std::unique_ptr<Clock> clock,
                     std::unique_ptr<storage::sqlite::Database> database)
    : folder_(std::move(folder)),
      clock_(std::move(clock)),
      database_(std::move(database)),
      store_(*database_),
      shelf_(procedures::ProcedureShelf::shipped()),
      cases_(store_, shelf_, calendar::Calendar(), *clock_, office_id()),
      minutes_(*database_),
      desk_(minutes_, cases_) {}

Result<void> Workplace::prepare() {
  TRY(cases::take_adopted_procedures(store_, shelf_));
  TRY(storage::renew_where_outdated(store_, store_, shelf_));
  TRY(cases::adopt_current_procedures(store_, shelf_, office_id(), clock_->now()));
  if (!cases_.directory()->directory.knows(office_id())) TRY(found_office());
  TRY(adopt_shipped_calendars());
  // What an adoption left over when the power failed is done now.
  TRY(cases_.reckon_again(program()));
  TRY(cases_.move_cases(program()));
  return {};
}

Result<void> Workplace::adopt_shipped_calendars() {
  for (const auto& [number, shipped] : calendar::built_in().years()) {
    const auto calendar = cases_.calendar();
    const auto known = calendar->years().find(number);
    const auto* in_force = known == calendar->years().end() ? nullptr : &known->second;
    if (!cases::is_later_than(shipped, in_force)) continue;
    const auto version = calendar::version_of(shipped);
    const std::string seen = calendar->version(shipped.year, shipped.year);
    TRY(cases_.adopt_calendar(CommandKey("adopt:" + version), {shipped, seen, {}}, program()));
  }
  return {};
}

Result<void> Workplace::found_office() {
  cases::Reorganisation founding;
  founding.happened_on = cases_.today();
  const Day on = before_all_minutes();
  founding.changes = {offices::Founded{office_id(), on, "督查室", offices::Kind::department, {}},
                      offices::RelationSet{office_id(), on, offices::Relation::may_be_assigned}};
  TRY(cases_.reorganise(CommandKey("found-office"), founding, program()));
  return {};
}

}  // namespace bihuan::commands
