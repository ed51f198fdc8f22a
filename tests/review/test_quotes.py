"""Short quotes around what differs."""

from __future__ import annotations

from jixiao_plugin.review.quotes import quotes


def test_a_quote_parts_no_number() -> None:
    after = "类，种植面积合计每年都应不少于9000亩，照旧办理" + "。" * 30

    assert quotes(f"甲{after}", f"乙{after}")[0] == "甲类，种植面积合计每年都应不少于9000…"


def test_a_quote_is_cut_where_no_number_stands() -> None:
    before = "照旧办理" * 30

    old, new = quotes(f"{before}甲", f"{before}乙")

    assert (old, new) == (f"…{before[-16:]}甲", f"…{before[-16:]}乙")
