"""What a reader does on the search page as the explorer, and what it shows."""

from __future__ import annotations

from playwright.sync_api import Page

TOTAL = "[data-total]:not([data-approximate])"


def explore(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)


def settled(page: Page) -> None:
    page.locator("[data-search-results]:not([aria-busy])").wait_for()
    page.locator(TOTAL).wait_for()


def total(page: Page) -> int:
    return int(page.locator(TOTAL).get_attribute("data-total") or -1)


def all_ids(page: Page) -> list[str]:
    """Ids of all that was found, once the last of it is shown."""
    more = page.locator("[data-search-more]")
    while more.is_visible():
        shown = page.locator("a[data-id]").count()
        more.click()
        page.locator("a[data-id]").nth(shown).wait_for()
    return [link.get_attribute("data-id") or "" for link in page.locator("a[data-id]").all()]


def counts(page: Page, kind: str) -> dict[str, int]:
    labels = page.locator(f"[data-kind={kind}] label:has(input[type=checkbox])").all()
    return {
        label.locator("input").get_attribute("value") or "": int(label.locator(".jx-facets__n").inner_text())
        for label in labels
    }


def choose(page: Page, kind: str, value: str) -> None:
    page.locator(f'[data-kind={kind}] input[value="{value}"]').click()
    settled(page)
