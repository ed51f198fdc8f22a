"""Stage 3: the declaration as its form means it, with exact money and parsed targets."""
