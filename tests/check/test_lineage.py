"""Which declarations belong to one project's life, and what of them the public may see."""

from __future__ import annotations

from string import ascii_lowercase

from jixiao_plugin.check.corpus import CheckedCorpus, check_corpus

from .corpora import CLEAN, SETTINGS, record


def _text(year: int, *lines: str) -> str:
    """A clean declaration of that year with further lines in its front matter."""
    text = CLEAN.replace("年度: 2021", f"年度: {year}").replace("2021年", f"{year}年").replace("2021-", f"{year}-")
    return text.replace("---\n", "---\n" + "".join(f"{line}\n" for line in lines), 1)


def _corpus(*declarations: tuple[int, str] | tuple[int, str, str]) -> CheckedCorpus:
    """Declarations 2021/a, 2022/b …, each by its year and its further lines."""
    named = {
        f"{year}/{letter}": _text(year, *lines)
        for letter, (year, *lines) in zip(ascii_lowercase, declarations, strict=False)
    }
    return check_corpus((record(name, text) for name, text in named.items()), SETTINGS)


def _relatives(corpus: CheckedCorpus) -> dict[str, list[str]]:
    return {name: [item.id for item in compared.relatives] for name, compared in corpus.declarations.items()}


FIRST, SECOND, THIRD = (2021, "索引: 一"), (2022, "延续自: 2021/a"), (2023, "延续自: 2022/b")


def test_a_chain_is_known_from_each_of_its_ends() -> None:
    assert _relatives(_corpus(FIRST, SECOND, THIRD)) == {
        "2021/a": ["2022/b", "2023/c"],
        "2022/b": ["2021/a", "2023/c"],
        "2023/c": ["2021/a", "2022/b"],
    }


def test_a_former_address_still_leads_to_the_same_project() -> None:
    moved = _corpus((2021, "曾用地址: [2021/old]"), (2022, "延续自: 2021/old"))

    assert _relatives(moved) == {"2021/a": ["2022/b"], "2022/b": ["2021/a"]}


def test_two_that_continue_one_do_not_continue_each_other() -> None:
    split = _corpus(FIRST, SECOND, SECOND)

    assert _relatives(split) == {"2021/a": ["2022/b", "2022/c"], "2022/b": ["2021/a"], "2022/c": ["2021/a"]}


def test_a_circle_ends() -> None:
    circle = _corpus((2021, "延续自: 2022/b"), SECOND)

    assert all(name not in others for name, others in _relatives(circle).items())


def test_nobody_is_shown_a_draft_or_what_has_errors_but_a_withdrawal_is_told() -> None:
    corpus = _corpus(
        (2021, "状态: 撤回", "撤回理由: 并入。"),
        SECOND,
        (2023, "延续自: 2022/b", "状态: 草稿"),
        (2024, "延续自: 2022/b", "联系电话: 没有"),
    )

    relatives = corpus.declarations["2022/b"].relatives
    assert [(item.id, item.is_withdrawn) for item in relatives] == [("2021/a", True)]
    assert _relatives(corpus)["2023/c"] == ["2021/a", "2022/b"]


def test_what_is_made_of_a_project_is_made_again_when_another_year_changes_and_only_then() -> None:
    before = _corpus(FIRST, SECOND, THIRD, (2024, "项目编号: 一"))
    changed = _corpus((2021, "索引: 二"), SECOND, THIRD, (2024, "项目编号: 一"))

    same = {name for name, item in before.declarations.items() if changed.declarations[name].digest == item.digest}

    assert same & {"2021/a", "2022/b", "2023/c", "2024/d"} == {"2021/a", "2024/d"}
