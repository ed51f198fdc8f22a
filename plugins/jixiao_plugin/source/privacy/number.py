"""Long numbers in a text, told apart in the order that matters: organisations first, then persons, then cards."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .bank_card import is_bank_card
from .citizen_id import is_citizen_id, is_old_citizen_id
from .credit_code import is_credit_code, is_organisation_code
from .hit import Found, Personal
from .mobile import is_mobile

_RUN = re.compile(r"[0-9０-９][0-9０-９ \-—]{8,}[0-9０-９Xx]")
"""Where a number that identifies somebody can stand; nearly all text is passed over by this one expression."""

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.,])(?:\+?86[ -]?(?=1))?"
    r"(?P<number>[0-9]{17}[Xx]|[0-9]{15,19}|[0-9]{11}|1[0-9]{2}([ -])[0-9]{4}\2[0-9]{4}"
    r"|[0-9]{4}([ -])[0-9]{4}(?:\3[0-9]{4}){2}(?:\3[0-9]{1,3})?)"
    r"(?![0-9A-Za-z]|\.[0-9])"
)
_MONEY = re.compile(r"[ \t]*[十百千万亿]*元")
_CARD_WORDS = re.compile("账号|帐号|账户|帐户|卡号|银行|开户")
_NEAR = 20
"""Characters within which a word says what a number is."""

_CODE_LABEL = re.compile(
    r"(?:项目编码|项目代码|项目编号|预算编码|科目编码|科目代码|功能科目|功能分类|索引号|信用代码|机构代码|合同编号|采购编号"
    r"|招标编号|文号|流水号|订单号|资产编号|统计代码)[ \t]*[:：]?[ \t]*['\"“]?$"
)
_LABEL_LENGTH = 14


def find_numbers(text: str) -> Iterator[Found]:
    """Numbers of citizens, mobile telephones and bank cards in *text*, in its order."""
    for run in _RUN.finditer(text):
        # The characters around a run tell whether it goes on in letters, decimals or a unit.
        start, end = max(0, run.start() - 4), run.end() + 8
        window = _half_width(text[start:end])
        for match in _NUMBER.finditer(window):
            kind = _kind(text, start + match.start("number"), start + match.end("number"), match["number"])
            if kind:
                yield Found(kind, start + match.start("number"), start + match.end("number"))


def _kind(text: str, start: int, end: int, typed: str) -> Personal | None:
    number = typed.replace(" ", "").replace("-", "").upper()
    before = text[max(0, start - _LABEL_LENGTH) : start]
    is_code = _CODE_LABEL.search(before) is not None
    if is_citizen_id(number):
        return None if _is_organisation(text, end, number, is_code=is_code) else Personal.CITIZEN_ID
    if is_code or is_credit_code(number):
        return None
    if is_old_citizen_id(number):
        return Personal.CITIZEN_ID
    if is_mobile(number) and not _MONEY.match(text, end):
        return Personal.MOBILE
    around = text[max(0, start - _NEAR) : start] + "\n" + text[end : end + _NEAR]
    return Personal.BANK_CARD if is_bank_card(number) and _CARD_WORDS.search(around) else None


def _is_organisation(text: str, end: int, number: str, *, is_code: bool) -> bool:
    """Whether a number that could be a citizen's is an organisation's: 1 in 341 passes both, so it must be said."""
    return is_credit_code(number) and is_organisation_code(number[8:17]) and (is_code or text.startswith("/", end))


def _half_width(text: str) -> str:
    """*text* with full-width digits as ASCII ones, of the same length."""
    return text if text.isascii() else "".join(map(_digit, text))


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if "０" <= character <= "９" else character
