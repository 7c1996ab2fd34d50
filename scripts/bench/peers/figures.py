"""What an office writes today: the circular's figures of a period from the folder of ledgers, in one pass.

python3 figures.py FOLDER ROSTER 2026-09-30 2026-07-01 [--processes 2] [--reader openpyxl|pandas]

Prints {code: {figure: number}} as JSON. Read-only, values only, only the sheets that are needed; the log is the truth, as of
the day. A file that can't be read, that is no ledger or whose branch is not on the roster is left out; of several files of
a branch the one sealed last counts. Nothing else is checked.
"""

import argparse
import datetime
import json
import multiprocessing
import pathlib
import sys
import zipfile

SHEETS = ("字典", "封面", "党员名册", "承诺台账", "变更记录")
STATUS = {"退回销号": "践诺"}
SILENT = {"变更", "提醒督促", "冲正"}


def with_openpyxl(path):
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        return {name: list(book[name].iter_rows(values_only=True)) for name in SHEETS}
    finally:
        book.close()


def with_pandas(path):
    import pandas

    frames = pandas.read_excel(path, sheet_name=list(SHEETS), header=None, dtype=object)
    return {
        name: [tuple(None if pandas.isna(value) else value for value in row) for row in frame.values]
        for name, frame in frames.items()
    }


READERS = {"openpyxl": with_openpyxl, "pandas": with_pandas}


def table(rows):
    """The filled rows under a header, by its names."""
    header = rows[0]
    return [dict(zip(header, row)) for row in rows[1:] if any(value is not None for value in row)]


def as_day(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def history(steps):
    """The steps that stand: one that was reversed never happened."""
    standing = []
    for step in steps:
        if step["步骤"] == "冲正":
            if standing:
                standing.pop()
        else:
            standing.append(step)
    return standing


def figures_of(items, log, as_of, since, left):
    year_end = datetime.date(as_of.year, 12, 31)
    count = dict.fromkeys(
        (
            "committed withdrawn closed unfulfilled carriedOver open awaitingClosing due closedOnTime closedLate overdue "
            "closedInPeriod"
        ).split(),
        0,
    )
    for item in items:
        if item["承诺主体"] in left:
            continue
        steps = [step for step in history(log.get(item["编号"], [])) if as_day(step["发生日期"]) <= as_of]
        approved = next((step for step in steps if step["步骤"] == "定诺"), None)
        if approved is None:
            continue
        status = None
        for step in steps:
            if step["步骤"] not in SILENT:
                status = STATUS.get(step["步骤"], step["步骤"])
        if status == "撤回":
            count["withdrawn"] += 1
            continue
        count["committed"] += 1
        deadline = as_day(approved["相关日期"]) or year_end
        is_due = deadline <= as_of
        count["due"] += is_due
        if status == "销号":
            count["closed"] += 1
            closing = [step for step in steps if step["步骤"] == "销号"][-1]
            done = as_day([step for step in steps if step["步骤"] == "申请销号"][-1]["相关日期"])
            count["closedInPeriod"] += as_day(closing["发生日期"]) >= since
            if is_due:
                count["closedOnTime" if done <= deadline else "closedLate"] += 1
        elif status == "未兑现":
            count["unfulfilled"] += 1
        elif status == "结转":
            count["carriedOver"] += 1
        else:
            count["open"] += 1
            if status == "申请销号":
                count["awaitingClosing"] += 1
            elif is_due:
                count["overdue"] += 1
    count["closingRate"] = count["closed"] / count["committed"] if count["committed"] else None
    count["onTimeRate"] = count["closedOnTime"] / count["due"] if count["due"] else None
    return count


def of_file(asked):
    """The code, when it was sealed and the figures of one file; None where it is no ledger."""
    path, reader, as_of, since = asked
    try:
        sheets = READERS[reader](path)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        return None
    sealed = next((row[2] for row in sheets["字典"] if row[0] == "上报时间"), None)
    code = next((row[1] for row in sheets["封面"] if row[0] == "支部代码"), None)
    left = {
        row["姓名"] for row in table(sheets["党员名册"]) if row["变动"] == "转出" and as_day(row["变动日期"]) <= as_of
    }
    log = {}
    for step in table(sheets["变更记录"]):
        log.setdefault(step["编号"], []).append(step)
    return code, sealed or "", figures_of(table(sheets["承诺台账"]), log, as_of, since, left)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("roster", type=pathlib.Path)
    parser.add_argument("as_of", type=datetime.date.fromisoformat)
    parser.add_argument("since", type=datetime.date.fromisoformat)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--reader", choices=READERS, default="openpyxl")
    given = parser.parse_args()
    from openpyxl import load_workbook

    codes = {row["支部代码"] for row in table(list(load_workbook(given.roster, read_only=True)["支部名册"].values))}
    asked = [(path, given.reader, given.as_of, given.since) for path in sorted(given.folder.glob("*.xlsx"))]
    if given.processes > 1:
        with multiprocessing.Pool(given.processes) as pool:
            results = pool.map(of_file, asked, chunksize=4)
    else:
        results = list(map(of_file, asked))
    newest = {}
    for result in results:
        if result is None or result[0] not in codes:
            continue
        if result[0] not in newest or newest[result[0]][1] <= result[1]:
            newest[result[0]] = result
    json.dump({code: figures for code, _, figures in newest.values()}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
