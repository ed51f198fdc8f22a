"""Declarations as MkDocs sees them: files with an address that links resolve to, which it neither reads nor writes."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ..site.browse.address import BROWSE
from ..site.link_check import DECLARATIONS
from ..site.page import declaration_address

GENERATED = {
    "search.md": "search/index.html",
    "browse.md": f"{BROWSE}index.html",
    "data.md": "data/index.html",
    "data/dictionary.md": "data/dictionary/index.html",
    f"{DECLARATIONS}index.md": f"{DECLARATIONS}index.html",
}
"""Pages of ours that other pages and the navigation may name as if they were files, unless such a file is there."""


class PublishedFile(File):
    """A file whose page is not MkDocs' business."""

    def is_documentation_page(self) -> bool:
        """Never: it is not pushed through Markdown."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: its page is written elsewhere."""


def is_declaration(uri: str) -> bool:
    """Whether the file *uri* of the content folder is a declaration, or lies where only declarations may lie."""
    return uri.startswith(DECLARATIONS) and not uri.endswith("/index.md")


def replace_declarations(files: Files, config: MkDocsConfig) -> None:
    """Puts a PublishedFile in the place of every declaration, and adds those of generated pages."""
    for file in [file for file in files if is_declaration(file.src_uri)]:
        name = file.src_uri.removeprefix(DECLARATIONS).removesuffix(".md")
        files.remove(file)
        files.append(published_file(file.src_uri, f"{declaration_address(name)}index.html", config))
    for uri, path in GENERATED.items():
        if files.get_file_from_path(uri) is None:
            files.append(published_file(uri, path, config))


def published_file(uri: str, path: str, config: MkDocsConfig) -> PublishedFile:
    """The file *uri* whose page is written at *path*."""
    return PublishedFile(
        uri,
        config.docs_dir,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=path,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
