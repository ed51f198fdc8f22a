"""The printed form as cells: what stands where, for every edition."""

from pathlib import Path

import pytest

from jixiao_plugin.exchange.official_form import Provenance, official_form
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.source.read import read_document
from tests.exchange.reading import PROVENANCE, declared, printed, short_rows, table
from tools.synthetic.declaration import declaration as synthetic

SEED = "content/declarations/2021/rsj-zhuanxiang.md"
IDS = [edition.id for edition in load_catalog().editions]

PAIRED = """---
表式: mof-2015-88
年度: 2021
项目名称: 示例工程
主管部门: 示例市示例局
主管部门代码: '012'
实施单位: 示例中心
项目属性: 延续项目
项目期: 3年
中期资金: {小计: 300万元, 财政拨款: 200万元}
年度资金:
  小计: 120万元
  财政拨款: 100万
  其他资金:
绩效指标:
  效益指标:
    社会效益指标: 不适用（示例）
  产出指标:
    数量指标:
      里程: {中期目标值: ≥200公里, 目标值: ≥70公里, 依据: 养护计划}
      桥梁: {目标值: =2座}
---

## 年度目标

完成70公里。
"""


def test_the_seed_is_printed_as_its_office_printed_it(repository: Path) -> None:
    form = printed((repository / SEED).read_text(encoding="utf-8"))

    head, *indicators = form.grids
    rows = short_rows(head)
    assert form.heading == ("2021年度人社局专项资金绩效目标申报表",)
    assert rows[0] == ["主管部门", "江阴市人力资源和社会保障局"]
    assert rows[1] == ["项目总金额（万元）", "89.5万元"]
    assert [row[0] for row in rows[2:]] == [
        "项目概况", "立项依据", "项目设立的必要性", "项目资金总额的计算依据", "保证项目实施的制度、措施",
        "项目实施计划", "项目总目标", "年度绩效目标", "需要说明的其他问题",
    ]  # fmt: skip
    assert rows[-1] == ["需要说明的其他问题", ""]
    assert [grid.title for grid in indicators] == ["决策指标", "过程指标", "产出指标", "效益指标"]
    assert short_rows(indicators[0]) == [
        ["一级指标", "二级目标", "指标内容", "指标目标值"],
        ["决策指标", "项目立项", "立项依据充分性", "充分"],
        ["立项程序规范性", "规范"],
        ["绩效目标", "绩效目标合理性", "合理"],
        ["绩效指标明确性", "明确"],
        ["资金投入", "预算编制科学性", "科学"],
        ["资金分配合理性", "合理"],
    ]
    assert form.note == "申报文件里还写有资金明细，原表没有这些栏，这里不印。"


