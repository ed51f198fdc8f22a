"""`jixiao check`: checks declarations and reports what was found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from ..check.comparison import is_whole_site, map_compared, map_uncompared
from ..errors import JixiaoError
from ..finding import Severity
from ..forms.catalog import load_catalog
from ..report.baseline import Applied, baseline_table
from ..report.closing import statistics_table
from ..report.display import Display
from ..report.formats import FORMATS, Reporter, reporter
from ..report.reported import Reported, reported, reported_lists
from ..report.summary import reaches
from .baseline import applied
from .chinese import ChineseCommand, Choice, Number
from .output import deliver, named_file
from .since import check_since
from .sites import Selection, select
from .terminal import cause, display, with_progress
from .workers import workers


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
@click.option("--since", metavar="版本", help="只列这个版本以来新出现的问题；写提交号、分支或标签")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="文件", help="这个文件里登记过的问题不再列，改好一项减一项"
)
@click.option("--update-baseline", is_flag=True, help="登记现有的问题，或者去掉已经改好的；只减不增")
@click.option("--statistics", is_flag=True, help="另列每条规则查到多少处")
@click.option("--output", type=click.Path(path_type=Path), metavar="文件", help="报告写进文件，不显示")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="格式=文件",
    help="另写一份别的格式的报告，如 sarif=报告.sarif；可以写几次",
)
@click.option(
    "--ambiguous-width",
    type=Number(1, 2),
    default="1",
    envvar="JIXIAO_AMBIGUOUS_WIDTH",
    metavar="列数",
    help="终端里“”…—占 1 列还是 2 列；^ 指偏了就改",
)
def command(  # noqa: PLR0917 - one for each option
    paths: tuple[Path, ...],
    form: str,
    fail_level: str,
    since: str | None,
    baseline: Path | None,
    update_baseline: bool,
    statistics: bool,
    output: Path | None,
    reports: tuple[str, ...],
    ambiguous_width: int,
) -> int:
    """检查申报表，每个问题给出位置、原文和改法。

    查到错误返回 1，用法或设置不对返回 2，其余返回 0。
    """
    report = reporter(form)
    further = [_further(text) for text in reports]
    _refuse_together(since, baseline, update_baseline)
    selection = select(paths)
    checked = _since(selection, since) if since else check(selection)
    beside = _beside(baseline, checked, fail_level, selection, update=update_baseline) if baseline else None
    checked = beside.checked if beside else checked
    shown = display(ambiguous_width) if output is None else Display(ambiguous=ambiguous_width)
    deliver(report(checked, shown), output, colour=shown.colour)
    for other, file in further:
        deliver(other(checked, Display(ambiguous=ambiguous_width)), file)
    if statistics:
        # Beside a report for other programs, so that its own stays whole.
        tables = [statistics_table(checked, shown), *([baseline_table(beside.kept, beside.stale)] if beside else [])]
        click.echo("\n" + "\n".join(tables), nl=False, err=form != "text")
    has_stale = bool(beside and beside.stale)
    return int(fail_level != "never" and (has_stale or reaches(checked, Severity(fail_level))))


def _further(text: str) -> tuple[Reporter, Path]:
    name, file = named_file(text)
    return reporter(name), file


def _refuse_together(since: str | None, baseline: Path | None, update: bool) -> None:
    if since and baseline:
        raise click.UsageError("--since 和 --baseline 各管各的，不能一起用")
    if update and not baseline:
        raise click.UsageError("--update-baseline 要和 --baseline 一起用，写明是哪个文件")


def _since(selection: Selection, revision: str) -> Sequence[Reported]:
    brought = check_since(selection, revision)
    looked = f"只看 {revision} 以来改过的 {len(brought.checked)} 份申报表，只列新出现的问题"
    click.echo(f"{looked}；原有的 {brought.older} 项没有列。", err=True)
    return brought.checked


def _beside(file: Path, checked: Sequence[Reported], fail_level: str, selection: Selection, *, update: bool) -> Applied:
    level = Severity.ERROR if fail_level == "never" else Severity(fail_level)
    is_whole = is_whole_site(selection.files, selection.settings)
    return applied(file, checked, level, is_whole=is_whole, update=update)


def check(selection: Selection) -> Sequence[Reported]:
    """What there is to report of the files of *selection*; many are checked in several processes."""
    files, settings = selection.files, selection.settings
    catalog = load_catalog(settings.editions)
    progress = partial(with_progress, total=len(files), title="检查")
    with workers(len(files)) as executor:
        try:
            if not is_whole_site(files, settings):
                return list(progress(map_uncompared(reported, files, settings, catalog, executor)))
            found, corpus = map_compared(reported, files, settings, catalog, executor=executor, progress=progress)
            return [*found, *reported_lists(corpus.site)]
        except OSError as error:
            raise JixiaoError(f"读不了文件“{error.filename}”：{cause(error)}。") from error
