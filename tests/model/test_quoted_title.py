from __future__ import annotations

from jixiao_plugin.model.quoted_title import find_titles


def test_a_title_knows_what_it_quotes_and_its_number() -> None:
    (title,) = find_titles("落实《印发〈关于深化职称制度改革实施意见〉的通知》（苏办发〔2018〕5号）精神")

    assert title.title == "印发〈关于深化职称制度改革实施意见〉的通知"
    assert [(quote.text, quote.glyph) for quote in title.inner] == [("关于深化职称制度改革实施意见", "〈")]
    assert title.number is not None
    assert title.number.raw == "苏办发〔2018〕5号"


def test_a_title_that_is_one_quotation_is_wrapped_twice() -> None:
    once, twice = find_titles("《关于职称的通知》和《〈关于职称的通知〉》")

    assert (once.is_wrapped_twice, twice.is_wrapped_twice) == (False, True)
    assert (once.number, twice.number) == (None, None)


def test_a_title_that_is_never_closed_does_not_hide_the_next() -> None:
    titles = find_titles("《关于甲的通知，《关于乙的通知》和《关于丙〈丁的通知》")

    assert [title.title for title in titles] == ["关于乙的通知", "关于丙〈丁的通知"]


def test_a_number_further_on_belongs_to_another_title() -> None:
    (title,) = find_titles("《关于甲的通知》要求，按苏办发〔2018〕5号执行")

    assert title.number is None
