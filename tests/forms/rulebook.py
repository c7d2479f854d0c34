"""The official forms 表Ⅰ to 表Ⅵ of a county, computed from the rule book alone.

An independent second implementation: it shares nothing with the Rust program. Every number is a
Fraction until it is printed (roots: Decimal, 50 digits; rounding: half away from zero). References
are to the sections of rulebook_yzjh.md (§) and the entries of disputes.md (D-…).

Choices the rule book leaves open, where this file follows the program:
  * heads, notes, layout, print settings and which words stand where; the blank written in a
    sentence is ＿＿; a blank cell keeps the number format of its column; row 2 has no unit text at
    the right (the units stand in the heads);
  * the order of schools is that of the input; a merged campus adds nothing to the number of grades;
  * 表Ⅰ: every legal school counts, also one without pupils; teaching points of every size, and
    also those that are not counted as schools, count in L15 and L16 (so V12 holds); classes,
    pupils and teachers include the small teaching points but no special or vocational school;
    教职工合计 has no input field and stays blank;
  * 表Ⅱ-1: with a unit pending, the number and the share of that column stay blank; the share is
    dark below 100 %, the number never; 表Ⅲ likewise stays blank, 综合 is never dark;
  * a known failure settles a standing even where other data are missing (design §4);
  * special and vocational schools have no part in G3, G5, G6, G9, G12, Q4 (§2: only G7, Q2; G4);
  * a campus merged under D-06 is still a small school of its own for G6 (clause: 含乡镇中心校附设村小);
  * more than one remark on rounding: each with its own words 四舍五入会改变结论.

A school whose kind is not given (required, used for 全部; V18): everything that sums over kinds of
school is pending, and its number unknown. A county without any school (its table was not given) likewise;
a level without units has no numbers in 表Ⅱ-1 and 表Ⅲ, for there is nothing of which they could be a share or mean.
"""
import csv
import os
import re
import unicodedata
from collections import namedtuple
from decimal import Decimal, getcontext
from fractions import Fraction as F

# Checked by hand, with a calculator, from the input rows (not with this file):
#   示例县: 枫林九年一贯制 (§3.3's own example, 800+1.1×400=1240): 8000/1240=6.45, 10600/1240=8.55, 2605000/1240=2100.81,
#     3200/1240=2.58; ×1.1: 7.10, 9.40, 2310.89, 2.84. 东湖 4000/953=4.197272. 青禾 with its campus: 5580/1074=5.20,
#     7000/1074=6.52, 3200/1074=2.98. 知远 9680/(420+413.6+609.84)=6.71, ×1.1=7.38. 县第三中学 12870/1881.2=6.84.
#     G7 966000/128=7547. G11 71/612=11.6 %, 16/71=22.5 %. G15 1718/1840=93.4 %. Q1 2739/2775=98.7 %. S1 3125/3420=91.4 %.
#   甲县: 第二小学 2715.75/710=3.825 (=85 %). 第三小学 1699999/1000=1699.999. 第四小学 4700/1120=4.196429.
#     九年 (640+363=1003): 5600/1003=5.58, 2255000/1003=2248.26, ×1.1=2473.08, 2400/1003=2.39. 中学 8700/1340=6.49.
#     十二年 7500/1180=6.36, ×1.1=6.99. CV 小学运动场馆: mean 11.10, 0.5002978. G6 72+64+50+49+55=290, 5×7.2 万=360,000.
#     G13 599/616=97.2 %. Q1 859/887=96.8 %. S1 816/960=85 %.
#   乙县: =小学 2300/420=5.48, 1890/420=4.50, 3570/420=8.50, 924000/420=2200, 1300/420=3.10. +小学 800/360=2.22.
#     全角 900/200=4.50, 1700/200=8.50, 440000/200=2200. 教学点 200/52=3.85. 初中 1.10, 6.40, 11.60; 6.80, 2900.
#   丙县: 第3小学 13504.83/2356=5.73, 5493925/2356=2331.89. 第3九年 13729.20/3230=4.25, 25990.82/3230=8.05.
#     第1中学 3100/1327.8=2.33. 第1十二年 12062.09/2080.66=5.80. 第7小学 1802/400=4.505→4.51, 3002/400=7.505→7.51,
#     800202/400=2000.505→2000.51. 第14小学 700/826=0.847458. Means and CVs 初中骨干 1.60, 0.243; 小学高学历 4.90, 0.192.
#     G5 51 and 34 classes. G6 549 pupils, 596,999 yuan. G11 201/2013=9.985 %. G15 5666/6667=84.99 %. S1 9443/11111=84.99 %.
#   丁县: 全角 with its campus 1200/260=4.62, 2180/260=8.38. 薄弱 1000/395=2.53, 800/395=2.03, 300000/395=759.49,
#     500/395=1.27. 十二年 1700/300=5.67, 6000/1000=6.00. 初中骨干 mean 80/4000=2.00, CV exactly 0.45. G6 60+90+52=202.
#     G7 448765/64=7012. G14 199/400=49.75→49.8 %. S1 764/900=84.9 %.
#   己县: G7 447974.4/64=6999.6→7,000, not met. G8 85,999.6→86,000 and 86,000.2→86,000, not met.

getcontext().prec = 50
BLANK = "＿＿"
LEVELS = ("小学", "初中")
ITEMS = ("高学历教师", "骨干教师", "体艺教师", "教辅用房", "运动场馆", "仪器设备", "多媒体教室")
# §3: limits of R1..R7
LIMITS = {
    "小学": tuple(F(x) for x in ("4.2", "1", "0.9", "4.5", "7.5", "2000", "2.3")),
    "初中": tuple(F(x) for x in ("5.3", "1", "0.9", "5.8", "10.2", "2500", "2.4")),
}
REST = F("0.85")
CV_LIMIT = {"小学": F("0.50"), "初中": F("0.45")}
LEVELS_OF = {"小学": ("小学",), "教学点": ("小学",), "初中": ("初中",), "完全中学": ("初中",),
             "九年一贯制": LEVELS, "十二年一贯制": LEVELS, "特殊教育学校": (), "职业学校": ()}
