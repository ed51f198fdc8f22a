"""STR: structure and completeness of the form."""
