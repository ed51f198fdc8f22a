"""`jixiao forms`: editions and where they come from."""

from __future__ import annotations

from pathlib import Path

from jixiao_plugin.forms.catalog import Catalog

from .conftest import FORM, Command


def test_every_edition_is_listed_with_years_and_evidence(jixiao: Command, catalog: Catalog) -> None:
    out = jixiao("forms").out

    assert all(f"{edition.id}\n  {edition.title}，" in out for edition in catalog.editions)
    assert out.count("来历：") == len(catalog.editions)


def test_what_was_not_compared_with_the_original_is_said(jixiao: Command) -> None:
    assert "未对照原文" in jixiao("forms", FORM).out


def test_an_edition_lists_fields_sections_and_vocabulary(jixiao: Command) -> None:
    out = jixiao("forms", FORM).out

    assert "  项目总金额（必填），金额\n" in out
    assert "  年度绩效目标（必填）\n" in out
    assert "    项目立项（必填）：立项依据充分性、立项程序规范性\n" in out


def test_an_unknown_edition_is_answered_with_near_misses(jixiao: Command) -> None:
    answer = jixiao("forms", "mof-2015")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("没有表式“mof-2015”，有的是：mof-2015-88")


def test_forms_can_be_read_inside_a_site(site: Path, jixiao: Command) -> None:
    assert jixiao("forms").status == 0
