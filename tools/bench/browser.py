"""Asks the real scripts of the search in a real browser, over a server on loopback."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

_BROWSER = Path(__file__).parents[1] / "browser.sh"
_TYPES = {".js": "text/javascript", "": "text/html"}

_ASK = """async ([folder, queries, shown]) => {
  const { readAddress } = await import(`${folder}address.js`);
  const { openIndex } = await import(`${folder}index.js`);
  const { resultsOf } = await import(`${folder}results.js`);
  const measured = [];
  for (const query of queries) {
    const index = await openIndex();
    await index.table();
    const start = performance.now();
    const results = await resultsOf(index, readAddress(`?q=${encodeURIComponent(query)}`));
    await results.reach(shown);
    const milliseconds = performance.now() - start;
    const shards = [...index.fetched].filter(([path]) => path.startsWith("postings/"));
    const sizes = await Promise.all(shards.map(async ([, bytes]) => (await bytes).length));
    measured.push({
      ids: results.hits.slice(0, shown).map((hit) => hit.id),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      milliseconds,
    });
  }
  return measured;
}"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What the browser made of one query."""

    ids: tuple[str, ...]
    """The first hits, verified."""
    posting_bytes: int
    milliseconds: float
    """From the query to the first hits, everything from a cold cache but the table."""


def measure(files: Mapping[str, bytes], queries: Sequence[str], shown: int) -> list[Measured]:
    """Asks each of *queries* of the index in *files*, up to so many hits."""
    found = subprocess.run(["sh", _BROWSER, sys.executable], stdout=subprocess.PIPE, text=True, check=True)
    with _serving(files) as address, sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found.stdout.strip(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(f"{address}/search/")
        answers = page.evaluate(_ASK, [f"{address}/search/", list(queries), shown])
        chromium.close()
    return [Measured(tuple(item["ids"]), item["bytes"], item["milliseconds"]) for item in answers]


@contextmanager
def _serving(files: Mapping[str, bytes]) -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path.lstrip("/")
            content = files.get(path, b"" if path == "search/" else None)
            self.send_response(404 if content is None else 200)
            self.send_header(
                "Content-Type", _TYPES.get(Path(path).suffix, "text/html" if path.endswith("/") else "application/gzip")
            )
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
