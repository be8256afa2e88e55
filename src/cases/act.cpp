// SPDX-License-Identifier: Apache-2.0
#include "cases/act.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/json_fields.h"
#include "proof/canonical.h"
#include "proof/commitment.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view form = "bihuan-act/1";
constexpr std::string_view algorithm = "sm3";
// In the order in which the canonical form sorts them.
constexpr std::array<std::string_view, 3> payload_names{"facts", "remarks", "texts"};
constexpr std::array<std::pair<std::string_view, Source>, 5> sources{{{"telephone", Source::telephone},
                                                                      {"chat", Source::chat},
                                                                      {"paper", Source::paper},
                                                                      {"oa", Source::oa},
                                                                      {"visit", Source::visit}}};

boost::json::value to_json(const Texts& texts) {
  boost::json::object object;
  for (const auto& [name, text] : texts) object[name] = text;
  return object;
}

boost::json::value to_json(const std::vector<Fact>& facts) {
  boost::json::array array;
  for (const Fact& fact : facts) array.push_back(to_json(fact));
  return array;
}

boost::json::value to_json(const OnBehalf& on_behalf) {
  return {{"organisation", on_behalf.organisation.text()}, {"source", name_of(on_behalf.source)}};
}

void add_payload(Act& act, std::string_view name, const boost::json::value& value) {
  Payload payload{std::string(name), proof::new_salt(), proof::canonical(value)};
  act.envelope.commitments.push_back({payload.name, proof::commit(payload.salt, payload.bytes)});
  act.payloads.push_back(std::move(payload));
}

proof::Digest read_digest(JsonFields& fields, std::string_view name) {
  const auto written = fields.text(name);
  const auto digest = proof::Digest::parse(written);
  if (!digest && !written.empty()) fields.object_to(name, "不是 SM3 摘要", "is no SM3 digest");
  return digest.value_or(proof::Digest());
}

Moment read_moment(JsonFields& fields, std::string_view name) {
  const auto written = fields.text(name);
  const auto moment = parse_moment(written);
  if (!moment && !written.empty()) fields.object_to(name, "不是时刻", "is no moment");
  return moment.value_or(Moment());
}

OnBehalf read_on_behalf(const boost::json::value& value, std::vector<Words>& reasons) {
  JsonFields fields(value, "on_behalf", reasons);
  OnBehalf on_behalf{OrganisationId(fields.text("organisation")), fields.one_of<Source>("source", sources)};
  fields.refuse_others();
  return on_behalf;
}

std::vector<Commitment> read_commitments(const boost::json::value& value, std::vector<Words>& reasons) {
  JsonFields fields(value, "commitments", reasons);
  std::vector<Commitment> commitments;
  for (const auto name : payload_names) {
    if (fields.has(name)) commitments.push_back({std::string(name), read_digest(fields, name)});
  }
  fields.refuse_others();
  return commitments;
}

void require(JsonFields& fields, std::string_view name, std::string_view wanted) {
  const auto written = fields.text(name);
  if (written != wanted && !written.empty())
    fields.object_to(name, "须为 " + std::string(wanted), "must be " + std::string(wanted));
}

Envelope read_envelope(const boost::json::value& value, std::vector<Words>& reasons) {
  JsonFields fields(value, "", reasons);
  require(fields, "form", form);
  require(fields, "algorithm", algorithm);
  Envelope envelope;
  envelope.case_id = CaseId(fields.text("case"));
  envelope.version = static_cast<Version>(fields.integer("version", 1, std::numeric_limits<Version>::max()));
  envelope.act = fields.text("act");
  if (fields.has("procedure")) envelope.procedure = read_digest(fields, "procedure");
  envelope.person = PersonId(fields.text("person"));
  envelope.organisation = OrganisationId(fields.text("organisation"));
  if (const auto* on_behalf = fields.optional_member("on_behalf"))
    envelope.on_behalf = read_on_behalf(*on_behalf, reasons);
  envelope.happened_on = fields.day("happened_on");
  envelope.recorded_at = read_moment(fields, "recorded_at");
  envelope.command = CommandKey(fields.text("command"));
  if (const auto* commitments = fields.member("commitments"))
    envelope.commitments = read_commitments(*commitments, reasons);
  fields.refuse_others();
  return envelope;
}

