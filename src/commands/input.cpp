// SPDX-License-Identifier: Apache-2.0
#include "commands/input.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

#include "base/limits.h"
#include "intake/organisation_import.h"
#include "text/names.h"

namespace bihuan::commands {
namespace {

using std::chrono::October;

// Before any day that a ledger of ours could name.
constexpr Day always = std::chrono::year(1949) / October / 1;

std::string next_id(int& count) {
  return fmt::format("organisation-{}", ++count);
}

offices::Directory without_any() {
  return offices::Directory{};
}

Result<offices::Directory> from_table(const std::string& bytes, const std::filesystem::path& path) {
  int count = 0;
  const auto import = TRY(intake::read_organisations(bytes, path.filename().string(), without_any(), always,
                                                     [&] { return OrganisationId(next_id(count)); }));
  if (!import.faults.empty()) return fail(ErrorKind::malformed, import.faults);
  return offices::Directory::of(import.changes);
}

void add_line(const std::string& line, int& count, std::vector<offices::Change>& changes) {
  std::istringstream parts(line);
  std::optional<OrganisationId> id;
  for (std::string part; std::getline(parts, part, '\t');) {
    const auto name = text::fold_name(part);
    if (name.empty()) continue;
    if (id) {
      changes.emplace_back(offices::NameGiven{*id, always, offices::NameForm::short_form, name});
      continue;
    }
    id = OrganisationId(next_id(count));
    changes.emplace_back(offices::Founded{*id, always, name, offices::Kind::other, {}});
    changes.emplace_back(offices::RelationSet{*id, always, offices::Relation::may_be_assigned});
  }
}

Result<offices::Directory> from_names(const std::string& bytes) {
  int count = 0;
  std::vector<offices::Change> changes;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('#')) add_line(line, count, changes);
  }
  return offices::Directory::of(changes);
}

}  // namespace

Result<std::string> bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error) {
    return fail(ErrorKind::not_found,
                Words{"找不到文件 " + path.string() + "。", "There is no file " + path.string() + "."});
  }
  if (size > limits::document_bytes_max) {
    return fail(ErrorKind::too_large,
                Words{"文件过大：" + path.string(), "The file is too large: " + path.string()});
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

Result<offices::Directory> organisation_tree(const std::filesystem::path& path) {
  const auto bytes = TRY(bytes_of(path));
  if (path.extension() == ".txt") return from_names(bytes);
  return from_table(bytes, path);
}

}  // namespace bihuan::commands
