"""A claim against the record and against physics: a Verdict with its reasons."""
