// SPDX-License-Identifier: Apache-2.0
// Minutes and their drafts as the pages and programs see them.
#pragma once

#include <boost/json.hpp>

#include "intake/desk.h"
#include "web/context.h"

namespace bihuan::web {

boost::json::object entry_model(const intake::MinutesEntry& entry, const Context& context);

/// A draft that is open for editing, with what came of the last form.
struct OpenForm {
  std::string draft;  // id; empty: none
  http::Parameters typed;
  boost::json::array reasons;
};

/// The whole of the review: items with their documents, duties and unassigned sentences, and the counts.
boost::json::object review_model(const intake::OpenDrafts& open, const OpenForm& form,
                                 const Context& context);

}  // namespace bihuan::web
