"""`jixiao parse`: target values and calculations, one text a line in, one JSON object a line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping

import click

from .chinese import ChineseCommand, ChineseGroup


@click.group(cls=ChineseGroup, name="parse", subcommand_metavar="target|calculation")
def command() -> None:
    """读目标值或算式：标准输入一行一条，每条输出一行 JSON。"""


@command.command(cls=ChineseCommand, name="target")
def target() -> None:
    """读目标值，如 ≥90%、=1场、2021年12月底前。"""
    from ..model.target_value import parse_target, target_record  # noqa: PLC0415

    _answer(lambda text: target_record(parse_target(text)))


@command.command(cls=ChineseCommand, name="calculation")
def calculation() -> None:
    """读算式，如 80人*2000元=16万元；金额以元计。"""
    from ..model.calculation import calculation_record, parse_calculation  # noqa: PLC0415

    _answer(lambda text: calculation_record(parse_calculation(text)))


def _answer(record: Callable[[str], Mapping[str, object]]) -> None:
    """Every line is answered at once, so that another program may ask and wait."""
    for number, line in enumerate(sys.stdin):
        text = line.rstrip("\r\n")
        text = text.removeprefix("\ufeff") if number == 0 else text
        click.echo(json.dumps(record(text), ensure_ascii=False))
