"""Reports by name."""

from __future__ import annotations

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.formats import FORMATS, reporter

from .sample import checked, unit_missing


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_in_one_line_break(name: str) -> None:
    report = reporter(name)([checked(unit_missing())], Display())

    assert report.endswith("\n") and not report.endswith("\n\n")


@pytest.mark.parametrize("name", ["pdf", "TEXT", ""])
def test_a_format_that_is_not_built_is_refused_naming_those_that_are(name: str) -> None:
    with pytest.raises(
        JixiaoError,
        match=f"没有“{name}”这种报告格式，现在有：text、json、github、gitlab、sarif、rdjson、junit、markdown。",
    ):
        reporter(name)
