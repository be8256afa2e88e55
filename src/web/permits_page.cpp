// SPDX-License-Identifier: Apache-2.0
#include "web/permits_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/day_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/permits_model.h"
#include "web/register_filter.h"

namespace bihuan::web {
namespace {

using cases::PermitStanding;

// Each is replayed. A register of many thousand needs a table of intervals: docs/adr/0013.
constexpr std::size_t permits_max = 2000;

constexpr std::string_view filter_names[] = {"on", "known", "words", "for", "standing", "authority"};

struct Asked {
  PermitMoment moment;
  std::string words;
  std::string holder_kind;
  std::optional<PermitStanding> standing;
  std::optional<OrganisationId> authority;
  http::Parameters query;  // as it was asked, for links
};

std::optional<PermitStanding> standing_called(std::string_view name) {
  for (const PermitStanding one : cases::permit_standings) {
    if (cases::name_of(one) == name) return one;
  }
  return {};
}

// By value: the shelf may be another one by the time of the next line.
std::vector<procedures::Choice> holder_kinds(const Context& context) {
  const auto shelf = context.site.cases.shelf();
  const auto* procedure = shelf->current(cases::permit_kind);
  const auto* act = procedure ? procedure->find_act("grant") : nullptr;
  const auto* field = act ? act->find_field("holder_kind") : nullptr;
  return field ? field->choices : std::vector<procedures::Choice>{};
}

// Reads the address; what is no day, or no choice, is said and answers nothing else.
class AddressReader {
 public:
  explicit AddressReader(const Context& context) : context_(context) {}

  Result<Asked> read() {
    Asked asked;
    asked.moment.on = day("on").value_or(context_.today);
    asked.moment.known = day("known");
    asked.words = context_.query("words");
    asked.holder_kind = context_.query("for");
    const std::string standing = context_.query("standing");
    asked.standing = standing_called(standing);
    if (!standing.empty() && !asked.standing) object("standing");
    if (!asked.holder_kind.empty() && !is_kind(asked.holder_kind)) object("for");
    const std::string authority = context_.query("authority");
    if (!authority.empty()) asked.authority = OrganisationId(authority);
    for (const std::string_view name : filter_names) {
      if (const std::string value = context_.query(name); !value.empty())
        asked.query.add(std::string(name), value);
    }
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return asked;
  }

 private:
  std::optional<Day> day(std::string_view name) {
    const std::string typed = context_.query(name);
    const auto read = parse_day(typed);
    if (!typed.empty() && !read)
      faults_.push_back({fmt::format("“{}”不是日期，写成 2026-09-30 这样", typed),
                         fmt::format("“{}” is no day: write it like 2026-09-30", typed)});
    return read;
  }

  bool is_kind(const std::string& kind) const {
    const auto kinds = holder_kinds(context_);
    return std::ranges::find(kinds, kind, &procedures::Choice::name) != kinds.end();
  }

  void object(std::string_view name) {
    const std::string value = context_.query(name);
    faults_.push_back(
        {fmt::format("没有“{}”这个筛选项", value), fmt::format("there is no choice “{}”", value)});
  }

