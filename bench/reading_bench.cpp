// SPDX-License-Identifier: Apache-2.0
// What reading minutes costs beside one NFKC pass of ICU over the same bytes, in one run: `nfkc_passes` says
// how many such passes one reading takes. And the longest line that is read at all.
#include <benchmark/benchmark.h>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "base/limits.h"
#include "reading/reading.h"
#include "text/utf8.h"

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

/// Of the processor: what else the machine does is not counted.
double seconds_spent() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double seconds_of_nfkc(const std::vector<std::string>& papers) {
  const auto begin = seconds_spent();
  for (std::size_t pass = 0; pass < passes_timed; ++pass) normalize(papers);
  return (seconds_spent() - begin) / passes_timed;
}

void read_all(benchmark::State& state, const std::vector<std::string>& papers) {
  const double nfkc = seconds_of_nfkc(papers);
  const auto begin = seconds_spent();
  for (auto _ : state) {
    for (const auto& paper : papers) {
      const auto text = text::SourceText::from_utf8(paper).value();
      benchmark::DoNotOptimize(read(text, {}));
    }
  }
  const auto spent = seconds_spent() - begin;
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
  std::string line = "市政府第1次常务会议纪要一、审议《管网办法》";
  const auto sentences =
      (limits::text_characters_max - line.size()) / text::from_utf8(sentence).value().size();
  for (std::size_t i = 0; i < sentences; ++i) line += sentence;
  read_all(state, {line});
}
BENCHMARK(reads_one_long_line)->Iterations(2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bihuan::reading
