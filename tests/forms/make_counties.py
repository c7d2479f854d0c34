#!/usr/bin/env python3
"""Writes the invented counties 甲县 to 己县 to counties/ (fixed seed: always the same bytes).

Every name is invented. Run again only when a county is to change; then run make_expected.py.
"""
import csv
import math
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "counties")
TEMPLATE = os.path.join(HERE, "headers.csv")


def headers():
    """Canonical headers, unit in brackets: ([(plain, shown)] of the schools, the same of the county)."""
    schools, county = [], []
    with open(TEMPLATE, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            name, unit = row["canonical_header"], row["unit"]
            shown = "%s(%s)" % (name, unit) if unit else name
            (schools if row["sheet"] == "学校" else county).append((name, shown))
    return schools, county


def classes(total, n):
    """`total` pupils spread evenly over `n` classes, as the list cell wants it."""
    return ";".join(str(total // n + (1 if i < total % n else 0)) for i in range(n))


def write_schools(name, rows, columns):
    with open(os.path.join(OUT, name + ".schools.csv"), "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow([s for _, s in columns])
        for r in rows:
            w.writerow(["" if r.get(p) is None else r[p] for p, _ in columns])


def write(name, rows, county, drop_columns=(), drop_items=()):
    schools, items = headers()
    known = {p for p, _ in schools}
    for r in rows:
        assert set(r) <= known, set(r) - known
    if rows:
        write_schools(name, rows, [(p, s) for p, s in schools if p not in drop_columns])
    with open(os.path.join(OUT, name + ".county.csv"), "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        assert set(county) <= {p for p, _ in items}, set(county) - {p for p, _ in items}
        w.writerow(["项目", "值"])
        for p, s in items:
            if p not in drop_items:
                w.writerow([s, "" if county.get(p) is None else county[p]])


def school(code, name, kind, place="镇区", owner=7, boarding="否", built=2018, counted="是", parent=None,
           county="", **more):
    r = {"学校代码": code, "学校名称": name, "区县": county, "乡镇": "示例镇", "办学类型": kind,
         "举办者类型代码": owner, "城乡类型": place, "是否寄宿制": boarding, "规划建成年份": built,
         "是否高密度中心城区学校": "否", "是否计校数": counted, "所属本部": parent}
    r.update(more)
    return r


def section(level, pupils, n_classes, grades, fulltime, phd, master, bachelor, college, backbone,
            pe, music, art, arts=0, certified=None, trained=None, admitted=None, zoned=None, sizes=None):
    """The columns of one level (小学 or 初中)."""
    r = {level + "在校生数": pupils, level + "班级数": n_classes, level + "年级数": grades,
         level + "专任教师数": fulltime, level + "博士学历教师数": phd, level + "硕士学历教师数": master,
         level + "本科学历教师数": bachelor, level + "县级以上骨干教师数": backbone,
         level + "体育教师数": pe, level + "音乐教师数": music, level + "美术教师数": art,
         level + "艺术教师数": arts,
         level + "持证专任教师数": fulltime if certified is None else certified,
         level + "满360学时教师数": fulltime if trained is None else trained,
         level + "各班人数": classes(pupils, n_classes) if sizes is None else sizes,
         level + "招生人数": pupils // grades if admitted is None else admitted}
    r[level + "划片入学人数"] = r[level + "招生人数"] if zoned is None else zoned
    if level == "小学":
        r["小学专科学历教师数"] = college
    return r


def means(aux, indoor, ground, equip, rooms, music, art, fund, train, migrant=0):
    """The columns shared by the whole school."""
    return {"教学及辅助用房面积": aux, "室内体育用房面积": indoor, "校舍建筑面积": None,
            "运动场地面积": ground, "校内其他专用运动场地面积": 0, "校外租赁场馆面积": 0,
            "教学仪器设备值": equip, "网络多媒体教室数": rooms, "音乐教室逐间面积": music,
            "美术教室逐间面积": art, "上年公用经费预算": fund, "上年教师培训经费": train,
            "随迁子女在校生数": migrant}


def leavers(graduates, entry, came, went, died):
    return {"初中毕业生数": graduates, "三年前初一在校生数": entry, "三年转入学生数": came,
            "三年转出学生数": went, "三年死亡学生数": died}


COUNTY = {
    "区县名称": "甲县", "区县代码": "990201", "评估年度": 2026, "人口总数": 12.345, "农业人口数": 6.005,
    "乡镇数": 4, "行政村数": 41, "年人均国内生产总值": 51234.5, "年人均地方财政收入": 4321.49,
    "农民年人均纯收入": 19876, "城镇居民年人均可支配收入": 38765, "基本均衡认定年份": 2016,
    "小学生均公用经费基准定额": 720, "初中生均公用经费基准定额": 940, "特殊教育学校公用经费": 42,
    "特殊教育学生数": 60, "义务教育教师年平均工资收入": 90000, "公务员年平均工资收入": 90000,
    "符合交流条件教师总数": 200, "交流轮岗教师数": 20, "交流轮岗骨干教师数": 4,
    "优质高中招生名额总数": 400, "优质高中分配名额数": 200, "分配农村初中名额数": 95,
    "符合条件的随迁子女数": 200, "公办学校就读随迁子女数": 160, "政府购买服务民办学校就读随迁子女数": 10,
    "残疾儿童少年数": 80, "残疾儿童少年入学数": 76, "特教学校就读残疾儿童数": 57,
    "质量监测语文等级": "Ⅲ", "质量监测语文校际差异率": 0.149, "质量监测数学等级": "Ⅳ",
    "质量监测数学校际差异率": 0.1, "质量监测科学等级": "未监测", "质量监测体育等级": "未监测",
    "质量监测艺术等级": "Ⅲ", "质量监测艺术校际差异率": 0.12, "质量监测德育等级": "Ⅲ",
    "质量监测德育校际差异率": 0.0999, "问卷总数": 1000, "有效问卷数": 960, "满意问卷数": 816,
    "实地走访人数": 120, "走访满意人数": 101, "职业学校附设普通中小学班数": 0,
}
for g in ("G1 规划布局合理", "G2 城乡四统一", "G8 按规定足额核定教师绩效工资总量", "G10 统筹分配编制和岗位",
          "G14 优质高中名额向农村初中倾斜", "G15 留守儿童关爱体系健全", "Q3 学校章程与信息化",
          "Q5 信息化教学与设备利用率", "Q6 德育与校园文化良好以上", "Q7 课程开齐开足", "Q8 无过重课业负担"):
    COUNTY["人工结论 " + g] = "达标"
for v in ("1 存在以考试方式招生", "2 存在违规择校行为", "3 存在重点学校或重点班", "4 存在有编不补或长期聘用编外教师",
          "5 存在重大安全责任事故或严重违纪违规事件", "6 有弄虚作假行为", "7 规范治理校外培训机构及减负不力"):
    COUNTY["否决 " + v] = "否"


def jia():
    c = "甲县"
    P, J = "小学", "初中"
    rows = [
        # every indicator exactly at its limit
        school("9902000001", "甲示例第一小学", "小学", "城区", county=c, 高中在校生数=0, 初中在校生数=0,
               **section(P, 1000, 23, 6, 55, 0, 1, 30, 11, 10, 4, 2, 2, 1),
               **means(5000, 500, 7000, 200, 23, "96;96", "90;90.0", 78, 3.9)),
        # 教辅用房 exactly 85 % of 4.5 after its campus below is merged: (600+110)×3.825 = 2715.75
        school("9902000002", "甲示例第二小学", "小学", "镇区", county=c,
               **section(P, 600, 14, 6, 33, 0, 0, 20, 10, 8, 3, 2, 1),
               **means(2515.75, 300, 5200, 130, 15, "96;97", "90;91", 46.8, 2.4)),
        school("9902000003", "甲示例第二小学乙校区", "小学", "镇区", county=c, counted="否", parent="甲示例第二小学",
               **section(P, 110, 4, 3, 7, 0, 0, 4, 3, 2, 1, 0, 0),
               **means(500, 0, 900, 24, 4, "96", "90", 8.6, 0.5)),
        # 仪器设备 1699.999 rounds to the 85 % line 1700.00 but is below it
        school("9902000004", "甲示例第三小学", "小学", "镇区", county=c,
               **section(P, 1000, 23, 6, 50, 0, 0, 30, 15, 11, 5, 3, 2),
               **means(5400, 400, 8000, 169.9999, 24, "96;96", "90;90", 75, 4)),
        # rural, 50 to 99 pupils; itinerant teachers are given but count only under the relaxations
        school("9902000005", "甲示例村小学", "小学", "乡村", county=c, built=1996,
               **section(P, 72, 6, 6, 6, 0, 0, 3, 2, 1, 0, 0, 0),
               **means(360, 0, 620, 15.2, 2, "54", "54", 7.2, 0.36),
               小学体育走教教师数=1, 小学音乐走教教师数=0, 小学美术走教教师数=0, 小学艺术走教教师数=0),
        # 高学历 47/1120 = 4.196…, rounds to 4.20; 运动场地 so large that the coefficient is 0.5003, printed 0.500
        school("9902000006", "甲示例第四小学", "小学", "城区", county=c,
               **section(P, 1120, 25, 6, 60, 0, 2, 35, 10, 14, 5, 4, 3,
                         sizes=";".join(["45"] * 24 + ["40"])),
               **means(6000, 500, 23900, 260, 27, "96;96;96", "90;90;90", 90, 5)),
        school("9902000007", "甲示例一教学点", "教学点", "乡村", county=c,
               **section(P, 64, 4, 4, 5, 0, 0, 2, 2, 1, 1, 0, 0),
               **means(300, 0, 490, 13.5, 2, "96", "90", 7.2, 0.36)),
        # exactly 50 pupils: a unit
        school("9902000008", "甲示例二教学点", "教学点", "乡村", county=c,
               **section(P, 50, 3, 3, 4, 0, 0, 2, 1, 1, 1, 0, 0),
               **means(225, 0, 375, 10, 2, "96", "90", 7.2, 0.4)),
        # 49 pupils: no unit; but it counts for 表Ⅰ and 表Ⅳ
        school("9902000009", "甲示例三教学点", "教学点", "乡村", county=c,
               **section(P, 49, 3, 3, 3, 0, 0, 1, 1, 0, 0, 0, 0),
               **means(150, 0, 200, 5, 1, "96", "90", 7.2, 0.4)),
        # not counted as a school, yet a teaching point of 50 or more: stays its own unit (D-06)
        school("9902000010", "甲示例四教学点", "教学点", "乡村", county=c, counted="否", parent="甲示例第二小学",
               **section(P, 55, 3, 3, 4, 0, 0, 2, 2, 1, 1, 0, 0),
               **means(260, 0, 420, 11.5, 2, "96", "90", 7.2, 0.4)),
        school("9902000011", "甲示例特殊教育学校", "特殊教育学校", "城区", county=c, 小学在校生数=40, 初中在校生数=20,
               **means(1500, 100, 1000, 50, 6, "96", "90", 42, 1)),
        school("9902000012", "甲示例职业学校", "职业学校", "城区", county=c, 高中在校生数=800,
               **means(6000, 400, 9000, 700, 30, "96", "90", 120, 1)),
        # exactly at every limit of the junior level
        school("9902000013", "甲示例第一初级中学", "初中", "城区", county=c,
               **section(J, 1000, 20, 3, 75, 1, 4, 48, 0, 10, 5, 2, 1, 1, admitted=340, zoned=323),
               **means(6300, 500, 9700, 250, 24, "96;96", "90;90", 98, 4.9), **leavers(330, 345, 5, 8, 1)),
        # two indicators between 85 % and the limit: fails
        school("9902000014", "甲示例第二初级中学", "初中", "镇区", county=c, boarding="是",
               **section(J, 480, 10, 3, 36, 0, 2, 28, 0, 6, 3, 1, 1, zoned=120),
               **means(2700, 180, 4300, 130, 12, "96", "90", 46, 2.4), **leavers(150, 162, 2, 9, 0)),
        # the worked example of the rule book 3.3, other numbers
        school("9902000015", "甲示例九年一贯制学校", "九年一贯制", "镇区", county=c,
               **section(P, 640, 15, 6, 38, 0, 1, 24, 10, 8, 4, 2, 1),
               **section(J, 330, 7, 3, 27, 0, 2, 22, 0, 4, 2, 1, 1),
               **means(6200, 600, 9000, 225.5, 24, "96;96;96", "90;90;95.5", 76, 4), **leavers(100, 108, 3, 6, 0)),
        school("9902000016", "甲示例中学", "完全中学", "城区", county=c, 高中在校生数=700,
               **section(J, 500, 10, 3, 40, 0, 4, 33, 0, 7, 3, 2, 1),
               **means(9500, 800, 14000, 360, 36, "96", "90", 130, 7), **leavers(160, 167, 4, 7, 0)),
        school("9902000017", "甲示例十二年一贯制学校", "十二年一贯制", "城区", owner=10, boarding="是", county=c,
               高中在校生数=400, **section(P, 300, 7, 6, 18, 0, 1, 13, 3, 4, 2, 1, 1),
               **section(J, 320, 7, 3, 25, 0, 2, 21, 0, 4, 2, 1, 1),
               **means(8200, 700, 12500, 330, 34, "96;96", "90;90", 96, 5), **leavers(101, 106, 2, 4, 0)),
        # half the pupils' places: fails far below 85 %
        school("9902000018", "甲示例第五小学", "小学", "镇区", county=c,
               **section(P, 450, 10, 6, 24, 0, 0, 12, 8, 3, 2, 1, 1),
               **means(2000, 150, 2400, 100, 9, "96", "80", 33.75, 1.6875)),
    ]
    county = dict(COUNTY)
    return rows, county


def yi():
    c = "乙县"
    P, J = "小学", "初中"
    dash = "—"

    def base(n, k, **more):
        """A plain primary school that meets all seven."""
        r = section(P, n, k, 6, -(-n * 6 // 100), 0, 1, -(-n * 3 // 100), -(-n * 2 // 100), -(-n * 2 // 100),
                    -(-n // 200) + 1, -(-n // 300), -(-n // 300))
        r.update(means(n * 5, n // 2, n * 8, round(n * 0.22, 2), -(-n * 3 // 100), "96;96", "90;90",
                       round(n * 0.072 + 1, 3), round(n * 0.0045, 3)))
        r.update(more)
        return r

    rows = [
        school("9903000001", "=乙示例小学", "小学", "城区", county=c, **base(420, 10)),
        school("9903000002", "+乙示例小学", "小学", "镇区", county=c, **base(360, 8, 小学专科学历教师数=None)),
        school("9903000003", "-乙示例小学", "小学", "镇区", county=c, **base(240, 6, 运动场地面积=dash)),
        school("9903000004", "@乙示例小学", "小学", "乡村", county=c, **base(180, 6, 教学仪器设备值="无")),
        school("9903000005", "＝乙示例小学", "小学", "乡村", county=c, **base(150, 6, 网络多媒体教室数="/")),
        school("9903000006", "＋乙示例小学", "小学", "乡村", county=c,
               **base(120, 6, 小学年级数=None, 小学班级数=None, 小学各班人数=None)),
        school("9903000007", "－乙示例小学", "小学", "乡村", county=c, owner=None,
               **base(110, 6, 音乐教室逐间面积=None, 小学县级以上骨干教师数=0)),
        school("9903000008", "＠乙示例小学", "小学", "乡村", county=c,
               **base(90, 6, 上年公用经费预算=None, 小学持证专任教师数=None)),
        # the kind of school is not given: nothing can be said of it
        school("9903000009", "乙示例无类别学校", None, "乡村", county=c, **base(130, 6)),
        # numbers of pupils not given
        school("9903000010", "乙示例小学（人数不详）", "小学", "乡村", county=c, **base(100, 6, 小学在校生数=None)),
        # full-width digits, thousands separators, units behind the number
        school("9903000011", "乙示例小学（全角）", "小学", "镇区", county=c,
               **base(200, 6, 小学在校生数="２００", 运动场地面积="1,600 ㎡", 教学仪器设备值="44万元", 教学及辅助用房面积="１，０００.00")),
        school("9903000012", "乙示例教学点", "教学点", "乡村", county=c,
               **base(52, 3, 室内体育用房面积=None, 小学招生人数=None)),
        school("9903000013", "乙示例第一初级中学", "初中", "城区", county=c,
               **section(J, 1000, 20, 3, 75, 0, 5, 60, 0, 11, 5, 3, 2, admitted=300, zoned=284),
               **means(7000, 600, 11000, 280, 26, "96;97", "90;91", 95, 5), **leavers(320, None, 2, 6, 0)),
        school("9903000014", "乙示例第二初级中学", "初中", "镇区", county=c,
               **section(J, 1000, 20, 3, 78, 0, 5, 62, 0, 29, 5, 3, 3, admitted=310, zoned=300),
               **means(7400, 600, 12000, 290, 27, "96;97", "90;91", 95, 5), **leavers(310, 330, 2, 6, 0)),
    ]
    county = dict(COUNTY, **{
        "区县名称": c, "区县代码": "990301", "人口总数": None, "农业人口数": dash, "乡镇数": "无", "行政村数": 0,
        "年人均国内生产总值": "", "年人均地方财政收入": "5,210", "农民年人均纯收入": "/",
        "特殊教育学生数": None, "公务员年平均工资收入": None, "交流轮岗骨干教师数": None,
        "优质高中分配名额数": None, "政府购买服务民办学校就读随迁子女数": None, "残疾儿童少年数": 0,
        "残疾儿童少年入学数": 0, "特教学校就读残疾儿童数": 0,
        "质量监测语文等级": None, "质量监测语文校际差异率": 0.12, "质量监测数学等级": "Ⅱ",
        "质量监测数学校际差异率": None, "质量监测艺术等级": "未监测", "质量监测艺术校际差异率": None,
        "质量监测德育等级": "Ⅲ", "质量监测德育校际差异率": 0.15,
        "有效问卷数": 900, "满意问卷数": None, "实地走访人数": 0, "走访满意人数": 0,
        "人工结论 G1 规划布局合理": None, "人工结论 G2 城乡四统一": "不达标", "人工结论 Q6 德育与校园文化良好以上": None,
        "职业学校附设普通中小学班数": None,
    })
    return rows, county, ("问卷总数",)


def bing():
    rng = random.Random(20260901)
    c = "丙县"
    P, J = "小学", "初中"
    long_name = "丙示例" + "甲乙丙丁戊己庚辛壬癸" * 3 + "示例小学"
    long_name += "校" * (40 - len(long_name))
    assert len(long_name) == 40

    def around(limit, n, per=100, spread=0.35):
        """A count or amount for `n` pupils whose quotient lies near `limit`."""
        return limit * n / per * rng.uniform(1 - spread / 5, 1 + spread)

    def level(name, n, k, grades, junior=False):
        high, bone = (5.3, 1) if junior else (4.2, 1)
        t = max(1, round(around(high, n)))
        phd, master = rng.randint(0, 1) if n > 400 else 0, min(t // 8, rng.randint(0, 6))
        rest = max(0, t - phd - master)
        college = 0 if junior else rest // 3
        pe = max(1, round(around(0.5, n)))
        music, art = max(0, round(around(0.22, n))), max(0, round(around(0.22, n)))
        full = max(t + rng.randint(0, 6), pe + music + art)
        trained = full - (1 if rng.random() < .05 else 0)
        admitted = n // grades + rng.randint(0, 3)
        return section(name, n, k, grades, full, phd, master, rest - college, college,
                       max(0, round(around(bone, n, spread=1.2))), pe, music, art,
                       trained=trained, admitted=admitted,
                       zoned=admitted - (rng.randint(0, 4) if rng.random() < .3 else 0))

    def shared(weight, junior, n_classes, fund, migrant, train_share=None):
        """`weight`: pupils weighted by the level of this school's limits."""
        area, field, equip, rooms = (5.8, 10.2, 2500, 2.4) if junior else (4.5, 7.5, 2000, 2.3)
        need = -(-n_classes // 12)
        indoor = round(rng.uniform(0, 0.6) * weight, 2)
        return means(round(around(area, weight, 1) + indoor, 2), indoor, round(around(field, weight, 1), 2),
                     round(around(equip, weight, 1) / 10000, 4), round(around(rooms, weight)),
                     ";".join(str(rng.choice([96, 96.5, 101, 104, 95.9 if rng.random() < .1 else 98])) for _ in range(need)),
                     ";".join(str(rng.choice([90, 90.5, 93, 97])) for _ in range(need)),
                     fund, round(fund * (train_share or rng.uniform(0.05, 0.07)), 4), migrant)

    rows = []

    def code():
        return "9904%06d" % (len(rows) + 1)

    for i in range(30):
        n = [2001, 2000, 2356, 96, 99, 100][i] if i < 6 else rng.randint(101, 1900)
        k = max(6 if n > 60 else 3, math.ceil(n / 44))
        if i == 2:
            k = math.ceil(n / 47)
        name = long_name if i == 0 else "丙示例第%d小学" % (i + 1)
        place = rng.choice(["城区", "镇区", "乡村"])
        fund = round(max(n, 100) * 0.072 + rng.randint(0, 20) / 10, 3)
        rows.append(school(code(), name, "小学", place, rng.choice([7, 7, 7, 8, 10]),
                           rng.choice(["否", "否", "是"]), rng.randint(1980, 2022), county=c,
                           **level(P, n, k, 6), **shared(n, False, k, fund, rng.randint(0, n // 3))))
    for i in range(6):
        n = [50, 49, 51, 75, 30, 99][i]
        fund = round(7.2 - (0.0001 if i == 3 else 0), 4)
        rows.append(school(code(), "丙示例%d教学点" % (i + 1), "教学点", "乡村", 7, "否", 1990 + i, county=c,
                           **level(P, n, 3, 3), **shared(n, False, 3, fund, 0)))
    for i in range(12):
        n = [2001, 2000, 2734][i] if i < 3 else rng.randint(120, 1800)
        k = math.ceil(n / (51 if i == 2 else 49))
        fund = round(n * 0.094 + rng.randint(0, 20) / 10, 3)
        g = n // 3
        rows.append(school(code(), "丙示例第%d初级中学" % (i + 1), "初中", rng.choice(["城区", "镇区", "乡村"]),
                           rng.choice([7, 7, 7, 8, 10]), rng.choice(["否", "否", "是"]), rng.randint(1980, 2022), county=c,
                           **level(J, n, k, 3, True), **shared(n, True, k, fund, rng.randint(0, n // 3)),
                           **leavers(g - rng.randint(0, 9), g + rng.randint(0, 12), rng.randint(0, 9),
                                     rng.randint(0, 20), rng.randint(0, 1))))
    for i in range(6):
        a, b = [(1500, 1001), (1500, 1000), (1800, 1300)][i] if i < 3 else (rng.randint(150, 900), rng.randint(100, 600))
        ka, kb = math.ceil(a / 45), math.ceil(b / 50)
        fund = round(a * 0.072 + b * 0.094 + 1, 3)
        rows.append(school(code(), "丙示例第%d九年一贯制学校" % (i + 1), "九年一贯制", rng.choice(["城区", "镇区", "乡村"]),
                           rng.choice([7, 10]), "否", rng.randint(1995, 2022), county=c, 高中在校生数=0,
                           **level(P, a, ka, 6), **level(J, b, kb, 3, True),
                           **shared(a + 1.1 * b, False, ka + kb, fund, rng.randint(0, 100)),
                           **leavers(b // 3 - 2, b // 3 + 3, 1, 4, 0)))
    for i in range(3):
        b, h = rng.randint(300, 900), rng.randint(400, 1200)
        kb = math.ceil(b / 50)
        rows.append(school(code(), "丙示例第%d中学" % (i + 1), "完全中学", rng.choice(["城区", "镇区"]), 7, "是",
                           rng.randint(1960, 2015), county=c, 高中在校生数=h, **level(J, b, kb, 3, True),
                           **shared(b + 1.2 * h, True, kb, round((b + h) * 0.1, 3), rng.randint(0, 50)),
                           **leavers(b // 3 - 2, b // 3 + 3, 1, 4, 0)))
    for i in range(3):
        a, b, h = rng.randint(200, 900), rng.randint(200, 700), rng.randint(300, 1000)
        ka, kb = math.ceil(a / 45), math.ceil(b / 50)
        rows.append(school(code(), "丙示例第%d十二年一贯制学校" % (i + 1), "十二年一贯制", "城区", 10, "是",
                           rng.randint(2000, 2022), county=c, 高中在校生数=h, **level(P, a, ka, 6),
                           **level(J, b, kb, 3, True),
                           **shared(a + 1.1 * b + 1.32 * h, False, ka + kb, round((a + b + h) * 0.1, 3), 5),
                           **leavers(b // 3 - 2, b // 3 + 3, 1, 4, 0)))
    by_name = {r["学校名称"]: r for r in rows}
    # halves to round: x.xx5 exactly, and odd cases set by hand
    def halves(name, pupils, **cells):
        r = by_name[name]
        assert "小学在校生数" in r
        r["小学在校生数"] = pupils
        r["小学各班人数"] = classes(pupils, r["小学班级数"])
        r.update(cells)
    # n = 400: 19 teachers of 400 = 4.75; net 1802 / 400 = 4.505; 3002/400 = 7.505; 80.0202 万 = 2000.505; 2.125→2.5
    halves("丙示例第7小学", 400, 教学及辅助用房面积="1802.00", 室内体育用房面积="0.00", 运动场地面积="3002.00",
           教学仪器设备值="80.0202", 小学县级以上骨干教师数=9, 小学体育教师数=5)
    # n = 200: 1.5/100 steps; net 898 / 200 = 4.49; 7.495 exactly rounds to 7.50 = limit, but is below
    halves("丙示例第8小学", 200, 教学及辅助用房面积="899.00", 室内体育用房面积="0.00", 运动场地面积="1499.00",
           教学仪器设备值="39.9999", 网络多媒体教室数=5)
    # several indicators change by rounding at once: 4.4955 → 4.50, 7.4995 → 7.50, 1999.9995 → 2000.00
    halves("丙示例第2小学", 2000, 教学及辅助用房面积="8991.00", 室内体育用房面积="0", 运动场地面积="14999.00",
           教学仪器设备值="399.9999")
    # and at the 85 % line: 3.8249 → 3.82 stays; 1699.9975 → 1700.00
    halves("丙示例第9小学", 400, 教学仪器设备值="67.9999")
    county = dict(COUNTY, **{
        "区县名称": c, "区县代码": "990401", "人口总数": 98.765, "农业人口数": 41.005, "乡镇数": 16, "行政村数": 1234,
        "年人均国内生产总值": 123456.5, "年人均地方财政收入": 9876.4999, "农民年人均纯收入": 23456.5,
        "特殊教育学校公用经费": 69.99, "特殊教育学生数": 100, "义务教育教师年平均工资收入": 99999.5,
        "公务员年平均工资收入": 100000, "符合交流条件教师总数": 2013, "交流轮岗教师数": 201, "交流轮岗骨干教师数": 41,
        "优质高中招生名额总数": 2001, "优质高中分配名额数": 1000, "分配农村初中名额数": 0,
        "符合条件的随迁子女数": 6667, "公办学校就读随迁子女数": 5600, "政府购买服务民办学校就读随迁子女数": 66,
        "残疾儿童少年数": 1003, "残疾儿童少年入学数": 952, "特教学校就读残疾儿童数": 333,
        "质量监测语文等级": "Ⅱ", "质量监测语文校际差异率": 0.1, "质量监测数学等级": "Ⅰ", "质量监测数学校际差异率": 0.1505,
        "质量监测德育等级": "未监测", "质量监测德育校际差异率": None, "质量监测艺术等级": "未监测", "质量监测艺术校际差异率": None,
        "问卷总数": 12000, "有效问卷数": 11111, "满意问卷数": 9443, "实地走访人数": 2000, "走访满意人数": 1699,
        "职业学校附设普通中小学班数": 2, "人工结论 G14 优质高中名额向农村初中倾斜": "不达标",
    })
    return rows, county


def ding():
    """乙县 again, but every school has a kind, so that single gaps show by themselves."""
    c = "丁县"
    rows, county, _ = yi()
    rows = [r for r in rows if r["办学类型"]]
    for i, r in enumerate(rows):
        r["学校名称"], r["区县"], r["学校代码"] = r["学校名称"].replace("乙", "丁"), c, "9905%06d" % (i + 1)
    by_name = {r["学校名称"]: r for r in rows}
    for name in ("－丁示例小学", "丁示例教学点"):  # in 乙县 these two break V01: more degrees than teachers
        by_name[name].update({"小学专任教师数": 9, "小学持证专任教师数": 9, "小学满360学时教师数": 9})
    by_name["丁示例小学（人数不详）"].update({"学校名称": "丁示例小学", "小学在校生数": 100})
    # a campus of fewer than 100 pupils: merged for the seven indicators, a small school of its own for G6
    rows.append(school("9905000020", "丁示例村小", "小学", "乡村", counted="否", parent="丁示例小学（全角）", county=c,
                       **section("小学", 60, 3, 3, 5, 0, 0, 2, 2, 2, 1, 1, 0), **means(300, 0, 480, 13.2, 2, "96", "90", 7.2, 0.4)))
    # nothing met at all; rounding lifts 体艺 (0.7595 → 0.76) no further, 骨干 is 0
    rows.append(school("9905000021", "丁示例薄弱小学", "小学", "乡村", county=c,
                       **section("小学", 395, 9, 6, 20, 0, 0, 8, 2, 0, 2, 1, 0), **means(900, 100, 1200, 30, 5, "60", "0", 29, 1.5)))
    # no pupils left
    rows.append(school("9905000022", "丁示例停办小学", "小学", "乡村", county=c, 小学在校生数=0, 小学班级数=0,
                       **means(0, 0, 0, 0, 0, "0", "0", 0, 0)))
    # the number of senior pupils is missing: what is shared cannot be apportioned
    rows.append(school("9905000023", "丁示例十二年一贯制学校", "十二年一贯制", "城区", owner=10, county=c, 高中在校生数=None,
                       **section("小学", 300, 7, 6, 18, 0, 1, 13, 3, 4, 2, 1, 1),
                       **section("初中", 1000, 20, 3, 75, 0, 5, 55, 0, 11, 6, 3, 2),
                       **means(19000, 1500, 30000, 700, 70, "96;96;96", "90;90;90", 200, 11),
                       **leavers(325, 335, 5, 9, 1)))
    # 骨干教师: 11 and 11 of 1000, 58 of 2000: mean 2, every school 0.9 from it, coefficient exactly 0.45
    by_name["丁示例第二初级中学"].update(**section("初中", 2000, 40, 3, 156, 0, 10, 124, 0, 58, 10, 6, 6, admitted=620, zoned=600),
                                 **means(14800, 1200, 24000, 580, 54, "96;97;98;99", "90;91;92;93", 190, 10),
                                 **leavers(620, 660, 4, 12, 0))
    county.update({"区县名称": c, "区县代码": "990501", "残疾儿童少年数": 100, "残疾儿童少年入学数": 95,
                   "特教学校就读残疾儿童数": None, "有效问卷数": 900, "满意问卷数": 764, "实地走访人数": 10, "走访满意人数": 10,
                   "优质高中分配名额数": 199, "分配农村初中名额数": None, "特殊教育学校公用经费": 44.8765, "特殊教育学生数": 64})
    return rows, county


def wu():
    """The county sheet of 甲县 alone: no table of schools at all."""
    rows, county = jia()
    county.update({"区县名称": "戊县", "区县代码": "990601"})
    return [], county


def ji():
    """The primary schools of 甲县: a level without units; and two figures that rounding brings to their limits."""
    c = "己县"
    rows, county = jia()
    rows = [r for r in rows if r["办学类型"] in ("小学", "教学点", "特殊教育学校")]
    for i, r in enumerate(rows):
        r["学校名称"], r["区县"], r["学校代码"] = r["学校名称"].replace("甲", "己"), c, "9907%06d" % (i + 1)
        r["所属本部"] = r["所属本部"] and r["所属本部"].replace("甲", "己")
    county.update({"区县名称": c, "区县代码": "990701", "特殊教育学校公用经费": 44.79744, "特殊教育学生数": 64,
                   "义务教育教师年平均工资收入": 85999.6, "公务员年平均工资收入": 86000.2})
    return rows, county


def main():
    rows, county = jia()
    write("甲县", rows, county)
    rows, county, drop = yi()
    write("乙县", rows, county, drop_columns=("校舍建筑面积",), drop_items=drop)
    rows, county = bing()
    write("丙县", rows, county)
    rows, county = ding()
    write("丁县", rows, county)
    rows, county = wu()
    write("戊县", rows, county)
    rows, county = ji()
    write("己县", rows, county)


if __name__ == "__main__":
    main()
