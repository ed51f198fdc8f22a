"""Topic COR, and CMP06: what only the collection can show, asked as questions."""
