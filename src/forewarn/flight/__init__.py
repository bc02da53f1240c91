"""One flight and one family of flights: initial state in, Outcome out."""
