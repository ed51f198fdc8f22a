"""The page of a declaration: what a reader finds on it, and what can never get onto it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.finding import Severity
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.page import Page
from jixiao_plugin.site.search.fields import search_fields

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, check, published

SEED = Path(__file__).parents[2] / "content/declarations/2021/rsj-zhuanxiang.md"
LIVE_TAGS = {"script", "style", "iframe", "img", "form", "object", "base", "meta"}


def _public(text: str) -> Page:
    return declaration_page(published(text), SETTINGS, preview=False)


@pytest.mark.parametrize("text", [SPECIAL_FUND, TWO_PERIODS, SEED.read_text(encoding="utf-8")])
def test_page_is_well_formed_with_unique_ids_and_no_dead_anchor(text: str) -> None:
    page = _public(text)

    reading = read(page.article)
    assert reading.unclosed == []
    assert len(set(reading.ids)) == len(reading.ids)
    assert {link[1:] for link in reading.links if link.startswith("#")} <= set(reading.ids)
    assert {anchor for anchor, _ in page.contents} <= set(reading.ids)


@pytest.mark.parametrize("text", [SPECIAL_FUND, TWO_PERIODS, SEED.read_text(encoding="utf-8")])
def test_every_place_that_search_leads_to_is_on_the_page(text: str) -> None:
    checked = published(text)
    assert checked.declaration

    ids = read(declaration_page(checked, SETTINGS, preview=False).article).ids

    assert {field.anchor for field in search_fields(checked, SETTINGS)} <= set(ids)


@given(st.sampled_from([SPECIAL_FUND, TWO_PERIODS]), st.sets(st.integers(0, 40), max_size=6), st.booleans())
def test_page_with_anything_missing_is_well_formed_and_its_links_lead_somewhere(
    text: str, missing: set[int], preview: bool
) -> None:
    lines = text.splitlines()
    checked = published("\n".join(line for number, line in enumerate(lines) if number not in missing))
    if checked.declaration is None:
        return

    reading = read(declaration_page(checked, SETTINGS, preview=preview).article)

    assert reading.unclosed == []
    assert len(set(reading.ids)) == len(reading.ids)
    assert {link[1:] for link in reading.links if link.startswith("#")} <= set(reading.ids)
    assert {field.anchor for field in search_fields(checked, SETTINGS)} <= set(reading.ids)


def test_every_word_of_the_seed_is_on_its_page() -> None:
    checked = published(SEED.read_text(encoding="utf-8"))
    assert checked.declaration

    text = "".join(read(declaration_page(checked, SETTINGS, preview=False).article).text.split())

    for narrative in checked.declaration.narratives:
        for block in narrative.section.blocks:
            assert "".join((block.marker + block.passage.text).split()) in text
    for indicator in checked.declaration.indicators:
        assert indicator.name.text in text


def test_counts_of_the_ledger_add_up_to_the_status_line() -> None:
    text = read(_public(SPECIAL_FUND).article).text

    total = int(text.split("本站的 ")[1].split(" 项核对")[0])
    counts = text.split("有出入，也可能出在原表、转录或核对本身。")[1].split("≠ 有出入，")[0]
    assert sum(int(word) for word in counts.split() if word.isdigit()) == total


def test_declared_and_recomputed_stand_side_by_side() -> None:
    article = _public(SPECIAL_FUND).article

    text = " ".join(read(article).text.split())
    assert "以上两笔相加 10.72 申报数 10 ≠ 相差 算式比申报数多 7.2% 已说明 见核对记录注" in text
    assert "已说明 原表如此。" in text
    assert "其余一项没有列算式" in text


def test_advice_is_for_editors_only() -> None:
    checked = published(SPECIAL_FUND)
    advice = [item for item in checked.findings if item.severity is Severity.ADVICE]
    assert advice

    public = declaration_page(checked, SETTINGS, preview=False).article
    preview = declaration_page(checked, SETTINGS, preview=True).article

    assert all(item.code not in public for item in advice)
    assert all(item.code in preview for item in advice)


def test_public_page_speaks_of_differences_and_never_of_errors() -> None:
    text = read(_public(SPECIAL_FUND).article).text

    assert "有出入" in text
    assert not {"错误", "提醒", "建议", "未公开"} & {text[i : i + n] for i in range(len(text)) for n in (2, 3)}


def test_erroneous_page_is_marked_and_shows_its_findings_at_their_fields() -> None:
    page = declaration_page(check(SPECIAL_FUND), SETTINGS, preview=True)

    reading = read(page.article)
    assert not page.public
    assert "未公开" in reading.text
    assert "怎样改" in reading.text
    assert '<a class="jx-note jx-note--error" href="#e1">' in page.article
    assert {link[1:] for link in reading.links if link.startswith("#")} <= set(reading.ids)


def test_clean_preview_is_public_and_folds_its_findings() -> None:
    page = declaration_page(published(SPECIAL_FUND), SETTINGS, preview=True)

    assert page.public
    assert "可以公开" in page.article
    assert "jx-sheet--held" not in page.article


def test_draft_says_so() -> None:
    page = declaration_page(check(SPECIAL_FUND.replace("年度:", "状态: 草稿\n年度:")), SETTINGS, preview=True)

    assert "草稿，未公开" in page.article
    assert not page.public


def test_file_that_is_no_declaration_has_a_page_of_findings_with_its_lines() -> None:
    checked = check("---\n年度：2021\n---\n")
    assert checked.declaration is None

    page = declaration_page(checked, SETTINGS, preview=True)

    assert "年度<mark>：</mark>2021" in page.article
    assert not page.public
    with pytest.raises(ValueError, match=r"2021/a\.md"):
        declaration_page(checked, SETTINGS, preview=False)


def test_withdrawn_declaration_leaves_a_notice_with_its_reason_and_nothing_else() -> None:
    text = SPECIAL_FUND.replace("年度: 2021", "状态: 撤回\n撤回理由: 并入其他项目。\n年度: 2021")

    page = _public(text)

    assert "并入其他项目。" in page.article
    assert "30.5" not in page.article
    assert page.path == "declarations/2021/a/index.html"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("30.5万元", "30.5万元"),
        ("0万元", "0万元"),
        ("305000元", "30.5万元"),
        ("", "未填"),
        ("不适用", "不适用"),
    ],
)
def test_blank_zero_and_not_applicable_totals_are_three_things(typed: str, shown: str) -> None:
    page = _public(SPECIAL_FUND.replace("项目总金额: 30.5万元", f"项目总金额: {typed}"))

    head = page.article.split("</header>")[0]
    assert shown in "".join(read(head).text.split())


def test_amount_stands_in_yuan_in_full() -> None:
    head = _public(SPECIAL_FUND).article.split("</header>")[0]

    assert "即 305,000 元" in head


def test_hostile_values_are_text_everywhere() -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    text = (
        SPECIAL_FUND.replace("示例项目", f"'{evil}'").replace("示例市示例局", f"'{evil}'").replace("甲项", f"'{evil}'")
    )
    text = text.replace("培训人数", f"'{evil}'").replace(
        "第一条，", f"{evil}\n\n- {evil}\n\n| {evil} | b |\n|---|---|\n| c | d |"
    )

    for preview in (False, True):
        reading = read(declaration_page(published(text), SETTINGS, preview=preview).article)
        assert not LIVE_TAGS & set(reading.tags)
        assert evil in reading.text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_no_title_makes_a_tag(name: str) -> None:
    checked = published(SPECIAL_FUND)
    assert checked.declaration
    declaration = replace(checked.declaration, project_name=checked.declaration.project_name._replace(text=name))

    page = declaration_page(replace(checked, declaration=declaration), SETTINGS, preview=False)

    assert read(page.article).tags == read(_public(SPECIAL_FUND).article).tags


def test_ledger_may_be_narrowed_to_its_counts() -> None:
    page = declaration_page(published(SPECIAL_FUND), replace(SETTINGS, ledger="counts"), preview=False)

    assert "jx-count" in page.article
    assert "AMT02" not in page.article
    assert 'href="#n1"' not in page.article


def test_same_declaration_gives_the_same_bytes() -> None:
    assert _public(TWO_PERIODS) == _public(TWO_PERIODS)


def test_correction_and_history_links_are_percent_encoded() -> None:
    links = read(_public(SPECIAL_FUND).article).links

    assert "https://git.example.org/history/content/declarations/2021/a.md" in links
    correction = next(link for link in links if link.startswith("mailto:"))
    assert correction.isascii()
    assert correction.endswith("&body=2021%2Fa")


def test_link_that_could_run_is_not_made_of_a_setting() -> None:
    settings = replace(SETTINGS, correction="javascript:alert('{id}')")

    page = declaration_page(published(SPECIAL_FUND), settings, preview=False)

    assert "javascript:" not in page.article


def test_table_cells_are_separated_by_white_space() -> None:
    article = _public(SPECIAL_FUND).article

    assert "</td><td" not in article
    assert "</th><t" not in article
