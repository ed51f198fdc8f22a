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
from ..rules.corpus_catalog import CORPUS_RULES, LIST_RULES
from ..rules.corpus_rule import CorpusRule, ListExample, ListRule
from ..rules.rule import Rule
from ..rules.waiver_examples import WAIVER_EXAMPLES
from ..source.fault_examples import FAULT_EXAMPLES, ExampleFile, FaultExamples
from .corpus import check_corpus, with_comparison
from .corpus_record import corpus_record
from .example import EXAMPLE_EDITION, EXAMPLE_LISTS, EXAMPLE_YEAR, Example, expand, in_year, unmarked
from .outcome import CheckedDeclaration
from .run import check_bytes
from .settings import Settings, default_settings, load_settings

_FORM = re.compile(r"^表式: *(\S+)", re.MULTILINE)
_YEAR = re.compile(r"^年度: *(\d{4})", re.MULTILINE)
_SETTINGS, _LIST = "jixiao.yml", "bumen.txt"


@dataclass(frozen=True, slots=True)
class Printed:
    """One file of an example as it is printed."""

    name: str
    """Empty where there is only one."""
    note: str
    """What its text does not show, in Chinese."""
    example: Example


@dataclass(frozen=True, slots=True)
class Demonstration:
    """One example: a declaration, or for a rule across declarations several, with the site's list that it is about."""

    files: tuple[ExampleFile, ...]
    """The declarations, with their markers."""
    edition: str
    """Id of the edition that completes an extract which names none."""
    is_compared: bool = False
    """Whether the files are a small collection, to be compared with one another."""
    site: tuple[ExampleFile, ...] = ()
    """`jixiao.yml` and the list that it names, each under its file name."""

    @property
    def printed(self) -> tuple[Printed, ...]:
        """What is printed of each file, the site's own first."""
        declarations = tuple(_printed(file, f"{file.id}.md" if self.is_compared else "") for file in self.files)
        return (*(_printed(file, file.id) for file in self.site), *declarations)


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """What the checker says of an example."""

    declarations: tuple[CheckedDeclaration, ...]
    site: tuple[Finding, ...] = ()
    """About the site's own list."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, waived ones too."""
        return (*self.site, *(item for checked in self.declarations for item in checked.findings))


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of one code."""

    good: tuple[Demonstration, ...] = ()
    bad: tuple[Demonstration, ...] = ()


def examples_of(code: str) -> Examples:
    """The examples of rule or fault *code*; none where nobody knows that code."""
    return _all_examples().get(code, Examples())


def whole_files(shown: Demonstration, catalog: Catalog) -> Mapping[str, Example]:
    """The files of *shown* by path, its extracts completed."""
    site = {file.id: unmarked(file.text) for file in shown.site}
    return site | {f"{file.id}.md": _completed(file, shown.edition, catalog) for file in shown.files}


def demonstrate(shown: Demonstration, catalog: Catalog) -> Demonstrated:
    """What the checker really says of *shown*, on the lists that examples are made for."""
    whole = whole_files(shown, catalog)
    settings = _settings(shown, whole)
    checked = [_check(file, whole[f"{file.id}.md"].text, catalog, settings) for file in shown.files]
    if not shown.is_compared:
        return Demonstrated(tuple(checked))
    corpus = check_corpus([corpus_record(item) for item in checked], settings)
    return Demonstrated(tuple(with_comparison(item, corpus.declarations[item.id]) for item in checked), corpus.site)


@cache
def _all_examples() -> Mapping[str, Examples]:
    faults = {item.fault.code: _of_fault(item) for item in (*FAULT_EXAMPLES, *WAIVER_EXAMPLES)}
    rules = {rule.info.code: _of_rule(rule) for rule in RULES}
    across = {rule.info.code: _of_corpus_rule(rule) for rule in CORPUS_RULES}
    return faults | rules | across | {rule.info.code: _of_list_rule(rule) for rule in LIST_RULES}


def _of_fault(item: FaultExamples) -> Examples:
    return Examples(
        tuple(_single(one, EXAMPLE_EDITION) for one in item.good),
        tuple(_single(one, EXAMPLE_EDITION) for one in item.bad),
    )


def _of_rule(rule: Rule) -> Examples:
    edition = min(rule.editions, default=EXAMPLE_EDITION)
    return Examples(
        tuple(_single(one, edition) for one in rule.good),
        tuple(_single(one, edition) for one in rule.bad),
    )


def _of_corpus_rule(rule: CorpusRule) -> Examples:
    return Examples(
        tuple(_collection(texts) for texts in rule.good),
        tuple(_collection(texts) for texts in rule.bad),
    )


def _of_list_rule(rule: ListRule) -> Examples:
    return Examples(
        tuple(_beside_list(rule.list_name, one) for one in rule.good),
        tuple(_beside_list(rule.list_name, one) for one in rule.bad),
    )


def _single(file: str | ExampleFile, edition: str) -> Demonstration:
    return Demonstration((ExampleFile(file) if isinstance(file, str) else file,), edition)


def _collection(texts: Iterable[str]) -> Demonstration:
    """A small collection, its files called 2021/a, 2022/b …, which is how they may name one another."""
    files = (ExampleFile(text, id=_id(text, letter)) for text, letter in zip(texts, ascii_lowercase, strict=False))
    return Demonstration(tuple(files), EXAMPLE_EDITION, is_compared=True)


def _beside_list(name: str, one: ListExample) -> Demonstration:
    settings = ExampleFile(f"名单:\n  {name}: {_LIST}\n", id=_SETTINGS)
    return replace(_collection(one.extracts), site=(settings, ExampleFile(one.entries, id=_LIST)))


def _id(extract: str, letter: str) -> str:
    year = _YEAR.search(extract)
    return f"{year[1] if year else EXAMPLE_YEAR}/{letter}"


def _printed(file: ExampleFile, name: str) -> Printed:
    text = (file.shown or file.text).strip("\n")
    return Printed(name, file.note or ("" if text else "与示例申报表相同。"), unmarked(text))


def _completed(file: ExampleFile, edition: str, catalog: Catalog) -> Example:
    """*file* set into the smallest clean declaration of the edition and the year that it names."""
    form, year = _FORM.search(file.text), _YEAR.search(file.text)
    clean = catalog.clean_example(form[1] if form and catalog.find(form[1]) else edition)
    clean = in_year(clean, int(year[1])) if year else clean
    return expand(file.text, clean) if file.text.strip() else Example(clean, ())


def _settings(shown: Demonstration, whole: Mapping[str, Example]) -> Settings:
    """Those that the example writes down itself, with the lists that all examples are checked on."""
    settings = default_settings(Path())
    if shown.site:
        settings = load_settings(Path(_SETTINGS), lambda path: whole[path.name].text.encode())
    return replace(settings, lists={**EXAMPLE_LISTS, **settings.lists})


def _check(file: ExampleFile, text: str, catalog: Catalog, settings: Settings) -> CheckedDeclaration:
    data = text.encode(file.encoding)
    return check_bytes(f"{file.id}.md", data, id=file.id, catalog=catalog, settings=settings)
