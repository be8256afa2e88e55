// SPDX-License-Identifier: Apache-2.0
#include "commands/describe_procedures.h"

#include <fmt/format.h>
#include <fstream>

#include "commands/input.h"
#include "commands/outcome.h"
#include "procedures/drawing.h"
#include "procedures/reference.h"
#include "procedures/schema.h"
#include "procedures/shelf.h"

namespace bihuan::commands {
namespace {

using procedures::Procedure;

Result<void> write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (file) return {};
  return fail(ErrorKind::unavailable,
              Words{fmt::format("写不进 {}", path.string()), fmt::format("cannot write {}", path.string())});
}

Result<void> write_reference(const Procedure& procedure, const std::filesystem::path& out) {
  TRY(write(out / (procedure.kind + ".md"), procedures::reference_page(procedure)));
  return write(out / (procedure.kind + ".svg"), procedures::draw(procedure, {}));
}

Result<void> describe(const DescribeProceduresOptions& options) {
  std::error_code failure;
  std::filesystem::create_directories(options.out, failure);
  for (const auto& path : options.files) {
    const std::string text = TRY(bytes_of(path));
    const Procedure procedure = TRY(procedures::load_procedure(text, path.filename().string()));
    TRY(write_reference(procedure, options.out));
  }
  if (!options.files.empty()) return {};
  const auto shelf = procedures::ProcedureShelf::shipped();
  const auto shipped = shelf.all_current();
  for (const Procedure* procedure : shipped) TRY(write_reference(*procedure, options.out));
  return write(options.out / "README.md", procedures::reference_index(shipped));
}

}  // namespace

int describe_procedures(const DescribeProceduresOptions& options) {
  const auto described = describe(options);
  return described ? done : report(described.error());
}

int print_schema(const PrintSchemaOptions&) {
  fmt::print("{}", procedures::schema_file());
  return done;
}

}  // namespace bihuan::commands
