"""Bytes to text: UTF-8, with or without a byte-order mark; other encodings are recognised and refused."""

from __future__ import annotations

import codecs

from ..position import START, Span
from .faults import CONTROL_CHARACTER, ENCODING, TOO_LARGE
from .log import FaultLog

MAX_BYTES = 1024 * 1024
"""A larger file is not read."""

_ADVICE = "用编辑器打开后选“另存为”，编码选 UTF-8（记事本里叫“UTF-8”或“带 BOM 的 UTF-8”），再保存。"


def decode(data: bytes, log: FaultLog) -> str:
    """The text with lines ended by LF and without byte-order mark; in another encoding, as far as it can be guessed."""
    if len(data) > MAX_BYTES:
        log.report(TOO_LARGE, START, f"文件有 {len(data):,} 字节，超过 1 MiB（{MAX_BYTES:,} 字节），没有读入")
        return ""
    if text := _utf16(data, log):
        return _lines(text, log)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _refused(data, error, log)
    return _lines(text, log)


def _lines(text: str, log: FaultLog) -> str:
    if "\r" not in text:
        return text
    text = text.replace("\r\n", "\n")
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        column = text.index("\r") - (text.rfind("\n", 0, text.index("\r")) + 1) + 1
        message = f"用了单独的回车符换行，共 {text.count(chr(13))} 处"
        log.report(CONTROL_CHARACTER, Span(line, column, line, column), message, help="用 LF 或 CRLF 换行，重新保存。")
        text = text.replace("\r", "\n")
    return text


def _utf16(data: bytes, log: FaultLog) -> str:
    encoding = _utf16_encoding(data)
    if not encoding:
        return ""
    log.report(ENCODING, START, "文件是 UTF-16（记事本里叫“Unicode”）编码，应为 UTF-8", found="UTF-16", help=_ADVICE)
    return data.decode(encoding, "replace").removeprefix("\ufeff")


def _utf16_encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:512]
    if len(head) >= 8 and head.count(0) * 4 >= len(head):
        return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    return ""


def _refused(data: bytes, error: UnicodeDecodeError, log: FaultLog) -> str:
    """What the bytes are if not UTF-8: GBK where they read as such throughout, else UTF-8 with broken places."""
    before = data[: error.start].decode("utf-8-sig")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    mended = data.decode("utf-8-sig", "replace")
    lost = mended.count("\ufffd")
    kept = sum(1 for character in mended if character > "\x7f") - lost
    guess = "" if kept > 4 * lost else _gbk(data)
    if guess:
        message = f"文件不是 UTF-8 编码，从第 {line} 行起像是 GBK（记事本里叫“ANSI”）"
        log.report(ENCODING, Span(line, 1, line, 1), message, found="GBK", help=_ADVICE)
        return guess
    message = f"第 {line} 行第 {column} 个字符起有 {lost} 处不是 UTF-8 编码，原来的字读不出来"
    log.report(ENCODING, Span(line, column, line, column + 1), message, found="bytes", help=_ADVICE)
    return mended


def _gbk(data: bytes) -> str:
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
