"""Two hundred clean synthetic declarations, and two hundred with one planted fault each."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from statistics import median

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.rules.catalog import ALL_INFOS
from tools.synthetic.catalogue import FAULTS, faulty_declarations
from tools.synthetic.collection import write_collection
from tools.synthetic.declaration import declaration

COUNT = 200
ROOT = Path(__file__).parents[2]
NEEDS_A_LIST = {"STR04", "TXT01", "DOC10", "DOC11", "CMP04"}
NEEDS_ANOTHER_EDITION = {"STR25", "STR26", "WGT02", "WGT03"}
NEEDS_OTHER_DECLARATIONS = {"CMP06"}
OFFENDED_BY_ORDINARY_ONES = {"STR16", "GOAL10"}
NOT_PLANTED = NEEDS_A_LIST | NEEDS_ANOTHER_EDITION | NEEDS_OTHER_DECLARATIONS | OFFENDED_BY_ORDINARY_ONES
COLLECTION = "COR"
"""Topic of what only a whole collection can show."""


def check_file(path: str, data: bytes, catalog: Catalog) -> CheckedDeclaration:
    """The outcome for *data* as the file *path* below `declarations/`."""
    shown = f"content/declarations/{path}"
    return check_bytes(shown, data, id=path.removesuffix(".md"), catalog=catalog, settings=default_settings(ROOT))


def test_two_hundred_clean_declarations_have_neither_error_nor_warning(catalog: Catalog) -> None:
    clean = [declaration(index) for index in range(COUNT)]

    found = [
        f"{finding.path}:{finding.span.line} {finding.code} {finding.message}"
        for source in clean
        for finding in check_file(source.path, source.text.encode(), catalog).findings
        if finding.severity is not Severity.ADVICE
    ]

    assert found == []


def test_two_hundred_planted_faults_are_found_in_their_lines(catalog: Catalog) -> None:
    missed = []
    for faulty in islice(faulty_declarations(), COUNT):
        expected = (faulty.fault.code, faulty.planted.line)
        found = {(item.code, item.span.line) for item in check_file(faulty.path, faulty.planted.data, catalog).findings}
        if expected not in found:
            missed.append(f"{faulty.path}: {faulty.fault.name}, expected {expected}, found {sorted(found)}")

    assert missed == []


def test_a_planted_fault_brings_no_error_of_another_kind(catalog: Catalog) -> None:
    others = []
    for faulty in islice(faulty_declarations(), COUNT):
        others += [
            f"{faulty.path}:{item.span.line} {item.code} {item.message}, planted {faulty.fault.name}"
            for item in check_file(faulty.path, faulty.planted.data, catalog).findings
            if item.severity is Severity.ERROR and item.code not in {faulty.fault.code, *faulty.fault.also}
        ]

    assert others == []


def test_every_fault_has_its_turn_in_two_hundred() -> None:
    planted = {faulty.fault.name for faulty in islice(faulty_declarations(), COUNT)}

    assert planted == {fault.name for fault in FAULTS}


def test_a_fault_is_planted_for_every_code() -> None:
    planted = {fault.code for fault in FAULTS}

    assert {info.code for info in ALL_INFOS if info.topic != COLLECTION} - planted == NOT_PLANTED


def test_a_declaration_is_as_long_as_a_real_one() -> None:
    sizes = [len(declaration(index).text.encode()) for index in range(COUNT)]

    assert 5_000 < median(sizes) < 8_000


def test_a_declaration_depends_on_its_seed_and_number_alone() -> None:
    script = "from tools.synthetic.declaration import declaration; print(declaration(17).text, end='')"
    environment = os.environ | {"PYTHONHASHSEED": "1", "PYTHONUTF8": "1"}

    other = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, check=True, encoding="utf-8"
    )

    assert other.stdout == declaration(17).text
    assert declaration(17, seed="2022") != declaration(17)


def test_a_smaller_collection_is_the_beginning_of_a_larger_one(tmp_path: Path) -> None:
    write_collection(tmp_path / "small", 5)
    write_collection(tmp_path / "large", 8)

    small = {path.relative_to(tmp_path / "small"): path.read_bytes() for path in (tmp_path / "small").rglob("*-*.md")}
    assert len(small) == 5
    assert all((tmp_path / "large" / path).read_bytes() == data for path, data in small.items())


def test_the_manifest_says_what_was_planted_where(tmp_path: Path) -> None:
    write_collection(tmp_path, 3, faults=True)

    lines = (tmp_path / "faults.tsv").read_text(encoding="utf-8").splitlines()

    third = next(islice(faulty_declarations(), 2, None))
    assert lines[0] == "path\tcode\tline\tfault"
    assert (
        lines[3] == f"content/declarations/{third.path}\t{third.fault.code}\t{third.planted.line}\t{third.fault.name}"
    )