# §3.3: weights of 小学, 初中, 高中
WEIGHTS = {"九年一贯制": (F(1), F("1.1"), None), "完全中学": (None, F(1), F("1.2")),
           "十二年一贯制": (F(1), F("1.1"), F("1.32"))}
KINDS = tuple(LEVELS_OF)


# ---------------------------------------------------------------- rounding and printing
def rounded(x, places):
    """Half away from zero, exactly."""
    scale = 10 ** places
    y = abs(x) * scale
    n = (2 * y.numerator + y.denominator) // (2 * y.denominator)
    return F(n if x >= 0 else -n, scale)


def plain(x, places):
    """`x` (already a multiple of 10^-places) with that many decimals and thousands separators."""
    n = rounded(x, places) * 10 ** places
    assert n.denominator == 1
    n = int(n)
    whole, rest = divmod(abs(n), 10 ** places)
    return ("-" if n < 0 else "") + format(whole, ",") + ("." + str(rest).zfill(places) if places else "")


def root(x, places):
    """The square root of the Fraction `x`, rounded half away from zero."""
    d = (Decimal(x.numerator) / Decimal(x.denominator)).sqrt()
    return rounded(F(d), places), F(d)


def exact(x):
    """A value told exactly if it has at most six decimals, else with six."""
    text = plain(rounded(x, 6), 6)
    return text.rstrip("0").rstrip(".") if rounded(x, 6) == x else text


def said(x, places=0):
    return BLANK if x is None else plain(rounded(x, places), places)


def ratio(a, b):
    return None if a is None or b is None or b == 0 else F(a) / F(b)


def percent(r):
    return BLANK if r is None else plain(rounded(r * 100, 1), 1)


# ---------------------------------------------------------------- reading
MISSING = {"", "无", "/", "-", "--", "—", "——", "–", "―"}
UNITS = {"万元": F(10000), "元": F(1), "m2": F(1), "平方米": F(1), "人": F(1), "个": F(1), "间": F(1), "年": F(1)}
TEXT = {"学校代码", "学校名称", "区县", "乡镇", "办学类型", "城乡类型", "是否寄宿制", "是否高密度中心城区学校", "是否计校数",
        "所属本部", "区县名称", "区县代码"}
LISTS = {"音乐教室逐间面积", "美术教室逐间面积", "小学各班人数", "初中各班人数"}
Field = namedtuple("Field", "name unit")


def field(head):
    head = unicodedata.normalize("NFKC", head).strip()
    m = re.match(r"^(.*?)\(([^()]*)\)$", head)
    return Field(m.group(1), m.group(2)) if m else Field(head, "")


def number(text, unit):
    """V14: full-width digits, thousands separators and a unit behind the number; no number ⇒ None."""
    t = unicodedata.normalize("NFKC", text).strip()
    if t in MISSING:
        return None
    m = re.match(r"^([0-9][0-9,]*(?:\.[0-9]+)?)\s*(\D*\d?)$", t)
    if not m:
        raise ValueError(text)
    x = F(m.group(1).replace(",", ""))
    if m.group(2):
        given = UNITS[m.group(2)]
        x = x * given / (UNITS["万元"] if unit == "万元" else 1)
    return x


def value(f, text):
    text = text.strip()
    if f.name in TEXT or f.name.startswith(("人工结论", "否决")) or f.name.endswith("等级"):
        return None if unicodedata.normalize("NFKC", text) in MISSING else text
    if f.name in LISTS:
        t = unicodedata.normalize("NFKC", text).strip()
        if t in MISSING:
            return None
        return [x for x in (number(p, f.unit) for p in t.split(";")) if x != 0]
    return number(text, f.unit)


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.reader(f))


def county_from(schools_csv, county_csv):
    """A county without a file of schools has none."""
    rows = read(schools_csv) if os.path.exists(schools_csv) else [[]]
    heads = [field(h) for h in rows[0]]
    schools = []
    for row in rows[1:]:
        s = {f.name: value(f, t) for f, t in zip(heads, row)}
        if s["学校名称"] in ("合计", "总计", "小计", "备注"):  # V14
            continue
        schools.append(s)
    # the program tells 未监测 from a blank grade
    sheet = {}
    for head, text in ((r[0], r[1]) for r in read(county_csv)[1:]):
        f = field(head)
        sheet[f.name] = value(f, text)
    return County(schools, sheet)


# ---------------------------------------------------------------- the county
def add(values):
    """A sum; one missing value makes it missing (D-30)."""
    values = list(values)
    return None if any(v is None for v in values) else sum(values, F(0))


