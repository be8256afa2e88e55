// SPDX-License-Identifier: Apache-2.0
#include "cases/evidence.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bihuan::cases {
namespace {

// The names of one act stand in its remarks, a line each.
constexpr char between_names = '\n';

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Takes the first of the lines that are left.
std::string take_line(std::string_view& lines) {
  const auto end = std::min(lines.find(between_names), lines.size());
  std::string line(lines.substr(0, end));
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

}  // namespace

EvidenceFile evidence_file(std::string_view name, std::string bytes) {
  std::string line(name);
  std::ranges::replace_if(line, is_control, ' ');
  auto digest = proof::Digest::of(bytes);
  return {std::move(line), std::make_shared<const std::string>(std::move(bytes)), std::move(digest)};
}

std::vector<KeptEvidence> kept_evidence(const Content& content) {
  std::map<std::string, std::string_view> names_left;
  std::vector<KeptEvidence> kept;
  for (const Fact& fact : content.facts) {
    const auto* one = std::get_if<EvidenceKept>(&fact);
    if (!one) continue;
    const auto remark = content.remarks.find(one->field);
    const std::string_view all = remark == content.remarks.end() ? std::string_view{} : remark->second;
    auto& left = names_left.try_emplace(one->field, all).first->second;
    kept.push_back({one->field, take_line(left), one->digest, one->size_bytes});
  }
  return kept;
}

std::string evidence_names(const std::vector<EvidenceFile>& files) {
  std::string lines;
  for (const EvidenceFile& file : files) {
    if (!lines.empty()) lines += between_names;
    lines += file.name;
  }
  return lines;
}

std::string evidence_digests(const std::vector<EvidenceFile>& files) {
  std::string digests;
  for (const EvidenceFile& file : files) {
    if (!digests.empty()) digests += ' ';
    digests += file.digest.text();
  }
  return digests;
}

}  // namespace bihuan::cases
