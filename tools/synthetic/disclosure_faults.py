"""What must not be published, and slips in what is said of the publication (topics PII, PUB)."""

from __future__ import annotations

from .fault import Fault, fault


def _told(name: str, code: str, words: str) -> Fault:
    """A fault of *words* that slipped into the first item of the schedule. Numbers are well-known examples."""
    return fault(name, code, r"^(## 项目实施计划\n\n1、)", rf"\1{words}，", at=rf"^1、{words}")


PRIVACY_FAULTS = (
    _told("id-number", "PII01", "证件号为11010519491231002X"),
    _told("mobile", "PII02", "咨询13800138000"),
    _told("bank-card", "PII03", "打入卡号6200000000000005"),
    _told("passport", "PII04", "出国人员护照号E12345678"),
    _told("home-address", "PII05", "救助对象家住示例市示例区示例路12号"),
    _told("person-in-charge", "PII06", "项目负责人：张示例"),
    _told("patient", "PII07", "资助学生：张示例"),
    _told("mail-of-a-company", "PII08", "由示例公司承办（info@shili-keji.com）"),
)
PUBLICATION_FAULTS = (
    fault("no-date-of-publication", "PUB01", r"^  公开日期: .*\n", "", at=r"^公开:"),
    fault("published-late", "PUB02", r"^(  公开日期: \d{4})-01-", r"\1-03-"),
    fault("secret-marker", "PUB03", r"^  公开方式: .*$", "  公开方式: 不予公开"),
    fault(
        "index-of-no-publisher",
        "PUB06",
        r"^  公开方式: .*$",
        r"\g<0>\n  索引号: 0001115012MW/2021-00012",
        at="^  索引号",
    ),
)
