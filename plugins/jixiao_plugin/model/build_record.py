"""What the file records about itself: its state and addresses, its publication (公开), its reasons (豁免)."""

from __future__ import annotations

from ..finding import Offence
from ..forms.labels import (
    CONTINUES,
    DISCLOSURE,
    DISCLOSURE_KEYS,
    FORMER_IDS,
    REPAIRS,
    STATUS,
    STATUS_WORDS,
    WAIVER_KEYS,
    WAIVER_PLACE,
    WAIVER_REASON,
    WAIVER_RULE,
    WAIVER_VALUE,
    WAIVERS,
    WITHDRAWAL_REASON,
    WITHDRAWN,
)
from ..forms.near_miss import nearest
from ..position import START
from ..source.faults import UNREADABLE_VALUE
from ..source.log import shown
from ..source.tree import Entry, Node, Scalar
from .build_log import BuildLog, Entries, Place
from .declaration import Disclosure, Waiver

_WAIVER_EXAMPLE = "- 规则: AMT02，下面几行缩进两格写 位置、值、理由"


def read_status(log: BuildLog, entries: Entries) -> tuple[str, str]:
    """状态 (empty where blank or, a fault, no known word) and 撤回理由, which a withdrawn declaration must give."""
    status, reason = _cell(log, entries, STATUS), _cell(log, entries, WITHDRAWAL_REASON).text.strip()
    word = status.text.strip()
    if word and word not in STATUS_WORDS:
        meant = nearest(word, STATUS_WORDS)
        message = f"“{STATUS}”写的是“{shown(word)}”，只能写“{'”或“'.join(STATUS_WORDS)}”"
        advice = f"可能是“{meant}”。" if meant else "照常公开的，删去这一行。"
        log.fault(UNREADABLE_VALUE, Offence(status.span, message, (STATUS,), found=word, expected=meant, help=advice))
        return "", reason
    if word == WITHDRAWN and not reason:
        message = f"状态是“{WITHDRAWN}”，还应写明“{WITHDRAWAL_REASON}”"
        advice = f"加一行“{WITHDRAWAL_REASON}: 原因”，读者在原来的地址会看到它。"
        log.fault(UNREADABLE_VALUE, Offence(status.span, message, (STATUS,), found=word, help=advice))
    return word, reason


def read_former_ids(log: BuildLog, entries: Entries) -> tuple[Scalar, ...]:
    """The ids under 曾用地址, written as a list or as one text."""
    return _texts(log, entries.get(FORMER_IDS), (FORMER_IDS,), "- 2020/example")


def read_continues(log: BuildLog, entries: Entries) -> Scalar | None:
    """The id under 延续自; none where it is absent or blank."""
    cell = _cell(log, entries, CONTINUES)
    return cell if cell.text.strip() else None


def build_disclosure(log: BuildLog, node: Node | None) -> Disclosure:
    """What 公开 says about the publication of the form."""
    place = (DISCLOSURE,)
    entries = log.entries(log.mapping(node, place, "公开日期: 2021-02-01"), place, DISCLOSURE_KEYS)
    cells = tuple(
        (entry.key, log.scalar(entry.value, (*place, label))) for label, entry in entries.items() if label != REPAIRS
    )
    return Disclosure(cells, _texts(log, entries.get(REPAIRS), (*place, REPAIRS), "- 改正了哪一处"))


def build_waivers(log: BuildLog, node: Node | None) -> tuple[Waiver, ...]:
    """The entries of 豁免 as typed; whether they match anything is not judged here."""
    waivers = []
    for number, item in enumerate(log.items(node, (WAIVERS,), _WAIVER_EXAMPLE), 1):
        place = (WAIVERS, f"第{number}项")
        tree = log.mapping(item, place, _WAIVER_EXAMPLE)
        if tree is None:
            continue
        texts = {
            label: log.scalar(entry.value, (*place, label)).text.strip()
            for label, entry in log.entries(tree, place, WAIVER_KEYS).items()
        }
        waivers.append(
            Waiver(
                texts.get(WAIVER_RULE, ""),
                texts.get(WAIVER_PLACE, ""),
                texts.get(WAIVER_VALUE, ""),
                texts.get(WAIVER_REASON, ""),
                tree.span,
            )
        )
    return tuple(waivers)


def _cell(log: BuildLog, entries: Entries, label: str) -> Scalar:
    entry = entries.get(label)
    return log.scalar(entry.value, (label,)) if entry else Scalar("", START)


def _texts(log: BuildLog, entry: Entry | None, place: Place, example: str) -> tuple[Scalar, ...]:
    """The texts listed under *entry*; a single text counts as a list of one."""
    if entry is None:
        return ()
    if isinstance(entry.value, Scalar):
        return (entry.value,) if entry.value.text.strip() else ()
    return tuple(log.scalar(item, place) for item in log.items(entry.value, place, example))
