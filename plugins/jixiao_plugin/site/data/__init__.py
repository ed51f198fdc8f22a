"""The data set on the site: its files, and the pages about them."""
