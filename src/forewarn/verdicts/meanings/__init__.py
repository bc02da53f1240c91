"""What a thing is called and what class it belongs to."""
