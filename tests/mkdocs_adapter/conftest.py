from pathlib import Path

import pytest

from jixiao_plugin.forms.catalog import Catalog

from .site import Site, new_site


@pytest.fixture
def site(tmp_path: Path, catalog: Catalog) -> Site:
    """A small site, not built yet."""
    return new_site(tmp_path, catalog)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Site:
    """The same, built under strict; for tests that only look."""
    site = new_site(tmp_path_factory.mktemp("site"), catalog)
    assert site.build(strict=True) == 0
    return site
