// SPDX-License-Identifier: Apache-2.0
#include "offices/organisation.h"

#include <array>

namespace bihuan::offices {

JsonNames<Kind> kind_names() {
  static constexpr std::array<std::pair<std::string_view, Kind>, 13> names{
      {{"department", Kind::department},
       {"district", Kind::district},
       {"county_city", Kind::county_city},
       {"park", Kind::park},
       {"town", Kind::town},
       {"hung_organ", Kind::hung_organ},
       {"party_organ", Kind::party_organ},
       {"congress_or_consultative", Kind::congress_or_consultative},
       {"court_or_procuratorate", Kind::court_or_procuratorate},
       {"enterprise", Kind::enterprise},
       {"institution", Kind::institution},
       {"vertical", Kind::vertical},
       {"other", Kind::other}}};
  return names;
}

JsonNames<Relation> relation_names() {
  static constexpr std::array<std::pair<std::string_view, Relation>, 4> names{
      {{"may_be_assigned", Relation::may_be_assigned},
       {"may_only_be_asked", Relation::may_only_be_asked},
       {"party_line", Relation::party_line},
       {"not_listed", Relation::not_listed}}};
  return names;
}

Words kind_words(Kind kind) {
  switch (kind) {
    case Kind::department:
      return {"部门", "department"};
    case Kind::district:
      return {"区", "district"};
    case Kind::county_city:
      return {"县（市）", "county or county-level city"};
    case Kind::park:
      return {"园区", "park"};
    case Kind::town:
      return {"乡镇街道", "town or street"};
    case Kind::hung_organ:
      return {"挂牌机构", "hung organ"};
    case Kind::party_organ:
      return {"党委机构", "party organ"};
    case Kind::congress_or_consultative:
      return {"人大政协", "people's congress, consultative conference"};
    case Kind::court_or_procuratorate:
      return {"法院检察院", "court, procuratorate"};
    case Kind::enterprise:
      return {"企业", "enterprise"};
    case Kind::institution:
      return {"事业单位", "public institution"};
    case Kind::vertical:
      return {"垂管单位", "vertical organ"};
    case Kind::other:
      return {"其他", "other"};
  }
  return {};
}

Words relation_words(Relation relation) {
  switch (relation) {
    case Relation::may_be_assigned:
      return {"可交办", "may be assigned"};
    case Relation::may_only_be_asked:
      return {"只可商请", "may only be asked"};
    case Relation::party_line:
      return {"党委系统", "belongs to the Party's line"};
    case Relation::not_listed:
      return {"不列入", "not listed"};
  }
  return {};
}

}  // namespace bihuan::offices
