"""The answer of a check as JUnit XML, for hosts that know nothing but tests.

A declaration is a suite. A rule that found something there is a case: failed where it is an error, else passed with its
words as output, for such findings fail no check. What was not run is a skipped case, never a passed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from ..check.outcome import Unjudged
from ..finding import Finding, Severity
from ..quoting import visible
from .reported import Reported

_FORBIDDEN = re.compile("[\ufffe\uffff]")


def junit_report(checked: Sequence[Reported]) -> str:
    """One XML document with a suite for each file."""
    root = ElementTree.Element("testsuites", name="jixiao")
    for item in checked:
        root.append(_suite(item))
    for name in ("tests", "failures", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _words(text: str) -> str:
    """*text* without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", visible(text))


def _suite(item: Reported) -> ElementTree.Element:
    name = item.id or item.path
    cases = [*_found(item, name), *_not_run(item.not_run, name)]
    if not item.open_findings:
        cases.insert(0, _case(name, f"没有发现问题：通过 {len(item.passed)} 条规则"))
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    suite = ElementTree.Element("testsuite", name=_words(name), tests=str(len(cases)))
    suite.attrib.update({"failures": str(failures), "errors": "0", "skipped": str(skipped), "file": _words(item.path)})
    suite.extend(cases)
    return suite


def _case(name: str, title: str) -> ElementTree.Element:
    return ElementTree.Element("testcase", classname=_words(name), name=_words(title))


def _found(item: Reported, name: str) -> Iterator[ElementTree.Element]:
    by_code: dict[str, list[Finding]] = {}
    for finding in item.open_findings:
        by_code.setdefault(finding.code, []).append(finding)
    for code, findings in by_code.items():
        case = _case(name, f"{code} {findings[0].rule.title}")
        words = "\n".join(_line(finding) for finding in findings)
        if any(finding.severity is Severity.ERROR for finding in findings) and not item.is_draft:
            failure = ElementTree.SubElement(case, "failure", message=_words(findings[0].message), type="错误")
            failure.text = words
        else:
            ElementTree.SubElement(case, "system-out").text = words
        yield case


def _line(finding: Finding) -> str:
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    return _words(f"{place}: {finding.severity.label} {finding.message}；怎样改：{finding.help}")


def _not_run(entries: Sequence[Unjudged], name: str) -> Iterator[ElementTree.Element]:
    """One case for each reason, so that rules that need a list of the site do not make a hundred lines."""
    reasons: dict[str, list[str]] = {}
    for entry in entries:
        reasons.setdefault(entry.reason, []).append(entry.rule.code)
    for reason, codes in reasons.items():
        case = _case(name, f"没有查：{'、'.join(codes)}")
        ElementTree.SubElement(case, "skipped", message=_words(reason))
        yield case
