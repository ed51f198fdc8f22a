"""`jixiao git-setup`: git's own differences name the field, and a hook checks before each commit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ..errors import JixiaoError
from ..repository.driver import ATTRIBUTE, NAME, configure, hooks_folder
from .chinese import ChineseCommand
from .settings_file import SETTINGS_FILE, settings_here
from .terminal import cause

_SIGN = "# jixiao git-setup"
"""By which our hook is known from one that somebody else wrote."""
_HOOK = f"""\
#!/bin/sh
{_SIGN}
# 提交前只查这次改过的申报表，只看新出现的问题；有错误就不提交。确实要先提交：git commit --no-verify
git rev-parse --quiet --verify HEAD >/dev/null || exec {{command}} check
exec {{command}} check --since HEAD
"""


@click.command(cls=ChineseCommand, name="git-setup")
@click.option("--hook", is_flag=True, help="另装一个提交前的检查")
def command(hook: bool) -> None:
    """让 git diff 在每处改动前写明是哪一栏；在自己的克隆里运行一次。"""
    settings = settings_here(Path.cwd())
    if settings is None:
        raise JixiaoError(f"这里和上级文件夹都没有 {SETTINGS_FILE}：请在网站的文件夹里运行。")
    for line in _set_up(settings.root, (settings.content / "declarations").relative_to(settings.root), hook=hook):
        click.echo(line)


def _set_up(root: Path, declarations: Path, *, hook: bool) -> Iterator[str]:
    configure(root)
    yield "git 的设置里写好了申报表的栏目（只在这个克隆里）。"
    attributes = root / ".gitattributes"
    if _has_attribute(attributes):
        yield f"{attributes.name} 里已经有申报表这一行。"
    else:
        _append(attributes, ATTRIBUTE.replace("content/declarations", declarations.as_posix()))
        yield f"{attributes.name} 里加了一行，请提交，让大家都用上。"
    if hook:
        yield _install(hooks_folder(root) / "pre-commit")


def _has_attribute(file: Path) -> bool:
    return file.is_file() and f"diff={NAME}" in file.read_text(encoding="utf-8", errors="replace").split()


def _append(file: Path, line: str) -> None:
    try:
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        file.write_text(f"{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{line}\n", encoding="utf-8")
    except OSError as error:
        raise JixiaoError(f"{file.name} 写不了：{cause(error)}。") from error


def _install(file: Path) -> str:
    """Write the hook; one that somebody else wrote stays, with advice."""
    # The program of this environment, for the shell that git starts may know another one or none.
    own = shutil.which("jixiao", path=Path(sys.executable).parent) or "jixiao"
    text = _HOOK.format(command=f'"{Path(own).as_posix()}"')
    if file.exists() and _SIGN not in file.read_text(encoding="utf-8", errors="replace"):
        return f"已经有一个提交前的检查 {file}，没有改动它；要加上申报表，请在里面写一行：jixiao check --since HEAD"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        file.chmod(0o755)
    except OSError as error:
        raise JixiaoError(f"钩子写不进“{file}”：{cause(error)}。") from error
    return "装好了提交前的检查：有新的错误就不提交。"
