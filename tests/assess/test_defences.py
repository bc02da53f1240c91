"""What stands beside a finding on interception: fixed words, both sides of the record, nothing about interception."""

from __future__ import annotations

from forewarn.assess import check
from forewarn.assess.defences import with_envelopes
from forewarn.catalog import load
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, PlaceRole, Status, SystemMention
from forewarn.records.numbers import COMPUTED_SOURCE
from forewarn.records.verdicts import Finding, Verdict

WORDS = "Patriot batteries in Rzeszow cannot intercept Oreshnik missiles that come down on Rzeszow."
OPEN = Verdict(Finding.CANNOT_TELL, "no test is on record")


def claim(words: str = WORDS, *, site: str | None = "Rzeszow", kind: ClaimKind = ClaimKind.INTERCEPT, **rest: object):
    catalog = load()
    systems = tuple(
        SystemMention(name, words.index(name), name.lower()) for name in ("Patriot", "Oreshnik") if name in words
    )
    place = catalog.gazetteer.find("Rzeszow")[0]
    places = (PlaceMention(site, words.index(site), PlaceRole.SITE, place.id),) if site else ()
    return Claim("a", words, 0, len(words), kind, system="oreshnik", systems=systems, places=places, **rest)


def pairs():
    catalog = load()
    return [(catalog.systems["oreshnik"], catalog.gazetteer.area("country:BY"))]


def noted(*claims: Claim, launched=True):
    return with_envelopes(claims, [OPEN] * len(claims), pairs() if launched else [], load())


def test_a_site_that_the_claim_names_gives_seconds_in_the_fixed_words():
    (verdict,) = noted(claim())
    text = " ".join(verdict.notes)
    assert "Parts of the assumed flight lie within the range and altitude published for Patriot, for " in text
    assert "That is a necessary condition only; it says nothing about interception." in text
    assert "Site as reported: Rzeszów; flight to Rzeszów." in text
    (number,) = verdict.numbers
    assert (number.unit, number.source_id) == ("s", COMPUTED_SOURCE)
    # The flight ends at the site at more than 1 km/s, so the last 20 to 35 km of height take 5 to 60 seconds.
    assert 5 <= number.low <= number.high <= 60


def test_the_finding_and_its_reason_stay_as_they_were():
    (verdict,) = noted(claim())
    assert (verdict.finding, verdict.because) == (OPEN.finding, OPEN.because)


def test_without_a_site_nothing_is_computed_and_the_note_says_so():
    (verdict,) = noted(claim("It is exceptionally difficult for Patriot to intercept.", site=None))
    assert verdict.numbers == ()
    assert "not testable by its published range and altitude" in verdict.notes[0]
    assert "No article here names a site of it" in verdict.notes[1]


def test_both_sides_of_the_record_stand_there_and_a_missing_side_is_named():
    (verdict,) = noted(claim("It is exceptionally difficult for Patriot to intercept.", site=None))
    assert "It cannot: Vladimir Putin" in verdict.notes[2]
    assert verdict.notes[2].endswith("Nobody on record says the opposite.")
    assert set(verdict.sources) <= set(load().sources)


def test_the_site_of_the_missile_is_never_taken_for_that_of_the_defence():
    words = "Oreshnik at Rzeszow is hard to stop, and that is not a task for the older batteries called Patriot."
    (verdict,) = noted(claim(words))
    assert verdict.numbers == ()


def test_a_site_that_another_article_reports_serves_as_well():
    first = claim("It is exceptionally difficult for Patriot to intercept.", site=None)
    other = claim("Patriot is stationed in Rzeszow.", kind=ClaimKind.STATUS, status=Status.DEPLOYED)
    verdict, _ = noted(first, other)
    assert "Site as reported: Rzeszów" in verdict.notes[1]


def test_without_a_reported_launch_area_no_flight_is_assumed():
    (verdict,) = noted(claim(), launched=False)
    assert verdict.numbers == ()


def test_claims_of_other_kinds_and_without_a_defence_stay_as_they_were():
    other = claim("Oreshnik cannot be intercepted.", site=None)
    status = claim("Patriot is stationed in Rzeszow.", kind=ClaimKind.STATUS, status=Status.DEPLOYED)
    assert noted(other, status) == (OPEN, OPEN)


def test_a_checked_sentence_carries_the_note_and_its_sources():
    result = check("It is exceptionally difficult for Patriot to intercept Oreshnik.")
    notes = [note for verdict in result.verdicts for note in verdict.notes]
    assert any("not testable" in note for note in notes)
    assert {source for verdict in result.verdicts for source in verdict.sources} <= set(result.sources)
