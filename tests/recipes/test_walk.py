"""One change from its opening to the public page, as the people and the machines of a site go through it."""

from __future__ import annotations

import re
from pathlib import Path

from .conftest import PLACE, STEPS, Hosted
from .test_hooks import install, on_server, push

WAIVER = """豁免:
  - 规则: AMT02
    位置: 资金明细 > 技能培训 > 金额
    值: 31.5万元
    理由: 原申报表如此，按原表公开。
"""


def replaced(text: str, *changes: tuple[str, str]) -> str:
    """*text* with each change made everywhere; each must change something."""
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def errors(card: str) -> set[str]:
    """Codes of the new errors that a card lists and no waiver explains."""
    listed = [line for line in card.splitlines() if line.startswith("- ≠ 错误") and "已说明" not in line]
    return {line.split()[3] for line in listed}


def test_open_find_fix_waive_merge_publish(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    install(hosted, "pre-receive")
    install(hosted, "post-receive")
    clone, out = hosted.clone, tmp_path / "out"

    def review() -> tuple[int, str]:
        ended = hosted.run("sh", STEPS / "review.sh", "origin/main", out)
        return ended.status, (out / "card.md").read_text(encoding="utf-8")

    # Open: an editor raises an amount, forgets the total, and promises less.
    faulty = replaced(clean, ("金额: 30万元", "金额: 31.5万元"), ("参训人员就业率: ≥80%", "参训人员就业率: ≥75%"))
    clone.git("switch", "--quiet", "--create", "branch")
    clone.commit("技能培训经费增加", {PLACE: faulty})

    # Find: the machine says what the change means, and the server does not take it.
    status, card = review()
    assert status == 1
    assert "指标放宽 1 条" in card.splitlines()[0]
    assert {"AMT01", "AMT02"} <= errors(card)
    assert push(hosted, "branch").status == 0
    assert push(hosted, "branch:main").status != 0

    # Fix: the total, the sources and the words follow the item; the promise stands again.
    fixed = replaced(faulty, ("33万元", "34.5万元"), ("参训人员就业率: ≥75%", "参训人员就业率: ≥80%"))
    fixed = re.sub(r"(技能培训[^；。\n]*?)30万元", r"\g<1>31.5万元", fixed)
    clone.commit("总金额随明细改正", {PLACE: fixed})
    status, card = review()
    assert "放宽" not in card
    assert (status, errors(card)) == (1, {"AMT02"})

    # Waive: what the form really says is explained, and the explanation comes first.
    clone.commit("说明原表如此", {PLACE: fixed.replace("项目总金额: ", f"{WAIVER}项目总金额: ", 1)})
    status, card = review()
    rows = [line for line in card.splitlines() if line.startswith("| ") and "变化" not in line]
    assert rows[0].startswith("| 豁免新增 | `示例市职业技能培训专项资金 > 豁免 > AMT02 > 资金明细 > 技能培训 > 金额` |")
    assert (status, errors(card)) == (0, set())

    # Merge: the server takes it now, and publishes it at once.
    clone.git("switch", "--quiet", "main")
    clone.git("merge", "--quiet", "--no-ff", "--message=合并", "branch")
    assert push(hosted, "main", WEB_ROOT=str(tmp_path / "网站")).status == 0
    assert on_server(hosted, "main") == clone.git("rev-parse", "HEAD").strip()

    # Publish: the page shows the figure and its reason.
    page = (tmp_path / "网站" / "declarations" / "2021" / "shili" / "index.html").read_text(encoding="utf-8")
    assert "34.5" in page
    assert "原申报表如此，按原表公开。" in page
