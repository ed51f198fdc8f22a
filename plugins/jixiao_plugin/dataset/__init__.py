"""Stage 6: many declarations as tables, and the tables in every form in which a reader takes them home."""
