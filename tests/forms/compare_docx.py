#!/usr/bin/env python3
"""compare_docx.py DOCUMENT EXPECTED: the forms inside a text document, both ways.

Reads the parts of the document with nothing but Python's own zipfile and ElementTree, checks that each is
well-formed, lays the tables out in grids and holds every field (text, fill), every merge, the lines that are
repeated on each sheet, what stands above and below each table against the file that says the same of the workbook.
Prints each difference; exit 1 if there is any, 0 if none."""
import sys
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DARK, HEAD = "BFBFBF", "F2F2F2"


def text_of(paragraph):
    told = []
    for node in paragraph.iter():
        if node.tag == W + "t":
            told.append(node.text or "")
        elif node.tag == W + "br":
            told.append("\n")
        elif node.tag == W + "tab" and node.attrib == {}:
            told.append("\t")
    return "".join(told)


def style(paragraph):
    found = paragraph.find(W + "pPr/" + W + "pStyle")
    return None if found is None else found.get(W + "val")


def letter(index):
    told = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        told = chr(65 + rest) + told
    return told


def place(row, column):
    return "%s%d" % (letter(column), row + 3)


class Table:
    """A table as a grid: fields by place, merges by their corners."""

    def __init__(self, node):
        self.fields, self.merges, self.n_heads, self.torn = {}, set(), 0, 0
        widths = len(node.findall(W + "tblGrid/" + W + "gridCol"))
        open_above = {}
        self.rows = node.findall(W + "tr")
        for row, line in enumerate(self.rows):
            properties = line.find(W + "trPr")
            if properties is None or properties.find(W + "cantSplit") is None:
                self.torn += 1
            if properties is not None and properties.find(W + "tblHeader") is not None:
                assert self.n_heads == row, "a head below a line"
                self.n_heads += 1
            column = 0
            for cell in line.findall(W + "tc"):
                told = cell.find(W + "tcPr")
                span = told.find(W + "gridSpan")
                span = 1 if span is None else int(span.get(W + "val"))
                merge = told.find(W + "vMerge")
                text = "\n".join(text_of(p) for p in cell.findall(W + "p"))
                shade = told.find(W + "shd")
                shade = None if shade is None else shade.get(W + "fill")
                fill = {None: "plain", DARK: "dark", HEAD: "head"}.get(shade, shade)
                if merge is not None and merge.get(W + "val") != "restart":
                    first, wide, _ = open_above[column]
                    assert wide == span, "a merge is not straight"
                    assert text == "", "a text inside a merge"
                    open_above[column] = (first, span, row)
                else:
                    self.fields[row, column] = (text, fill)
                    self.close(open_above, column)
                    open_above[column] = (row, span, row)
                column += span
            assert column == widths, "line %d has %d columns, the grid %d" % (row, column, widths)
        for column in list(open_above):
            self.close(open_above, column)
        self.widths = widths

    def close(self, open_above, column):
        if column in open_above:
            first, span, last = open_above.pop(column)
            if span > 1 or last > first:
                self.merges.add("%s:%s" % (place(first, column), place(last, column + span - 1)))


def document(path):
    """{title: (left, right, table, notes)} of the forms in a document."""
    with zipfile.ZipFile(path) as parts:
        assert parts.testzip() is None
        trees = {name: ElementTree.fromstring(parts.read(name)) for name in parts.namelist()}
    body = trees["word/document.xml"].find(W + "body")
    forms, title, line, last = {}, None, "", None
    for node in body:
        if node.tag == W + "tbl":
            last = [line, Table(node), []]
            forms[title] = last
            line = ""
        elif node.tag == W + "p":
            if style(node) == "FormTitle":
                title, line, last = text_of(node), "", None
            elif style(node) == "FormLine":
                line = text_of(node)
            elif style(node) == "FormNote" and last is not None:
                last[2].append(text_of(node))
            else:
                last = None
    return forms


def printed(value, number_format):
    kind, _, rest = value.partition(":")
    if kind == "empty":
        return ""
    if kind == "s":
        return rest.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
    places = len(number_format.partition(".")[2])
    assert number_format.startswith("#,##0"), number_format
    return "{:,.{}f}".format(Decimal(rest), places)


def expected(path):
    sheets = {}
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if parts[0] in ("#", "book"):
                continue
            sheet = sheets.setdefault(parts[0], {"cell": {}, "merge": set(), "print": {}})
            if parts[1] == "cell":
                sheet["cell"][parts[2]] = (printed(parts[3], parts[4]), parts[5])
            elif parts[1] == "merge":
                sheet["merge"].add(parts[2])
            else:
                sheet["print"][parts[2]] = parts[3]
    return sheets


def row_of(where):
    return int("".join(letter for letter in where if letter.isdigit()))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    forms, sheets = document(sys.argv[1]), expected(sys.argv[2])
    bad, n = 0, 0

    def hold(sheet, what, found, wanted):
        nonlocal bad, n
        n += 1
        if found != wanted:
            bad += 1
            print("%s %s\n  expected %r\n  found    %r" % (sheet, what, wanted, found))

    for name, sheet in sheets.items():
        title = sheet["cell"]["A1"][0]
        if title not in forms:
            hold(name, "title", None, title)
            continue
        line, table, notes = forms[title]
        last = 2 + len(table.rows)
        above = [sheet["cell"][at][0] for at in sorted(sheet["cell"]) if row_of(at) == 2]
        hold(name, "line above", [part for part in line.split("\t") if part], [part for part in above if part])
        below = {row_of(at): told[0] for at, told in sheet["cell"].items() if row_of(at) > last and told[0]}
        hold(name, "notes", [note for note in notes if note], [below[row] for row in sorted(below)])
        first, _, end = sheet["print"]["titles"].partition(":")
        hold(name, "repeated head", table.n_heads, int(end.strip("$")) - int(first.strip("$")) + 1)
        hold(name, "lines that may be torn", table.torn, 0)
        inside = {merge for merge in sheet["merge"] if 3 <= row_of(merge.split(":")[0]) <= last}
        hold(name, "merges", sorted(table.merges), sorted(inside))
        fields = {place(*at): told for at, told in table.fields.items()}
        cells = {at: told for at, told in sheet["cell"].items() if 3 <= row_of(at) <= last}
        for at in sorted(set(fields) | set(cells)):
            hold(name, at, fields.get(at, ("", "plain")), cells.get(at, ("", "plain")))
    print("%d difference(s) of %d" % (bad, n))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
