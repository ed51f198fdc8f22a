"""Runs MkDocs the way `jixiao build` and `jixiao serve` ask for it."""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from ..errors import JixiaoError
from ..site.offline import write_bundle
from .plugin import JixiaoPlugin
from .workers import workers

_TAKEN = "已经有程序在用这个端口"


def build(
    config_file: Path, *, strict: bool, site_dir: Path | None = None, offline: Path | None = None, base: str = ""
) -> int:
    """Builds the site, and a copy of it to take along at *offline*; 0 when it was put in place, 1 when it was not.

    With *base*, a revision, it is a reviewer's preview of what changed since; such a site never takes the public one's
    place. Raises JixiaoError for a wrong set-up.
    """
    with _logging():
        config = _load(config_file, strict=strict and not base, site_dir=site_dir)
        if base:
            _keep_apart(config, Path(_load(config_file, strict=False, site_dir=None).site_dir))
        _set_base(config, base)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            if offline:
                _take_along(Path(config.site_dir), offline)
            return 0
        except Abort:
            logging.getLogger("mkdocs").error("网站没有更新，先解决上面列出的问题。")
            return 1
        finally:
            config.plugins.on_shutdown()


def _take_along(site: Path, bundle: Path) -> None:
    try:
        pages = write_bundle(site, bundle, workers)
    except OSError as error:
        raise JixiaoError(f"离线副本写不到“{bundle}”：{error.strerror}；网站本身已经生成。") from error
    logging.getLogger("mkdocs").info("离线副本在“%s”，%d 页。", bundle, pages)


def serve(config_file: Path, *, host: str = "127.0.0.1", port: int = 8000, open_browser: bool = False) -> None:
    """Serves a preview until interrupted, building anew whenever a file is saved.

    Raises JixiaoError where the set-up is wrong or the address is taken.
    """
    with _logging():
        _set_base(_load(config_file, strict=False, site_dir=None), "")
        try:
            mkdocs_serve(str(config_file), dev_addr=f"{host}:{port}", open_in_browser=open_browser, strict=False)
        except Abort as stop:
            raise JixiaoError("预览没有开始，先解决上面列出的问题。") from stop
        except OSError as error:
            reason = _TAKEN if error.errno == errno.EADDRINUSE else f"系统不许用这个地址（{error.strerror}）"
            advice = f"请用 --port 换一个，如 --port {port + 1}"
            raise JixiaoError(f"不能在 {host}:{port} 上预览：{reason}。{advice}。") from error


def _keep_apart(config: MkDocsConfig, public: Path) -> None:
    """Raises JixiaoError where a preview would stand at *public*."""
    if Path(config.site_dir).absolute() == public.absolute():
        raise JixiaoError("预览里有没有公开的内容，不能放在公开的网站的位置：请用 --site-dir 写明放在哪里。")


def _set_base(config: MkDocsConfig, base: str) -> None:
    """Tells our plugin what to compare with. MkDocs keeps one object for all builds of a process, so nothing is said
    by being left out."""
    for plugin in config.plugins.values():
        if isinstance(plugin, JixiaoPlugin):
            plugin.base = base


def _load(config_file: Path, *, strict: bool, site_dir: Path | None) -> MkDocsConfig:
    # Read by Material when it is imported, which is when the configuration is loaded.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        config = load_config(str(config_file), strict=strict, site_dir=str(site_dir) if site_dir else None)
    except ConfigurationError as error:
        raise JixiaoError(f"{config_file} 读不了：{error}") from error
    if not any(isinstance(plugin, JixiaoPlugin) for plugin in config.plugins.values()):
        raise JixiaoError(f"{config_file} 的 plugins 里没有 jixiao，申报表不会经过核对；请加上。")
    return config


@contextmanager
def _logging() -> Iterator[None]:
    """MkDocs says what it does through logging, and leaves it to its own command line to show it."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
