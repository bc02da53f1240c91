"""Which system a claim is about, in sentences written for these tests."""

import pytest

from forewarn.claims import extract
from forewarn.claims.systems import find_systems
from forewarn.records.articles import Article
from forewarn.records.claims import ClaimKind


def claims_of(text, names):
    return extract(Article(id="a", text=text, digest_sha256=""), names)


pytestmark = pytest.mark.timeout(60)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The Agni Prime flew east.", "Agni Prime"),
        ("Crews saw a BM-21 Grad leave the field.", "BM-21 Grad"),
        ("They showed a Kheibar Shekan in the square.", "Kheibar Shekan"),
        ("A Minuteman III left its silo.", "Minuteman III"),
        ("The iron dome was late.", "iron dome"),
        ("It is a Shahab 3 by its shape.", "Shahab 3"),
        ("They bought the Arrow 4 this year.", "Arrow 4"),
        ("A BrahMos-NG was shown.", "BrahMos-NG"),
        ("The Long Neptune flew at night.", "Long Neptune"),
        ("Crews were trained on the Sky Bow on Monday.", "Sky Bow"),
        ("Six JASSMs were bought.", "JASSMs"),
    ],
)
def test_a_name_outside_the_record_is_taken_as_long_as_it_is_written(text, written):
    assert [one.mention.text for one in find_systems(text, ())] == [written]


def test_another_name_of_a_system_just_named_is_not_a_second_system():
    found = find_systems("The S-400 systems, known as Halberd, stand by the sea.", ())
    assert [one.mention.text for one in found] == ["S-400"]


def test_a_missile_that_struck_a_defence_is_what_was_used(names):
    claims = claims_of("The ministry said a Kinzhal had destroyed a Patriot system near the river.", names)
    assert {one.system_text for one in claims if one.kind is ClaimKind.USE} == {"Kinzhal"}


def test_the_system_after_a_defence_is_the_defence_and_not_what_it_shot_down(names):
    claims = claims_of(
        "The Iron Dome stopped a BM-21 Grad over the town in spring. "
        "The system intercepted two more rockets a week later.",
        names,
    )
    last = max(claims, key=lambda one: one.start)
    assert (last.kind, last.system_text) == (ClaimKind.INTERCEPT, "Iron Dome")


def test_an_alarm_for_people_is_the_system_of_a_warning_only(names):
    claims = claims_of(
        "The J-Alert told people to take cover after a missile was launched from the north on Monday.", names
    )
    told = {one.kind: one.system_text for one in claims}
    assert told[ClaimKind.WARNING] == "J-Alert"
    assert told.get(ClaimKind.USE) is None


def test_a_drill_that_names_no_weapon_is_not_one_of_the_articles_missile(names):
    claims = claims_of("The Oreshnik stands in the east of the country. Annual military exercises begin in May.", names)
    assert {one.system_text for one in claims if one.kind is ClaimKind.EXERCISE} == {None}


def test_names_in_capitals_and_side_by_side_are_one_system():
    found = find_systems("The RS-28 SARMAT missile was shown. The SARMAT is large.", ())
    assert {one.key for one in found} == {found[0].key}
    assert [one.mention.text for one in found] == ["RS-28", "SARMAT", "SARMAT"]


def test_a_long_name_in_another_spelling_is_still_found():
    assert [one.mention.text for one in find_systems("The Burewiestnik flew on.", ())] == ["Burewiestnik"]


def test_each_system_of_a_list_gets_its_claim(names):
    claims = claims_of("The army fired two Kinzhal missiles and three Iskander-M missiles at the port.", names)
    assert {one.system for one in claims if one.kind is ClaimKind.USE} == {"kinzhal", "iskander-m"}


def test_its_speed_is_the_missiles_and_not_the_defences_it_is_held_against(names):
    text = (
        "The Oreshnik left its silo. Its payload flies at speeds above Mach 9, too fast for defences such as the U.S. "
        "Patriot system."
    )
    assert {one.system for one in claims_of(text, names) if one.kind is ClaimKind.SPEED} == {"oreshnik"}


def test_the_range_that_a_treaty_banned_is_no_systems_range(names):
    text = "The 9M729 stands in the west. The treaty bans missiles with a range between 500 and 5,500 kilometers."
    assert {one.system_text for one in claims_of(text, names) if one.kind is ClaimKind.RANGE} <= {None}
