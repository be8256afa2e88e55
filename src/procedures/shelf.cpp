// SPDX-License-Identifier: Apache-2.0
#include "procedures/shelf.h"

#include <span>

#include "base/embedded.h"

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
  Procedure loaded = TRY(load_procedure(toml, file_name));
  const proof::Digest digest = loaded.digest;
  auto& volume = volumes_[digest];
  if (!volume) volume = std::make_shared<const Volume>(Volume{std::move(loaded), std::string(toml)});
  const Procedure& procedure = volume->procedure;
  if (standing == Standing::current) current_[procedure.kind] = digest;
  return &procedure;
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
