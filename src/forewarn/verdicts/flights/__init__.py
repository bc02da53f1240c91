"""Reach, range, speed and flight time: against published figures and the flights that they admit."""
