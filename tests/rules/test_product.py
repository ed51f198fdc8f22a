"""A sum that does not hold says what to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import Catalog

SEED = "content/declarations/2021/rsj-zhuanxiang.md"
ROOMS = "460元*40个房间=1.84万元"


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("460元*4O个房间=1.84万元", "“4O”里有英文字母，看起来像数字；改成数字 0 或 1 再核对。"),
        ("460元*4l个房间=1.84万元", "“4l”里有英文字母，看起来像数字；改成数字 0 或 1 再核对。"),
        ("460元*41个房间=1.84万元", "核对单价、数量和单位，改正其中一个。"),
        ("460元*41个VIP房间=1.84万元", "核对单价、数量和单位，改正其中一个。"),
    ],
)
def test_a_letter_in_a_number_is_named(repository: Path, catalog: Catalog, typed: str, advice: str) -> None:
    text = (repository / SEED).read_text(encoding="utf-8").replace(f"住宿: {ROOMS}", f"住宿: {typed}")

    checked = check_bytes("a.md", text.encode(), id="a", catalog=catalog, settings=default_settings(repository))

    (found,) = [item for item in checked.findings if item.code == "AMT03"]
    assert found.found == typed
    assert found.help == advice
