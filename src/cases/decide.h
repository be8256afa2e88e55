// SPDX-License-Identifier: Apache-2.0
// The decision: a pure function of the case, what it rests on, the procedure, the command, the actor and the
// day. It gives what must be appended, or a refusal with all its reasons at once in words for the user.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cases/case.h"
#include "cases/command.h"
#include "cases/rest.h"

namespace bihuan::cases {

/// Another case that a decision reads, with the procedure under which it was opened.
struct Neighbour {
  Case subject;
  const procedures::Procedure* procedure = nullptr;
};

/// What the figures of a round are held against.
struct RoundBackground {
  std::optional<Case> before;  // the round before it of the same duty that did not lapse
  std::vector<Row> children;   // of its duty, that are no rounds
  std::vector<Found> found = {};
  // Further back, the latest first: where those filed last who did not in the one before.
  std::vector<Case> earlier = {};
};

/// All that a decision may rest on besides the case itself. Each case read is checked by version at the
/// append.
struct Surroundings {
  const offices::Directory& directory;
  const calendar::Calendar& calendar;
  OrganisationId office;  // the supervision office
  Day today;
  std::vector<Neighbour> children;  // of a matter or duty; of its rounds those that have not ended
  std::vector<Neighbour> carried;   // duties that consist of this document's steps
  std::vector<Neighbour> carriers;  // the documents of whose steps the case, or what it carries, consists
  std::string number;               // free for this case, should it be docketed
  std::map<std::string, Neighbour> named;  // by the words with which the command names them
  std::optional<Neighbour> parent = {};    // the case above, where the procedure asks about it
  RoundBackground background = {};         // of a round that is being closed
  std::vector<Found> found = {};           // how the children were looked for
};

struct NewAct {
  CaseId case_id;
  Version after = 0;  // the version that it follows
  std::string act;
  proof::Digest procedure;
  Content content;
};

/// An act that leaves from the case's state, and why it cannot be performed now, if so.
struct PossibleAct {
  const procedures::Act* act = nullptr;
  procedures::Role as = procedures::Role::office;  // in which role the actor would perform it
  bool on_behalf = false;                          // the office could only key it in for a bearer
  std::optional<procedures::Role> as_bearer;       // in which role it would do so, if there are bearers
  std::vector<OrganisationId> for_whom;            // for whom it can, or all where it only could
  std::vector<Words> obstacles;                    // all of them; none: it is possible
};

Result<std::vector<NewAct>> decide(const Case& subject, const procedures::Procedure& procedure,
                                   const Command& command, const Actor& actor,
                                   const Surroundings& surroundings);

/// Whether an act of the procedure asks about the case above.
bool asks_about_parent(const procedures::Procedure& procedure);

/// Every act of the present state, in the file's order. What the office may do itself and also key in for a
/// bearer, as an examination on site, says both.
std::vector<PossibleAct> possible_acts(const Case& subject, const procedures::Procedure& procedure,
                                       const Actor& actor, const Surroundings& surroundings);

}  // namespace bihuan::cases
