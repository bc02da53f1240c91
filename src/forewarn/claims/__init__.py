"""Article in, claims out: find, read, resolve."""
