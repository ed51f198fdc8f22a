from jixiao_plugin.site.typed_links import SourceLink, dead_links, source_links
from jixiao_plugin.source.read import read_document

TEXT = "---\n年度: 2021\n---\n\n## 项目概况\n\n见[甲\n乙](x.md)，见\n[丙](../2020/y.md#sums)和[外](https://example.org/)。\n"


def link(uri: str, anchor: str = "") -> SourceLink:
    return SourceLink("a.md", 3, 5, "typed", uri, anchor)


def test_links_are_found_with_their_place_in_the_file() -> None:
    found = list(source_links(read_document("a.md", TEXT.encode()), "2021/a"))

    assert [(item.place, item.uri, item.anchor) for item in found if item.uri.endswith("y.md")] == [
        ("a.md:9:5", "declarations/2020/y.md", "sums")
    ]


def test_links_that_lead_out_are_not_ours_to_check() -> None:
    found = source_links(read_document("a.md", TEXT.encode()), "2021/a")

    assert not [item for item in found if "example.org" in item.target]


def test_a_link_to_a_missing_file_is_dead() -> None:
    (message,) = dead_links([link("none.md")], {"there.md"}, lambda _: None)

    assert message.startswith("a.md:3:5: 链接“typed”指向的文件 none.md")


def test_a_link_to_a_missing_place_is_dead() -> None:
    (message,) = dead_links([link("there.md", "none")], {"there.md"}, lambda _: '<p id="here">')

    assert "没有“none”这一处" in message


def test_a_living_link_is_not_mentioned() -> None:
    links = [link("there.md"), link("there.md", "here"), link("page.md", "anything")]

    dead = dead_links(links, {"there.md", "page.md"}, lambda uri: '<p id="here">' if uri == "there.md" else None)

    assert list(dead) == []
