"""Everything personal in a text: found once, masked in place, in time that grows with the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.source.privacy.hit import Personal
from jixiao_plugin.source.privacy.mask import mask_lines, masked_value
from jixiao_plugin.source.privacy.scan import find_personal

PIECES = (
    *("13800138000", "138 0013 8000", "11010519491231002X", "账号6200000000000005", "护照E12345678", "苏B12345"),
    *("a.b@qq.com", "微信号：shili2021", "QQ：12345678", "家住示例市示例区示例路12号", "联系人：张示例"),
    *("患者李示例，女，45岁", "学籍号20210012", "，", "。", "\n", "元", "/", "0", "Ａ", "项目编码：", "２０２１", " "),
)


def shown(text: str) -> list[tuple[Personal, str]]:
    return [(hit.kind, hit.masked) for hit in find_personal(text)]


def masked(text: str) -> str:
    hits = find_personal(text)
    return "\n".join(mask_lines(text.split("\n"), hits))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("13800138000", Personal.MOBILE, "138****8000"),
        ("13800130000", Personal.MOBILE, "138****0000"),
        ("11010519491231002X", Personal.CITIZEN_ID, "110*************2X"),
        ("6200000000000005", Personal.BANK_CARD, "62**********0005"),
        ("E12345678", Personal.PASSPORT, "E******78"),
        ("苏B12345", Personal.PLATE, "苏B*****"),
        ("shili@qq.com", Personal.EMAIL, "s****@qq.com"),
        ("a@qq.com", Personal.EMAIL, "*@qq.com"),
        ("张示例", Personal.NAME, "张**"),
        ("示例路12号3幢", Personal.ADDRESS, "示例路**号*幢"),
    ],
)
def test_a_masked_value_is_as_long_as_the_value(text: str, kind: Personal, expected: str) -> None:
    assert masked_value(kind, text) == expected
    assert len(expected) == len(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("护照号码：E12345678", Personal.PASSPORT),
        ("护照EA1234567", Personal.PASSPORT),
        ("车辆苏B12345保养", Personal.PLATE),
        ("苏B·D12345", Personal.PLATE),
        ("信箱 shi.li@vip.163.com", Personal.EMAIL),
        ("信箱 info@shili-keji.com", Personal.OFFICE_EMAIL),
        ("微信：shili_2021", Personal.WECHAT),
        ("微信shili2021", Personal.WECHAT),
        ("QQ12345678", Personal.QQ),
        ("住址：示例市示例区示例街道示例巷8号", Personal.ADDRESS),
        ("示例县示例镇示例村三组12号", Personal.ADDRESS),
        ("项目负责人：欧阳示例", Personal.NAME),
        ("经办人 王示例 ", Personal.NAME),
        ("张示例（0510-86860000）", Personal.NAME),
        ("资助学生：李示例。", Personal.PATIENT),
        ("患者李示例（女）", Personal.PATIENT),
        ("残疾证号：20210012345", Personal.PATIENT),
    ],
)
def test_other_personal_data_is_found(text: str, kind: Personal) -> None:
    assert [found for found, _ in shown(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "型号E12345678的设备",
        "办理护照和通行证12345678份",
        "江苏B20210号项目、新CCTV-12345节目、京津冀ABC12345",
        "邮箱 shili@jiangyin.gov.cn 和 a@example.org",
        "微信APP推广、微信公众号shilirenshe、微信：100000人次、QQ 群 12 个",
        "改造江阴市澄江街道示例路100号老旧小区12幢",
        "示例省农村道路养护（示例发〔2021〕96号），居住小区 12 个",
        "改善居住条件，改造示例市示例区示例路100号，外来户籍人口集中",
        "单位地址：示例市示例小区8号2幢501室办公",
        "会议室 1 间，村民小组 3 组",
        "负责人：主任；联系人：办公室；审核人：财务科；户主：张某某",
        "高校毕业生：200人，患者：30人，学生男女比例",
        "申报人数2000人，住院号牌12块",
        "2021-01-20 至 2021-12-31，3,498,000.00元，功能科目 2130705，320281000000000000001",
    ],
)
def test_ordinary_words_and_numbers_are_left_alone(text: str) -> None:
    assert shown(text) == []


def test_places_are_those_of_the_file() -> None:
    first, second = find_personal("甲\n乙13800138000，\n\n丙13800138001")

    assert (first.span.line, first.span.column, first.span.end_column) == (2, 2, 13)
    assert (second.span.line, second.span.column, second.span.end_line) == (4, 2, 4)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_masking_keeps_every_place_and_leaves_nothing_that_is_sealed(text: str) -> None:
    once = masked(text)

    assert len(once) == len(text)
    assert [hit for hit in find_personal(once) if hit.kind.is_sealed] == []


@given(st.text(max_size=300))
def test_any_text_is_scanned_and_hits_lie_in_it_apart(text: str) -> None:
    hits = find_personal(text)

    places = [(hit.span.line, hit.span.column, hit.span.end_column) for hit in hits]
    assert places == sorted(places)
    assert len(masked(text)) == len(text)


@pytest.mark.parametrize(
    "unit", ["13800138000，", "1", "1 ", "a@", "市村路1号", "负责人：张", "患者张示男，", "苏B12345", "微信：a", "8-"]
)
def test_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    text = "家住" + unit * (200_000 // len(unit))

    start = time.process_time()
    masked(text)

    assert time.process_time() - start < 3
