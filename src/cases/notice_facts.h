// SPDX-License-Identifier: Apache-2.0
// The JSON of the facts of notices, for fact.cpp alone; what it promises stands there.
#pragma once

#include <boost/json.hpp>

#include "base/json_fields.h"
#include "cases/fact.h"

namespace bihuan::cases {

boost::json::object members_of(const NoticeDrawn& drawn);
boost::json::object members_of(const NoticeFollowed& followed);
boost::json::object members_of(const NoticeLeftOut& left_out);
boost::json::object members_of(const NoticeIssued& issued);
boost::json::object members_of(const NoticeDropped& dropped);
boost::json::object members_of(const NoticeTold& told);
boost::json::object members_of(const NoticeNumbered& numbered);

Fact read_notice_drawn(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_followed(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_left_out(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_issued(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_dropped(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_told(JsonFields& fields, std::vector<Words>& reasons);
Fact read_notice_numbered(JsonFields& fields, std::vector<Words>& reasons);

}  // namespace bihuan::cases
