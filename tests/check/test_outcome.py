"""What keeps a declaration off the site."""

from __future__ import annotations

from pathlib import Path

from jixiao_plugin.check.example import expand
from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import load_catalog

CATALOG = load_catalog()
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")
WITHDRAWN = "状态: 撤回\n撤回理由: 示例说明\n"


def _check(extract: str) -> CheckedDeclaration:
    text = expand(extract, CLEAN).text
    return check_bytes("a.md", text.encode(), id="a", catalog=CATALOG, settings=default_settings(Path()))


def test_wrong_total_keeps_a_declaration_off_the_site() -> None:
    assert not _check("项目总金额: 1万元").is_publishable


def test_wrong_total_does_not_keep_back_a_notice_of_withdrawal() -> None:
    assert _check(f"{WITHDRAWN}项目总金额: 1万元").is_publishable


def test_field_that_must_not_be_public_keeps_back_even_a_notice() -> None:
    assert not _check(f"{WITHDRAWN}联系电话: 示例").is_publishable


def test_draft_is_never_published() -> None:
    checked = _check("状态: 草稿\n")

    assert not checked.has_errors
    assert not checked.is_publishable
