from datetime import date

from story_texts import SPEECH, article, claim

from forewarn.records.claims import (
    Certainty,
    ClaimKind,
    Comparator,
    DateMention,
    OfficeMention,
    PlaceMention,
    PlaceRole,
    Quantity,
    Status,
    SystemMention,
)
from forewarn.stories import contradictions

ON_DUTY = article("duty", "“Oreshnik systems have been deployed and are on combat duty in Belarus,” a minister said.")
PLANNED = article(
    "plan", "“Most likely a new division of Oreshnik launchers will be created in Belarus,” an officer said."
)


def told(*, first_day=None, second_day=None):
    one = article("duty", ON_DUTY.text, first_day)
    other = article("plan", PLANNED.text, second_day)
    claims = [
        claim(one, one.text, status=Status.ON_COMBAT_DUTY, place="Belarus", quoted=True, speaker="a minister"),
        claim(
            other,
            other.text,
            status=Status.PLANNED,
            place="Belarus",
            certainty=Certainty.PROBABLE,
            speaker="an officer",
        ),
    ]
    return [one, other], claims


def test_on_duty_against_still_to_be_created_is_listed_and_says_that_neither_is_dated():
    found = contradictions(*told())
    assert [(one.kind, one.claims) for one in found] == [("contradiction", (0, 1))]
    assert "neither text carries a date" in found[0].because
    assert "Oreshnik in Belarus" in found[0].because


def test_a_plan_after_the_deployment_was_claimed_is_a_contradiction_with_both_days():
    found = contradictions(*told(first_day="2025-09-26", second_day="2025-12-23"))
    assert [one.kind for one in found] == ["contradiction"]
    assert "26 September 2025" in found[0].because
    assert "23 December 2025" in found[0].because


def test_a_deployment_after_a_plan_is_a_change():
    found = contradictions(*told(first_day="2025-12-30", second_day="2025-09-26"))
    assert [(one.kind, one.claims) for one in found] == [("change", (1, 0))]


def test_a_plan_for_more_of_a_weapon_contradicts_nothing():
    one = article("there", "Patriot batteries stand in Poland.", "2025-03-01")
    more = article("more", "Additional Patriot batteries are to go to Poland.", "2025-06-01")
    claims = [
        claim(one, one.text, system="patriot", status=Status.DEPLOYED, place="Poland"),
        claim(more, more.text, system="patriot", status=Status.PLANNED, place="Poland"),
    ]
    assert contradictions([one, more], claims) == ()


def test_the_same_system_in_two_countries_contradicts_nothing():
    one = article("here", "Patriot batteries stand in Poland.", "2025-03-01")
    other = article("there", "Patriot batteries will go to Japan.", "2025-06-01")
    claims = [
        claim(one, one.text, system="patriot", status=Status.DEPLOYED, place="Poland"),
        claim(other, other.text, system="patriot", status=Status.PLANNED, place="Japan"),
    ]
    assert contradictions([one, other], claims) == ()


def range_claim(id_, value, comparator=Comparator.AT_MOST, high=None):
    source = article(id_, f"Number {id_}: the missile reaches {value} km, an expert said.")
    return source, claim(source, source.text, kind=ClaimKind.RANGE, quantity=Quantity(value, "km", comparator, high))


def test_two_ranges_of_one_system_far_apart_are_listed_with_both_numbers():
    one, first = range_claim("a", 5500)
    other, second = range_claim("b", 3000)
    found = contradictions([one, other], [first, second])
    assert len(found) == 1
    assert "5500 km" in found[0].because
    assert "3000 km" in found[0].because


def test_ranges_that_overlap_or_are_rounded_are_not_listed():
    one, first = range_claim("a", 1800, Comparator.EQUAL, 2500)
    other, second = range_claim("b", 2000, Comparator.ABOUT)
    third, rounded = range_claim("c", 2100, Comparator.EQUAL)
    assert contradictions([one, other, third], [first, second, rounded]) == ()


def test_two_holders_of_one_post_in_tellings_of_one_speech_are_listed():
    right, wrong = SPEECH["paper"], SPEECH["wrong name"]
    sentence = wrong.text.split("\n")[0].split(". ")[1]
    claims = [
        claim(
            right,
            right.text.split("\n")[0],
            kind=ClaimKind.OFFICE,
            office=OfficeMention("Maksim Ryzhenkov", "Foreign Minister", role="foreign-minister", country="BY"),
        ),
        claim(
            wrong,
            sentence,
            kind=ClaimKind.OFFICE,
            office=OfficeMention("Sergei Aleinik", "Foreign Minister", role="foreign-minister", country="BY"),
        ),
    ]
    found = contradictions([right, wrong, SPEECH["agency"], SPEECH["russian"]], claims)
    assert [one.claims for one in found] == [(0, 1)]
    assert "foreign minister of Belarus" in found[0].because


def test_two_spellings_of_one_holder_are_not_listed():
    one, other = SPEECH["paper"], SPEECH["agency"]
    claims = [
        claim(
            one,
            one.text.split("\n")[0],
            kind=ClaimKind.OFFICE,
            office=OfficeMention("Maksim Ryzhenkov", "", role="foreign-minister", country="BY"),
        ),
        claim(
            other,
            other.text.split("\n")[0],
            kind=ClaimKind.OFFICE,
            office=OfficeMention("Maxim Ryzhankou", "", role="foreign-minister", country="BY"),
        ),
    ]
    assert contradictions([one, other], claims) == ()


