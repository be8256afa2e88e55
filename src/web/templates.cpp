// SPDX-License-Identifier: Apache-2.0
#include "web/templates.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <fmt/format.h>

#include "base/result.h"
#include "web/embedded_files.h"

namespace bihuan::web {
namespace {

constexpr int include_depth_max = 8;

std::string key_of(std::string_view name, Language language) {
  return fmt::format("{}.{}", code_of(language), name);
}

ctemplate::TemplateString view(const std::string& text) {
  return {text.data(), text.size()};
}

bool is_nothing(const boost::json::value& value) {
  if (value.is_null() || (value.is_bool() && !value.get_bool())) return true;
  if (value.is_array()) return value.get_array().empty();
  return value.is_string() && value.get_string().empty();
}

void fill(ctemplate::TemplateDictionary& dictionary, const boost::json::object& model);

void fill_element(ctemplate::TemplateDictionary& section, const boost::json::value& element) {
  if (element.is_object()) {
    fill(section, element.get_object());
  } else if (element.is_string()) {
    section.SetValue("item", std::string(element.get_string()));
  } else {
    section.SetValue("item", boost::json::serialize(element));
  }
}

void fill_member(ctemplate::TemplateDictionary& dictionary, const std::string& name,
                 const boost::json::value& value) {
  if (is_nothing(value)) {
    dictionary.ShowSection("no_" + name);
    if (value.is_string()) dictionary.SetValue(name, "");
    return;
  }
  switch (value.kind()) {
    case boost::json::kind::object:
      fill(*dictionary.AddSectionDictionary(name), value.get_object());
      break;
    case boost::json::kind::array:
      for (const auto& element : value.get_array())
        fill_element(*dictionary.AddSectionDictionary(name), element);
      break;
    case boost::json::kind::string:
      dictionary.SetValue(name, std::string(value.get_string()));
      dictionary.ShowSection("if_" + name);
      break;
    case boost::json::kind::bool_:
      dictionary.ShowSection(name);
      break;
    case boost::json::kind::null:
      break;
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
      dictionary.SetValue(name, boost::json::serialize(value));
      dictionary.ShowSection("if_" + name);
      break;
  }
}

void fill(ctemplate::TemplateDictionary& dictionary, const boost::json::object& model) {
  for (const auto& member : model) fill_member(dictionary, member.key(), member.value());
}

}  // namespace

Templates::Templates(std::span<const EmbeddedFile> files, const Phrases& phrases)
    : phrases_(phrases), cache_(std::make_unique<ctemplate::TemplateCache>()) {
  for (const EmbeddedFile& file : files) sources_.emplace(file.path, file.bytes);
  for (const auto& [name, source] : sources_) {
    for (const Language language : {Language::zh, Language::en}) {
      const std::string text = "{{%AUTOESCAPE context=\"HTML\"}}" + prepare(source, language, 0);
      const std::string key = key_of(name, language);
      const bool parsed = cache_->StringToTemplateCache(view(key), view(text), ctemplate::STRIP_WHITESPACE);
      if (!parsed) fmt::print(stderr, "the template {} does not parse\n", name);
      VERIFY(parsed);
    }
  }
}

Templates::~Templates() = default;

const Templates& Templates::built_in() {
  static const Templates templates(template_files(), Phrases::built_in());
  return templates;
}

std::string Templates::expand(std::string_view name, const boost::json::object& model,
                              Language language) const {
  ctemplate::TemplateDictionary dictionary("page");
  fill(dictionary, model);
  dictionary.SetValue("language", std::string(code_of(language)));
  dictionary.ShowSection(std::string("in_") + std::string(code_of(language)));
  std::string page;
  const std::string key = key_of(name, language);
  const bool expanded =
      cache_->ExpandWithData(view(key), ctemplate::STRIP_WHITESPACE, &dictionary, nullptr, &page);
  if (!expanded) fmt::print(stderr, "the template {} cannot be expanded\n", name);
  VERIFY(expanded);
  return page;
}

// {{T:key}} and {{>file}} are replaced here, once, so that ctemplate sees one whole page and escapes by its
// context.
std::string Templates::prepare(std::string_view source, Language language, int depth) const {
  VERIFY(depth < include_depth_max);
  std::string out;
  while (true) {
    const auto begin = source.find("{{");
    out += source.substr(0, begin);
    if (begin == std::string_view::npos) return out;
    const auto end = source.find("}}", begin);
    VERIFY(end != std::string_view::npos);
    out += replace_marker(source.substr(begin, end + 2 - begin), language, depth);
    source.remove_prefix(end + 2);
  }
}

std::string Templates::replace_marker(std::string_view marker, Language language, int depth) const {
  const std::string_view inside = marker.substr(2, marker.size() - 4);
  if (inside.starts_with("T:")) return escape_html(say(phrases_.at(inside.substr(2)), language));
  if (inside.starts_with(">")) {
    const auto included = sources_.find(inside.substr(1));
    if (included == sources_.end()) fmt::print(stderr, "no template {}\n", inside.substr(1));
    VERIFY(included != sources_.end());
    return prepare(included->second, language, depth + 1);
  }
  return std::string(marker);
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace bihuan::web
