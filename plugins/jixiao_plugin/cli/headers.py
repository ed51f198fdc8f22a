"""`jixiao headers`: what a web server should say with every page of the built site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from ..errors import JixiaoError
from .chinese import ChineseCommand, Choice

_FORMATS: Mapping[str, Callable[[str, str], str]] = {
    "text": lambda name, value: f"{name}: {value}",
    "nginx": lambda name, value: f'add_header {name} "{value}" always;',
    "apache": lambda name, value: f'Header always set {name} "{value}"',
}


@click.command(cls=ChineseCommand, name="headers")
@click.argument("site", type=click.Path(path_type=Path), default="site", metavar="[文件夹]")
@click.option(
    "--format", "form", type=Choice(list(_FORMATS)), default="text", metavar="格式", help="text、nginx 或 apache"
)
def command(site: Path, form: str) -> None:
    """列出服务器应当随网页发出的安全响应头；先生成网站，不写文件夹是 site。"""
    from ..site.headers import response_headers  # noqa: PLC0415 - nothing else of the site is needed to show help

    if not (site / "index.html").is_file():
        raise JixiaoError(f"“{site}”里没有生成好的网站，请先运行 jixiao build，或者写明网站的文件夹。")
    click.echo("\n".join(_FORMATS[form](name, value) for name, value in response_headers(site)))
