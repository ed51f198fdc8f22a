"""Faults of our own set-up. A fault in a declaration is never an exception, but a finding."""

from __future__ import annotations


class JixiaoError(Exception):
    """The site's configuration or a form file cannot be used; the message is a Chinese sentence for its maintainer."""
