"""Results in, files out: briefs, maps, charts, exports, references."""
