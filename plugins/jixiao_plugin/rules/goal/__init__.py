"""GOAL: goals, and whether indicators answer to them."""
