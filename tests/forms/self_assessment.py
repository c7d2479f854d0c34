"""附件4 学校自评表: one sheet for each assessed school, computed from the rule book alone.

Like rulebook.py (whose reading, merging, units and apportionment it uses) it shares nothing with the
Rust program; every number is a Fraction until it is printed. Choices where the rule book is silent:
  * a level with no pupils does not exist (D-31): no line for it in A1, G3 and G5; the parts of G4
    follow the kind of the school;
  * A1: 达标 only if every level reaches its limit, 100 % of it (the 85 % are for the school as a whole);
  * G3, G4, G5: the school with its campuses (D-06, D-38); the classes of 完全中学 are those of 初中 (§4.3, D-25);
  * G6: each school by itself, before merging (as in rulebook.py): on the sheet of a school with an attached
    small school the figures are those of the small ones alone; pupils are this year's, for the input has no
    others (V15); undetermined as long as it is unknown whether there are fewer than 100 pupils;
  * V04: a list of classes of another length than the number of classes blocks both (G3, G5); that every class
    is small enough is known only if the list holds every class and every pupil (V18), one too large settles G5;
  * V01, V03, V08 are looked at as in rulebook.py: after merging, V03 for R4 only;
  * a part that fails for certain settles an item, also where other parts are unknown (design §4): so a school
    without any room that is large enough fails G3 whatever the number of its classes.
The layout is the one the task gives; nothing of it, and no word, was taken from the program's output.
"""
from fractions import Fraction as F

from rulebook import (BLANK, ITEMS, LEVELS_OF, LIMITS, RESOURCE_HEADS, WEIGHTS, Sheet, Unit, add, exact, governance, plain,
                      ratio, rounded, said, standing, verdict, words_of)

TOTAL_UNITS = ("人", "人", "人", "㎡", "㎡", "元", "间")
VALUE_UNITS = ("人/百生", "人/百生", "人/百生", "㎡/生", "㎡/生", "元/生", "间/百生")  # rules_yzjh.json
NONE = "不涉及"
NOTE = "注：生均值保留两位小数，判定用未取整的数值；一贯制学校共用的校舍、场馆、设备和教室按加权学生数分到各学段；A2 第4项的学生数为本年在校生数；A1 第4项已减去室内体育用房面积；各项均含并入本校的校区、教学点。"
# Checked by hand, with a calculator, from the input rows (not with this file):
#   示例县 枫林九年一贯制 (§3.3: 1240): 小学 8000×800/1240=5161.29, 10600×800/1240=6838.71, 2605000×800/1240=1680645.16,
#     32×800/1240=20.65; 初中 2838.71, 3761.29, 924354.84, 11.35.


def decimal(x):
    """Thousands separators; every decimal if there is an end to them, else two."""
    if x is None:
        return BLANK
    x, places = F(x), 0
    rest = x.denominator
    for p in (2, 5):
        n = 0
        while rest % p == 0:
            rest, n = rest // p, n + 1
        places = max(places, n)
    return plain(x, places) if rest == 1 else plain(rounded(x, 2), 2)


def amounts(unit):
    """What a level has of R1 to R7, the shared resources apportioned (§3.3): known also without the pupils."""
    s, get, part = unit.school, unit.get, unit.share()
    full = get("专任教师数")

    def of_teachers(n):  # V01, V08
        return None if n is not None and full is not None and n > full else n

    def shared(x):
        return None if x is None or part is None else x * part
    high = add(get(d + "学历教师数") for d in ("博士", "硕士", "本科") + (("专科",) if unit.level == "小学" else ()))
    aux, indoor, equip = s.get("教学及辅助用房面积"), s.get("室内体育用房面积"), s.get("教学仪器设备值")
    net = None if aux is None or indoor is None or aux < indoor else aux - indoor  # V03
    found = [of_teachers(high), of_teachers(get("县级以上骨干教师数")),
             add(get(k + "教师数") for k in ("体育", "音乐", "美术", "艺术")), shared(net),
             shared(add((s.get("运动场地面积"), indoor))), shared(None if equip is None else equip * 10000),
             shared(s.get("网络多媒体教室数"))]
    for i, (a, v) in enumerate(zip(found, unit.values)):  # the forms and this sheet from the same amounts
        if unit.pupils is not None:
            assert v == (None if a is None else a / unit.pupils * (100 if i in (0, 1, 2, 6) else 1)), unit.name
    return found


