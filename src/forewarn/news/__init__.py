"""Bytes in, Article out: text, passages, date, address, offsets."""
