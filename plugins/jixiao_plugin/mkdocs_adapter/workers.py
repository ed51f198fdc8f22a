"""Where the work is done."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

_WORTH_PROCESSES = 64
"""Fewer declarations than this are done before other processes have started."""


@contextmanager
def workers(count: int) -> Iterator[Executor | None]:
    """Processes for many declarations, none for few."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < _WORTH_PROCESSES or cores < 2:
        yield None
        return
    gc.freeze()  # what is loaded by now stays, so that no worker looks through it at every collection
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context(_start_method())) as executor:
        yield executor


def _start_method() -> str:
    """Forking is quick, but not safe where threads run: the preview's own, or those of a library."""
    can_fork = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return "fork" if can_fork and _threads() == 1 else "spawn"


def _threads() -> int:
    """How many threads this process has, those among them that Python did not start; Linux alone tells."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - their number is all that is wanted
    except OSError:
        return 2
