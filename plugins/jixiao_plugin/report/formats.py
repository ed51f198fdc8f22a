"""The forms a report can take, by the name an option gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..errors import JixiaoError
from .display import Display
from .github import github_report
from .gitlab import gitlab_report
from .json import json_report
from .junit import junit_report
from .markdown import markdown_report
from .rdjson import rdjson_report
from .reported import Reported
from .sarif import sarif_report
from .text import text_report

Reporter = Callable[[Sequence[Reported], Display], str]
"""Makes one text, line break at the end, of what a check found."""

FORMATS: Mapping[str, Reporter] = {
    "text": text_report,
    "json": lambda checked, _: json_report(checked),
    "github": lambda checked, _: github_report(checked),
    "gitlab": lambda checked, _: gitlab_report(checked),
    "sarif": lambda checked, _: sarif_report(checked),
    "rdjson": lambda checked, _: rdjson_report(checked),
    "junit": lambda checked, _: junit_report(checked),
    "markdown": lambda checked, _: markdown_report(checked),
}


def reporter(name: str) -> Reporter:
    """The reporter called *name*; raises JixiaoError, naming those there are, for any other."""
    if name not in FORMATS:
        raise JixiaoError(f"没有“{name}”这种报告格式，现在有：{'、'.join(FORMATS)}。")
    return FORMATS[name]
