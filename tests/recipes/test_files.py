"""The recipes as files: workflows without a fault, templates that hosts can read, scripts that a shell can."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from .conftest import ROOT, STEPS

RECIPES = ROOT / "recipes"
WORKFLOWS = sorted((RECIPES / "github" / "workflows").glob("*.yml"))
SCRIPTS = [*sorted(STEPS.glob("*.sh")), *sorted((RECIPES / "plain").iterdir())]


def loaded(path: Path) -> dict[str, object]:
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.mark.skipif(sys.platform != "linux", reason="the linter's program comes for Linux alone")
def test_the_workflows_pass_the_linter() -> None:
    program = Path(sys.executable).with_name("actionlint")

    done = subprocess.run([program, "-color=false", *WORKFLOWS], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_read_by_a_plain_shell(script: Path) -> None:
    shells = [shell for shell in ("sh", "dash", "bash") if shutil.which(shell)]

    outcomes = [subprocess.run([shell, "-n", script], capture_output=True, check=False) for shell in shells]

    assert [done.stderr for done in outcomes if done.returncode] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_run_step_holds_an_expression(workflow: Path) -> None:
    """A branch called `$(…)` would be run: what a request brings reaches a shell through the environment alone."""
    jobs = loaded(workflow)["jobs"]

    assert isinstance(jobs, dict)
    runs = [step.get("run", "") for job in jobs.values() for step in job["steps"]]
    assert [run for run in runs if "${{" in run] == []


def test_the_step_with_a_token_runs_nothing_of_the_request() -> None:
    text = (RECIPES / "github" / "workflows" / "comment.yml").read_text(encoding="utf-8")

    assert "download-artifact" not in text
    assert not re.search(r"\bref:", text)
    assert "git checkout" not in text
    assert "persist-credentials: false" in text


def test_the_step_of_the_request_has_no_right_to_write() -> None:
    workflow = loaded(RECIPES / "github" / "workflows" / "review.yml")

    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in (RECIPES / "github" / "workflows" / "review.yml").read_text(encoding="utf-8")


def test_every_script_that_a_host_is_told_to_run_is_there() -> None:
    texts = [path.read_text(encoding="utf-8") for path in RECIPES.rglob("*.yml")]
    texts.append((RECIPES / "gitlab" / ".gitlab-ci.yml").read_text(encoding="utf-8"))

    named = {name for text in texts for name in re.findall(r"recipes/steps/([a-z-]+\.(?:sh|py))", text)}

    assert named
    assert [name for name in named if not (STEPS / name).is_file()] == []


def test_the_correction_form_asks_for_what_an_editor_needs() -> None:
    form = loaded(RECIPES / "github" / "ISSUE_TEMPLATE" / "correction.yml")

    assert isinstance(form["body"], list)
    fields = {part["id"]: part["validations"]["required"] for part in form["body"] if "id" in part}
    assert fields == {"page": True, "field": True, "printed": True, "expected": True, "source": True}


def test_the_pre_commit_hook_takes_declarations_and_nothing_else() -> None:
    hooks = loaded(ROOT / ".pre-commit-hooks.yaml")

    assert isinstance(hooks, list)
    for hook in hooks:
        files, exclude = re.compile(hook["files"]), re.compile(hook["exclude"])
        taken = ["content/declarations/2021/a.md", "declarations/2021/ju/a.md"]
        left = ["content/guide/editors.md", "content/declarations/index.md", "content/declarations/2021/a.txt"]
        assert [path for path in taken if not files.search(path) or exclude.search(path)] == []
        assert [path for path in left if files.search(path) and not exclude.search(path)] == []
