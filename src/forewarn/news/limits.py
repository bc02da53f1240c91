"""How much news will read. A news report is far below every one of these; hostile input is far above."""

from __future__ import annotations

#: Raw bytes of one article file.
MAX_BYTES = 20_000_000
#: Characters of one article's text, after extraction.
MAX_CHARACTERS = 1_000_000
#: Words of one article's text.
MAX_WORDS = 100_000
#: Pages of one PDF.
MAX_PDF_PAGES = 500
#: Bytes that all content streams of one PDF may unpack to.
MAX_PDF_UNPACKED_BYTES = 100_000_000
#: Seconds that one PDF may take.
MAX_PDF_S = 20.0
#: Depth of nested elements of one HTML page.
MAX_HTML_DEPTH = 400
#: Elements of one HTML page.
MAX_HTML_TAGS = 100_000
#: Lines of one manifest.
MAX_MANIFEST_LINES = 10_000
