// SPDX-License-Identifier: Apache-2.0
#include "cases/notices.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

#include "base/number.h"
#include "cases/carried.h"
#include "cases/clocks.h"
#include "cases/fields.h"
#include "cases/guards.h"
#include "cases/rounds.h"
#include "cases/system_person.h"
#include "procedures/urging_ladder.h"

namespace bihuan::cases {
namespace {

using procedures::UrgingStep;

int working_days_from(Day first, Day today, const calendar::Calendar& calendar) {
  if (today >= first) return calendar.working_days_between(first, today);
  return -calendar.working_days_between(today, first);
}

// Counted from the last working day on which the limit can be met, as the steps are; where that lay in or
// before a pause, from the end of it: nobody was told of the steps that went by. On the day on which the case
// goes on nobody has had a working day yet, and of a limit that is over no reminder is given that it is near.
std::optional<int> place_on_ladder(const calendar::DueDate& limit, const Case& subject, Day today,
                                   const calendar::Calendar& calendar) {
  const Day last_working_on = limit.last_working_on;
  if (!subject.resumed_on || *subject.resumed_on <= last_working_on)
    return working_days_from(last_working_on, today, calendar);
  const int days = working_days_from(*subject.resumed_on, today, calendar);
  return days > 0 ? std::optional(days) : std::nullopt;
}

const UrgingStep* highest_step(const procedures::Procedure& procedure, int working_days) {
  const UrgingStep* highest = nullptr;
  for (const UrgingStep& step : procedure.urging) {
    if (step.working_days <= working_days) highest = &step;
  }
  return highest;
}

// Whether the notice is of the ladder, and about the limit that the case now has.
bool urges_for_its_limit(const Notice& notice, const Case& subject, const procedures::Procedure& procedure) {
  const calendar::DueDate* limit = urged_date(subject, procedure);
  return notice.is_of_ladder() && notice.date && limit && notice.date->due_on == limit->due_on;
}

bool was_drawn(const Case& subject, const procedures::Procedure& procedure, int working_days) {
  return std::ranges::any_of(subject.notices, [&](const Notice& notice) {
    return urges_for_its_limit(notice, subject, procedure) && notice.working_days >= working_days;
  });
}

bool was_urged_on(const Case& subject, Day day) {
  const auto urged = subject.performed.find(procedures::urge_act);
  return urged != subject.performed.end() && urged->second.on == day;
}

// Nobody is asked twice for the same thing on the same day.
bool goes_with_its_document(const Case& subject, Day due_on, const Surroundings& around) {
  return std::ranges::any_of(open_carriers(subject, around.carriers), [&](const Neighbour* document) {
    const calendar::DueDate* limit = urged_date(document->subject, *document->procedure);
    return limit && limit->due_on == due_on;
  });
}

void issue(const Case& subject, int ordinal, const std::string& number, const Surroundings& around,
           Content& content) {
  content.facts.emplace_back(
      NoticeIssued{ordinal, number, leads_to_urge(subject, around.directory, around.today)});
}

// ---- what the office does

Words no_such_notice() {
  return {"这一件没有这份督办单", "The case has no such notice"};
}

// What came of a notice that waits no longer.
Words waits_no_longer(const Notice& notice) {
  switch (notice.standing) {
    case NoticeStanding::issued:
      return {fmt::format("这份督办单已经发出，编号 {}", notice.number),
              fmt::format("This notice has left already, as {}", notice.number)};
    case NoticeStanding::dropped:
      return {"这份督办单已经决定不发", "This notice was dropped"};
    case NoticeStanding::waiting:
      if (!notice.is_of_ladder())
        return {"这份通知已经失效：已重新起草", "This notice is void: it was drawn up anew"};
      return {
          "这份督办单已经失效：时限已改、此件已结束，或已起草更高一级",
          "This notice is void: the limit was changed, the case has ended, or a higher step was drawn up"};
  }
  VERIFY(false && "a standing of the closed set");
}

// A command on a notice, looked at from every side before anything is said.
class NoticeDecision {
 public:
  NoticeDecision(const Case& subject, const procedures::Procedure& procedure, const Command& command,
                 const Actor& actor, const Surroundings& around)
      : subject_(subject), procedure_(procedure), command_(command), actor_(actor), around_(around) {}

