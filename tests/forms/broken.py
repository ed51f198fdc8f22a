"""Ways to break one thing in a clean declaration, each with the place and code of what has to be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration, FundingPeriod, FundingSource, Indicator, Money
from jixiao_plugin.position import Span
from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Scalar

_LESS = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Broken:
    """A text with one fault in it, and where that fault stands."""

    text: str
    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Clean:
    """A clean text and what it means."""

    text: str
    declaration: Declaration

    def put(self, *changes: tuple[Span, str]) -> str:
        """The text with other words at each of the given places, which lie in lines of their own."""
        lines = self.text.split("\n")
        for span, words in changes:
            line = lines[span.line - 1]
            lines[span.line - 1] = line[: span.column - 1] + words + line[span.end_column - 1 :]
        return "\n".join(lines)

    def insert(self, line: int, words: str) -> str:
        """The text with *words* as a line of their own, which becomes line number *line*."""
        lines = self.text.split("\n")
        return "\n".join([*lines[: line - 1], words, *lines[line - 1 :]])

    def indicator(self, dimension: str) -> Indicator:
        """The first indicator of a canonical dimension."""
        return next(item for item in self.declaration.indicators if item.dimension == dimension)

    @property
    def annual(self) -> FundingPeriod:
        """The fund sources of the year."""
        return next(item for item in self.declaration.periods if item.definition.key == "annual")

    @property
    def total(self) -> Money:
        """The declared total."""
        assert self.declaration.total is not None
        return self.declaration.total


Way = Callable[[Clean], Broken]


def clean(catalog: Catalog, edition: str) -> Clean:
    """The smallest clean declaration of *edition*."""
    text = catalog.clean_example(edition)
    declaration = build_declaration(read_document("clean.md", text.encode()), catalog, "clean").declaration
    assert declaration is not None
    return Clean(text, declaration)


def total_and_sources_lowered(form: Clean) -> Broken:
    """Sources and total agree with one another, and no longer with the items."""
    text = form.put(_lowered(form.total), _lowered(_leaf(form.annual.sources[0])))
    return Broken(text, form.total.span.line, "AMT01")


def source_lowered(form: Clean) -> Broken:
    """One source of funds is less than the total needs."""
    return Broken(form.put(_lowered(_leaf(form.annual.sources[0]))), form.total.span.line, "AMT04")


def calculation_line_added(form: Clean) -> Broken:
    """The lines of a calculation come to more than its item."""
    item = form.declaration.items[0]
    line = item.calculations[0].item.span.line + 1
    return Broken(form.insert(line, "      资料印刷: 100份*10元/份=1000元"), item.money.span.line, "AMT02")


def factor_changed(form: Clean) -> Broken:
    """A product is no longer what is stated as its result."""
    formula = form.declaration.items[0].calculations[0].formula
    return Broken(form.put((formula.part(0, 0), "1")), formula.span.line, "AMT03")


def unit_taken_off(form: Clean) -> Broken:
    """An amount is a bare number."""
    money = form.declaration.items[0].money
    return Broken(form.put((money.span, "3000")), money.span.line, "SRC16")


def department_blank(form: Clean) -> Broken:
    """A field that every form requires is blank."""
    cell = form.declaration.department
    return Broken(form.put((cell.span, "")), cell.span.line, "STR01")


def project_name_blank(form: Clean) -> Broken:
    """The project has no name."""
    cell = form.declaration.project_name
    return Broken(form.put((cell.span, "")), cell.span.line, "STR03")


def key_unknown(form: Clean) -> Broken:
    """A key that no form has."""
    return Broken(form.insert(3, "备注2: 示例"), 3, "STR02")


def private_field_written(form: Clean) -> Broken:
    """A cell that is never published."""
    return Broken(form.insert(3, "联系电话: 示例"), 3, "SRC22")


def level2_in_the_wrong_level1(form: Clean) -> Broken:
    """Social outcome stands under the heading of a quantity, which belongs to output."""
    heading = form.indicator("social").level2
    stranger = form.indicator("quantity").level2.text
    return Broken(form.put((heading.span, stranger)), heading.span.line, "STR11")


def target_emptied(form: Clean) -> Broken:
    """An indicator promises nothing."""
    indicator = form.indicator("social")
    return Broken(form.put((_target(indicator).span, "")), indicator.name.span.line, "STR18")


def placeholder_left(form: Clean) -> Broken:
    """A target is still that of the blank form."""
    cell = _target(form.indicator("social"))
    return Broken(form.put((cell.span, "≥**人")), cell.span.line, "STR17")


def satisfaction_asks_nobody(form: Clean) -> Broken:
    """What is called satisfaction, in goal and indicator, is something that is counted."""
    name = form.indicator("satisfaction").name
    return Broken(form.text.replace(name.text, "服务记录抽查达标率"), name.span.line, "VAL25")


def year_in_square_brackets(form: Clean) -> Broken:
    """A document number is written with the wrong brackets."""
    before, _, after = form.text.partition("〔")
    year, _, rest = after.partition("〕")
    return Broken(f"{before}[{year}]{rest}", before.count("\n") + 1, "DOC02")


WAYS: tuple[Way, ...] = (
    total_and_sources_lowered,
    source_lowered,
    calculation_line_added,
    factor_changed,
    unit_taken_off,
    department_blank,
    project_name_blank,
    key_unknown,
    private_field_written,
    level2_in_the_wrong_level1,
    target_emptied,
    placeholder_left,
    satisfaction_asks_nobody,
    year_in_square_brackets,
)
"""Every one of them is open to every form."""


def _lowered(money: Money) -> tuple[Span, str]:
    assert money.yuan is not None
    return money.span, f"{money.yuan - _LESS:f}元"


def _leaf(source: FundingSource) -> Money:
    assert source.money is not None
    assert not source.parts
    return source.money


def _target(indicator: Indicator) -> Scalar:
    assert indicator.target is not None
    return indicator.target.cell
