"""The brief in a real browser: silent, sealed, accessible, and whole without scripts."""

from __future__ import annotations

import re

import pytest
import sample
from axe_playwright_python.sync_playwright import Axe
from states import STATES

from forewarn.records.articles import PassageKind

LOOKS = {
    "desktop": {},
    "desktop dark": {"dark": True},
    "phone": {"phone": True},
    "phone dark": {"phone": True, "dark": True},
}


#: Every look of the full page; of the other states the two that differ most.
SIGHTS = [("full", look) for look in LOOKS]
SIGHTS += [(state, look) for state in STATES if state != "full" for look in ("desktop", "phone dark")]


@pytest.mark.parametrize(("state", "look"), SIGHTS)
def test_the_page_loads_without_a_complaint_and_asks_nobody_for_anything(briefs, visit, state, look):
    page = visit(briefs[state], **LOOKS[look])
    page.wait_for_timeout(150)
    assert page.heard == []


@pytest.mark.parametrize(("state", "look"), SIGHTS)
def test_axe_finds_nothing_of_level_moderate_or_worse(briefs, visit, state, look):
    page = visit(briefs[state], **LOOKS[look], reduced=True)
    # axe is injected by the test driver, which the page's own policy does not bind.
    found = Axe().run(page)
    bad = [
        (item["impact"], item["id"], item["nodes"][0]["html"][:200], item["nodes"][0]["failureSummary"])
        for item in found.response["violations"]
        if item["impact"] in {"moderate", "serious", "critical"}
    ]
    assert bad == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("phone", [False, True])
def test_nothing_is_wider_than_the_screen(briefs, visit, state, phone):
    page = visit(briefs[state], phone=phone)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_hostile_text_stays_text(briefs, visit):
    page = visit(briefs["hostile"])
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main iframe, main form, main b").count() == 0
    assert page.locator("a[href^='javascript:' i]").count() == 0
    shown = page.locator("#article-1 .text").inner_text()
    assert "<script>window.hacked=1</script>" in shown
    assert "<img src=x onerror=window.hacked=3>" in shown
    assert "{{ 7*7 }} {% raw %} &lt;b&gt;" in shown


def test_a_direction_override_of_the_text_never_reaches_the_page(briefs, visit):
    page = visit(briefs["hostile"])
    everything = page.evaluate("document.documentElement.outerHTML")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", everything)


def test_without_scripts_the_findings_the_map_and_the_tables_are_there(briefs, visit):
    page = visit(briefs["full"], scripts=False)
    assert page.locator(".still svg.map").first.is_visible()
    assert page.locator("table.places tbody tr").count() == len(sample.assessment().places)
    assert page.locator("li.claim").count() == len(sample.assessment().claims)
    assert page.locator("#stacks").is_visible()
    assert page.locator("#live-map").is_hidden()


def test_with_scripts_the_map_in_the_page_takes_the_place_of_the_stills(briefs, visit):
    page = visit(briefs["full"])
    assert page.locator("#live-map svg.canvas").is_visible()
    assert page.locator(".still").first.is_hidden()
    shown = page.locator("#live-map [data-spot]").count()
    assert shown >= 10  # Washington lies outside the first view
    page.get_by_role("button", name="Globe").click()
    page.wait_for_timeout(200)
    assert page.locator("#live-map [data-spot][aria-label^=Washington]").count() == 1


def test_every_place_on_the_map_says_itself_on_focus(briefs, visit):
    page = visit(briefs["full"])
    spot = page.locator("#live-map [data-spot][aria-label^=Warsaw]")
    spot.focus()
    assert page.locator(".told").inner_text().startswith("Warsaw: reach not established; 360 to 600 km; flight 6.6 min")


def test_from_the_side_the_flights_of_a_place_stand_up_and_are_called_an_illustration(briefs, visit):
    page = visit(briefs["full"])
    page.locator("#live-map [data-spot][aria-label^=Berlin]").focus()
    page.get_by_role("button", name="From the side").click()
    page.wait_for_timeout(200)
    picture = page.locator("#live-map svg.canvas")
    words = picture.text_content()
    assert "Illustrative family of flights, not a path plan: Belarus to Berlin" in words
    assert "lofted arc, 1,290 km high" in words  # 900 + 0.4 of 980 km, to ten
    box, top = (
        picture.bounding_box(),
        min(page.locator("#live-map path.arc").nth(index).bounding_box()["y"] for index in range(3)),
    )
    assert box["y"] < top < box["y"] + box["height"] / 2  # the highest arc stands in the upper half, inside the picture


def test_another_place_is_shown_from_the_side_when_it_is_chosen_there(briefs, visit):
    page = visit(briefs["full"])
    page.get_by_role("button", name="From the side").click()
    page.wait_for_timeout(200)
    assert "Belarus to Vilnius" in page.locator("#live-map svg.canvas").text_content()  # the nearest comes first
    page.locator("#live-map [data-spot][aria-label^=Warsaw]").focus()
    page.wait_for_timeout(200)
    assert "Belarus to Warsaw" in page.locator("#live-map svg.canvas").text_content()


