// SPDX-License-Identifier: Apache-2.0
// What pages say of a permit: to whom, what for, by whom and by which law, and how it stands on the day that
// is asked, by what was known then.
#pragma once

#include <boost/json.hpp>
#include <map>

#include "cases/permits.h"
#include "web/context.h"

namespace bihuan::web {

/// Which day is asked, and what is taken as known: everything, or only what was recorded by the end of a day.
struct PermitMoment {
  Day on;
  std::optional<Day> known;
};

/// `北环路线 2026-03-10 至 2027-03-09` and the like are made here once, for the register and the case.
boost::json::object standing_model(cases::PermitStanding standing, const Context& context);
boost::json::object interval_model(const cases::Interval& interval, const Context& context);

/// A case with the permit that it is.
struct KnownPermit {
  cases::Case subject;
  cases::Permit permit;
};

/// Permits as they stood and were known at a moment, and with them those on which they rest. One that many
/// rest on is replayed once.
class PermitsKnown {
 public:
  PermitsKnown(const PermitMoment& moment, const Context& context) : moment_(moment), context_(context) {}

  /// Nothing where it was not known, or is none for the viewer.
  std::optional<KnownPermit> find(const CaseId& id);
  /// By itself, whatever it rests on.
  const std::optional<KnownPermit>& foundation(const CaseId& id);

 private:
  std::optional<KnownPermit> replay(const CaseId& id) const;

  PermitMoment moment_;
  const Context& context_;
  std::map<CaseId, std::optional<KnownPermit>> foundations_;
};

/// `{holder, holder_kind, subject, …, interval, standing, lamp, rests_on}`.
boost::json::object permit_model(const cases::Permit& permit, PermitsKnown& known, const Context& context);

/// For its own page: the same for today, with every interval and suspension. `_stands` is false before
/// anything is granted, also anew: there the case's own state tells more.
boost::json::object permit_in_full(const cases::Case& subject, const Context& context);

}  // namespace bihuan::web
