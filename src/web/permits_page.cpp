// SPDX-License-Identifier: Apache-2.0
#include "web/permits_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/permits_model.h"
#include "web/register_filter.h"

namespace bihuan::web {
namespace {

using cases::PermitStanding;

constexpr std::string_view filter_names[] = {"on", "known", "words", "for", "standing", "authority"};

struct Asked {
  cases::PermitsAsked permits;
  http::Parameters query;  // as it was asked, for links
};

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
    cases::PermitsAsked& permits = asked.permits;
    permits.on = day("on").value_or(context_.today);
    permits.known = day("known");
    permits.words = context_.query("words");
    permits.holder_kind = context_.query("for");
    const std::string standing = context_.query("standing");
    permits.standing = cases::find_standing(standing);
    if (!standing.empty() && !permits.standing) object("standing");
    if (!permits.holder_kind.empty() && !is_kind(permits.holder_kind)) object("for");
    const std::string authority = context_.query("authority");
    if (!authority.empty()) permits.authority = OrganisationId(authority);
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

struct Listing {
  cases::PermitsFound found;
  std::size_t total = 0;  // of the standing that was asked for
  std::size_t pages = 1;
  std::size_t page = 1;
};

std::size_t count_of(const Listing& listing, PermitStanding standing) {
  const auto counted = listing.found.counts.find(standing);
  return counted == listing.found.counts.end() ? 0 : counted->second;
}

Listing permits_of(const cases::PermitsAsked& asked, const Context& context) {
  Listing listing;
  listing.page = page_number(query_of({{"page", context.query("page")}}));
  const auto find = [&] {
    const cases::Paging paging{.offset = (listing.page - 1) * rows_per_page, .limit = rows_per_page};
    listing.found = context.site.cases.permits(asked, paging, context.viewer);
  };
  find();
  for (const PermitStanding one : cases::permit_standings) {
    if (!asked.standing || one == *asked.standing) listing.total += count_of(listing, one);
  }
  listing.pages = (std::max<std::size_t>(listing.total, 1) - 1) / rows_per_page + 1;
  if (listing.page <= listing.pages) return listing;
  listing.page = listing.pages;
  find();
  return listing;
}

/// What the page shows of it is replayed: the row tells only how it stood.
boost::json::object found_model(const cases::Row& row, PermitsKnown& known, const Context& context) {
  const auto found = known.find(row.id);
  boost::json::object model = permit_model(found ? found->permit : cases::Permit{}, known, context);
  model["id"] = row.id.text();
  model["href"] = "/cases/" + row.id.text();
  model["number"] = row.number;
  model["title"] = row.title;
  return model;
}

boost::json::array standings_model(const Listing& listing, const Asked& asked, const Context& context) {
  boost::json::array standings;
  for (const PermitStanding one : cases::permit_standings) {
    const std::string_view name = cases::name_of(one);
    standings.push_back({{"value", name},
                         {"label", context.phrase(fmt::format("permits.standing.{}", name))},
                         {"count", count_of(listing, one)},
                         {"selected", asked.permits.standing == one},
                         {"_href", address_with("/permits", asked.query, "standing", name)}});
  }
  return standings;
}

boost::json::array kinds_model(const Asked& asked, const Context& context) {
  boost::json::array kinds;
  for (const procedures::Choice& choice : holder_kinds(context)) {
    kinds.push_back({{"value", choice.name},
                     {"label", context.say(choice.label)},
                     {"selected", choice.name == asked.permits.holder_kind}});
  }
  return kinds;
}

boost::json::array authorities_model(const Listing& listing, const Asked& asked, const Context& context) {
  boost::json::array authorities;
  for (const OrganisationId& id : listing.found.authorities) {
    authorities.push_back({{"value", id.text()},
                           {"label", organisation_name(id, context)},
                           {"selected", asked.permits.authority == id}});
  }
  return authorities;
}

/// `按现在所知，2026年3月15日有效的核准 12 件。`
std::string sentence(const Listing& listing, const cases::PermitsAsked& moment, const Context& context) {
  const std::size_t in_force =
      count_of(listing, PermitStanding::in_force) + count_of(listing, PermitStanding::ending);
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

void add_pages(const Asked& asked, const Listing& listing, const Context& context,
               boost::json::object& model) {
  const auto address = [&](std::size_t to) {
    return address_with("/permits", asked.query, "page", fmt::to_string(to));
  };
  PermitsKnown known({asked.permits.on, asked.permits.known}, context);
  boost::json::array rows;
  for (const cases::Row& row : listing.found.rows) rows.push_back(found_model(row, known, context));
  model["page"] = listing.page;
  model["_has_rows"] = !rows.empty();
  model["rows"] = std::move(rows);
  if (listing.page > 1) model["_previous"] = address(listing.page - 1);
  if (listing.page < listing.pages) model["_next"] = address(listing.page + 1);
}

http::Response show_permits(const Context& context) {
  const auto asked = AddressReader(context).read();
  if (!asked) return render(context, asked.error());
  const cases::PermitsAsked& permits = asked->permits;
  const Listing listing = permits_of(permits, context);
  boost::json::object model{
      {"on", iso(permits.on)},
      {"known", permits.known ? boost::json::value(iso(*permits.known)) : boost::json::value()},
      {"sentence", sentence(listing, permits, context)},
      {"total", listing.total},
      {"standings", standings_model(listing, *asked, context)},
      {"_words", permits.words},
      {"_known", permits.known ? iso(*permits.known) : ""},
      {"_kinds", kinds_model(*asked, context)},
      {"_authorities", authorities_model(listing, *asked, context)}};
  add_pages(*asked, listing, context, model);
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
