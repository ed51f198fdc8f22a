"""The house as architecture.md draws it: imports point down, and each outside thing is known in one place only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = "jixiao_plugin"
ROOT = Path(__file__).parent.parent / "plugins" / PACKAGE
LAYERS = (
    {"position", "finding", "errors", "quoting", "markdown"},
    {"source", "repository"},
    {"forms"},
    {"model"},
    {"rules"},
    {"check"},
    {"report", "review", "exchange", "dataset", "editing"},
    {"site"},
    {"mkdocs_adapter", "cli"},
)
MODULES = sorted(ROOT.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, by its full name, and the line that imports it."""

    name: str
    line: int


def room(path: Path) -> str:
    """The folder, or the module at the package's root, that *path* belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def layer(name: str) -> int:
    """The layer of a room; a room that is not drawn is a fault of its own."""
    return next(number for number, rooms in enumerate(LAYERS) if name in rooms)


def imports(tree: ast.Module, path: Path) -> Iterator[Import]:
    """Every import of a module, relative ones spelled out, also those inside functions."""
    package = (PACKAGE, *path.relative_to(ROOT).parts[:-1])
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            origin = (*base, *(node.module or "").split(".")) if node.module else base
            yield from (Import(".".join((*origin, alias.name)), node.lineno) for alias in node.names)


def imported(path: Path) -> list[Import]:
    """Every import of the module at *path*."""
    return list(imports(ast.parse(path.read_text(encoding="utf-8")), path))


def inner_rooms(path: Path) -> list[tuple[str, int]]:
    """The other rooms of the house that the module at *path* imports, with the line."""
    others = set().union(*LAYERS) - {room(path)}
    names = [(found.name.split("."), found.line) for found in imported(path)]
    return [(parts[1], line) for parts, line in names if parts[0] == PACKAGE and len(parts) > 1 and parts[1] in others]


def offenders(outside: str, *allowed: str) -> list[str]:
    """The modules that import the library *outside* from another room than those allowed."""
    return [
        f"{path.relative_to(ROOT)}:{found.line} {found.name}"
        for path in MODULES
        if room(path) not in allowed
        for found in imported(path)
        if found.name.split(".")[0] == outside
    ]


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """The name of every plainly called function, with its line: print, float, sys.exit."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def test_every_room_is_drawn() -> None:
    drawn = set().union(*LAYERS)

    assert {room(path) for path in MODULES} - {"__init__"} <= drawn


def test_no_room_is_empty() -> None:
    rooms = [folder for folder in ROOT.iterdir() if folder.is_dir() and folder.name != "__pycache__"]

    assert [folder.name for folder in rooms if not any(folder.rglob("*.py"))] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down_only(path: Path) -> None:
    own = room(path)
    allowed = len(LAYERS) if own == "__init__" else layer(own)

    upward = [
        f"line {line}: {own} imports {other}"
        for other, line in inner_rooms(path)
        if layer(other) > allowed or (layer(other) == allowed and own in LAYERS[6])
    ]

    assert upward == []


def test_an_upward_import_would_be_seen() -> None:
    tree = ast.parse("from ..check.run import check_bytes\nfrom .. import position\nimport mkdocs.plugins")

    names = [found.name for found in imports(tree, ROOT / "rules" / "rule.py")]

    assert names == [f"{PACKAGE}.check.run.check_bytes", f"{PACKAGE}.position", "mkdocs.plugins"]


def test_only_the_adapter_knows_mkdocs() -> None:
    assert offenders("mkdocs", "mkdocs_adapter") == []


@pytest.mark.parametrize("library", ["ruamel", "_ruamel_yaml"])
def test_only_source_and_editing_know_ruamel(library: str) -> None:
    assert offenders(library, "source", "editing") == []


@pytest.mark.parametrize("library", ["click", "rich"])
def test_only_the_two_hands_know_the_terminal(library: str) -> None:
    assert offenders(library, "cli", "mkdocs_adapter") == []


def test_only_one_room_runs_other_programs() -> None:
    assert offenders("subprocess", "repository") == []


def test_only_the_command_line_prints_or_exits() -> None:
    speaking = {"print", "input", "sys.exit", "exit", "quit", "os._exit", "sys.stdout.write", "sys.stderr.write"}

    found = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in MODULES
        if room(path) != "cli"
        for name, line in calls(path)
        if name in speaking
    ]

    assert found == []


@pytest.mark.parametrize("place", ["model", "rules/amount", "rules/basis", "rules/value"])
def test_no_binary_float_where_numbers_count(place: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / place).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]

    assert found == []


@pytest.mark.parametrize("place", ["source", "forms", "model", "rules", "check"])
def test_nothing_in_the_core_becomes_a_float(place: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / place).rglob("*.py"))
        for name, line in calls(path)
        if name == "float"
    ]

    assert found == []


def test_only_the_command_line_reads_the_clock() -> None:
    clocks = {
        "datetime.now",
        "datetime.today",
        "date.today",
        "time.time",
        "datetime.datetime.now",
        "datetime.date.today",
    }

    found = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in MODULES
        if room(path) != "cli"
        for name, line in calls(path)
        if name in clocks
    ]

    assert found == []


def test_every_public_name_has_a_docstring() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]

    assert bare == []
