"""`jixiao check`: checks declarations and reports what was found."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

import click

from ..check.comparison import is_whole_site, map_compared, map_uncompared
from ..errors import JixiaoError
from ..finding import Severity
from ..forms.catalog import load_catalog
from ..report.closing import statistics_table
from ..report.display import Display
from ..report.formats import FORMATS, reporter
from ..report.reported import Reported, reported, reported_lists
from ..report.summary import reaches
from .chinese import ChineseCommand, Choice, Number
from .output import deliver
from .sites import Selection, select
from .terminal import cause, display, with_progress

_MANY = 200
"""From how many files on other processes are worth their start."""


@click.command(cls=ChineseCommand, name="check")
@click.argument(
    "paths", nargs=-1, type=click.Path(path_type=Path), metavar="[路径]…", help="文件或文件夹；不写就查整个网站"
)
@click.option("--format", "form", default="text", metavar="格式", help=f"{'、'.join(FORMATS)}；不写是 text")
@click.option(
    "--fail-level",
    type=Choice([*(severity.value for severity in Severity), "never"]),
    default=Severity.ERROR.value,
    metavar="级别",
    help="查到这一级就返回 1：error、warning、advice、never；不写是 error",
)
@click.option("--statistics", is_flag=True, help="另列每条规则查到多少处")
@click.option("--output", type=click.Path(path_type=Path), metavar="文件", help="报告写进文件，不显示")
@click.option(
    "--ambiguous-width",
    type=Number(1, 2),
    default="1",
    envvar="JIXIAO_AMBIGUOUS_WIDTH",
    metavar="列数",
    help="终端里“”…—占 1 列还是 2 列；^ 指偏了就改",
)
def command(  # noqa: PLR0917 - one for each option
    paths: tuple[Path, ...], form: str, fail_level: str, statistics: bool, output: Path | None, ambiguous_width: int
) -> int:
    """检查申报表，每个问题给出位置、原文和改法。

    查到错误返回 1，用法或设置不对返回 2，其余返回 0。
    """
    report = reporter(form)
    checked = check(select(paths))
    shown = display(ambiguous_width) if output is None else Display(ambiguous=ambiguous_width)
    deliver(report(checked, shown), output, colour=shown.colour)
    if statistics:
        # Beside a report for other programs, so that its own stays whole.
        click.echo(f"\n{statistics_table(checked, shown)}", nl=False, err=form != "text")
    return int(fail_level != "never" and reaches(checked, Severity(fail_level)))


def check(selection: Selection) -> Sequence[Reported]:
    """What there is to report of the files of *selection*; many are checked in several processes."""
    files, settings = selection.files, selection.settings
    catalog = load_catalog(settings.editions)
    progress = partial(with_progress, total=len(files), title="检查")
    with _workers(len(files)) as executor:
        try:
            if not is_whole_site(files, settings):
                return list(progress(map_uncompared(reported, files, settings, catalog, executor)))
            found, corpus = map_compared(reported, files, settings, catalog, executor=executor, progress=progress)
            return [*found, *reported_lists(corpus.site)]
        except OSError as error:
            raise JixiaoError(f"读不了文件“{error.filename}”：{cause(error)}。") from error


def _workers(files: int) -> AbstractContextManager[Executor | None]:
    if files < _MANY or (os.cpu_count() or 1) == 1:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, not needed for a few files

    gc.freeze()  # what is loaded by now stays, so that no worker looks through it at every collection
    # Ctrl+C is for this process, which then stops the others; they would each print a traceback.
    return ProcessPoolExecutor(initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
