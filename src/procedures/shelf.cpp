// SPDX-License-Identifier: Apache-2.0
#include "procedures/shelf.h"

#include <span>

#include "base/embedded.h"
#include "procedures/check.h"

namespace bihuan::procedures {

std::span<const EmbeddedFile> procedure_files();  // data/procedures

ProcedureShelf ProcedureShelf::shipped() {
  ProcedureShelf shelf;
  for (const EmbeddedFile& file : procedure_files()) {
    VERIFY(shelf.add(file.bytes, file.path, Standing::current).has_value());
  }
  return shelf;
}

Result<const Procedure*> ProcedureShelf::add(std::string_view toml, std::string_view file_name,
                                             Standing standing) {
  const proof::Digest digest = proof::Digest::of(toml);
  if (!volumes_.contains(digest)) {
    const auto load = standing == Standing::kept ? load_kept_procedure : load_procedure;
    Procedure loaded = TRY(load(toml, file_name));
    volumes_[digest] = std::make_shared<const Volume>(Volume{std::move(loaded), std::string(toml)});
  }
  const Procedure& procedure = volumes_.at(digest)->procedure;
  if (standing == Standing::current) current_[procedure.kind] = digest;
  return &procedure;
}

Result<Procedure> ProcedureShelf::load_beside(std::string_view toml, std::string_view file_name) const {
  Procedure loaded = TRY(load_procedure(toml, file_name));
  std::vector<std::string_view> kinds;
  for (const auto& [kind, digest] : current_) kinds.push_back(kind);
  Findings findings(file_name);
  check_kinds(loaded, kinds, findings);
  if (!findings.empty()) return fail(ErrorKind::malformed, findings.in_order());
  return loaded;
}

const Procedure* ProcedureShelf::find(const proof::Digest& digest) const {
  const auto found = volumes_.find(digest);
  return found == volumes_.end() ? nullptr : &found->second->procedure;
}

const Procedure* ProcedureShelf::current(std::string_view kind) const {
  const auto found = current_.find(kind);
  return found == current_.end() ? nullptr : find(found->second);
}

std::vector<const Procedure*> ProcedureShelf::all_current() const {
  std::vector<const Procedure*> all;
  for (const auto& [kind, digest] : current_) all.push_back(find(digest));
  return all;
}

std::vector<const Procedure*> ProcedureShelf::versions(std::string_view kind) const {
  std::vector<const Procedure*> found;
  const Procedure* first = current(kind);
  if (first) found.push_back(first);
  for (const auto& [digest, volume] : volumes_) {
    if (volume->procedure.kind == kind && &volume->procedure != first) found.push_back(&volume->procedure);
  }
  return found;
}

std::string_view ProcedureShelf::file(const proof::Digest& digest) const {
  const auto found = volumes_.find(digest);
  return found == volumes_.end() ? std::string_view() : std::string_view(found->second->file);
}

}  // namespace bihuan::procedures
