import gzip
from xml.etree import ElementTree as ET

from jixiao_plugin.site.sitemap import sitemap_files

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_every_address_is_listed_once_in_order() -> None:
    files = dict(sitemap_files("https://example.org/x/", ["b/", "", "a/?q=1&r"]))

    found = [element.text for element in ET.fromstring(files["sitemap.xml"]).iter(LOC)]

    assert found == ["https://example.org/x/", "https://example.org/x/a/?q=1&r", "https://example.org/x/b/"]


def test_the_compressed_file_holds_the_same_and_carries_no_time() -> None:
    files = dict(sitemap_files("https://example.org/", ["a/"]))

    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
    assert files["sitemap.xml.gz"][4:8] == bytes(4)
    assert b"lastmod" not in files["sitemap.xml"]


def test_a_given_date_is_printed() -> None:
    files = dict(sitemap_files("https://example.org/", ["a/"], "2026-01-02", 1_767_312_000))

    assert b"<lastmod>2026-01-02</lastmod>" in files["sitemap.xml"]


def test_more_addresses_than_one_file_may_hold_are_divided() -> None:
    files = dict(sitemap_files("https://example.org/", [f"{number}/" for number in range(50_001)]))

    parts = [element.text for element in ET.fromstring(files["sitemap.xml"]).iter(LOC)]
    counts = [files[name].count(b"<loc>") for name in ("sitemap-1.xml", "sitemap-2.xml")]

    assert parts == ["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"]
    assert counts == [50_000, 1]


def test_a_site_without_an_address_has_no_sitemap() -> None:
    assert list(sitemap_files("", ["a/"])) == []
