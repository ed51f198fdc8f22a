"""TXT: the wording of the narrative sections."""
