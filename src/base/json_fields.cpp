// SPDX-License-Identifier: Apache-2.0
#include "base/json_fields.h"

#include <fmt/format.h>

namespace bihuan {

Result<boost::json::value> parse_json(std::string_view text, std::string_view place) {
  boost::json::parse_options options;
  options.max_depth = 32;
  boost::json::parser parser({}, options);
  boost::json::error_code error;
  const auto consumed = parser.write_some(text.data(), text.size(), error);
  if (!error && consumed < text.size()) error = boost::json::error::extra_data;
  if (!error) return parser.release();
  return fail(ErrorKind::malformed,
              Words{fmt::format("{}：第 {} 字节处不是合规的 JSON（{}）", place, consumed, error.message()),
                    fmt::format("{}: no valid JSON at byte {} ({})", place, consumed, error.message())});
}

JsonFields::JsonFields(const boost::json::value& value, std::string place, std::vector<Words>& reasons)
    : object_(value.if_object()), place_(std::move(place)), reasons_(reasons) {
  if (object_ == nullptr)
    reasons_.push_back({place_ + "：须为 JSON 对象", place_ + ": must be a JSON object"});
}

bool JsonFields::has(std::string_view name) const {
  return object_ != nullptr && object_->contains(name);
}

std::string JsonFields::text(std::string_view name) {
  const auto* value = member(name);
  if (value == nullptr) return {};
  if (value->is_string() && !value->get_string().empty()) return std::string(value->get_string());
  object_to(name, "须为非空文字", "must be a text that is not empty");
  return {};
}

std::optional<std::string> JsonFields::optional_text(std::string_view name) {
  if (optional_member(name) == nullptr) return {};
  return text(name);
}

std::vector<std::string> JsonFields::texts(std::string_view name) {
  std::vector<std::string> result;
  for (const auto& element : elements(name)) {
    if (element.is_string() && !element.get_string().empty()) {
      result.emplace_back(element.get_string());
    } else {
      object_to(name, "每一项须为非空文字", "must hold texts that are not empty");
    }
  }
  return result;
}

std::int64_t JsonFields::integer(std::string_view name, std::int64_t least, std::int64_t most) {
  const auto* value = member(name);
  if (value == nullptr) return least;
  if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
    return value->get_int64();
  object_to(name, fmt::format("须为 {} 至 {} 的整数", least, most),
            fmt::format("must be an integer from {} to {}", least, most));
  return least;
}

bool JsonFields::boolean(std::string_view name) {
  const auto* value = member(name);
  if (value == nullptr) return false;
  if (value->is_bool()) return value->get_bool();
  object_to(name, "须为 true 或 false", "must be true or false");
  return false;
}

Day JsonFields::day(std::string_view name) {
  const auto written = text(name);
  if (written.empty()) return {};
  if (const auto day = parse_day(written)) return *day;
  object_to(name, "须为存在的日期，形如 2020-07-25", "must be a day that exists, such as 2020-07-25");
  return {};
}

std::optional<Day> JsonFields::optional_day(std::string_view name) {
  if (optional_member(name) == nullptr) return {};
  return day(name);
}

const boost::json::value* JsonFields::member(std::string_view name) {
  const auto* value = optional_member(name);
  if (value == nullptr && object_ != nullptr) object_to(name, "缺少", "is missing");
  return value;
}

const boost::json::value* JsonFields::optional_member(std::string_view name) {
  asked_.emplace(name);
  return object_ == nullptr ? nullptr : object_->if_contains(name);
}

std::span<const boost::json::value> JsonFields::elements(std::string_view name) {
  const auto* value = member(name);
  if (value == nullptr) return {};
  if (const auto* array = value->if_array()) return {array->data(), array->size()};
  object_to(name, "须为数组", "must be an array");
  return {};
}

void JsonFields::refuse_others() {
  if (object_ == nullptr) return;
  for (const auto& member : *object_) {
    const std::string_view name(member.key());
    if (!asked_.contains(name)) object_to(name, "不认识的字段", "is unknown here");
  }
}

void JsonFields::object_to(std::string_view name, std::string_view zh, std::string_view en) {
  const auto place = place_of(name);
  reasons_.push_back({fmt::format("{}：{}", place, zh), fmt::format("{}: {}", place, en)});
}

std::string JsonFields::place_of(std::string_view name) const {
  return place_.empty() ? std::string(name) : fmt::format("{}.{}", place_, name);
}

}  // namespace bihuan
