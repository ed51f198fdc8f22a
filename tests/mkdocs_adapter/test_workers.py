import os
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from jixiao_plugin.mkdocs_adapter.workers import workers


def test_few_declarations_are_done_in_line() -> None:
    with workers(3) as executor:
        assert executor is None


def test_many_declarations_are_shared_out_where_there_is_anybody_to_share_with() -> None:
    with workers(1_000) as executor:
        results = list(executor.map(abs, [-1, 2])) if executor else None

    assert results == ([1, 2] if (os.cpu_count() or 1) > 1 else None)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells how many threads there are")
def test_nothing_is_forked_while_threads_run_for_they_would_be_missing_in_the_copy() -> None:
    wait = threading.Event()
    thread = threading.Thread(target=wait.wait)
    thread.start()
    try:
        with workers(1_000) as executor:
            assert executor is None or isinstance(executor, ProcessPoolExecutor)
            context = executor._mp_context if executor else None
            method = context.get_start_method() if context else "spawn"
    finally:
        wait.set()
        thread.join()

    assert method == "spawn"
