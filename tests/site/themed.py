"""An article in the theme's styles and ours, as a browser gets it, without the rest of the theme."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]
_THEME = Path(str(files("material"))) / "templates/assets/stylesheets"


def themed(article: str, scheme: str = "default") -> str:
    """A document with *article* in it; *scheme* is `default` or, for the dark, `slate`."""
    sheets = [*sorted(_THEME.glob("*.min.css")), ROOT / "overrides/assets/jixiao.css"]
    styles = "\n".join(path.read_text(encoding="utf-8") for path in sheets)
    return (
        f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>x</title><style>{styles}</style></head>'
        f'<body data-md-color-scheme="{scheme}" data-md-color-primary="custom">'
        f'<main class="md-main"><div class="md-main__inner md-grid"><div class="md-content">'
        f'<article class="md-content__inner md-typeset">{article}</article></div></div></main></body></html>'
    )
