"""PUB: what a publication has to tell, and what must not be published at all."""
