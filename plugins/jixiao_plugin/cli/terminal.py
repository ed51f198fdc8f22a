"""The terminal of this process: its encoding, its width and colour, and a bar for long work."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..report.display import Display

T = TypeVar("T")

_LONG = 32
"""From how many items on a bar is worth its import."""

_WIDTH_ELSEWHERE = 100
"""Columns where the text goes into a file or a log, so that it is the same everywhere."""


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale or the code page says; what cannot be written is spelled out."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def display(ambiguous: int = 1) -> Display:
    """What standard output is shown on; colour only on a terminal and not where NO_COLOR asks for none."""
    if not sys.stdout.isatty():
        return Display(width=_WIDTH_ELSEWHERE, ambiguous=ambiguous)
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Display(width=shutil.get_terminal_size().columns, colour=not plain, ambiguous=ambiguous)


def with_progress(items: Iterable[T], total: int, title: str) -> Iterator[T]:
    """*items* as they come, with a bar on standard error where that is a terminal."""
    if total < _LONG or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, rarely wanted
    from rich.progress import Progress  # noqa: PLC0415

    # Drawn by hand, not by a thread of its own: workers are forked while it stands.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task(title, total=total)
        step = max(1, total // 200)
        for count, item in enumerate(items, 1):
            yield item
            if count % step == 0:
                progress.update(task, completed=count, refresh=True)


def cause(error: OSError) -> str:
    """Why the system refused, in Chinese where it is one of the usual reasons."""
    reasons = {
        PermissionError: "没有权限",
        FileNotFoundError: "没有这个文件夹或文件",
        IsADirectoryError: "这是文件夹",
        NotADirectoryError: "路径中间有一段不是文件夹",
    }
    return reasons.get(type(error), error.strerror or "系统没有说明原因")
