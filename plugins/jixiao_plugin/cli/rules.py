"""`jixiao rules`: every rule by topic."""

from __future__ import annotations

import json

import click

from ..finding import RuleInfo
from ..report.display import Display
from ..rules.catalog import ALL_INFOS
from ..rules.topics import TOPICS, by_topic
from .chinese import ChineseCommand, Choice
from .terminal import display


@click.command(cls=ChineseCommand, name="rules")
@click.option("--format", "form", type=Choice(["text", "json"]), default="text", metavar="格式", help="text 或 json")
def command(form: str) -> None:
    """列出全部规则，按专题。"""
    click.echo(rules_json() if form == "json" else rules_table(display()), nl=False)


def rules_table(shown: Display) -> str:
    """Code, severity and title of every rule, a line each, under its topic."""
    lines: list[str] = []
    for topic, infos in by_topic(ALL_INFOS).items():
        lines += [f"{topic}  {TOPICS.get(topic, '')}".rstrip(), *(_line(info, shown) for info in infos), ""]
    return "\n".join([*lines, f"共 {len(ALL_INFOS)} 条。详细说明：jixiao explain 代号"]) + "\n"


def _line(info: RuleInfo, shown: Display) -> str:
    return f"  {shown.padded(info.code, 6)}  {info.severity.label}  {info.title}"


def rules_json() -> str:
    """Every rule with all that is said about it, as one JSON object."""
    rules = [_record(info) for infos in by_topic(ALL_INFOS).values() for info in infos]
    return json.dumps({"schema": "jixiao/rules/1", "rules": rules}, ensure_ascii=False, indent=2) + "\n"


def _record(info: RuleInfo) -> dict[str, object]:
    return {
        "code": info.code,
        "name": info.name,
        "topic": info.topic,
        "title": info.title,
        "severity": info.severity.value,
        "what": info.what,
        "why": info.why,
        "repair": info.repair,
        "basis": info.basis.text,
        "basis_status": info.basis.status.value,
        "waivable": info.waivable,
    }
