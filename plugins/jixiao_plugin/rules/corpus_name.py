"""Project names without what varies from year to year and from list to list."""

from __future__ import annotations

import re
from functools import lru_cache

from ..model.glyph import fold

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?(?:年度|年)?")
_SIGN = re.compile(r"[\W_]+")
_GENERIC = re.compile(r"(?:专项|项目|资金|经费|费用)+$")


@lru_cache(maxsize=16384)
def bare_name(name: str) -> str:
    """*name* without year, punctuation and closing general words; numbers of phases and lots stay.

    2021年示例培训专项资金 and 示例培训项目经费 are the same; 示例工程（一期） and 示例工程（二期） are not.
    """
    text = _SIGN.sub("", _YEAR.sub("", fold(name)))
    return _GENERIC.sub("", text) or text
