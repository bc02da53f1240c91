"""Published cases against which forewarn is held: ``forewarn validate``."""
