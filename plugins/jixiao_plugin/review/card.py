"""The card: what a pull request means, as one comment that a host shows and a script keeps up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Severity
from ..markdown import COMMENT_LIMIT, Block, code_span, fitted, folded
from ..model.amount import money_text
from .change import Change, DeclarationChange, Kind, Review, Status
from .findings import FindingChanges
from .quotes import quotes
from .summary import LIGHT, every_change, headline, weight

MARKER = "<!-- jixiao-review-card -->"
"""Last line of the card, by which a script finds the comment it wrote before. It stands at the start of a line of its
own, where no text of a declaration can put it."""

_SHOWN, _OLDER = 20, 5
"""Changes and findings that are open to the eye, the others being folded; and how many that were there before."""
SETTINGS = "jixiao.yml"
_NAME, _TEXT, _MESSAGE = 200, 160, 300
"""Characters of a place, a value and a message that are quoted."""
_FINDING_MARKS = {Severity.ERROR: "≠", Severity.WARNING: "≠", Severity.ADVICE: "※"}
_TABLE = "| 变化 | 项目 > 字段 | 原来 | 现在 |\n|---|---|---|---|\n"
_NOTHING = "（没有）"


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that the host gave this run; empty where there is nothing to lead to."""

    preview: str = ""
    report: str = ""


def card(review: Review, findings: Sequence[FindingChanges], links: Links = Links()) -> str:
    """The card; never longer than hosts take, the most serious first, and the number of what is left out said."""
    rows, light = _rows(review)
    blocks = [
        Block((f"**{headline(review)}**",)),
        Block(tuple(rows[:_SHOWN]), _TABLE),
        folded(f"其余 {len(rows) - _SHOWN} 处改动", rows[_SHOWN:], _TABLE),
        folded(f"改写、移动和文字 {len(light)} 处", light, _TABLE),
        *_finding_blocks(review, findings),
        *_rest(review),
    ]
    return fitted(blocks, COMMENT_LIMIT, _hidden, _links(links) + MARKER + "\n")


def _hidden(count: int) -> str:
    return f"另有 {count} 项因为篇幅没有列出，全部见完整报告。"


def _rows(review: Review) -> tuple[list[str], list[str]]:
    """Rows of the table: what weighs, gravest first, and what was only said otherwise or moved."""
    listed = [(weight(change), _row(item, change)) for item, change in every_change(review) if _is_listed(item, change)]
    listed += [((1, 1), _whole_row(item)) for item in review.declarations if _has_row(item)]
    listed.sort(key=lambda pair: pair[0])
    return [row for rank, row in listed if rank[0] < LIGHT], [row for rank, row in listed if rank[0] >= LIGHT]


def _has_row(item: DeclarationChange) -> bool:
    """Whether there is something to say of it as a whole."""
    return item.status is Status.RENAMED or (item.status is not Status.CHANGED and item.is_readable)


def _is_listed(item: DeclarationChange, change: Change) -> bool:
    """Of what is new or gone as a whole, only waivers have a row of their own, and that it could not be read."""
    is_whole = item.status in {Status.ADDED, Status.REMOVED}
    return not is_whole or change.kind in {Kind.WAIVER, Kind.FIELD}


def _row(item: DeclarationChange, change: Change) -> str:
    before, after = change.before, change.after
    if change.kind is Kind.TEXT and before and after:
        before, after = quotes(before, after)
    note = f"（{change.note}）" if change.note else ""
    word = f"{change.grade.mark} {change.word}".strip()
    return f"| {word} | {_place(item, change)} | {_value(before)} | {_value(after)}{note} |"


def _place(item: DeclarationChange, change: Change) -> str:
    return code_span(f"{item.title} > {change.place}", _NAME)


def _value(text: str | None) -> str:
    return code_span(text.replace("\n", " "), _TEXT) if text and text.strip() else _NOTHING


def _whole_row(item: DeclarationChange) -> str:
    before, after = (None if total is None else money_text(total) for total in item.totals)
    promises = f"{item.indicators} 条指标"
    texts = {
        Status.ADDED: (_NOTHING, f"{_value(after)}，{promises}"),
        Status.REMOVED: (f"{_value(before)}，{promises}", _NOTHING),
    }.get(item.status, (code_span(item.former_id, _NAME), code_span(item.id, _NAME)))
    name = code_span(f"{item.title} > {'地址' if item.status is Status.RENAMED else '整份申报表'}", _NAME)
    return f"| {item.status.label} | {name} | {texts[0]} | {texts[1]} |"


def _finding_blocks(review: Review, changes: Sequence[FindingChanges]) -> Iterator[Block]:
    """New findings open, new advice and cured ones folded, of the older ones the gravest few."""
    new, fixed, older = (_by_severity(changes, name) for name in ("new", "fixed", "older"))
    if not (new or fixed or review.declarations):
        return
    yield Block((f"**核对**　新出现 {len(new)}　这次改好 {len(fixed)}　原有 {len(older)}",))
    rows = [_finding(title, item) for title, item in new if item.severity is not Severity.ADVICE]
    advice = [_finding(title, item) for title, item in new if item.severity is Severity.ADVICE]
    yield Block(tuple(rows[:_SHOWN]))
    yield folded(f"其余新出现的 {len(rows) - _SHOWN} 项", rows[_SHOWN:])
    yield folded(f"新出现的建议 {len(advice)} 项", advice)
    yield folded(f"这次改好的 {len(fixed)} 项", [_finding(title, item, mark="√") for title, item in fixed])
    gravest = [_finding(title, item) for title, item in older[:_OLDER]]
    yield folded(f"原有 {len(older)} 项中最要紧的 {len(gravest)} 项", gravest)
    yield Block(("各份申报表互相比较的规则要看全站，这里没有查，见完整检查。",))


def _by_severity(changes: Sequence[FindingChanges], name: str) -> list[tuple[str, Finding]]:
    found = [(entry.title, item) for entry in changes for item in getattr(entry, name)]
    return sorted(found, key=lambda pair: (pair[1].severity.rank, pair[1].waived is not None, pair[1].sort_key))


def _finding(title: str, item: Finding, mark: str = "") -> str:
    place = f" > {item.place}" if item.place else ""
    waived = f" **已说明**：{code_span(item.waived.reason, _TEXT)}" if item.waived else ""
    name = f"{mark or _FINDING_MARKS[item.severity]} {item.severity.label} {item.code}"
    line = f"第 {item.span.line} 行 " if not mark else ""
    return f"- {name} {line}{code_span(title + place, _NAME)}：{code_span(item.message, _MESSAGE)}{waived}"


def _rest(review: Review) -> Iterator[Block]:
    if review.unchanged and review.declarations:
        yield Block((f"另有 {len(review.unchanged)} 份申报表只改了写法，意思没有变。",))
    if SETTINGS in review.others:
        yield Block((f"※ 网站设置 `{SETTINGS}` 也改了：级别和名单影响核对的结果，请一并看。",))
    paths = [f"- {code_span(path, _NAME)}" for path in review.others]
    yield folded(f"不是申报表的文件也改了 {len(paths)} 个", paths)


def _links(links: Links) -> str:
    named = (("预览", links.preview), ("完整报告", links.report))
    told = [f"[{name}](<{address}>)" for name, address in named if address]
    return f"{'　'.join(told)}\n\n" if told else ""
