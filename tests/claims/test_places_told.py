"""Which places a claim is about, in sentences written for these tests."""

import pytest

from forewarn.claims import places_told


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The launchers were moved to a field at the Kastel-ri village in May.", "status", ["Kastel-ri"]),
        ("Typhon launchers were deployed near the village of Kastel.", "status", ["Kastel"]),
        ("Moscow deployed Iskander missiles to the westernmost Kaliningrad region.", "status", ["Kaliningrad region"]),
        ("Oreshnik missiles are stationed in eastern Belarus.", "status", ["eastern Belarus"]),
        ("The missile leaves the bases on the island of Guam within its range.", "reach", ["Guam"]),
        ("South Korea has held a live-fire missile drill.", "exercise", ["South Korea"]),
        ("Patriot intercepted a missile launched from Yemen.", "intercept", ["Yemen"]),
        ("According to officials in Seoul, the missile was fired at Guam.", "use", ["Guam"]),
        (
            "BRUSSELS – The alliance said that Iskander missiles had been deployed in Kaliningrad.",
            "status",
            ["Kaliningrad"],
        ),
        ("A Kinzhal missile struck a U.S.-built radar near Odesa.", "use", ["Odesa"]),
    ],
)
def test_a_claim_is_about_the_places_that_its_words_tie_to_it(read, text, kind, wanted):
    assert [place.text for place in places_told(read(text)[kind])] == wanted
