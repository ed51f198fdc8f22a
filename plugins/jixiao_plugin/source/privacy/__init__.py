"""Personal data in a file, found in its raw text and masked before anything else reads it."""
