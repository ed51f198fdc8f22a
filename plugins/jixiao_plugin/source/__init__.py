"""Stage 1: bytes of a file to a located tree and body sections, every fault of reading a finding."""
