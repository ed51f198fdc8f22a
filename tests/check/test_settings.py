"""`jixiao.yml`: what it sets, and how its faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.settings import default_settings, load_settings
from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.finding import Severity


def _written(folder: Path, text: str) -> Path:
    path = folder / "jixiao.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("# 示例\n\n示例专项资金\n示例培训经费\n", encoding="utf-8")
    text = (
        "内容: docs\n表式: [forms]\n名单:\n  预算项目: names.txt\n级别:\n  VAL06: 建议\n发布机构: 示例市示例局\n"
        "更正地址: https://example.org/{id}\n沿革地址: https://example.org/{path}\n核对记录: 计数\n沿革: 只列日期\n"
        "部门地址:\n  示例市示例局: shilij\nPDF: 是\nPDF字体: fonts\n数据许可: CC BY 4.0 https://example.org/by\n"
    )

    settings = load_settings(_written(tmp_path, text))

    assert settings.content == tmp_path / "docs"
    assert settings.editions == (tmp_path / "forms",)
    assert settings.lists == {"预算项目": ("示例专项资金", "示例培训经费")}
    assert settings.severities == {"VAL06": Severity.ADVICE}
    assert (settings.publisher, settings.ledger, settings.history) == ("示例市示例局", "counts", "dates")
    assert settings.correction == "https://example.org/{id}"
    assert settings.licence == "CC BY 4.0 https://example.org/by"
    assert (settings.pdf, settings.pdf_font) == (True, "fonts")
    assert settings.short_names == {"示例市示例局": "shilij"}


def test_left_out_settings_have_defaults(tmp_path: Path) -> None:
    settings = load_settings(_written(tmp_path, "发布机构: 示例市示例局\n"))

    assert settings.content == default_settings(tmp_path).content
    assert (settings.ledger, settings.history, settings.pdf) == ("full", "full", False)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("内容: content\n发布单位: 示例\n", 2),
        ("级别:\n  VAL06: 很轻\n", 2),
        ("核对记录: 一半\n", 1),
        ("沿革: 一半\n", 1),
        ("PDF: yes\n", 1),
        ("发布机构: 甲\n发布机构: 乙\n", 2),
        ("发布机构: [甲\n", 2),
        ("部门地址:\n  示例市示例局: 示例\n", 2),
        ("部门地址:\n  示例市示例局: ../x\n", 2),
        ("部门地址:\n  示例市示例局: con\n", 2),
        ("部门地址:\n  示例市示例局: 04e00aab4d61\n", 2),
        ("部门地址:\n  示例市示例局: shilij\n  示例市示例委: shilij\n", 3),
        ("部门地址:\n  示例市示例局:\n", 2),
    ],
)
def test_fault_is_told_with_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(JixiaoError, match=rf"^jixiao\.yml:{line} "):
        load_settings(_written(tmp_path, text))


def test_missing_list_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(JixiaoError, match=r"names\.txt"):
        load_settings(_written(tmp_path, "名单:\n  预算项目: names.txt\n"))
