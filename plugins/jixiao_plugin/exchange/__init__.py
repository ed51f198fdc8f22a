"""Office forms ↔ declaration: the official form as it is printed."""
