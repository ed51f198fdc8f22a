"""The forms in which the tables are written."""

FORMATS = ("csv", "jsonl", "json", "parquet", "xlsx", "sqlite")
"""Endings of the files, in the order in which they are made."""