  Result<NewAct> decide(const procedures::Act& act, std::int64_t ordinal, const std::string& number) {
    const Notice& notice = *find_notice(subject_, ordinal);
    check_who_and_when(notice);
    add(field_faults(act, command_.fields));
    NewAct made{subject_.id, subject_.version, act.name, subject_.procedure, {}};
    if (act.name == tell_of_notice_act) {
      tell(notice, static_cast<int>(ordinal), made.content);
    } else if (!notice_waits(subject_, procedure_, ordinal)) {
      reasons_.push_back(waits_no_longer(notice));
    } else if (act.name == approve_notice_act) {
      add(obstacles_to_notice(subject_, notice, procedure_, around_));
      issue(subject_, static_cast<int>(ordinal), number, around_, made.content);
    } else {
      made.content.facts.emplace_back(NoticeDropped{static_cast<int>(ordinal)});
    }
    if (!reasons_.empty()) return fail(ErrorKind::refused, std::move(reasons_));
    keep_words(act, made.content);
    return made;
  }

 private:
  void add(std::vector<Words> reasons) { std::ranges::move(reasons, std::back_inserter(reasons_)); }

  void check_who_and_when(const Notice& notice) {
    const Attempt attempt{procedures::Role::office, actor_, command_.on_behalf, command_.happened_on};
    if (!fills_role(subject_, attempt, around_))
      reasons_.push_back({"此项由督查机构办理", "To be done by the office"});
    if (command_.happened_on > around_.today)
      reasons_.push_back({"发生日期不能晚于今天", "It cannot have happened after today"});
    if (command_.happened_on < notice.drawn_on)
      reasons_.push_back(
          {"发生日期不能早于督办单起草之日", "It cannot have happened before the notice was drawn up"});
  }

  void tell(const Notice& notice, int ordinal, Content& content) {
    if (notice.standing != NoticeStanding::issued) {
      reasons_.push_back(
          {"这份督办单没有发出，无从告知", "This notice has not left: there is nothing to tell of"});
      return;
    }
    const auto* chosen = organisations_field(command_.fields, "organisation");
    if (!chosen || chosen->empty()) return;  // said with the other fields
    if (std::ranges::find(notice.told, chosen->front()) == notice.told.end()) {
      const std::string name = around_.directory.said_name(chosen->front(), around_.today);
      reasons_.push_back(
          {fmt::format("这份督办单没有发给“{}”", name), fmt::format("This notice did not go to “{}”", name)});
    }
    content.facts.emplace_back(NoticeTold{ordinal, chosen->front()});
  }

  void keep_words(const procedures::Act& act, Content& content) const {
    content.remarks = command_.remarks;
    for (const procedures::Field& field : act.fields) {
      const auto given = command_.fields.find(field.name);
      if (given == command_.fields.end()) continue;
      if (std::string words = recorded_form(given->second); !words.empty())
        content.remarks[field.name] = std::move(words);
    }
  }

