"""What machines are told in schema.org's words: a declaration is a Dataset, all are another, the site a DataCatalog."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from ..check.settings import Settings
from ..dataset.package import DESCRIPTION, MEDIA_TYPES, TITLE, About, Written
from ..model.declaration import Declaration
from ..rules.publication import publication_day, read_day
from .anchors import Anchors
from .clauses import served
from .page import declaration_address
from .view_take import Download, publisher
from .view_title import total_label

Json = Mapping[str, "Json"] | Sequence["Json"] | str | bool

_MEDIA_TYPES = MEDIA_TYPES | {"md": "text/markdown", "pdf": "application/pdf"}
_CONTEXT: dict[str, Json] = {"@context": "https://schema.org"}
_LANGUAGE = "zh-CN"


def dataset(
    declaration: Declaration,
    anchors: Anchors,
    settings: Settings,
    *,
    summary: str,
    downloads: Sequence[Download],
    site_url: str,
) -> Markup:
    """A public declaration as a script element's content; *site_url* ends in a slash, *summary* is its sentence."""
    address = site_url + declaration_address(declaration.id)
    day = read_day(publication_day(declaration, settings.lists))
    data: dict[str, Json] = {
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "identifier": declaration.id,
        "version": declaration.document.sha256[:12],
        "name": declaration.title,
        "description": f"{summary}{_described(declaration)}",
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "temporalCoverage": str(declaration.year),
        **({"datePublished": day.isoformat()} if day else {}),
        **_organisation("creator", declaration.department.text),
        **_organisation("publisher", publisher(declaration, settings)),
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": site_url},
        "distribution": [_download(item, address) for item in downloads],
        **_measured(declaration),
        "about": {
            "@type": "GovernmentService",
            "name": declaration.project_name.text,
            **_organisation("serviceOperator", declaration.department.text),
            **_audience(declaration, anchors),
        },
    }
    return _script(data)


def catalog(site_name: str, site_url: str, description: str) -> Markup:
    """The site as a whole, for its home page."""
    about: dict[str, Json] = {"description": description} if description else {}
    return _script(
        {"@type": "DataCatalog", "@id": site_url, "url": site_url, "name": site_name, "inLanguage": _LANGUAGE, **about}
    )


def data_set(files: Iterable[Written], about: About, address: str, *, version: str, remark: str) -> Markup:
    """All declarations as data, for the page at *address* beside which *files* stand; *remark* says how many."""
    licence = about.licence
    data: dict[str, Json] = {
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "version": version,
        "name": TITLE,
        "description": f"{DESCRIPTION}{remark}",
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        **_organisation("publisher", about.publisher),
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": about.site},
        "distribution": [_file(file, address) for file in files if file.format in MEDIA_TYPES],
    }
    if licence:
        data["license"] = licence.address or {"@type": "CreativeWork", "name": licence.title}
    return _script(data)


def _file(file: Written, address: str) -> Json:
    return {
        "@type": "DataDownload",
        "name": f"{file.table.title if file.table else '全部各表'}（{file.format}）",
        "contentUrl": address + file.path,
        "encodingFormat": MEDIA_TYPES[file.format],
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }


def _script(data: Mapping[str, Json]) -> Markup:
    """As the content of a script element, which nothing in it can close."""
    return htmlsafe_json_dumps(_CONTEXT | dict(data), dumps=partial(json.dumps, ensure_ascii=False))


def _described(declaration: Declaration) -> str:
    return (
        f"{declaration.title}，资金明细 {len(declaration.items)} 项，绩效指标 {len(declaration.indicators)} 条。"
        "金额和目标照原申报表，另附逐项核对的结果。"
    )


def _organisation(role: str, name: str) -> dict[str, Json]:
    return {role: {"@type": "GovernmentOrganization", "name": name}} if name else {}


def _download(item: Download, address: str) -> Json:
    media_type = _MEDIA_TYPES.get(item.href.rpartition(".")[2])
    known: dict[str, Json] = {"encodingFormat": media_type} if media_type else {}
    return {"@type": "DataDownload", "name": item.words, "contentUrl": address + item.href, **known}


def _measured(declaration: Declaration) -> dict[str, Json]:
    money = declaration.total
    if money is None or money.yuan is None:
        return {}
    total = {"@type": "PropertyValue", "name": total_label(declaration), "value": f"{money.yuan:f}", "unitText": "元"}
    return {"variableMeasured": [total]}


def _audience(declaration: Declaration, anchors: Anchors) -> dict[str, Json]:
    people = [clause.words for clause in served(declaration, anchors)]
    return {"audience": [{"@type": "Audience", "audienceType": words} for words in people]} if people else {}
