"""Small collections for tests: sets of extracts made whole, and synthetic ones of any size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import ascii_lowercase

from jixiao_plugin.check.corpus_record import corpus_record
from jixiao_plugin.check.example import Example, expand
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.rules.corpus_record import CorpusRecord
from tools.synthetic.declaration import declaration

CATALOG = load_catalog()
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")
SETTINGS = default_settings(Path())


def record(name: str, text: str, settings: Settings = SETTINGS) -> CorpusRecord:
    """The record of the declaration *text* under id *name*."""
    path = f"content/declarations/{name}.md"
    return corpus_record(check_bytes(path, text.encode(), id=name, catalog=CATALOG, settings=settings))


def examples(extracts: Sequence[str]) -> dict[str, Example]:
    """Whole declarations with ids 2021/a, 2022/b … made of *extracts*, which may name their year first."""
    whole = [expand(extract, CLEAN) if extract.strip() else Example(CLEAN, ()) for extract in extracts]
    years = [next(line[4:].strip() for line in item.text.split("\n") if line.startswith("年度: ")) for item in whole]
    return {f"{year}/{letter}": item for year, letter, item in zip(years, ascii_lowercase, whole, strict=False)}


def records(*extracts: str) -> list[CorpusRecord]:
    """The records of `examples`."""
    return [record(name, item.text) for name, item in examples(extracts).items()]


def synthetic_texts(number: int) -> Iterable[tuple[str, str]]:
    """*number* synthetic declarations by id."""
    for source in map(declaration, range(number)):
        yield source.path.removesuffix(".md"), source.text
