"""One build, from the reading of the settings to the exchange of the sites."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from ..check.settings import Settings, load_settings
from ..cli.terminal import with_progress
from ..errors import JixiaoError
from ..site.build import Built, build_site, dead_page_links
from ..site.comparison.comparison import compare_with
from ..site.handbook.build import Handbook, build_handbook
from ..site.handbook.pages import Entry, handbook_entries
from ..site.json_ld import catalog
from ..site.made import Workshop
from ..site.manifest import Manifest
from ..site.sitemap import sitemap_files
from ..site.staging import discard_staging, prepare_staging, publish
from .announce import announce, log
from .files import is_declaration
from .handbook import make_searchable
from .sentinel import among_declarations, in_handbook, theme_shell
from .workers import workers

if TYPE_CHECKING:
    from ..exchange.typesetter import Typesetter


@dataclass
class Session:
    """What the hooks of one build share."""

    settings: Settings
    settings_file: Path
    site: Path
    """Where the finished site stands."""
    staging: Path
    """Where it is built; MkDocs deletes its output folder before it builds, so it is given this one."""
    strict: bool
    preview: bool
    entries: tuple[Entry, ...]
    """Pages of the handbook."""
    base: str = ""
    """The revision that a reviewer's preview is compared with."""
    handbook: Handbook | None = None
    faults: CountHandler = field(default_factory=lambda: CountHandler(level=logging.WARNING))
    """Counts what MkDocs and its plugins complain of, as MkDocs itself does."""

    def make(
        self, config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment, known: Manifest
    ) -> Built:
        """Everything besides ordinary pages, written to the staging folder."""
        shell = theme_shell(config, files, nav, env, among_declarations)
        comparison = compare_with(self.base, self.settings) if self.base else None
        workshop = Workshop(self.settings, shell, self.site, self.staging, self.preview, self._typesetter(), comparison)
        handbook_shell = theme_shell(config, files, nav, env, in_handbook)
        self.handbook = build_handbook(self.entries, replace(workshop, shell=handbook_shell), known)
        make_searchable(self.entries, config, nav)
        ordinary = frozenset(file.src_uri for file in files if not is_declaration(file.src_uri))
        progress = partial(with_progress, title="申报表")
        return build_site(workshop, ordinary, known, workers, progress)

    def _typesetter(self) -> Typesetter | None:
        """What makes the official forms; none where the site wants none or this machine cannot."""
        if not self.settings.pdf:
            return None
        from ..exchange.typesetter import find_typesetter  # noqa: PLC0415 - most sites need no typesetting program

        try:
            return find_typesetter(self.settings.pdf_font, self.settings.root)
        except JixiaoError as error:
            log.warning("这次不生成 PDF：%s", error)
            return None

    def finish(self, config: MkDocsConfig, built: Built, pages: Iterable[Page]) -> Manifest | None:
        """Says what was found; puts the new site in place, unless strictness forbids it (then none is given back)."""
        announce(built, strict=self.strict)
        handbook = self.handbook
        addresses = [*built.addresses, *(handbook.addresses if handbook else ())]
        for page in pages:
            addresses.append(page.url)
            for fault in dead_page_links(page.content or "", page.url, built):
                log.warning("%s: %s。", page.file.src_uri, fault)
        self._write_sitemap(config.site_url or "", addresses)
        if self.strict and built.errors:
            raise PluginError(f"申报表里有 {len(built.errors)} 处没有改正也没有说明的错误。")
        if self.strict and self.faults.get_counts():
            return None
        publish(self.staging, self.site, built.files | (handbook.files if handbook else frozenset()))
        return handbook.remembered(built.manifest(), self.site) if handbook else built.manifest()

    def close(self, config: MkDocsConfig | None) -> None:
        """Leaves nothing behind, and tells MkDocs where the site really is."""
        logging.getLogger("mkdocs").removeHandler(self.faults)
        discard_staging(self.staging)
        if config:
            config.site_dir = str(self.site)

    def _write_sitemap(self, site_url: str, addresses: list[str]) -> None:
        """Dates come from SOURCE_DATE_EPOCH alone: the same content gives the same files on any day."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        date = datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else ""
        for name, content in sitemap_files(site_url, addresses, date, int(epoch or 0)):
            (self.staging / name).write_bytes(content)


def site_catalog(config: MkDocsConfig) -> str:
    """What machines are told of the site as a whole; nothing where it has no address of its own."""
    address = (config.site_url or "").rstrip("/")
    return catalog(config.site_name, f"{address}/", config.site_description or "") if address else ""


def open_session(config: MkDocsConfig, settings_file: str, *, preview: bool, base: str = "") -> Session:
    """Begins a build by *config* and redirects its output; with *base* it is a preview that compares.

    Raises PluginError where our settings cannot be used.
    """
    try:
        path = Path(config.config_file_path).parent / settings_file
        settings = load_settings(path)
        entries = handbook_entries(settings)
    except JixiaoError as error:
        raise PluginError(str(error)) from error
    if settings.content != Path(config.docs_dir):
        raise PluginError(
            f"{settings_file} 的内容文件夹是 {settings.content.name}，mkdocs.yml 的 docs_dir 不是它；请改成一致。"
        )
    site = Path(config.site_dir)
    strict = config.strict and not preview
    session = Session(settings, path, site, prepare_staging(site), strict, preview, entries, base)
    logging.getLogger("mkdocs").addHandler(session.faults)
    config.site_dir = str(session.staging)
    return session
