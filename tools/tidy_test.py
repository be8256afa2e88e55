# SPDX-License-Identifier: Apache-2.0
"""Each house rule against a file that breaks it and one that does not. Run: python3 tools/tidy_test.py"""

import importlib.machinery
import importlib.util
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("tidy", str(Path(__file__).resolve().parent / "tidy"))
tidy = importlib.util.module_from_spec(importlib.util.spec_from_loader("tidy", loader))
loader.exec_module(tidy)

LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"


def messages(path, text, exists=lambda place: False):
    return [finding.message for finding in tidy.check_file(path, LICENCE + text, exists)]


class Tidy(unittest.TestCase):
    def assert_refuses(self, path, text, part):
        self.assertTrue(any(part in message for message in messages(path, text)), messages(path, text))

    def assert_passes(self, path, text):
        self.assertEqual(messages(path, text), [])

    def test_includes_point_one_way(self):
        self.assert_passes("src/cases/a.cpp", '#include "base/day.h"\n#include "offices/b.h"\n')
        self.assert_passes("src/main.cpp", '#include "commands/serve.h"\n')
        self.assert_refuses("src/base/a.h", '#include "text/b.h"\n', "may not include text/")
        self.assert_refuses("src/cases/a.h", '#include "storage/b.h"\n', "may not include storage/")
        self.assert_refuses("src/web/a.h", '#include "storage/b.h"\n', "may not include storage/")
        self.assert_refuses("src/http/a.h", '#include "cases/b.h"\n', "may not include cases/")
        self.assert_refuses("src/http/a.h", '#include "b.h"\n', "names no room")
        self.assert_refuses("src/shed/a.h", "\n", "in no table")

    def test_sql_stands_only_in_storage(self):
        query = 'auto query = "SELECT id FROM acts";\n'
        self.assert_passes("src/storage/sqlite/a.cpp", query)
        self.assert_refuses("src/web/a.cpp", query, "SQL stands only")
        self.assert_refuses("src/web/a.cpp", 'auto query = R"(DELETE FROM acts)";\n', "SQL stands only")
        self.assert_passes("src/web/a.cpp", "// SELECT x FROM y is written elsewhere.\n")

    def test_the_clock_is_read_only_in_base(self):
        for call in ("std::chrono::system_clock::now()", "time(nullptr)", "std::time(0)",
                     "::clock_gettime(a, b)"):
            self.assert_refuses("src/cases/a.cpp", f"auto now = {call};\n", "the clock is read only")
            self.assert_passes("src/base/clock.cpp", f"auto now = {call};\n")
        self.assert_passes("src/cases/a.cpp", "auto late = lead_time(nullptr);\n")

    def test_banned_words_count_only_in_code(self):
        for code in ("auto* a = new Thing(1);", "delete thing;", "delete[] things;",
                     "using namespace std;", "std::cout << 1;", "std::regex r;", "#include <regex>",
                     "for (int a : b | std::views::take(2))"):
            self.assert_refuses("src/cases/a.cpp", code + "\n", "banned")
        for code in ("// A new case may delete nothing.", 'auto words = "new Thing";',
                     "Case(const Case&) = delete;", "using namespace std::chrono_literals;",
                     "int new_case = 1;", "/* std::cout */"):
            self.assert_passes("src/cases/a.cpp", code + "\n")

    def test_a_function_ends_within_its_limit(self):
        def function(head, lines):
            return head + " {\n" + "  step();\n" * (lines - 2) + "}\n"

        self.assert_passes("src/cases/a.cpp", function("void run()", 70))
        self.assert_refuses("src/cases/a.cpp", function("void run()", 71), "a function of 71 lines")
        self.assert_refuses("src/cases/a.cpp", function("Day Case::due() const", 71), "a function of 71")
        inside = "namespace a {\n" + function("TEST(Case, HoldsIts)", 72) + "}\n"
        self.assert_refuses("src/cases/a.cpp", inside, "72 lines")
        table = "int of(Kind kind) {\n" + "    case Kind::a:\n" * 90 + "  return 1;\n}\n"
        self.assert_passes("src/cases/a.cpp", table)
        self.assert_passes("src/cases/a.cpp", function("namespace a", 200))
        self.assert_passes("src/cases/a.cpp", function("struct Case", 200))

    def test_a_file_ends_within_its_limit(self):
        self.assert_passes("src/cases/a.h", "int a;\n" * 299)
        findings = list(tidy.check_file("src/cases/a.h", LICENCE + "int a;\n" * 300, None))
        self.assertEqual([finding.is_warning for finding in findings], [True])
        self.assert_refuses("src/cases/a.h", "int a;\n" * 400, "401 lines")

    def test_lines_end_by_column_110(self):
        self.assert_passes("src/cases/a.h", "/" * 110 + "\n")
        self.assert_refuses("src/cases/a.h", "/" * 111 + "\n", "111 columns")

    def test_tests_are_sentences(self):
        self.assert_passes("src/cases/a_test.cpp", "TEST(Case, RefusesToCloseTwice) {}\n")
        for name in ("Test1", "Closes", "closes_twice", "TestClosing", "CLOSE"):
            self.assert_refuses("src/cases/a_test.cpp", f"TEST_F(Case, {name}) {{}}\n", "is no sentence")

    def test_leftovers_and_registries_are_refused_everywhere(self):
        self.assert_refuses("src/cases/a.h", "// TO" + "DO: later\n", "leftover")
        self.assert_refuses("docs/setup.md", "https://registry." + "npmjs.org/\n", "registry")

    def test_links_lead_somewhere(self):
        text = "[a](a.md#top) [b](https://example.org/x) [c](#here) [d](../src/d.md)\n"
        self.assertEqual(messages("docs/x.md", text, {"docs/a.md", "docs/../src/d.md"}.__contains__), [])
        self.assertIn("leads nowhere", messages("docs/x.md", text, {"docs/a.md"}.__contains__)[0])

    def test_sources_name_their_licence(self):
        for path, text in (("src/a/b.css", "body {}\n"), ("bin/x", "#!/bin/sh\necho\n"),
                           ("src/base/a.h", "int a;\n")):
            found = [finding.message for finding in tidy.check_file(path, text, None)]
            self.assertIn("no licence", found[0])
        marked = "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n"
        self.assertEqual(list(tidy.check_file("bin/x", marked, None)), [])


if __name__ == "__main__":
    unittest.main()
