"""Addresses of homes. Streets of offices and of building sites look alike, so something must speak of a dwelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .hit import Found, Personal

_PART = r"[^\n，。；、：:,;《》〔〕\[\]【】（）()|]"
_NUMBER = r"[0-9０-９]{1,4}[号弄幢栋室组]"
_ADDRESS = re.compile(
    rf"[省市区县乡镇]{_PART}{{0,20}}?(?:路|街|道|巷|弄|村|小区|花园){_PART}{{0,20}}?{_NUMBER}(?:{_PART}{{0,8}}?{_NUMBER}){{0,4}}"
)
_DWELLING = re.compile(
    rf"村{_PART}{{0,12}}?[0-9０-９一二三四五六七八九十]{{1,4}}组{_PART}{{0,4}}?[0-9０-９]{{1,4}}号"
    rf"|(?:小区|花园|公寓|新村|苑){_PART}{{0,16}}?[0-9０-９]{{3,4}}室"
)
_HOME_WORDS = (
    "住址", "住所地", "家住", "居住地", "居住在", "居住于", "户籍地", "户籍所在", "户口所在", "家庭地址", "收货地址",
)  # fmt: skip
_CLAUSE_END = re.compile("[\n，。；;]")
_NOT_A_HOME = re.compile("单位地址|办公|机构|公司|注册|地点|工程|改造|建设|施工|维修|安装|机关|网点|服务站")
_NEAR = 20
"""Characters before (in its clause) and after an address in which a word says what stands there."""


def find_home_addresses(text: str) -> Iterator[Found]:
    """Addresses with a house number that are called a dwelling, or that name a village group's house or a flat."""
    words = [word for word in _HOME_WORDS if word in text]
    if not words and not ("村" in text and "组" in text) and "室" not in text:
        return
    for match in _ADDRESS.finditer(text):
        before = _CLAUSE_END.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
        after = text[match.end() : match.end() + _NEAR].partition("\n")[0]
        is_called_home = any(word in before or word in match[0] for word in words)
        is_place_of_work = _NOT_A_HOME.search(before) or _NOT_A_HOME.search(after)
        if is_called_home or (_DWELLING.search(match[0]) and not is_place_of_work):
            yield Found(Personal.ADDRESS, *match.span())
