"""Which versions a declaration has, and which of them may be seen again."""

import subprocess
from dataclasses import replace

import pytest

from jixiao_plugin.site.history.past import SEALED_LIST, Past

from .farm import GOAL, PHONE, Farm

RATE = ("参训人员就业率: ≥80%", "参训人员就业率: ≥82%")
WRONG = ("项目总金额: 33万元", "项目总金额: 34万元")
EXPLAINED = "豁免:\n  - {规则: AMT01, 位置: 项目总金额, 值: 34万元, 理由: 原表如此。}\n"
EXPLAINED += "  - {规则: AMT04, 位置: 项目总金额, 值: 34万元, 理由: 原表如此。}\n"


def shown(past: Past) -> list[str]:
    return [version.words for version in past.shown]


def hidden(past: Past) -> list[str]:
    return [version.hidden for version in past.versions]


def test_every_version_that_could_be_public_today_is_shown(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)

    past = farm.past("2021/jia")

    assert shown(past) == ["提高就业率", "登记"]
    assert [version.declaration.document.text for version in past.versions if version.declaration] == [
        farm.text(RATE),
        farm.text(),
    ]


def test_drafts_and_errors_are_told_by_their_date_alone(farm: Farm) -> None:
    farm.declare("2021/jia", "草稿", head="状态: 草稿\n")
    farm.declare("2021/jia", "总数写错", WRONG)
    farm.commits.commit("写坏", {farm.path("2021/jia"): "没有表头\n"})
    farm.declare("2021/jia", "公开")

    past = farm.past("2021/jia")

    assert shown(past) == ["公开"]
    assert hidden(past) == ["", "当时的文件读不成申报表", "按现在的规则有错误，不再列出原文", "当时是草稿"]
    assert [version.words for version in past.versions[1:]] == ["", "", ""]


def test_an_error_that_the_present_text_explains_hides_no_old_text(farm: Farm) -> None:
    farm.declare("2021/jia", "照原表", WRONG)
    farm.declare("2021/jia", "写明理由", WRONG, head=EXPLAINED)

    assert shown(farm.past("2021/jia")) == ["写明理由", "照原表"]


def test_a_version_with_personal_data_never_comes_back(farm: Farm) -> None:
    farm.declare("2021/jia", "登记", (GOAL, f"{GOAL}\n咨询{PHONE}。\n"))
    farm.declare("2021/jia", "删去电话")

    past = farm.past("2021/jia")

    assert hidden(past) == ["", "按现在的规则有错误，不再列出原文"]
    assert PHONE not in repr(past)


def test_personal_data_in_the_words_of_a_commit_is_masked(farm: Farm) -> None:
    farm.declare("2021/jia", f"按{PHONE}的来电更正")

    assert shown(farm.past("2021/jia")) == ["按138****8000的来电更正"]


def test_of_a_withdrawn_declaration_no_text_is_left_and_the_withdrawal_is_dated(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "撤回", head="状态: 撤回\n撤回理由: 重复\n")

    past = farm.past("2021/jia")

    assert past.shown == ()
    assert hidden(past) == ["撤回", "申报表已撤回，不再列出原文"]


def test_a_declaration_that_was_withdrawn_for_a_while_hides_that_version_alone(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "撤回", head="状态: 撤回\n撤回理由: 重复\n")
    farm.declare("2021/jia", "恢复", RATE)

    assert hidden(farm.past("2021/jia")) == ["", "撤回", ""]


def test_a_site_may_seal_the_old_texts_of_one_declaration_or_of_all(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "改", RATE)

    sealed = farm.past("2021/jia", replace(farm.settings, lists={SEALED_LIST: ("2021/jia",)}))
    dates = farm.past("2021/jia", replace(farm.settings, history="dates"))
    wordless = farm.past("2021/jia", replace(farm.settings, history="wordless"))

    assert hidden(sealed) == ["按本站规定不再列出原文"] * 2
    assert hidden(dates) == ["本站只列日期"] * 2
    assert shown(wordless) == ["", ""]


def test_what_stood_at_a_former_address_belongs_to_the_declaration(farm: Farm) -> None:
    farm.declare("2021/jiu", "登记")
    farm.declare("2021/jiu", "提高就业率", RATE)
    (farm.settings.root / farm.path("2021/jiu")).unlink()
    farm.declare("2021/xin", "换地址并改写", ("技能培训", "岗位培训"), head="曾用地址: [2021/jiu]\n")

    past = farm.past("2021/xin")

    assert farm.commits.git("diff", "--name-status", "--find-renames=90%", "HEAD^").split()[::2] == ["D", "A"], (
        "moved unseen"
    )
    assert [version.id for version in past.versions] == ["2021/xin", "2021/jiu", "2021/jiu"]


def test_a_former_address_that_is_still_in_use_gives_nothing(farm: Farm) -> None:
    farm.declare("2021/jia", "登记甲")
    farm.declare("2021/yi", "登记乙", head="曾用地址: [2021/jia]\n")

    assert [version.id for version in farm.past("2021/yi").versions] == ["2021/yi"]


def test_a_change_without_a_commit_comes_first_and_has_no_date(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.commits.write({farm.path("2021/jia"): farm.text(RATE)})

    newest, committed = farm.past("2021/jia").versions

    assert newest.commit is None
    assert newest.declaration is not None and newest.declaration.document.text == farm.text(RATE)
    assert committed.declaration is not None and committed.declaration.document.text == farm.text()


def test_a_file_that_is_in_no_commit_has_no_versions(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.commits.write({farm.path("2021/yi"): farm.text()})

    assert farm.past("2021/yi") == Past()


def test_a_removed_file_that_came_back_says_that_it_was_gone(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    (farm.settings.root / farm.path("2021/jia")).unlink()
    farm.commits.commit("删去")
    farm.declare("2021/jia", "重新登记")

    assert hidden(farm.past("2021/jia")) == ["", "文件被删去", ""]


def test_an_object_that_git_lost_is_said_to_be_missing(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    blob = farm.commits.git("rev-parse", f"HEAD:{farm.path('2021/jia')}").strip()
    farm.declare("2021/jia", "改", RATE)
    (farm.settings.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    assert hidden(farm.past("2021/jia")) == ["", "原文不在本次读到的仓库里"]


def test_without_a_repository_the_reason_is_known(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    subprocess.run(["rm", "-r", farm.settings.root / ".git"], check=True)

    past = farm.past("2021/jia")

    assert (past.versions, past.absence) == ((), "这个文件夹不在 git 仓库里")


@pytest.mark.parametrize("depth", [1, 2])
def test_a_shallow_clone_is_known_to_be_one(farm: Farm, depth: int) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "改", RATE)
    farm.declare("2021/jia", "改回")
    clone = farm.settings.root.parent / "shallow"
    farm.commits.git("clone", "--quiet", f"--depth={depth}", f"file://{farm.settings.root}", str(clone))
    shallow = replace(farm, settings=replace(farm.settings, root=clone, content=clone / "content"))

    past = shallow.past("2021/jia")

    assert past.is_shallow
    assert len(past.versions) == depth
    assert past.versions[-1].commit is not None and past.versions[-1].commit.is_edge
