from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from jixiao_plugin.site.search.tokens import BOUNDARY, normalise, required, tokens

from .collection import REAL_FIELDS

# Characters newer than this Python's tables are left out: a newer browser may fold them, and no text has them yet.
KNOWN = st.characters(exclude_categories=("Cs", "Cn"))
LIKELY = st.sampled_from("人事档案费〔2018〕[]【】（）5号第 　ＡaÀé①㎡ﬁ，。％%\t\n-1234567890万元⼈𠮷")
TEXTS = st.text(st.one_of(LIKELY, KNOWN), max_size=60)

IN_BROWSER = """async ([script, texts]) => {
  const { normalise, normaliseWithPlaces, tokens, required } = await import(script);
  return texts.map((text) => {
    const normal = normalise(text);
    const places = normaliseWithPlaces(text);
    if (places.normal !== normal || places.starts.length !== normal.length) throw new Error(text);
    return [normal, [...tokens(normal)].sort(), required(normal)];
  });
}"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("苏办发〔2018〕5号", "苏办发[2018]5号"),
        ("锡人社职【2018】30号", "锡人社职（2018）30号"),
        ("苏办发〔２０１８〕５号", "苏办发(2018)5号"),
        ("89.5 万元", "89.5万元"),
        ("省 人力", "省\n人力"),
        ("ＩＳＯ 9001", "iso9001"),
        ("⼈事", "人事"),
        ("résumé", "re\u0301sume\u0301"),
    ],
)
def test_ways_of_writing_one_thing_have_one_normal_form(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@given(TEXTS, st.data())
def test_a_text_has_every_token_of_whatever_it_contains(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    phrase = text[start : data.draw(st.integers(start, len(text)))].replace(BOUNDARY, "")
    holder = text if phrase in text else phrase

    assert set(required(normalise(phrase))) <= tokens(normalise(holder))


@given(TEXTS, TEXTS)
def test_normal_form_is_made_character_by_character(left: str, right: str) -> None:
    assert normalise(left + right) == normalise(left) + normalise(right)


@given(TEXTS)
def test_no_token_runs_across_cells(text: str) -> None:
    assert not any(BOUNDARY in token for token in tokens(normalise(text)))


def test_document_numbers_and_long_numbers_are_whole_tokens() -> None:
    found = tokens(normalise("苏人社发〔2018〕96号，编码320281"))

    assert {"[2018]96号", "2018", "3202", "0281"} <= found


def test_first_half_of_the_required_tokens_covers_the_term() -> None:
    wanted = required("人事档案整理费")

    assert wanted == ("人事", "档案", "整理", "理费", "事档", "案整")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every assigned character, the real texts, and strings made by hypothesis."""
    characters = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")]
    made: list[str] = []

    @given(TEXTS)
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return [
        *("".join(characters[at : at + 50]) for at in range(0, len(characters), 50)),
        *(field.text for field in REAL_FIELDS),
        *made,
    ]


def test_browser_and_build_fold_and_cut_alike(browser: Browser, site_url: str, texts: list[str]) -> None:
    page = browser.new_page()
    page.goto(site_url)

    answers = page.evaluate(IN_BROWSER, [f"{site_url}tokens.js", texts])
    page.close()

    different = [
        json.dumps(text)
        for text, (normal, cut, wanted) in zip(texts, answers, strict=True)
        if (normalise(text), tokens(normalise(text)), required(normalise(text))) != (normal, set(cut), tuple(wanted))
    ]
    assert different == []
