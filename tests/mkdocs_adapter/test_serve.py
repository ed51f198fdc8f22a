import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.mkdocs_adapter.commands import serve

from .site import Site

SERVE = (
    "import signal; from pathlib import Path; from jixiao_plugin.mkdocs_adapter.commands import serve; "
    "signal.signal(signal.SIGINT, signal.default_int_handler); "  # tests in the background of a shell ignore Ctrl+C
)
NAME = "示例市职业技能培训专项资金"
PATIENCE = 60
"""Seconds; a change is there in less than two, but the machine may be busy with other tests."""


@contextmanager
def preview(site: Site) -> Iterator[Callable[[str, str], str]]:
    """A running preview; gives a function that waits until a page holds a text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = f"{SERVE}serve(Path({str(site.root / 'mkdocs.yml')!r}), port={port})"
    server = subprocess.Popen([sys.executable, "-c", command], stderr=subprocess.DEVNULL)

    def wait_for(path: str, text: str) -> str:
        end = time.monotonic() + PATIENCE
        page = ""
        while text not in page:
            assert time.monotonic() < end, f"{text} not in {path}"
            time.sleep(0.1)
            page = fetch(f"http://127.0.0.1:{port}/sub/{path}")
        return page

    try:
        yield wait_for
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE)


def fetch(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def test_a_preview_shows_saved_changes_drafts_and_erroneous_pages(site: Site) -> None:
    site.declare("2021/cao", after="状态: 草稿\n")

    with preview(site) as wait_for:
        wait_for("declarations/2021/jia/", NAME)
        wait_for("declarations/2021/cao/", "未公开")
        site.declare("2021/jia", replace=("年度: 2021", "年度: 二零二一"))
        erroneous = wait_for("declarations/2021/jia/", "二零二一")
        site.write("content/declarations/2021/jia.md", site.clean.replace(NAME, "改过的名称"))
        wait_for("declarations/2021/jia/", "改过的名称")
        site.write("jixiao.yml", "内容: content\n更正地址: https://example.org/gengzheng\n")
        wait_for("declarations/2021/yi/", "https://example.org/gengzheng")

    assert "未公开" in erroneous


def test_an_address_that_is_taken_is_said_in_chinese(site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(JixiaoError, match="已经有程序在用这个端口") as said:
            serve(site.root / "mkdocs.yml", port=taken.getsockname()[1])

    assert not re.search("[a-z]{2}", str(said.value).replace("--port", ""))


def test_settings_that_cannot_be_used_are_said_before_anything_is_served(site: Site) -> None:
    site.write("jixiao.yml", "内容: elsewhere\n")

    with pytest.raises(JixiaoError, match="预览没有开始"):
        serve(site.root / "mkdocs.yml", port=0)


def test_a_configuration_that_cannot_be_read_is_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(JixiaoError, match="读不了"):
        serve(tmp_path / "mkdocs.yml")
