"""One comment on a change, kept up to date: run against a small server that answers as the hosts' interfaces do."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from .conftest import STEPS, Ended, run

CARD = "**这次改动：1 份申报表，金额不变**\n\n<!-- jixiao-review-card -->\n"
UNCONCERNED = "**这次改动没有涉及申报表**\n\n<!-- jixiao-review-card -->\n"
HOSTS = ("github", "gitlab", "gitee")
LISTS = {
    "github": "/repos/示例/网站/issues/7/comments",
    "gitlab": "/projects/%E7%A4%BA%E4%BE%8B%2F%E7%BD%91%E7%AB%99/merge_requests/7/notes",
    "gitee": "/repos/示例/网站/pulls/7/comments",
}
NAMES = {"github": "github-actions[bot]", "gitlab": "robot", "gitee": "robot"}


@dataclass
class Interface:
    """What a host remembers, and what it was asked."""

    kind: str
    address: str = ""
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)

    def comment(self, author: str, body: str) -> None:
        """Somebody's comment."""
        who = {"username": author} if self.kind == "gitlab" else {"login": author}
        named = {"author": who} if self.kind == "gitlab" else {"user": who}
        self.comments.append({"id": len(self.comments) + 1, "body": body, **named})

    @property
    def bodies(self) -> list[str]:
        """What stands in the comments."""
        return [comment["body"] for comment in self.comments]


def handler(host: Interface) -> type[BaseHTTPRequestHandler]:
    """Answers for *host*."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            path, _, query = self.path.partition("?")
            host.asked.append((self.command, path))
            host.tokens.add(str(self.headers["PRIVATE-TOKEN"] or self.headers["Authorization"]))
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"] or 0)) or "{}").get("body", "")
            if path == "/user":
                found: Any = {"username": "robot"} if host.kind == "gitlab" else {"login": "robot"}
            elif self.command == "GET":
                page = int(dict(part.split("=") for part in query.split("&"))["page"])
                found = host.comments[(page - 1) * 100 : page * 100]
            elif self.command == "POST":
                host.comment(NAMES[host.kind], body)
                found = host.comments[-1]
            else:
                found = host.comments[int(path.rpartition("/")[2]) - 1]
                found["body"] = body
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(found).encode())

        do_GET = do_POST = do_PUT = do_PATCH = answer  # noqa: N815 - the names are http.server's

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    return Handler


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest) -> Iterator[Interface]:
    """A host of each kind."""
    made = Interface(request.param)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(made))
    made.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


TOKEN = "示例令牌".encode().hex()


def post(host: Interface, tmp_path: Path, card: str = CARD, token: str = TOKEN) -> Ended:
    """Runs the script as a host would."""
    (tmp_path / "card.md").write_text(card, encoding="utf-8")
    command = (
        "python",
        STEPS / "comment.py",
        host.kind,
        "示例/网站" if host.kind == "gitlab" else "shili/wangzhan",
        "7",
    )
    return run(tmp_path, *command, "card.md", JIXIAO_API=host.address, JIXIAO_TOKEN=token)


def test_the_first_card_is_written(host: Interface, tmp_path: Path) -> None:
    ended = post(host, tmp_path)

    assert (ended.status, ended.said) == (0, "写了卡片\n")
    assert host.bodies == [CARD]


def test_the_next_card_takes_its_place(host: Interface, tmp_path: Path) -> None:
    post(host, tmp_path)

    ended = post(host, tmp_path, CARD.replace("不变", "变了"))

    assert ended.said == "更新了原来的卡片\n"
    assert host.bodies == [CARD.replace("不变", "变了")]


def test_a_comment_of_somebody_else_is_never_written_over(host: Interface, tmp_path: Path) -> None:
    host.comment("示例路人", CARD)

    post(host, tmp_path)

    assert host.bodies == [CARD, CARD]
    assert host.comments[0]["id"] == 1


def test_a_card_behind_a_hundred_comments_is_found(host: Interface, tmp_path: Path) -> None:
    for _ in range(100):
        host.comment("示例路人", "说了一句")
    host.comment(NAMES[host.kind], CARD)

    assert post(host, tmp_path).said == "更新了原来的卡片\n"
    assert len(host.comments) == 101


def test_a_change_without_declarations_gets_no_card_but_renews_an_old_one(host: Interface, tmp_path: Path) -> None:
    first = post(host, tmp_path, UNCONCERNED)
    host.comment(NAMES[host.kind], CARD)
    second = post(host, tmp_path, UNCONCERNED)

    assert first.said == "这次改动没有涉及申报表，不用写卡片\n"
    assert second.said == "更新了原来的卡片\n"
    assert host.bodies == [UNCONCERNED]


def test_each_host_is_asked_at_its_own_address_with_its_own_kind_of_token(host: Interface, tmp_path: Path) -> None:
    post(host, tmp_path)

    path = LISTS[host.kind].replace("示例/网站", "shili/wangzhan")
    assert ("POST", path) in host.asked
    assert host.tokens == {TOKEN if host.kind == "gitlab" else f"Bearer {TOKEN}"}


def test_a_host_that_refuses_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(403)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusing)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    ended = post(Interface("github", f"http://127.0.0.1:{server.server_port}"), tmp_path)

    server.shutdown()
    server.server_close()
    assert ended.status == 1
    assert ended.said == "主机不让写卡片：403 Forbidden。卡片在这次运行的附件里。\n"


def test_a_host_that_cannot_be_reached_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"

    ended = post(Interface("gitee", address), tmp_path)

    assert ended.status == 1
    assert re.fullmatch("连不上主机，没有写卡片：.+。卡片在这次运行的附件里。\n", ended.said)


def test_without_a_token_nobody_is_asked(host: Interface, tmp_path: Path) -> None:
    ended = post(host, tmp_path, token="")

    assert (ended.status, ended.said) == (1, "没有令牌，写不了卡片：先设好环境变量 JIXIAO_TOKEN。\n")
    assert host.asked == []
