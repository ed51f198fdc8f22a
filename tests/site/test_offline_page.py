import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.offline_page import offline_page

FILES = {
    "index.html",
    "search/index.html",
    "declarations/index.html",
    "declarations/2021/x/index.html",
    "a b/index.html",
}
PAGE = "declarations/2021/x/index.html"


def rewritten(document: str, path: str = PAGE) -> str:
    return offline_page(document, path, FILES.__contains__)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("../../../search/", "../../../search/index.html"),
        ("../../../search/?q=档案#a", "../../../search/index.html?q=档案#a"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("./#sums", "./index.html#sums"),
        ("../../..", "../../../index.html"),
        ("../../../a%20b/", "../../../a%20b/index.html"),
        ("../../../search", "../../../search/index.html"),
    ],
)
def test_a_link_to_a_folder_names_the_file_it_means(address: str, named: str) -> None:
    assert rewritten(f'<a class="x" href="{address}" id=y>甲</a>') == f'<a class="x" href="{named}" id=y>甲</a>'


@pytest.mark.parametrize(
    "address",
    [
        *("", "#sums", "?q=1", "x.md", "index.json", "../../../assets/", "../../../../../", "/search/"),
        *(
            "https://example.org/search/",
            "//example.org/search/",
            "mailto:a@example.org",
            "javascript:void(0)",
            "http://[",
        ),
    ],
)
def test_every_other_link_stays_as_it_is(address: str) -> None:
    document = f'<a href="{address}">甲</a>'

    assert rewritten(document) == document


def test_forms_and_redirects_are_links_too() -> None:
    assert rewritten('<form action="../../../search/" method=get>') == (
        '<form action="../../../search/index.html" method=get>'
    )
    assert rewritten('<meta http-equiv="refresh" content="0; url=../../">') == (
        '<meta http-equiv="refresh" content="0; url=../../index.html">'
    )
    assert rewritten('<meta name="description" content="0; url=../../">') == (
        '<meta name="description" content="0; url=../../">'
    )


def test_what_only_looks_like_a_link_stays() -> None:
    document = (
        '<script>let a = \'<a href="../../">\';</script><!-- <a href="../../"> -->'
        '<p title=\'<a href="../../">\' data-href="../../">&lt;a href="../../"></p><style>a[href="../../"]{}</style>'
    )

    assert rewritten(document) == document


def test_values_without_quotes_and_with_entities_are_understood() -> None:
    assert rewritten("<a href=../../>") == '<a href="../../index.html">'
    assert rewritten("<a\n href='../../../search/?a=1&amp;b=2'>") == (
        '<a\n href="../../../search/index.html?a=1&amp;b=2">'
    )


def test_styles_can_tell_a_copy_from_the_site() -> None:
    assert rewritten("<!doctype html>\n<html lang=zh>\n<p>甲") == "<!doctype html>\n<html data-offline lang=zh>\n<p>甲"


@given(st.text(st.sampled_from("<>/=\"'ahref .-!\n&甲"), max_size=80))
def test_any_document_without_a_link_to_a_page_stays_byte_for_byte(text: str) -> None:
    assert offline_page(text, PAGE, lambda _: False) == text
