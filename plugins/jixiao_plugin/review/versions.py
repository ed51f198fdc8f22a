"""One declaration file in one version, and what it declares, read so that a comparison may quote it."""

from __future__ import annotations

from dataclasses import dataclass

from ..forms.catalog import Catalog
from ..model.build import build_declaration
from ..model.declaration import Declaration
from ..source.privacy.mask import mask_lines
from ..source.read import read_document


@dataclass(frozen=True, slots=True)
class File:
    """A declaration file as one version has it."""

    path: str
    """Below the site's root, as reports name it."""
    id: str
    """The path below `declarations/` without `.md`."""
    data: bytes


@dataclass(frozen=True, slots=True)
class FileChanges:
    """The declaration files in which two versions differ; nothing else was read."""

    stayed: tuple[tuple[File, File], ...] = ()
    """Those that both versions have in the same place, with other content."""
    gone: tuple[File, ...] = ()
    new: tuple[File, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    """Ids of files gone and new that git takes for one file in another place."""
    others: tuple[str, ...] = ()
    """Changed files that are no declarations."""


@dataclass(frozen=True, slots=True)
class Version:
    """A file and what it declares; none where it could not be read as a declaration."""

    file: File
    declaration: Declaration | None


def read_version(file: File, catalog: Catalog) -> Version:
    """What *file* declares, all personal data masked."""
    document = read_document(file.path, file.data)
    if document.hits:
        # A comparison quotes whole sentences, so names and mailboxes go too, which the reader leaves for the rules.
        masked = "\n".join(mask_lines(document.lines, document.hits))
        document = read_document(file.path, masked.encode("utf-8", "surrogatepass"))
    return Version(file, build_declaration(document, catalog, file.id).declaration)
