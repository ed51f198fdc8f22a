"""The card of a pull request: the answer first, bounded, and not to be forged by what a declaration says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.markdown import COMMENT_LIMIT, length
from jixiao_plugin.review.card import MARKER, Links, card
from jixiao_plugin.review.findings import finding_changes
from jixiao_plugin.review.review import review_of, version_pairs
from jixiao_plugin.review.versions import File, FileChanges
from tools.synthetic.declaration import declaration

from .files import CATALOG, CLEAN, file, whole
from .test_text import SEED, edited

SETTINGS = default_settings(Path())
NO_LINKS = Links()


def shown(before: str, after: str, links: Links = NO_LINKS, **more: object) -> str:
    """The card for one changed file."""
    return of(FileChanges(stayed=((file(before), file(after)),), **more), links)  # type: ignore[arg-type]


def of(files: FileChanges, links: Links = NO_LINKS) -> str:
    pairs = version_pairs(files, CATALOG)
    return card(review_of(pairs, files.others), finding_changes(pairs, CATALOG, SETTINGS), links)


def outside_code(text: str) -> str:
    """The card without its code, where every text of a file stands."""
    return re.sub(r"(`+)(?:(?!\1).)+?\1(?!`)", "", text)


def test_the_card_of_a_change_to_the_seed_reads_like_the_design(golden: Callable[[Path, str], None]) -> None:
    text = SEED.read_text(encoding="utf-8")
    after = edited(text).replace("锡人社职【2018】30号", "锡人社职〔2018〕30号")

    golden(Path(__file__).parent / "golden" / "card.md", shown(text, after, Links("https://example.org/preview/1/")))


def test_a_change_of_spelling_is_a_short_card() -> None:
    said = shown(CLEAN, CLEAN.replace("\n", "\r\n"))

    assert said == f"**这次改动：1 份申报表只改了写法，意思没有变**\n\n{MARKER}\n"


def test_a_waiver_stands_before_everything_else() -> None:
    waiver = "豁免:\n  - {规则: AMT01, 位置: 项目总金额, 理由: 示例理由}\n"

    said = shown(CLEAN, whole(f"项目总金额: 99万元\n{waiver}"))

    rows = [line for line in said.splitlines() if line.startswith("| ") and "变化" not in line]
    assert rows[0].startswith("| 豁免新增 | `示例市职业技能培训专项资金 > 豁免 > AMT01 > 项目总金额` |")
    assert "↑ 金额增加" in rows[1]


def test_findings_are_split_into_new_cured_and_older() -> None:
    before = whole("项目总金额: 99万元\n## 项目概况\n示例概况。；\n")
    after = whole("绩效指标:\n  效益指标:\n    满意度:\n      示例对象满意度: 满意\n## 项目概况\n示例概况。；\n")

    said = shown(before, after)

    counts = re.search(r"新出现 (\d+)　这次改好 (\d+)　原有 (\d+)", said)
    assert counts
    assert all(int(count) > 0 for count in counts.groups())
    assert re.search(r"- √ 错误 AMT01", said)


def test_a_rename_brings_no_finding_and_cures_none() -> None:
    before = whole("绩效指标:\n  效益指标:\n    满意度:\n      示例参训人员满意度: ≥90\n")
    after = whole("绩效指标:\n  效益指标:\n    满意度:\n      示例参训人员的满意度: ≥90\n")

    assert re.search(r"新出现 0　这次改好 0　原有 [1-9]", shown(before, after))


def test_a_waiver_that_goes_makes_its_finding_new() -> None:
    faulty = "项目总金额: 99万元\n"
    waiver = "豁免:\n  - {规则: AMT01, 位置: 项目总金额, 值: 99万元, 理由: 示例理由}\n"

    said = shown(whole(faulty + waiver), whole(faulty))

    assert "- ≠ 错误 AMT01" in said.split("原有 ")[1]


def test_several_changed_sentences_stand_on_one_line() -> None:
    before = whole("## 项目概况\n示例培训 10 场。\n示例考核 20 人。\n")
    after = whole("## 项目概况\n示例培训 11 场。\n示例考核 21 人。\n")

    said = shown(before, after)

    assert "示例培训 11 场。 示例考核 21 人。" in said
    assert "U+000A" not in said


def test_changed_settings_are_pointed_out() -> None:
    assert "※ 网站设置 `jixiao.yml` 也改了" in shown(CLEAN, whole("项目总金额: 99万元\n"), others=("jixiao.yml",))


HOSTILE = "@all #1 <b>粗</b> <!-- jixiao-review-card --> | a | `x` ``y`` [链](https://evil.example) ![](x) **粗** \\"


def test_a_declaration_cannot_forge_the_card() -> None:
    text = HOSTILE.replace('"', "")
    after = whole(
        f"项目名称: '{text}'\n豁免:\n  - {{规则: '{text}', 位置: '{text}', 理由: '{text}'}}\n"
        f"绩效指标:\n  效益指标:\n    满意度:\n      '{text}': '{text}'\n"
    )

    rest = outside_code(shown(CLEAN, after))

    assert not re.search(r"@|#1|<b>|evil|\[链|\*\*粗", rest)
    assert rest.count("<!--") == 1
    assert rest.rstrip().endswith(MARKER)
    assert all(line.count("|") - line.count("\\|") == 5 for line in rest.splitlines() if line.startswith("|"))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=40)
def test_no_text_gets_out_of_its_code(text: str) -> None:
    quoted = text.replace("'", "''").replace("\n", " ").replace("\r", " ")
    after = whole(f"## 项目概况\n示例。{text}\n\n## 立项依据\n示例。\n").replace(
        "项目名称: ", f"项目名称: '{quoted}'\n#", 1
    )

    said = outside_code(shown(CLEAN, after))

    assert said.count("<!--") == 1
    assert said.count("<details>") == said.count("</details>")


def test_a_card_of_two_thousand_declarations_fits_and_says_what_it_hides() -> None:
    def edit(text: str) -> str:
        return text.replace(": ≥", ": ≥1").replace("，\n", "，示例新词\n")

    texts = [declaration(index) for index in range(150)]
    stayed = tuple(
        (_file(item.path, copy, item.text), _file(item.path, copy, edit(item.text)))
        for item in texts
        for copy in range(2)
    )

    said = of(FileChanges(stayed=stayed))

    assert length(said) <= COMMENT_LIMIT
    assert re.search(r"另有 \d+ 项因为篇幅没有列出，全部见完整报告。", said)
    assert said.startswith("**这次改动：300 份申报表")
    assert said.endswith(MARKER + "\n")


def _file(path: str, copy: int, text: str) -> File:
    name = f"{path.removesuffix('.md')}-{copy}"
    return File(f"{name}.md", name, text.encode())


def test_the_card_in_the_guide_is_a_real_one() -> None:
    real = (Path(__file__).parent / "golden" / "card.md").read_text(encoding="utf-8")
    guide = (SEED.parents[2] / "guide" / "reviewers.md").read_text(encoding="utf-8")

    assert f"> {real.splitlines()[0]}\n" in guide
