"""`python -m tools.bench`: each stage of the pipeline, then whole commands beside plain MkDocs and Material."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.synthetic.collection import write_collection
from tools.synthetic.declaration import declaration

from .plain import write_plain_site
from .stages import Cost, prepare, rule_costs, stage_costs
from .whole import Contender, contenders, take_turns

_SAMPLE = 200
"""Declarations that each stage is measured on; costs are told for one."""


def main() -> None:
    """Measure and print two tables and a list."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="how many declarations (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, in turns (default: %(default)s)")
    wanted = parser.parse_args()
    material = prepare([declaration(index) for index in range(min(_SAMPLE, wanted.count))])
    _print_costs("stage (one process)", stage_costs(material, wanted.rounds))
    _print_costs("rule", rule_costs(material, wanted.rounds))
    with tempfile.TemporaryDirectory(prefix="jixiao-bench-") as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        write_collection(ours, wanted.count)
        write_plain_site(plain, [declaration(index) for index in range(wanted.count)])
        running = contenders(ours, plain)
        take_turns(running, wanted.rounds, lambda line: print(line, file=sys.stderr))
    _print_contenders(running, wanted.count)


def _print_costs(title: str, costs: Sequence[Cost]) -> None:
    print(f"\n{title:<44} {'µs a declaration':>18}")
    for cost in costs:
        print(f"{cost.stage:<44} {cost.microseconds:>18,.0f}")


def _print_contenders(running: Sequence[Contender], count: int) -> None:
    plain = next(item for item in running if "no search" in item.name)
    print(f"\n{f'{count:,} declarations':<34} {'median s':>9} {'to plain':>9} {'ms each':>9}   runs")
    for item in running:
        ratio, each = item.median / plain.median, item.median / count * 1000
        runs = " ".join(f"{seconds:.2f}" for seconds in item.seconds)
        print(f"{item.name:<34} {item.median:>9.2f} {ratio:>9.2f} {each:>9.2f}   {runs}")


if __name__ == "__main__":
    main()
