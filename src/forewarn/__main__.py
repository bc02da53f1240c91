"""``python -m forewarn`` is the same door as ``forewarn``."""

from forewarn.cli.main import main

if __name__ == "__main__":
    main()
