// SPDX-License-Identifier: Apache-2.0
// The JSON of the facts of clocks, of what stands still and of permits' intervals, for fact.cpp alone; what
// it promises stands there.
#pragma once

#include <boost/json.hpp>

#include "base/json_fields.h"
#include "cases/fact.h"

namespace bihuan::cases {

boost::json::object members_of(const ClockStarted& started);
boost::json::object members_of(const ClockPaused& paused);
boost::json::object members_of(const ClockMoved& moved);
boost::json::object members_of(const ClockStopped& stopped);
boost::json::object members_of(const DueResumed& resumed);
boost::json::object members_of(const DutyHeld& held);
boost::json::object members_of(const DutyReleased& released);
boost::json::object members_of(const PutInForce& put);
boost::json::object members_of(const ForceSuspended& suspended);
boost::json::object members_of(const ForceRestored& restored);
boost::json::object members_of(const ForceEnded& ended);

Fact read_clock_started(JsonFields& fields, std::vector<Words>& reasons);
Fact read_clock_paused(JsonFields& fields, std::vector<Words>& reasons);
Fact read_clock_moved(JsonFields& fields, std::vector<Words>& reasons);
Fact read_clock_stopped(JsonFields& fields, std::vector<Words>& reasons);
Fact read_due_resumed(JsonFields& fields, std::vector<Words>& reasons);
Fact read_duty_held(JsonFields& fields, std::vector<Words>& reasons);
Fact read_duty_released(JsonFields& fields, std::vector<Words>& reasons);
Fact read_put_in_force(JsonFields& fields, std::vector<Words>& reasons);
Fact read_force_suspended(JsonFields& fields, std::vector<Words>& reasons);
Fact read_force_restored(JsonFields& fields, std::vector<Words>& reasons);
Fact read_force_ended(JsonFields& fields, std::vector<Words>& reasons);

}  // namespace bihuan::cases
