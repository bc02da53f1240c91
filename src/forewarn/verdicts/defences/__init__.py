"""Defences: what they are for, what they cover, and what they are said to have stopped."""
