"""The collection that search is tried on: one declaration in the words of a real one, and others that resemble it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.search.build import Listed, build_index
from jixiao_plugin.site.search.fields import Rank, SearchField
from jixiao_plugin.site.search.record import make_record

FORMS = ("jiangyin-special-fund-2021", "mof-2015-88")
SETTINGS = default_settings(Path())

REAL_ID = "2021/rsj-zhuanxiang"

REAL_FIELDS = (
    SearchField("top", "项目名称", Rank.TITLE, "人社局专项资金"),
    SearchField("top", "主管部门", Rank.DEPARTMENT, "江阴市人力资源和社会保障局"),
    SearchField("total", "项目总金额", Rank.TEXT, "89.5万元"),
    SearchField("f-1", "资金明细", Rank.ROW, "人社局餐饮物业费\t54.5万"),
    SearchField("f-2", "资金明细", Rank.ROW, "人事档案整理费\t15万元"),
    SearchField(
        "overview",
        "项目概况",
        Rank.TEXT,
        "1、落实《省委办公厅省政府办公厅印发〈关于深化职称制度改革实施意见〉的通知》（苏办发〔2018〕5号）、"
        "《〈省 人力资源和社会保障厅关于我省专业技术人员申报评审职称有关问题的通知〉》"
        "（苏人社发〔2018〕96号）文件精神。"
        "\n3、全市事业单位领导干部）人事档案。要求档案局安排3人，按照每人每年5万元计算，预计财政资金15万元。",
    ),
    SearchField(
        "necessity",
        "项目设立的必要性",
        Rank.TEXT,
        "《关于同意组建无锡市江阴工程技术中级资格评审委员会的批复》（锡人社职【2018】30号）和"
        "《2018年无锡市职称工作意见》（锡人社职〔2018〕148号）文件要求，江有市组建无锡市江阴工程技术中级资格评审委员会。",
    ),
    SearchField(
        "basis",
        "项目资金总额的计算依据",
        Rank.TEXT,
        "专家评委劳务费80人*2000=16万元；异地评委租车费用约0.4万元；住宿460元*40个房间=1.84万元；"
        "人事档案整理费15万，按3人每年15万元预计，人事档案分批整理。",
    ),
    SearchField("i-1", "产出时效", Rank.INDICATOR, "专技评审人数到座率（%）\t=100%"),
    SearchField("i-2", "产出质量", Rank.INDICATOR, "干部档案整理符合ISO 9001规范率（%）\t=100%"),
)

_CLAUSES = (
    "保障食堂运行",
    "示例单位物业服务外包",
    "职称评审管理暂行规定（人社部令第40号）",
    "苏办发〔2019〕5号文件要求",
    "苏人社发〔2018〕148号和锡人社职〔2020〕96号",
    "道路养护1200公里",
    "预计财政资金3498000元",
    "培训基层干部",
    "项目编码320281202100017",
    "档案数字化 Smart City 平台",
)


def index_of(listed: Iterable[Listed]) -> dict[str, bytes]:
    """Every file of the search but its page."""
    return dict(build_index(listed, SETTINGS))


def listed(others: int = 40) -> tuple[Listed, ...]:
    """The real one and *others* made of recurring clauses."""
    return (_listed(REAL_ID, Decimal(895_000), REAL_FIELDS), *(_other(number) for number in range(others)))


def _other(number: int) -> Listed:
    chance = random.Random(number)
    name, department = f"示例项目{number}号专项资金", f"示例市第{number % 7}局"
    clauses = [f"{chance.choice(_CLAUSES)}，{chance.choice(_CLAUSES)}。" for _ in range(4)]
    fields = (
        SearchField("top", "项目名称", Rank.TITLE, name),
        SearchField("top", "主管部门", Rank.DEPARTMENT, department),
        SearchField("f-1", "资金明细", Rank.ROW, f"{chance.choice(_CLAUSES)}\t{number}.5万元"),
        SearchField("i-1", "产出数量", Rank.INDICATOR, f"{chance.choice(_CLAUSES)}场次\t≥{number}场"),
        *(SearchField(f"s-{at}", f"第{at}栏", Rank.TEXT, clause) for at, clause in enumerate(clauses)),
    )
    yuan = None if number % 10 == 9 else Decimal(number) * Decimal("12345.67")
    return _listed(f"{2018 + number % 3}/shili-{number}", yuan, fields)


def _listed(id: str, yuan: Decimal | None, fields: tuple[SearchField, ...]) -> Listed:
    name, department = fields[0].text, fields[1].text
    words = "未填" if yuan is None else ""
    number = len(id) + ord(id[-1])
    entry = ListingEntry(
        *(id, int(id[:4]), name, department, "published", yuan, words, "", 1, 1),
        differences=number % 3,
        gist="",
        form=FORMS[number % 2],
        form_title=f"{FORMS[number % 2]}（示例）",
        unexplained=number % 3 // 2,
        funds=(("fiscal", "财政拨款", yuan),) if yuan else (),
    )
    return entry, make_record(id, fields)
