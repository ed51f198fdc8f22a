"""The command `jixiao`: finds the wanted command, runs it, and turns what may go wrong into a sentence and a status."""
# ruff: noqa: ARG002 - the signatures are click's

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from ..errors import JixiaoError
from .chinese import ChineseGroup, sentence
from .terminal import speak_utf8

FOUND = 1
"""Exit status: findings at or above the fail level."""
WRONG = 2
"""Exit status: wrong usage or set-up."""
_INTERRUPTED = 130
_UNREAD = 141
"""What a shell calls a process whose reader went away."""

COMMANDS = {
    "check": "检查申报表",
    "diff": "比较两个版本：钱和承诺改了什么",
    "explain": "说明一条规则：查什么、为什么、怎样改、依据",
    "rules": "列出全部规则",
    "forms": "列出各版表式",
    "new": "按表式新建一份申报表草稿",
    "parse": "读目标值或算式，一行一条，输出 JSON",
    "pdf": "照原表的版面排成 PDF",
    "export": "转成数据：Excel、CSV、JSON、Parquet、SQLite",
    "git-setup": "让 git diff 写明改的是哪一栏，提交前先检查",
    "serve": "在本机预览网站，保存就更新",
    "build": "生成网站",
    "headers": "列出网站的安全响应头，写进服务器的设置",
}
"""Every command with its line of help; the module of the same name is imported only when it is called."""


class _Commands(ChineseGroup):
    """The commands by name, each imported when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f".{cmd_name.replace('-', '_')}", __package__).command
        return command

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        return list(COMMANDS.items())


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import, rarely wanted

        click.echo(f"jixiao {version('jixiao')}")
        context.exit()


@click.group(cls=_Commands, name="jixiao", subcommand_metavar="命令 [参数]…")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="显示版本")
def jixiao() -> None:
    """检查和公开绩效目标申报表：一个项目一个文本文件，一个文件一个网页。"""


def main() -> None:
    """Run the command line of this process and end with its status."""
    speak_utf8()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run *arguments* and return the exit status: 0, 1 for findings, 2 for wrong usage or set-up."""
    try:
        status = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has had enough (`| head`). What is still buffered would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _UNREAD
    return status


def _invoke(arguments: Sequence[str]) -> int:
    try:
        with jixiao.make_context("jixiao", list(arguments)) as context:
            status = jixiao.invoke(context)
            return status if isinstance(status, int) else 0
    except click.exceptions.Exit as wanted:
        return wanted.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
    except click.UsageError as error:
        click.echo(sentence(error), err=True)
    except JixiaoError as error:
        click.echo(str(error), err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo("已停下。", err=True)
        return _INTERRUPTED
    return WRONG
