"""Builds declarations from the few lines a test is about."""

from __future__ import annotations

from jixiao_plugin.finding import Finding
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.build import Built, build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.source.read import read_document

CATALOG = load_catalog()
JIANGYIN = "表式: jiangyin-special-fund-2021\n年度: 2021\n"
MOF = "表式: mof-2015-88\n年度: 2021\n"


def built(front: str, body: str = "", folder_year: int | None = None) -> Built:
    """What becomes of a file with these lines of front matter and this body; it must read without a fault."""
    document = read_document("example.md", f"---\n{front.strip()}\n---\n{body}".encode())
    assert document.findings == ()
    return build_declaration(document, CATALOG, "2021/example", folder_year)


def declared(front: str, body: str = "") -> Declaration:
    """The declaration in these lines, which must build without a fault."""
    result = built(front, body)
    assert [item.message for item in result.findings] == []
    assert result.declaration is not None
    return result.declaration


def only(result: Built) -> Finding:
    """The one fault that was met."""
    (found,) = result.findings
    return found