  const Case& subject_;
  const procedures::Procedure& procedure_;
  const Command& command_;
  const Actor& actor_;
  const Surroundings& around_;
  std::vector<Words> reasons_;
};

template <class Found>
NoticeWords words_or_name(const Found* found, const std::string& name) {
  return found ? NoticeWords{found->label, found->request} : NoticeWords{{name, name}, {}};
}

}  // namespace

const UrgingStep* step_reached(const Case& subject, const procedures::Procedure& procedure, Day today,
                               const calendar::Calendar& calendar) {
  const bool runs = subject.phase == procedures::Phase::running && !subject.latest_round;
  if (!runs || procedure.urging.empty() || !calendar.is_working(today)) return nullptr;
  const calendar::DueDate* limit = urged_date(subject, procedure);
  if (limit == nullptr) return nullptr;
  const auto place = place_on_ladder(*limit, subject, today, calendar);
  const UrgingStep* step = place ? highest_step(procedure, *place) : nullptr;
  const bool was_asked =
      step == nullptr || was_drawn(subject, procedure, step->working_days) || was_urged_on(subject, today);
  return was_asked ? nullptr : step;
}

const UrgingStep* notice_due(const Case& subject, const procedures::Procedure& procedure,
                             const Surroundings& around) {
  const UrgingStep* step = step_reached(subject, procedure, around.today, around.calendar);
  if (step == nullptr) return nullptr;
  if (goes_with_its_document(subject, urged_date(subject, procedure)->due_on, around)) return nullptr;
  return obstacles_to_urging(subject, procedure, around).empty() ? step : nullptr;
}

std::vector<Words> obstacles_to_urging(const Case& subject, const procedures::Procedure& procedure,
                                       const Surroundings& around) {
  const procedures::Act* urge = procedure.find_act(procedures::urge_act);
  if (urge == nullptr) return {{"此件的办理流程没有催办", "The procedure of this case knows no urging"}};
  const Attempt attempt{
      procedures::Role::office, {system_person(), around.office}, std::nullopt, around.today};
  std::vector<Words> found = obstacles(subject, procedure, *urge, attempt, around);
  if (found.empty() && leads_to_urge(subject, around.directory, around.today).empty())
    found.push_back({"没有可以催办的牵头单位", "There is no lead that can be urged"});
  return found;
}

std::vector<Words> obstacles_to_notice(const Case& subject, const Notice& notice,
                                       const procedures::Procedure& procedure, const Surroundings& around) {
  if (notice.is_of_ladder()) return obstacles_to_urging(subject, procedure, around);
  if (!leads_to_urge(subject, around.directory, around.today).empty()) return {};
  return {{"没有可以发给的牵头单位：只可商请、不能交办的不发",
           "There is no lead that it may go to: who may only be asked is not told"}};
}

NewAct give_notice(const Case& subject, const procedures::Procedure& procedure, const UrgingStep& step,
                   const std::string& number, const Surroundings& around) {
  NewAct act{subject.id, subject.version, std::string(give_notice_act), subject.procedure, {}};
  act.content.facts.emplace_back(NoticeDrawn{step.name, step.working_days, *urged_date(subject, procedure)});
  const int ordinal = static_cast<int>(subject.notices.size()) + 1;
  if (!step.needs_approval) issue(subject, ordinal, number, around, act.content);
  return act;
}

Result<NewAct> decide_on_notice(const Case& subject, const procedures::Procedure& procedure,
                                const Command& command, const Actor& actor, const std::string& number,
                                const Surroundings& around) {
  if (command.seen && *command.seen != subject.version) {
    return fail(ErrorKind::conflict, Words{"此件在您查看之后已有新的办理记录，请先看过再办",
                                           "Somebody has acted on this case since you saw it: read first"});
  }
  const procedures::Act* act = find_notice_act(command.act);
  const auto ordinal = notice_meant(command);
  if (!act || !ordinal || !find_notice(subject, *ordinal))
    return fail(ErrorKind::not_found, no_such_notice());
  return NoticeDecision(subject, procedure, command, actor, around).decide(*act, *ordinal, number);
}

bool notice_waits(const Case& subject, const procedures::Procedure& procedure, std::int64_t ordinal) {
  const Notice* notice = find_notice(subject, ordinal);
  if (notice == nullptr || notice->standing != NoticeStanding::waiting) return false;
  const auto takes_its_place = [notice](const Notice& later) {
    return notice->is_of_ladder() ? later.is_of_ladder() : later.follows > 0 && later.name == notice->name;
  };
  if (std::any_of(subject.notices.begin() + ordinal, subject.notices.end(), takes_its_place)) return false;
  return !notice->is_of_ladder() ||
         (!subject.has_ended() && urges_for_its_limit(*notice, subject, procedure));
}

std::vector<int> waiting_notices(const Case& subject, const procedures::Procedure& procedure) {
  std::vector<int> waiting;
  for (int ordinal = 1; std::cmp_less_equal(ordinal, subject.notices.size()); ++ordinal) {
    if (notice_waits(subject, procedure, ordinal)) waiting.push_back(ordinal);
  }
  return waiting;
}

std::optional<int> notice_meant(const Command& command) {
  const Decimal* given = number_field(command.fields, notice_field);
  if (!given) return {};
  return parse_number<int>(given->text(), 1, std::numeric_limits<int>::max());
}

const Notice* find_notice(const Case& subject, std::int64_t ordinal) {
  const bool is_there = ordinal >= 1 && static_cast<std::size_t>(ordinal) <= subject.notices.size();
  return is_there ? &subject.notices[static_cast<std::size_t>(ordinal) - 1] : nullptr;
}

bool issues_a_notice(const NewAct& act) {
  return std::ranges::any_of(act.content.facts,
                             [](const Fact& fact) { return std::holds_alternative<NoticeIssued>(fact); });
}

NoticeWords words_of(const Notice& notice, const procedures::Procedure* procedure) {
  if (notice.is_of_ladder())
    return words_or_name(procedure ? procedure->find_step(notice.name) : nullptr, notice.name);
  return words_or_name(procedure ? procedure->find_notice(notice.name) : nullptr, notice.name);
}

}  // namespace bihuan::cases
