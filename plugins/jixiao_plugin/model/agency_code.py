"""Where the agency's code before a document number begins, in prose that does not say so."""

from __future__ import annotations

import re

_LONGEST = 16
_CODE = re.compile(r"((?:[\u4e00-\u9fff]++(?:\([\u4e00-\u9fff]{1,2}\))?)++) {0,2}$")
_PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新蒙国"
_INTRODUCTION = (
    "根据|依据|按照|依照|遵照|贯彻|落实|执行|参照|参见|详见|符合|以及|及其|转发|印发|下发|发布|出台|颁布|文件|通知|文号|发文字号|号文"
    "|批复|意见|办法|规定|精神|要求|经由|其中|对照|遵循|结合|通过|关于|是以|的"
    f"|(?<=[厅局部委院会室府])(?=[{_PROVINCES}])"
)
# These words also begin codes (和县: 和政办发; 日照: 日政发), so they part only before a province's short name.
_CUT = re.compile(rf"{_INTRODUCTION}|(?P<conjunction>[和与及或由在为是见按年月日号])(?=[{_PROVINCES}])")
_USUAL = 8


def agency_start(folded: str, bracket: int, *, is_order: bool = False) -> int:
    """Offset in the folded text where the code that ends at *bracket* begins; *bracket* itself where there is none.

    A code is at most sixteen ideographs, may hold a region in parentheses (宁财(农)指标), and does not begin with
    the words that introduce a document in running prose (根据, 转发, …的).
    """
    code = _CODE.search(folded, max(0, bracket - _LONGEST), bracket)
    if code is None:
        return bracket
    begin, run = code.start(), code[1]
    cut = 0
    for word in _CUT.finditer(run):
        # 中华人民共和国国务院令 holds 和国 and is long: an order is cut at a first conjunction only.
        if word.end() < len(run) and not (is_order and word.start() and word.lastgroup):
            cut = word.end()
    if len(run) - cut > _USUAL and not is_order:
        cut += max(0, *(index for index, character in enumerate(run[cut:-1]) if character in _PROVINCES), 0)
    return begin + cut
