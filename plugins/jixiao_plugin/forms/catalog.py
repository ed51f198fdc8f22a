"""The editions that are known: those that come with the package, and the site's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from ..errors import JixiaoError
from ..source.configuration import read_configuration
from .edition import FormEdition
from .located import Table
from .read_edition import read_edition

_OWN_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Catalog:
    """Editions by id, and beside each the smallest clean declaration."""

    editions: tuple[FormEdition, ...]
    """Sorted by id."""
    examples: tuple[tuple[str, str], ...]
    """Id of an edition and the text of its smallest clean declaration."""

    def find(self, id: str) -> FormEdition | None:
        """The edition with that id."""
        return next((edition for edition in self.editions if edition.id == id), None)

    def clean_example(self, id: str) -> str:
        """Text of the smallest clean declaration of *id*; raises `KeyError` where there is no such edition."""
        return dict(self.examples)[id]


def load_catalog(folders: Iterable[Path] = ()) -> Catalog:
    """The package's editions and those in *folders*; raises `JixiaoError` where one cannot be used."""
    entries = list(_package_editions())
    for folder in folders:
        entries += _folder_editions(folder)
    entries.sort(key=lambda entry: entry[0].id)
    for (edition, _), (other, _) in pairwise(entries):
        if edition.id == other.id:
            raise JixiaoError(f"表式代号“{edition.id}”有两个表式文件，请给其中一个换一个代号")
    return Catalog(tuple(edition for edition, _ in entries), tuple((edition.id, text) for edition, text in entries))


@cache
def _package_editions() -> tuple[tuple[FormEdition, str], ...]:
    return _folder_editions(_OWN_FOLDER)


def _folder_editions(folder: Path) -> tuple[tuple[FormEdition, str], ...]:
    if not folder.is_dir():
        raise JixiaoError(f"没有表式文件夹 {folder.name}，请核对 jixiao.yml")
    return tuple(_load(path) for path in sorted(folder.glob("*.yml")))


def _load(path: Path) -> tuple[FormEdition, str]:
    """The edition in *path* and its smallest clean declaration, which stands beside it."""
    edition = read_edition(Table(path.name, "表式", read_configuration(path.name, path.read_bytes())))
    if edition.id != path.stem:
        raise JixiaoError(f"{path.name} 里的表式代号是“{edition.id}”，应与文件名一致")
    example = path.with_suffix(".md")
    if not example.is_file():
        raise JixiaoError(f"{path.name} 旁边缺少最小的合格申报表 {example.name}")
    try:
        return edition, example.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise JixiaoError(f"{example.name} 不是 UTF-8 编码，请另存为 UTF-8") from error
