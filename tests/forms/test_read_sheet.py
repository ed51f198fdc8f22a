"""The printed sheet of an edition: how it is written, and what is refused."""

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.forms.sheet import IndicatorStyle, SheetCell, SheetDefinition, SheetGroup, SheetRow
from tests.forms.test_read_edition import SMALL, edition_of

WRITTEN = """\
sheet:
  heading: ['{project}示例表', '（{总金额}）']
  landscape: true
  above: [{填报单位: 主管部门}]
  unit_line: 单位：万元
  preface_title: 说明
  preface: {一、年度目标: 年度目标}
  indicators: apart
  leading: [主管部门]
  mark: 上年实际
  rows:
    - 实施进度
    - [{单位及联系人: [主管部门, 联系人]}, 年度]
    - {总额: 总金额}
    - 资金:
        - [资金来源 > 小计, 资金来源 > 一般公共预算]
        - 资金明细
    - 绩效指标
  below: [联系人]
"""


def sheet(text: str) -> SheetDefinition:
    """The sheet of the small edition, described by *text*."""
    return edition_of(SMALL + text).sheet


def test_every_part_of_a_sheet_is_read() -> None:
    assert sheet(WRITTEN) == SheetDefinition(
        heading=("{project}示例表", "（{总金额}）"),
        rows=(
            SheetRow((SheetCell(("实施进度",)),)),
            SheetRow((SheetCell(("主管部门", "联系人"), "单位及联系人"), SheetCell(("年度",)))),
            SheetRow((SheetCell(("总金额",), "总额"),)),
            SheetGroup(
                "资金",
                (
                    SheetRow((SheetCell(("资金来源 > 小计",)), SheetCell(("资金来源 > 一般公共预算",)))),
                    SheetRow((SheetCell(("资金明细",)),)),
                ),
            ),
            SheetRow((SheetCell(("绩效指标",)),)),
        ),
        is_landscape=True,
        above=(SheetCell(("主管部门",), "填报单位"),),
        unit_line="单位：万元",
        below=(SheetCell(("联系人",)),),
        preface_title="说明",
        preface=(("一、年度目标", "年度目标"),),
        style=IndicatorStyle.APART,
        leading=("主管部门",),
        mark="上年实际",
    )


def test_an_edition_without_a_sheet_prints_a_row_for_each_label_of_its_layout() -> None:
    found = sheet("")

    assert [row.cells[0].labels[0] for row in found.rows if isinstance(row, SheetRow)] == [
        "主管部门", "年度目标", "实施进度", "资金明细", "绩效指标",
    ]  # fmt: skip
    assert found.heading == ("{year}年度{project}示例表",)
    assert found.unit_line == "金额单位：万元"


def test_every_edition_of_the_package_describes_its_sheet(catalog: Catalog) -> None:
    for edition in catalog.editions:
        assert len(edition.sheet.heading) > 1 or edition.sheet.heading[0] == edition.page_title
        assert "绩效指标" in set(edition.sheet.labels())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("    - 实施进度\n", ""), "印出的表 sheet 里没有“实施进度”"),
        (("    - 实施进度\n", "    - 实施进程\n"), "“实施进程”不是本表的字段"),
        (("{总金额}", "{总额}"), "“总额”不是本表的字段"),
        (("资金来源 > 小计", "资金来源 > 合计"), "“资金来源 > 合计”不是本表的字段"),
        (("landscape: true", "landscape: 横"), "应写 true 或 false"),
        (("indicators: apart", "indicators: alone"), "应是 together、apart、beside、stacked 之一"),
        (("    - {总额: 总金额}\n", "    - {总额: 总金额, 年度: 年度}\n"), "一格应只有一个名称"),
        (("    - {总额: 总金额}\n", "    - {总额: {总金额: 年度}}\n"), "应写一个栏目的名称"),
        (("  below: [联系人]\n", "  below: 联系人\n"), "“below”应写成一列"),
        (("  heading: ['{project}示例表', '（{总金额}）']\n", ""), "要写明表上印的标题 heading"),
        (("  preface_title: 说明\n", ""), "要写明它的标题 preface_title"),
        (("  mark: 上年实际\n", "  marks: 上年实际\n"), "没有“marks”这一项"),
    ],
)
def test_a_fault_in_a_sheet_is_refused_with_its_place(change: tuple[str, str], message: str) -> None:
    assert change[0] in WRITTEN

    with pytest.raises(JixiaoError, match=r"example\.yml:\d+ .*" + message):
        sheet(WRITTEN.replace(*change))
