"""Names of persons, where a label or a telephone number beside them gives them away; nothing else finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .hit import Found, Personal

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖"
    "石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤温康施牛樊葛邢季裴殷柳霍翟祝柯阮俞骆"
)
_TWO_SYLLABLES = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐"
_NAME = rf"(?P<name>(?:(?:{_TWO_SYLLABLES})[\u4e00-\u9fff]|[{_SURNAMES}][\u4e00-\u9fff])[\u4e00-\u9fff]?)"
_TITLES = "同志|主任|局长|科长|处长|所长|校长|经理|老师|医生|先生|女士"
_END = rf"(?=(?:{_TITLES})?(?![\u4e00-\u9fff]))"
# 何人, 江阴市 and 顾问组 begin like names; 张某 and 李×× are names already masked.
_NOT_NAMES = re.compile(r"[员长任室科处局部办院委会司方人组队站所店厂校团社村镇乡县市区省工者]$|[某××＊*]")

_ROLES = "负责人|联系人|经办人|填报人|填表人|审核人|复核人|制表人|责任人|经手人|报送人|受益人|户主"
_LABELLED = re.compile(rf"(?:{_ROLES})(?:姓名)?(?:及电话)?[ \t]*(?:[:：][ \t]*['\"“]?|[ \t]){_NAME}{_END}")
_ROLE_WORDS = tuple(_ROLES.split("|"))
_BY_LANDLINE = re.compile(
    rf"(?<![\u4e00-\u9fff]){_NAME}(?:{_TITLES})?[ \t]*[:：，,（(]?"
    r"[ \t]*(?:电话)?[ \t]*[:：]?[ \t]*(?=0[0-9]{2,3}[-—][0-9]{7,8}(?![0-9]))"
)
_LANDLINE = re.compile(r"0[0-9]{2,3}[-—][0-9]{7,8}")

_GROUPS = "学生|患者|病人|儿童|孤儿|幼儿|未成年人|残疾人|精神障碍者"
_PERSON = _NAME.replace("name", "person")
_CASE = re.compile(
    rf"(?:{_GROUPS})(?:姓名)?[ \t]*(?:[:：][ \t]*{_NAME}{_END}|{_PERSON}[，,（( \t]{{1,2}}[男女](?=[，,）) \t]))"
)
_GROUP_WORDS = tuple(_GROUPS.split("|"))
_RECORD = re.compile(
    r"(?:学籍号|学号|住院号|病历号|病案号|门诊号|医保卡号|医保号|残疾证号|就诊卡号)码?[ \t]*[:：]?[ \t]*"
    r"(?P<number>[A-Za-z]{0,2}[0-9]{6,20})(?![0-9])"
)
_RECORD_WORDS = ("学籍号", "学号", "住院号", "病历号", "病案号", "门诊号", "医保", "残疾证号", "就诊卡号")


def find_names(text: str) -> Iterator[Found]:
    """Names after a role such as 联系人, and names with a landline behind them."""
    if any(word in text for word in _ROLE_WORDS):
        yield from _named(_LABELLED.finditer(text), Personal.NAME)
    if "0" in text and _LANDLINE.search(text):
        yield from _named(_BY_LANDLINE.finditer(text), Personal.NAME)


def find_cases(text: str) -> Iterator[Found]:
    """Pupils and patients by name, and the numbers of their files."""
    if any(word in text for word in _GROUP_WORDS):
        yield from _named(_CASE.finditer(text), Personal.PATIENT)
    if any(word in text for word in _RECORD_WORDS):
        for match in _RECORD.finditer(text):
            yield Found(Personal.PATIENT, *match.span("number"))


def _named(matches: Iterator[re.Match[str]], kind: Personal) -> Iterator[Found]:
    for match in matches:
        group = "name" if match["name"] else "person"
        if not _NOT_NAMES.search(match[group]):
            yield Found(kind, *match.span(group))
