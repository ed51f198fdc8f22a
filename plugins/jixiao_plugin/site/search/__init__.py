"""Search: every declaration that contains the characters typed, from static files and a page of script."""
