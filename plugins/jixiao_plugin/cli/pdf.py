"""`jixiao pdf`: the official form of declarations as PDF, in the printed layout of their editions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ..check.collection import check_file
from ..check.outcome import CheckedDeclaration
from ..errors import JixiaoError
from ..exchange.typesetter import Typeset, find_typesetter
from ..forms.catalog import load_catalog
from ..site.form_pdf import form_pdf, form_remarks
from .app import FOUND
from .chinese import ChineseCommand
from .sites import Selection, select
from .terminal import cause, with_progress


@click.command(cls=ChineseCommand, name="pdf")
@click.argument(
    "paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]…", help="文件或文件夹；不写就是整个网站"
)
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="文件夹", help="PDF 放在哪里，必写")
def command(paths: tuple[Path, ...], out: Path) -> int:
    """照原表的版面把申报表排成 PDF，一份一个文件；草稿和有错误的也排，页脚注明未公开。

    有读不通的申报表时返回 1。
    """
    selection = select(paths)
    unread = 0
    written: dict[Path, str] = {}
    for checked, form in with_progress(_typeset(selection), len(selection.files), "排版"):
        if form is None:
            click.echo(f"{checked.path}: 读不通，没有排：先用 jixiao check 查一遍、改好。", err=True)
            unread += 1
            continue
        path = out / f"{checked.id}.pdf"
        if path in written:
            raise JixiaoError(f"{written[path]} 和 {checked.path} 会写成同一个“{path}”，请分两次排。")
        written[path] = checked.path
        _write(path, form.data)
        for remark in form_remarks(checked.path, form):
            click.echo(remark, err=True)
    click.echo(f"排好 {len(written)} 份，放在 {out}")
    return FOUND if unread else 0


def _typeset(selection: Selection) -> Iterator[tuple[CheckedDeclaration, Typeset | None]]:
    """Each declaration with its form; none for what could not be read as a declaration."""
    settings = selection.settings
    typesetter = find_typesetter(settings.pdf_font, settings.root)
    catalog = load_catalog(settings.editions)
    for path in selection.files:
        checked = check_file(path, settings, catalog)
        yield checked, form_pdf(checked, "", typesetter) if checked.declaration else None


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise JixiaoError(f"写不了“{error.filename}”：{cause(error)}。") from error
