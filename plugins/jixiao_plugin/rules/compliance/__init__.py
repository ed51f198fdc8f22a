"""CMP: content that belongs elsewhere or needs another look."""
