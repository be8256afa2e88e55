// SPDX-License-Identifier: Apache-2.0
#include "commands/adopt_procedure.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "base/words_json.h"
#include "commands/adopter.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "commands/workplace.h"

namespace bihuan::commands {
namespace {

using procedures::Procedure;

/// What was tried and, unless that was all, done.
struct Outcome {
  Procedure procedure;
  cases::VersionTrial trial;
  bool is_adopted = false;
  std::size_t moved = 0;
};

boost::json::object as_json(const cases::TriedCase& tried) {
  boost::json::array reasons, changes;
  for (const Words& reason : tried.obstacles) reasons.emplace_back(words_json(reason));
  for (const cases::VersionChange& change : tried.changes)
    changes.push_back({{"aspect", change.aspect}, {"act", change.act}, {"words", words_json(change.words)}});
  return {{"case", tried.before.id.text()},      {"number", tried.before.number.value_or("")},
          {"title", tried.before.text("title")}, {"state", tried.before.state},
          {"state_after", tried.after.state},    {"moves", tried.moves()},
          {"reasons", std::move(reasons)},       {"changes", std::move(changes)}};
}

boost::json::object as_json(const Outcome& outcome) {
  boost::json::array cases;
  for (const cases::TriedCase& tried : outcome.trial.cases) cases.push_back(as_json(tried));
  return {{"kind", outcome.procedure.kind},
          {"digest", outcome.procedure.digest.text()},
          {"verdict", outcome.trial.verdict},
          {"moving", outcome.trial.count_moving()},
          {"cases", std::move(cases)},
          {"adopted", outcome.is_adopted},
          {"moved", outcome.moved}};
}

void print_group(const cases::TrialGroup& group) {
  const cases::TriedCase& first = group.first();
  const std::string after =
      first.after.state == first.before.state ? std::string() : fmt::format(" → {}", first.after.state);
  fmt::print("  {} {}{}：{} 件 / {}\n", first.moves() ? "✓" : "✗", first.before.state, after,
             group.cases.size(), first.moves() ? "can follow" : "stays");
  for (const Words& reason : first.obstacles) fmt::print("      {} / {}\n", reason.zh, reason.en);
  for (const cases::VersionChange& change : first.changes)
    fmt::print("      {} / {}\n", change.words.zh, change.words.en);
  for (const cases::TriedCase* one : group.cases)
    fmt::print("    {} {}\n", one->before.number.value_or(one->before.id.text()), one->before.text("title"));
}

void print_for_people(const Outcome& outcome) {
  const auto moving = outcome.trial.count_moving();
  const auto staying = outcome.trial.cases.size() - moving;
  fmt::print("{}：在办的可改按此版 {} 件，仍按原版 {} 件 / {} open cases can follow, {} stay\n",
             outcome.procedure.title.zh, moving, staying, moving, staying);
  for (const cases::TrialGroup& group : cases::grouped(outcome.trial)) print_group(group);
  if (outcome.is_adopted) {
    fmt::print("已采用，改按此版 {} 件 / adopted, {} cases follow it\n", outcome.moved, outcome.moved);
  } else {
    fmt::print("只是试行，未写入 / a trial: nothing written\n");
  }
}

Result<cases::StateMapping> mapping_of(const std::vector<std::string>& states) {
  cases::StateMapping mapping;
  for (const std::string& state : states) {
    const auto equals = state.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == state.size())
      return fail(ErrorKind::malformed,
                  Words{fmt::format("“{}”应写成 原状态=新状态", state),
                        fmt::format("“{}” must be written as old state=new state", state)});
    mapping[state.substr(0, equals)] = state.substr(equals + 1);
  }
  return mapping;
}

Result<std::size_t> adopt(const std::string& file, const cases::StateMapping& states, const Outcome& outcome,
                          const AdoptProcedureOptions& options, cases::CaseRegister& register_) {
  const cases::Actor actor = TRY(actor_of({options.by, options.reason}, register_));
  cases::ProcedureChange change{file, options.file.filename().string(), states, outcome.trial.verdict, {}};
  if (options.for_new_cases_only) change.moved_by.reset();
  change.remarks["reason"] = options.reason;
  TRY(register_.adopt_procedure(CommandKey(new_uuid(register_.now())), change, actor));
  return register_.move_cases(actor);
}

Result<Outcome> run(const AdoptProcedureOptions& options) {
  const std::string file = TRY(bytes_of(options.file));
  Outcome outcome{TRY(procedures::load_procedure(file, options.file.filename().string())), {}};
  const auto states = TRY(mapping_of(options.states));
  const auto workplace = TRY(Workplace::open(options.data, {}));
  TRY(workplace->cases().shelf()->load_beside(file, options.file.filename().string()));
  outcome.trial = TRY(workplace->cases().try_version(outcome.procedure, states));
  if (options.is_trial) return outcome;
  outcome.moved = TRY(adopt(file, states, outcome, options, workplace->cases()));
  outcome.is_adopted = true;
  return outcome;
}

}  // namespace

int adopt_procedure(const AdoptProcedureOptions& options) {
  const auto outcome = run(options);
  if (!outcome) return report(outcome.error());
  if (options.wants_json) {
    fmt::print("{}\n", boost::json::serialize(as_json(*outcome)));
  } else {
    print_for_people(*outcome);
  }
  return done;
}

}  // namespace bihuan::commands
