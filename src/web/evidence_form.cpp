// SPDX-License-Identifier: Apache-2.0
#include "web/evidence_form.h"

#include <algorithm>

#include "intake/evidence.h"

namespace bihuan::web {
namespace {

using procedures::Field;
using procedures::FieldType;

// What a browser sends for a field in which no file was chosen.
bool is_none(const http::Upload& upload) {
  return upload.filename.empty() && upload.content.empty();
}

void add(cases::EvidenceFile file, std::vector<cases::EvidenceFile>& files) {
  const bool is_there = std::ranges::find(files, file.digest, &cases::EvidenceFile::digest) != files.end();
  if (!is_there) files.push_back(std::move(file));
}

}  // namespace

bool takes_evidence(const procedures::Act& act) {
  return std::ranges::find(act.fields, FieldType::evidence, &Field::type) != act.fields.end();
}

Result<void> take_evidence(const procedures::Act& act, http::Form& form, cases::FieldValues& values) {
  std::vector<Words> faults;
  ErrorKind kind = ErrorKind::malformed;
  for (const Field& field : act.fields) {
    if (field.type != FieldType::evidence) continue;
    std::vector<cases::EvidenceFile> files;
    for (http::Upload& upload : form.uploads) {
      if (upload.field != "field." + field.name || is_none(upload)) continue;
      auto admitted = intake::admit_evidence(upload.filename, std::move(upload.content));
      if (admitted) {
        add(*std::move(admitted), files);
      } else {
        kind = admitted.error().kind;
        std::ranges::move(admitted.error().reasons, std::back_inserter(faults));
      }
    }
    if (!files.empty()) values[field.name] = std::move(files);
  }
  if (!faults.empty()) return fail(kind, std::move(faults));
  return {};
}

}  // namespace bihuan::web
