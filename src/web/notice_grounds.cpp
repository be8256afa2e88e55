// SPDX-License-Identifier: Apache-2.0
#include "web/notice_grounds.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "intake/by_hand.h"

namespace bihuan::web {
namespace {

using intake::HandSource;

constexpr std::string_view between = " · ";

std::vector<std::string_view> parts_of(std::string_view source) {
  std::vector<std::string_view> parts;
  for (auto end = source.find(between); end != std::string_view::npos; end = source.find(between)) {
    parts.push_back(source.substr(0, end));
    source.remove_prefix(end + between.size());
  }
  parts.push_back(source);
  return parts;
}

bool is_named(std::string_view part, HandSource source) {
  return part == intake::hand_source_words(source).zh;
}

// A day or a paper's own number, which are said in brackets; anything else is who gave it.
bool is_detail(std::string_view part) {
  const bool begins_with_a_figure = !part.empty() && part.front() >= '0' && part.front() <= '9';
  const bool is_day = begins_with_a_figure && part.ends_with("日");
  return is_day || part.ends_with("号") || part.find("〔") != std::string_view::npos;
}

// 批示 or 来文, where who gave it does not say so already.
std::string_view what_is_given(std::string_view kind, std::string_view from) {
  const bool is_instruction = is_named(kind, HandSource::instruction);
  const std::string_view what = is_instruction ? "批示" : is_named(kind, HandSource::paper) ? "来文" : "";
  return from.ends_with(what) ? std::string_view() : what;
}

}  // namespace

std::string grounds_of_letter(std::string_view source) {
  const auto parts = parts_of(source);
  const bool names_somebody = parts.size() > 1 && !is_detail(parts[1]);
  if (is_named(parts.front(), HandSource::other) && !names_somebody) return {};
  if (parts.size() == 1) {
    const bool is_bare_title = source.ends_with("纪要") && source.find("《") == std::string_view::npos;
    return is_bare_title ? fmt::format("《{}》", source) : std::string(source);
  }
  std::size_t details_from = 1;
  std::string grounds(parts.front());
  if (names_somebody) {
    grounds = fmt::format("{}{}", parts[1], what_is_given(parts.front(), parts[1]));
    details_from = 2;
  }
  std::string details;
  for (std::size_t i = details_from; i < parts.size(); ++i)
    details += fmt::format("{}{}", details.empty() ? "" : "，", parts[i]);
  return details.empty() ? grounds : fmt::format("{}（{}）", grounds, details);
}

}  // namespace bihuan::web
