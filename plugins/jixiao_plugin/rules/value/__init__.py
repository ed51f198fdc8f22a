"""VAL: target values."""
