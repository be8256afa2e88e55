// SPDX-License-Identifier: Apache-2.0
#include "web/phrases.h"

#include <fmt/format.h>
#include <optional>

#include "web/embedded_files.h"

namespace bihuan::web {
namespace {

struct Line {
  std::string_view key, zh, en;
};

std::optional<Line> split(std::string_view line) {
  const auto first = line.find('\t');
  if (first == std::string_view::npos) return {};
  const auto second = line.find('\t', first + 1);
  if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos) return {};
  const Line found{line.substr(0, first), line.substr(first + 1, second - first - 1),
                   line.substr(second + 1)};
  if (found.key.empty() || found.zh.empty() || found.en.empty()) return {};
  return found;
}

Words fault(const EmbeddedFile& file, int number, std::string_view zh, std::string_view en) {
  return {fmt::format("{}:{}: {}", file.path, number, zh), fmt::format("{}:{}: {}", file.path, number, en)};
}

}  // namespace

Result<Phrases> Phrases::parse(std::span<const EmbeddedFile> files) {
  Phrases phrases;
  std::vector<Words> faults;
  for (const EmbeddedFile& file : files) {
    std::string_view rest = file.bytes;
    for (int number = 1; !rest.empty(); ++number) {
      const auto end = rest.find('\n');
      const std::string_view line = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
      if (line.empty() || line.starts_with('#')) continue;
      const auto found = split(line);
      if (!found) {
        faults.push_back(
            fault(file, number, "须为三栏：键、中文、英文", "needs three columns: key, Chinese, English"));
      } else if (!phrases.phrases_
                      .try_emplace(std::string(found->key),
                                   Words{std::string(found->zh), std::string(found->en)})
                      .second) {
        faults.push_back(fault(file, number, "键已有", "the key stands twice"));
      }
    }
  }
  if (!faults.empty()) return fail(ErrorKind::malformed, std::move(faults));
  return phrases;
}

const Phrases& Phrases::built_in() {
  static const Phrases phrases = [] {
    auto parsed = parse(phrase_files());
    VERIFY(parsed.has_value());
    return *std::move(parsed);
  }();
  return phrases;
}

const Words* Phrases::find(std::string_view key) const {
  const auto found = phrases_.find(key);
  return found == phrases_.end() ? nullptr : &found->second;
}

const Words& Phrases::at(std::string_view key) const {
  const Words* found = find(key);
  if (!found) fmt::print(stderr, "no phrase for the key {}\n", key);
  VERIFY(found != nullptr);
  return *found;
}

}  // namespace bihuan::web
