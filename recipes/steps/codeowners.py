#!/usr/bin/env python3
"""Writes CODEOWNERS from the declarations: whose department it is reviews the file.

usage: codeowners.py REVIEWERS > CODEOWNERS

REVIEWERS has a line for each department: its name as 主管部门 has it, then who reviews for it:

    示例市示例局 @example/shiliju
    * @example/caizhengju

The line with * is for everything else; one without a reviewer is refused. Run it in the folder of jixiao.yml.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from jixiao_plugin.check.collection import check_file, declaration_files, shown_path
from jixiao_plugin.check.settings import Settings, load_settings
from jixiao_plugin.forms.catalog import load_catalog


def reviewers(text: str) -> dict[str, str]:
    """Who reviews, by department; a line is split at its first @. Exits with a sentence for a line without one."""
    found = {}
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if line and not line.startswith("#"):
            name, at, owners = line.partition("@")
            if not at or not name.strip():
                sys.exit(f"第 {number} 行“{line}”读不懂：先写主管部门，空一格，再写审核的人，如 @example/shiliju。")
            found[name.strip()] = at + owners
    return found


def lines(settings: Settings, known: dict[str, str]) -> Iterator[str]:
    """The rule for everything else, then one for each folder or file; the last that matches is the one that counts."""
    if "*" in known:
        yield f"* {known['*']}"
    catalog = load_catalog(settings.editions)
    owners = {}
    for path in declaration_files(settings):
        declaration = check_file(path, settings, catalog).declaration
        owners[shown_path(path, settings)] = known.get(declaration.department.text.strip() if declaration else "", "")
    by_folder: dict[str, set[str]] = defaultdict(set)
    for name, owner in owners.items():
        by_folder[name.rpartition("/")[0]].add(owner)
    for folder, found in sorted(by_folder.items()):
        is_shared = len(found) > 1 or any(other.startswith(f"{folder}/") for other in by_folder)
        if not is_shared and (owner := next(iter(found))):
            yield f"/{escaped(folder)}/ {owner}"
        elif is_shared:
            own = sorted(name for name in owners if name.rpartition("/")[0] == folder)
            yield from (f"/{escaped(name)} {owners[name]}" for name in own if owners[name])


def escaped(path: str) -> str:
    """*path* as a pattern that means itself."""
    return path.replace(" ", "\\ ")


def main() -> None:
    """Print the file."""
    known = reviewers(Path(sys.argv[1]).read_text(encoding="utf-8-sig"))  # Windows' editor marks what it saves
    print("# 由 recipes/steps/codeowners.py 按主管部门写成，不要手改。")
    print("\n".join(lines(load_settings(Path("jixiao.yml")), known)))


if __name__ == "__main__":
    main()
