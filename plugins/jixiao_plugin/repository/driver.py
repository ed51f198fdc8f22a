"""Tells git how declarations are divided, so that its hunk headers name a field and its word differences Chinese words.

Git looks for lines that begin with a Latin letter, which no key of ours does: without this every header is empty.
"""

from __future__ import annotations

from pathlib import Path

from .git import git

NAME = "jixiao"
"""What the driver is called in .gitattributes."""

ATTRIBUTE = "content/declarations/**/*.md diff=jixiao"

_HEADERS = "\n".join(
    (
        "^## (.*)$",
        "^ *- 名称: *(.*)$",
        "^ *([^ #:-][^:]*): *$",
    )
)
"""Git shows the nearest line above a hunk that one of these matches: a section, a funding line, a name with more below
it."""
_WORDS = "[0-9.,]+%?|[A-Za-z]+|[^[:space:]]"
_SETTINGS = ((f"diff.{NAME}.xfuncname", _HEADERS), (f"diff.{NAME}.wordRegex", _WORDS))


def configure(folder: Path) -> None:
    """Write the driver into the configuration of the repository that *folder* lies in. Raises GitError."""
    git(folder, "rev-parse", "--git-dir")  # Outside a repository this is refused in words that are known.
    for key, value in _SETTINGS:
        git(folder, "config", "--local", key, value)


def hooks_folder(folder: Path) -> Path:
    """Where the repository keeps its hooks. Raises GitError."""
    return folder / git(folder, "rev-parse", "--git-path", "hooks").decode().strip()
