"""`jixiao new`: a draft from an edition's blank form, or from an older declaration."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ..check.collection import shown_path
from ..check.settings import Settings
from ..editing.new import continued, skeleton
from ..errors import JixiaoError
from ..forms.catalog import Catalog, load_catalog
from ..source.read import read_document
from .chinese import ChineseCommand, Number
from .forms import edition_named
from .settings_file import SETTINGS_FILE, settings_here
from .terminal import cause

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


@click.command(cls=ChineseCommand, name="new")
@click.option("--form", "form", metavar="表式", help="表式的代号，见 jixiao forms；有 --from 时可以不写")
@click.option("--year", type=Number(2000, 2099), required=True, metavar="年度", help="四位年份，必写")
@click.option("--slug", required=True, metavar="名称", help="文件名，只用小写字母、数字和短横；必写")
@click.option("--from", "origin", metavar="申报表", help="从这份申报表接着写，如 2025/xx")
def command(form: str | None, year: int, slug: str, origin: str | None) -> None:
    """新建一份申报表草稿；已经有的文件不会覆盖。"""
    settings = settings_here(Path.cwd())
    if settings is None:
        raise JixiaoError(f"这里和上级文件夹都没有 {SETTINGS_FILE}，不知道新建在哪里：请先进入网站的文件夹。")
    if not _SLUG.fullmatch(slug):
        raise JixiaoError(f"“{slug}”不能作文件名：只用小写字母、数字和短横，如 rsj-zhuanxiang。")
    catalog = load_catalog(settings.editions)
    text = _continued(origin, form, year, settings) if origin else _skeleton(form, year, catalog)
    path = settings.content / "declarations" / str(year) / f"{slug}.md"
    _write(path, text)
    shown = shown_path(path, settings)
    click.echo(f"新建了 {shown}\n填好以后检查：jixiao check {shown}")


def _skeleton(form: str | None, year: int, catalog: Catalog) -> str:
    if not form:
        raise JixiaoError(f"请用 --form 写明表式，现在有：{'、'.join(edition.id for edition in catalog.editions)}。")
    edition = edition_named(form, catalog)
    if year < edition.year_from or (edition.year_to is not None and year > edition.year_to):
        raise JixiaoError(f"表式“{form}”不用于 {year} 年度，只用于 {edition.years}。")
    return skeleton(edition, year)


def _continued(origin: str, form: str | None, year: int, settings: Settings) -> str:
    source_id = origin.removesuffix(".md")
    path = settings.content / "declarations" / f"{source_id}.md"
    if not path.is_file():
        raise JixiaoError(f"没有“{origin}”这份申报表：--from 写 declarations 下面的路径，如 2025/rsj-zhuanxiang。")
    document = read_document(shown_path(path, settings), path.read_bytes())
    text = continued(document, year=year, source_id=source_id)
    if text is None or document.front is None:
        raise JixiaoError(f"“{origin}”还没有读通，先用 jixiao check 查一遍、改好。")
    own = document.front.get("表式")
    if form and getattr(own, "text", form) != form:
        raise JixiaoError(f"“{origin}”用的不是表式“{form}”：接着写就用原来的表式，换表式请不用 --from。")
    return text


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise JixiaoError(f"已经有“{error.filename}”，没有改动它：请换一个名称。") from error
    except OSError as error:
        raise JixiaoError(f"写不了“{error.filename}”：{cause(error)}。") from error
