"""How surely and how far along, in sentences written for these tests."""

import pytest

from forewarn.records.claims import Certainty, Status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("North Korea fired a missile over northern Japan.", "use", Status.TESTED),
        ("In a drill the crew fired a Yars missile at the training range.", "use", Status.TESTED),
        ("The army is preparing for a test of the Dark Eagle missile.", "use", Status.PLANNED),
        ("The air force reported intercepting five Kinzhal missiles.", "intercept", Status.USED),
        ("The system is capable of downing ballistic missiles.", "intercept", None),
        ("The minister dismissed the claim that missiles had been fired as false.", "reaction", Status.DENIED),
        ("The Iskander-M launchers reached combat readiness in Belarus.", "status", Status.ON_COMBAT_DUTY),
        ("The force will soon unveil a ballistic missile, the general said.", "status", Status.PLANNED),
        ("Norland unveiled a ballistic missile on Sunday.", "status", Status.ANNOUNCED),
        ("Crews are about to activate the missile shield.", "status", Status.PLANNED),
        ("The test of the missile will take place on Thursday.", "use", Status.PLANNED),
        ("The missile was launched from a test range and struck a factory.", "use", Status.USED),
        ("The delivery of S-400 missiles has begun.", "status", Status.IN_TRANSFER),
        ("Norland has approved the transfer of two Patriot batteries.", "status", Status.PLANNED),
        ("There are five Kalibr missile carriers in the Black Sea.", "quantity", Status.DEPLOYED),
        ("Two of the “Tundra” satellites have gone silent, an analyst said.", "status", None),
    ],
)
def test_how_far_along_a_claim_stands(read, text, kind, status):
    assert read(text)[kind].status is status


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        (
            "The Oreshnik flies at Mach 10, which makes it very difficult for defences to stop.",
            "speed",
            Certainty.CERTAIN,
        ),
        ("The DF-26 has a range of 4,000 km that could cover the island.", "range", Certainty.CERTAIN),
        ("Analysts assess that the DF-26 has a range of 4,000 km.", "range", Certainty.PROBABLE),
        (
            "There is no confirmed information that a single Oreshnik launcher has been deployed in Belarus.",
            "status",
            Certainty.DENIED,
        ),
        (
            "After the launcher was believed to have moved, two Iskander-M missiles were fired at the port.",
            "use",
            Certainty.CERTAIN,
        ),
    ],
)
def test_how_surely_a_claim_is_told(read, text, kind, certainty):
    assert read(text)[kind].certainty is certainty


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        (
            "Two Kinzhal missiles were fired at the port, with temperatures in the coming days expected to drop.",
            "use",
            Certainty.CERTAIN,
        ),
        ("The launchers of the Typhon system have not been deployed in Luzon.", "status", Certainty.DENIED),
        ("It is unclear how many Oreshnik launchers have been deployed.", "status", Certainty.CERTAIN),
        ("It is unclear whether Oreshnik launchers have been deployed.", "status", Certainty.POSSIBLE),
        ("Two Iskander missiles were tested on Monday, and there were no problems.", "use", Certainty.CERTAIN),
        ("Germany has not provided Taurus missiles to Ukraine.", "status", Certainty.DENIED),
        ("A suspected ballistic missile was fired into the sea on Monday.", "use", Certainty.CERTAIN),
        ("They are 90% sure that Oreshnik launchers are stationed at the airfield.", "status", Certainty.PROBABLE),
    ],
)
def test_a_negation_or_hedge_governs_what_stands_near_behind_it(read, text, kind, certainty):
    assert read(text)[kind].certainty is certainty


def test_the_month_of_may_is_no_hedge(read):
    assert read("Two Patriot batteries were shown in May during the drill at the base.")["exercise"].hedge is None
