"""Layer 8: the MkDocs plugin and the commands that run MkDocs; nothing else in the package knows it."""