class Unit:
    """One level of one school (§2): (school, level)."""

    def __init__(self, school, level):
        self.school, self.level = school, level
        self.name = school["学校名称"]
        self.kind = school["办学类型"]
        self.pupils = school.get(level + "在校生数")
        self.values = [None if v is None else v for v in self.resources()]
        self.standing = [standing(v, t) for v, t in zip(self.values, LIMITS[level])]

    def get(self, name):
        return self.school.get(self.level + name)

    def share(self):
        """§3.3: the part of the shared resources that falls to this level."""
        w = WEIGHTS.get(self.kind)
        if w is None:
            return F(1)
        total = add(wi * n if n is not None else None for wi, n in (
            (wi, self.school.get(lv + "在校生数")) for wi, lv in zip(w, ("小学", "初中", "高中")) if wi is not None))
        return None if total is None else w[LEVELS.index(self.level)] * self.pupils / total

    def resources(self):
        n = self.pupils
        if n is None:
            return [None] * 7
        s, get = self.school, self.get
        full = get("专任教师数")
        degrees = ["博士学历教师数", "硕士学历教师数", "本科学历教师数"] + (["专科学历教师数"] if self.level == "小学" else [])
        high = add(get(d) for d in degrees)
        if high is not None and full is not None and high > full:  # V01 blocks
            high = None
        bone = get("县级以上骨干教师数")
        if bone is not None and full is not None and bone > full:  # V08 blocks
            bone = None
        pe_art = add(get(k) for k in ("体育教师数", "音乐教师数", "美术教师数", "艺术教师数"))  # D-08, four flat columns
        aux, indoor, ground = s.get("教学及辅助用房面积"), s.get("室内体育用房面积"), s.get("运动场地面积")
        net = None if aux is None or indoor is None else aux - indoor  # D-19, D-29
        if net is not None and net < 0:  # V03 blocks
            net = None
        field_area = add((ground, indoor))  # D-20
        equip = s.get("教学仪器设备值")
        rooms = s.get("网络多媒体教室数")
        part = self.share()

        def per(x, hundred=False):
            return None if x is None else x / n * (100 if hundred else 1)

        def shared(x):
            return None if x is None or part is None else x * part  # D-28: never rounded
        return [per(high, True), per(bone, True), per(pe_art, True), per(shared(net)), per(shared(field_area)),
                per(shared(None if equip is None else equip * 10000)), per(shared(rooms), True)]

    def passes(self):
        """§3.1: at least six met, the rest at 85 % or more. One value missing ⇒ pending, but not where the
        others have settled it (design §4: not_met as soon as one is below 85 % or two are under)."""
        if "low" in self.standing or self.standing.count("near") > 1:
            return False
        if None in self.standing:
            return None
        return self.standing.count("met") >= 6

    def remark(self):
        names = {k: [i for i, st in zip(ITEMS, self.standing) if st == k] for k in ("met", "near", "low", None)}
        if len(names["met"]) == 7:
            return "7 项指标全部达标"
        parts = []
        if names["met"]:
            parts.append("%d 项达标：%s" % (len(names["met"]), "、".join(names["met"])))
        for key, words in (("near", "达到 85%"), ("low", "低于 85%"), (None, "数据不全")):
            if names[key]:
                parts.append("%s：%s" % (words, "、".join(names[key])))
        for item, v, t in zip(ITEMS, self.values, LIMITS[self.level]):
            if v is not None and standing(rounded(v, 2), t) != standing(v, t):  # D-03
                parts.append("四舍五入会改变结论：%s为 %s，不是 %s" % (item, exact(v), plain(rounded(v, 2), 2)))
        return "；".join(parts)


def standing(v, t):
    return None if v is None else "met" if v >= t else "near" if v >= REST * t else "low"


class County:
    def __init__(self, schools, sheet):
        self.schools, self.sheet = schools, sheet
        self.name = sheet["区县名称"]
        for s in schools:
            assert s["办学类型"] is None or s["办学类型"] in KINDS, s["办学类型"]
            assert s["办学类型"] not in ("小学", "教学点") or not s.get("初中在校生数"), s["学校名称"]  # 附设: not handled
        # without a kind nobody can say where a school counts; without any school nothing is known at all
        self.unknown_kind = [s for s in schools if s["办学类型"] is None] or ([] if schools else ["没有学校数据"])
        self.merged = self.merge()
        self.units = {lv: [] for lv in LEVELS}
        for s in self.merged:
            for lv in LEVELS_OF.get(s["办学类型"], ()):
                n = s.get(lv + "在校生数")
                if n == 0:  # D-31
                    continue
                if s["办学类型"] == "教学点" and n is not None and n < 50:  # D-06, D-07
                    continue
                self.units[lv].append(Unit(s, lv))

    def merge(self):
        """D-06: a campus that is no school of its own goes into its parent; a teaching point never does."""
        out = [dict(s) for s in self.schools]
        by_name = {s["学校名称"]: s for s in out}
        gone = []
        for s in out:
            if s["是否计校数"] == "否" and s["办学类型"] != "教学点" and s["所属本部"]:
                into = by_name[s["所属本部"]]
                for k, v in s.items():
                    if k in TEXT or k in ("举办者类型代码", "规划建成年份", "小学年级数", "初中年级数"):
                        continue
                    if k.startswith(("小学", "初中")) and k[:2] not in LEVELS_OF[s["办学类型"]]:
                        continue
                    if k == "高中在校生数":
                        continue
                    a = into.get(k)
                    into[k] = None if a is None or v is None else a + v
                gone.append(id(s))
        return [s for s in out if id(s) not in gone]

    def levels(self, schools, name, kinds=None):
        """(school, level, value) of every level that exists (fields.md: 0 pupils ⇒ no such level)."""
        for s in schools:
            for lv in LEVELS_OF.get(s["办学类型"], ()):
                if (kinds is None or s["办学类型"] in kinds) and s.get(lv + "在校生数") != 0:
                    yield s, lv, s.get(lv + name)

    def total(self, level, name):
        """A county total of one level, over the schools of every size that are neither special nor vocational."""
        if self.unknown_kind:
            return None
        return add(v for _, lv, v in self.levels(self.schools, name) if lv == level)

    def both(self, name):
        return add((self.total("小学", name), self.total("初中", name)))

    def get(self, name):
        return self.sheet.get(name)


def verdict(*parts):
    """False beats None beats True."""
    parts = list(parts)
    return False if False in parts else None if None in parts else True


def at_least(a, b):
    return None if a is None or b is None else a >= b


