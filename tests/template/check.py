#!/usr/bin/env python3
"""check.py TEMPLATE HEADERS: the blank workbook as openpyxl reads it, against the contract's list of headers.

Prints what is not as it should be; exit 1 if anything is not, 0 if all is."""
import csv
import re
import sys

import openpyxl

TABLES = ["1001", "1102", "2106", "2107", "3112", "3115", "3118", "4155", "4156", "5170", "5176"]
faults = []


def hold(is_so, what):
    if not is_so:
        faults.append(what)


def protected(sheet):
    told = sheet.protection
    hold(told.sheet, "%s is not protected" % sheet.title)
    hold(told.password is None and told.hashValue is None, "%s has a password" % sheet.title)
    # 0: allowed (ECMA-376 18.3.1.85 counts what is locked)
    for name in ("insertRows", "deleteRows", "sort", "autoFilter", "formatCells", "formatColumns", "formatRows"):
        hold(not getattr(told, name), "%s: %s is locked" % (sheet.title, name))


def column_is_open(sheet, index):
    for told in sheet.column_dimensions.values():
        if told.min <= index <= told.max:
            return not told.protection.locked
    return False


def is_open(sheet, row, index):
    """Whether a cell can be changed; one that is not stored is as its column is."""
    if (row, index) in sheet._cells:
        return not sheet._cells[row, index].protection.locked
    return column_is_open(sheet, index)


book = openpyxl.load_workbook(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as lines:
    rows = list(csv.DictReader(lines))
hold(book.sheetnames == ["学校", "县级", "说明"], "sheets: %s" % book.sheetnames)

schools = book["学校"]
protected(schools)
headers = [row for row in rows if list(row.values())[0] == "学校"]
for index, row in enumerate(headers, 1):
    _, _, name, unit, kind = list(row.values())[:5]
    cell = schools.cell(1, index)
    hold(cell.value == (name + "(%s)" % unit if unit else name), "%s: header %r" % (cell.coordinate, cell.value))
    hold(cell.protection.locked, "%s: the header can be changed" % cell.coordinate)
    hold(cell.comment is not None and "来源：" in cell.comment.text, "%s: no comment with the source" % cell.coordinate)
    hold(column_is_open(schools, index), "column %d cannot be filled in" % index)
    sample = schools.cell(2, index)
    hold(not sample.protection.locked, "%s: the sample cannot be taken out" % sample.coordinate)
last = len(headers)
for index in (last + 1, last + 100, 16384):
    hold(column_is_open(schools, index), "column %d beside the form is locked" % index)
name = [list(row.values())[2] for row in headers].index("学校名称") + 1
hold(schools.cell(2, name).value.startswith("示例："), "the first row is no sample")
hold(schools.max_row == 2, "%d rows" % schools.max_row)
lists = {str(area): told.formula1 for told in schools.data_validations.dataValidation for area in told.sqref.ranges}
hold(any("九年一贯制" in told for told in lists.values()), "no list of kinds of school")
hold(len([told for told in lists.values() if told == '"是,否"']) >= 3, "no list of yes and no")

county = book["县级"]
protected(county)
for row in range(2, county.max_row + 1):
    hold(county.cell(row, 1).protection.locked, "A%d: the item can be changed" % row)
    hold(is_open(county, row, 2), "B%d cannot be filled in" % row)
    hold(county.cell(row, 2).value is None, "B%d is filled in" % row)
    hold(county.cell(row, 1).comment is not None, "A%d: no comment" % row)
hold(column_is_open(county, 3), "no further county can be added")

told = book["说明"]
heads = [cell.value for cell in told[1]]
at = {head: index for index, head in enumerate(heads)}
source = heads.index("统计报表取数位置")
fields = {}
for row in told.iter_rows(min_row=2, values_only=True):
    found = re.fullmatch(r"“(学校|县级)”表：(.*)", row[0] or "")
    if found:
        fields[found.groups()] = row
for row in rows:
    sheet, _, name, unit = list(row.values())[:4]
    header = name + "(%s)" % unit if unit else name
    line = fields.get((sheet, header))
    hold(line is not None, "%s is not explained" % header)
    if line is not None:
        hold(re.match("教基[0-9]{4}|本地掌握：", line[source] or ""), "%s: source %r" % (header, line[source]))
named = "".join(line[source] or "" for line in fields.values())
for table in TABLES:
    hold("教基" + table in named, "no field from 教基%s" % table)

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
