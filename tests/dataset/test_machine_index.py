import json

from jixiao_plugin.dataset.machine_index import PAGE_ROWS, index_pages, llms_text
from jixiao_plugin.dataset.package import About, written
from jixiao_plugin.dataset.words import TEXTS


def lines(count: int, state: str = "published") -> bytes:
    rows = ({"id": f"2021/n{number}", "state": state, "page": f"/n{number}/"} for number in range(count))
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def read(count: int) -> dict[str, dict[str, object]]:
    return {path: json.loads(text) for path, text in index_pages(lines(count), [written("a.csv", b"x", None, 1)])}


def test_an_agent_gets_from_page_to_page_and_meets_everything_once() -> None:
    pages = read(2 * PAGE_ROWS + 1)
    met, path = [], "index.json"
    while path:
        met += [item["id"] for item in pages[path]["items"]]  # type: ignore[attr-defined]
        path = pages[path]["next"]  # type: ignore[assignment]

    assert met == [f"2021/n{number}" for number in range(2 * PAGE_ROWS + 1)]
    assert max(len(page["items"]) for page in pages.values()) == PAGE_ROWS  # type: ignore[arg-type]


def test_the_first_page_names_the_files_and_every_page_says_how_many_there_are() -> None:
    pages = read(PAGE_ROWS + 1)

    assert pages["index.json"]["files"] == [{"path": "a.csv", "bytes": 1, "sha256": written("", b"x", None, 0).sha256}]
    assert {(page["declarations"], page["pages"]) for page in pages.values()} == {(PAGE_ROWS + 1, 2)}


def test_a_site_without_declarations_has_one_empty_page() -> None:
    assert [(path, page["items"], page["next"]) for path, page in read(0).items()] == [("index.json", [], None)]


def test_only_a_published_declaration_has_data_of_its_own() -> None:
    ((_, text),) = index_pages(lines(1, "withdrawn"), [])
    (item,) = json.loads(text)["items"]

    assert "json" not in item
    assert item["total_yuan"] is None


def test_a_language_model_is_led_to_the_list_and_the_tables() -> None:
    text = llms_text("https://example.org/", 3, About("", "", None), [written("jsonl/texts.jsonl", b"", TEXTS, 9)])

    assert text.startswith("# 绩效目标申报表\n\n> ")
    assert "(https://example.org/data/index.json)" in text
    assert "- [正文](https://example.org/data/jsonl/texts.jsonl)：9 行。" in text
