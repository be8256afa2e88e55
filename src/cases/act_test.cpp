// SPDX-License-Identifier: Apache-2.0
#include "cases/act.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "proof/chain.h"
#include "proof/commitment.h"

namespace bihuan::cases {
namespace {

/// The block ```name of docs/formats/ledger.md.
std::vector<std::string> example(const std::string& name) {
  std::ifstream page("docs/formats/ledger.md");
  std::vector<std::string> lines;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (inside && line == "```") return lines;
    if (inside) lines.push_back(line);
    if (line == "```" + name) inside = true;
  }
  return {};
}

Envelope envelope_of_the_example() {
  Envelope envelope;
  envelope.case_id = CaseId("0190a6a0-0000-7000-8000-000000000001");
  envelope.version = 1;
  envelope.act = "acknowledge";
  envelope.procedure = proof::Digest::of("a procedure");
  envelope.person = PersonId("p-1");
  envelope.organisation = OrganisationId("o-office");
  envelope.on_behalf = OnBehalf{OrganisationId("o-water"), Source::telephone};
  envelope.happened_on = *parse_day("2024-03-04");
  envelope.recorded_at = *parse_moment("2024-03-05T09:30:00.000+08:00");
  envelope.command = CommandKey("k-1");
  return envelope;
}

Content content_of_the_example() {
  return {{Moved{"under_way", procedures::Phase::running, {}}}, {}, {{"note", "已电话核实"}}};
}

/// As sealed, but under the salt that the page names.
Act act_of_the_example() {
  auto act = seal(envelope_of_the_example(), content_of_the_example());
  act.envelope.commitments.clear();
  for (auto& payload : act.payloads) {
    payload.salt = std::string(63, '0') + "1";
    act.envelope.commitments.push_back({payload.name, proof::commit(payload.salt, payload.bytes)});
  }
  return act;
}

TEST(ActTest, IsWrittenAsThePageSays) {
  const auto act = act_of_the_example();

  ASSERT_EQ(act.payloads.size(), 2U);
  EXPECT_EQ(example("payload"), (std::vector{act.payloads[0].bytes, act.payloads[1].bytes}));
  EXPECT_EQ(example("envelope"), std::vector{canonical_envelope(act.envelope)});
  const auto digest = digest_of(act.envelope);
  EXPECT_EQ(example("digests"), (std::vector{digest.text(), proof::next_link({}, digest).text()}));
}

TEST(ActTest, IsReadBackAsItWasWritten) {
  auto envelope = act_of_the_example().envelope;
  EXPECT_EQ(parse_envelope(canonical_envelope(envelope)), envelope);

  envelope.on_behalf.reset();
  envelope.procedure = {};
  envelope.commitments.clear();
  EXPECT_EQ(parse_envelope(canonical_envelope(envelope)), envelope);
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

TEST(ActTest, RefusesEveryEnvelopeInAnotherForm) {
  const std::vector<std::pair<std::string, std::string>> changes{
      {"bihuan-act/1", "bihuan-act/2"},
      {"\"algorithm\":\"sm3\"", "\"algorithm\":\"sha256\""},
      {"\"version\":1", "\"version\":0"},
      {"\"version\":1", "\"version\":1,\"why\":\"unknown\""},
      {"\"version\":1", "\"version\":1,\"version\":1"},
      {"\"version\":1", "\"version\": 1"},
      {"\"person\":\"p-1\",", ""},
      {"\"person\":\"p-1\"", "\"person\":\"\""},
      {"\"source\":\"telephone\"", "\"source\":\"rumour\""},
      {"2024-03-04", "2024-02-30"},
      {"+08:00", "Z"},
      {"\"remarks\":", "\"rumours\":"},
      {"\"facts\":\"sm3:", "\"facts\":\"md5:"},
      {"}", "} "},
  };
  for (const auto& [from, to] : changes) {
    auto written = canonical_envelope(act_of_the_example().envelope);
    replace(written, from, to);
    const auto envelope = parse_envelope(written);
    ASSERT_FALSE(envelope) << from << " -> " << to;
    EXPECT_EQ(envelope.error().kind, ErrorKind::malformed);
  }
  EXPECT_FALSE(parse_envelope(""));
  EXPECT_FALSE(parse_envelope("[]"));
  EXPECT_FALSE(parse_envelope("{}"));
}

TEST(ActTest, KeepsItsContentBesideTheEnvelope) {
  const auto act = seal(envelope_of_the_example(), content_of_the_example());

  EXPECT_EQ(content_of(act), content_of_the_example());
  EXPECT_TRUE(matches_commitments(act));
  EXPECT_EQ(canonical_envelope(act.envelope).find("电话核实"), std::string::npos);
}

TEST(ActTest, CommitsToTheSameContentDifferentlyEachTime) {
  const auto one = seal(envelope_of_the_example(), content_of_the_example());
  const auto other = seal(envelope_of_the_example(), content_of_the_example());

  EXPECT_NE(one.envelope.commitments, other.envelope.commitments);
}

TEST(ActTest, KeepsItsDigestWhenAPayloadIsDestroyed) {
  auto act = seal(envelope_of_the_example(), content_of_the_example());
  const auto digest = digest_of(act.envelope);

  act.payloads.pop_back();

  EXPECT_EQ(digest_of(act.envelope), digest);
  EXPECT_TRUE(matches_commitments(act));
  EXPECT_TRUE(content_of(act)->remarks.empty());
  EXPECT_EQ(content_of(act)->facts.size(), 1U);
}

TEST(ActTest, NoticesEveryChangeOfAPayload) {
  const auto act = seal(envelope_of_the_example(), content_of_the_example());

  auto changed = act;
  changed.payloads[1].bytes = R"({"note":"未核实"})";
  EXPECT_FALSE(matches_commitments(changed));
  changed = act;
  changed.payloads[0].salt = proof::new_salt();
  EXPECT_FALSE(matches_commitments(changed));
  changed = act;
  changed.payloads[0].name = "texts";
  EXPECT_FALSE(matches_commitments(changed));
}

TEST(ActTest, RefusesPayloadsThatBreakTheirForm) {
  const std::vector<Payload> broken{
      {"facts", "", "{}"}, {"facts", "", R"([{"fact":"rumoured"}])"}, {"facts", "", "["},
      {"texts", "", "[]"}, {"remarks", "", R"({"note":1})"},          {"rumours", "", "{}"}};
  for (const auto& payload : broken) {
    const auto content = content_of({envelope_of_the_example(), {payload}});
    ASSERT_FALSE(content) << payload.bytes;
    EXPECT_EQ(content.error().kind, ErrorKind::malformed);
  }
}

TEST(ActTest, NamesEverySource) {
  for (const auto source : {Source::telephone, Source::chat, Source::paper, Source::oa, Source::visit})
    EXPECT_EQ(parse_source(name_of(source)), source);
  EXPECT_FALSE(parse_source("rumour"));
}

}  // namespace
}  // namespace bihuan::cases
