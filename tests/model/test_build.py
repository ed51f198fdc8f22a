from __future__ import annotations

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.forms.labels import PRIVATE_LABELS
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document

from .declarations import CATALOG, JIANGYIN, MOF, built, declared, only


def test_a_file_without_front_matter_is_no_declaration_and_says_so() -> None:
    silent = SourceDocument("example.md", "", None, (), ())

    result = build_declaration(silent, CATALOG, "2021/example")

    assert result.declaration is None
    assert only(result).code == "SRC03"


def test_a_fault_of_reading_is_not_said_twice() -> None:
    document = read_document("example.md", "没有表头\n".encode())

    result = build_declaration(document, CATALOG, "2021/example")

    assert document.findings
    assert result.declaration is None
    assert result.findings == ()


@pytest.mark.parametrize(
    ("front", "span", "message"),
    [
        ("表式: jiangyin-special-fund-2020", (2, 5), "可能是“jiangyin-special-fund-2021”"),
        ("表式: 申报表", (2, 5), "“申报表”不是本站已有的表式"),
        ("表式:", (2, 4), "“”不是本站已有的表式"),
        ("表式: [mof-2015-88]", (2, 5), "不是本站已有的表式"),
        ("年度: 2021", (1, 1), "表头里没有写“表式”"),
    ],
)
def test_an_unknown_form_is_named_with_those_that_are_known(front: str, span: tuple[int, int], message: str) -> None:
    result = built(front)

    found = only(result)
    assert result.declaration is None
    assert (found.code, found.span.line, found.span.column) == ("SRC20", *span)
    assert message in found.message
    assert found.help == f"可用的表式：{'、'.join(edition.id for edition in CATALOG.editions)}。"


def test_no_known_form_at_all_is_no_reason_to_fail() -> None:
    document = read_document("example.md", b"---\na: b\n---\n")

    assert only(build_declaration(document, Catalog((), ()), "x")).code == "SRC20"


@pytest.mark.parametrize("text", ["21", "2021年", "二〇二一", "二〇二一年度", "0x7e5", "20211", "２０２１"])
def test_a_year_is_four_digits(text: str) -> None:
    result = built(f"表式: mof-2015-88\n年度: {text}", folder_year=2022)

    found = only(result)
    assert (found.code, found.span.line, found.span.column) == ("SRC23", 3, 5)
    assert f"“年度”写的是“{text}”，应是四位数字" in found.message
    assert result.declaration is not None
    assert result.declaration.year == 2022


def test_a_year_and_its_folder_agree() -> None:
    result = built(JIANGYIN, folder_year=2022)

    found = only(result)
    assert (found.code, found.span.line, found.found, found.expected) == ("SRC21", 3, "2021", "2022")
    assert found.message == "年度写的是 2021，文件却在 2022 文件夹里，两处应一致"


def test_a_year_lies_within_the_edition() -> None:
    found = only(built("表式: mof-2015-88\n年度: 2015"))

    assert found.code == "SRC21"
    assert found.message == "年度写的是 2015，表式“mof-2015-88”适用于2016 年度起"


def test_a_missing_year_is_left_to_the_rules() -> None:
    assert declared("表式: mof-2015-88").year == 2016


@pytest.mark.parametrize("label", PRIVATE_LABELS)
def test_what_is_not_published_is_refused_without_its_value(label: str) -> None:
    result = built(f"{JIANGYIN}{label}: 示例0510-00000000")

    found = only(result)
    assert (found.code, found.span.line, found.span.column) == ("SRC22", 4, 1)
    assert not found.rule.waivable
    assert "示例0510" not in repr(found)
    assert result.declaration is not None
    assert "示例0510" not in repr((result.declaration.fields, result.declaration.unknown_fields))


@pytest.mark.parametrize(
    "front",
    [
        "联系电话（办公）: 示例0510",
        "备注:\n  甲:\n    - 联系电话: 示例0510\n      乙: 1",
        "公开:\n  联系人: 示例0510",
        "资金明细:\n  - 名称: 甲\n    金额: 1万元\n    经办人: 示例0510",
        "绩效指标:\n  产出指标:\n    产出数量:\n      甲:\n        目标值: 1场\n        填报人: 示例0510",
        "项目名称:\n  负责人: 示例0510",
    ],
)
def test_what_is_not_published_is_refused_at_any_depth(front: str) -> None:
    result = built(JIANGYIN + front)

    assert "SRC22" in [item.code for item in result.findings]
    assert "示例0510" not in repr(result.findings)
    assert result.declaration is not None
    shown = (result.declaration.fields, result.declaration.unknown_fields, result.declaration.indicators)
    assert "示例0510" not in repr(shown)


def test_a_cost_called_telephone_is_not_personal_data() -> None:
    front = f"{JIANGYIN}资金明细:\n  - 名称: 甲\n    金额: 1万元\n    测算:\n      电话: 1万元"

    assert declared(front).items[0].calculations[0].item.text == "电话"


def test_unknown_labels_are_kept_with_their_place_and_their_text() -> None:
    front = f"""{JIANGYIN}
项目慨况: 甲
备注:
  一: 甲
  二: [乙, 丙]
公开: {{公开时间: 2021-02-01}}
资金明细:
  - {{名称: 培训, 金额: 1万元, 单价: 5元}}
绩效指标:
  产出指标:
    产出数量:
      场次: {{目标值: 1场, 权重: '10'}}
"""
    found = declared(front).unknown_fields

    assert [(key.text, text) for key, text in found] == [
        ("项目慨况", "甲"),
        ("备注", "一：甲；二：乙；丙"),
        ("公开 > 公开时间", "2021-02-01"),
        ("资金明细 > 培训 > 单价", "5元"),
        ("绩效指标 > 产出指标 > 产出数量 > 场次 > 权重", "10"),
    ]
    assert (found[0][0].span.line, found[0][0].span.column) == (5, 1)


