"""The baseline of `jixiao check`: read, applied, written anew; it only ever grows shorter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import JixiaoError
from ..finding import Severity
from ..report.baseline import Applied, Pin, apply_baseline, baseline_text, pins_of, read_baseline
from ..report.reported import Reported
from .terminal import cause

_SAMPLES = 5


def applied(file: Path, checked: Sequence[Reported], level: Severity, *, is_whole: bool, update: bool) -> Applied:
    """*checked* beside the baseline in *file*; with *update* the file is written: made, or freed of what was cured."""
    if not file.exists():
        if not update:
            raise JixiaoError(f"没有基线文件“{file}”：第一次用，加上 --update-baseline，把现有的问题登记下来。")
        pins = pins_of(checked, level)
        _write(file, pins)
        click.echo(f"基线写在 {file}：登记了 {len(pins)} 项", err=True)
        return apply_baseline(pins, checked, is_whole=is_whole)
    found = apply_baseline(_read(file), checked, is_whole=is_whole)
    if update:
        _write(file, found.kept)
        click.echo(f"基线写在 {file}：去掉改好的 {len(found.stale)} 项，还有 {len(found.kept)} 项", err=True)
        return Applied(found.checked, found.kept, ())
    for line in _stale(file, found.stale):
        click.echo(line, err=True)
    return found


def _stale(file: Path, stale: Sequence[Pin]) -> list[str]:
    if not stale:
        return []
    samples = [f"  {pin.id}：{pin.code} {pin.field}".rstrip() for pin in stale[:_SAMPLES]]
    more = [f"  ……共 {len(stale)} 项"] if len(stale) > _SAMPLES else []
    advice = "请用 jixiao check --baseline … --update-baseline 去掉，免得同样的问题再出现时没有人看见。"
    return [f"基线 {file} 里有 {len(stale)} 项已经改好，或者数变了：", *samples, *more, advice]


def _read(file: Path) -> tuple[Pin, ...]:
    try:
        return read_baseline(str(file), file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise JixiaoError(f"读不了基线文件“{file}”。") from error


def _write(file: Path, pins: Sequence[Pin]) -> None:
    try:
        file.write_text(baseline_text(pins), encoding="utf-8", newline="")
    except OSError as error:
        raise JixiaoError(f"基线写不进“{file}”：{cause(error)}。") from error
