import pickle

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.site.page import Page
from jixiao_plugin.site.shell import MARKS, Shell, split_shell

ITEM = '<li><a href="#{}"><b>{}</b></a></li>'
CONTENTS = "\n".join(ITEM.format(anchor, words) for anchor, words in zip(MARKS.anchors, MARKS.words, strict=True))
THEME = f"""<head><title>{MARKS.title} - 站</title><meta name="description" content="{MARKS.description}">
<link rel="canonical" href="{MARKS.canonical}"><link href="{MARKS.root}/assets/a.css"></head>
<a href="#{MARKS.start}">跳到正文</a>
<nav>{{}}</nav><h2>{MARKS.title}</h2><main>{MARKS.article}</main><script>{{{{"base": "{MARKS.root}"}}}}</script>"""


def shell(site_url: str = "https://example.org/sub") -> Shell:
    return split_shell(THEME.format(f"<ul>{CONTENTS}</ul>"), THEME.format(""), site_url)


def page(**changes: object) -> Page:
    facts = {
        "path": "declarations/2021/a/index.html",
        "title": "甲",
        "description": "乙",
        "article": '<h1 id="top">甲</h1>',
    }
    return Page(**{**facts, **changes})  # type: ignore[arg-type]


def test_every_mark_is_replaced_by_the_pages_own_words() -> None:
    document = shell().render(page(contents=(("money", "钱"), ("form", "表"))))

    assert "JxMark" not in document
    assert "jx-mark" not in document
    assert "<title>甲 - 站</title>" in document
    assert '<link rel="canonical" href="https://example.org/sub/declarations/2021/a/">' in document


def test_what_a_page_adds_to_the_head_stands_at_its_end() -> None:
    assert '/assets/a.css"><meta name="x"></head>' in shell().render(page(head='<meta name="x">'))
    assert '/assets/a.css"></head>' in shell().render(page())


def test_the_contents_list_has_one_entry_in_the_themes_markup_for_each_part() -> None:
    contents = (("a", "一"), ("b", "二"), ("c", "三"))

    document = shell().render(page(contents=contents))

    assert "<ul>" + "\n".join(ITEM.format(*entry) for entry in contents) + "</ul>" in document


def test_a_contents_list_of_one_entry_is_not_padded() -> None:
    document = shell().render(page(contents=(("a", "一"),)))

    assert "<ul>" + ITEM.format("a", "一") + "</ul>" in document


def test_a_page_without_contents_has_no_list() -> None:
    assert "<ul>" not in shell().render(page())


def test_a_theme_that_prints_the_contents_twice_gets_both() -> None:
    twice = split_shell(THEME.format(CONTENTS + "<hr>" + CONTENTS.replace("<b>", "<i>")), THEME.format(""), "")

    document = twice.render(page(contents=(("a", "一"), ("b", "二"), ("c", "三"))))

    assert document.count("三") == 2
    assert "<i>三" in document


@pytest.mark.parametrize(
    ("path", "root"),
    [("index.html", "."), ("search/index.html", ".."), ("declarations/2021/a/index.html", "../../..")],
)
def test_addresses_of_the_theme_are_relative_to_the_page(path: str, root: str) -> None:
    document = shell().render(page(path=path))

    assert f'href="{root}/assets/a.css"' in document
    assert f'{{"base": "{root}"}}' in document


def test_title_description_and_contents_are_escaped() -> None:
    hostile = '"><img src=x onerror=alert(1)>'

    document = shell().render(page(title=hostile, description=hostile, contents=((hostile, hostile),)))

    assert "<img" not in document
    assert "&lt;img" in document


def test_a_text_that_looks_like_a_mark_is_left_alone() -> None:
    document = shell().render(page(title=MARKS.description, description="真的说明"))

    assert f"<title>{MARKS.description} - 站</title>" in document


def test_the_link_past_the_navigation_leads_to_the_first_place_of_the_article() -> None:
    assert '<a href="#top">跳到正文</a>' in shell().render(page())


def test_a_theme_without_a_place_for_the_article_is_refused() -> None:
    with pytest.raises(JixiaoError, match="article"):
        split_shell(f"<title>{MARKS.title}</title>", f"<title>{MARKS.title}</title>", "")


def test_a_shell_travels_to_workers() -> None:
    assert pickle.loads(pickle.dumps(shell())) == shell()
