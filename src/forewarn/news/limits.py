"""How much news will read. A news report is far below every one of these; hostile input is far above."""

from __future__ import annotations

#: Raw bytes of one article file.
MAX_BYTES = 20_000_000
#: Characters of one article's text, after extraction.
MAX_CHARACTERS = 500_000
#: Words of one article's text.
MAX_WORDS = 50_000
#: Pages of one PDF.
MAX_PDF_PAGES = 500
#: Bytes that one stream of a PDF may unpack to; a page's drawing commands may be a quarter of it.
MAX_PDF_STREAM_BYTES = 8_000_000
#: Seconds that one PDF may take.
MAX_PDF_S = 20.0
#: Angle brackets of one HTML page: elements opened and closed, and those inside scripts.
MAX_HTML_TAGS = 100_000
#: Lines of one manifest.
MAX_MANIFEST_LINES = 10_000
#: Bytes, seconds and redirects of one download.
MAX_DOWNLOAD_BYTES = 10_000_000
MAX_DOWNLOAD_S = 30.0
MAX_REDIRECTS = 5
