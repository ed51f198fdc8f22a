"""A project of four years, each year a clean declaration with one thing of every kind changed."""

from __future__ import annotations

from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.site.life.stage import Stage
from tests.site.samples import published

CLEAN = load_catalog().clean_example("jiangyin-special-fund-2021")

MORE_MONEY = (
    ("200人*1500元/人=30万元", "220人*1500元/人=33万元"),
    ("金额: 30万元", "金额: 33万元"),
    ("项目总金额: 33万元", "项目总金额: 36万元"),
    ("财政拨款: 33万元", "财政拨款: 36万元"),
    ("1、技能培训30万元", "1、技能培训33万元"),
    ("技能培训人数: ≥200人", "技能培训人数: ≥220人"),
)
LESS_PROMISED = (
    ("技能培训人数: ≥200人", "技能培训人数: ≥180人"),
    ("技能培训人均成本: ≤1500元/人", "技能培训人均成本: ≤1600元/人"),
    ("结业考核合格率: ≥90%", "结业考核通过率: ≥90%"),
    ("参训人员就业率: ≥80%", "参训人员就业人数: ≥150人"),
)
OTHER_PROMISES = (
    ("      结业考核完成时间: 2024年12月20日前\n", ""),
    ("      参训人员就业率: ≥80%", "      参训人员就业率: ≥80%\n      新增创业人数: ≥10人"),
)


def text(year: int, *replaced: tuple[str, str], continues: str = "", head: str = "") -> str:
    """The clean declaration of that year with texts replaced, and lines put at its head."""
    result = CLEAN.replace("年度: 2021", f"年度: {year}").replace("2021年", f"{year}年").replace("2021-", f"{year}-")
    for old, new in replaced:
        assert old in result, old
        result = result.replace(old, new)
    link = f"延续自: {continues}\n" if continues else ""
    return result.replace("---\n", f"---\n{link}{head}", 1)


FAMILY = {
    "2021/a": text(2021),
    "2022/a": text(2022, *MORE_MONEY, continues="2021/a"),
    "2023/a": text(2023, *LESS_PROMISED, continues="2022/a"),
    "2024/a": text(2024, *OTHER_PROMISES, continues="2023/a"),
}


def declared(name: str, written: str) -> Declaration:
    """The declaration that *written* makes."""
    declaration = published(written, name).declaration
    assert declaration
    return declaration


def stages(**changed: str | None) -> tuple[Stage, ...]:
    """The years of the project; *changed* gives a year (`y2022`) other words, or none where it is withdrawn."""
    years = {name: changed.get(f"y{name[:4]}", written) for name, written in FAMILY.items()}
    return tuple(Stage(name, declared(name, written) if written else None) for name, written in years.items())
