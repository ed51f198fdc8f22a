"""The site's own settings, read from `jixiao.yml` by whoever runs the core."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from ..errors import JixiaoError
from ..finding import Severity
from ..forms.located import Table, refuse
from ..source.configuration import read_configuration


@dataclass(frozen=True, slots=True)
class ListFile:
    """Where a list of the site stands."""

    path: str
    """Below the site's root."""
    lines: tuple[int, ...]
    """Number of the line of each entry."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site adds to the core. All paths are absolute."""

    root: Path
    """Folder of `jixiao.yml`."""
    content: Path
    """Folder that holds `declarations/` (内容)."""
    editions: tuple[Path, ...] = ()
    """Folders with the site's own form editions (表式)."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists that rules ask for, by name (名单)."""
    list_files: Mapping[str, ListFile] = field(default_factory=dict)
    """Where they stand."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Rules whose severity the site lowers (级别)."""
    publisher: str = ""
    """Who publishes the site; default of 公开 > 发布机构 (发布机构)."""
    correction: str = ""
    """Address readers write to about a wrong figure; {id} and {title} are filled in (更正地址)."""
    repository: str = ""
    """Address of a file's history in the git host; {path} is filled in; empty: there is none (沿革地址)."""
    short_names: Mapping[str, str] = field(default_factory=dict)
    """What stands for a department in addresses, by its full name (部门地址)."""
    ledger: str = "full"
    """`full` or `counts`: how much of the ledger a public page shows (核对记录: 全部 or 计数)."""
    licence: str = ""
    """Under what the data may be used again, a title and perhaps an address (数据许可)."""
    history: str = "full"
    """`full`, `wordless` or `dates`: whether a page lists changes and old texts with what each commit says of itself,
    without that, or nothing but dates (沿革: 全部, 不列说明 or 只列日期)."""
    pdf: bool = False
    """Whether the official form is made as PDF too (PDF: 是 or 否)."""
    pdf_font: str = ""
    """Name of a font family, or a folder with fonts below *root*, for it; empty: the best there is (PDF字体)."""


T = TypeVar("T")

_KEYS = (
    "内容", "表式", "名单", "级别", "发布机构", "更正地址", "沿革地址", "部门地址", "核对记录", "沿革",
    "数据许可", "PDF", "PDF字体",
)  # fmt: skip
_LEDGERS = {"全部": "full", "计数": "counts"}
_NO_YES = {"否": False, "是": True}
_HISTORIES = {"全部": "full", "不列说明": "wordless", "只列日期": "dates"}
_SEVERITIES = {severity.label: severity for severity in Severity}
DEVICES = r"(?:con|prn|aux|nul|com\d|lpt\d)"
"""Names that no folder can have on Windows."""
_SHORT_NAME = re.compile(rf"(?!{DEVICES}$)(?![0-9a-f]{{12}}$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""Twelve hexadecimal digits are what stands for a department that has no short name."""


def default_settings(root: Path) -> Settings:
    """The settings of a site without `jixiao.yml`, and of a lone file outside any site."""
    return Settings(root.absolute(), root.absolute() / "content")


def load_settings(path: Path, read: Callable[[Path], bytes] | None = None) -> Settings:
    """The settings in *path*, which *read* answers for, as for the lists that it names; by default the disk.

    Raises `JixiaoError` with file and line where they cannot be used.
    """
    read = read or _bytes
    root = path.absolute().parent
    table = Table(path.name, path.name, read_configuration(path.name, read(path))).allow(*_KEYS)
    lists = {name: _list(table.table("名单"), name, root, read) for name in _names(table, "名单")}
    return Settings(
        root=root,
        content=root / table.text("内容", "content"),
        editions=tuple(root / folder for folder in table.texts("表式")),
        lists={name: tuple(entries.values()) for name, (_, entries) in lists.items()},
        list_files={name: ListFile(path, tuple(entries)) for name, (path, entries) in lists.items()},
        severities={code: _severity(table.table("级别"), code) for code in _names(table, "级别")},
        publisher=table.text("发布机构", ""),
        correction=table.text("更正地址", ""),
        repository=table.text("沿革地址", ""),
        short_names=_short_names(table.table("部门地址")),
        ledger=_choice(table, "核对记录", _LEDGERS),
        licence=table.text("数据许可", ""),
        history=_choice(table, "沿革", _HISTORIES),
        pdf=_choice(table, "PDF", _NO_YES),
        pdf_font=table.text("PDF字体", ""),
    )


def _choice(table: Table, key: str, choices: Mapping[str, T]) -> T:
    """What the word under *key* stands for; its first choice where nothing is written."""
    word = table.text(key, next(iter(choices)))
    if word not in choices:
        refuse(table.path, table.node.get(key) or table.node, f"“{key}”应写{'或'.join(choices)}，写的是“{word}”")
    return choices[word]


def _names(table: Table, key: str) -> list[str]:
    return [entry.key.text for entry in table.table(key).node]


def _list(table: Table, name: str, root: Path, read: Callable[[Path], bytes]) -> tuple[str, dict[int, str]]:
    """A list of the site: its path, and its entries by line; blank lines and lines that open with # are left out."""
    path = table.text(name)
    text = read(root / path).decode("utf-8-sig")
    entries = {number: line.strip() for number, line in enumerate(text.splitlines(), 1)}
    return path, {number: entry for number, entry in entries.items() if entry and not entry.startswith("#")}


def _short_names(table: Table) -> dict[str, str]:
    """Short names by department; each is fit for an address, and no two departments share one."""
    owners: dict[str, str] = {}
    for entry in table.node:
        department = entry.key.text
        short = table.text(department)
        if not _SHORT_NAME.fullmatch(short):
            message = f"“{department}”的地址应由小写字母、数字和连字符组成，如 rsj，写的是“{short}”"
            refuse(table.path, entry.key, message)
        if short in owners:
            refuse(table.path, entry.key, f"“{department}”和“{owners[short]}”的地址都写成了 {short}，应各不相同")
        owners[short] = department
    return {department: short for short, department in owners.items()}


def _severity(table: Table, code: str) -> Severity:
    label = table.text(code)
    if label not in _SEVERITIES:
        refuse(
            table.path,
            table.node.get(code) or table.node,
            f"“{code}”的级别应是{'、'.join(_SEVERITIES)}，写的是“{label}”",
        )
    return _SEVERITIES[label]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise JixiaoError(f"读不了 {path.name}：{error.strerror}") from error
