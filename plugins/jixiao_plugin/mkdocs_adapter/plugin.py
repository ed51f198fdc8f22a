"""The MkDocs plugin: every hook translates and hands on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from ..check.settings import Settings, load_settings
from ..errors import JixiaoError
from ..site import manifest
from ..site.build import Built, build_site, dead_page_links
from ..site.made import Workshop
from ..site.sitemap import sitemap_files
from ..site.staging import discard_staging, prepare_staging, publish
from ..site.stock_theme import cure
from . import speech
from .files import is_declaration, replace_declarations
from .ordinary import harden
from .sentinel import theme_shell
from .workers import progress_bar, workers

log = get_plugin_logger("jixiao")


class JixiaoOptions(Config):
    """The plugin's one option; everything else stands in jixiao.yml, for MkDocs is not the only one to read it."""

    settings = config_options.Type(str, default="jixiao.yml")


class JixiaoPlugin(BasePlugin[JixiaoOptions]):
    """Publishes the declarations. One object serves all builds of a preview."""

    def __init__(self) -> None:
        self._preview = False
        self._known: manifest.Manifest | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether an editor is looking."""
        self._preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads our settings; sends MkDocs' own output to a folder beside, for it deletes before it builds."""
"""