Result<std::vector<Fact>> read_facts(const boost::json::value& value) {
  const auto* array = value.if_array();
  if (array == nullptr)
    return fail(ErrorKind::malformed, Words{"facts：须为数组", "facts: must be an array"});
  std::vector<Fact> facts;
  for (const auto& element : *array) facts.push_back(TRY(parse_fact(element)));
  return facts;
}

Result<Texts> read_texts(const boost::json::value& value, const std::string& place) {
  const auto* object = value.if_object();
  if (object == nullptr)
    return fail(ErrorKind::malformed, Words{place + "：须为 JSON 对象", place + ": must be a JSON object"});
  Texts texts;
  for (const auto& member : *object) {
    if (!member.value().is_string())
      return fail(ErrorKind::malformed, Words{place + "：须为文字", place + ": must hold texts"});
    texts.emplace(member.key(), member.value().get_string());
  }
  return texts;
}

}  // namespace

Act seal(Envelope envelope, const Content& content) {
  envelope.commitments.clear();
  Act act{std::move(envelope), {}};
  if (!content.facts.empty()) add_payload(act, "facts", to_json(content.facts));
  if (!content.remarks.empty()) add_payload(act, "remarks", to_json(content.remarks));
  if (!content.texts.empty()) add_payload(act, "texts", to_json(content.texts));
  return act;
}

Result<Content> content_of(const Act& act) {
  Content content;
  for (const Payload& payload : act.payloads) {
    const auto value = TRY(parse_json(payload.bytes, payload.name));
    if (payload.name == "facts") {
      content.facts = TRY(read_facts(value));
    } else if (payload.name == "remarks") {
      content.remarks = TRY(read_texts(value, payload.name));
    } else if (payload.name == "texts") {
      content.texts = TRY(read_texts(value, payload.name));
    } else {
      return fail(ErrorKind::malformed,
                  Words{payload.name + "：不认识的内容", payload.name + ": is no part that an act has"});
    }
  }
  return content;
}

std::string canonical_envelope(const Envelope& envelope) {
  boost::json::object commitments;
  for (const Commitment& commitment : envelope.commitments)
    commitments[commitment.name] = commitment.digest.text();
  boost::json::object object{{"form", form},
                             {"algorithm", algorithm},
                             {"case", envelope.case_id.text()},
                             {"version", envelope.version},
                             {"act", envelope.act},
                             {"person", envelope.person.text()},
                             {"organisation", envelope.organisation.text()},
                             {"happened_on", iso(envelope.happened_on)},
                             {"recorded_at", iso(envelope.recorded_at)},
                             {"command", envelope.command.text()},
                             {"commitments", std::move(commitments)}};
  if (!envelope.procedure.empty()) object["procedure"] = envelope.procedure.text();
  if (envelope.on_behalf) object["on_behalf"] = to_json(*envelope.on_behalf);
  return proof::canonical(object);
}

Result<Envelope> parse_envelope(std::string_view canonical) {
  const auto value = TRY(parse_json(canonical, "envelope"));
  std::vector<Words> reasons;
  auto envelope = read_envelope(value, reasons);
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  // White space, another order, members given twice: one act has one written form.
  if (canonical_envelope(envelope) != canonical)
    return fail(ErrorKind::malformed, Words{"信封不是规范形式", "The envelope is not in its canonical form"});
  return envelope;
}

proof::Digest digest_of(const Envelope& envelope) {
  return proof::Digest::of(canonical_envelope(envelope));
}

bool matches_commitments(const Act& act) {
  return std::ranges::all_of(act.payloads, [&](const Payload& payload) {
    const auto& commitments = act.envelope.commitments;
    const auto found = std::ranges::find(commitments, payload.name, &Commitment::name);
    return found != commitments.end() && found->digest == proof::commit(payload.salt, payload.bytes);
  });
}

std::string_view name_of(Source source) {
  return json_name<Source>(sources, source);
}

std::optional<Source> parse_source(std::string_view name) {
  for (const auto& [known, source] : sources) {
    if (known == name) return source;
  }
  return {};
}

}  // namespace bihuan::cases
