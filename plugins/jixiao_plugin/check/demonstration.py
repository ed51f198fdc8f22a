"""The examples of every rule and fault, as they are printed and as they are checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from string import ascii_lowercase

from ..finding import Finding
from ..forms.catalog import Catalog
from ..rules.catalog import RULES
from ..rules.corpus_catalog import CORPUS_RULES
from ..rules.corpus_rule import CorpusRule
from ..rules.rule import Rule
from ..rules.waiver_examples import WAIVER_EXAMPLES
from ..source.fault_examples import FAULT_EXAMPLES, ExampleFile, FaultExamples
from .corpus import check_corpus, with_comparison
from .corpus_record import corpus_record
from .example import EXAMPLE_EDITION, EXAMPLE_LISTS, EXAMPLE_YEAR, Example, expand, unmarked
from .outcome import CheckedDeclaration
from .run import check_bytes
from .settings import Settings, default_settings

_FORM = re.compile(r"^表式: *(\S+)", re.MULTILINE)
_YEAR = re.compile(r"^年度: *(\d{4})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """One example: a file, or for a rule across declarations several."""

    files: tuple[ExampleFile, ...]
    """With their markers."""
    edition: str
    """Id of the edition that completes an extract."""
    is_compared: bool = False
    """Whether the files are a small collection, to be compared with one another."""

    @property
    def printed(self) -> tuple[Example, ...]:
        """What is printed of each file, with the lines in it that are marked."""
        return tuple(unmarked((file.shown or file.text).strip("\n")) for file in self.files)


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of one code."""

    good: tuple[Demonstration, ...] = ()
    bad: tuple[Demonstration, ...] = ()


def examples_of(code: str) -> Examples:
    """The examples of rule or fault *code*; none where there is nothing that a file could show."""
    return _all_examples().get(code, Examples())


def whole_files(shown: Demonstration, catalog: Catalog) -> tuple[Example, ...]:
    """The files of *shown*, completed."""
    clean = catalog.clean_example(shown.edition)
    return tuple(_completed(file, clean) for file in shown.files)


def demonstrate(shown: Demonstration, catalog: Catalog) -> tuple[CheckedDeclaration, ...]:
    """What the checker really says of each file of *shown*, on the lists that examples are made for."""
    settings = replace(default_settings(Path()), lists=EXAMPLE_LISTS)
    whole = whole_files(shown, catalog)
    pairs = zip(shown.files, whole, strict=True)
    checked = tuple(_check(file, example.text, catalog, settings) for file, example in pairs)
    if shown.is_compared:
        return tuple(_compared(checked, settings))
    return checked


def found_lines(code: str, findings: Iterable[Finding]) -> list[int]:
    """The lines on which *code* was found."""
    return sorted(item.span.line for item in findings if item.code == code)


@cache
def _all_examples() -> Mapping[str, Examples]:
    faults = {item.fault.code: _of_fault(item) for item in (*FAULT_EXAMPLES, *WAIVER_EXAMPLES)}
    rules = {rule.info.code: _of_rule(rule) for rule in RULES}
    return faults | rules | {rule.info.code: _of_corpus_rule(rule) for rule in CORPUS_RULES}


def _of_fault(item: FaultExamples) -> Examples:
    return Examples(
        tuple(_demonstration((one,), EXAMPLE_EDITION) for one in item.good),
        tuple(_demonstration((one,), EXAMPLE_EDITION) for one in item.bad),
    )


def _of_rule(rule: Rule) -> Examples:
    edition = min(rule.editions, default=EXAMPLE_EDITION)
    return Examples(
        tuple(_demonstration((one,), _named_edition(one) or edition) for one in rule.good),
        tuple(_demonstration((one,), _named_edition(one) or edition) for one in rule.bad),
    )


def _of_corpus_rule(rule: CorpusRule) -> Examples:
    return Examples(
        tuple(_collection(texts) for texts in rule.good),
        tuple(_collection(texts) for texts in rule.bad),
    )


def _collection(texts: Iterable[str]) -> Demonstration:
    """A small collection, its files called 2021/a, 2022/b …, which is how they may name one another."""
    files = (ExampleFile(text, id=_id(text, letter)) for text, letter in zip(texts, ascii_lowercase, strict=False))
    return Demonstration(tuple(files), EXAMPLE_EDITION, is_compared=True)


def _demonstration(files: Iterable[str | ExampleFile], edition: str) -> Demonstration:
    return Demonstration(tuple(ExampleFile(file) if isinstance(file, str) else file for file in files), edition)


def _named_edition(extract: str) -> str:
    named = _FORM.search(extract)
    return named[1] if named else ""


def _completed(file: ExampleFile, clean: str) -> Example:
    if file.is_whole:
        return unmarked(file.text)
    return expand(file.text, clean) if file.text.strip() else Example(clean, ())


def _check(file: ExampleFile, text: str, catalog: Catalog, settings: Settings) -> CheckedDeclaration:
    data = text.encode(file.encoding)
    return check_bytes(f"{file.id}.md", data, id=file.id, catalog=catalog, settings=settings)


def _id(extract: str, letter: str) -> str:
    year = _YEAR.search(extract)
    return f"{year[1] if year else EXAMPLE_YEAR}/{letter}"


def _compared(checked: Iterable[CheckedDeclaration], settings: Settings) -> Iterable[CheckedDeclaration]:
    every = list(checked)
    compared = check_corpus([corpus_record(item) for item in every], settings).declarations
    return (with_comparison(item, compared[item.id]) for item in every)