  const Context& context_;
  std::vector<Words> faults_;
};

struct Found {
  cases::Row row;
  cases::Permit permit;
};

bool holds_words(const Found& found, const std::string& words) {
  if (words.empty()) return true;
  const auto holds = [&](const std::string& text) { return text.find(words) != std::string::npos; };
  return holds(found.row.number) || holds(found.row.title) || holds(found.permit.holder) ||
         holds(found.permit.number) || holds(found.permit.subject) || holds(found.permit.scope);
}

/// All but the standing, which is counted before it narrows.
bool passes(const Found& found, const Asked& asked) {
  if (!asked.holder_kind.empty() && found.permit.holder_kind != asked.holder_kind) return false;
  if (asked.authority && found.permit.authority != asked.authority) return false;
  return holds_words(found, asked.words);
}

struct Listing {
  std::vector<Found> permits;
  std::map<PermitStanding, std::size_t> counts;
  std::map<OrganisationId, std::string> authorities;
  bool is_cut = false;
};

Listing permits_of(const Asked& asked, PermitsKnown& known, const Context& context) {
  Listing listing;
  cases::Filter filter;
  filter.kinds = {std::string(cases::permit_kind)};
  const cases::Paging paging{.sort = cases::Sort::number, .limit = permits_max};
  const cases::Page page = context.site.cases.list(filter, paging, context.viewer);
  listing.is_cut = page.total > page.rows.size();
  for (const cases::Row& row : page.rows) {
    auto subject = known.find(row.id);
    if (!subject) continue;
    Found found{row, std::move(subject->permit)};
    const auto& authority = found.permit.authority;
    if (authority) listing.authorities[*authority] = organisation_name(*authority, context);
    if (!passes(found, asked)) continue;
    ++listing.counts[found.permit.standing];
    if (!asked.standing || found.permit.standing == *asked.standing)
      listing.permits.push_back(std::move(found));
  }
  return listing;
}

boost::json::object found_model(const Found& found, PermitsKnown& known, const Context& context) {
  boost::json::object model = permit_model(found.permit, known, context);
  model["id"] = found.row.id.text();
  model["href"] = "/cases/" + found.row.id.text();
  model["number"] = found.row.number;
  model["title"] = found.row.title;
  return model;
}

boost::json::array standings_model(const Listing& listing, const Asked& asked, const Context& context) {
  boost::json::array standings;
  for (const PermitStanding one : cases::permit_standings) {
    const std::string_view name = cases::name_of(one);
    const auto counted = listing.counts.find(one);
    standings.push_back({{"value", name},
                         {"label", context.phrase(fmt::format("permits.standing.{}", name))},
                         {"count", counted == listing.counts.end() ? 0 : counted->second},
                         {"selected", asked.standing == one},
                         {"_href", address_with("/permits", asked.query, "standing", name)}});
  }
  return standings;
}

boost::json::array kinds_model(const Asked& asked, const Context& context) {
  boost::json::array kinds;
  for (const procedures::Choice& choice : holder_kinds(context)) {
    kinds.push_back({{"value", choice.name},
                     {"label", context.say(choice.label)},
                     {"selected", choice.name == asked.holder_kind}});
  }
  return kinds;
}

boost::json::array authorities_model(const Listing& listing, const Asked& asked) {
  boost::json::array authorities;
  for (const auto& [id, name] : listing.authorities)
    authorities.push_back({{"value", id.text()}, {"label", name}, {"selected", asked.authority == id}});
  return authorities;
}

/// `按现在所知，2026年3月15日有效的核准 12 件。`
std::string sentence(const Listing& listing, const PermitMoment& moment, const Context& context) {
  std::size_t in_force = 0;
  for (const PermitStanding one : {PermitStanding::in_force, PermitStanding::ending}) {
    if (const auto counted = listing.counts.find(one); counted != listing.counts.end())
      in_force += counted->second;
  }
  const Words on = day_words(moment.on);
  if (!moment.known)
    return context.say({fmt::format("按现在所知，{}有效的核准 {} 件。", on.zh, in_force),
                        fmt::format("As known now, {} permits are in force on {}.", in_force, on.en)});
  const Words known = day_words(*moment.known);
  return context.say(
      {fmt::format("按{}当日结束时所知，{}有效的核准 {} 件；那以后补录、更正的不算。", known.zh, on.zh,
                   in_force),
       fmt::format(
           "As known at the end of {}, {} permits were in force on {}; what was recorded or corrected "
           "later does not count.",
           known.en, in_force, on.en)});
}

void add_pages(const Asked& asked, const Listing& listing, PermitsKnown& known, const Context& context,
               boost::json::object& model) {
  const std::size_t pages = (std::max<std::size_t>(listing.permits.size(), 1) - 1) / rows_per_page + 1;
  const std::size_t page = std::min(page_number(query_of({{"page", context.query("page")}})), pages);
  const auto address = [&](std::size_t to) {
    return address_with("/permits", asked.query, "page", fmt::to_string(to));
  };
  boost::json::array rows;
  const std::size_t end = std::min(page * rows_per_page, listing.permits.size());
  for (std::size_t i = (page - 1) * rows_per_page; i < end; ++i)
    rows.push_back(found_model(listing.permits[i], known, context));
  model["page"] = page;
  model["_has_rows"] = !rows.empty();
  model["rows"] = std::move(rows);
  if (page > 1) model["_previous"] = address(page - 1);
  if (page < pages) model["_next"] = address(page + 1);
}

http::Response show_permits(const Context& context) {
  const auto asked = AddressReader(context).read();
  if (!asked) return render(context, asked.error());
  PermitsKnown known(asked->moment, context);
  const Listing listing = permits_of(*asked, known, context);
  boost::json::object model{
      {"on", iso(asked->moment.on)},
      {"known", asked->moment.known ? boost::json::value(iso(*asked->moment.known)) : boost::json::value()},
      {"sentence", sentence(listing, asked->moment, context)},
      {"total", listing.permits.size()},
      {"is_cut", listing.is_cut},
      {"standings", standings_model(listing, *asked, context)},
      {"_words", asked->words},
      {"_known", asked->moment.known ? iso(*asked->moment.known) : ""},
      {"_kinds", kinds_model(*asked, context)},
      {"_authorities", authorities_model(listing, *asked)}};
  add_pages(*asked, listing, known, context, model);
  return render(context, Page{"permits.html", context.phrase("permits.title"), std::move(model)});
}

}  // namespace

std::vector<Route> permits_routes() {
  return {{"GET",
           "/permits",
           "The permits that were recorded, and how each stood on a day, by what was known at another",
           {{"on", "the day that is asked; today if left out"},
            {"known", "only what was recorded by the end of this day; everything if left out"},
            {"words", "within number, holder, purpose or scope"},
            {"for", "firm, vehicle or driver"},
            {"standing", "in_force, ending, unfounded, suspended, coming, lapsed, withdrawn or unrecorded"},
            {"authority", "id of the competent body"},
            {"page", "from 1"}},
           show_permits}};
}

}  // namespace bihuan::web
