"""What many tests share: the catalogue of editions, expected files, and a browser."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from jixiao_plugin.forms.catalog import Catalog

ROOT = Path(__file__).parent.parent

# The same examples on every machine, so that a red test is red again; --hypothesis-profile=explore looks further.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile("house")

BROWSER_ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--golden` writes the expected files instead of comparing with them."""
    parser.addoption("--golden", action="store_true", help="write expected files anew")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The editions that come with the package."""
    from jixiao_plugin.forms.catalog import load_catalog  # noqa: PLC0415

    return load_catalog()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the expected file, or writes that file under `--golden`."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        with path.open(encoding="utf-8", newline="") as expected:
            assert text == expected.read()

    return compare


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium that draws Chinese; the set-up script finds or brings it."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most tests need no browser

    found = subprocess.run(
        ["sh", str(ROOT / "tools" / "browser.sh"), sys.executable], stdout=subprocess.PIPE, text=True, check=True
    )
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found.stdout.strip(), args=list(BROWSER_ARGUMENTS))
        yield chromium
        chromium.close()
