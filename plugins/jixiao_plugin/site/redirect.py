"""The page at an address that something once had."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .made import Made, is_id
from .page import declaration_address, root_prefix


def redirect_path(former_id: str) -> str:
    """Where the redirect from *former_id* is written, below the site's root."""
    return f"{declaration_address(former_id)}index.html"


def redirect_page(path: str, address: str, site_url: str) -> str:
    """A document at *path* that leads to *address*, without a script and on any base path.

    It names an empty icon, for else a browser asks the root of the host for one.
    """
    target = escape(root_prefix(path) + address)
    canonical = f'<link rel="canonical" href="{escape(site_url + address)}">\n' if site_url else ""
    return (
        '<!doctype html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        '<link rel="icon" href="data:,">\n<title>地址已变更</title>\n'
        f'{canonical}<meta http-equiv="refresh" content="0; url={target}">\n</head>\n'
        f'<body>\n<p>这个地址已变更，<a href="{target}">请看新地址</a>。</p>\n</body>\n</html>\n'
    )


def redirects(public: Iterable[Made], ids: frozenset[str]) -> tuple[dict[str, Made], list[str]]:
    """To whom each former address leads, and a sentence for each that cannot be one."""
    owners: dict[str, Made] = {}
    refused = []
    for made in public:
        for former_id in made.former_ids:
            if not is_id(former_id):
                refused.append(f"{made.path}: 曾用地址“{former_id}”不是地址，应写作 2020/jiu-mingcheng 的样子。")
            elif former_id in ids:
                refused.append(f"{made.path}: 曾用地址“{former_id}”现在是另一份申报表的地址。")
            elif former_id in owners:
                refused.append(f"{made.path}: 曾用地址“{former_id}”已被 {owners[former_id].path} 用作曾用地址。")
            else:
                owners[former_id] = made
    return owners, refused
