#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: make.py [NAME...]

Writes the workbooks of this folder and what is expected of their rows: by openpyxl, by LibreOffice (which
reads what openpyxl wrote, keeps it as .ods and writes .xlsx from that), or as CSV. Needs Debian's
python3-openpyxl and libreoffice-calc-nogui; the tests need neither, for the files are kept."""
import sys

import damaged
import days
import headings
import more
import rows
import units

for book in headings.BOOKS + units.BOOKS + days.BOOKS + rows.BOOKS + more.BOOKS:
    if not sys.argv[1:] or book.name in sys.argv[1:]:
        book.write()
if not sys.argv[1:] or "damaged" in sys.argv[1:]:
    damaged.write()