def finding(c, key):
    for name, v in c.sheet.items():
        if name.startswith("人工结论 %s " % key):
            return {None: None, "达标": True, "不达标": False}[v]
    return None


# ---------------------------------------------------------------- sheets
class Sheet:
    def __init__(self, name, title, columns, county, head_rows, a3=False):
        self.name, self.columns = name, columns
        self.cells, self.merges = {}, []
        self.put(1, 1, name + "\u3000" + title)
        self.merge(1, 1, 1, columns)
        self.put(2, 1, county.name)
        half = -(-columns // 2)
        self.merge(2, 1, 2, half)
        self.put(2, half + 1, None)
        self.merge(2, half + 1, 2, columns)
        self.row = 3
        self.body = 3 + head_rows
        self.paper = 8 if a3 else 9

    def put(self, r, c, v, fmt="General", fill="plain"):
        assert (r, c) not in self.cells
        self.cells[r, c] = (v, fmt, fill)

    def merge(self, r1, c1, r2, c2):
        self.merges.append("%s:%s" % (at(r1, c1), at(r2, c2)))

    def head(self, r, c, text, r2=None, c2=None):
        self.put(r, c, text, fill="head")
        if (r2 or r, c2 or c) != (r, c):
            self.merge(r, c, r2 or r, c2 or c)

    def note(self, r, text):
        self.put(r, 1, text)
        self.merge(r, 1, r, self.columns)

    def lines(self):
        last = max(r for r, _ in self.cells)
        yield (self.name, "print", "area", "A1:%s" % at(last, self.columns))
        yield (self.name, "print", "titles", "$3:$%d" % (self.body - 1))
        yield (self.name, "print", "orientation", "landscape")
        yield (self.name, "print", "paper", "A3" if self.paper == 8 else "A4")
        yield (self.name, "print", "wide", "1")
        yield (self.name, "print", "footer", "第 &P 页 / 共 &N 页")
        yield (self.name, "print", "freeze", at(self.body, 1))
        for m in self.merges:
            yield (self.name, "merge", m)
        for (r, c), (v, fmt, fill) in sorted(self.cells.items()):
            yield (self.name, "cell", at(r, c), shown(v), fmt, fill)


def at(r, c):
    letters = ""
    while c:
        c, rem = divmod(c - 1, 26)
        letters = chr(65 + rem) + letters
    return "%s%d" % (letters, r)


def shown(v):
    """How the expected file writes a value: n:number, s:text, empty."""
    if v is None:
        return "empty"
    if isinstance(v, str):
        return "s:" + v.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    v = F(v)
    places = 0
    while (v * 10 ** places).denominator != 1:
        places += 1
    return "n:" + plain(v, places).replace(",", "")


INT, ONE, TWO, THREE = "#,##0", "#,##0.0", "#,##0.00", "#,##0.000"
RESOURCE_HEADS = ("每百名学生拥有高于规定学历教师数\n（人/百生）", "每百名学生拥有县级以上骨干教师数\n（人/百生）",
                  "每百名学生拥有体育、艺术（美术、音乐）专任教师数\n（人/百生）", "生均教学及辅助用房面积\n（㎡/生）",
                  "生均体育运动场馆面积\n（㎡/生）", "生均教学仪器设备值\n（元/生）", "每百名学生拥有网络多媒体教室数\n（间/百生）")


def figure(sheet, r, c, v, places, dark=False):
    """A number cell, rounded to the form's decimals."""
    sheet.put(r, c, None if v is None else rounded(F(v), places), (INT, ONE, TWO, THREE)[places],
              "dark" if dark else "plain")


def sensitive(ratios):
    """D-03: a sentence for each figure that its printed decimals would put on the other side of its limit;
    (number of the item, what it is, its value, its limit), and a unit where it is no share."""
    told = []
    for number, name, value, limit, *more in ratios:
        if value is None or limit is None:
            continue
        if not more and (value >= limit) != (rounded(value * 100, 1) >= limit * 100):
            found = "%s为 %s%%，不是 %s%%" % (name, exact(value * 100), percent(value))
        elif more and (value >= limit) != (rounded(value, 0) >= rounded(limit, 0)):
            unit, other = more  # the limit is a figure of the form too, or a number of the standard
            found = "%s为 %s %s，" % (name, exact(value), unit) + (
                "%s为 %s %s" % (other, exact(limit), unit) if other else "不是 %s %s" % (said(value), unit))
        else:
            continue
        place = "" if number is None else "第 %d 项的" % number
        told.append("四舍五入会改变结论：%s%s，按未取整的数值%s。" % (place, found, words_of(value >= limit)))
    return told


def words_of(ok):
    return None if ok is None else "达标" if ok else "不达标"


def form1(c):
    s = Sheet("表Ⅰ", "义务教育优质均衡发展县（市、区）基本情况", 24, c, 4, a3=True)
    for r, col, text, r2, c2 in (
            (3, 1, "自然情况", 4, 4), (3, 5, "经济情况", 4, 8), (3, 9, "普通中小学校数\n（所）", 4, 13),
            (3, 14, "特殊教育学校\n（所）", 5, 14), (3, 15, "小学教学点\n（个）", 4, 16), (3, 17, "教学班\n（个）", 4, 18),
            (3, 19, "在校学生\n（人）", 4, 20), (3, 21, "教职工\n（人）", 3, 24), (4, 21, "小学", 4, 22), (4, 23, "初中", 4, 24)):
        s.head(r, col, text, r2, c2)
    row5 = ["人口总数\n（万人）", "农业人口数\n（万人）", "乡镇数\n（个）", "行政村数\n（个）", "年人均国内生产总值\n（元）",
            "年人均地方财政收入\n（元）", "农民年人均纯收入\n（元）", "城镇居民年人均可支配收入\n（元）", "小学", "九年一贯制", "初中",
            "完全中学", "十二年一贯制", None, "计", "其中：50 人及以上", "小学", "初中", "小学", "初中", "合计", "其中：专任教师",
            "合计", "其中：专任教师"]
    for i, text in enumerate(row5, 1):
        if text:
            s.head(5, i, text)
    for i in range(1, 25):
        s.head(6, i, "L%d" % i)

    def schools(kind, only=lambda x: True):
        """D-34: legal schools; one that is not counted is none, but a teaching point is one (D-06)."""
        if c.unknown_kind:
            return None
        found = [only(x) for x in c.schools if x["办学类型"] == kind and (kind == "教学点" or x["是否计校数"] != "否")]
        return None if None in found else sum(found)
    large = schools("教学点", lambda x: at_least(x.get("小学在校生数"), 50))
    figures = [(c.get(n), 2) for n in ("人口总数", "农业人口数")]
    figures += [(c.get(n), 0) for n in ("乡镇数", "行政村数", "年人均国内生产总值", "年人均地方财政收入", "农民年人均纯收入",
                                        "城镇居民年人均可支配收入")]
    figures += [(schools(k), 0) for k in ("小学", "九年一贯制", "初中", "完全中学", "十二年一贯制", "特殊教育学校", "教学点")]
    figures += [(large, 0)]
    figures += [(c.total(lv, n), 0) for n in ("班级数", "在校生数") for lv in LEVELS]
    figures += [(None, 0), (c.total("小学", "专任教师数"), 0), (None, 0), (c.total("初中", "专任教师数"), 0)]
    for i, (v, places) in enumerate(figures, 1):
        figure(s, 7, i, v, places)
    s.note(8, "注：学校数按学校（机构）计，一贯制学校计 1 所；不计校数的校区、教学点不计入学校数。")
    return s


def head_by_item(s, last):
    s.head(3, 1, None, 4, 2)
    for i, text in enumerate(RESOURCE_HEADS + (last,)):
        s.head(3, 3 + i, text)
        s.head(4, 3 + i, "L%d" % (i + 1))


def form2_1(c):
    s = Sheet("表Ⅱ-1", "小学、初中资源配置基本情况", 10, c, 2)
    head_by_item(s, "综合评估")
    for k, lv in enumerate(LEVELS):
        units, r = c.units[lv], 5 + 2 * k
        s.head(r, 1, "%s（%s 个单元）" % (lv, BLANK if c.unknown_kind else len(units)), r + 1, 1)
        s.head(r, 2, "达标学校总数")
        s.head(r + 1, 2, "达标学校比例（%）")
        columns = [[u.standing[i] and u.standing[i] == "met" for u in units] for i in range(7)]
        columns.append([u.passes() for u in units])
        for i, col in enumerate(columns):
            known = None not in col and not c.unknown_kind and units
            n = sum(col) if known else None
            share = F(n, len(units)) if known else None
            figure(s, r, 3 + i, n, 0)
            figure(s, r + 1, 3 + i, None if share is None else share * 100, 1, share is not None and share < 1)
    s.note(9, "注：综合评估（L8）为至少 6 项指标达标且余项不低于标准值 85% 的学校数（按学段计）。")
    return s


def form2_2(c):
    s = Sheet("表Ⅱ-2", "小学、初中资源配置基本情况（分学校）", 15, c, 2)
    heads = ("序号", "学校名称", "举办者类型", "在校生数\n（人）", "年级数\n（个）", "班级数\n（个）") + RESOURCE_HEADS + (
        "该校综合评估是否达标",)
    for i, text in enumerate(heads, 1):
        s.head(3, i, text)
        s.head(4, i, "L%d" % i)
    s.head(3, 15, "备注：哪几项指标达标、哪几项达到85%", 4, 15)
    r = 5
    for lv in LEVELS:
        for i, u in enumerate(c.units[lv], 1):
            s.put(r, 1, str(i))
            s.put(r, 2, u.name, "@")
            for col, v in ((3, u.school.get("举办者类型代码")), (4, u.pupils), (5, u.get("年级数")), (6, u.get("班级数"))):
                figure(s, r, col, v, 0)
            for j, (v, st) in enumerate(zip(u.values, u.standing)):
                figure(s, r, 7 + j, v, 2, st in ("near", "low"))
            ok = u.passes()
            s.put(r, 14, words_of(ok), fill="dark" if ok is False else "plain")
            s.put(r, 15, u.remark(), "@")
            r += 1

    def count(lv, *kinds):
        return None if c.unknown_kind else sum(1 for u in c.units[lv] if not kinds or u.kind in kinds)
    through = ("九年一贯制", "十二年一贯制")
    # V12: the numbers of 表Ⅱ-2 and those of 表Ⅰ, unknown alike when a school's kind is
    s.note(r, "注：1. 小学学校总数 %s 所（其中一贯制学校的小学部 %s 所，50 人及以上教学点 %s 个）；"
              "初中学校总数 %s 所（其中一贯制学校的初中部 %s 所，完全中学的初中部 %s 所）。" % tuple(said(n) for n in (
                  count("小学"), count("小学", *through), count("小学", "教学点"),
                  count("初中"), count("初中", *through), count("初中", "完全中学"))))
    s.note(r + 1, "2. 举办者类型代码：中央教育部门为1，中央其他部门为2，省级教育部门为3，省级其他部门为4，地级教育部门为5，"
                  "地级其他部门为6，县级教育部门为7，县级其他部门为8，地方企业为9，民办为10。")
    s.note(r + 2, "3. L7—L13 保留两位小数；是否达标按未取整的数值判定，四舍五入会改变结论的在备注中写明。")
    return s


def spread(units, i):
    """§3.2: mean, variance over mean squared; None if a value is missing."""
    if not units or any(u.values[i] is None for u in units):
        return None
    n = sum(u.pupils for u in units)
    mean = sum(u.pupils * u.values[i] for u in units) / n
    var = sum(u.pupils * (u.values[i] - mean) ** 2 for u in units) / n
    assert mean != 0
    return mean, var / mean ** 2


def form3(c):
    s = Sheet("表Ⅲ", "县域义务教育校际均衡情况", 10, c, 2)
    head_by_item(s, "综合")
    sensitive = []
    for k, lv in enumerate(LEVELS):
        r, roots = 5 + 2 * k, []
        s.head(r, 1, lv, r + 1, 1)
        s.head(r, 2, "全县平均值")
        s.head(r + 1, 2, "差异系数")
        for i in range(7):
            found = None if c.unknown_kind else spread(c.units[lv], i)
            if found is None:
                roots.append(None)
                figure(s, r, 3 + i, None, 2)
                figure(s, r + 1, 3 + i, None, 3)
                continue
            mean, squared = found
            printed, full = root(squared, 3)
            roots.append(full)
            figure(s, r, 3 + i, mean, 2)
            over = squared > CV_LIMIT[lv] ** 2
            figure(s, r + 1, 3 + i, printed, 3, over)
            if over != (printed > CV_LIMIT[lv]):  # D-03
                sensitive.append("四舍五入会改变结论：%s%s差异系数为 %s，按未取整的数值不达标。" % (
                    lv, ITEMS[i], plain(root(squared, 6)[0], 6)))
        s.put(r, 10, "——")
        figure(s, r + 1, 10, None if None in roots else sum(roots) / 7, 3)  # D-04
    s.note(9, "注：全县平均值保留两位小数，差异系数保留三位小数；判定用未取整的数值。")
    for i, text in enumerate(sensitive):
        s.note(10 + i, text)
    return s


def governance(c):
    """(text, standing) of G1 to G15."""
    known = not c.unknown_kind

    # G3, D-10, §4.3: after merging
    rooms = []
    for s in c.merged:
        lvs = [lv for lv in LEVELS_OF.get(s["办学类型"], ()) if s.get(lv + "在校生数") != 0]
        if not lvs:
            continue
        classes = add(s.get(lv + "班级数") for lv in lvs)
        for kind, least in (("音乐", 96), ("美术", 90)):
            areas = s.get(kind + "教室逐间面积")
            rooms.append(None if classes is None or areas is None else
                         sum(1 for a in areas if a >= least) >= -(-classes // 12))
    g3 = verdict(known or None, *rooms)

    # G4, D-25, D-38: after merging
    def over(kinds, limit):
        found = []
        for s in c.merged:
            if s["办学类型"] in kinds:
                n = add(s.get(lv + "在校生数") for lv in LEVELS_OF[s["办学类型"]])
                found.append(None if n is None else n > limit)
        return None if None in found or not known else sum(found), (True in found)
    sizes = [over(("小学", "教学点"), 2000), over(("初中", "完全中学"), 2000), over(("九年一贯制", "十二年一贯制"), 2500)]
    annexed = c.get("职业学校附设普通中小学班数")
    g4 = verdict(*[False if bad else None if n is None else True for n, bad in sizes], None if annexed is None else annexed == 0)

    # G5
    def big(level, limit):
        lists = [v for _, lv, v in c.levels(c.schools, "各班人数") if lv == level]
        n = sum(1 for v in lists if v is not None for x in v if x > limit)
        return (None if None in lists or not known else n), n > 0
    crowds = [big("小学", 45), big("初中", 50)]
    g5 = verdict(*[False if bad else None if n is None else True for n, bad in crowds])

    # G6, §4.2, D-22: each school by itself, before merging
    quota = {"小学": c.get("小学生均公用经费基准定额"), "初中": c.get("初中生均公用经费基准定额")}
    small_n, small_fund, g6, doubt = F(0), F(0), [], not known
    for s in c.schools:
        lvs = LEVELS_OF.get(s["办学类型"], ())
        if not lvs:
            continue
        n = add(s.get(lv + "在校生数") for lv in lvs)
        if n is None:
            doubt = True
            g6.append(None)
            continue
        if not 0 < n < 100:
            continue
        small_n += n
        fund = s.get("上年公用经费预算")
        small_fund = None if fund is None or small_fund is None else small_fund + fund * 10000
        need = add(None if quota[lv] is None else quota[lv] * s[lv + "在校生数"] for lv in lvs)
        g6.append(None if fund is None or need is None else fund * 10000 >= 100 * need / n)
    if doubt:
        small_n = small_fund = None

    # G7, D-23
    fund, pupils = c.get("特殊教育学校公用经费"), c.get("特殊教育学生数")
    each = ratio(None if fund is None else fund * 10000, pupils)
    floor = 7000 if c.get("评估年度") >= 2025 else 6000

    pay, other = c.get("义务教育教师年平均工资收入"), c.get("公务员年平均工资收入")
    full, trained, certified = c.both("专任教师数"), c.both("满360学时教师数"), c.both("持证专任教师数")
    able, moved, bone = c.get("符合交流条件教师总数"), c.get("交流轮岗教师数"), c.get("交流轮岗骨干教师数")
    rotate, part = ratio(moved, able), ratio(bone, moved)

    # G13, D-21: public, town or city, no boarding
    def zone(level):
        if not known:
            return None
        pairs = []
        for s, lv, admitted in c.levels(c.schools, "招生人数"):
            if lv != level:
                continue
            if s["举办者类型代码"] == 10 or s["城乡类型"] == "乡村" or s["是否寄宿制"] == "是":
                continue
            if None in (s["举办者类型代码"], s["城乡类型"], s["是否寄宿制"]):
                return None
            pairs.append((admitted, s.get(lv + "划片入学人数")))
        return ratio(add(z for _, z in pairs), add(a for a, _ in pairs))
    zone_p, zone_j = zone("小学"), zone("初中")

    total, given, rural = c.get("优质高中招生名额总数"), c.get("优质高中分配名额数"), c.get("分配农村初中名额数")
    migrants, public, bought = c.get("符合条件的随迁子女数"), c.get("公办学校就读随迁子女数"), c.get("政府购买服务民办学校就读随迁子女数")
    placed = add((public, bought))
    ratios = [(7, "特殊教育生均公用经费", each, floor, "元", None),
              (8, "义务教育教师年平均工资收入", pay, other, "元", "公务员年平均工资收入"),
              (9, "360学时培训完成率", ratio(trained, full), F(1)),
              (11, "交流轮岗教师比例", rotate, F("0.1")), (11, "其中骨干教师比例", part, F("0.2")),
              (12, "持证上岗率", ratio(certified, full), F(1)),
              (13, "小学就近划片入学比例", zone_p, F(1)), (13, "初中就近划片入学比例", zone_j, F("0.95")),
              (14, "优质高中名额分配比例", ratio(given, total), F("0.5")),
              (15, "随迁子女就读比例", ratio(placed, migrants), F("0.85"))]
    return ratios, [
        ("县域内义务教育学校规划布局合理，符合国家规定要求", None, finding(c, "G1")),
        ("城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一", None, finding(c, "G2")),
        ("所有小学、初中每12个班级配备音乐、美术专用教室1间以上；其中，每间音乐专用教室面积不小于96平方米，每间美术专用教室面积不小于90平方米",
         None, g3),
        ("所有小学、初中规模不超过2000人，九年一贯制学校、十二年一贯制学校义务教育阶段规模不超过2500人；职业学校不得附设普通小学班、初中班",
         "超过 2000 人的小学 %s 所，初中 %s 所，超过 2500 人的一贯制学校 %s 所。" % tuple(said(n) for n, _ in sizes), g4),
        ("小学、初中所有班级学生数分别不超过45人、50人",
         "超过 45 人的小学班级 %s 个，超过 50 人的初中班级 %s 个。" % tuple(said(n) for n, _ in crowds), g5),
        ("不足100人的规模较小学校（含乡镇中心校附设村小、教学点）按不低于100人核定公用经费",
         "不足 100 人的规模较小学校学生数 %s 人，公用经费 %s 元。" % (said(small_n), said(small_fund)),
         verdict(known or None, *g6)),
        ("特殊教育学校生均公用经费不低于规定标准",
         # §3.4 表Ⅳ: 所有比例数值保留一位小数，其余保留整数
         "特殊教育学校公用经费为 %s 万元，特殊教育学生数为 %s 人，生均公用经费为 %s 元。" % (said(fund), said(pupils), said(each)),
         at_least(each, floor)),
        ("全县义务教育学校教师平均工资收入水平不低于当地公务员平均工资收入水平，按规定足额核定教师绩效工资总量",
         "义务教育学校教师年平均工资收入 %s 元，当地公务员年平均工资收入 %s 元。" % (said(pay), said(other)),
         verdict(at_least(pay, other), finding(c, "G8"))),
        ("教师5年360学时培训完成率达到100%",
         "完成 360 学时培训的教师 %s 人，全县教师 %s 人，完成率 %s%%。" % (said(trained), said(full), percent(ratio(trained, full))),
         at_least(ratio(trained, full), 1)),
        ("县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量", None, finding(c, "G10")),
        ("全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%",
         "符合交流轮岗条件教师总数 %s 名，上一年度交流轮岗教师 %s 名，比例 %s%%；交流轮岗的骨干教师 %s 名，占 %s%%。" % (
             said(able), said(moved), percent(rotate), said(bone), percent(part)),
         verdict(at_least(rotate, F("0.1")), at_least(part, F("0.2")))),
        ("专任教师持有教师资格证上岗率达到100%",
         "在岗专任教师 %s 人，其中持有教师资格证 %s 人，占比 %s%%。" % (said(full), said(certified), percent(ratio(certified, full))),
         at_least(ratio(certified, full), 1)),
        ("城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上",
         "城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别为 %s%%、%s%%。" % (percent(zone_p), percent(zone_j)),
         verdict(at_least(zone_p, 1), at_least(zone_j, F("0.95")))),
        ("全县优质高中招生名额分配比例不低于50%，并向农村初中倾斜",
         "优质高中招生名额总数 %s 人，分配名额 %s 人，占比 %s%%；其中分配农村学校 %s 人，占分配名额总数 %s%%。" % (
             said(total), said(given), percent(ratio(given, total)), said(rural), percent(ratio(rural, given))),
         verdict(at_least(ratio(given, total), F("0.5")), finding(c, "G14"))),
        ("留守儿童关爱体系健全，全县符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例不低于85%",
         "符合条件的随迁子女数 %s 人，公办学校就读 %s 人，政府购买服务的民办学校就读 %s 人，合计 %s 人，占比 %s%%。" % (
             said(migrants), said(public), said(bought), said(placed), percent(ratio(placed, migrants))),
         verdict(at_least(ratio(placed, migrants), F("0.85")), finding(c, "G15"))),
    ]


def quality(c):
    """(name, text, standing) of Q1 to Q9."""
    names = ("初中毕业生数", "三年前初一在校生数", "三年转入学生数", "三年死亡学生数", "三年转出学生数")

    def leavers(name):
        if c.unknown_kind:
            return None
        return add(s.get(name) for s in c.schools if "初中" in LEVELS_OF[s["办学类型"]] and s.get("初中在校生数") != 0)
    grads, entry, came, died, went = five = [leavers(n) for n in names]
    kept = None if None in five else ratio(grads - came + went, entry - died)  # D-09
    disabled, enrolled, special = c.get("残疾儿童少年数"), c.get("残疾儿童少年入学数"), c.get("特教学校就读残疾儿童数")
    training = []
    for s in c.schools:
        if LEVELS_OF.get(s["办学类型"], ()):
            fund, train = s.get("上年公用经费预算"), s.get("上年教师培训经费")
            training.append(None if fund is None or train is None else train >= fund * F("0.05"))
    # Q9, D-14: only the subjects that were monitored
    texts, tests = [], []
    for subject in ("语文", "数学", "科学", "体育", "艺术", "德育"):
        grade, diff = c.get("质量监测%s等级" % subject), c.get("质量监测%s校际差异率" % subject)
        if grade == "未监测":
            texts.append("%s未监测" % subject)
            continue
        texts.append("%s %s 级、校际差异率 %s" % (subject, grade or BLANK, BLANK if diff is None else shown(diff)[2:]))
        tests.append(None if grade is None else grade in ("Ⅲ", "Ⅳ"))
        tests.append(None if diff is None else diff < F("0.15"))
    q9 = verdict(*tests) if tests else None
    ratios = [(1, "初中三年巩固率", kept, F("0.95")), (2, "残疾儿童少年入学率", ratio(enrolled, disabled), F("0.95"))]
    return ratios, [
        ("全县初中三年巩固率达到95%以上",
         "毕业班学生数 %s 人，三年前该年级入学学生数 %s 人，三年转入 %s 人，死亡 %s 人，转出 %s 人，巩固率 %s%%。" % (
             tuple(said(x) for x in five) + (percent(kept),)), at_least(kept, F("0.95"))),
        ("全县残疾儿童少年入学率达到95%以上",
         "残疾儿童少年 %s 人，入学 %s 人，入学率 %s%%。其中在特殊教育学校就读 %s 人，占比 %s%%。" % (
             said(disabled), said(enrolled), percent(ratio(enrolled, disabled)), said(special),
             percent(ratio(special, enrolled))), at_least(ratio(enrolled, disabled), F("0.95"))),
        ("所有学校制定章程，实现学校管理与教学信息化", None, finding(c, "Q3")),
        ("全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费", None, verdict(not c.unknown_kind or None, *training)),
        ("教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平", None, finding(c, "Q5")),
        ("所有学校德育工作、校园文化建设水平达到良好以上", None, finding(c, "Q6")),
        ("课程开齐开足，教学秩序规范，综合实践活动有效开展", None, finding(c, "Q7")),
        ("无过重课业负担", None, finding(c, "Q8")),
        ("在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15", "；".join(texts) + "。", q9),
    ]


def form4_5(c, name, title, rows, ratios):
    s = Sheet(name, title, 4, c, 1)
    for i, text in enumerate(("序号", "名称", "指标值或简要结论", "是否达标"), 1):
        s.head(3, i, text)
    for i, (what, text, ok) in enumerate(rows, 1):
        s.put(3 + i, 1, str(i))
        s.put(3 + i, 2, what, "@")
        s.put(3 + i, 3, text, "@")
        s.put(3 + i, 4, words_of(ok), fill="dark" if ok is False else "plain")
    notes = ["注：比例保留一位小数，其余保留整数；判定用未取整的数值。"]
    if name == "表Ⅳ":  # §4: rooms, size, classes and funding are asked of every school
        notes.append("第 3 至 6 项逐校、逐班判定，表中的合计数不作判定依据。")
    notes += sensitive(ratios)
    for i, text in enumerate(notes):
        s.note(4 + len(rows) + i, text)
    return s


def form6(c):
    s = Sheet("表Ⅵ", "社会认可度调查情况", 8, c, 2)
    s.head(3, 1, None, 4, 1)
    for i, text in enumerate(("问卷总数\n（份）", "回收有效问卷数\n（份）", "其中：满意问卷数\n（份）", "问卷调查综合满意度\n（%）",
                              "实地走访人数\n（人）", "其中：满意人数\n（人）", "实地走访满意度\n（%）"), 1):
        s.head(3, 1 + i, text)
        s.head(4, 1 + i, "L%d" % i)
    s.head(5, 1, "计")
    s.head(6, 1, "其中：家长")
    asked = ratio(c.get("满意问卷数"), c.get("有效问卷数"))
    met = ratio(c.get("走访满意人数"), c.get("实地走访人数"))
    for col, name in ((2, "问卷总数"), (3, "有效问卷数"), (4, "满意问卷数"), (6, "实地走访人数"), (7, "走访满意人数")):
        figure(s, 5, col, c.get(name), 0)
        figure(s, 6, col, None, 0)
    # §6: 85 % judges the questionnaire; the visits are shown only (D-15)
    figure(s, 5, 5, None if asked is None else asked * 100, 1, asked is not None and asked < F("0.85"))
    figure(s, 5, 8, None if met is None else met * 100, 1)
    figure(s, 6, 5, None, 1)
    figure(s, 6, 8, None, 1)
    notes = ["注：满意度保留一位小数，判定用未取整的数值。"] + sensitive([(None, "问卷综合满意度", asked, F("0.85"))])
    for i, text in enumerate(notes):
        s.note(7 + i, text)
    return s


def forms(c):
    of_government, government = governance(c)
    of_quality, of_schools = quality(c)
    return [form1(c), form2_1(c), form2_2(c), form3(c), form4_5(c, "表Ⅳ", "政府保障程度", government, of_government),
            form4_5(c, "表Ⅴ", "教育质量", of_schools, of_quality), form6(c)]
