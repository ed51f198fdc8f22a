"""Asks git, and gets the same answer on every machine: no hook, no network, no wish of the user's own settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ..errors import JixiaoError


class GitError(JixiaoError):
    """Git is not there, there is no repository, or git refused; the message is a Chinese sentence."""


_CALM = (
    "--no-pager",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "log.showRoot=true"),
    *("-c", "protocol.allow=never"),
)
"""Ahead of every command; the last keeps a partial clone from fetching what it left out."""

_REFUSALS = (
    ("not a git repository", "这个文件夹不在 git 仓库里"),
    ("dubious ownership", "git 仓库属于另一个用户，git 不肯读；请按 git 的提示设置 safe.directory"),
    ("does not have any commits", "git 仓库里还没有提交"),
    ("ambiguous argument 'HEAD'", "git 仓库里还没有提交"),
    ("bad revision 'HEAD'", "git 仓库里还没有提交"),
    ("transport '", "git 仓库是部分克隆，缺少要用的旧内容；请改用完整克隆"),
    ("promisor remote", "git 仓库是部分克隆，缺少要用的旧内容；请改用完整克隆"),
)


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What `git ARGUMENTS` in *folder* writes, with *given* on its standard input.

    Raises GitError with a Chinese sentence where git cannot answer.
    """
    command = ["git", *_CALM, *arguments]
    try:
        done = subprocess.run(command, cwd=folder, env=_environment(), input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise GitError("这台机器上没有 git" if folder.is_dir() else "没有要读的文件夹") from error
    except OSError as error:
        raise GitError(f"git 运行不了：{error.strerror}") from error
    if done.returncode:
        raise GitError(_refusal(done.stderr.decode(errors="replace")))
    return done.stdout


def _environment() -> dict[str, str]:
    """Ours, without what a hook sets for the repository it runs in, and with messages in the language we know."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


def _refusal(said: str) -> str:
    known = next((words for sign, words in _REFUSALS if sign in said), "")
    lines = said.strip().splitlines()
    return known or f"git 没有答上来：{lines[0].removeprefix('fatal: ') if lines else '没有说明原因'}"
