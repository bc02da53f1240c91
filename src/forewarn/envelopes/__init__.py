"""Published defence envelopes: seconds a flight spends inside them. A necessary condition only."""
