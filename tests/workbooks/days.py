# SPDX-License-Identifier: Apache-2.0
"""Dates: of the spreadsheet and in words, impossible ones, and words that give none."""
from datetime import date, datetime

from book import Book, Sheet, create, error

HEADING = ["序号", "事项", "责任单位", "完成时间"]


def book(name, rows, expected, title="2020年重点事项台账", **more):
    cells = [[number, f"第{number}项", "市应急局", due] for number, due in enumerate(rows, 1)]
    sheet = Sheet([[title], HEADING, *cells], merged=("A1:D1",), **more.pop("sheet", {}))
    return Book(name, [sheet], expected, **more)


def due(number, day, words):
    return create(number + 2, f"第{number}项", "应急", "", day, words)


def words_only(number, words):
    row = number + 2
    return create(row, f"第{number}项", "应急", "", None, words, warned=[f"D{row}"])


def impossible(number, words):
    row = number + 2
    return error(row, f"第{number}项", "应急", "", None, words, faults=[f"D{row}"])


WRITTEN = [
    ("2020.7.25", "2020-07-25"), ("２０２０年７月２５日", "2020-07-25"), ("2020年7月25日前", "2020-07-25"),
    ("6月底", "2020-06-30"), ("6月30日前", "2020-06-30"), ("6.30", "2020-06-30"), ("20200630", "2020-06-30"),
    ("2020年底", "2020-12-31"), ("年底前", "2020-12-31"), ("7月上旬", "2020-07-10"), ("7月中旬", "2020-07-20"),
    ("7月下旬", "2020-07-31"), ("三季度", "2020-09-30"), ("第四季度末", "2020-12-31"), ("上半年", "2020-06-30"),
    ("2021年上半年", "2021-06-30"), ("二〇二〇年九月", "2020-09-30"), ("2020年 8 月 底", "2020-08-31"),
    ("2021.3", "2021-03-31"), ("2021/3/1", "2021-03-01"), ("2021-03-01 00:00:00", "2021-03-01"),
    ("明年3月底", "2021-03-31"), ("2020年6月—12月", "2020-12-31"), ("6月10日至6月20日", "2020-06-20"),
    ("立行立改，6月15日前完成", "2020-06-15"), ("2020年6月底前完成，长期坚持", "2020-06-30"),
    ("六月三十日", "2020-06-30"), ("2021年2月", "2021-02-28"), ("2020年2月底", "2020-02-29"), ("20年9月底", "2020-09-30"),
    ("11月30号", "2020-11-30"), ("2020年10月1日（国庆节）", "2020-10-01"), ("7月中下旬", "2020-07-31"),
    ("2020.08.05前", "2020-08-05"), ("今年年底", "2020-12-31"), ("2020年11月末", "2020-11-30"),
    ("9月份", "2020-09-30"), ("8月15", "2020-08-15"),
]
UNDATED = ["长期坚持", "立行立改", "立即整改", "即知即改", "持续推进", "已完成", "已整改", "2020年5月已完成", "常态化开展",
           "随时", "3个月", "1.5个月", "一周内", "接到通知后15日内", "尽快", "下步推进", "汛期前", "2020年春节前",
           "2021年初", "—", "从6月起", "按上级要求", "已完成整改", "整改到位并销号", "春节前", "30日前", "见备注"]
IMPOSSIBLE = ["6月31日", "2021年2月29日", "2020.13.1", "20200631", "2020-02-30", "9.31", "13月底", "2020年0月", "6月0日"]

FOUND = [
    ("6月1日", "6月30日", "2020-06-30", True), ("6月30日", "6月30日", "2020-06-30", True),
    ("7月2日", "6月30日", "2020-06-30", False), ("2020年6月", "2020年6月10日", "2020-06-10", True),
    ("", "6月30日", "2020-06-30", True), ("6月31日", "7月30日", "2020-07-30", False),
    ("省督导组进驻时", "6月30日", "2020-06-30", True), ("2021.1.5", "2020年底", "2020-12-31", False),
]


def found_rows():
    for number, (found, limit, day, is_right) in enumerate(FOUND, 1):
        row = number + 2
        if is_right:
            yield create(row, f"第{number}项", "应急", "", day, limit)
        else:
            column = "D" if found == "6月31日" else "E"
            yield error(row, f"第{number}项", "应急", "", day, limit, faults=[f"{column}{row}"])


def serial(day):
    return (day - date(1899, 12, 30)).days


