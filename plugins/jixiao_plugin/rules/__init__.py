"""Stage 4: one offence a file, in a folder per topic; `catalog.py` is the one list of them."""
