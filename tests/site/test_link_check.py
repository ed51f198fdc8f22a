import pytest

from jixiao_plugin.site.link_check import has_anchor, page_targets, resolve


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("b.md", ("declarations/2021/b.md", "")),
        ("../2020/b.md#sums", ("declarations/2020/b.md", "sums")),
        ("../../guide/%E7%BC%96%E8%BE%91.md", ("guide/编辑.md", "")),
        ("#ledger", ("declarations/2021/a.md", "ledger")),
        ("../../../x.md", ("../x.md", "")),
        ("https://example.org/", None),
        ("mailto:a@example.org", None),
        ("//example.org/x.md", None),
        ("/x.md", None),
        ("http://[", None),
    ],
)
def test_a_link_means_a_file_below_the_content_folder(target: str, found: tuple[str, str] | None) -> None:
    assert resolve(target, "declarations/2021/a.md") == found


def test_links_of_a_page_to_declarations_are_found_whatever_their_form() -> None:
    content = """<a href="../../declarations/2021/a/#x">1</a>
    <a class="k" href='../../declarations/2020/%E7%94%B2/'>2</a>
    <a href="https://example.org/declarations/2021/a/">out</a>
    <a href="../other/">3</a> <a href="http://[">broken</a>"""

    assert list(page_targets(content, "guide/editors/")) == [
        ("declarations/2021/a/", "x"),
        ("declarations/2020/甲/", ""),
    ]


def test_an_anchor_is_looked_for_in_documents_that_are_known() -> None:
    assert has_anchor('<h2 id="sums">', "sums")
    assert not has_anchor('<h2 id="sums">', "sum")
    assert has_anchor(None, "anything")
