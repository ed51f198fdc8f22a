"""`jixiao diff`: what two versions of the declarations differ in, in money and promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from ..check.settings import Settings
from ..errors import JixiaoError
from ..forms.catalog import Catalog, load_catalog
from ..repository.differences import commit_named, parting_commit
from ..review.change import Review
from ..review.files import folder_changes, revision_changes
from ..review.json import json_review
from ..review.review import Pair, review_of, version_pairs
from ..review.text import text_review
from ..review.versions import FileChanges
from .chinese import ChineseCommand
from .output import deliver, named_file
from .settings_file import SETTINGS_FILE, settings_here, settings_or_default

_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
FORMATS = ("text", "markdown", "json")


@click.command(cls=ChineseCommand, name="diff")
@click.argument("base", metavar="原来", help="原来的版本：提交号、分支、标签或文件夹；写 main...HEAD 从分开处比起")
@click.argument("head", required=False, metavar="[现在]", help="现在的版本；不写就是眼前的文件，没有提交的也算")
@click.option("--format", "form", default="text", metavar="格式", help="text、json，或者 markdown：给审核人的一张卡片")
@click.option("--output", type=click.Path(path_type=Path), metavar="文件", help="写进文件，不显示")
@click.option("--report", "reports", multiple=True, metavar="格式=文件", help="另写一份，如 json=改动.json；可写几次")
@click.option("--preview-url", default="", metavar="网址", help="卡片上“预览”指向哪里")
@click.option("--report-url", default="", metavar="网址", help="卡片上“完整报告”指向哪里")
def command(  # noqa: PLR0917 - one for each option
    base: str,
    head: str | None,
    form: str,
    output: Path | None,
    reports: tuple[str, ...],
    preview_url: str,
    report_url: str,
) -> None:
    """比较两个版本的申报表：钱多了少了，承诺宽了严了，依据、文字、豁免改了什么。

    只比意思：换单位、换写法、调顺序不算改动。
    """
    wanted = [(_known(form), output), *(_further(text) for text in reports)]
    links = (_address(preview_url), _address(report_url))
    settings, files = compared_files(base, head)
    catalog = load_catalog(settings.editions)
    pairs = version_pairs(files, catalog)
    found = review_of(pairs, files.others)
    for name, file in wanted:
        if name == "markdown":
            deliver(_card(found, pairs, catalog, settings, links), file)
        else:
            deliver(json_review(found) if name == "json" else text_review(found), file)


def _known(form: str) -> str:
    if form not in FORMATS:
        raise JixiaoError(f"没有“{form}”这种格式，现在有：{'、'.join(FORMATS)}。")
    return form


def _further(text: str) -> tuple[str, Path]:
    name, file = named_file(text)
    return _known(name), file


def _card(found: Review, pairs: Sequence[Pair], catalog: Catalog, settings: Settings, links: tuple[str, str]) -> str:
    # The rules are slow to import, and only the card asks them.
    from ..review.card import Links, card  # noqa: PLC0415
    from ..review.findings import finding_changes  # noqa: PLC0415

    return card(found, finding_changes(pairs, catalog, settings), Links(*links))


def _address(url: str) -> str:
    """An address for a link; raises JixiaoError for what is none."""
    if url and not _ADDRESS.fullmatch(url):
        raise JixiaoError(f"“{url}”不是网址：应以 https:// 或 http:// 开头，没有空格和尖括号。")
    return url


def compared_files(base: str, head: str | None) -> tuple[Settings, FileChanges]:
    """The files in which two versions differ, and the settings of the site; two folders are taken as they are."""
    if head is not None and Path(base).is_dir() and Path(head).is_dir():
        changed = folder_changes(_declarations(Path(base)), _declarations(Path(head)))
        return settings_or_default(Path(head)), changed
    settings = settings_here(Path.cwd())
    if settings is None:
        raise JixiaoError(f"这里和上级文件夹都没有 {SETTINGS_FILE}：请在网站的文件夹里比较，或者写出两个文件夹。")
    old, new = _commits(settings.root, base, head)
    return settings, revision_changes(settings.root, settings.content / "declarations", old, new)


def _commits(root: Path, base: str, head: str | None) -> tuple[str, str | None]:
    """The commits that are meant; `A...B` is from where B left A, `A..B` from A to B, as git has it."""
    if head is None and ".." in base:
        one, dots, other = base.partition("..." if "..." in base else "..")
        one, other = one or "HEAD", other or "HEAD"
        return parting_commit(root, one, other) if dots == "..." else commit_named(root, one), commit_named(root, other)
    return commit_named(root, base), None if head is None else commit_named(root, head)


def _declarations(folder: Path) -> Path:
    """Where in *folder* declarations stand: below the content of a site, below `declarations`, or anywhere."""
    settings = settings_here(folder)
    if settings and settings.root == folder.absolute():
        return settings.content / "declarations"
    inner = folder / "declarations"
    return inner if inner.is_dir() else folder