def test_sections_stand_in_the_order_of_the_form_and_unknown_ones_are_kept() -> None:
    declaration = declared(JIANGYIN, "\n## 立项依据\n\n乙\n\n## 项目慨况\n\n丙\n\n## 项目概况\n\n甲\n")

    assert [item.definition.key for item in declaration.narratives] == ["overview", "legal_basis"]
    assert [item.heading for item in declaration.unknown_sections] == ["项目慨况"]


def test_a_blank_section_is_kept_as_blank() -> None:
    declaration = declared(JIANGYIN, "\n## 需要说明的其他问题\n")

    other = declaration.narrative("other_notes")
    assert other is not None
    assert other.section.is_blank


def test_a_choice_outside_the_list_is_named_with_the_one_that_was_meant() -> None:
    found = only(built(f"{MOF}项目属性: 新增项日"))

    assert (found.code, found.span.line, found.expected) == ("SRC23", 4, "新增项目")
    assert found.message == "“项目属性”写的是“新增项日”，应是新增项目、延续项目之一"


@pytest.mark.parametrize(
    ("text", "expected"), [("☑新增项目 □延续项目", "新增项目"), ("□新增项目 ☑延续项目", "延续项目")]
)
def test_choice_copied_with_its_boxes_is_told_the_words_and_how_to_write_the_ticked_one(
    text: str, expected: str
) -> None:
    found = only(built(f"{MOF}项目属性: {text}"))

    assert found.message == f"“项目属性”写的是“{text}”，应是新增项目、延续项目之一"
    assert found.help == f"只写选中的那一个，如“{expected}”。"


@pytest.mark.parametrize(("node", "kind"), [("[甲, 乙]", "一串条目"), ("{甲: 乙}", "带下级名称的几行")])
def test_a_cell_holds_one_value(node: str, kind: str) -> None:
    result = built(f"{JIANGYIN}主管部门: {node}")

    found = only(result)
    assert (found.code, found.span.line, found.message) == ("SRC15", 4, f"“主管部门”应是一个值，写成了{kind}")
    assert result.declaration is not None
    assert "乙" in result.declaration.department.text


def test_the_state_of_a_declaration_is_one_of_two_words() -> None:
    assert declared(f"{JIANGYIN}状态: 草稿").status == "草稿"
    assert declared(f"{JIANGYIN}状态:").status == ""
    found = only(built(f"{JIANGYIN}状态: 草搞"))
    assert (found.code, found.expected) == ("SRC23", "草稿")
    assert found.message == "“状态”写的是“草搞”，只能写“草稿”或“撤回”"


def test_a_withdrawal_gives_its_reason() -> None:
    given = declared(f"{JIANGYIN}状态: 撤回\n撤回理由: 项目取消")

    assert (given.status, given.withdrawal_reason) == ("撤回", "项目取消")
    assert only(built(f"{JIANGYIN}状态: 撤回")).message == "状态是“撤回”，还应写明“撤回理由”"


def test_former_ids_and_the_declaration_continued_are_read() -> None:
    declaration = declared(f"{JIANGYIN}曾用地址: [2020/a, 2020/b]\n延续自: 2020/c")

    assert [item.text for item in declaration.former_ids] == ["2020/a", "2020/b"]
    assert declaration.continues is not None
    assert declaration.continues.text == "2020/c"
    assert [item.text for item in declared(f"{JIANGYIN}曾用地址: 2020/a").former_ids] == ["2020/a"]


def test_what_is_known_of_the_publication_is_read() -> None:
    disclosure = declared(f"{JIANGYIN}公开:\n  公开日期: 2021-02-01\n  转录说明: [甲, 乙]").disclosure

    assert disclosure.cell("公开日期") == "2021-02-01"
    assert [item.text for item in disclosure.repairs] == ["甲", "乙"]


def test_waivers_are_read_with_the_line_they_stand_on() -> None:
    front = f"{JIANGYIN}豁免:\n  - 规则: AMT02\n    位置: 资金明细 > 甲 > 金额\n    值: 20万\n    理由: 按原表公开。\n"

    (waiver,) = declared(front).waivers

    assert (waiver.rule, waiver.place, waiver.value) == ("AMT02", "资金明细 > 甲 > 金额", "20万")
    assert (waiver.reason, waiver.span.line) == ("按原表公开。", 5)


@pytest.mark.parametrize("label", ["公开", "绩效指标", "资金明细", "豁免", "曾用地址"])
def test_a_part_left_blank_is_no_fault(label: str) -> None:
    declared(f"{JIANGYIN}{label}:")


@pytest.mark.parametrize("label", ["公开", "绩效指标", "资金明细", "豁免"])
def test_a_part_of_the_wrong_kind_is_shown_how_to_write_it(label: str) -> None:
    found = only(built(f"{JIANGYIN}{label}: 无"))

    assert (found.code, found.span.line, found.found) == ("SRC15", 4, "无")
    assert found.help.startswith("照这个样子写：")
