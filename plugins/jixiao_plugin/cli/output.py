"""Where a finished report goes: to standard output, or into a file that is named."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import JixiaoError
from .terminal import cause


def deliver(text: str, output: Path | None, *, colour: bool | None = None) -> None:
    """Show *text*, or write it to *output* and say so; raises JixiaoError where it cannot be written."""
    if output is None:
        click.echo(text, nl=False, color=colour)
        return
    try:
        output.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        raise JixiaoError(f"报告写不进“{output}”：{cause(error)}。") from error
    click.echo(f"报告写在 {output}", err=True)


def named_file(text: str) -> tuple[str, Path]:
    """What `--report FORMAT=FILE` names; raises UsageError where it is written otherwise."""
    name, equals, file = text.partition("=")
    if not equals or not file:
        raise click.UsageError(f"--report 写的“{text}”不行，要写成 格式=文件，如 json=报告.json")
    return name, Path(file)
