"""Stage 2: editions of the official form, as typed data."""
