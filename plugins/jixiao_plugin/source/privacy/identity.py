"""Passports, vehicle plates, mailboxes and chat accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .hit import Found, Personal

_PASSPORT = re.compile(r"(?<![A-Z0-9])(?:[EGDSPH][0-9]{8}|(?:E[A-HJ-NP-Z]|SE|DE|PE)[0-9]{7})(?![0-9A-Z])")
_NEAR = 20

_LETTERED = re.compile(r"[A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])")
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
# 江苏B20210 is a numbering of a province, not a plate: the short name is then the end of the province's name.
_WHOLE_NAMES = frozenset(("江苏", "四川", "西藏", "内蒙", "北京", "南京", "天津", "辽宁", "西宁", "南宁"))
_LEAST_DIGITS = 3

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?P<domain>(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24})")
_ORGAN_DOMAIN = re.compile(r"(?:^|\.)gov\.cn$|(?:^|\.)example(?:\.(?:com|net|org))?$", re.IGNORECASE)
_PERSONAL_DOMAIN = re.compile(
    r"(?:^|\.)(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|tom|21cn|aliyun|gmail|outlook|hotmail|live|icloud|yahoo|msn)"
    r"\.(?:com|cn|net|com\.cn)$",
    re.IGNORECASE,
)
# An id of WeChat begins with a letter; without 号 or a colon before it, letters alone are a word (微信APP).
_WECHAT = re.compile(
    r"微信[ \t]*(?:(?:号码?[ \t]*[:：]?|[:：])[ \t]*(?=[A-Za-z])|(?=[A-Za-z][A-Za-z_-]{0,19}[0-9]))"
    r"(?P<account>[A-Za-z0-9_-]{6,20})(?![A-Za-z0-9_-])",
    re.IGNORECASE,
)
_QQ = re.compile(
    r"(?<![A-Za-z])QQ[ \t]*号?码?[ \t]*[:：]?[ \t]*(?P<account>[0-9]{5,11})(?![0-9A-Za-z.])", re.IGNORECASE
)


def find_passports(text: str) -> Iterator[Found]:
    """Numbers of passports that the word 护照 stands near."""
    if "护照" in text:
        for match in _PASSPORT.finditer(text):
            if "护照" in text[max(0, match.start() - _NEAR) : match.end() + _NEAR]:
                yield Found(Personal.PASSPORT, *match.span())


def find_plates(text: str) -> Iterator[Found]:
    """Vehicle plates, with or without a dot."""
    for match in _LETTERED.finditer(text):
        start = match.start() - 1
        if start < 0 or text[start] not in _PROVINCES or text[max(0, start - 1) : start + 1] in _WHOLE_NAMES:
            continue
        if sum(map(str.isdigit, match[0])) >= _LEAST_DIGITS:
            yield Found(Personal.PLATE, start, match.end())


def find_accounts(text: str) -> Iterator[Found]:
    """Mailboxes, those of organs left out, and accounts of WeChat and QQ."""
    if "@" in text:
        for match in _EMAIL.finditer(text):
            if not _ORGAN_DOMAIN.search(match["domain"]):
                is_personal = _PERSONAL_DOMAIN.search(match["domain"])
                yield Found(Personal.EMAIL if is_personal else Personal.OFFICE_EMAIL, *match.span())
    if "微信" in text:
        for match in _WECHAT.finditer(text):
            yield Found(Personal.WECHAT, *match.span("account"))
    if "QQ" in text or "qq" in text:
        for match in _QQ.finditer(text):
            yield Found(Personal.QQ, *match.span("account"))
