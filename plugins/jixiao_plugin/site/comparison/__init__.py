"""What a preview adds for a reviewer: a page of all that a change means, and on each declaration its redline."""