def a1(s, units):
    """(B, C, standing) of the seven resources."""
    had = [amounts(u) for u in units]
    for i, head in enumerate(RESOURCE_HEADS):
        limits = "，".join("%s≥%s" % (u.level, decimal(LIMITS[u.level][i])) for u in units)
        text = []
        if ITEMS[i] == "运动场馆":
            text.append("体育场 %s ㎡，体育馆 %s ㎡，校园其他专用运动场地 %s ㎡，校外周边租借体育场馆 %s ㎡。" % tuple(
                said(s.get(k), 2) for k in ("运动场地面积", "室内体育用房面积", "校内其他专用运动场地面积", "校外租赁场馆面积")))
        if ITEMS[i] == "仪器设备":
            text.append("教学仪器设备总值 %s 万元。" % decimal(s.get("教学仪器设备值")))
        for u, has in zip(units, had):
            text.append("%s：总量 %s %s，%s %s。" % (
                u.level, decimal(has[i]), TOTAL_UNITS[i], said(u.values[i], 2), VALUE_UNITS[i]))
            v, limit = u.values[i], LIMITS[u.level][i]
            if v is not None and standing(rounded(v, 2), limit) != standing(v, limit):  # D-03
                text.append("四舍五入会改变结论：%s%s为 %s，不是 %s。" % (u.level, ITEMS[i], exact(v), said(v, 2)))
        ok = verdict(*[None if v is None else standing(v, LIMITS[u.level][i]) == "met"
                       for u in units for v in (u.values[i],)])
        yield "%d. %s（%s）" % (i + 1, head.split("\n")[0], limits), "\n".join(text), ok


def classes_of(u):
    """The number of classes; None too where the list of them has another length (V04 blocks)."""
    n, sizes = u.get("班级数"), u.get("各班人数")
    return None if sizes and n != len(sizes) else n


