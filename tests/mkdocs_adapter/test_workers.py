import os

from jixiao_plugin.mkdocs_adapter.workers import workers


def test_few_declarations_are_done_in_line() -> None:
    with workers(3) as executor:
        assert executor is None


def test_many_declarations_are_shared_out_where_there_is_anybody_to_share_with() -> None:
    with workers(1_000) as executor:
        results = list(executor.map(abs, [-1, 2])) if executor else None

    assert results == ([1, 2] if (os.cpu_count() or 1) > 1 else None)