def test_a_link_opens_the_folds_round_its_target(briefs, visit):
    page = visit(briefs["full"])
    assert page.locator("#claim-3").is_hidden()
    page.locator("#summary a[href='#claim-3']").first.evaluate("link => link.click()")
    page.wait_for_timeout(200)
    assert page.locator("#claim-3").is_visible()
    page.locator(".contents a[href='#references']").click()
    page.wait_for_timeout(200)
    assert page.locator("#references li").first.is_visible()


def test_one_button_opens_everything_and_folds_it_again(briefs, visit):
    page = visit(briefs["full"])
    page.get_by_role("button", name="Open everything").click()
    assert page.locator("details:not([open])").count() == 0
    page.get_by_role("button", name="Fold everything").click()
    assert page.locator("details[open]").count() == 0


def test_no_finding_is_lost_to_a_fold(briefs, visit):
    """Every claim of the articles' own text is linked from the findings, and every claim has its card."""
    run = sample.assessment()
    page = visit(briefs["full"], scripts=False)
    html = page.content()
    assert all(f'id="claim-{number}"' in html for number in range(1, len(run.claims) + 1))
    linked = {
        int(match) for match in re.findall(r'href="#claim-(\d+)"', html.split('id="summary"')[1].split('id="map"')[0])
    }
    own = {index for index, claim in enumerate(run.claims, 1) if claim.passage is PassageKind.BODY}
    assert linked == own


def test_the_first_screens_are_short(briefs, visit):
    """Folded, the page is at most eight screens of a desktop; it was thirty before it was folded."""
    page = visit(briefs["full"])
    assert page.evaluate("document.documentElement.scrollHeight") < 8 * 900


def test_the_map_moves_by_keyboard_and_by_pointer_and_comes_back(briefs, visit):
    page = visit(briefs["full"])
    canvas = page.locator("#live-map svg.canvas")
    launch = page.locator("#live-map path.launch")
    start = launch.get_attribute("d")
    canvas.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(200)
    moved = launch.get_attribute("d")
    assert moved != start
    page.keyboard.press("+")
    page.wait_for_timeout(200)
    assert launch.get_attribute("d") != moved
    page.keyboard.press("0")
    page.wait_for_timeout(300)
    assert launch.get_attribute("d") == start
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 380, box["y"] + 340, steps=4)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert launch.get_attribute("d") != start


def test_a_second_launch_area_is_one_choice_away(briefs, visit):
    page = visit(briefs["two-systems"])
    page.get_by_label("System and launch area").select_option(label="Iskander-M in Kaliningrad")
    page.wait_for_timeout(200)
    assert page.locator("#live-map text.launch-name").text_content() == "Kaliningrad"
    assert page.locator("#live-map [data-spot]").count() == 3  # Warsaw, Vilnius and Vienna; Washington is out of view


def test_the_land_is_right_way_out(briefs, visit):
    """A ring wound the wrong way covers the sea. Land is about three tenths of the Earth (29 %, any atlas)."""
    page = visit(briefs["full"])
    page.get_by_role("button", name="Globe").click()
    page.wait_for_timeout(200)
    covered = page.evaluate(
        """() => {
          const land = document.querySelector('#live-map path.land');
          let hits = 0, all = 0;
          for (let x = 60; x < 660; x += 8) for (let y = 20; y < 620; y += 8) {
            if (Math.hypot(x - 360, y - 320) > 300) continue;
            all++;
            if (land.isPointInFill(new DOMPoint(x, y))) hits++;
          }
          return hits / all;
        }"""
    )
    assert 0.35 < covered < 0.75  # the half of the Earth round Belarus: Eurasia and Africa with two oceans


def test_every_link_inside_the_page_has_a_target(briefs, visit):
    for state in STATES:
        page = visit(briefs[state])
        missing = page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        assert missing == [], state


def test_no_two_elements_share_an_id(briefs, visit):
    for state in STATES:
        page = visit(briefs[state], scripts=True)
        twice = page.evaluate(
            "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
            " return ids.filter((id, at) => ids.indexOf(id) !== at) })()"
        )
        assert twice == [], state


def test_a_reader_can_use_the_map_within_two_and_a_half_seconds(briefs, visit):
    page = visit(briefs["full"])
    ready_ms = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert ready_ms < 2500
    assert page.locator("#live-map svg.canvas").is_visible()


def test_print_opens_every_fold_and_shows_the_still_map(briefs, visit):
    page = visit(briefs["full"])
    page.emulate_media(media="print")
    assert page.locator(".still svg.map").first.is_visible()
    assert page.locator("#live-map").is_hidden()
    assert page.locator("nav.contents").is_hidden()
