"""DOC: documents cited as legal basis."""
