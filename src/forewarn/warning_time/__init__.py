"""Sensors, sight lines, delays and alert channels to the time left."""
