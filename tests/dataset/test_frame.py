"""Filled tables, read from the lines in which rows travel."""

from __future__ import annotations

import os
import signal
import threading
import time

from jixiao_plugin.dataset.code_lists import CODE_LISTS, code_rows
from jixiao_plugin.dataset.frame import read_frame

_TIMES = 300


def test_no_interrupt_is_lost_while_rows_are_read() -> None:
    lines = CODE_LISTS.lines(code_rows()).encode()
    came: list[int] = []

    def interrupt() -> None:
        for sent in range(1, _TIMES + 1):
            os.kill(os.getpid(), signal.SIGINT)
            patience = time.monotonic() + 1
            while len(came) < sent and time.monotonic() < patience:
                time.sleep(0.0005)

    former = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        sender = threading.Thread(target=interrupt)
        sender.start()
        while sender.is_alive():
            read_frame(CODE_LISTS, lines)
    finally:
        signal.signal(signal.SIGINT, former)

    assert len(came) == _TIMES
