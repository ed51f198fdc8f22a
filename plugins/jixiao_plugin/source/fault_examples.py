"""Good and bad examples for the faults of reading; they are their tests and their pages in the handbook."""

from __future__ import annotations

from dataclasses import dataclass

from ..finding import RuleInfo
from . import faults


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """An extract, to be completed with the smallest clean declaration, and what of its file the text does not tell."""

    text: str
    """A line that ends in ` ←SRC01` is marked, as in rules."""
    encoding: str = "utf-8"
    id: str = "example"
    """Its path below `declarations/` without `.md`."""
    note: str = ""
    """What the text does not show, in Chinese: its name, its encoding."""
    shown: str = ""
    """What is printed in its place where it is too long to be printed."""


@dataclass(frozen=True, slots=True)
class FaultExamples:
    """The examples of one fault: extracts, or files where an extract cannot show it."""

    fault: RuleInfo
    good: tuple[str | ExampleFile, ...]
    """In which nothing is found."""
    bad: tuple[str | ExampleFile, ...]
    """In which exactly what is marked is found."""


_DEEP = "资金来源:\n" + "\n".join(f"{'  ' * level}第{level}层:" for level in range(1, 70))


def _deepest(mark: str) -> str:
    """Levels within levels, the first one too many marked."""
    lines = _DEEP.split("\n")
    lines[1] += " ←STR02"
    lines[64] += mark
    return "\n".join(lines)


def _target(line: str) -> str:
    return f"绩效指标:\n  产出指标:\n    产出质量:\n      {line}"


def _way(value: str) -> str:
    return f"公开:\n  公开方式: {value}"


def _source(line: str) -> str:
    return f"资金来源:\n  {line}"


