// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/intake_store.h"

#include <gtest/gtest.h>

namespace bihuan::storage::memory {
namespace {

intake::Minutes minutes(std::string id, std::string bytes) {
  intake::Minutes minutes;
  minutes.entry.id = MinutesId{std::move(id)};
  minutes.entry.digest = proof::Digest::of(bytes);
  minutes.bytes = std::move(bytes);
  return minutes;
}

const Viewer office = Viewer::office();

TEST(MemoryIntakeStore, KeepsTheSameBytesOnce) {
  MemoryIntakeStore store;
  ASSERT_EQ(store.put(minutes("a", "bytes"), "{}").value(), MinutesId{"a"});

  EXPECT_EQ(store.put(minutes("b", "bytes"), "{\"late\":1}").value(), MinutesId{"a"});

  EXPECT_EQ(store.count(office), 1U);
  EXPECT_EQ(store.drafts_of(MinutesId{"a"}, office)->json, "{}");
}

TEST(MemoryIntakeStore, RefusesAnIdThatIsTaken) {
  MemoryIntakeStore store;
  ASSERT_TRUE(store.put(minutes("a", "bytes"), "{}"));

  EXPECT_EQ(store.put(minutes("a", "others"), "{}").error().kind, ErrorKind::conflict);
}

TEST(MemoryIntakeStore, ListsTheLatestFirst) {
  MemoryIntakeStore store;
  for (const auto* id : {"a", "b", "c"}) ASSERT_TRUE(store.put(minutes(id, id), "{}"));

  const auto page = store.list(1, 5, office);

  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0].id, MinutesId{"b"});
  EXPECT_EQ(page[1].id, MinutesId{"a"});
}

TEST(MemoryIntakeStore, RefusesDraftsThatRestOnAnEarlierVersion) {
  MemoryIntakeStore store;
  ASSERT_TRUE(store.put(minutes("a", "bytes"), "one"));
  ASSERT_EQ(store.save_drafts(MinutesId{"a"}, 1, "two").value(), 2U);

  EXPECT_EQ(store.save_drafts(MinutesId{"a"}, 1, "three").error().kind, ErrorKind::conflict);
  EXPECT_EQ(store.save_drafts(MinutesId{"b"}, 1, "one").error().kind, ErrorKind::not_found);
  EXPECT_EQ(store.drafts_of(MinutesId{"a"}, office)->json, "two");
}

}  // namespace
}  // namespace bihuan::storage::memory
