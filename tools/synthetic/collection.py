"""A whole synthetic site in a scratch folder: declarations, settings, a home page, and what was planted where."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .catalogue import faulty_declaration
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
# 示例市绩效目标公开

这里的 {count} 份申报表都是程序编造的，用来试看网站和检查；没有一个单位、项目或数字是真的。
"""


def write_collection(folder: Path, count: int, *, faults: bool = False, seed: str = SEED) -> None:
    """Write a site with *count* declarations into *folder*; with *faults* each holds one, listed in `faults.tsv`."""
    declarations = folder / "content" / "declarations"
    if declarations.is_dir():
        shutil.rmtree(declarations)
    declarations.mkdir(parents=True)
    root = Path(os.path.relpath(_ROOT, folder)).as_posix()
    _write(folder / "mkdocs.yml", _MKDOCS.format(root=root))
    _write(folder / "jixiao.yml", _SETTINGS)
    _write(folder / "content" / "index.md", _HOME.format(count=count))
    manifest = ["path\tcode\tline\tfault"]
    for index in range(count):
        if faults:
            fault, path, planted = faulty_declaration(index, seed)
            manifest.append(f"content/declarations/{path}\t{fault.code}\t{planted.line}\t{fault.name}")
            data = planted.data
        else:
            clean = declaration(index, seed)
            path, data = clean.path, clean.text.encode()
        (declarations / path).parent.mkdir(parents=True, exist_ok=True)
        (declarations / path).write_bytes(data)
    if faults:
        _write(folder / "faults.tsv", "\n".join(manifest) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
