// SPDX-License-Identifier: Apache-2.0
// An act as it is kept for ever: the envelope with salted commitments, and beside it the payloads, which due
// procedure may destroy without breaking any proof. The written form is docs/formats/ledger.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "cases/fact.h"
#include "proof/digest.h"

namespace bihuan::cases {

/// The number of acts of a case so far; an act's own version is the count with it.
using Version = std::uint32_t;

/// From where the office knows of an act that it keys in for somebody else.
enum class Source { telephone, chat, paper, oa, visit };

struct OnBehalf {
  OrganisationId organisation;
  Source source = Source::telephone;

  bool operator==(const OnBehalf&) const = default;
};

struct Commitment {
  std::string name;  // facts, texts, remarks
  proof::Digest digest;

  bool operator==(const Commitment&) const = default;
};

struct Envelope {
  CaseId case_id;
  Version version = 0;
  std::string act;          // of the procedure, or one of the acts that every case has: open, hand_over
  proof::Digest procedure;  // empty for the directory, which follows none
  PersonId person;          // who keyed it in
  OrganisationId organisation;
  std::optional<OnBehalf> on_behalf;
  Day happened_on;
  Moment recorded_at;
  CommandKey command;
  std::vector<Commitment> commitments;

  bool operator==(const Envelope&) const = default;
};

using Texts = std::map<std::string, std::string, std::less<>>;

/// What an act says. Facts carry no free text, so that they can outlive the texts.
struct Content {
  std::vector<Fact> facts;
  Texts texts;    // become texts of the case: title, quote, officials …
  Texts remarks;  // stay with the act: reason, note, approver …

  bool operator==(const Content&) const = default;
};

struct Payload {
  std::string name;
  std::string salt;
  std::string bytes;  // canonical JSON

  bool operator==(const Payload&) const = default;
};

struct Act {
  Envelope envelope;
  std::vector<Payload> payloads;  // those that have not been destroyed

  bool operator==(const Act&) const = default;
};

/// The act of this envelope, whose commitments are made here, and content. Empty parts have no payload.
Act seal(Envelope envelope, const Content& content);

/// What is left of the content: a destroyed payload reads as empty. Fails where a payload breaks its form.
Result<Content> content_of(const Act& act);

/// The envelope's canonical form, of which the digest is made.
std::string canonical_envelope(const Envelope& envelope);
Result<Envelope> parse_envelope(std::string_view canonical);
proof::Digest digest_of(const Envelope& envelope);

/// Whether every payload that is left matches its commitment.
bool matches_commitments(const Act& act);

std::string_view name_of(Source source);
std::optional<Source> parse_source(std::string_view name);

}  // namespace bihuan::cases
