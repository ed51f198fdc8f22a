"""Measurements. Absolute times belong to the machine they were taken on; the ratios are what is worth quoting."""
