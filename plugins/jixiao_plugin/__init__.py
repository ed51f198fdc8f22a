"""jixiao: one declaration, one plain-text file, one checked public page."""
