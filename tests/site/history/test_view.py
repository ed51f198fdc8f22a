"""What a reader sees of a declaration's versions."""

from dataclasses import replace
from pathlib import Path

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.history.redline import KEPT, STRUCK, WRITTEN, Piece
from jixiao_plugin.site.history.view import VersionView

from .farm import Farm

RATE = ("参训人员就业率: ≥80%", "参训人员就业率: ≥82%")


def day(version: VersionView) -> str:
    return " ".join(moment.day for moment in version.moments)


def test_a_changed_value_is_told_under_its_field_with_both_values(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)

    newest, oldest = farm.view("2021/jia").versions

    (field,) = newest.fields
    (change,) = field.changes
    assert (field.label, change.place) == ("绩效指标", "效益指标 › 社会效益 › 参训人员就业率")
    assert change.pieces == (Piece(STRUCK, "≥80%"), Piece(KEPT, " → "), Piece(WRITTEN, "≥82%"))
    assert (newest.name, day(newest), newest.words, newest.count) == (
        "第 2 版",
        "2021-03-06",
        "提高就业率",
        "改动 1 处",
    )
    assert (oldest.name, day(oldest), oldest.remarks, oldest.fields) == ("第 1 版", "2021-03-05", ("首次提交",), ())


def test_prose_is_told_as_one_text_with_what_was_struck_and_written(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "改写", ("需要集中授课和实操练习", "需要集中授课、参观和实操练习"))

    (field,) = farm.view("2021/jia").versions[0].fields

    assert field.label == "项目设立的必要性"
    assert Piece(WRITTEN, "、参观") in field.changes[0].pieces


def test_only_old_versions_lead_to_a_text_of_their_own(farm: Farm) -> None:
    first = farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)

    assert [version.href for version in farm.view("2021/jia").versions] == ["", f"versions/{first[:12]}/"]


def test_another_spelling_is_no_change_of_meaning_and_shown_all_the_same(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "空格", ("项目总金额: 33万元", "项目总金额:  33万元"))

    newest = farm.view("2021/jia").versions[0]

    assert newest.remarks == ("只改了写法，意思没有变",)
    assert [field.label for field in newest.fields] == ["写法"]


def test_a_new_address_is_told_with_both_ids(farm: Farm) -> None:
    farm.declare("2021/jiu", "登记")
    (farm.settings.root / farm.path("2021/jiu")).unlink()
    farm.declare("2021/xin", "换地址", head="曾用地址: [2021/jiu]\n")

    newest, oldest = farm.view("2021/xin").versions

    assert newest.remarks == ("编号由 2021/jiu 改为 2021/xin",)
    assert (newest.fields, oldest.name) == ((), "第 1 版")


def test_versions_that_are_not_shown_are_one_line_with_their_dates(farm: Farm) -> None:
    for number in range(3):
        farm.declare("2021/jia", "草稿", ("每期50人", f"每期5{number}人"), head="状态: 草稿\n")
    farm.declare("2021/jia", "公开")

    newest, drafts = farm.view("2021/jia").versions

    assert (newest.name, newest.remarks) == ("第 1 版", ("此前的版本没有列出原文，不作比较",))
    assert (drafts.count, day(drafts), drafts.remarks) == ("3 次提交", "2021-03-05 2021-03-07", ("当时是草稿",))
    assert (drafts.href, drafts.checksum, drafts.words) == ("", "", "")


def test_a_version_is_compared_with_the_last_one_that_is_shown(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "写错", ("项目总金额: 33万元", "项目总金额: 34万元"))
    farm.declare("2021/jia", "提高就业率", RATE)

    newest, wrong, first = farm.view("2021/jia").versions

    assert [(field.label, len(field.changes)) for field in newest.fields] == [("绩效指标", 1)]
    assert (newest.name, wrong.name, first.name) == ("第 2 版", "", "第 1 版")


def test_changes_without_a_commit_are_called_so(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.commits.write({farm.path("2021/jia"): farm.text(RATE)})

    newest = farm.view("2021/jia").versions[0]

    assert (newest.name, newest.moments, newest.words, newest.count) == ("未提交的改动", (), "", "改动 1 处")


def test_the_reader_is_told_what_the_dates_are(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")

    assert farm.view("2021/jia").notes == (
        "日期是改动进入提交记录的日期（北京时间）；何时公开，以写明的公开日期为准。",
    )


def test_a_shallow_clone_counts_no_versions_and_dates_nothing_it_cannot_know(farm: Farm, tmp_path: Path) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)
    clone = tmp_path / "shallow"
    farm.commits.git("clone", "--quiet", "--depth=1", f"file://{farm.settings.root}", str(clone))
    shallow = new_farm_at(clone, farm)

    view = shallow.view("2021/jia")

    assert view.notes[-1] == "本次生成只读到最近的提交记录，更早的版本没有列出。"
    (version,) = view.versions
    assert (version.name, version.moments) == ("", ())
    assert version.remarks == ("这一版或更早就有，日期没有读到",)
    assert version.words == "", "the commit may have been about other files"


def new_farm_at(folder: Path, farm: Farm) -> Farm:
    return replace(farm, settings=default_settings(folder))


def test_what_no_commit_holds_says_so(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.commits.write({farm.path("2021/yi"): farm.text()})

    view = farm.view("2021/yi")

    assert (view.versions, view.notes) == ((), ("没有版本记录：这份文件还没有提交。",))


def test_of_a_long_history_only_the_latest_changes_stand_on_the_page(farm: Farm) -> None:
    for number in range(30):
        farm.declare("2021/jia", f"第{number}次", ("每期50人", f"每期{50 + number}人"))

    versions = farm.view("2021/jia").versions

    assert len(versions) == 30
    assert [bool(version.fields) for version in versions] == [True] * 20 + [False] * 10
    assert all(version.count for version in versions[:-1])
