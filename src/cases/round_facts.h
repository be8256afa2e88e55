// SPDX-License-Identifier: Apache-2.0
// The JSON of the facts of rounds and filings, for fact.cpp alone; what it promises stands there.
#pragma once

#include <boost/json.hpp>

#include "base/json_fields.h"
#include "cases/fact.h"

namespace bihuan::cases {

boost::json::object members_of(const RoundOpened& opened);
boost::json::object members_of(const Filed& filed);
boost::json::object members_of(const FilingDrafted& drafted);
boost::json::object members_of(const DraftCleared& cleared);
boost::json::object members_of(const DraftReturned& returned);
boost::json::object members_of(const FilingSentBack& sent_back);
boost::json::object members_of(const Excused& excused);
boost::json::object members_of(const PartsAsked& asked);
boost::json::object members_of(const PartGiven& given);
boost::json::object members_of(const RolledUp& rolled_up);
boost::json::object members_of(const RoundHeld& held);
boost::json::object members_of(const RoundReleased& released);

Fact read_round_opened(JsonFields& fields, std::vector<Words>& reasons);
Fact read_filed(JsonFields& fields, std::vector<Words>& reasons);
Fact read_filing_drafted(JsonFields& fields, std::vector<Words>& reasons);
Fact read_draft_cleared(JsonFields& fields, std::vector<Words>& reasons);
Fact read_draft_returned(JsonFields& fields, std::vector<Words>& reasons);
Fact read_filing_sent_back(JsonFields& fields, std::vector<Words>& reasons);
Fact read_excused(JsonFields& fields, std::vector<Words>& reasons);
Fact read_parts_asked(JsonFields& fields, std::vector<Words>& reasons);
Fact read_part_given(JsonFields& fields, std::vector<Words>& reasons);
Fact read_rolled_up(JsonFields& fields, std::vector<Words>& reasons);
Fact read_round_held(JsonFields& fields, std::vector<Words>& reasons);
Fact read_round_released(JsonFields& fields, std::vector<Words>& reasons);

}  // namespace bihuan::cases
