// SPDX-License-Identifier: Apache-2.0
// Pages from templates and models. A model is a JSON object; the same object is what a program gets.
// Templates are ctemplate's with escaping by context always on, so that nothing a model holds can become
// markup:
//   {{name}}                 a string or number of the model, escaped for where it stands
//   {{#name}}…{{/name}}      once for each element of an array, once for an object or for true
//   {{#no_name}}…{{/no_name}} where name is false, null, an empty array or an empty string
//   {{T:key}}                a phrase of data/phrases, in the page's language
//   {{>file}}                another template, set in at load
//   {{name:none}}            markup made by ourselves (a drawing), not escaped
#pragma once

#include <boost/json.hpp>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "web/language.h"
#include "web/phrases.h"

namespace ctemplate {
class TemplateCache;
}

namespace bihuan::web {

class Templates {
 public:
  /// A template that does not parse, or names what does not exist, is our own bug and ends the program.
  Templates(std::span<const EmbeddedFile> files, const Phrases& phrases);
  ~Templates();

  static const Templates& built_in();

  /// Safe to call from several threads.
  std::string expand(std::string_view name, const boost::json::object& model, Language language) const;

 private:
  std::string prepare(std::string_view source, Language language, int depth) const;
  std::string replace_marker(std::string_view marker, Language language, int depth) const;

  const Phrases& phrases_;
  std::map<std::string, std::string_view, std::less<>> sources_;
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

/// The five characters that markup gives a meaning.
std::string escape_html(std::string_view text);

}  // namespace bihuan::web
