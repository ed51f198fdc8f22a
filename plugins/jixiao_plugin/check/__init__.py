"""Stage 5: runs the rules over declarations and accounts for every one of them."""