BOOKS = [
    book("days-in-words", [words for words, _ in WRITTEN],
         [due(number, day, words) for number, (words, day) in enumerate(WRITTEN, 1)]),
    book("days-that-are-none", UNDATED,
         [words_only(number, words) for number, words in enumerate(UNDATED, 1)], writer="libreoffice"),
    book("days-that-cannot-be", IMPOSSIBLE,
         [impossible(number, words) for number, words in enumerate(IMPOSSIBLE, 1)]),

    book("days-of-the-spreadsheet", [
        date(2020, 7, 25), datetime(2020, 7, 25, 18, 30), serial(date(2020, 7, 25)), date(2020, 7, 1),
        20200725, 2020.7,
        date(2020, 7, 25), date(2020, 7, 25), "44037", date(2020, 7, 1), 6.3,
    ], [
        due(1, "2020-07-25", "2020-07-25"), due(2, "2020-07-25", "2020-07-25T18:30:00"),
        due(3, "2020-07-25", "44037"),
        due(4, "2020-07-31", "2020年7月"), due(5, "2020-07-25", "20200725"), due(6, "2020-07-31", "2020.7"),
        due(7, "2020-07-25", "2020-07-25"), due(8, "2020-07-25", "2020-07-25"), due(9, "2020-07-25", "44037"),
        due(10, "2020-07-31", "2020年7月"), {**due(11, "2020-06-03", "6.3"), "warned": ["D13"]},
    ], title="二〇二〇年台账", sheet={"formats": {
        "D3": "yyyy/m/d", "D4": "yyyy-mm-dd hh:mm", "D5": "General", "D6": 'yyyy"年"m"月"', "D9": 'm"月"d"日"',
        "D10": "[$-F800]dddd, mmmm dd, yyyy", "D12": 'm"月"'}}),

    book("days-of-the-spreadsheet-by-libreoffice", [
        date(2020, 7, 25), datetime(2020, 7, 25, 18, 30), serial(date(2020, 7, 25)), date(2020, 7, 1),
    ], [
        due(1, "2020-07-25", "2020-07-25"), due(2, "2020-07-25", "2020-07-25T18:30:00"),
        due(3, "2020-07-25", "44037"),
        due(4, "2020-07-31", "2020年7月"),
    ], writer="libreoffice", sheet={"formats": {
        "D3": "yyyy/m/d", "D4": "yyyy-mm-dd hh:mm", "D5": "General", "D6": 'yyyy"年"m"月"'}}),

    Book("days-found", [Sheet([
        ["2020年督导问题清单"], ["序号", "问题", "责任单位", "督导时间", "整改时限"],
        *[[number, f"第{number}项", "市应急局", found, limit]
          for number, (found, limit, _, _) in enumerate(FOUND, 1)],
    ])], list(found_rows())),

    Book("year-of-the-sheet", [Sheet([HEADING, [1, "甲", "市应急局", "6月底"], [2, "乙", "市应急局", "2021年6月底"]],
                                     name="2019年三季度")], [
        create(2, "甲", "应急", "", "2019-06-30", "6月底"), create(3, "乙", "应急", "", "2021-06-30", "2021年6月底"),
    ]),
    Book("ledger-of-2018", [Sheet([HEADING, [1, "甲", "市应急局", "6月底"]])], [
        create(2, "甲", "应急", "", "2018-06-30", "6月底"),
    ]),
    Book("convention-year", [Sheet([["2020年台账"], HEADING, [1, "甲", "市应急局", "6月底"]])], [
        create(3, "甲", "应急", "", "2022-06-30", "6月底"),
    ], arguments=("--convention", "year=2022")),
    Book("convention-vague-dates", [Sheet([["2020年台账"], HEADING, [1, "甲", "市应急局", "6月底"],
                                           [2, "乙", "市应急局", "6月中旬"], [3, "丙", "市应急局", "6月12日"]])], [
        create(3, "甲", "应急", "", None, "6月底", warned=["D3"]),
        create(4, "乙", "应急", "", None, "6月中旬", warned=["D4"]),
        create(5, "丙", "应急", "", "2020-06-12", "6月12日"),
    ], arguments=("--convention", "vague-dates=words")),
    Book("convention-undated", [Sheet([["2020年台账"], HEADING, [1, "甲", "市应急局", "长期坚持"]])], [
        error(3, "甲", "应急", "", None, "长期坚持", faults=["D3"]),
    ], arguments=("--convention", "undated=error")),
]
