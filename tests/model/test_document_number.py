from __future__ import annotations

import pytest

from jixiao_plugin.model.document_number import DocumentNumberKind, find_document_numbers

RIGHT = [
    "锡人社职〔2018〕148号",
    "荣财农〔2021〕99号",
    "财预〔2020〕10号",
    "同财农（农）指标〔2023〕2-1号",
    "人社部令第40号",
]
WRONG = [
    ("锡人社职【2018】30号", ("brackets",), "锡人社职〔2018〕30号"),
    ("晋政办发[2018]96号", ("brackets",), "晋政办发〔2018〕96号"),
    ("苏人社发（2018）96号", ("brackets",), "苏人社发〔2018〕96号"),
    ("苏人社发［2018］96号", ("brackets",), "苏人社发〔2018〕96号"),
    ("宁财(农)指标[2022]605号", ("brackets",), "宁财(农)指标〔2022〕605号"),
    ("苏人社发〔 2018 〕96号", ("spaces",), "苏人社发〔2018〕96号"),
    ("苏人社发〔2018〕第30号", ("ordinal_word",), "苏人社发〔2018〕30号"),
    ("苏人社发〔2018〕030号", ("leading_zero",), "苏人社发〔2018〕30号"),
    ("苏人社发〔2018〕96", ("suffix_missing",), "苏人社发〔2018〕96号"),
    ("宁政发2015144号", ("brackets_lost",), "宁政发〔2015〕144号"),
    ("〔〕号", ("empty",), ""),
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_number_has_no_faults(text: str) -> None:
    (number,) = find_document_numbers(text)

    assert (number.raw, number.normalised, number.faults) == (text, text, ())


@pytest.mark.parametrize(("text", "faults", "normalised"), WRONG)
def test_a_wrong_number_says_what_is_wrong_and_how_it_should_be(
    text: str, faults: tuple[str, ...], normalised: str
) -> None:
    (number,) = find_document_numbers(text)

    assert (number.raw, number.faults, number.normalised) == (text, faults, normalised)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("根据苏人社发〔2018〕96号文件精神", "苏人社发〔2018〕96号"),
        ("《通知》（苏办发〔2018〕5号）", "苏办发〔2018〕5号"),
        ("江苏省人力资源和社会保障厅苏人社发〔2018〕96号", "苏人社发〔2018〕96号"),
        ("按照省政府办公厅转发省人社厅苏政办发〔2018〕96号", "苏政办发〔2018〕96号"),
        ("精神和苏办发〔2018〕5号", "苏办发〔2018〕5号"),
        ("2018年苏人社发〔2018〕96号", "苏人社发〔2018〕96号"),
        ("和政办发〔2020〕3号", "和政办发〔2020〕3号"),
        ("根据国务院令第708号", "国务院令第708号"),
        ("中华人民共和国国务院令第708号", "中华人民共和国国务院令第708号"),
    ],
)
def test_the_agency_does_not_swallow_the_words_before_it(text: str, raw: str) -> None:
    (number,) = find_document_numbers(text)

    assert number.raw == raw
    assert text[number.start : number.end] == raw


def test_orders_are_their_own_kind() -> None:
    (order,) = find_document_numbers("职称评审管理暂行规定（人社部令第40号）")

    assert (order.kind, order.agency, order.serial, order.faults) == (DocumentNumberKind.ORDER, "人社部令", "40", ())


def test_an_order_may_be_counted_within_its_year() -> None:
    (order,) = find_document_numbers("《示例办法》（交通运输部令2018年第4号）")

    assert (order.kind, order.agency, order.year, order.serial) == (
        DocumentNumberKind.ORDER,
        "交通运输部令",
        "2018",
        "4",
    )
    assert order.raw == order.normalised == "交通运输部令2018年第4号"
    assert order.faults == ()


@pytest.mark.parametrize("text", ["2021年3号", "实施方案（2021）3号楼", "第30号", "（2018）", "共2018号", ""])
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_document_numbers(text) == ()
