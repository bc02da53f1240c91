"""Warning: notices, alerts, channels and the chain from a launch to the public."""
