"""Slips that keep a file from being read as it was meant (topic SRC), and slips in waivers (topic WVR)."""

from __future__ import annotations

from .fault import Edit, Fault, fault

_END_OF_FRONT = r"\n---\n"
_TOTAL = r"^项目总金额: (.+)$"

READING_FAULTS = (
    Fault("gbk", "SRC01", (Edit(r"\A", ""),), at=r"^表式", encoding="gb18030"),
    fault("too-deep", "SRC02", r"^  公开方式: .*$", "  公开方式: " + "[" * 70 + "]" * 70),
    fault("no-closing-fence", "SRC03", _END_OF_FRONT, "\n", at=r"^  发布机构"),
    fault("no-opening-fence", "SRC03", r"\A---\n", ""),
    fault("crooked-indentation", "SRC04", r"^  公开方式: (.*)$", r"   公开方式: \1"),
    fault("unclosed-bracket", "SRC04", r"^  公开方式: (.*)$", r"  公开方式: {方式: \1"),
    fault("duplicate-key", "SRC05", r"^(年度: .*)\n", r"\1\n\1\n", at=r"^年度: .*\n年度"),
    fault("bare-ampersand", "SRC10", r"^  公开方式: (.*)$", r"  公开方式: &示例 \1"),
    fault("tag", "SRC06", r"^  公开方式: (.*)$", r"  公开方式: !!str \1"),
    fault("tab", "SRC07", r"^项目名称: (.*)$", "项目名称: \\1\t专项"),
    fault("full-width-colon", "SRC08", r"^项目名称: (.*)$", r"项目名称：\1"),
    fault("full-width-colon-inside", "SRC08", r"^    (\S+): (.*)$", r"    \1：\2"),
    fault("no-space-after-colon", "SRC09", r"^项目名称: (.*)$", r"项目名称:\1"),
    fault("bare-greater-than", "SRC10", r"^        目标值: ≥(\d+%)$", r"        目标值: >\1"),
    fault("bare-asterisk", "SRC10", r"^  公开方式: (.*)$", r"  公开方式: *\1"),
    fault("comma-in-braces", "SRC11", r"^      (\S+): ≥\d+([^\d\n]+)$", r"      \1: {目标值: ≥1,000\2}"),
    fault("comment", "SRC12", r"^项目名称: (.*)$", r"项目名称: \1 # 待核"),
    fault("colon-in-value", "SRC13", r"^项目名称: (.*)$", r"项目名称: 其中: \1"),
    fault("full-width-indent", "SRC14", r"^  公开方式: (.*)$", r"　公开方式: \1"),
    Fault("text-for-mapping", "SRC15", (Edit(r"^公开:\n(?:  .*\n)+", "公开: 主动公开\n"),), also=("PUB01",)),
    fault("list-for-text", "SRC15", r"^项目名称: (.*)$", r"项目名称:\n  - \1", at=r"^  - "),
    fault("amount-without-unit", "SRC16", _TOTAL, "项目总金额: 89.5"),
    fault("amount-in-words", "SRC16", r"^  其他资金: 0万元$", "  其他资金: 若干"),
    fault("text-before-heading", "SRC17", r"\n---\n\n", "\n---\n\n本表由示例单位填报。\n\n", at=r"本表由"),
    fault("html", "SRC18", r"^1、(.*)$", r"1、<b>重点</b>\1"),
    fault(
        "duplicate-section",
        "SRC19",
        r"^## (年度绩效目标|年度目标)\n(?:.|\n)*\Z",
        r"\g<0>\n## \1\n\n1、示例。\n",
        at=r"(?s)\A.*\n## [^\n]*",
    ),
    fault("unknown-edition", "SRC20", r"^表式: .*$", "表式: jiangyin-special-fund-2012"),
    Fault("year-not-of-folder", "SRC21", (Edit(r"^年度: (.*)$", "年度: 2035"),), also=("VAL16",)),
    fault("contact-telephone", "SRC22", r"^主管部门: (.*)$", r"主管部门: \1\n联系电话: 示例", at=r"联系电话"),
    Fault("chinese-file-name", "SRC24", (), rename="示例"),
    fault("year-in-words", "SRC23", r"^年度: .*$", "年度: 二〇二一"),
)


def _waiver(rule: str, reason: str) -> str:
    return f"豁免:\n  - 规则: {rule}\n    位置: 项目总金额\n    值: 1万元\n    理由: {reason}\n公开:"


WAIVER_FAULTS = (
    fault("waiver-of-nothing", "WVR01", r"^公开:$", _waiver("AMT01", "示例理由"), at=r"规则: AMT01"),
    fault("waiver-without-reason", "WVR02", r"^公开:$", _waiver("AMT01", ""), at=r"规则: AMT01"),
    fault("waiver-of-reading", "WVR03", r"^公开:$", _waiver("SRC16", "示例理由"), at=r"规则: SRC16"),
)
