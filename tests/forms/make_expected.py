#!/usr/bin/env python3
"""Writes expected/<county>.tsv (表Ⅰ to 表Ⅵ, rulebook.py) and expected/<county>.self.tsv (附件4, self_assessment.py)
from counties/<county>.*.csv by the rule book.

With --demo DEMO.xlsx it first takes the text copy of the demo county anew from that workbook
(the one `junheng demo --out DEMO.xlsx` writes)."""
import csv
import os
import sys

import rulebook
import self_assessment

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTIES = ("示例县", "甲县", "乙县", "丙县", "丁县", "戊县", "己县")


def copy_demo(path):
    import openpyxl
    book = openpyxl.load_workbook(path)
    for sheet, part in (("学校", "schools"), ("县级", "county")):
        with open(os.path.join(HERE, "counties", "示例县.%s.csv" % part), "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f, lineterminator="\n")
            for row in book[sheet].iter_rows(values_only=True):
                w.writerow(["" if v is None else v for v in row])


def lines_of(name, forms):
    base = os.path.join(HERE, "counties", name)
    county = rulebook.county_from(base + ".schools.csv", base + ".county.csv")
    sheets = forms(county)
    yield ("#", "sheet", "kind", "where", "value (n: number, s: text, empty)", "number format", "fill")
    yield ("book", "sheets", "、".join(s.name for s in sheets))
    for sheet in sheets:
        yield from sheet.lines()


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--demo":
        copy_demo(sys.argv[2])
    os.makedirs(os.path.join(HERE, "expected"), exist_ok=True)
    for name in COUNTIES:
        for end, forms in ((".tsv", rulebook.forms), (".self.tsv", self_assessment.forms)):
            if name == "戊县" and end == ".self.tsv":  # no schools, no forms of theirs
                continue
            with open(os.path.join(HERE, "expected", name + end), "w", encoding="utf-8", newline="\n") as f:
                for line in lines_of(name, forms):
                    f.write("\t".join(line) + "\n")


if __name__ == "__main__":
    main()
