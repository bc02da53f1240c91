"""Thumbprints of the page's states: how light each of 16 by 16 fields of a picture is, from 0 to 255.

Words are drawn as boxes of fixed width first, and words inside drawings are hidden, so that a print depends on the
layout and the drawings and not on the fonts of a machine. To write the prints anew, having looked at the pictures:
``FOREWARN_NEW_PICTURES=1 pytest tests/browser/test_pictures.py``.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

PRINTS = Path(__file__).with_name("pictures.json")
FIELDS = 16

#: A field is darker or lighter only beyond this, of 255: blanks between elements keep the width of the machine's own
#: font, which moves the end of a line by a pixel or two of the 80 that a field is wide.
STEP_TOLERANCE = 6
#: Fields, of 256, that may differ: one row of words that wraps elsewhere. Parts that go missing change more (tested).
FIELD_TOLERANCE = 6

#: State: how to open the page, what to press, and which part to take (the whole window where none is named).
STATES: dict[str, tuple[dict[str, bool], str | None, str | None]] = {
    "desktop": ({}, None, None),
    "phone": ({"phone": True}, None, None),
    "dark": ({"dark": True}, None, None),
    "print": ({}, "print", None),
    "map from above": ({}, "From above", "#live-map svg.canvas"),
    "map as a globe": ({}, "Globe", "#live-map svg.canvas"),
    "map from the side": ({}, "From the side", "#live-map svg.canvas"),
    "map in the dark": ({"dark": True}, "Globe", "#live-map svg.canvas"),
    "places": ({}, None, "#places"),
    "time line": ({}, None, "#timeline figure"),
}

#: Every word becomes a box as wide as its letters are many; words of drawings go.
BOXES = """() => {
  for (const text of document.querySelectorAll('svg text')) text.style.visibility = 'hidden';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    const told = walk.currentNode.textContent.trim() && parent && !parent.closest('svg, script, style, option');
    if (told) found.push(walk.currentNode);
  }
  for (const node of found) {
    const pieces = node.textContent.split(/(\\s+)/).filter((piece) => piece).map((piece) => {
      if (!piece.trim()) return document.createTextNode(' ');
      const box = document.createElement('span');
      box.style.cssText = 'display:inline-block;vertical-align:top;height:1em;overflow:hidden;background:currentColor;'
        + `opacity:.6;width:${(piece.length * 0.52).toFixed(2)}em`;
      return box;
    });
    const space = pieces.flatMap((piece) => piece.nodeType === 3 ? [gap()] : [piece]);
    node.replaceWith(...space);
  }
  function gap() {
    const box = document.createElement('span');
    box.style.cssText = 'display:inline;font-size:0';
    box.textContent = ' ';
    const wide = document.createElement('span');
    wide.style.cssText = 'display:inline-block;width:.28em;height:1em;vertical-align:top';
    const both = document.createElement('span');
    both.append(wide, box);
    return both;
  }
}"""

#: The mean lightness of each field, read from the pixels themselves so that no smoothing takes part.
LIGHTNESS = """async ([picture, fields]) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + picture;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const sums = new Float64Array(fields * fields), counts = new Float64Array(fields * fields);
  for (let y = 0; y < canvas.height; y++) for (let x = 0; x < canvas.width; x++) {
    const at = 4 * (y * canvas.width + x);
    const field = Math.floor((y * fields) / canvas.height) * fields + Math.floor((x * fields) / canvas.width);
    sums[field] += 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
    counts[field]++;
  }
  return [...sums].map((sum, field) => Math.round(sum / counts[field]).toString(16).padStart(2, '0')).join('');
}"""


def thumbprint(page, blank, press: str | None, part: str | None) -> str:
    """The print of a page's state. ``blank`` is an empty page in which the picture is read."""
    if press == "print":
        page.emulate_media(media="print")
    elif press:
        page.get_by_role("button", name=press).click()
        page.wait_for_timeout(200)
    page.evaluate(BOXES)
    page.wait_for_timeout(100)
    shot = page.locator(part).first.screenshot() if part else page.screenshot()
    return blank.evaluate(LIGHTNESS, [base64.b64encode(shot).decode(), FIELDS])


def fields_apart(one: str, other: str) -> int:
    """How many fields differ by more than the tolerance."""
    fields = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return sum(abs(a - b) > STEP_TOLERANCE for a, b in fields)


def kept() -> dict[str, str]:
    """The prints as they stand in the repository."""
    return json.loads(PRINTS.read_text(encoding="utf-8")) if PRINTS.exists() else {}
