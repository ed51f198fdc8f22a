"""Stage 8: the command line, one module a command; the only place that prints or exits."""

from __future__ import annotations

from .app import main

__all__ = ["main"]
