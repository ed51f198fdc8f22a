"""What a preview is compared with, read from git."""

from __future__ import annotations

from pathlib import Path

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.comparison.comparison import compare_with
from jixiao_plugin.site.comparison.page import changes_page
from tests.repository.commits import Commits
from tests.review.files import CLEAN


def test_of_a_new_file_that_is_no_declaration_just_that_is_told(tmp_path: Path) -> None:
    commits = Commits(tmp_path / "示例 网站")
    commits.commit("登记", {"content/declarations/2021/a.md": CLEAN})
    commits.write({"content/declarations/2021/b.md": "没有表头\n", "content/declarations/2021/c.md": CLEAN})

    comparison = compare_with("HEAD", default_settings(commits.folder))

    broken, new = comparison.declarations
    assert [(row.word, row.place, row.note) for row in broken.changes] == [("栏目新增", "文件", "内容没有比较")]
    assert new.changes == ()
    article = changes_page(comparison).article
    assert "没有读成申报表" in article
    assert article.count("共 ") == 1, "only of the new one the number of its parts is told"
