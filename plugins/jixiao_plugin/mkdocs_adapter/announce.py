"""Says in the build's log what became of the declarations."""

from __future__ import annotations

import logging

from ..site.build import Built
from ..site.made import DRAFT, HELD, PREVIEW, PUBLISHED

log = logging.getLogger("mkdocs.plugins.jixiao")


def announce(built: Built, *, strict: bool) -> None:
    """Lists every unwaived error and every other fault; under *strict* errors are logged as such."""
    for error in built.errors:
        log.log(logging.ERROR if strict else logging.WARNING, error)
    for warning in built.warnings:
        log.warning(warning)
    for note in built.notes:
        log.info(note)
    if not built.declarations:
        log.warning("declarations 文件夹里没有一份申报表。")
    held, drafts, previews = built.of_state(HELD), built.of_state(DRAFT), built.of_state(PREVIEW)
    if held:
        log.warning("有 %d 份申报表还有错误，没有公开：%s", len(held), "、".join(held))
    if drafts:
        log.info("有 %d 份草稿，没有公开：%s", len(drafts), "、".join(drafts))
    if previews:
        log.info("有 %d 份只在预览里看得到，标有“未公开”：%s", len(previews), "、".join(previews))
    log.info("公开申报表 %d 份。", len(built.of_state(PUBLISHED)))
