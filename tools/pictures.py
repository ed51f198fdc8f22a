"""Takes the pictures of the guides: real pages of this site in a real browser. `python -m tools.pictures`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from jixiao_plugin.forms.catalog import load_catalog

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "content" / "guide"
PORT = 8765
WAIVED, WRONG = "2021/shili-peixun", "2021/shili-cuowu"
WAIVER = """豁免:
  - 规则: AMT02
    位置: 资金明细 > 技能培训 > 金额
    值: 30万元
    理由: 批复表如此，测算另有一笔教材费未列出。
"""
COLOURS = 32
"""Enough for text in a few colours."""


def main() -> None:
    """Writes the pictures beside the guides."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        _write_site(site)
        command = [sys.executable, "-m", "jixiao_plugin.cli", "serve", "--port", str(PORT)]
        server = subprocess.Popen(command, cwd=site)
        try:
            _wait()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
                page = browser.new_page(viewport={"width": 900, "height": 900}, locale="zh-CN")
                _take(page, WRONG, "#findings", "preview.png")
                _take(page, WAIVED, ".jx-sum >> nth=0", "sums.png")
                _take(page, WAIVED, "#ledger", "ledger.png", height=420)
                browser.close()
        finally:
            server.terminate()
            server.wait()


def _write_site(site: Path) -> None:
    """This site, with two made-up declarations in the place of its own."""
    for name in ("mkdocs.yml", "jixiao.yml"):
        shutil.copy(ROOT / name, site)
    shutil.copytree(ROOT / "overrides", site / "overrides")
    shutil.copytree(ROOT / "content", site / "content", ignore=shutil.ignore_patterns("declarations"))
    wrong = load_catalog().clean_example("jiangyin-special-fund-2021")
    wrong = wrong.replace("200人*1500元/人=30万元", "200人*1450元/人=29万元")
    for name, text in ((WRONG, wrong), (WAIVED, wrong.replace("---\n\n", f"{WAIVER}---\n\n", 1))):
        place = site / "content" / "declarations" / f"{name}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _wait() -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the preview did not start")


def _take(page: Page, name: str, part: str, picture: str, height: int | None = None) -> None:
    """One part of a declaration's page, cut at *height* where that is given, in few colours."""
    page.goto(f"http://127.0.0.1:{PORT}/declarations/{name}/")
    place = GUIDE / picture
    page.locator(part).first.screenshot(path=place)
    with Image.open(place) as image:
        cut = image.crop((0, 0, image.width, min(image.height, height or image.height)))
        cut.convert("RGB").quantize(COLOURS).save(place, optimize=True)


if __name__ == "__main__":
    main()
