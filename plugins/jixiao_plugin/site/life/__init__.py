"""A project's life through the years, as 延续自 links its declarations."""
