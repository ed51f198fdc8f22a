"""What sets the forms: a machine without a Chinese font fails these tests, for it could make none."""

from pathlib import Path

import pytest

from jixiao_plugin.exchange.typesetter import Typesetter, find_typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """In the best font of this machine."""
    return find_typesetter("", Path())