def music_and_art(s, units):
    """G3: D-10, §4.3."""
    text = ["班数 %s 个。" % said(add(u.get("班级数") for u in units))]
    sure = [classes_of(u) for u in units]
    least_needed = -(-sum(n or 1 for n in sure) // 12)  # a level that exists has a class
    parts = []
    for kind, least in (("音乐", 96), ("美术", 90)):
        areas = s.get(kind + "教室逐间面积")
        places = [decimal(a) for a in areas or ()]
        places += [BLANK] * (6 - len(places))
        text.append("%s专用教室 %s 间，面积分别为 %s ㎡。" % (
            kind, BLANK if areas is None else said(F(len(areas))), "、".join(places)))
        good = None if areas is None else sum(1 for a in areas if a >= least)
        parts.append(None if good is None else False if good < least_needed else None if None in sure else True)
    return "\n".join(text), verdict(*parts)


def size(s):
    """G4: D-12, D-25."""
    kind = s["办学类型"]
    lvs = LEVELS_OF[kind] + (("高中",) if WEIGHTS.get(kind, (None,) * 3)[2] is not None else ())
    text = "，".join("%s %s 人" % (lv, said(s.get(lv + "在校生数"))) for lv in lvs) + "。"
    pupils = [s.get(lv + "在校生数") for lv in LEVELS_OF[kind]]
    limit = 2500 if kind in ("九年一贯制", "十二年一贯制") else 2000
    over = sum(n or 0 for n in pupils) > limit
    return text, False if over else None if None in pupils else True


def crowds(units):
    """G5: each level by itself (D-26)."""
    text, parts = [], []
    for u in units:
        limit, sizes = {"小学": 45, "初中": 50}[u.level], u.get("各班人数")
        big = None if sizes is None else sum(1 for n in sizes if n > limit)
        text.append("%s：最大班额 %s 人，超过 %d 人的班 %s 个。" % (
            u.level, said(max(sizes) if sizes else None), limit, said(big)))
        # V04, V18: that all classes are small enough is known only of a list that holds every class and pupil
        whole = sizes and u.get("班级数") == len(sizes) and u.pupils == sum(sizes)
        parts.append(False if big else True if whole else None)
    return "\n".join(text), verdict(*parts)


def small(c, s):
    """G6, §4.2, D-07, D-22: the schools of fewer than 100 pupils among the school and its campuses."""
    quota = {lv: c.get(lv + "生均公用经费基准定额") for lv in ("小学", "初中")}
    pupils, money, parts = [], [], []
    for x in c.schools:
        mine = x["学校名称"] == s["学校名称"] or (
            x["是否计校数"] == "否" and x["办学类型"] != "教学点" and x["所属本部"] == s["学校名称"])
        lvs = LEVELS_OF.get(x["办学类型"], ())
        if not mine or not lvs:
            continue
        each = [x.get(lv + "在校生数") for lv in lvs]
        if sum(n or 0 for n in each) >= 100 or each == [0] * len(each):
            continue
        n, fund = add(each), x.get("上年公用经费预算")
        pupils.append(n)
        money.append(fund)
        need = None if n is None else add(None if quota[lv] is None else quota[lv] * k for lv, k in zip(lvs, each))
        parts.append(None if need is None or fund is None else fund * 10000 >= 100 * need / n)
    if not pupils:
        return NONE, NONE
    n, fund = add(pupils), add(money)
    return "学生数 %s 人，上年拨付公用经费 %s 万元，生均 %s 元。" % (
        said(n), decimal(fund), said(ratio(None if fund is None else fund * 10000, n), 2)), verdict(*parts)


class SelfSheet(Sheet):
    def lines(self):
        for line in super().lines():
            yield line[:3] + ("portrait",) if line[1:3] == ("print", "orientation") else line


def sheet(c, number, s, units):
    out = SelfSheet("自评 %d" % number, "", 4, c, 1)
    out.cells[1, 1] = ("附件4　%s（%s）自评表" % (s["学校名称"], s["办学类型"]), "General", "plain")
    year = s.get("规划建成年份")
    out.cells[2, 3] = ("建校于 %s 年" % (BLANK if year is None else int(year)), "General", "plain")
    for i, text in enumerate(("A级指标", "B级指标及评估要点", "指标值或简要结论", "是否达标"), 1):
        out.head(3, i, text)
    labels = [what for what, _, _ in governance(c)[1]]
    assured = [music_and_art(s, units), size(s), crowds(units), small(c, s), (NONE, NONE)]
    blocks = [("A1 资源配置", list(a1(s, units))),
              ("A2 政府保障", [("%d. %s" % (i, labels[i + 1]),) + x for i, x in enumerate(assured, 1)])]
    r = 4
    for title, rows in blocks:
        out.head(r, 1, title, r + len(rows) - 1, 1)
        for what, text, ok in rows:
            out.put(r, 2, what, "@")
            out.put(r, 3, text, "@")
            out.put(r, 4, NONE if ok == NONE else words_of(ok), fill="dark" if ok is False else "plain")
            r += 1
    out.note(r, NOTE)
    return out


def forms(c):
    out = []
    for s in c.merged:
        units = [u for lv in LEVELS_OF.get(s["办学类型"], ()) for u in c.units[lv] if u.school is s]
        assert all(isinstance(u, Unit) for u in units)
        if units:
            out.append(sheet(c, len(out) + 1, s, units))
    return out
