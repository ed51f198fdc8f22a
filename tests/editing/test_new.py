"""New drafts: blank forms that only lack what is to be filled in, and last year's text without what was last year's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao_plugin.editing.new import continued, skeleton
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.forms.edition import FormEdition
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document

GOLDEN = Path(__file__).parent / "golden"
EDITIONS = ["jiangyin-special-fund-2021", "mof-2015-88"]

OLD = """\
---
表式: jiangyin-special-fund-2021
年度: 2021
状态: 撤回
撤回理由: 示例
项目名称: 示例专项资金
曾用地址:
  - 2021/old
项目总金额: 33万元
公开:
  公开日期: 2021-02-01
豁免:
  - 规则: AMT02
    理由: 示例
---

## 项目概况

1、示例。
"""


def document(text: str) -> SourceDocument:
    return read_document("示例.md", text.encode())


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest, catalog: Catalog) -> FormEdition:
    """Each edition of the package."""
    found = catalog.find(request.param)
    assert found
    return found


def test_the_blank_form_reads_as_expected(edition: FormEdition, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"{edition.id}.md", skeleton(edition, 2026))


def test_a_blank_form_has_no_fault_of_reading(edition: FormEdition) -> None:
    assert document(skeleton(edition, 2026)).findings == ()


def test_a_blank_form_is_a_draft_of_its_edition_and_year(edition: FormEdition, catalog: Catalog) -> None:
    built = build_declaration(document(skeleton(edition, 2026)), catalog, "2026/example", 2026)

    declaration = built.declaration
    assert declaration
    assert (declaration.edition.id, declaration.year, declaration.status) == (edition.id, 2026, "草稿")


def test_a_blank_form_only_lacks_what_is_to_be_filled_in(edition: FormEdition, catalog: Catalog) -> None:
    built = build_declaration(document(skeleton(edition, 2026)), catalog, "2026/example", 2026)

    assert [finding.message for finding in built.findings if "没有" not in finding.message] == []


def test_a_blank_form_shows_every_label(edition: FormEdition) -> None:
    text = skeleton(edition, 2026)

    labels = [item.label for item in edition.fields if item.public]
    labels += [level2.label for level1 in edition.indicators.level1 for level2 in level1.level2]
    assert all(f"{label}:" in text for label in labels)
    assert all(f"## {section.label}\n" in text for section in edition.sections)


def test_a_blank_form_asks_for_its_publication(edition: FormEdition) -> None:
    text = skeleton(edition, 2026)

    assert "\n公开:\n  批复日期:\n  公开日期:\n  公开方式: 主动公开\n" in text


def test_fields_that_are_not_public_are_not_asked_for(edition: FormEdition) -> None:
    text = skeleton(edition, 2026)

    assert not any(f"\n{item.label}:" in text for item in edition.fields if not item.public)


def test_going_on_keeps_words_and_figures_and_leaves_behind_what_was_the_old_ones() -> None:
    text = continued(document(OLD), year=2022, source_id="2021/example")

    assert text == (
        "---\n"
        "# 这是草稿，抄自 2021/example：金额、指标和文字逐项核对以后，再删去“状态: 草稿”这一行。\n"
        "表式: jiangyin-special-fund-2021\n"
        "年度: 2022\n"
        "状态: 草稿\n"
        "延续自: 2021/example\n"
        "项目名称: 示例专项资金\n"
        "项目总金额: 33万元\n"
        "---\n\n## 项目概况\n\n1、示例。\n"
    )


def test_going_on_from_a_clean_declaration_reads_without_faults(catalog: Catalog) -> None:
    text = continued(document(catalog.clean_example(EDITIONS[0])), year=2027, source_id="2021/example")

    assert text
    assert document(text).findings == ()


def test_windows_line_ends_become_plain_ones() -> None:
    text = continued(document(OLD.replace("\n", "\r\n")), year=2022, source_id="2021/example")

    assert text == continued(document(OLD), year=2022, source_id="2021/example")


@pytest.mark.parametrize(
    "text", ["", "没有表头\n", "---\n表式: [\n---\n", "---\n---\n", "---\n年度: 2021\n\n## 没有结束\n"]
)
def test_nothing_is_gone_on_from_what_cannot_be_read(text: str) -> None:
    assert continued(document(text), year=2022, source_id="x") is None
