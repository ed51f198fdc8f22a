from pathlib import Path

import pytest

from jixiao_plugin.forms.catalog import Catalog
from tests.repository.commits import Commits

from .farm import Farm, new_farm


@pytest.fixture
def farm(tmp_path: Path, catalog: Catalog) -> Farm:
    return new_farm(Commits(tmp_path / "site"), catalog)
