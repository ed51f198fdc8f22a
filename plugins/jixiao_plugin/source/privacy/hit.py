"""What a detector says: personal data of some kind stands here. The data itself is not kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...position import Span


class Personal(Enum):
    """Kinds of personal data, by the Chinese word a message uses."""

    CITIZEN_ID = "身份证号"
    MOBILE = "手机号"
    BANK_CARD = "银行卡号"
    PASSPORT = "护照号"
    PLATE = "车牌号"
    EMAIL = "个人邮箱"
    WECHAT = "微信号"
    QQ = "QQ 号"
    ADDRESS = "住址"
    PATIENT = "学生或患者的身份"
    OFFICE_EMAIL = "邮箱"
    NAME = "人名"

    @property
    def is_sealed(self) -> bool:
        """Whether it keeps a file off the site, so that nothing beyond the reader may see it unmasked."""
        return self not in {Personal.OFFICE_EMAIL, Personal.NAME}


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is personal data; it lies within one line."""

    kind: Personal
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Personal data at a place of a file, as it may be shown."""

    kind: Personal
    span: Span
    masked: str
    """As long as what stands there: 138****0000."""
