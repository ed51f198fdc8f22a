"""The set-up: a lock without addresses, scripts that say in one sentence what is missing, a wheel with everything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from jixiao_plugin.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = (
    "README.md",
    "README.zh-CN.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "content/guide/editors.md",
    "recipes/README.md",
)
COMMANDS_OF_THE_SYSTEM = ("sh", "rm", "mkdir", "grep", "find", "uname")


def locked() -> dict[str, set[str]]:
    """The locked versions of each distribution; several where platforms differ."""
    versions: dict[str, set[str]] = {}
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        match = re.match(r"([a-z0-9][a-z0-9._-]*)==(\S+)", line)
        if match:
            versions.setdefault(match[1], set()).add(match[2])
    return versions


def requirements() -> list[Requirement]:
    """What pyproject.toml asks for, tests included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [Requirement(text) for text in (*project["project"]["dependencies"], *project["dependency-groups"]["test"])]


@pytest.fixture
def bare_machine(tmp_path: Path) -> dict[str, str]:
    """The environment of an ordinary user on a machine without Python, uv, apt, browser or font."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in COMMANDS_OF_THE_SYSTEM:
        (programs / name).symlink_to(shutil.which(name) or name)
    add_program(programs, "id", "echo 1000")
    return {"PATH": str(programs), "HOME": str(tmp_path)}


def add_program(folder: Path, name: str, script: str) -> None:
    """A program *name* in *folder* that does what *script* says."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def run_script(name: str, *arguments: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A script of `tools/` run to its end."""
    return subprocess.run(
        ["sh", str(ROOT / "tools" / name), *arguments],
        env=environment,
        cwd=environment["HOME"],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_lock_holds_no_address() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert re.findall(r"https?:|file:|index-url|@ ", text) == []


def test_every_locked_distribution_has_a_hash() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("requirement", requirements(), ids=str)
def test_the_lock_holds_what_the_project_asks_for(requirement: Requirement) -> None:
    versions = locked().get(requirement.name.lower().replace(".", "-"), set())

    assert versions
    assert all(requirement.specifier.contains(version) for version in versions)


def test_targets_are_short() -> None:
    recipes = re.findall(r"^\S+:.*\n((?:\t.*\n?)*)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert [recipe for recipe in recipes if recipe.count("\n") > 2] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_targets_and_commands_that_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    code = "\n".join(block or span for block, span in re.findall(r"```\w*\n(.*?)```|`([^`\n]+)`", text, re.DOTALL))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(re.findall(r"^make ([a-z]+)", code, re.MULTILINE)) <= targets
    assert set(re.findall(r"(?:^|bin[/\\])jixiao ([a-z-]+)", code, re.MULTILINE)) <= COMMANDS.keys()


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if "/" not in name])
def test_documents_outside_the_site_point_at_files_that_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    folder = (ROOT / name).parent

    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not link.startswith("https://")]
    assert [link for link in links if not (folder / link).exists()] == []


def test_continuous_integration_asks_what_a_contributor_asks() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "set -euo pipefail" in script
    assert script.strip().endswith("make test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_without_python_one_sentence_says_what_to_install(bare_machine: dict[str, str]) -> None:
    outcome = run_script("bootstrap.sh", ".venv", "requirements.lock", environment=bare_machine)

    assert outcome.returncode == 1
    assert outcome.stderr.strip().startswith("没有找到 Python 3.11 或更高版本：请先安装")
    assert outcome.stderr.count("\n") == 1


def test_an_old_python_is_not_taken(bare_machine: dict[str, str], tmp_path: Path) -> None:
    add_program(tmp_path / "bin", "python3", "exit 1")

    outcome = run_script("bootstrap.sh", ".venv", "requirements.lock", environment=bare_machine)

    assert "没有找到 Python 3.11" in outcome.stderr


def test_a_python_without_venv_and_pip_leaves_no_half_made_environment(
    bare_machine: dict[str, str], tmp_path: Path
) -> None:
    add_program(tmp_path / "bin", "python3", '[ "$1" = -c ] && exit 0\n[ "$2" = venv ] && mkdir -p .venv\nexit 1')

    outcome = run_script("bootstrap.sh", ".venv", "requirements.lock", environment=bare_machine)

    assert outcome.returncode == 1
    assert outcome.stderr == "无法建立虚拟环境：请先执行 sudo apt-get install python3-venv，或安装 uv，再重新运行。\n"
    assert not (tmp_path / ".venv").exists()


def test_without_a_browser_one_sentence_says_what_to_install(bare_machine: dict[str, str], tmp_path: Path) -> None:
    add_program(tmp_path / "bin", "python3", "exit 1")

    outcome = run_script("browser.sh", "python3", environment=bare_machine)

    assert outcome.returncode == 1
    assert outcome.stderr.startswith("没有找到 Chromium 浏览器，测试无法核对网页：请安装 chromium")


def test_without_a_chinese_font_one_sentence_says_what_to_install(bare_machine: dict[str, str], tmp_path: Path) -> None:
    add_program(tmp_path / "bin", "chromium", "exit 0")
    add_program(tmp_path / "bin", "fc-list", "exit 0")

    outcome = run_script("browser.sh", "python3", environment=bare_machine)

    assert outcome.returncode == 1
    assert outcome.stderr.startswith("没有找到中文字体，网页和 PDF 上的汉字无法显示：请安装一种")


def test_a_browser_and_a_font_that_are_there_are_taken(bare_machine: dict[str, str], tmp_path: Path) -> None:
    add_program(tmp_path / "bin", "chromium", "exit 0")
    add_program(tmp_path / "bin", "fc-list", "echo 示例黑体")

    outcome = run_script("browser.sh", "python3", environment=bare_machine)

    assert outcome.returncode == 0
    assert outcome.stdout == f"{tmp_path}/bin/chromium\n"


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    source = tmp_path / "source"
    ignored = shutil.ignore_patterns("*.egg-info", "__pycache__")
    shutil.copytree(ROOT / "plugins", source / "plugins", ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    package = source / "plugins" / "jixiao_plugin"
    expected = {
        f"jixiao_plugin/{path.relative_to(package).as_posix()}" for path in package.rglob("*") if path.is_file()
    }

    command = f"from setuptools.build_meta import build_wheel; build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", command], cwd=source, check=True, capture_output=True)

    (wheel,) = tmp_path.glob("*.whl")
    assert expected - set(zipfile.ZipFile(wheel).namelist()) == set()
