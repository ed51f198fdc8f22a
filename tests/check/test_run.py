"""One declaration checked: every rule is accounted for, and nothing raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.rules.catalog import RULES

CATALOG = load_catalog()
SETTINGS = default_settings(Path())
SEED = Path(__file__).parents[2] / "content/declarations/2021/rsj-zhuanxiang.md"
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")

SEED_CODES = {
    "AMT02", "AMT06", "AMT08", "AMT10", "STR12", "STR14", "STR21",
    "VAL02", "VAL03", "VAL06", "VAL25", "DOC02", "DOC06", "DOC07",
}  # fmt: skip


def _check(data: bytes, id: str = "2021/a") -> CheckedDeclaration:
    return check_bytes("a.md", data, id=id, catalog=CATALOG, settings=SETTINGS)


@pytest.mark.parametrize(("total", "is_right"), [("1" + "0" * 33 + ".01", True), ("1" + "0" * 33, False)])
def test_the_longest_sum_is_compared_to_its_last_fen(total: str, is_right: bool) -> None:
    lines = ("1" + "0" * 33, "0.01")
    text = CLEAN.replace("总金额: 33万元", f"总金额: {total}元")
    for old, new in zip(("金额: 30万元", "金额: 3万元"), lines, strict=True):
        text = text.replace(f"    {old}", f"    金额: {new}元")

    codes = {item.code for item in _check(text.encode()).findings}

    assert ("AMT01" not in codes) is is_right


def test_a_file_of_the_site_lies_in_the_folder_of_a_year() -> None:
    def said(path: str, id: str) -> list[str]:
        checked = check_bytes(path, CLEAN.encode(), id=id, catalog=CATALOG, settings=SETTINGS)
        return [item.message for item in checked.findings if item.code == "SRC21"]

    assert said("content/declarations/2021/a.md", "2021/a") == []
    assert said("a.md", "a") == []
    misplaced = ["年度写的是 2021，文件却不在年度的文件夹里"]
    assert said("content/declarations/a.md", "a") == misplaced
    assert said("content/declarations/zhen/a.md", "zhen/a") == misplaced


def test_an_empty_part_is_found_at_its_heading() -> None:
    checked = _check(CLEAN.split("绩效指标:")[0].encode() + "绩效指标:\n  产出指标:\n---\n".encode())

    found = next(item for item in checked.findings if item.field == ("绩效指标",) and item.code == "STR01")
    assert (found.message, found.span.column) == ("“绩效指标”下面一条也没有填写", 1)
    assert found.span.line > 1


def test_every_rule_has_exactly_one_outcome_on_the_seed() -> None:
    checked = _check(SEED.read_bytes())

    found = {item.code for item in checked.findings}
    listed = [info.code for info in checked.passed]
    listed += [item.rule.code for item in (*checked.not_applicable, *checked.not_run)]
    assert sorted(listed + sorted(found & {rule.info.code for rule in RULES})) == sorted(
        rule.info.code for rule in RULES
    )


def test_seed_shows_the_faults_a_reviewer_circles_and_its_total_holds() -> None:
    checked = _check(SEED.read_bytes())

    found = {item.code for item in checked.findings}
    assert found >= SEED_CODES
    assert not found & {"AMT01", "AMT03"}
    assert {"AMT01", "AMT03"} <= {info.code for info in checked.passed}


def test_seed_as_published_has_no_unwaived_error() -> None:
    checked = _check(SEED.read_bytes())

    assert [item.message for item in checked.open_findings if item.severity.value == "error"] == []
    assert checked.is_publishable


def test_findings_of_equal_facts_have_fingerprints_of_their_own() -> None:
    checked = _check(SEED.read_bytes())

    fingerprints = [item.fingerprint for item in checked.findings]
    assert len(set(fingerprints)) == len(fingerprints)


def test_fingerprint_survives_moved_lines() -> None:
    text = SEED.read_text(encoding="utf-8")
    moved = text.replace("---\n\n## ", "---\n\n\n\n## ", 1).replace("年度: 2021\n", "年度:   2021\n\n", 1)

    before, after = _check(text.encode()), _check(moved.encode())

    assert {item.fingerprint for item in before.findings} == {item.fingerprint for item in after.findings}


def test_year_of_the_folder_must_be_the_year_of_the_form() -> None:
    checked = _check(CLEAN.encode(), id="2019/a")

    assert "SRC21" in {item.code for item in checked.findings}


@given(st.binary(max_size=2000))
def test_any_bytes_are_checked_without_raising_and_never_pass_silently(data: bytes) -> None:
    checked = _check(data)

    assert checked.findings
    assert not checked.is_publishable


@given(st.data())
def test_any_change_to_a_real_file_never_raises(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([CLEAN, SEED.read_text(encoding="utf-8")]))
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 40))
    put = data.draw(st.text(alphabet="：:-> \n\t'\"[]{}#*&!|万元0123456789年月约=%≥〔〕《》示例", max_size=12))

    _check((text[:at] + put + text[at + cut :]).encode())


def test_name_that_makes_no_lasting_address_is_refused() -> None:
    assert "SRC24" in {item.code for item in _check(CLEAN.encode(), id="2021/示例 项目").findings}
    assert "SRC24" not in {item.code for item in _check(CLEAN.encode(), id="2021/rsj/shi-li-2").findings}
