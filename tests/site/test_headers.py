import base64
import hashlib
from pathlib import Path

from jixiao_plugin.site.headers import content_policy, response_headers

INLINE = "var a=1"


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_every_script_in_a_page_is_named_by_its_hash_once() -> None:
    documents = [f"<script>{INLINE}</script><SCRIPT id=x>b</SCRIPT>", f"<script>{INLINE}</script>"]

    policy = content_policy(documents)

    assert policy.count(hashed(INLINE)) == 1
    assert hashed("b") in policy


def test_files_and_data_need_no_hash() -> None:
    documents = [
        '<script src="a.js"></script><script type="application/ld+json">{}</script><script type=module src=b></script>'
    ]

    assert "script-src 'self';" in content_policy(documents)
    assert "sha256" not in content_policy(documents)


def test_nothing_is_allowed_that_is_not_named() -> None:
    policy = content_policy([])

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.replace("style-src-attr 'unsafe-inline'", "")


def test_the_same_site_gets_the_same_headers(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.html").write_text(f"<script>{name}</script>", encoding="utf-8")

    headers = dict(response_headers(tmp_path))

    assert headers == dict(response_headers(tmp_path))
    assert all(hashed(name) in headers["Content-Security-Policy"] for name in "abc")
    assert headers["X-Content-Type-Options"] == "nosniff"
