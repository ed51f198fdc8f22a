"""Links typed in a declaration's prose, with their places, held against what the site really has."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from ..source.document import SourceDocument
from .link_check import DECLARATIONS, has_anchor, resolve
from .prose_links import LINK


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A relative link as it stands in a declaration file."""

    path: str
    """The declaration file, as reports name it."""
    line: int
    column: int
    target: str
    """As typed: `../2020/x.md#sums`."""
    uri: str
    """The file it means, below the content folder: `declarations/2020/x.md`; may not exist."""
    anchor: str

    @property
    def place(self) -> str:
        """path:line:column."""
        return f"{self.path}:{self.line}:{self.column}"


def source_links(document: SourceDocument, name: str) -> Iterator[SourceLink]:
    """The links in the prose of the declaration with id *name* that lead to files of the site, in file order."""
    for section in document.sections:
        for block in section.blocks:
            for match in LINK.finditer(block.passage.text):
                resolved = resolve(match[2], f"{DECLARATIONS}{name}.md")
                if resolved:
                    span = block.passage.span(match.start(2), match.end(2))
                    yield SourceLink(document.path, span.line, span.column, match[2], *resolved)


def dead_links(
    links: Iterable[SourceLink], known: Container[str], document_text: Callable[[str], str | None]
) -> Iterator[str]:
    """A Chinese sentence, with its place, for each link whose file or anchor is not there.

    *known* holds every file that becomes part of the site; *document_text* gives the finished HTML of a declaration
    by its file, none for other files, whose anchors are not looked into.
    """
    for link in links:
        if link.uri not in known:
            yield f"{link.place}: 链接“{link.target}”指向的文件 {link.uri} 不在公开的内容里。"
        elif link.anchor and not has_anchor(document_text(link.uri), link.anchor):
            yield f"{link.place}: 链接“{link.target}”指向的页面上没有“{link.anchor}”这一处。"
