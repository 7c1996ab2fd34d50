"""Prints what openpyxl finds in a workbook: cells, and per sheet its rules, conditional formats and tables.

Usage: cells.py workbook.xlsx [again.xlsx] – saves the workbook under a second name where one is given.
"""

import datetime
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
cells = {}
sheets = {}
for sheet in workbook:
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is None:
                continue
            if isinstance(value, (datetime.datetime, datetime.date)):
                value = (value + datetime.timedelta(microseconds=500000)).replace(microsecond=0).isoformat()
            cells[f"{sheet.title}!{cell.coordinate}"] = value
    sheets[sheet.title] = {
        "rules": len(sheet.data_validations.dataValidation),
        "shades": sum(len(rules.rules) for rules in sheet.conditional_formatting),
        "tables": [table.ref for table in sheet.tables.values()],
    }
print(json.dumps({"cells": cells, "sheets": sheets}))
if len(sys.argv) > 2 and sys.argv[2]:
    workbook.save(sys.argv[2])
