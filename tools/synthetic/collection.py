"""A whole synthetic site in a scratch folder: declarations, settings, a home page, and what was planted where."""

from __future__ import annotations

import os
import shutil
from itertools import islice, repeat
from pathlib import Path

from .catalogue import faulty_declarations
from .declaration import SEED, declaration

_ROOT = Path(__file__).parents[2]

_MKDOCS = """\
INHERIT: {root}/mkdocs.yml
site_name: 示例市绩效目标公开
site_url: http://127.0.0.1:8000/
docs_dir: content
site_dir: site
theme:
  custom_dir: {root}/overrides
nav:
  - 首页: index.md
"""
_SETTINGS = """\
发布机构: 示例市财政局
"""
_HOME = """\
---
title: 示例市绩效目标公开
template: home.html
hide: [navigation, toc]
---

这里的 {count} 份申报表都是程序编造的，用来试看网站和检查；没有一个单位、项目或数字是真的。
"""


def write_collection(folder: Path, count: int, *, faults: bool = False, seed: str = SEED) -> None:
    """Write a site with *count* declarations into *folder*; with *faults* each holds one, listed in `faults.tsv`."""
    declarations = folder / "content" / "declarations"
    if declarations.is_dir():
        shutil.rmtree(declarations)
    root = Path(os.path.relpath(_ROOT, folder)).as_posix()
    _write(folder / "mkdocs.yml", _MKDOCS.format(root=root).encode())
    _write(folder / "jixiao.yml", _SETTINGS.encode())
    _write(folder / "content" / "index.md", _HOME.format(count=count).encode())
    if not faults:
        for source in map(declaration, range(count), repeat(seed)):
            _write(declarations / source.path, source.text.encode())
        return
    manifest = ["path\tcode\tline\tfault"]
    for faulty in islice(faulty_declarations(seed), count):
        _write(declarations / faulty.path, faulty.planted.data)
        place = f"content/declarations/{faulty.path}\t{faulty.fault.code}\t{faulty.planted.line}"
        manifest.append(f"{place}\t{faulty.fault.name}")
    _write(folder / "faults.tsv", ("\n".join(manifest) + "\n").encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
