"""What the feed tells of a declaration."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from jixiao_plugin.check.collection import check_file
from jixiao_plugin.site.history.event import Event, events_of
from jixiao_plugin.site.history.feed import site_feed
from jixiao_plugin.site.history.step import steps_of

from .farm import Farm

NAME = "示例市职业技能培训专项资金（2021年度，示例市示例局）"
RATE = ("参训人员就业率: ≥80%", "参训人员就业率: ≥82%")
MORE = (("33万元", "36万元"), ("3万元", "6万元"), ("200人*150元", "200人*300元"), ("150元", "300元"))
ATOM = "{http://www.w3.org/2005/Atom}"


def events(farm: Farm, name: str) -> tuple[Event, ...]:
    past = farm.past(name)
    checked = check_file(farm.settings.root / farm.path(name), farm.settings, farm.catalog)
    assert checked.declaration
    return events_of(checked.declaration, farm.settings, past, steps_of(past))


def titles(farm: Farm, name: str) -> list[str]:
    return [event.title for event in events(farm, name)]


def test_a_change_is_told_with_both_values(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)

    assert titles(farm, "2021/jia") == [
        f"改动：{NAME}，效益指标 › 社会效益 › 参训人员就业率 ≥80% → ≥82%",
        f"公开：{NAME}",
    ]


def test_of_several_changes_the_title_tells_the_first_and_how_many_and_the_summary_all(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "改", RATE, ("每期50人", "每期四十人"))

    newest = events(farm, "2021/jia")[0]

    assert newest.title.endswith("≥80% → ≥82%，共 2 处")
    assert len(newest.summary.splitlines()) == 2


def test_another_spelling_is_not_news(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "空格", ("项目总金额: 33万元", "项目总金额:  33万元"))

    assert titles(farm, "2021/jia") == [f"公开：{NAME}"]


def test_what_was_not_public_is_not_news(farm: Farm) -> None:
    farm.declare("2021/jia", "草稿", head="状态: 草稿\n")
    farm.declare("2021/jia", "公开")
    farm.commits.write({farm.path("2021/jia"): farm.text(RATE)})

    assert [event.time for event in events(farm, "2021/jia")] == [1_614_986_400]


def test_a_withdrawal_is_all_that_is_left_of_a_declaration(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    withdrawal = farm.declare("2021/jia", "撤回", head="状态: 撤回\n撤回理由: 重复公开\n")
    farm.declare("2021/jia", "改理由", head="状态: 撤回\n撤回理由: 与另一份重复\n")

    (event,) = events(farm, "2021/jia")

    assert (event.title, event.commit, event.summary) == (f"撤回：{NAME}", withdrawal, "与另一份重复")


def test_an_entry_keeps_its_name_when_the_address_changes(farm: Farm) -> None:
    farm.declare("2021/jiu", "登记")
    before = events(farm, "2021/jiu")
    (farm.settings.root / farm.path("2021/jiu")).unlink()
    farm.declare("2021/xin", "换地址", head="曾用地址: [2021/jiu]\n")

    moved, first = events(farm, "2021/xin")

    assert (first.id, first.commit) == (before[0].id, before[0].commit)
    assert moved.title == f"换地址：{NAME}，编号由 2021/jiu 改为 2021/xin"


def test_without_git_the_stated_day_of_publication_is_what_is_known(farm: Farm) -> None:
    farm.commits.write({farm.path("2021/jia"): farm.text()})
    (farm.settings.root / ".git").rename(farm.settings.root.parent / "away")

    (event,) = events(farm, "2021/jia")

    assert (event.title, event.commit, event.is_listed) == (f"公开：{NAME}", "", False)
    feed = ET.fromstring(site_feed([("2021/jia", event)], "https://example.org/", farm.settings))
    assert feed.findtext(f"{ATOM}entry/{ATOM}updated") == "2021-02-01T00:00:00+08:00"


def test_a_shallow_clone_makes_no_old_declaration_new(farm: Farm, tmp_path: Path) -> None:
    farm.declare("2021/jia", "登记", ("  公开日期: 2021-02-01\n", ""))
    farm.commits.commit("别的")
    clone = tmp_path / "shallow"
    farm.commits.git("clone", "--quiet", "--depth=1", f"file://{farm.settings.root}", str(clone))

    assert (
        events(replace(farm, settings=replace(farm.settings, root=clone, content=clone / "content")), "2021/jia") == ()
    )


def test_every_entry_leads_to_its_place_and_has_a_lasting_name(farm: Farm) -> None:
    first = farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)
    told = (("2021/jia", event) for event in events(farm, "2021/jia"))

    entries = ET.fromstring(site_feed(told, "https://example.org/sub/", farm.settings)).findall(f"{ATOM}entry")

    assert [entry.findtext(f"{ATOM}id") for entry in entries][1] == (
        f"tag:example.org,2021-03-05:/sub/declarations/2021/jia/{first[:12]}"
    )
    assert [link.get("href") for entry in entries for link in entry.findall(f"{ATOM}link")][1] == (
        f"https://example.org/sub/declarations/2021/jia/#v-{first[:12]}"
    )
