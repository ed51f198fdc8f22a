"""`jixiao build`: the site as files."""

from __future__ import annotations

from pathlib import Path

import click

from .chinese import ChineseCommand
from .sites import site_file


@click.command(cls=ChineseCommand, name="build")
@click.option(
    "--config-file", type=click.Path(path_type=Path), default="mkdocs.yml", metavar="文件", help="不写是 mkdocs.yml"
)
@click.option("--strict", is_flag=True, help="有一个错误就不生成")
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="文件夹", help="网站放在哪里；不写照 mkdocs.yml")
@click.option(
    "--offline", type=click.Path(path_type=Path), metavar="文件.zip", help="另存一份离线副本，解开就能看，不用网络"
)
@click.option(
    "--preview-since", default="", metavar="版本", help="给审核人的预览：错误也显示，另有一页“变更”，改过的标出来"
)
def command(config_file: Path, strict: bool, site_dir: Path | None, offline: Path | None, preview_since: str) -> int:
    """生成网站；有错误的申报表不公开，列出来。"""
    from ..mkdocs_adapter.commands import build  # noqa: PLC0415 - MkDocs is slow to import

    return build(site_file(config_file), strict=strict, site_dir=site_dir, offline=offline, base=preview_since)
