"""`python -m tools.synthetic FOLDER`: writes a synthetic site."""

from __future__ import annotations

import argparse
from pathlib import Path

from .collection import write_collection
from .declaration import SEED


def main() -> None:
    """Read the command line and write the site."""
    parser = argparse.ArgumentParser(prog="python -m tools.synthetic", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200, help="how many declarations (default: %(default)s)")
    parser.add_argument("--faults", action="store_true", help="plant one fault in each and list them in faults.tsv")
    parser.add_argument("--seed", default=SEED)
    wanted = parser.parse_args()
    write_collection(wanted.folder, wanted.count, faults=wanted.faults, seed=wanted.seed)


if __name__ == "__main__":
    main()
