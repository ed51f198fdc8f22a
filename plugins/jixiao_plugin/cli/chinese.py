"""Click's help pages and complaints in Chinese."""
# ruff: noqa: D102 - what these methods are for is said by click

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from ..report.display import Display

_DISPLAY = Display()


def _write_list(formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    """Two columns aligned by display width, which click's own list does not know."""
    if not rows:
        return
    width = max(_DISPLAY.columns(name) for name, _ in rows)
    formatter.write_paragraph()
    formatter.write(f"{heading}：\n")
    for name, text in rows:
        formatter.write(f"  {_DISPLAY.padded(name, width)}  {text}\n")


class _Chinese(click.Command):
    """What commands and groups have in common."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[选项]", **settings})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明"
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        arguments = [param for param in self.params if isinstance(param, click.Argument)]
        _write_list(formatter, "参数", [(param.make_metavar(ctx), param.help or "") for param in arguments])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        _write_list(formatter, "选项", [(_option_names(param), param.help or "") for param in options])


def _option_names(option: click.Option) -> str:
    return " ".join([", ".join(option.opts), *([option.metavar] if option.metavar else [])])


class ChineseCommand(_Chinese):
    """A command whose help page and complaints are Chinese."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = _with_context(super().parse_args, ctx, args)
        if rest:
            raise click.UsageError(f"多出了“{' '.join(rest)}”", ctx)
        return rest


class ChineseGroup(_Chinese, click.Group):
    """A group whose help page and complaints are Chinese."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return _with_context(super().parse_args, ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _Chinese.format_options(self, ctx, formatter)
        _write_list(formatter, "命令", self.summaries(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise click.exceptions.NoSuchCommand(args[0], possibilities=self.list_commands(ctx), ctx=ctx)
        return super().resolve_command(ctx, args)

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Every command with its line of help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [(name, command.get_short_help_str(limit=60)) for name, command in commands if command]


def _with_context(
    parse: Callable[[click.Context, list[str]], list[str]], context: click.Context, args: list[str]
) -> list[str]:
    """Parse *args*; a complaint is told which command it is about, which click leaves out for some."""
    try:
        return parse(context, args)
    except click.UsageError as error:
        error.ctx = error.ctx or context
        raise


class Choice(click.Choice[str]):
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices:
            self.fail(f"“{value}”不行，可以写：{'、'.join(self.choices)}", param, ctx)
        return str(value)


class Number(click.ParamType[int]):
    """A whole number from *low* to *high*."""

    name = "number"

    def __init__(self, low: int, high: int) -> None:
        self._low = low
        self._high = high

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value)
        if not (text.isascii() and text.isdigit() and self._low <= int(text) <= self._high):
            self.fail(f"“{text}”不行，要写 {self._low} 到 {self._high} 的整数", param, ctx)
        return int(text)


def sentence(error: click.UsageError) -> str:
    """What is wrong with the command line, and where to read how it goes."""
    command = error.ctx.command_path if error.ctx else "jixiao"
    return f"{_complaint(error)}。写法见 {command} --help"


def _complaint(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"没有选项 {error.option_name}{_suggestion(error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"没有命令“{error.command_name}”{_suggestion(error.possibilities)}"
        case click.MissingParameter():
            return f"缺少 {_name(error.param)}"
        case click.BadParameter():
            return f"{_name(error.param)} 写的{error.message}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} {'不带值' if _is_flag(error) else '后面要写值'}"
        case _:
            return error.message


def _suggestion(possibilities: Sequence[str] | None) -> str:
    return f"，是不是 {' 或 '.join(possibilities)}" if possibilities else ""


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Argument):
        return param.make_metavar(click.Context(click.Command("")))
    return param.opts[-1] if param else "参数"


def _is_flag(error: click.BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx else []
    return any(
        isinstance(param, click.Option) and error.option_name in param.opts and param.is_flag for param in params
    )
