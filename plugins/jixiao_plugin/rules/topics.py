"""What the topics of rules are about, and in which order they are listed."""

from __future__ import annotations

from collections.abc import Iterable

from ..finding import RuleInfo

TOPICS = {
    "SRC": "文件能不能读",
    "WVR": "豁免",
    "STR": "栏目和结构",
    "TXT": "文字",
    "DOC": "依据",
    "AMT": "金额和测算",
    "GOAL": "绩效目标",
    "VAL": "目标值",
    "WGT": "分值",
    "CMP": "内容合规",
    "PII": "个人信息",
    "PUB": "公开",
    "EVA": "自评",
    "COR": "各份申报表之间",
}
"""What a topic is about, in the order in which topics are listed; one that is not here comes last."""


def by_topic(infos: Iterable[RuleInfo]) -> dict[str, list[RuleInfo]]:
    """*infos* under their topics, both in order."""
    ordered = sorted(infos, key=lambda info: info.code)
    order = [*TOPICS, *sorted({info.topic for info in ordered} - set(TOPICS))]
    groups = {topic: [info for info in ordered if info.topic == topic] for topic in order}
    return {topic: found for topic, found in groups.items() if found}
