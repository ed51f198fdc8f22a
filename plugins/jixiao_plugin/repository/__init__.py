"""Stage 1, beside `source`: which versions of a file git remembers, and their bytes."""
