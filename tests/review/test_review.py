"""Reviews of several files: what is new, gone, renamed, unreadable, and what must not be repeated."""

from __future__ import annotations

from jixiao_plugin.editing.new import skeleton
from jixiao_plugin.review.card import card
from jixiao_plugin.review.change import Grade, Kind, Review, Status
from jixiao_plugin.review.review import review
from jixiao_plugin.review.text import text_review
from jixiao_plugin.review.versions import File, FileChanges

from .files import CATALOG, CLEAN, file, reviewed, whole

OTHER = whole("项目名称: 示例另一个项目\n主管部门: 示例别的局\n")


def look(**files: object) -> Review:
    """A review of those files."""
    return review(FileChanges(**files), CATALOG)  # type: ignore[arg-type]


def statuses(found: Review) -> list[tuple[str, str, Status]]:
    return [(item.former_id, item.id, item.status) for item in found.declarations]


def test_a_file_whose_meaning_stayed_is_only_named() -> None:
    found = reviewed(CLEAN, CLEAN.replace("\n", "\r\n"))

    assert found.declarations == ()
    assert found.unchanged == ("2021/shili",)


def test_a_new_declaration_tells_its_money_promises_and_waivers() -> None:
    found = look(new=(file(whole("豁免:\n  - {规则: AMT02, 理由: 示例理由}\n")),))

    (item,) = found.declarations
    assert item.status is Status.ADDED
    assert item.changes[0].kind is Kind.WAIVER
    assert {change.grade for change in item.changes} == {Grade.ADDED}
    assert {Kind.MONEY, Kind.INDICATOR} <= {change.kind for change in item.changes}
    assert item.totals[0] is None
    assert item.totals[1] is not None


def test_an_empty_form_is_not_said_to_mean_the_same_as_before() -> None:
    empty = skeleton(next(item for item in CATALOG.editions if item.id == "mof-2015-88"), 2021)

    said = text_review(look(new=(file(empty),)))

    assert said.startswith("这次改动：1 份申报表（新增 1），没有总金额可比")
    assert "各栏都还空着" in said
    assert "意思没有变" not in said


def test_a_file_that_is_gone_drops_its_promises() -> None:
    found = look(gone=(file(CLEAN),))

    assert statuses(found) == [("", "2021/shili", Status.REMOVED)]
    assert {change.grade for change in found.declarations[0].changes} == {Grade.DROPPED}


def test_a_file_that_git_saw_move_is_renamed_and_its_content_compared() -> None:
    moved = file(CLEAN.replace("示例", "示范", 1), "2021/xin")

    found = look(gone=(file(CLEAN),), new=(moved,), moves=(("2021/shili", "2021/xin"),))

    assert statuses(found) == [("2021/shili", "2021/xin", Status.RENAMED)]


def test_a_former_id_goes_before_what_git_sees() -> None:
    named = file(OTHER.replace("年度: ", "曾用地址: [2021/shili]\n年度: "), "2021/ming")
    alike = file(CLEAN, "2021/xiang")

    found = look(gone=(file(CLEAN),), new=(named, alike), moves=(("2021/shili", "2021/xiang"),))

    assert statuses(found) == [("2021/shili", "2021/ming", Status.RENAMED), ("", "2021/xiang", Status.ADDED)]


def test_the_former_id_that_a_rename_leaves_is_no_change_of_its_own() -> None:
    named = file(CLEAN.replace("年度: ", "曾用地址: [2021/shili]\n年度: "), "2021/ming")

    found = look(gone=(file(CLEAN),), new=(named,))

    assert statuses(found) == [("2021/shili", "2021/ming", Status.RENAMED)]
    assert found.declarations[0].changes == ()


def test_the_same_project_in_another_file_is_a_rename_without_git() -> None:
    found = look(gone=(file(CLEAN), file(OTHER, "2021/bie")), new=(file(OTHER, "2021/b"), file(CLEAN, "2021/a")))

    assert statuses(found) == [("2021/shili", "2021/a", Status.RENAMED), ("2021/bie", "2021/b", Status.RENAMED)]


