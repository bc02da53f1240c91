"""The whole story, readable top to bottom: articles -> claims -> findings -> places -> brief."""
