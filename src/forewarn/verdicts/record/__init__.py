"""What the record holds, met by what a sentence speaks of: events, voices, days, the order of things."""
