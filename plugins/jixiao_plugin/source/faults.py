"""The catalogue of reading faults (topic SRC): what can keep a file from being read as it was meant."""

from __future__ import annotations

from ..finding import FORMAT, RuleInfo, Severity


def _fault(code: str, name: str, title: str, why: str, repair: str) -> RuleInfo:
    return RuleInfo(code, name, title, Severity.ERROR, FORMAT, why, repair, waivable=False)


ENCODING = _fault(
    "SRC01",
    "encoding",
    "文件用 UTF-8 编码保存",
    "别的编码换一台电脑打开就会变成乱码，网站也读不出来。",
    "在编辑器里选“另存为”，编码选 UTF-8，再保存。",
)
TOO_LARGE = _fault(
    "SRC02",
    "too-large",
    "文件不超过 1 MiB，层级不超过 64 层",
    "申报表是几页纸的内容；大得出奇的文件多半是误放的附件，会拖垮整个网站。",
    "把附件、图片移出申报表，只留文字；层级过深的，检查括号和缩进。",
)
FENCE = _fault(
    "SRC03",
    "front-matter-fence",
    "表头前后各有一行 ---",
    "表头（填表的部分）靠第一行的 --- 和结束处的 --- 与正文分开，少一行就分不清哪里是表头。",
    "在文件第一行写 ---，在表头最后一项的下一行再写一行 ---，都顶格写，只写三个减号。",
)
SYNTAX = _fault(
    "SRC04",
    "yaml-syntax",
    "表头每行是“名称: 值”，缩进对齐，引号和括号成对",
    "写法不完整时，程序无法判断这一行以及它下面的内容属于哪一项。",
    "对照同一层的其他行检查这一行：冒号后有空格，缩进与同层对齐，引号和括号成对。",
)
DUPLICATE_KEY = _fault(
    "SRC05",
    "duplicate-key",
    "同一层里每个名称只出现一次",
    "同一项写了两次，程序不能替人决定哪个算数。",
    "删去多余的一项；确是两件事的，改成不同的名称。",
)
ANCHOR = _fault(
    "SRC06",
    "anchor-alias-tag",
    "不用 YAML 的锚点、引用、合并键和标签",
    "“&名”“*名”“<<”“!!类型”会让一处内容暗中出现在别处，审核的人看不出来。",
    "把要引用的内容原样写出来；本来就是文字的，给整个值加上单引号。",
)
CONTROL_CHARACTER = _fault(
    "SRC07",
    "control-character",
    "没有制表符和看不见的字符",
    "制表符和看不见的字符多半是从别的软件粘贴带来的，会让看上去一样的文字实际不同。",
    "删去这个字符；制表符换成空格（每一级缩进用两个空格）。",
)
FULL_WIDTH_COLON = _fault(
    "SRC08",
    "full-width-colon",
    "名称后面用半角冒号",
    "全角冒号“：”只是普通文字，程序看不出它前面是名称、后面是值。",
    "把名称后面的“：”改成半角冒号，再加一个空格。",
)
COLON_WITHOUT_SPACE = _fault(
    "SRC09",
    "colon-without-space",
    "名称后的冒号与值之间有一个空格",
    "冒号后没有空格时，整行会被当作一段文字，名称和值分不开。",
    "在冒号后面加一个半角空格。",
)
UNQUOTED_START = _fault(
    "SRC10",
    "unquoted-start",
    "以特殊符号开头的值加了引号",
    "> * % @ & ! [ 引号等符号写在最前面时另有含义，这个值会读错或者读不出来，例如“>90%”会丢掉大于号。",
    "给整个值加上单引号，例如 '>90%'。",
)
COMMA_SPLITS = _fault(
    "SRC11",
    "comma-splits-value",
    "花括号、方括号里带逗号的值加了引号",
    "括号里的半角逗号表示下一项开始，“≥1,000人”会被拆成“≥1”和“000人”。",
    "给带逗号的值加上单引号，或者去掉千分位逗号。",
)
COMMENT_CUTS = _fault(
    "SRC12",
    "comment-cuts-value",
    "值的后面没有“ #”",
    "空格加 # 之后的文字会被当作批注悄悄丢掉，公开的内容就少了一截。",
    "是内容的，给整个值加上单引号；是批注的，移到上面单独一行，以 # 开头。",
)
COLON_IN_VALUE = _fault(
    "SRC13",
    "colon-in-value",
    "值里含有“冒号加空格”时加了引号",
    "一行里出现两个“冒号加空格”，程序分不清哪个是名称、哪个是值。",
    "给整个值加上单引号，或者把值里的冒号改成全角“：”。",
)
FULL_WIDTH_INDENT = _fault(
    "SRC14",
    "full-width-indent",
    "缩进用半角空格，条目用半角短横线",
    "全角的空格和短横线看上去像缩进和条目，程序却当它们是文字，层级就乱了。",
    "把行首的全角空格换成半角空格，每一级两个；条目以半角短横线加一个空格开头。",
)
WRONG_KIND = _fault(
    "SRC15",
    "wrong-kind",
    "文字、列表和下级各在该在的位置",
    "这里要的是另一种写法（一段文字、一串“- ”开头的条目，或者带下级名称的几行），照现在的写法读不出含义。",
    "照帮助里的样子改写这一项。",
)
AMOUNT = _fault(
    "SRC16",
    "amount-unreadable",
    "金额写成数字加单位",
    "没有单位或者写法不明的金额无法核对，也可能差一万倍。",
    "写成数字加单位，例如 89.5万元；没有金额的留空，不适用的写“不适用”。",
)
TEXT_BEFORE_HEADING = _fault(
    "SRC17",
    "text-before-heading",
    "正文的文字都在某个 ## 标题下面",
    "标题说明一段文字属于表中的哪一栏；第一个标题之前的文字没有归属，不会公开。",
    "在这段文字上面加上它所属栏目的 ## 标题，或者把它移到相应的标题下面。",
)
BODY_DIALECT = _fault(
    "SRC18",
    "body-dialect",
    "正文只用段落、条目、## 和 ### 标题、列表、表格、链接",
    "网页标签、行首四个空格和文字下划线会让一部分内容变样或者消失。",
    "去掉这种写法，只留文字；标题用“## ”开头。",
)
DUPLICATE_SECTION = _fault(
    "SRC19",
    "duplicate-section",
    "每个 ## 标题只出现一次",
    "表中每一栏只有一处；同一标题出现两次，程序不能替人决定哪个算数。",
    "把两处内容并到一个标题下面，删去另一个。",
)
UNKNOWN_EDITION = _fault(
    "SRC20",
    "unknown-edition",
    "“表式”是本站已有的表式",
    "不知道用的是哪一种官方表式，就不知道该有哪些栏目，什么都核对不了。",
    "把“表式”改成本站已有的表式编号；可用的编号见帮助。",
)
YEAR_OUTSIDE = _fault(
    "SRC21",
    "year-outside-edition-or-folder",
    "“年度”与所在文件夹、表式的适用年份一致",
    "年度决定地址、汇总和适用的规定，前后不一致就不知道是哪一年的申报表。",
    "改正“年度”，或者把文件移到相应年度的文件夹；表式不适用这一年的，换用适用的表式。",
)
FIELD_NOT_PUBLIC = _fault(
    "SRC22",
    "field-not-public",
    "不公开的栏目没有写进文件",
    "负责人、联系电话等不公开；文件一旦提交，历史里就一直看得到。",
    "删去这一行，连同它的值；已经提交过的，请联系网站维护人清理历史。",
)
UNREADABLE_VALUE = _fault(
    "SRC23",
    "unreadable-value",
    "年度、状态等栏目写成规定的样子",
    "这一栏只认规定的几种写法，别的写法读不出含义。",
    "照帮助里的写法改正。",
)

ADDRESS = _fault(
    "SRC24",
    "address",
    "文件名和文件夹名只用小写字母、数字和连字符",
    "文件名就是网址的一部分，要长期不变；中文和空格在网址里会变成一长串符号，转发时容易断开。",
    "改成拼音或英文加连字符，如 zhicheng-pingshen.md；改名前公开过的，把原来的写进“曾用地址”。",
)

FAULTS = (
    ENCODING,
    TOO_LARGE,
    FENCE,
    SYNTAX,
    DUPLICATE_KEY,
    ANCHOR,
    CONTROL_CHARACTER,
    FULL_WIDTH_COLON,
    COLON_WITHOUT_SPACE,
    UNQUOTED_START,
    COMMA_SPLITS,
    COMMENT_CUTS,
    COLON_IN_VALUE,
    FULL_WIDTH_INDENT,
    WRONG_KIND,
    AMOUNT,
    TEXT_BEFORE_HEADING,
    BODY_DIALECT,
    DUPLICATE_SECTION,
    UNKNOWN_EDITION,
    YEAR_OUTSIDE,
    FIELD_NOT_PUBLIC,
    UNREADABLE_VALUE,
    ADDRESS,
)
"""All faults of reading, in the order of their codes."""
