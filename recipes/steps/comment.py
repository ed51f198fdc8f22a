#!/usr/bin/env python3
"""Keeps one comment on a change: writes it the first time, renews it after that.

usage: comment.py {github,gitlab,gitee} REPOSITORY NUMBER CARD

The token stands in JIXIAO_TOKEN, the address of the host's interface in JIXIAO_API (each host has a default). On GitHub
the comments of JIXIAO_AUTHOR (github-actions[bot] unless told otherwise) count as ours; other hosts are asked whose
token it is. A card that says that no declaration is concerned is only written over an older one.
Standard library alone, so that it runs wherever Python does.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MARKER = "<!-- jixiao-review-card -->"
UNCONCERNED = "没有涉及申报表"
PAGE = 100
_APIS = {
    "github": "https://api.github.com",
    "gitlab": "https://gitlab.com/api/v4",
    "gitee": "https://gitee.com/api/v5",
}


@dataclass(frozen=True)
class Host:
    """How one kind of host is asked."""

    kind: str
    api: str
    token: str
    repository: str
    number: str

    @property
    def comments(self) -> str:
        """Where the comments of the change are."""
        if self.kind == "gitlab":
            return f"/projects/{urllib.parse.quote(self.repository, safe='')}/merge_requests/{self.number}/notes"
        part = "issues" if self.kind == "github" else "pulls"
        return f"/repos/{self.repository}/{part}/{self.number}/comments"

    def comment(self, id: int) -> str:
        """Where one of them is."""
        if self.kind == "gitlab":
            return f"{self.comments}/{id}"
        part = "issues" if self.kind == "github" else "pulls"
        return f"/repos/{self.repository}/{part}/comments/{id}"

    def ask(self, method: str, path: str, body: str | None = None) -> Any:
        """The host's answer to one question. Raises urllib.error.HTTPError where it refuses."""
        address = self.api + path
        headers = {"Accept": "application/json", "Content-Type": "application/json", "User-Agent": "jixiao"}
        if self.kind == "gitlab":
            headers["PRIVATE-TOKEN"] = self.token
        else:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps({"body": body}).encode()
        request = urllib.request.Request(address, data=data, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def author(self) -> str:
        """Whose comments are ours. The token that GitHub gives a run may not ask who it is."""
        named = os.environ.get("JIXIAO_AUTHOR", "github-actions[bot]" if self.kind == "github" else "")
        return named or name_of(self.ask("GET", "/user"))

    def ours(self) -> Iterator[int]:
        """The cards that we wrote, oldest first; a comment of somebody else that quotes one is none."""
        author = self.author()
        page = 1
        while True:
            found = self.ask("GET", f"{self.comments}?per_page={PAGE}&page={page}")
            for comment in found:
                writer = comment.get("author") or comment.get("user") or {}
                if name_of(writer) == author and comment["body"].rstrip().endswith(f"\n{MARKER}"):
                    yield comment["id"]
            if len(found) < PAGE:
                return
            page += 1


def name_of(user: dict[str, Any]) -> str:
    """The name that a host knows a user by."""
    return str(user.get("login") or user.get("username") or "")


def write(host: Host, card: str) -> str:
    """Write the card where it belongs and say what was done."""
    ours = next(host.ours(), None)
    if ours is not None:
        host.ask("PUT" if host.kind == "gitlab" else "PATCH", host.comment(ours), card)
        return "更新了原来的卡片"
    if UNCONCERNED in card.partition("\n")[0]:
        return "这次改动没有涉及申报表，不用写卡片"
    host.ask("POST", host.comments, card)
    return "写了卡片"


def main() -> int:
    """Read the command line, write the card, say what was done."""
    kind, repository, number, card = sys.argv[1:]
    token = os.environ.get("JIXIAO_TOKEN", "")
    if not token:
        print("没有令牌，写不了卡片：先设好环境变量 JIXIAO_TOKEN。", file=sys.stderr)
        return 1
    host = Host(kind, os.environ.get("JIXIAO_API") or _APIS[kind], token, repository, number)
    try:
        print(write(host, Path(card).read_text(encoding="utf-8")))
    except urllib.error.HTTPError as error:
        print(f"主机不让写卡片：{error.code} {error.reason}。卡片在这次运行的附件里。", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"连不上主机，没有写卡片：{error}。卡片在这次运行的附件里。", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
