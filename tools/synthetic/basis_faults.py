"""Slips in the documents that are cited (topic DOC)."""

from __future__ import annotations

import re

from .fault import fault

_TITLE = r"^(1、[^\d\n]+)《示例市(.*?)》（"


def _last_year(match: re.Match[str]) -> str:
    """The whole text with the first document of the legal basis made one of the year before."""
    text = match[0]
    year = re.search(r"^年度: (\d{4})$", text, re.MULTILINE)
    if year is None:
        return text
    named = rf"\1《{int(year[1]) - 1}年示例市\2工作要点》（"
    return re.sub(_TITLE, named, text, count=1, flags=re.MULTILINE)


BASIS_FAULTS = (
    fault(
        "no-document",
        "DOC01",
        r"(^## 立项依据\n\n)1、(.*?)(?:依据|按照|根据)《.*$",
        r"\g<1>1、\2用于保障日常工作。",
        at=r"保障日常",
    ),
    fault("wrong-brackets", "DOC02", r"〔(\d{4})〕", r"【\1】"),
    fault("ordinal-in-number", "DOC03", r"〔(\d{4})〕", r"〔\1〕第"),
    fault("no-number", "DOC04", r"《[^》\n]*》（[^）\n]*〕\d+号）", "《示例市暂行办法》"),
    fault("no-title-marks", "DOC05", _TITLE.replace("(.*?)", "(.*?(?:办法|细则))"), r"\1示例市\2（"),
    fault("title-in-title", "DOC06", r"^(1、[^\d\n]+)《(.*?)》(（.*)$", r"\1《〈\2〉》\3"),
    fault("stale-document", "DOC07", _TITLE, r"\1《2016年示例市\2工作要点》（"),
    fault("document-of-last-year", "DOC08", r"(?s)\A.*\Z", _last_year, at=r"^1、.*《20\d\d年示例市"),
    fault("document-from-the-future", "DOC09", r"〔\d{4}〕", "〔2039〕"),
    fault(
        "no-system",
        "DOC12",
        r"(^## 保证项目实施的制度、措施\n\n)1、.*$",
        r"\g<1>1、由本局进行日常管理，并接受监督。",
        at=r"由本局进行",
    ),
)
