// SPDX-License-Identifier: Apache-2.0
// For tests: a small invented city.
#pragma once

#include "offices/directory.h"

namespace bihuan::offices {

inline Day day(std::string_view text) {
  return parse_day(text).value();
}

inline const Day founding = day("2019-01-01");
inline const Day today = day("2021-06-01");
inline constexpr std::chrono::days one_day{1};

inline const OrganisationId government("government");
inline const OrganisationId education("education");
inline const OrganisationId emergency("emergency");
inline const OrganisationId safety_office("safety_office");
inline const OrganisationId weather("weather");
inline const OrganisationId park("park");
inline const OrganisationId district("district");
inline const OrganisationId town("town");

struct TestOrganisation {
  OrganisationId id;
  std::string full_name;
  std::string short_name;
  Kind kind;
  Relation relation;
  std::optional<OrganisationId> parent;
  int order;
};

inline Directory small_city() {
  const auto assigned = Relation::may_be_assigned;
  const std::vector<TestOrganisation> organisations{
      {government, "青澜市人民政府", "市政府", Kind::other, Relation::not_listed, {}, 10},
      {education, "青澜市教育局", "市教育局", Kind::department, assigned, government, 20},
      {emergency, "青澜市应急管理局", "市应急局", Kind::department, assigned, government, 30},
      {safety_office, "青澜市安全生产委员会办公室", "市安委办", Kind::hung_organ, assigned, government, 40},
      {weather, "青澜市气象局", "市气象局", Kind::vertical, Relation::may_only_be_asked, government, 50},
      {park, "青澜高新技术产业开发区管理委员会", "高新区", Kind::park, assigned, government, 60},
      {district, "云溪区人民政府", "云溪区", Kind::district, assigned, government, 70},
      {town, "云溪区柳桥镇人民政府", "柳桥镇", Kind::town, assigned, district, 80},
  };
  std::vector<Change> changes;
  for (const auto& organisation : organisations) {
    changes.push_back(
        Founded{organisation.id, founding, organisation.full_name, organisation.kind, organisation.parent});
    changes.push_back(NameGiven{organisation.id, founding, NameForm::short_form, organisation.short_name});
    changes.push_back(RelationSet{organisation.id, founding, organisation.relation});
    changes.push_back(Ordered{organisation.id, founding, organisation.order});
  }
  changes.push_back(NameplateHung{safety_office, founding, emergency});
  return Directory::of(changes).value();
}

}  // namespace bihuan::offices
