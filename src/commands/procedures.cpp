// SPDX-License-Identifier: Apache-2.0
#include "commands/procedures.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>

#include "base/limits.h"
#include "commands/outcome.h"
#include "procedures/file.h"
#include "procedures/shelf.h"

namespace bihuan::commands {
namespace {

using procedures::Procedure;
using procedures::ProcedureShelf;

Result<Procedure> load(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::ifstream file(path, std::ios::binary);
  if (!file || !std::filesystem::is_regular_file(path)) {
    return fail(ErrorKind::not_found, {fmt::format("找不到文件 {}，或无权读取", name),
                                       fmt::format("there is no file {}, or it may not be read", name)});
  }
  std::string toml(limits::procedure_bytes_max + 1, '\0');  // one more than the loader takes
  file.read(toml.data(), static_cast<std::streamsize>(toml.size()));
  toml.resize(static_cast<std::size_t>(file.gcount()));
  return procedures::load_procedure(toml, path.filename().string());
}

void say_fine(std::string_view name, const Procedure& procedure) {
  fmt::print("{}：{}，{} 个状态，{} 项办理，可用 / fine: {} states, {} acts\n", name, procedure.title.zh,
             procedure.states.size(), procedure.acts.size(), procedure.states.size(), procedure.acts.size());
}

int check_file(const std::filesystem::path& path) {
  const auto procedure = load(path);
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

}  // namespace

int check_procedures(const CheckProceduresOptions& options) {
  if (options.files.empty()) {
    for (const ProcedureShelf shelf = ProcedureShelf::shipped();
         const Procedure* procedure : shelf.all_current()) {
      say_fine(procedure->kind, *procedure);
    }
  }
  int status = done;
  for (const std::filesystem::path& path : options.files) {
    const int of_file = check_file(path);
    if (status == done) status = of_file;
  }
  return status;
}

int draw_procedure(const DrawProcedureOptions& options) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();
  if (const Procedure* shipped = shelf.current(options.kind_or_file))
    return draw_loaded(*shipped, options.drawing);
  const auto loaded = load(options.kind_or_file);
  return loaded ? draw_loaded(*loaded, options.drawing) : report(loaded.error());
}

}  // namespace bihuan::commands
