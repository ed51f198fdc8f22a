"""What a reader takes along: the citation, where the form comes from and what was repaired, the downloads."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ..check.settings import Settings
from ..forms.edition import Authority, Evidence
from ..model.declaration import Declaration
from ..rules.publication import publication_day
from .figures import file_size, money_words
from .page import declaration_address, root_prefix
from .view_title import total_label

_EVIDENCE = {
    Evidence.READ: "已对照原文",
    Evidence.CORROBORATED: "按公开的同式表格整理，未对照原文",
    Evidence.RECALLED: "未核实",
}
_FACTS = ("批复日期", "公开日期", "公开方式", "索引号", "发布机构")
_SAFE_SCHEMES = ("https:", "http:", "mailto:")


@dataclass(frozen=True, slots=True)
class Citation:
    """How to name a figure so that it can be found again and its text be compared: whose form, which figure, in which
    version, where. A script may put another figure of the page and its address into it."""

    document: str
    figure: str
    """The declared total; empty where there is none."""
    version: str
    address: str
    """Empty where the site has no address of its own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the history: label, words, and where it leads."""

    label: str
    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """One file beside the page."""

    words: str
    format: str
    href: str


@dataclass(frozen=True, slots=True)
class TakeView:
    """The last block of the page."""

    citation: Citation
    facts: tuple[Fact, ...]
    repairs: tuple[str, ...]
    history: str
    """Address of the file's history; empty where the site names none."""
    correction: str
    """Address for readers who saw a mistake; empty where the site names none."""
    downloads: tuple[Download, ...]


def take_view(
    declaration: Declaration, settings: Settings, *, version: str = "", site_url: str = "", form_bytes: int = 0
) -> TakeView:
    """Citation, origin and downloads of a declaration.

    *version* is what its text is called as git counts; *site_url* is where the site stands, with its closing slash;
    *form_bytes* is the size of its form as PDF, 0 where there is none.
    """
    source_bytes = len(declaration.document.text.encode())
    form = Download("照原表排版的申报表", f"PDF，{file_size(form_bytes)}", form_name(declaration.id))
    return TakeView(
        citation=_citation(declaration, settings, version, site_url),
        facts=_facts(declaration, settings),
        repairs=tuple(repair.text for repair in declaration.disclosure.repairs),
        history=_filled(settings.repository, path=declaration.path),
        correction=_filled(settings.correction, id=declaration.id, title=declaration.title),
        downloads=(
            *((form,) if form_bytes else ()),
            Download("本页数据", "JSON", "index.json"),
            Download("申报表原文", f"Markdown，{file_size(source_bytes)}", source_name(declaration.id)),
        ),
    )


def source_name(id: str) -> str:
    """The name of the source file beside the page of declaration *id*."""
    return f"{id.rpartition('/')[2]}.md"


def form_name(id: str) -> str:
    """The name of the official form beside the page of declaration *id*."""
    return f"{id.rpartition('/')[2]}.pdf"


def _citation(declaration: Declaration, settings: Settings, version: str, site_url: str) -> Citation:
    money = declaration.total
    figure = ""
    if money is not None and money.yuan is not None:
        figure = f"{total_label(declaration)} {money_words(money, declaration.edition.unit)}".replace(" ", "")
    day = publication_day(declaration, settings.lists)
    checksum = declaration.document.sha256[:12]
    facts = (f"{day}公开" if day else "公开日期未注明", f"编号 {declaration.id}", version, f"原文校验 {checksum}")
    return Citation(
        document=f"{declaration.department.text}：《{declaration.title}》",
        figure=figure,
        version="，".join(fact for fact in facts if fact),
        address=site_url + declaration_address(declaration.id) if site_url else "",
    )


def publisher(declaration: Declaration, settings: Settings) -> str:
    """Who published it, as the file or else the site says."""
    return declaration.disclosure.cell("发布机构") or settings.publisher


def _facts(declaration: Declaration, settings: Settings) -> tuple[Fact, ...]:
    said = {label: declaration.disclosure.cell(label) for label in _FACTS}
    said["发布机构"] = publisher(declaration, settings)
    said["公开日期"] = publication_day(declaration, settings.lists)
    facts = [Fact(label, words) for label, words in said.items() if words]
    if not said["公开日期"]:
        facts.append(Fact("公开日期", "未注明"))
    if declaration.continues and declaration.continues.text:
        before = declaration.continues.text
        address = root_prefix(declaration_address(declaration.id)) + quote(declaration_address(before))
        facts.append(Fact("延续自", before, address))
    facts.append(Fact("表式", _origin(declaration.edition.title, declaration.edition.authority)))
    return tuple(facts)


def _origin(title: str, authority: Authority) -> str:
    document = f"{authority.document}" if authority.document else ""
    return f"{title}，{authority.issuer}{document}，{_EVIDENCE[authority.evidence]}"


def _filled(pattern: str, **values: str) -> str:
    """The address with its places filled in, percent-encoded; empty where it is none a page may carry."""
    if not pattern.startswith(_SAFE_SCHEMES):
        return ""
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", quote(value, safe="/" if name == "path" else ""))
    return pattern
