#!/usr/bin/env python3
"""compare.py WORKBOOK EXPECTED: every cell, merge and print setting of the forms, both ways.

Prints each difference by sheet and cell; exit 1 if there is any, 0 if none."""
import sys
from decimal import Decimal

import openpyxl
from openpyxl.cell.cell import MergedCell

DARK, HEAD = "BFBFBF", "F2F2F2"
PAPER = {"8": "A3", "9": "A4"}


def number(v):
    d = Decimal(repr(v))
    text = format(d, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def shown(cell):
    v = cell.value
    if cell.data_type == "f":
        return "formula:%s" % v
    if v is None:
        return "empty"
    if cell.data_type == "n" and isinstance(v, (int, float)) and not isinstance(v, bool):
        return "n:" + number(v)
    if cell.data_type == "s":
        return "s:" + v.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    return "%s:%r" % (cell.data_type, v)


def fill(cell):
    kind = cell.fill.fill_type
    if kind is None:
        return "plain"
    color = cell.fill.fgColor.rgb
    color = color[-6:].upper() if isinstance(color, str) else str(color)
    if kind == "solid" and color in (DARK, HEAD):
        return "dark" if color == DARK else "head"
    return "%s %s" % (kind, color)


def found(path):
    """{(sheet, kind, where): (value, …)} of a workbook."""
    book = openpyxl.load_workbook(path)
    out = {("book", "sheets", ""): ("、".join(book.sheetnames),)}
    for ws in book:
        def tell(what, value, ws=ws):
            out[ws.title, "print", what] = ("" if value is None else str(value),)
        area = ws.print_area or []
        tell("area", ",".join(area if isinstance(area, list) else [area]).replace("$", ""))
        tell("titles", ws.print_title_rows)
        tell("orientation", ws.page_setup.orientation)
        tell("paper", PAPER.get(str(ws.page_setup.paperSize), ws.page_setup.paperSize))
        fit = ws.sheet_properties.pageSetUpPr is not None and ws.sheet_properties.pageSetUpPr.fitToPage
        wide, high = ws.page_setup.fitToWidth, ws.page_setup.fitToHeight
        # without the attribute one page is meant (ECMA-376 18.3.1.63); any height must be allowed
        tell("wide", (1 if wide is None else wide) if fit and str(high) == "0" else "fit %s, %s by %s" % (fit, wide, high))
        feet = [part.text or "" for part in (ws.oddFooter.left, ws.oddFooter.center, ws.oddFooter.right)]
        wanted = "第 &P 页 / 共 &N 页"
        tell("footer", wanted if any(wanted in t for t in feet) else " | ".join(feet))
        tell("freeze", ws.freeze_panes)
        if ws.print_title_cols:
            tell("title columns", ws.print_title_cols)
        if ws.sheet_state != "visible":
            tell("state", ws.sheet_state)
        for m in ws.merged_cells.ranges:
            out[ws.title, "merge", m.coord] = ()
        for row in ws.iter_rows():
            for cell in row:
                if isinstance(cell, MergedCell):
                    if cell.value is not None:
                        out[ws.title, "cell", cell.coordinate] = ("inside a merge: %r" % cell.value,)
                    continue
                what = (shown(cell), cell.number_format, fill(cell))
                if what != ("empty", "General", "plain"):
                    out[ws.title, "cell", cell.coordinate] = what
    return out


def expected(path):
    out = {}
    with open(path, encoding="utf-8", newline="\n") as f:
        for line in f:
            parts = line.rstrip("\n").split("\t")
            if parts[0] == "#":
                continue
            if parts[0] == "book":
                out["book", "sheets", ""] = (parts[2],)
                continue
            key, rest = tuple(parts[:3]), tuple(parts[3:])
            assert key not in out, key
            if parts[1] == "cell" and rest == ("empty", "General", "plain"):
                continue
            out[key] = rest
    return out


def order(key):
    sheet, kind, where = key
    if kind == "cell":
        letters = where.rstrip("0123456789")
        return (sheet, kind, int(where[len(letters):]), len(letters), letters)
    return (sheet, kind, 0, 0, where)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    got, want = found(sys.argv[1]), expected(sys.argv[2])
    bad = 0
    for key in sorted(set(got) | set(want), key=order):
        g, w = got.get(key), want.get(key)
        if g != w:
            bad += 1
            print("%s %s %s\n  expected %s\n  found    %s" % (
                key + (("absent" if w is None else "\t".join(w) or "present"), "absent" if g is None else "\t".join(g) or "present")))
    print("%d difference(s) of %d cells, merges and settings" % (bad, len(set(got) | set(want))))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
