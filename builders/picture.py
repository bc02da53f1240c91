"""Take the README's picture of a brief: its findings and its map, side by side, from a brief that was written before.

python builders/picture.py out/examples/brief.html docs/images/brief.png
"""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

LARGEST_BYTES = 300_000
_FRAME = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 20px; background: #dfe4e8; display: flex; gap: 18px; width: 1030px; }}
img {{ display: block; width: 506px; height: 594px; object-fit: cover; object-position: top left; border-radius: 6px;
  box-shadow: 0 2px 14px rgb(0 0 0 / 25%); }}
</style>{images}"""


def take(brief: Path, picture: Path) -> int:
    """Write the picture and give its size in bytes."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        sys.exit("picture: Chromium is missing; run `sh tests/install_chromium.sh`")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 900, "height": 1056})
        page.goto(brief.resolve().as_uri())
        page.wait_for_selector("#live-map svg.canvas")
        shots = [page.screenshot(), _section(page, "#map")]
        images = "".join(
            f'<img alt="" src="data:image/png;base64,{base64.b64encode(shot).decode()}">' for shot in shots
        )
        frame = browser.new_page(viewport={"width": 1070, "height": 634})
        frame.set_content(_FRAME.format(images=images))
        picture.parent.mkdir(parents=True, exist_ok=True)
        frame.screenshot(path=picture)
        browser.close()
    return picture.stat().st_size


def _section(page: Page, selector: str) -> bytes:
    page.evaluate("selector => document.querySelector(selector).scrollIntoView({ behavior: 'instant' })", selector)
    page.wait_for_timeout(300)
    return page.screenshot()


if __name__ == "__main__":
    size = take(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{sys.argv[2]}: {size:,} bytes")
    if size > LARGEST_BYTES:
        sys.exit(f"picture: {size:,} bytes; at most {LARGEST_BYTES:,} are wanted")
