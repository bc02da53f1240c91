"""The Earth: shape, gravity, air, frames, geodesics, horizon. Pure functions in SI units."""
