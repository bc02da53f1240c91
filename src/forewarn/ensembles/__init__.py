"""Cited intervals to samples to distributions. Seeds live here."""
