"""What a person has to know before using the data, as the text file that goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from .catalog import TABLES
from .package import About, Written

GUIDE = "README.md"

RULES = (
    ("金额一律以元计。", "每个金额有三栏：数、状态、原文。空着不是零：是没填、不适用还是读不出，看状态；零就写 0。"),
    ("照原表，不改字。", "本站重算的数另有一栏，名称里写明；核对有出入不等于有错，单位有说明的附在同一行。"),
    ("表与表用编号连起来。", "每张表的第一栏是申报表的编号，也是它的网址；编号永久不变。"),
    ("撤回的只留一行。", "“申报表”里状态是 withdrawn 的，只有编号、名称、部门、理由。"),
    (
        "CSV 里有的单元格前面多一个 '。",
        "以 = + - @ 开头的文字，表格软件会当成公式，所以前面加一个英文单引号；"
        "读进程序时，凡是若干个 ' 后面跟着这些字符的，去掉第一个 ' 就是原文。其他格式没有加。",
    ),
    ("JSON 里小数写成文字。", "“895000.5”加引号，免得程序读成近似的数；没有内容的栏不写。"),
    ("SQLite 里小数是近似的。", "整数元是准的；有角分的求和以后请四舍五入到分。要准确的小数，用 CSV 或 Parquet。"),
    (
        "SQLite 里 bare_ 开头的表平时用不着。",
        "同名、不带 bare_ 的，多出年度、主管部门、项目名称几栏，和其他格式一样。",
    ),
    ("Excel 里过长的字截断。", "一个单元格最多 32767 个字，截断的以“……”结尾；表头单元格里是英文名，显示的是中文。"),
)
"""What to know: in a few words, then at length."""

SEARCH_RULE = (
    "把要查的字两个两个切开：“职称评审”切成“职称 评审”，三个字的“职称评”切成“职称 称评”。"
    "查到的再用 LIKE 核一遍，就一份不多，一份不少。"
)
SEARCH_EXAMPLE = """\
SELECT d.id, d.project_name
FROM search JOIN declarations AS d ON d.rowid = search.rowid
WHERE search MATCH '职称 评审';
"""
"""How to find a phrase in the database: cut into words of two characters."""


def guide(files: Iterable[Written], about: About) -> str:
    """The text of the file."""
    listed = list(files)
    parts = [
        "# 绩效目标申报表数据",
        _origin(about),
        "## 用之前要知道的",
        *(f"- **{short}**{long}" for short, long in RULES),
        "## 各表",
        *(f"- `{table.name}` {table.title}：{table.description}" for table in TABLES),
        "每一栏是什么，见 `dictionary`；代码的含义，见 `codes`；同样的内容给程序看的，在 `datapackage.json`。",
        "## 在 SQLite 里查字",
        f"{SEARCH_RULE}\n\n```sql\n{SEARCH_EXAMPLE}```",
        "## 文件",
        *(f"- `{file.path}`，{file.size:,} 字节" for file in listed),
        "校验：`sha256sum --check SHA256SUMS`。",
    ]
    return _spaced(parts)


def licence_words(about: About) -> str:
    """What the site says of using the data again; that it says nothing is said too."""
    if about.licence is None:
        return "数据许可：本站没有写明，再利用前请问发布机构。"
    address = f"（{about.licence.address}）" if about.licence.address else ""
    return f"数据许可：{about.licence.title}{address}。"


def _origin(about: About) -> str:
    publisher = f"发布机构：{about.publisher}。" if about.publisher else ""
    site = f"来自：{about.site}。" if about.site else ""
    return f"{publisher}{site}{licence_words(about)}"


def _spaced(parts: list[str]) -> str:
    """Blank lines between parts, none between the items of a list."""
    text = parts[0]
    for before, part in pairwise(parts):
        text += ("\n" if before.startswith("- ") and part.startswith("- ") else "\n\n") + part
    return text + "\n"
