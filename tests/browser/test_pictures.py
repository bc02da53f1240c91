"""The page looks as it did when it was last looked at: thumbprints of its states, free of the fonts of a machine."""

from __future__ import annotations

import json
import os

import pytest
from pictures import FIELD_TOLERANCE, FIELDS, PRINTS, STATES, fields_apart, kept, thumbprint

NEW = "FOREWARN_NEW_PICTURES" in os.environ


@pytest.fixture
def blank(chromium):
    context = chromium.new_context(offline=True)
    yield context.new_page()
    context.close()


def take(briefs, visit, blank, state, spoil=None):
    opened, press, part = STATES[state]
    page = visit(briefs["full"], **opened, reduced=True)
    page.wait_for_timeout(100)
    if spoil:
        page.evaluate(spoil)
    return thumbprint(page, blank, press, part)


@pytest.mark.parametrize("state", STATES)
def test_a_state_of_the_page_looks_as_it_did_when_it_was_last_looked_at(briefs, visit, blank, state):
    now = take(briefs, visit, blank, state)
    assert len(bytes.fromhex(now)) == FIELDS**2
    if NEW:
        PRINTS.write_text(json.dumps(kept() | {state: now}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert fields_apart(kept()[state], now) <= FIELD_TOLERANCE, (
        f"{state} looks different; if it should, see pictures.py"
    )


@pytest.mark.parametrize(
    ("state", "spoil"),
    [
        ("desktop", "document.querySelector('.answer-minutes').remove()"),
        ("phone", "document.querySelector('.tallies').remove()"),
        ("places", "document.querySelector('table.places').remove()"),
        ("print", "document.querySelector('.answer-minutes').remove()"),
        ("time line", "document.querySelectorAll('#timeline rect').forEach((sign) => sign.remove())"),
    ],
)
def test_a_part_that_goes_missing_is_noticed(briefs, visit, blank, state, spoil):
    assert fields_apart(kept()[state], take(briefs, visit, blank, state, spoil)) > FIELD_TOLERANCE


def test_the_prints_do_not_depend_on_the_fonts_of_the_machine(briefs, visit, blank):
    """Another family, wider and with other heights of letters: the print is the same within the tolerance."""
    serif = "document.documentElement.style.fontFamily = 'serif'"
    assert fields_apart(kept()["desktop"], take(briefs, visit, blank, "desktop", serif)) <= FIELD_TOLERANCE