def test_another_project_of_the_same_department_is_no_rename() -> None:
    other = CLEAN.replace("职业技能培训专项资金", "公共图书购置专项资金")

    found = look(gone=(file(CLEAN),), new=(file(other, "2021/bie"),))

    assert [status for _, _, status in statuses(found)] == [Status.ADDED, Status.REMOVED]


def test_the_next_year_is_no_rename_even_where_git_thinks_so() -> None:
    later = CLEAN.replace("年度: 2021", "年度: 2022\n延续自: 2021/shili")

    found = look(gone=(file(CLEAN),), new=(file(later, "2022/shili"),), moves=(("2021/shili", "2022/shili"),))

    assert [status for _, _, status in statuses(found)] == [Status.REMOVED, Status.ADDED]


def test_a_file_that_became_unreadable_is_told_of() -> None:
    found = reviewed(CLEAN, "---\n表式: [\n---\n")

    (item,) = found.declarations
    assert (item.changes[0].field, item.changes[0].after) == (("文件",), "没有读成申报表")
    assert Grade.DROPPED in {change.grade for change in item.changes}


def test_a_new_file_that_cannot_be_read_is_not_said_to_have_been_read() -> None:
    found = look(new=(file("没有表头\n"),))

    (item,) = found.declarations
    (change,) = item.changes
    assert (change.before, change.after, change.grade) == (None, "没有读成申报表", Grade.ADDED)
    rows = [line for line in card(found, ()).splitlines() if "2021/shili" in line]
    assert rows == ["| 栏目新增 | `2021/shili > 文件` | （没有） | `没有读成申报表`（内容没有比较） |"]


def test_two_unreadable_versions_are_not_passed_over() -> None:
    (item,) = reviewed("---\n表式: [\n---\n", "---\n表式: {\n---\n").declarations

    assert item.changes[0].note == "改了什么没有比较"


def test_a_duplicate_name_keeps_both_fingerprints_apart() -> None:
    twice = "资金明细:\n  - {名称: 示例费, 金额: 1万元}\n  - {名称: 示例费, 金额: 1万元}\n"
    gone = "资金明细:\n  - {名称: 别的东西, 金额: 5万元}\n"

    (item,) = reviewed(whole(twice), whole(gone)).declarations

    prints = [change.fingerprint for change in item.changes]
    assert len(prints) == len(set(prints)) >= 3


def test_a_fingerprint_does_not_depend_on_how_an_amount_is_typed() -> None:
    one, other = (
        [
            change.fingerprint
            for change in reviewed(CLEAN, CLEAN.replace("项目总金额: ", f"项目总金额: {text} #"))
            .declarations[0]
            .changes
        ]
        for text in ("99万元", "990000元")
    )

    assert one == other


def test_personal_data_is_not_repeated() -> None:
    before = whole("## 项目概况\n示例概况。\n")
    after = whole("## 项目概况\n示例概况。联系人：张三，电话13800138000，邮箱 zhangsan@163.com。\n")

    said = str(reviewed(before, after))

    assert "13800138000" not in said
    assert "张三" not in said
    assert "zhangsan@" not in said


def test_a_cell_that_is_never_public_is_not_quoted() -> None:
    after = CLEAN.replace("年度: ", "联系电话: 示例电话号码\n年度: ")

    assert "示例电话号码" not in str(reviewed(CLEAN, after).declarations)


def test_many_things_without_a_counterpart_are_told_and_not_matched_for_minutes() -> None:
    def many(word: str) -> File:
        lines = "".join(f"      {word}指标{number}甲乙: ≥{number}人\n" for number in range(1, 400))
        return file(whole(f"绩效指标:\n  产出指标:\n    产出数量:\n{lines}"))

    found = look(stayed=((many("示例前"), many("演示后")),))

    grades = [change.grade for change in found.declarations[0].changes if change.kind is Kind.INDICATOR]
    assert len(grades) == 798
