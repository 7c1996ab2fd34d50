"""Fills a ledger as a person would: finds columns by their headers, writes below them, saves.

fill.py TEMPLATE DATA.json OUT

DATA is {sheet: {"items": {label: value}}} for a form and {sheet: {"rows": [{header: value}]}} for a table. A value is
text, a number, {"day": "2026-03-05"} or {"time": "2026-03-05T09:00:00"}.
"""

import json
import sys
from datetime import date, datetime

from openpyxl import load_workbook


def cell_value(value):
    if isinstance(value, dict):
        if "day" in value:
            return date.fromisoformat(value["day"])
        return datetime.fromisoformat(value["time"])
    return value


def fill_form(sheet, items):
    labels = {row[0].value: row[0].row for row in sheet.iter_rows(max_col=1)}
    for label, value in items.items():
        sheet.cell(labels[label], 2).value = cell_value(value)


def fill_table(sheet, rows):
    columns = {cell.value: cell.column for cell in sheet[1]}
    for offset, row in enumerate(rows):
        for header, value in row.items():
            sheet.cell(2 + offset, columns[header]).value = cell_value(value)


def main(template, data, out):
    workbook = load_workbook(template)
    with open(data, encoding="utf-8") as file:
        sheets = json.load(file)
    for name, content in sheets.items():
        sheet = workbook[name]
        fill_form(sheet, content.get("items", {}))
        fill_table(sheet, content.get("rows", []))
    workbook.save(out)


main(*sys.argv[1:])
