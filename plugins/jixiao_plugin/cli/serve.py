"""`jixiao serve`: the site on this machine, renewed with every saved change."""

from __future__ import annotations

from pathlib import Path

import click

from .chinese import ChineseCommand, Number
from .sites import site_file


@click.command(cls=ChineseCommand, name="serve")
@click.option(
    "--config-file", type=click.Path(path_type=Path), default="mkdocs.yml", metavar="文件", help="不写是 mkdocs.yml"
)
@click.option("--host", default="127.0.0.1", metavar="地址", help="不写是 127.0.0.1，只有本机看得到")
@click.option("--port", type=Number(1, 65535), default="8000", metavar="端口", help="不写是 8000")
@click.option("--open", "open_browser", is_flag=True, help="顺便打开浏览器")
def command(config_file: Path, host: str, port: int, open_browser: bool) -> None:
    """在本机预览网站；有错误的申报表也显示，并标明未公开。按 Ctrl+C 停下。"""
    from ..mkdocs_adapter.commands import serve  # noqa: PLC0415 - MkDocs is slow to import

    serve(site_file(config_file), host=host, port=port, open_browser=open_browser)
