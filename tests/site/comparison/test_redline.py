"""The form in two versions as one table: in the printed order, everything in it, each change marked."""

from __future__ import annotations

from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.review.compare import changes
from jixiao_plugin.review.versions import read_version
from jixiao_plugin.site.comparison.redline import RedlineEntry, RedlineView, redline_view
from jixiao_plugin.site.history.redline import STRUCK, WRITTEN, Piece
from tests.review.files import CATALOG, file, whole

INDICATORS = """绩效指标:
  （没有其他）
  产出指标:
    产出数量:
      示例培训人数: {people}
      示例讲座场次: ≥5场
    产出质量:
      示例合格率: ≥90%
"""
MONEY = """资金明细:
  （没有其他）
  - 名称: 示例讲座费
    金额: {amount}
    测算:
      示例劳务费: 5场*2万元=10万元
  - 名称: 示例场地费
    金额: 2万元
"""


def declared(extract: str) -> Declaration:
    found = read_version(file(whole(extract)), CATALOG).declaration
    assert found
    return found


def view(before: str, after: str) -> RedlineView:
    old, new = declared(before), declared(after)
    return redline_view(old, new, changes(old, new), "main")


def entry(before: str, after: str, label: str) -> RedlineEntry:
    return next(item for item in view(before, after).entries if item.label == label)


def told(item: RedlineEntry) -> list[str]:
    """Each row as text, struck words in [-…-] and written ones in {+…+}."""
    return [f"{written(row.name)}|{written(row.words)}" for row in item.rows]


def written(pieces: tuple[Piece, ...]) -> str:
    marks = {STRUCK: "[-{}-]", WRITTEN: "{{+{}+}}"}
    return "".join(marks.get(piece.kind, "{}").format(piece.text) for piece in pieces)


def test_a_changed_amount_is_struck_and_written_beside_what_stayed() -> None:
    found = entry(MONEY.format(amount="10万元"), MONEY.format(amount="12万元"), "资金明细")

    assert told(found) == [
        "示例讲座费|[-10万元-] {+12万元+}",
        "　示例劳务费|5场*2万元=10万元",
        "示例场地费|2万元",
    ]


def test_an_indicator_that_is_gone_stands_behind_its_heading() -> None:
    after = INDICATORS.format(people="≥300人").replace("      示例讲座场次: ≥5场\n", "")

    rows = told(entry(INDICATORS.format(people="≥300人"), after, "绩效指标"))

    assert rows == [
        "产出指标 › 产出数量 › 示例培训人数|≥300人",
        "[-产出指标 › 产出数量 › 示例讲座场次-]|[-≥5场-]",
        "产出指标 › 产出质量 › 示例合格率|≥90%",
    ]


def test_a_new_indicator_stands_where_the_form_prints_it() -> None:
    after = INDICATORS.format(people="≥300人\n      示例新指标: ≥2次")

    rows = told(entry(INDICATORS.format(people="≥300人"), after, "绩效指标"))

    assert rows[1] == "{+产出指标 › 产出数量 › 示例新指标+}|{+≥2次+}"


def test_a_renamed_indicator_is_one_row() -> None:
    before, after = (
        INDICATORS.format(people="≥300人"),
        INDICATORS.format(people="≥300人").replace("示例合格率", "示例验收合格率"),
    )

    rows = told(entry(before, after, "绩效指标"))

    assert rows[-1] == "产出指标 › 产出质量 › 示例{+验收+}合格率|≥90%"


def test_a_sentence_is_marked_within_its_section() -> None:
    before = "## 项目概况\n示例评审一年一次，由示例单位承担，费用列入当年的示例预算。\n"

    found = entry(before, before.replace("一年一次", "一年两次"), "项目概况")

    assert told(found) == ["|示例评审一年[-一-]{+两+}次，由示例单位承担，费用列入当年的示例预算。"]


def test_what_stayed_is_printed_if_short_and_else_only_said_to_have_stayed() -> None:
    long = "## 项目概况\n" + "示例概况很长。" * 20 + "\n"
    shown = view(long + "\n## 立项依据\n示例。\n", long + "\n## 立项依据\n示范。\n")

    stayed = {item.label: item.stayed for item in shown.entries}
    assert stayed["项目概况"] == "没有改动（140 字）"
    assert stayed["主管部门"] == "示例市示例局"
    assert stayed["立项依据"] == ""


def test_every_field_of_the_form_is_there_in_its_order() -> None:
    declaration = declared("")
    shown = view("", "项目总金额: 99万元\n")

    labels = [item.label for item in shown.entries]
    assert [label for label in declaration.edition.layout if label in labels] == [
        label for label in labels if label in declaration.edition.layout
    ]
    assert {"资金明细", "绩效指标"} <= set(labels)


def test_the_gravest_change_is_named_first() -> None:
    shown = view("", "项目总金额: 99万元\n豁免:\n  - {规则: AMT01, 位置: 项目总金额, 理由: 示例}\n")

    assert [row.word for row in shown.changes][:2] == ["豁免新增", "金额增加"]
