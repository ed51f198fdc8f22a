"""The Data Package: what every file holds, column by column, for programs and archives."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .code_lists import CODES
from .table import Column, Kind, Link, Table

PACKAGE = "datapackage.json"
CHECKSUMS = "SHA256SUMS"

_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
_TYPES = {Kind.INTEGER: "integer", Kind.DECIMAL: "number", Kind.DATE: "date"}
TITLE = "绩效目标申报表数据"
DESCRIPTION = "公开的预算绩效目标申报表，照原表转成的数据。金额一律以元计，空着的不是零。"
MEDIA_TYPES = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
    "zip": "application/zip",
}
"""By the ending of a file's name."""
_FORMAT_TITLES = {"jsonl": "JSON Lines", "json": "JSON", "parquet": "Parquet", "xlsx": "Excel", "sqlite": "SQLite"}

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what the data may be used again, as the site's settings say it."""

    title: str
    address: str
    """Empty where there is none."""


@dataclass(frozen=True, slots=True)
class About:
    """What there is to say of the data set as a whole."""

    site: str
    """Address of the site with its closing slash; may be empty."""
    publisher: str
    """May be empty."""
    licence: Licence | None
    """None where the site does not say."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the data set as it stands."""

    path: str
    size: int
    sha256: str
    table: Table[Any] | None
    """None for a file that holds all tables."""
    rows: int
    """Of its table, or of all of them."""

    @property
    def format(self) -> str:
        """The ending of its name."""
        return self.path.rpartition(".")[2]


def written(path: str, content: bytes, table: Table[Any] | None, rows: int) -> Written:
    """What is said of the file *path*."""
    return Written(path, len(content), hashlib.sha256(content).hexdigest(), table, rows)


def licence_of(setting: str) -> Licence | None:
    """The licence that *setting* names: its title, and after it, if it likes, its address; none where it is empty."""
    title, _, last = setting.strip().rpartition(" ")
    if last.startswith(("https://", "http://")) and title:
        return Licence(title.strip(), last)
    return Licence(setting.strip(), "") if setting.strip() else None


def data_package(files: Iterable[Written], about: About) -> str:
    """The text of `datapackage.json` (Data Package, version 2)."""
    package: dict[str, Json] = {
        "$schema": _PROFILE.format("datapackage"),
        "name": "jixiao",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": "1.0.0",
        "keywords": ["预算绩效", "绩效目标", "申报表"],
        "resources": [_resource(file) for file in files],
    }
    if about.site:
        package["homepage"] = about.site
    if about.publisher:
        package["contributors"] = [{"title": about.publisher, "roles": ["publisher"]}]
    if about.licence:
        package["licenses"] = [_licence(about.licence)]
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def checksums(files: Iterable[Written]) -> str:
    """The text of `SHA256SUMS`, which `sha256sum --check` reads."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in files)


def _licence(licence: Licence) -> Json:
    return {"title": licence.title} | ({"path": licence.address} if licence.address else {"name": licence.title})


def _resource(file: Written) -> Json:
    described: dict[str, Json] = {
        "name": _resource_name(file),
        "path": file.path,
        "format": file.format,
        "mediatype": MEDIA_TYPES[file.format],
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    title = file.table.title if file.table else "全部各表"
    if file.format != "csv" or file.table is None:
        return {"title": f"{title}（{_FORMAT_TITLES[file.format]}）", "type": "file"} | described
    return {
        "title": title,
        "description": file.table.description,
        "type": "table",
        **described,
        "encoding": "utf-8",
        "schema": _schema(file.table),
    }


def _resource_name(file: Written) -> str:
    if file.table is None:
        return f"all-{file.format}"
    name = file.table.name.replace("_", "-")
    return name if file.format == "csv" else f"{name}-{file.format}"


def _schema(table: Table[Any]) -> Json:
    return {
        "$schema": _PROFILE.format("tableschema"),
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": [_link(link) for link in table.links]} if table.links else {}),
    }


def _field(column: Column[Any]) -> Json:
    field: dict[str, Json] = {"name": column.name, "title": column.head, "type": _TYPES.get(column.kind, "string")}
    if column.kind is Kind.ADDRESS:
        field["format"] = "uri"
    if column.description:
        field["description"] = column.description
    if column.unit:
        field["unit"] = column.unit
    codes = CODES[column.codes][1] if column.codes else {}
    if codes:
        field["categories"] = [{"value": code, "label": words} for code, words in codes.items()]
    constraints: dict[str, Json] = {"required": True} if column.required else {}
    if codes:
        constraints["enum"] = list(codes)
    return field | ({"constraints": constraints} if constraints else {})


def _link(link: Link) -> Json:
    reference = {"resource": link.table.replace("_", "-"), "fields": list(link.key)}
    return {"fields": list(link.columns), "reference": reference}
