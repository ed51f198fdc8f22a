"""Stage 6: findings as text for people and as data for other programs."""
