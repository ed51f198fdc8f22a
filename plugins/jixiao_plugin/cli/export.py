"""`jixiao export`: the data set of a site, or of some declarations, as files in a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..check.comparison import is_whole_site, map_compared, map_uncompared
from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..dataset.formats import FORMATS
from ..errors import JixiaoError
from ..forms.catalog import Catalog, load_catalog
from .chinese import ChineseCommand
from .sites import Selection, select
from .terminal import cause, with_progress
from .workers import workers

if TYPE_CHECKING:
    from ..dataset.export import DataFile


@dataclass(frozen=True, slots=True)
class _Part:
    """What one declaration adds to the data; empty where it may not be published."""

    id: str
    rows: bytes
    words: str


@click.command(cls=ChineseCommand, name="export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="文件夹", help="数据写到哪里")
@click.argument(
    "paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]…", help="申报表或文件夹；不写就是整个网站"
)
@click.option("--format", "formats", default="", metavar="格式", help=f"{'、'.join(FORMATS)}，用逗号隔开；不写是全部")
@click.option("--site-url", default="", metavar="网址", help="网站的网址，写在每份申报表的网址前面")
def command(folder: Path, paths: tuple[Path, ...], formats: str, site_url: str) -> int:
    """把申报表转成数据：表格、JSON、数据库，附字段说明和校验。

    和网站上“下载数据”的文件一样；不能公开的不写进去，列出来。
    """
    from ..dataset.export import Source, table_files, with_package  # noqa: PLC0415 - slow to import
    from ..dataset.package import About, licence_of  # noqa: PLC0415

    wanted = _formats(formats)
    selection = select(paths)
    settings = selection.settings
    catalog = load_catalog(settings.editions)
    site = site_url.rstrip("/") + "/" if site_url else ""
    with workers(len(selection.files)) as executor:
        parts = _parts(selection, catalog, site, executor)
        sources = [Source(part.rows, part.words) for part in parts if part.rows]
        tables = table_files(sources, catalog, wanted)
        about = About(site, settings.publisher, licence_of(settings.licence))
        written = _write(folder, with_package(tables, about))
    _tell(parts, folder, written)
    return 0


def _formats(text: str) -> Sequence[str]:
    names = [name.strip() for name in text.split(",") if name.strip()] if text else list(FORMATS)
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise click.UsageError(f"没有格式“{'、'.join(unknown)}”，可以写：{'、'.join(FORMATS)}")
    return names


def _parts(selection: Selection, catalog: Catalog, site: str, executor: Executor | None) -> list[_Part]:
    """What each file adds, by id; the whole of a site is compared with itself first, as on the site."""
    files, settings = selection.files, selection.settings
    work = partial(_part, settings, site)
    progress = partial(with_progress, total=len(files), title="核对")
    try:
        if is_whole_site(files, settings):
            found, _ = map_compared(work, files, settings, catalog, executor=executor, progress=progress)
        else:
            found = list(progress(map_uncompared(work, files, settings, catalog, executor)))
    except OSError as error:
        raise JixiaoError(f"读不了文件“{error.filename}”：{cause(error)}。") from error
    twice = [name for name, count in Counter(part.id for part in found).items() if count > 1]
    if twice:
        raise JixiaoError(f"有几个文件的编号都是“{'”“'.join(twice)}”，放不进一套数据：请改名，或分开转。")
    return sorted(found, key=lambda part: part.id)


def _part(settings: Settings, site: str, checked: CheckedDeclaration) -> _Part:
    from ..dataset.catalog import record  # noqa: PLC0415 - the workers' business
    from ..dataset.subject import subject_of  # noqa: PLC0415
    from ..site.anchors import anchors  # noqa: PLC0415
    from ..site.page import declaration_address  # noqa: PLC0415
    from ..site.search.record import search_record  # noqa: PLC0415

    if checked.declaration is None or not checked.is_publishable:
        return _Part(checked.id, b"", "")
    page = f"{site}{declaration_address(checked.id)}"
    rows = record(subject_of(checked, settings, anchors(checked.declaration), page))
    return _Part(checked.id, rows, "\n".join(search_record(checked, settings).tokens))


def _write(folder: Path, files: Iterable[DataFile]) -> int:
    """How many files were written."""
    count = 0
    try:
        for file in files:
            place = folder / file.facts.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content)
            count += 1
    except OSError as error:
        raise JixiaoError(f"数据写不进“{folder}”：{cause(error)}。") from error
    return count


def _tell(parts: Sequence[_Part], folder: Path, files: int) -> None:
    kept = [part.id for part in parts if not part.rows]
    if kept:
        click.echo(f"{len(kept)} 份不能公开，没有写进去：{'、'.join(kept)}", err=True)
    click.echo(f"{len(parts) - len(kept)} 份申报表的数据，{files} 个文件，写在 {folder}")
