"""The handbook: a page for every rule and every form edition, made from the objects themselves."""
