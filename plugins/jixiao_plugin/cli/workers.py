"""Other processes for a command that has much to do."""

from __future__ import annotations

import gc
import os
import signal
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext

_MANY = 200
"""From how many files on other processes are worth their start."""


def workers(files: int) -> AbstractContextManager[Executor | None]:
    """Processes for that many *files*; none where they are few, or there is one processor."""
    if files < _MANY or (os.cpu_count() or 1) == 1:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, not needed for a few files

    gc.freeze()  # what is loaded by now stays, so that no worker looks through it at every collection
    # Ctrl+C is for this process, which then stops the others; they would each print a traceback.
    return ProcessPoolExecutor(initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
