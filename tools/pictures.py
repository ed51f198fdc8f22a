"""Takes the pictures of the guides: real pages of this site in a real browser. `python -m tools.pictures`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import FloatRect, Page, ViewportSize, sync_playwright

from jixiao_plugin.forms.catalog import load_catalog

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "content" / "guide"
PORT = 8765
DECLARATION = "2021/shili-peixun"
FRONT = "2021/rsj-zhuanxiang"
"""The one on the picture of the README."""
FRONT_SIZE = ViewportSize(width=1280, height=1180)
WAIVER = """豁免:
  - 规则: AMT02
    位置: 资金明细 > 技能培训 > 金额
    值: 30万元
    理由: 批复表如此，测算另有一笔教材费未列出。
"""


def main() -> None:
    """Writes the pictures beside the guides."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        _write_site(site)
        _declare(site, waiver=WAIVER)
        jixiao = Path(sys.executable).with_name("jixiao")
        subprocess.run([jixiao, "build"], cwd=site, check=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_chromium())
            page = browser.new_page(viewport={"width": 480, "height": 900}, device_scale_factor=2, locale="zh-CN")
            public = _address(site, DECLARATION)
            _take(page, public, ".jx-sum", "sums.png")
            _take(page, public, "#ledger", "ledger.png", most=420)
            _take_front(browser.new_page(viewport=FRONT_SIZE, locale="zh-CN"), _address(site, FRONT))
            _declare(site, waiver="")
            server = subprocess.Popen([jixiao, "serve", "--port", str(PORT)], cwd=site)
            try:
                _wait()
                _take(page, f"http://127.0.0.1:{PORT}/declarations/{DECLARATION}/", "#findings", "preview.png")
            finally:
                server.terminate()
                server.wait()
            browser.close()


def _write_site(site: Path) -> None:
    """A copy of this site."""
    for name in ("mkdocs.yml", "jixiao.yml"):
        shutil.copy(ROOT / name, site)
    shutil.copytree(ROOT / "overrides", site / "overrides")
    shutil.copytree(ROOT / "content", site / "content")


def _declare(site: Path, *, waiver: str) -> None:
    """A made-up declaration whose sum is wrong, explained by *waiver* or not at all."""
    text = load_catalog().clean_example("jiangyin-special-fund-2021")
    text = text.replace("200人*1500元/人=30万元", "200人*1450元/人=29万元").replace("---\n\n", f"{waiver}---\n\n", 1)
    place = site / "content" / "declarations" / f"{DECLARATION}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def _chromium() -> str:
    """The browser that the set-up script finds or brings."""
    found = subprocess.run(
        ["sh", ROOT / "tools" / "browser.sh", sys.executable], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def _wait() -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the preview did not start")


def _address(site: Path, declaration: str) -> str:
    return (site / "site" / "declarations" / declaration / "index.html").as_uri()


def _take_front(page: Page, address: str) -> None:
    """The upper part of a declaration's page at the width of a desk."""
    page.goto(address)
    page.screenshot(path=GUIDE / "images" / "declaration.png")


def _take(page: Page, address: str, part: str, picture: str, most: int = 600) -> None:
    """One part of a declaration's page, its upper *most* pixels."""
    page.goto(address)
    box = page.locator(part).first.bounding_box()
    assert box is not None
    clip = FloatRect(x=box["x"] - 8, y=box["y"] - 4, width=box["width"] + 16, height=min(box["height"] + 16, most))
    page.screenshot(path=GUIDE / picture, clip=clip, full_page=True)


if __name__ == "__main__":
    main()