def test_two_periods_stand_side_by_side_and_what_the_file_leaves_out_is_blank() -> None:
    form = printed(PAIRED)

    fields, indicators = form.grids
    assert form.heading == ("项目支出绩效目标申报表", "（2021年度）")
    assert short_rows(fields) == [
        ["项目名称", "示例工程"],
        ["主管部门及代码", "示例市示例局 012", "实施单位", "示例中心"],
        ["项目属性", "延续项目", "项目期", "3年"],
        ["项目资金（万元）", "中期资金总额", "300万元", "年度资金总额", "120万元"],
        ["其中：财政拨款", "200万元", "其中：财政拨款", "100万"],
        ["其他资金", "", "其他资金", ""],
        ["总体目标", "中期目标", "年度目标"],
        ["", "完成70公里。"],
    ]
    assert short_rows(indicators) == [
        ["", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
        ["绩效指标", "产出指标", "数量指标", "里程", "≥200公里", "数量指标", "里程", "≥70公里"],
        ["", "", "桥梁", "=2座"],
        ["效益指标", "社会效益指标", "不适用（示例）"],
    ]
    assert form.note == "申报文件里还写有指标的依据，原表没有这些栏，这里不印。"


def test_operator_number_and_unit_stand_in_columns_of_their_own_where_the_form_has_them(catalog: Catalog) -> None:
    (grid,) = printed(catalog.clean_example("sichuan-2023")).grids

    rows = short_rows(grid)
    assert rows[0][:5] == ["单位名称", "项目名称", "预算数", "年度目标", "一级指标"]
    assert rows[0][7:] == ["指标性质", "指标值", "度量单位", "权重", "指标方向性"]
    assert rows[1][:3] == ["示例县示例镇人民政府", "示例镇河道保洁项目", "192,000.00元"]
    assert rows[1][6:] == ["河道保洁长度", "≥", "36", "公里", "10", "正向指标"]
    assert rows[4] == ["成本指标", "保洁员补助标准", "≤", "800", "元/人·月", "20", "反向指标"]


def test_blocks_of_the_term_and_the_year_are_stacked_with_their_titles(catalog: Catalog) -> None:
    form = printed(catalog.clean_example("national-2012"))

    term, year = (short_rows(grid) for grid in form.grids if grid.head)
    assert (term[1][0], year[1][0]) == ("长期绩效指标", "年度绩效指标")
    assert form.above == ("填报单位（盖章）：示例市示例文化馆",)
    assert form.below == ("填报人：（不公开）", "单位负责人：（不公开）", "填报日期：2016-01-08")


def test_the_range_of_points_and_the_core_mark_are_printed_where_the_forms_print_them(catalog: Catalog) -> None:
    chongqing = [row for grid in printed(catalog.clean_example("chongqing-2023")).grids for row in short_rows(grid)]
    rural = [row for grid in printed(catalog.clean_example("rural-revitalization")).grids for row in short_rows(grid)]

    assert any("成本指标（0-20分）" in row for row in chongqing)
    assert any("★★★受益脱贫户、监测户人口数" in row for row in rural)
    assert ["年度资金 > 财政资金"] not in chongqing
    assert any(row[-2:] == ["其中：财政资金", "65万元"] for row in chongqing)


def test_a_private_cell_is_said_to_be_private_and_not_left_blank(catalog: Catalog) -> None:
    form = printed(catalog.clean_example("rural-revitalization"))

    assert ["项目负责人及电话", "（不公开）", "主管部门", "示例县示例局"] in short_rows(form.grids[0])


def test_a_heading_that_names_a_blank_field_is_left_out(catalog: Catalog) -> None:
    text = catalog.clean_example("rural-revitalization")
    assert "项目类别: 产业发展类" in text

    filled, blank = printed(text), printed(text.replace("项目类别: 产业发展类", "项目类别:"))

    assert filled.heading[1:] == ("（产业发展类）", "（2023年度）")
    assert blank.heading[1:] == ("（2023年度）",)


def test_a_form_without_indicators_prints_one_blank_row() -> None:
    form = printed(PAIRED.partition("绩效指标:")[0] + "绩效指标:\n---\n")

    assert short_rows(form.grids[-1])[1:] == [["绩效指标", *[""] * 7]]


def test_the_foot_says_where_the_form_comes_from_and_whether_it_is_public() -> None:
    declaration = declared(PAIRED)

    public = official_form(declaration, Provenance("https://example.org/a/", "ab" * 32)).foot
    draft = official_form(declaration, Provenance("", "ab" * 32, is_public=False)).foot

    assert public.startswith("编号 2021/a　https://example.org/a/　原文 SHA-256 abababababab　由公开的申报文件排版")
    assert "未公开" in draft and "https" not in draft
    assert "照公开的同式表格整理，未对照原文" in public


@pytest.mark.parametrize("id", IDS)
def test_every_grid_of_every_edition_is_filled_exactly(id: str, catalog: Catalog) -> None:
    for grid in printed(catalog.clean_example(id)).grids:
        table(grid)


def test_the_grids_of_faulty_declarations_are_filled_exactly(catalog: Catalog) -> None:
    sources = (synthetic(index) for index in range(40))
    documents = (read_document(source.path, source.text.encode()) for source in sources)
    built = [build_declaration(document, catalog, "2021/a").declaration for document in documents]

    forms = [official_form(declaration, PROVENANCE) for declaration in built if declaration]

    assert len(forms) > 30
    for form in forms:
        for grid in form.grids:
            table(grid)
