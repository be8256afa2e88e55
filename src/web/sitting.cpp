// SPDX-License-Identifier: Apache-2.0
#include "web/sitting.h"

#include "http/form.h"
#include "http/header_value.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

constexpr std::string_view person_cookie = "person";
constexpr std::string_view language_cookie = "language";

http::Parameters cookies_of(const http::Request& request) {
  return http::parse_cookies(request.headers.find("Cookie").value_or(""));
}

std::string set_cookie(std::string_view name, std::string_view value) {
  std::string cookie(name);
  return cookie.append("=").append(value).append("; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly");
}

std::string name_of(const OrganisationId& id, const Site& site) {
  const auto state = site.cases.directory();
  return state->directory.said_name(id, site.cases.today());
}

// Only a path of our own: a form must not be able to send a browser elsewhere.
std::string back_to(const http::Form& form) {
  const auto back = form.fields.find("back").value_or("/");
  const bool is_own =
      back.starts_with('/') && !back.starts_with("//") && back.find('\\') == std::string_view::npos;
  return std::string(is_own ? back : "/");
}

http::Response show_picker(const Context& context) {
  const auto state = context.site.cases.directory();
  boost::json::array persons;
  for (const people::Person& person : state->roster.persons()) {
    persons.push_back({{"id", person.id.text()},
                       {"name", person.name},
                       {"post", person.post},
                       {"organisation", name_of(person.organisation, context.site)},
                       {"chosen", person.id == context.sitting.actor.person}});
  }
  boost::json::object model{{"persons", std::move(persons)}, {"_back", context.query("back")}};
  return render(context, Page{"picker.html", context.phrase("picker.title"), std::move(model)});
}

http::Response choose_person(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const PersonId chosen(std::string(form->fields.find("person").value_or("")));
  if (!context.site.cases.directory()->roster.find(chosen)) {
    return render(context,
                  Error{ErrorKind::not_found, {{"名册里没有这个人", "Nobody of that id is on the roster"}}});
  }
  http::Response response = done(context, back_to(*form));
  response.headers.add("Set-Cookie", set_cookie(person_cookie, chosen.text()));
  return response;
}

http::Response choose_language(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  http::Response response = done(context, back_to(*form));
  const bool english = form->fields.find("language") == "en";
  response.headers.add("Set-Cookie", set_cookie(language_cookie, english ? "en" : "zh"));
  return response;
}

}  // namespace

Sitting sitting_of(const http::Request& request, const Site& site) {
  const auto cookies = cookies_of(request);
  const auto state = site.cases.directory();
  const people::Person* person =
      state->roster.find(PersonId(std::string(cookies.find(person_cookie).value_or(""))));
  if (!person && !state->roster.persons().empty()) person = &state->roster.persons().front();
  if (!person) return {{PersonId("office"), site.cases.office()}, {}, site.office_name()};
  return {{person->id, person->organisation}, person->name, name_of(person->organisation, site)};
}

Language language_of(const http::Request& request) {
  const auto cookies = cookies_of(request);
  return cookies.find(language_cookie) == "en" ? Language::en : Language::zh;
}

bool sees_the_whole(const OrganisationId& own, const Context& context) {
  const cases::CaseRegister& cases = context.site.cases;
  const auto office = cases.directory()->directory.find(cases.office(), context.today);
  const bool is_above = office && office->parent == own;
  return is_above || cases.sits_in_office({context.sitting.actor.person, own});
}

bool keys_in_cases(const Context& context) {
  return sees_the_whole(context.sitting.actor.organisation, context);
}

bool is_of_sitters_body(const OrganisationId& organisation, const Context& context) {
  const auto state = context.site.cases.directory();
  return state->directory.same_body(organisation, context.sitting.actor.organisation, context.today);
}

std::vector<Route> sitting_routes() {
  return {
      {"GET",
       "/sitting",
       "The persons on the roster, and who is chosen",
       {{"back", "path to return to"}},
       show_picker},
      {"POST",
       "/sitting",
       "Choose who acts, and so for whom",
       {{"person", "id", true}, {"back", "path"}},
       choose_person},
      {"POST",
       "/language",
       "Choose the language",
       {{"language", "zh or en", true}, {"back", "path"}},
       choose_language},
  };
}

}  // namespace bihuan::web
