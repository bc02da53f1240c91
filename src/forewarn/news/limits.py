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
#: Years in which an article can have been published; reckoning in weeks and years from them stays within a calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2199
#: Attributes of one HTML element, and words between two of them.
MAX_HTML_ATTRIBUTES = 5_000
MAX_HTML_STRETCH = 60_000
#: Characters of an article's id; of its title and publisher.
MAX_ID = 200
MAX_TITLE = 300
#: Bytes and lines of one manifest.
MAX_MANIFEST_BYTES = 20_000_000
MAX_MANIFEST_LINES = 10_000
#: Bytes, seconds and redirects of one download.
MAX_DOWNLOAD_BYTES = 10_000_000
MAX_DOWNLOAD_S = 30.0
MAX_REDIRECTS = 5
