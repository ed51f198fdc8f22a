"""Stage 6: texts that are written for editors, in the form they would type themselves."""
