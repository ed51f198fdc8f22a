"""Which Chinese font a form is set in: the one the site names, else the best this machine has."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import typst

KNOWN = (
    # 宋体, as official forms are printed.
    "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "Source Han Serif",
    "Songti SC", "STSong", "SimSun", "FandolSong", "AR PL UMing CN",
    # 黑体, where there is no 宋体.
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Source Han Sans",
    "PingFang SC", "Heiti SC", "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
)  # fmt: skip
"""Families that hold the characters of 简体中文, the most fitting first."""

ADVICE = "请安装一种（Debian、Ubuntu：sudo apt-get install fonts-noto-cjk），或在 jixiao.yml 的“PDF字体”写明字体文件夹"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font family that was found, and the folder of the site it was found in, if it has one."""

    family: str
    folder: str
    digest: str
    """Of all fonts that can be used, for what is typeset with others looks otherwise."""


def find_typeface(wanted: str = "", folder: Path | None = None) -> Typeface | None:
    """The family *wanted*, else the most fitting one, in *folder* or on this machine; none where it is not there."""
    place = str(folder) if folder else ""
    own = typst.Fonts(include_system_fonts=not place, include_embedded_fonts=False, font_paths=[place] if place else [])
    families = frozenset(own.families())
    choices = (wanted,) if wanted else (*KNOWN, *(sorted(families) if place else ()))
    family = next((name for name in choices if name in families), None)
    return None if family is None else Typeface(family, place, _digest(place))


@lru_cache(maxsize=2)
def all_fonts(folder: str) -> typst.Fonts:
    """The fonts of this machine and of *folder*: what the chosen family does not hold is taken from another."""
    return typst.Fonts(include_embedded_fonts=False, font_paths=[folder] if folder else [])


def _digest(folder: str) -> str:
    """Fonts by name, weight, and the name and size of their files: as good as their content, and read at once."""
    fonts = all_fonts(folder).fonts()
    known = sorted(f"{font.family} {font.style} {font.weight} {font.index} {_file(font.path)}" for font in fonts)
    return hashlib.sha256("\n".join(known).encode()).hexdigest()


def _file(path: str | None) -> str:
    return f"{Path(path).name} {Path(path).stat().st_size}" if path else ""
