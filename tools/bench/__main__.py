"""`python -m tools.bench`: each stage of the pipeline, then whole commands beside plain MkDocs and Material."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.synthetic.collection import write_collection
from tools.synthetic.declaration import Synthetic, declaration

from .clock import Cost
from .plain import write_plain_site
from .rules import SHARED, rule_costs
from .stages import RULE_STAGE, YARDSTICK, prepare, stage_costs
from .whole import Contender, contenders, take_turns

_SAMPLE = 200
"""Declarations that each stage is measured on; costs are told for one."""
_SEED = Path("content/declarations/2021/rsj-zhuanxiang.md")
"""The one that is real: wordier than the made-up ones, and with much to find."""


def main() -> None:
    """Measure and print a table of stages for made-up declarations and for the real one, one of rules, and a list."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="how many declarations (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, in turns (default: %(default)s)")
    parser.add_argument("--stages", action="store_true", help="only the stages and rules, no whole commands")
    wanted = parser.parse_args()
    sources = [declaration(index) for index in range(min(_SAMPLE, wanted.count))]
    material = prepare(sources)
    stages = stage_costs(material, wanted.rounds)
    _print_stages(f"stage, {len(sources)} made-up declarations", stages)
    real = prepare([Synthetic(_SEED.relative_to("content/declarations").as_posix(), _SEED.read_text(encoding="utf-8"))])
    _print_stages("stage, the real declaration", stage_costs(real, 3 * wanted.rounds))
    _print_rules(rule_costs(material, wanted.rounds))
    if wanted.stages:
        return
    with tempfile.TemporaryDirectory(prefix="jixiao-bench-") as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        write_collection(ours, wanted.count)
        write_plain_site(plain, [declaration(index) for index in range(wanted.count)])
        running = contenders(ours, plain)
        take_turns(running, wanted.rounds, lambda line: print(line, file=sys.stderr))
    _print_contenders(running, wanted.count)
    rules = next(item for item in stages if item.name == RULE_STAGE).median
    page = next(item for item in running if item.is_plain).median / wanted.count * 1e6
    print(f"\nall rules of a declaration take {rules / page:.3f} of what plain MkDocs takes for its page")


def _print_stages(title: str, costs: Sequence[Cost]) -> None:
    yardstick = next(item for item in costs if item.name == YARDSTICK).median
    print(f"\n{title:<44} {'µs of one core':>14} {'9 of 10 below':>14} {'to YAML':>8}")
    for item in costs:
        print(f"{item.name:<44} {item.median:>14,.0f} {item.most:>14,.0f} {item.median / yardstick:>8.2f}")


def _print_rules(costs: Sequence[Cost]) -> None:
    print(f"\n{'rule, what is shared apart':<44} {'µs of one core':>14} {'9 of 10 below':>14}")
    for item in costs:
        print(f"{item.name:<44} {item.median:>14,.1f} {item.most:>14,.1f}")
    slowest = [item.name for item in costs if not item.name.startswith(SHARED)][:5]
    print(f"the slowest five: {', '.join(slowest)}")


def _print_contenders(running: Sequence[Contender], count: int) -> None:
    plain = next(item for item in running if item.is_plain)
    print(f"\n{f'{count:,} declarations':<34} {'median s':>9} {'to plain':>9} {'ms each':>9}   runs")
    for item in running:
        ratio, each = item.median / plain.median, item.median / count * 1000
        runs = " ".join(f"{seconds:.2f}" for seconds in item.seconds)
        print(f"{item.name:<34} {item.median:>9.2f} {ratio:>9.2f} {each:>9.2f}   {runs}")


if __name__ == "__main__":
    main()
