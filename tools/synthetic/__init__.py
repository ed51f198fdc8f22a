"""Synthetic declarations: made-up, arithmetically exact, and the same on every machine."""
