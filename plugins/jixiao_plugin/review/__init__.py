"""Stage 6: two versions of declarations → what changed in meaning, and the card a reviewer reads."""
