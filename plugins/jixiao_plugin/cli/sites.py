"""Which files a command is about and under which site's settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..check.collection import declaration_files
from ..check.settings import Settings, load_settings
from ..errors import JixiaoError
from .settings_file import SETTINGS_FILE, full_path, settings_file, settings_here, settings_or_default


@dataclass(frozen=True, slots=True)
class Selection:
    """Declaration files and the settings they are checked under."""

    settings: Settings
    files: tuple[Path, ...]


def select(paths: Sequence[Path]) -> Selection:
    """The declarations that *paths* name, or all of this site where there are none.

    Raises JixiaoError where a path does not exist, nothing is found, or the paths belong to different sites.
    """
    if not paths:
        return _whole_site()
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise JixiaoError(f"没有“{'”“'.join(map(str, missing))}”这个文件或文件夹。")
    settings = _common_settings(paths)
    files = tuple({file.absolute(): file for path in paths for file in _files(path, settings)}.values())
    if not files:
        raise JixiaoError(f"“{'”“'.join(map(str, paths))}”里没有申报表：找的是 .md 文件，栏目页 index.md 不算。")
    return Selection(settings, files)


def _whole_site() -> Selection:
    settings = settings_here(Path.cwd())
    if settings is None:
        raise JixiaoError(f"这里和上级文件夹都没有 {SETTINGS_FILE}，不知道查哪些文件：请写出要查的文件或文件夹。")
    files = tuple(declaration_files(settings))
    if not files:
        raise JixiaoError(f"“{settings.content / 'declarations'}”里还没有申报表，新建一份用 jixiao new。")
    return Selection(settings, files)


def _common_settings(paths: Sequence[Path]) -> Settings:
    """The settings of the site the paths lie in, else of the site one stands in, else the default."""
    here = Path.cwd()
    folders = {path if path.is_dir() else path.parent for path in paths}
    found = {settings_file(folder) or settings_file(here) for folder in folders}
    if len(found) > 1:
        raise JixiaoError("这些文件不属于同一个网站，请分开检查。")
    file = found.pop()
    return load_settings(file) if file else settings_or_default(here)


def _files(path: Path, settings: Settings) -> list[Path]:
    """The declarations at or below *path*; in a folder of the site only what the site publishes."""
    declarations = settings.content / "declarations"
    place = full_path(path)
    if not path.is_dir():
        is_listing = path.name == "index.md" and place.is_relative_to(declarations)
        return [] if is_listing else [place if place.is_relative_to(settings.root) else path]
    if place.is_relative_to(declarations) or declarations.is_relative_to(place):
        return [file for file in declaration_files(settings) if file.is_relative_to(place)]
    return sorted(file for file in path.rglob("*.md") if file.name != "index.md")


def site_file(path: Path) -> Path:
    """The configuration file *path* of the site; raises JixiaoError where there is none."""
    if not path.is_file():
        raise JixiaoError(f"没有“{path}”：请在网站的文件夹里运行，或者用 --config-file 写明。")
    return path
