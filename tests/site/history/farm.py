"""A site's declarations under git, read as the site reads them."""

from __future__ import annotations

from dataclasses import dataclass

from jixiao_plugin.check.collection import check_file
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.history.past import Past, PastReader
from jixiao_plugin.site.history.portion import read_site_history
from jixiao_plugin.site.history.step import Step, steps_of
from jixiao_plugin.site.history.view import HistoryView, history_view
from tests.repository.commits import Commits

GOAL = "## 年度绩效目标\n"
PHONE = "13800138000"


@dataclass
class Farm:
    """Declarations of which every commit says what it was."""

    commits: Commits
    settings: Settings
    catalog: Catalog
    clean: str
    """A declaration without any error."""

    def declare(self, name: str, words: str, *replaced: tuple[str, str], head: str = "") -> str:
        """Commits the clean declaration as *name*, with texts replaced and lines put at its head; the commit's id."""
        return self.commits.commit(words, {self.path(name): self.text(*replaced, head=head)})

    def text(self, *replaced: tuple[str, str], head: str = "") -> str:
        """The clean declaration with texts replaced and lines put at its head."""
        text = self.clean
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        return text.replace("---\n", f"---\n{head}", 1)

    def path(self, name: str) -> str:
        """Where declaration *name* stands below the repository's root."""
        return f"content/declarations/{name}.md"

    def past(self, name: str, settings: Settings | None = None) -> Past:
        """The versions of declaration *name*."""
        settings = settings or self.settings
        file = self.settings.root / self.path(name)
        portion = read_site_history(settings).portion({name: file})
        return PastReader(portion, settings, self.catalog).past_of(check_file(file, settings, self.catalog))

    def steps(self, name: str) -> tuple[Step, ...]:
        """How each version of *name* that may be shown came of the one before it."""
        return steps_of(self.past(name))

    def view(self, name: str, settings: Settings | None = None) -> HistoryView:
        """What the page of *name* lists."""
        past = self.past(name, settings)
        return history_view(past, steps_of(past))


def new_farm(commits: Commits, catalog: Catalog) -> Farm:
    """A repository with nothing in it yet."""
    settings = default_settings(commits.folder)
    (settings.content / "declarations").mkdir(parents=True)
    return Farm(commits, settings, catalog, catalog.clean_example("jiangyin-special-fund-2021"))
