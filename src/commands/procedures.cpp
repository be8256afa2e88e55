// SPDX-License-Identifier: Apache-2.0
#include "commands/procedures.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>

#include "base/limits.h"
#include "commands/outcome.h"
#include "procedures/file.h"
#include "procedures/shelf.h"
#include "scenarios/limits.h"
#include "scenarios/mutants.h"
#include "scenarios/parser.h"
#include "scenarios/run.h"
#include "scenarios/shipped.h"

namespace bihuan::commands {
namespace {

using procedures::Procedure;
using procedures::ProcedureShelf;

/// No more of it than one byte over what its reader takes.
Result<std::string> text_of(const std::filesystem::path& path, std::size_t bytes_max) {
  const std::string name = path.string();
  std::ifstream file(path, std::ios::binary);
  if (!file || !std::filesystem::is_regular_file(path)) {
    return fail(ErrorKind::not_found, {fmt::format("找不到文件 {}，或无权读取", name),
                                       fmt::format("there is no file {}, or it may not be read", name)});
  }
  std::string text(bytes_max + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

Result<Procedure> load(const std::filesystem::path& path, const ProcedureShelf& others) {
  return others.load_beside(TRY(text_of(path, limits::procedure_bytes_max)), path.filename().string());
}

/// The shipped ones, and what of these can be loaded: one may open children of another's kind.
ProcedureShelf shelf_with(const std::vector<std::filesystem::path>& files) {
  ProcedureShelf shelf = ProcedureShelf::shipped();
  for (const std::filesystem::path& path : files) {
    const auto text = text_of(path, limits::procedure_bytes_max);
    if (text) static_cast<void>(shelf.add(*text, path.filename().string(), procedures::Standing::current));
  }
  return shelf;
}

void say_fine(std::string_view name, const Procedure& procedure) {
  fmt::print("{}：{}，{} 个状态，{} 项办理，可用 / fine: {} states, {} acts\n", name, procedure.title.zh,
             procedure.states.size(), procedure.acts.size(), procedure.states.size(), procedure.acts.size());
}

int check_file(const std::filesystem::path& path, const ProcedureShelf& others) {
  const auto procedure = load(path, others);
  if (!procedure) return report(procedure.error());
  say_fine(path.string(), *procedure);
  return done;
}

int draw_loaded(const Procedure& procedure, const procedures::DrawingOptions& drawing) {
  if (!drawing.present.empty() && procedure.find_state(drawing.present) == nullptr) {
    std::vector<std::string_view> names;
    for (const procedures::State& state : procedure.states) names.push_back(state.name);
    return report(Error{ErrorKind::not_found,
                        {{fmt::format("流程里没有状态“{}”；有：{}", drawing.present, fmt::join(names, "、")),
                          fmt::format("the procedure has no state \"{}\"; it has: {}", drawing.present,
                                      fmt::join(names, ", "))}}});
  }
  fmt::print("{}", procedures::draw(procedure, drawing));
  return done;
}

Failure without_scenarios(std::string_view procedure, std::string_view scenarios) {
  return fail(ErrorKind::not_found,
              Words{fmt::format("{} 没有情景；写在旁边的 {} 里（写法见 docs/formats/scenarios.md）",
                                procedure, scenarios),
                    fmt::format("{} has no scenarios; write them beside it in {} (docs/formats/scenarios.md)",
                                procedure, scenarios)});
}

int play(std::string_view name, const scenarios::Stage& stage) {
  const scenarios::ScenarioReport played = scenarios::play(stage);
  if (!played.failures.empty()) {
    report(Error{ErrorKind::refused, played.failures});
    return off_course;
  }
  fmt::print("{}：{} 个情景，{} 步，都如所写 / {} scenarios, {} steps, all as written\n", name,
             played.scenarios, played.steps, played.scenarios, played.steps);
  return done;
}

int look_for_gaps(std::string_view name, const scenarios::Stage& stage) {
  const std::vector<Words> gaps = scenarios::unnoticed(stage, name);
  if (gaps.empty()) return done;
  report(Error{ErrorKind::refused, gaps});
  return off_course;
}

/// `scenarios` is their text and the name of its file.
int test(std::string_view name, const Procedure& procedure, const ProcedureShelf& others,
         const std::pair<std::string, std::string>& scenarios, const TestProceduresOptions& options) {
  const auto file = scenarios::parse_scenarios(scenarios.first, scenarios.second, procedure, others);
  if (!file) return report(file.error());
  const scenarios::Stage stage{*file, procedure, others, calendar::built_in()};
  const int status = play(name, stage);
  return status == done && options.is_thorough ? look_for_gaps(name, stage) : status;
}

int test_shipped(const Procedure& procedure, const ProcedureShelf& shelf,
                 const TestProceduresOptions& options) {
  const std::string beside = scenarios::scenarios_beside(procedure.kind);
  const auto text = scenarios::shipped_scenarios(procedure.kind);
  if (!text) return report(without_scenarios(procedure.kind, beside).value());
  return test(procedure.kind, procedure, shelf, {std::string(*text), beside}, options);
}

int test_file(const std::filesystem::path& path, const ProcedureShelf& shelf,
              const TestProceduresOptions& options) {
  const auto procedure = load(path, shelf);
  if (!procedure) return report(procedure.error());
  const auto beside = path.parent_path() / scenarios::scenarios_beside(path.stem().string());
  if (!std::filesystem::exists(beside))
    return report(without_scenarios(path.string(), beside.string()).value());
  const auto text = text_of(beside, limits::scenario_bytes_max);
  if (!text) return report(text.error());
  return test(path.string(), *procedure, shelf, {*text, beside.filename().string()}, options);
}

void keep_first(int& status, int next) {
  if (status == done) status = next;
}

}  // namespace

int check_procedures(const CheckProceduresOptions& options) {
  if (options.files.empty()) {
    for (const ProcedureShelf shelf = ProcedureShelf::shipped();
         const Procedure* procedure : shelf.all_current()) {
      say_fine(procedure->kind, *procedure);
    }
  }
  const ProcedureShelf shelf = shelf_with(options.files);
  int status = done;
  for (const std::filesystem::path& path : options.files) {
    keep_first(status, check_file(path, shelf));
  }
  return status;
}

int test_procedures(const TestProceduresOptions& options) {
  const ProcedureShelf shelf = shelf_with(options.files);
  int status = done;
  for (const std::filesystem::path& path : options.files) keep_first(status, test_file(path, shelf, options));
  if (!options.files.empty()) return status;
  for (const Procedure* procedure : shelf.all_current())
    keep_first(status, test_shipped(*procedure, shelf, options));
  return status;
}

int draw_procedure(const DrawProcedureOptions& options) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();
  if (const Procedure* shipped = shelf.current(options.kind_or_file))
    return draw_loaded(*shipped, options.drawing);
  const auto loaded = load(options.kind_or_file, shelf);
  return loaded ? draw_loaded(*loaded, options.drawing) : report(loaded.error());
}

}  // namespace bihuan::commands
