import pytest

from jixiao_plugin.site.stock_theme import cure, printable


def test_a_checkbox_loses_autocomplete_and_a_text_field_keeps_it() -> None:
    checkbox = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    field = '<input type="text" name="query" autocomplete="off">'

    assert cure(checkbox + field) == '<input class="md-toggle" type="checkbox" id="__drawer">' + field


def test_an_empty_tabindex_goes_and_a_full_one_stays() -> None:
    assert (
        cure('<label for="a" tabindex=""></label><b tabindex="0"></b>') == '<label for="a"></label><b tabindex="0"></b>'
    )


def test_the_search_dialog_gets_a_name() -> None:
    dialog = '<div class="md-search" data-md-component="search" role="dialog">'

    assert 'aria-label="搜索手册"' in cure(dialog)
    assert cure(cure(dialog)) == cure(dialog)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("<img onerror=1>", "&lt;img onerror=1&gt;"),
        ("甲 &amp; 乙", "甲 &amp; 乙"),
        ('" http-equiv="refresh', "&quot; http-equiv=&quot;refresh"),
    ],
)
def test_printed_texts_are_escaped_exactly_once(text: str, printed: str) -> None:
    assert printable(text) == printed
