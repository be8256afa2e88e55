# SPDX-License-Identifier: Apache-2.0
"""A workbook as an office would send it, and what its rows mean, written by hand beside it."""
import csv
import json
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

HERE = Path(__file__).parent
SAVED = datetime(2020, 6, 1)  # so that the same script gives the same files, but for LibreOffice's own dates

# The tree's full names (tree.csv) by one word each.
NAMES = {
    "发改": "澄川市发展和改革委员会", "教育": "澄川市教育局", "工信": "澄川市工业和信息化局", "公安": "澄川市公安局",
    "民政": "澄川市民政局", "资规": "澄川市自然资源和规划局", "住建": "澄川市住房和城乡建设局",
    "城管": "澄川市城市管理局", "交通": "澄川市交通运输局", "水务": "澄川市水务局", "农业": "澄川市农业农村局",
    "商务": "澄川市商务局", "文旅": "澄川市文化广电和旅游局", "卫健": "澄川市卫生健康委员会",
    "应急": "澄川市应急管理局", "市监": "澄川市市场监督管理局", "安委": "澄川市安全生产委员会办公室",
    "经开": "澄川经济技术开发区管理委员会", "高新": "澄川高新技术产业开发区管理委员会", "禾东": "禾东区人民政府",
    "塔屿": "塔屿区人民政府", "砚桥": "砚桥县人民政府", "渌浦": "渌浦市人民政府", "柳塘": "禾东区柳塘镇人民政府",
    "石矶": "禾东区石矶街道办事处", "消防": "澄川市消防救援支队", "燃气": "澄川市燃气集团有限公司",
}


def full(words):
    return [NAMES[word] for word in words.split()]


def entry(verdict, row, problem, lead, support, due, due_text, **more):
    return {"row": row, "verdict": verdict, "problem": problem, "lead": full(lead), "support": full(support),
            "due": due, "due_text": due_text, **more}


def create(row, problem, lead, support="", due=None, due_text="", **more):
    """`warned`: the cells that a warning names."""
    return entry("create", row, problem, lead, support, due, due_text, **more)


def error(row, problem, lead="", support="", due=None, due_text="", **more):
    """`faults`: the cells at fault, in their order."""
    return entry("error", row, problem, lead, support, due, due_text, **more)


def duplicate(row, problem, lead, support="", due=None, due_text="", **more):
    return entry("duplicate", row, problem, lead, support, due, due_text, **more)


def skip(*rows):
    return [{"row": row, "verdict": "skip"} for row in rows]


def flat(entries):
    return [one for item in entries for one in (item if isinstance(item, list) else [item])]


@dataclass
class Sheet:
    rows: list
    name: str = "Sheet1"
    merged: tuple = ()
    hidden_rows: tuple = ()
    hidden_columns: tuple = ()
    formats: dict = field(default_factory=dict)
    state: str = "visible"


@dataclass
class Book:
    name: str
    sheets: list
    expected: list  # of rows, by the sheet where there are several
    writer: str = "openpyxl"  # openpyxl, libreoffice, or csv in `encoding`
    encoding: str = "utf-8-sig"
    separator: str = ","
    arguments: tuple = ()
    notices: int = 0  # sheets that hold no ledger

    @property
    def file(self):
        ends = {"csv": ".csv", "openpyxl": ".xlsx", "libreoffice": ".xlsx"}
        return HERE / (self.name + ends[self.writer])

    def write(self):
        if self.writer == "csv":
            self.write_csv()
        elif self.writer == "openpyxl":
            self.workbook().save(self.file)
        else:
            self.write_by_libreoffice()
        self.write_expected()

    def write_csv(self):
        with open(self.file, "w", encoding=self.encoding, newline="") as out:
            csv.writer(out, delimiter=self.separator).writerows(
                ["" if cell is None else cell for cell in row] for row in self.sheets[0].rows)

    def write_by_libreoffice(self):
        with tempfile.TemporaryDirectory() as folder:
            first = Path(folder) / "first" / self.file.name
            first.parent.mkdir()
            self.workbook().save(first)
            for form, source in (("ods", first), ("xlsx", Path(folder) / (self.name + ".ods"))):
                subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/user",
                                "--convert-to", form, "--outdir", folder, source],
                               check=True, capture_output=True)
            self.file.write_bytes((Path(folder) / self.file.name).read_bytes())

    def workbook(self):
        book = Workbook()
        book.remove(book.active)
        book.properties.created = book.properties.modified = SAVED
        for sheet in self.sheets:
            fill(book.create_sheet(sheet.name), sheet)
        return book

    def write_expected(self):
        head = {"file": self.file.name, "arguments": list(self.arguments), "notices": self.notices}
        lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in flat(self.expected))
        words = json.dumps(head, ensure_ascii=False)[:-1] + ', "rows": [\n  ' + lines + "\n]}\n"
        (HERE / (self.name + ".expected.json")).write_text(words, encoding="utf-8")


def fill(page, sheet):
    thin = Side(style="thin")
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row, 1):
            if value is None and column > 1:
                continue
            cell = page.cell(number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.font = Font(name="仿宋_GB2312", size=12)
    for place, form in sheet.formats.items():
        page[place].number_format = form
    for place in sheet.merged:
        page.merge_cells(place)
    for number in sheet.hidden_rows:
        page.row_dimensions[number].hidden = True
    for column in sheet.hidden_columns:
        page.column_dimensions[column].hidden = True
    page.sheet_state = sheet.state
