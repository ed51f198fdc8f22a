from tests.site.test_build import collection

__all__ = ["collection"]
