"""What became of a declaration over time: its versions, what changed from one to the next, the old texts, the feed."""
