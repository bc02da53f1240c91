"""Records as a notebook shows them. A module is imported for its effect: it says how its records look there."""
