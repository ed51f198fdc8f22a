"""The MkDocs plugin: every hook translates and hands on."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ..errors import JixiaoError
from ..site import manifest
from ..site.build import Built
from ..site.stock_theme import cure
from .files import replace_declarations
from .handbook import list_handbook
from .ordinary import harden
from .session import Session, open_session, site_catalog

_LAST = -100
"""Priority of the hooks that must see what all other plugins have done."""

_MANIFEST = Path(".jixiao", "manifest")
"""Below the folder of our settings."""


class JixiaoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin's one option; everything else stands in jixiao.yml, for MkDocs is not the only one to read it."""

    settings = config_options.Type(str, default="jixiao.yml")


class JixiaoPlugin(BasePlugin[JixiaoOptions]):  # type: ignore[no-untyped-call]
    """Publishes the declarations. One object serves all builds of a preview."""

    def __init__(self) -> None:
        self.base = ""
        """The revision that a reviewer's preview is compared with; such a build shows all that an editor sees."""
        self._preview = False
        self._last = manifest.Manifest()
        self._session: Session | None = None
        self._nav = Navigation([], [])
        self._pages: list[Page] = []
        self._built: Built | None = None
        self._watched: tuple[Path, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Remembers whether an editor is looking; to have this hook keeps the object alive between builds."""
        self._preview = command == "serve" or bool(self.base)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads our settings and begins."""
        self._built = None
        self._session = open_session(config, self.config.settings, preview=self._preview, base=self.base)
        self._watched = (self._session.settings_file, *self._session.settings.editions)
        if config.theme.custom_dir:
            self._watched += (Path(config.theme.custom_dir),)
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes the declarations out of MkDocs' hands, but leaves them where links find them."""
        replace_declarations(files, config)
        if self._session:
            list_handbook(files, self._session.entries, config)
        return files

    def on_nav(self, nav: Navigation, **_: object) -> Navigation:
        """Keeps the navigation for the shell."""
        self._nav = nav
        return nav

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Makes hand-written titles and descriptions harmless."""
        harden(page)
        return html

    @event_priority(_LAST)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Makes all that is not an ordinary page; all ordinary ones have been read by now."""
        self._pages = [file.page for file in files.documentation_pages() if file.page]
        if self._session:
            try:
                self._built = self._session.make(config, files, self._nav, env, self._known(self._session))
            except JixiaoError as error:
                raise PluginError(str(error)) from error
            env.globals["jixiao"] = self._built.home
            env.globals["jixiao_catalog"] = site_catalog(config)
        return env

    @event_priority(_LAST)
    def on_post_page(self, output: str, **_: object) -> str:
        """Cures what the theme gets wrong, in ordinary pages and in the shell alike."""
        return cure(output)

    @event_priority(_LAST)
    def on_post_template(self, output: str, *, template_name: str, **_: object) -> str:
        """The same for the page that says an address does not exist."""
        return cure(output) if template_name.endswith(".html") else output

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Says what was found, and puts the new site in the place of the old one if it may be published."""
        if self._session and self._built:
            made = self._session.finish(config, self._built, self._pages)
            self._session.close(config)
            if made:
                self._remember(made, self._session)
            self._session = None

    def on_build_error(self, **_: object) -> None:
        """Leaves the old site as it was."""
        if self._session:
            self._session.close(None)
            self._session = None

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Has the preview follow our settings, the site's own form editions and its templates too."""
        for path in self._watched:
            server.watch(str(path))
        return server

    def _known(self, session: Session) -> manifest.Manifest:
        """What the last build left; a preview's folder is new each time, so only its own builds count."""
        if not self._preview:
            self._last = manifest.load(session.settings.root / _MANIFEST)
        return self._last

    def _remember(self, made: manifest.Manifest, session: Session) -> None:
        if not self._preview and made != self._last:
            manifest.save(made, session.settings.root / _MANIFEST)
        self._last = made
