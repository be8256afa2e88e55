# SPDX-License-Identifier: Apache-2.0
"""Files that are no workbook, or none that may be read: each with its exit status
and a word of the reason."""
import io
import json
import struct
import subprocess
import tempfile
import zipfile
from pathlib import Path

from book import HERE, Book, Sheet

FOLDER = HERE / "damaged"
MALFORMED, UNSUPPORTED, ENCRYPTED, TOO_LARGE = 10, 11, 13, 16
PLAIN = Book("plain", [Sheet([["序号", "问题", "责任单位", "时限"], [1, "甲", "市应急局", "2020-06-30"]])], [])
SHEET = "xl/worksheets/sheet1.xml"
BOMB_BYTES = 120 << 20
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LAUGHS = "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi"))


def plain():
    out = io.BytesIO()
    PLAIN.workbook().save(out)
    return out.getvalue()


def with_parts(**parts):
    """The plain workbook with parts put in or replaced; `xl__sheet` stands for `xl/sheet`."""
    parts = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    out = io.BytesIO()
    packed = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
    with zipfile.ZipFile(io.BytesIO(plain())) as old, packed as new:
        for item in old.infolist():
            if item.filename not in parts:
                new.writestr(item, old.read(item))
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2020, 6, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_sheet(content):
    return with_parts(xl__worksheets__sheet1_dot_xml=content)


def lying(package):
    """The same, whose headers say that the sheet unpacks to a thousand bytes."""
    changed = bytearray(package)
    for mark, name_length_at, name_at, size_at in ((b"PK\x03\x04", 26, 30, 22), (b"PK\x01\x02", 28, 46, 24)):
        at = changed.find(mark)
        while at >= 0:
            length, = struct.unpack_from("<H", changed, at + name_length_at)
            if changed[at + name_at:at + name_at + length] == SHEET.encode():
                struct.pack_into("<I", changed, at + size_at, 1000)
            at = changed.find(mark, at + 4)
    return bytes(changed)


def container(*streams):
    """An OLE container's header and directory, naming `streams`."""
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    directory = b"".join(
        name.encode("utf-16le").ljust(64, b"\0") + struct.pack("<HBB", 2 * len(name) + 2, 2, 1) + bytes(60)
        for name in ("Root Entry", *streams))
    return header.ljust(512, b"\xFF") + directory.ljust(1024, b"\0")


def by_libreoffice(form):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plain.xlsx"
        source.write_bytes(plain())
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/user",
                        "--convert-to", form, "--outdir", folder, source], check=True, capture_output=True)
        return (Path(folder) / ("plain." + form)).read_bytes()


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, content in files.items():
            new.writestr(zipfile.ZipInfo(name, (2020, 6, 1, 0, 0, 0)), content)
    return out.getvalue()


def workbook_of(rows, name="plain"):
    out = io.BytesIO()
    Book(name, [Sheet(rows)], []).workbook().save(out)
    return out.getvalue()


WEB_PAGE = "<html><head><meta charset=utf-8></head><body><table><tr><td>问题<td>责任单位</table></body></html>"
OLD_XML = ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
           '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>')
ENTITIES = (f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "笑">{LAUGHS}]>'
            f'<worksheet xmlns="{MAIN}"><sheetData>'
            '<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row></sheetData></worksheet>')
BOMB = b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData/>' + b" " * BOMB_BYTES + b"</worksheet>"
LATE_ROWS = (f'<worksheet xmlns="{MAIN}"><sheetData><row r="2"><c r="A2"><v>1</v></c></row>'
             '<row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>')
NO_SUCH_STRING = (f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row>'
                  '</sheetData></worksheet>')

FILES = [
    ("truncated.xlsx", lambda: plain()[:2000], MALFORMED, "损坏"),
    ("empty.xlsx", lambda: b"", MALFORMED, "空"),
    ("no-cells.xlsx", lambda: workbook_of([]), MALFORMED, "没有内容"),
    ("no-ledger.xlsx", lambda: workbook_of([["今天天气很好"], ["明天也是"]]), MALFORMED, "没有认出台账"),
    ("broken-xml.xlsx", lambda: with_sheet("<worksheet><sheetData><row"), MALFORMED, "sheet1.xml"),
    ("rows-out-of-order.xlsx", lambda: with_sheet(LATE_ROWS), MALFORMED, "A3"),
    ("no-such-string.xlsx", lambda: with_sheet(NO_SUCH_STRING), MALFORMED, "A1"),
    ("entities.xlsx", lambda: with_sheet(ENTITIES), MALFORMED, "sheet1.xml"),
    ("encrypted.xlsx", lambda: container("EncryptionInfo", "EncryptedPackage"), ENCRYPTED, "密码"),
    ("bomb.xlsx", lambda: with_sheet(BOMB), TOO_LARGE, "上限"),
    ("lying-bomb.xlsx", lambda: lying(with_sheet(BOMB)), TOO_LARGE, "上限"),
    ("macros.xlsm", lambda: with_parts(xl__vbaProject_dot_bin=b"\xCC\x61\xFF\xFF"), UNSUPPORTED, "宏"),
    ("binary.xlsb", lambda: by_name_of_binary(), UNSUPPORTED, ".xlsb"),
    ("old.xls", lambda: by_libreoffice("xls"), UNSUPPORTED, ".xls"),
    ("web-page.xls", lambda: WEB_PAGE.encode(), UNSUPPORTED, "网页"),
    ("xml-of-2003.xls", lambda: OLD_XML.encode(), UNSUPPORTED, "2003"),
    ("open-document.ods", lambda: by_libreoffice("ods"), UNSUPPORTED, ".ods"),
    ("archive.xlsx", lambda: zipped(**{"台账.txt": "甲"}), UNSUPPORTED, "压缩包"),
    ("picture.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), 12, "图片"),
]


def by_name_of_binary():
    schemas = "http://schemas.openxmlformats.org"
    relations = (f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="rId1" '
                 f'Type="{schemas}/officeDocument/2006/relationships/officeDocument" '
                 'Target="xl/workbook.bin"/></Relationships>')
    return with_parts(_rels___dot_rels=relations, xl__workbook_dot_bin=b"\x83\x01\x00")


def write():
    FOLDER.mkdir(exist_ok=True)
    for name, content, _, _ in FILES:
        (FOLDER / name).write_bytes(content())
    lines = ",\n  ".join(json.dumps({"file": "damaged/" + name, "status": status, "says": word},
                                    ensure_ascii=False) for name, _, status, word in FILES)
    (HERE / "damaged.json").write_text("[\n  " + lines + "\n]\n", encoding="utf-8")
