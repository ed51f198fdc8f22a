"""Scripts of the pages. Each only adds to what works without it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

CITE_SCRIPT = "assets/cite.js"
"""Where the script of declaration pages stands, below the site's root."""


def script_files() -> Iterator[tuple[str, bytes]]:
    """Paths below the site's root, each with its content."""
    yield CITE_SCRIPT, files(__package__).joinpath("cite.js").read_bytes()
