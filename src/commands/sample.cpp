// SPDX-License-Identifier: Apache-2.0
#include "commands/sample.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/embedded.h"
#include "commands/outcome.h"
#include "commands/sample_story.h"
#include "intake/organisation_import.h"

namespace bihuan::commands {

std::span<const EmbeddedFile> sample_files();

namespace {

constexpr std::string_view office_name = "江澜市人民政府督查室";
constexpr std::string_view office_named_on = "2005-03-01";
constexpr std::string_view organisations_file = "organisations.csv";
constexpr std::array gone_through{std::string_view("changwu-61.docx"), std::string_view("changwu-62.pdf")};
constexpr std::string_view left_for_the_reader = "zhuanti-9.txt";

std::string_view file(std::string_view name) {
  const auto files = sample_files();
  const auto found = std::ranges::find(files, name, &EmbeddedFile::path);
  VERIFY(found != files.end());
  return found->bytes;
}

// Loads the sample as its clerk would: each step through the doors of the pages.
class Loading {
 public:
  explicit Loading(Workplace& workplace)
      : cases_(workplace.cases()),
        desk_(workplace.desk()),
        clerk_{PersonId{"sample-clerk"}, cases_.office()},
        head_{PersonId{"sample-head"}, cases_.office()} {}

  Result<void> load() {
    TRY(found_city());
    TRY(enter_persons());
    for (const auto name : gone_through) TRY(go_through(name));
    TRY(desk_.take_in(file(left_for_the_reader), left_for_the_reader, clerk_));
    for (const auto& act : sample_acts()) TRY(perform(act));
    return {};
  }

 private:
  Day on_or_before_today(std::string_view day) const { return std::min(*parse_day(day), cases_.today()); }

  /// The office was founded with the folder; here it gets its name and stands where the table says.
  Result<void> found_city() {
    cases::Reorganisation naming;
    naming.happened_on = cases_.today();
    naming.changes = {offices::NameGiven{cases_.office(), *parse_day(office_named_on),
                                         offices::NameForm::full, std::string(office_name)}};
    TRY(cases_.reorganise(CommandKey{"sample-office"}, naming, clerk_));
    const auto new_id = [this] { return OrganisationId{new_uuid(cases_.now())}; };
    const auto state = cases_.directory();
    const auto import = TRY(intake::read_organisations(file(organisations_file), organisations_file,
                                                       state->directory, cases_.today(), new_id));
    if (!import.faults.empty()) return fail(ErrorKind::malformed, import.faults);
    const auto asked = intake::reorganisation_of(import, organisations_file, cases_.today());
    TRY(cases_.reorganise(CommandKey{"sample-organisations"}, asked, clerk_));
    return {};
  }

  Result<void> enter_persons() {
    const auto state = cases_.directory();
    for (auto [person, organisation] : sample_persons()) {
      const auto found = state->directory.find_by_name(organisation, cases_.today());
      person.organisation = found.value_or(cases_.office());
      TRY(cases_.enter_person(CommandKey{"sample-person-" + person.id.text()}, person, clerk_));
    }
    return {};
  }

  Result<void> go_through(std::string_view name) {
    const auto taken = TRY(desk_.take_in(file(name), name, clerk_));
    for (const auto& date : sample_dates()) TRY(set_date(taken.id, date));
    TRY(desk_.propose_all(taken.id, clerk_));
    return {};
  }

  Result<void> set_date(const MinutesId& minutes, const SampleDate& date) {
    const auto open = TRY(desk_.drafts(minutes, Viewer::office()));
    const auto duty = std::ranges::find_if(open.drafts.duties, [&](const intake::DutyDraft& draft) {
      return draft.quote.text.find(date.words) != std::string::npos;
    });
    if (duty == open.drafts.duties.end()) return {};
    calendar::DueRule rule;
    rule.when = calendar::OnDay{*parse_day(date.due_on)};
    rule.basis = calendar::SetByOffice{std::string(sample_approver), std::string(date.basis)};
    TRY(desk_.edit(minutes, open.version, intake::SetDue{duty->head.id, rule}, clerk_));
    return {};
  }

  /// Of the duty whose sentence holds the words; what the reader did not find has no story.
  Result<void> perform(const SampleAct& act) {
    cases::Filter filter;
    filter.kinds = {"duty"};
    filter.words = act.words;
    const auto page = cases_.list(filter, {}, Viewer::office());
    if (page.rows.empty()) return {};
    const auto subject = TRY(cases_.load(page.rows.front().id, Viewer::office()));
    const auto command = command_of(act, subject);
    TRY(cases_.perform(command, act.by == KeyedInBy::head ? head_ : clerk_));
    return {};
  }

  cases::Command command_of(const SampleAct& act, const cases::Case& subject) const {
    cases::Command command;
    command.key = CommandKey{fmt::format("sample-{}-{}", subject.id.text(), subject.version)};
    command.case_id = subject.id;
    command.act = act.act;
    command.happened_on = on_or_before_today(act.day);
    set_field(command, act.field, act.value);
    set_field(command, act.second_field, act.second_value);
    const auto* step = cases_.procedure_of(subject).find_act(act.act);
    VERIFY(step != nullptr);
    command.as = step->by.front();
    if (std::ranges::find(step->by, procedures::Role::office) != step->by.end())
      command.as = procedures::Role::office;
    const auto leads = subject.organisations(cases::BearerRole::lead);
    if (command.as == procedures::Role::lead && !leads.empty()) {
      command.on_behalf = cases::OnBehalf{leads.front(), cases::Source::telephone};
    }
    if (act.act == "extend") command.fields["approver"] = std::string(sample_approver);
    return command;
  }

  static void set_field(cases::Command& command, std::string_view name, std::string_view value) {
    if (name.empty()) return;
    if (const auto day = parse_day(value)) {
      command.fields[std::string(name)] = *day;
    } else {
      command.fields[std::string(name)] = std::string(value);
    }
  }

  cases::CaseRegister& cases_;
  intake::IntakeDesk& desk_;
  cases::Actor clerk_;
  cases::Actor head_;
};

}  // namespace

Result<void> load_sample(Workplace& workplace) {
  if (workplace.desk().count(Viewer::office()) > 0) {
    return fail(ErrorKind::conflict, Words{"数据目录中已有纪要，示例只能装入新建的目录",
                                           "There are minutes already: the sample goes into a new folder"});
  }
  return Loading{workplace}.load();
}

int sample(const SampleOptions& options) {
  const auto workplace = Workplace::open(options.data, {});
  if (!workplace) return report(workplace.error());
  const auto loaded = load_sample(**workplace);
  if (!loaded) return report(loaded.error());
  fmt::print("{}\n", std::filesystem::absolute(options.data).string());
  return done;
}

}  // namespace bihuan::commands
