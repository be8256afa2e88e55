// SPDX-License-Identifier: Apache-2.0
// What reading minutes costs beside one NFKC pass of ICU over the same bytes, in one run: `nfkc_passes` says
// how many such passes one reading takes. And the longest line that is read at all.
#include <benchmark/benchmark.h>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "base/limits.h"
#include "reading/reading.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t passes_timed = 20;

/// Run from the root of the source tree, as bin/bench does.
const std::vector<std::string>& papers() {
  static const auto all = [] {
    std::vector<std::string> papers;
    for (const auto& entry : std::filesystem::directory_iterator("tests/reading/texts")) {
      std::ifstream file(entry.path(), std::ios::binary);
      std::ostringstream bytes;
      bytes << file.rdbuf();
      papers.push_back(std::move(bytes).str());
    }
    return papers;
  }();
  return all;
}

std::size_t bytes_of(const std::vector<std::string>& papers) {
  std::size_t bytes = 0;
  for (const auto& paper : papers) bytes += paper.size();
  return bytes;
}

void normalize(const std::vector<std::string>& papers) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(error);
  for (const auto& paper : papers) {
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfkc->normalizeUTF8(0, paper, sink, nullptr, error);
    benchmark::DoNotOptimize(normal);
  }
}

double seconds_of_nfkc(const std::vector<std::string>& papers) {
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t pass = 0; pass < passes_timed; ++pass) normalize(papers);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / passes_timed;
}

void read_all(benchmark::State& state, const std::vector<std::string>& papers) {
  const double nfkc = seconds_of_nfkc(papers);
  const auto begin = std::chrono::steady_clock::now();
  for (auto _ : state) {
    for (const auto& paper : papers) {
      const auto text = text::SourceText::from_utf8(paper).value();
      benchmark::DoNotOptimize(read(text, {}));
    }
  }
  const auto spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_of(papers)));
  state.counters["nfkc_passes"] = spent / static_cast<double>(state.iterations()) / nfkc;
}

void normalizes_minutes(benchmark::State& state) {
  for (auto _ : state) normalize(papers());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_of(papers())));
}
BENCHMARK(normalizes_minutes);

void reads_minutes(benchmark::State& state) {
  read_all(state, papers());
}
BENCHMARK(reads_minutes);

/// All that one text may hold, without a line end.
void reads_one_long_line(benchmark::State& state) {
  constexpr std::string_view sentence =
      "会议要求，市水务局要会同市财政局，于每月25日前向市政府报送进展情况。";
  constexpr std::size_t bytes_of_a_character = 3;
  std::string line = "市政府第1次常务会议纪要一、审议《管网办法》";
  while (line.size() + sentence.size() < limits::text_characters_max * bytes_of_a_character) line += sentence;
  read_all(state, {line});
}
BENCHMARK(reads_one_long_line)->Iterations(2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bihuan::reading