def test_cannot_be_intercepted_against_was_shot_down_is_listed_once():
    boast = article("boast", "Kinzhal cannot be intercepted by anything, the ministry boasted.", "2023-05-01")
    shot = article("shot", "A Kinzhal was shot down over the city, the air force said.", "2023-05-06")
    mention = (SystemMention("Kinzhal", 0, "kinzhal"),)
    claims = [
        claim(
            boast,
            boast.text,
            kind=ClaimKind.INTERCEPT,
            system="kinzhal",
            systems=mention,
            certainty=Certainty.DENIED,
            negated=True,
            speaker="the ministry",
        ),
        claim(shot, shot.text, kind=ClaimKind.INTERCEPT, system="kinzhal", systems=mention, speaker="the air force"),
    ]
    found = contradictions([boast, shot], claims)
    assert [one.claims for one in found] == [(0, 1)]


def sited(id_, sentence, published, name, latitude_deg, longitude_deg):
    source = article(id_, sentence, published)
    start = source.text.index(name)
    places = (
        PlaceMention(name, start, PlaceRole.SITE, latitude_deg=latitude_deg, longitude_deg=longitude_deg),
        PlaceMention("Belarus", source.text.index("Belarus"), PlaceRole.SITE, latitude_deg=53.7, longitude_deg=27.9),
    )
    made = claim(source, source.text, status=Status.DEPLOYED)
    return source, type(made)(**{field: getattr(made, field) for field in made.__slots__} | {"places": places})


def test_two_sites_far_apart_for_one_deployment_are_listed_with_their_distance():
    one, first = sited(
        "a", "Oreshnik launchers stand at Krichev-6 in Belarus.", "2026-01-10", "Krichev-6", 53.7347, 31.9172
    )
    other, second = sited(
        "b", "Crews keep Oreshnik at Pavlovka in Belarus, a blog has it.", "2025-12-20", "Pavlovka", 53.0, 27.6
    )
    found = contradictions([one, other], [first, second])
    assert len(found) == 1
    assert "Krichev-6" in found[0].because
    assert "km away" in found[0].because


def test_one_issue_between_many_tellings_is_told_once_for_each_pair_of_origins_and_never_floods():
    articles, claims = [], []
    for number in range(30):
        one = article(
            f"there-{number}",
            f"Oreshnik stands in Belarus, said Petr Nomer{'abcdefghij'[number % 10]}ov number {number}.",
            "2025-09-26",
        )
        articles.append(one)
        claims.append(claim(one, one.text, status=Status.DEPLOYED, place="Belarus"))
        other = article(
            f"later-{number}",
            f"Oreshnik will go to Belarus, said Ivan Vtor{'abcdefghij'[number % 10]}nik number {number}.",
            "2025-12-23",
        )
        articles.append(other)
        claims.append(claim(other, other.text, status=Status.PLANNED, place="Belarus"))
    assert 1 <= len(contradictions(articles, claims)) <= 6


def test_indices_point_at_claims_and_a_date_of_its_own_beats_the_publication():
    one = article("late", "Oreshnik was deployed in Belarus on 17 December.", "2026-03-01")
    plan = article("plan", "Oreshnik will be stationed in Belarus, he said.", "2025-12-01")
    day = date(2025, 12, 17)
    claims = [
        claim(plan, plan.text, status=Status.PLANNED, place="Belarus"),
        claim(one, one.text, status=Status.DEPLOYED, place="Belarus", date=DateMention("17 December", day, day, "day")),
    ]
    found = contradictions([one, plan], claims)
    assert [(each.kind, each.claims) for each in found] == [("change", (0, 1))]
    assert "17 December 2025" in found[0].because


def test_what_a_text_tells_of_an_earlier_time_contradicts_nothing():
    one = article("now", "Oreshnik is deployed in Belarus.", "2025-12-30")
    other = article("then", "The president previously said that Oreshnik was on its way to Belarus.", "2025-12-30")
    claims = [
        claim(one, one.text, status=Status.DEPLOYED, place="Belarus"),
        claim(other, other.text, status=Status.IN_TRANSFER, place="Belarus"),
    ]
    assert contradictions([one, other], claims) == ()


def test_words_that_are_no_name_are_no_second_holder_of_a_post():
    one, other = SPEECH["paper"], SPEECH["wrong name"]
    claims = [
        claim(
            source,
            source.text.split("\n")[0],
            kind=ClaimKind.OFFICE,
            office=OfficeMention(person, "", role="foreign-minister", country="BY"),
        )
        for source, person in ((one, "Earlier on Friday"), (other, "Sergei Aleinik"), (one, ""))
    ]
    assert contradictions(list(SPEECH.values()), claims) == ()


def test_so_many_planned_and_so_many_there_contradict_nothing():
    text = "All 108 missiles are to come by 1986. So far 54 missiles stand there."
    plan, report = article("plan", text, "1985-04-25"), article("report", text, "1985-04-25")

    def counted(source, sentence, status, value):
        quantity = Quantity(value, "missiles", Comparator.EQUAL)
        more = {"kind": ClaimKind.QUANTITY, "system": "pershing-ii", "speaker": source.id}
        return claim(source, sentence, status=status, quantity=quantity, **more)

    planned = counted(plan, "All 108 missiles are to come by 1986.", Status.PLANNED, 108)
    there = counted(report, "So far 54 missiles stand there.", Status.DEPLOYED, 54)
    assert contradictions([plan, report], [planned, there]) == ()
    also_planned = counted(report, "So far 54 missiles stand there.", Status.PLANNED, 54)
    assert len(contradictions([plan, report], [planned, also_planned])) == 1