FAULT_EXAMPLES: tuple[FaultExamples, ...] = (
    FaultExamples(
        faults.ENCODING,
        good=(
            ExampleFile("", note="与示例申报表相同，用 UTF-8 编码保存。"),
            ExampleFile("", encoding="utf-8-sig", note="与示例申报表相同，用带签名的 UTF-8 编码保存，也读得出来。"),
        ),
        bad=(
            ExampleFile("表式: jiangyin-special-fund-2021 ←SRC01", encoding="gbk", note="用 GBK 编码保存。"),
            ExampleFile(
                "--- ←SRC01\n表式: jiangyin-special-fund-2021\n年度: 2021",
                encoding="utf-16",
                note="用 UTF-16 编码保存。",
            ),
        ),
    ),
    FaultExamples(
        faults.TOO_LARGE,
        good=(_source("财政拨款: 33万元"), "资金明细:\n  - 名称: 技能培训\n    金额: 30万元"),
        bad=(
            ExampleFile(_deepest(" ←SRC02"), shown="资金来源:\n  第1层:\n    第2层:\n      ……（一直到第69层）"),
            ExampleFile(
                "--- ←SRC02\n## 项目概况\n\n……\n" + "示例培训。\n" * 70_000,
                shown="## 项目概况\n\n……\n示例培训。\n……（重复七万行）",
            ),
        ),
    ),
    FaultExamples(
        faults.FENCE,
        good=(
            "---\n表式: jiangyin-special-fund-2021\n年度: 2021\n---",
            "主管部门: 示例市示例局\n---\n## 项目概况\n\n……",
        ),
        bad=(
            "（没有：---）\n表式: jiangyin-special-fund-2021 ←SRC03\n年度: 2021",
            "曾用地址: [2020/shili] ←SRC03\n（没有：---）\n## 项目概况\n\n……",
        ),
    ),
    FaultExamples(
        faults.SYNTAX,
        good=(
            "项目名称: 示例专项资金\n主管部门: 示例市示例局",
            _target("培训合格率: {目标值: ≥90%, 数据来源: 考核成绩}"),
        ),
        bad=(
            "项目名称: 示例专项资金\n主管部门示例市示例局 ←SRC04",
            _target("培训合格率: {目标值: ≥90%, 数据来源: 考核成绩 ←SRC04 VAL01"),
        ),
    ),
    FaultExamples(
        faults.DUPLICATE_KEY,
        good=(_source("财政拨款: 33万元"), _target("培训合格率: ≥90%\n      培训出勤率: ≥90%")),
        bad=(
            _source("财政拨款: 33万元\n  财政拨款: 33.0万元 ←SRC05"),
            _target("培训合格率: ≥90%\n      培训合格率: ≥95% ←SRC05"),
        ),
    ),
    FaultExamples(
        faults.ANCHOR,
        good=(_source("财政拨款: 30万元\n  自有资金: 3万元"), _way("'&主动公开'")),
        bad=(_way("&name 主动公开 ←SRC06"), _way("!!str 主动公开 ←SRC06")),
    ),
    FaultExamples(
        faults.CONTROL_CHARACTER,
        good=(_source("财政拨款: 33万元"), _way("主动公开")),
        bad=(
            ExampleFile("资金来源:\n\t财政拨款: 33万元 ←SRC07", note="第二行行首是一个制表符。"),
            ExampleFile(_way("主动\u200b公开 ←SRC07"), note="“主动”与“公开”之间有一个看不见的零宽空格。"),
            ExampleFile(
                "资金来源:\n  自有资金\t0元\t本单位 ←SRC07\n  其他资金\t0元\t无",
                note="下面两行从电子表格粘贴而来，格与格之间是制表符。",
            ),
        ),
    ),
    FaultExamples(
        faults.FULL_WIDTH_COLON,
        good=(_source("财政拨款: 33万元"), _way("主动公开：全文")),
        bad=(_source("财政拨款：33万元 ←SRC08"), _target("培训合格率: {目标值：≥90%} ←SRC08")),
    ),
    FaultExamples(
        faults.COLON_WITHOUT_SPACE,
        good=(_source("财政拨款: 33万元"), _target("培训合格率: ≥90%")),
        bad=(_source("财政拨款:33万元 ←SRC09"), _target("培训合格率:≥90% ←SRC09")),
    ),
    FaultExamples(
        faults.UNQUOTED_START,
        good=(_target("培训合格率: '>90%'"), _way("'[主动]公开'")),
        bad=(_target("培训合格率: >90% ←SRC10"), _way("[主动]公开 ←SRC10")),
    ),
    FaultExamples(
        faults.COMMA_SPLITS,
        good=(_target("培训人数: {目标值: '≥1,000人'}"), "项目总金额: 330,000元"),
        bad=(
            _target("培训人数: {目标值: ≥1,000人} ←SRC11"),
            "资金来源: {财政拨款: 330,000元} ←SRC11",
        ),
    ),
    FaultExamples(
        faults.COMMENT_CUTS,
        good=(_way("'主动公开 #1'"), "# 待核\n项目名称: 示例专项资金"),
        bad=(_way("主动公开 #1 ←SRC12"), _source("财政拨款: 33万元 # 待核 ←SRC12")),
    ),
    FaultExamples(
        faults.COLON_IN_VALUE,
        good=(_way("'主动公开: 全文'"), _way("主动公开：全文")),
        bad=(_way("主动公开: 全文 ←SRC13"), _target("培训合格率: 其中: ≥90% ←SRC13 VAL01")),
    ),
    FaultExamples(
        faults.FULL_WIDTH_INDENT,
        good=(_source("财政拨款: 33万元"), "资金明细:\n  - 名称: 技能培训\n    金额: 30万元"),
        bad=("资金来源:\n　财政拨款: 33万元 ←SRC14", "资金明细:\n  - 名称: 示例备用金\n　　金额: 0元 ←SRC14"),
    ),
    FaultExamples(
        faults.WRONG_KIND,
        good=("资金明细:\n  - 名称: 技能培训\n    金额: 30万元", "项目名称: 示例专项资金"),
        bad=("资金明细:\n  - 示例备用金 ←SRC15", "项目名称:\n  - 示例专项资金 ←SRC15"),
    ),
    FaultExamples(
        faults.AMOUNT,
        good=("项目总金额: 33万元", _source("财政拨款: 330,000.00元")),
        bad=("项目总金额: 33 ←SRC16", _source("财政拨款: 33 ←SRC16")),
    ),
    FaultExamples(
        faults.TEXT_BEFORE_HEADING,
        good=("## 项目概况\n\n前言。\n……", "## 项目概况\n\n前言：示例项目全年举办十场示例培训。"),
        bad=(
            "主管部门: 示例市示例局\n---\n\n前言。 ←SRC17\n\n## 项目概况\n\n……",
            "主管部门: 示例市示例局\n---\n\n- 第一条 ←SRC17\n\n## 项目概况\n\n……",
        ),
    ),
    FaultExamples(
        faults.BODY_DIALECT,
        good=("## 项目概况\n\n80人*2000元=16万元，<90% 的除外。", "## 项目概况\n\n### 第一期\n\n1、示例培训。"),
        bad=("## 项目概况\n\n    全年举办十场示例培训。 ←SRC18", "## 项目概况\n\n全年举办<br>十场示例培训。 ←SRC18"),
    ),
    FaultExamples(
        faults.DUPLICATE_SECTION,
        good=("## 项目概况\n\n第一段。\n\n第二段。", "## 项目概况\n\n……\n\n### 项目概况补充\n\n第二段。"),
        bad=(
            "## 项目概况\n\n……\n\n## 项目概况 ←SRC19\n\n又写一次。",
            "## 立项依据\n\n……\n\n## 项目概况\n\n……\n\n## 立项依据 ←SRC19\n\n……",
        ),
    ),
    FaultExamples(
        faults.UNKNOWN_EDITION,
        good=("表式: jiangyin-special-fund-2021", "表式: 'jiangyin-special-fund-2021'"),
        bad=("表式: jiangyin-special-fund ←SRC20", "表式: 专项资金绩效目标申报表 ←SRC20"),
    ),
    FaultExamples(
        faults.YEAR_OUTSIDE,
        good=("年度: 2021", ExampleFile("年度: 2022", id="2022/example", note="放在 2022 文件夹里。")),
        bad=(
            "年度: 2019 ←SRC21",
            ExampleFile("年度: 2021 ←SRC21", id="2022/example", note="放在 2022 文件夹里。"),
        ),
    ),
    FaultExamples(
        faults.FIELD_NOT_PUBLIC,
        good=("主管部门: 示例市示例局", "公开:\n  转录说明:\n    - 原表印有项目负责人，没有转录。"),
        bad=("项目负责人: 示例人 ←SRC22", "联系电话: 示例号码 ←SRC22"),
    ),
    FaultExamples(
        faults.UNREADABLE_VALUE,
        good=("年度: 2021", "状态: 草稿"),
        bad=("年度: 二〇二一年 ←SRC23", "状态: 已完成 ←SRC23"),
    ),
    FaultExamples(
        faults.ADDRESS,
        good=(
            ExampleFile("", id="2021/shili-peixun", note="与示例申报表相同，文件名是 2021/shili-peixun.md。"),
            ExampleFile("", id="2021/peixun-2", note="与示例申报表相同，文件名是 2021/peixun-2.md。"),
        ),
        bad=(
            ExampleFile(
                "--- ←SRC24\n表式: jiangyin-special-fund-2021\n年度: 2021",
                id="2021/示例培训",
                note="文件名是 2021/示例培训.md。",
            ),
            ExampleFile(
                "--- ←SRC24\n表式: jiangyin-special-fund-2021\n年度: 2021",
                id="2021/Peixun_2",
                note="文件名是 2021/Peixun_2.md。",
            ),
        ),
    ),
)
"""In the order of their codes."""
