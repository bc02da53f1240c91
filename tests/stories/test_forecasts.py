from dataclasses import dataclass, replace
from datetime import date

import pytest
from story_texts import article, claim

from forewarn.records.claims import Certainty, ClaimKind, DateMention, Status
from forewarn.records.stories import Origin
from forewarn.stories import forecasts
from forewarn.stories.days import DayWindow
from forewarn.stories.due import due

PUBLISHED = DayWindow(date(2025, 11, 14), date(2025, 11, 14))  # a Friday


@dataclass(frozen=True)
class Days:
    from_date: date
    to_date: date


@dataclass(frozen=True)
class Doubt:
    party: str
    denies: bool


@dataclass(frozen=True)
class Entry:
    when: Days
    what: str = "Oreshnik arrives in Belarus"
    systems: tuple = ("oreshnik",)
    status: Status = Status.DEPLOYED
    country: str = "BY"
    said_by: tuple = ("alexander-lukashenko",)
    by_when: Days | None = None
    outcome: str = ""
    id: str = "entry"
    objections: tuple = ()
    source_ids: tuple = ("some-source",)


ARRIVED = Entry(Days(date(2025, 12, 17), date(2025, 12, 17)))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        # closed forms: a window is counted from 14 November 2025
        ("will be there by the end of 2025", (2025, 11, 14), (2025, 12, 31)),
        ("will be there by the end of the year", (2025, 11, 14), (2025, 12, 31)),
        ("will be there by the end of the month", (2025, 11, 14), (2025, 11, 30)),
        ("will be there in December", (2025, 12, 1), (2025, 12, 31)),
        ("will be there in March", (2026, 3, 1), (2026, 3, 31)),
        ("will be there on December 18", (2025, 12, 18), (2025, 12, 18)),
        ("will be there next year", (2026, 1, 1), (2026, 12, 31)),
        ("will be there next month", (2025, 12, 1), (2025, 12, 31)),
        ("will be there next week", (2025, 11, 17), (2025, 11, 23)),
        ("will be there within two weeks", (2025, 11, 14), (2025, 11, 28)),
        ("will be there tomorrow", (2025, 11, 15), (2025, 11, 15)),
        ("will be there in the second half of 2026", (2026, 7, 1), (2026, 12, 31)),
        ("will be there in the coming days", (2025, 11, 14), (2025, 11, 21)),
        ("are to follow in 2026 and 2027", (2026, 1, 1), (2027, 12, 31)),
        ("will be there in 2027", (2027, 1, 1), (2027, 12, 31)),
        ("will be there during the Dec. 11–25 exercise", (2025, 12, 11), (2025, 12, 25)),
        ("will stay from December 11 to January 25", (2025, 12, 11), (2026, 1, 25)),
        ("will be moved starting December 1 until June 1", (2025, 12, 1), (2025, 12, 1)),
        ("will be ready within seven to ten years", (2025, 11, 14), (2035, 11, 22)),  # ten years of 366 days
    ],
)
def test_words_of_time_become_a_window(words, first, last):
    found = due(words, PUBLISHED)
    assert found is not None
    assert found.window == DayWindow(date(*first), date(*last))


def test_words_that_hang_on_an_unknown_day_have_no_window():
    assert due("The coming weeks will likely see more of this.", None).window is None
    assert due("It will come soon.", PUBLISHED).window is None
    assert due("It will come.", PUBLISHED) is None


def test_a_year_by_itself_needs_no_publication_day():
    assert due("will be there by the end of 2025", None).window.last == date(2025, 12, 31)


def one_forecast(sentence, *, published="2025-11-14", as_of=None, events=(), **more):
    source = article("a", sentence, published)
    more.setdefault("status", Status.PLANNED)
    made = claim(source, sentence, place="Belarus" if "Belarus" in sentence else None, **more)
    found = forecasts([source], [made], as_of, events)
    assert len(found) == 1
    return found[0]


PROMISE = "Oreshnik will be deployed in Belarus by the end of 2025, the president said."


def one_forecasts(sentence):
    source = article("a", sentence, "2025-11-14")
    return forecasts([source], [claim(source, sentence, status=Status.PLANNED, place="Belarus")], date(2026, 3, 1))


def test_a_promise_kept_in_time_came_true_and_says_who_claims_it():
    found = one_forecast(PROMISE, events=[ARRIVED])
    assert found.state == "came_true"
    assert (found.due_from, found.due_to) == (date(2025, 11, 14), date(2025, 12, 31))
    assert "Alexander Lukashenko" in found.because


def test_a_promise_kept_late_did_not_come_true():
    late = Entry(Days(date(2026, 2, 1), date(2026, 2, 1)))
    assert one_forecast(PROMISE, events=[late]).state == "did_not"


def test_a_promise_is_open_before_its_day_and_untold_after_it():
    assert one_forecast(PROMISE, as_of=date(2025, 12, 1)).state == "open"
    assert one_forecast(PROMISE).state == "open"
    assert one_forecast(PROMISE, as_of=date(2026, 3, 1)).state == "cannot_tell"


def test_what_happens_after_the_day_of_judging_does_not_count():
    assert one_forecast(PROMISE, as_of=date(2025, 12, 1), events=[ARRIVED]).state == "open"


def test_an_entry_of_another_country_or_a_lower_step_fulfils_nothing():
    elsewhere = Entry(ARRIVED.when, country="DE")
    on_its_way = Entry(ARRIVED.when, status=Status.IN_TRANSFER)
    assert one_forecast(PROMISE, events=[elsewhere, on_its_way]).state == "open"


def test_a_later_article_can_fulfil_a_promise():
    early = article("early", PROMISE, "2025-11-14")
    late = article("late", "Oreshnik is deployed in Belarus.", "2025-12-20")
    claims = [
        claim(early, PROMISE, status=Status.PLANNED, place="Belarus"),
        claim(late, late.text, status=Status.DEPLOYED, place="Belarus", speaker="author"),
    ]
    found = forecasts([early, late], claims)
    assert [(each.claim, each.state) for each in found] == [(0, "came_true")]


def test_a_relative_day_in_an_undated_article_cannot_be_told():
    found = one_forecast(
        "Oreshnik will be deployed in Belarus in the coming weeks.",
        published=None,
        as_of=date(2026, 3, 1),
        events=[ARRIVED],
    )
    assert found.state == "cannot_tell"
    assert "no date" in found.because
    assert found.due_to is None


def test_a_vague_forecast_says_why_it_cannot_be_scored():
    found = one_forecast(
        "The alliance is expected to condemn the step.", kind=ClaimKind.REACTION, status=None, system=None
    )
    assert found.state == "cannot_tell"
    assert "too vague" in found.because


def test_a_new_unit_is_not_fulfilled_by_a_deployment():
    found = one_forecast("A new division of Oreshnik launchers will be created in Belarus.", events=[ARRIVED])
    assert found.state == "cannot_tell"
    assert "unit" in found.because


def test_a_denied_future_is_not_scored():
    found = one_forecast("No Oreshnik will be stationed in Belarus.", certainty=Certainty.DENIED, negated=True)
    assert found.state == "cannot_tell"


def test_the_day_of_speaking_is_not_the_day_it_is_due():
    found = one_forecast(
        "On October 31, the president said that Oreshnik would be put on combat duty in Belarus in December."
    )
    assert (found.due_from, found.due_to) == (date(2025, 12, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("Oreshnik has been deployed in Belarus.", ClaimKind.STATUS, Status.DEPLOYED),
        ("The missile could reach Warsaw.", ClaimKind.REACH, None),
        ("Oreshnik was used against Dnipro.", ClaimKind.USE, Status.USED),
    ],
)
def test_what_is_done_or_what_a_weapon_can_do_is_no_forecast(sentence, kind, status):
    source = article("a", sentence, "2025-11-14")
    assert forecasts([source], [claim(source, sentence, kind=kind, status=status)]) == ()


def test_a_sentence_with_several_claims_is_one_forecast():
    source = article("a", PROMISE, "2025-11-14")
    claims = [
        claim(source, PROMISE, kind=ClaimKind.STATEMENT_OF_INTENT),
        claim(source, PROMISE, status=Status.PLANNED, place="Belarus"),
    ]
    assert [found.claim for found in forecasts([source], claims)] == [1]


def test_another_telling_of_one_origin_fulfils_nothing():
    early = article("early", PROMISE, "2025-11-14")
    late = article("late", "Oreshnik is deployed in Belarus.", "2025-12-20")
    claims = [
        claim(early, PROMISE, status=Status.PLANNED, place="Belarus"),
        claim(late, late.text, status=Status.DEPLOYED, place="Belarus"),
    ]
    apart = forecasts([early, late], claims, groups=(Origin(("early",), ""), Origin(("late",), "")))
    together = forecasts([early, late], claims, groups=(Origin(("early", "late"), ""),))
    assert [each.state for each in apart] == ["came_true"]
    assert [each.state for each in together] == ["open"]


def test_a_deployment_dated_before_the_forecast_fulfils_nothing():
    early = article("early", PROMISE, "2025-11-14")
    late = article("late", "Oreshnik was deployed in Belarus on 1 November.", "2025-12-20")
    day = date(2025, 11, 1)
    claims = [
        claim(early, PROMISE, status=Status.PLANNED, place="Belarus"),
        claim(
            late, late.text, status=Status.DEPLOYED, place="Belarus", date=DateMention("1 November", day, day, "day")
        ),
    ]
    assert [each.state for each in forecasts([early, late], claims)] == ["open"]


def test_a_promise_on_record_gives_its_outcome_and_those_who_deny_it():
    promise = Entry(
        Days(date(2025, 7, 1), date(2025, 7, 10)),
        "the president promises Oreshnik by the end of 2025",
        status=Status.PLANNED,
        by_when=Days(date(2025, 12, 31), date(2025, 12, 31)),
        outcome="arrival claimed by Minsk",
    )
    denied = replace(ARRIVED, objections=(Doubt("Ukraine", denies=True), Doubt("BelPol", denies=False)))
    found = one_forecast(
        "In July he had promised that the first Oreshnik launchers would be in Belarus by the end of the year.",
        events=[promise, denied],
    )
    assert found.state == "came_true"
    assert (found.due_from, found.due_to) == (date(2025, 7, 1), date(2025, 12, 31))
    for words in ("as claimed by Alexander Lukashenko", "arrival claimed by Minsk", "denied by Ukraine", "BelPol"):
        assert words in found.because


def test_a_plan_with_a_day_is_counted_whatever_its_words():
    found = one_forecast("Belarus would see the first Oreshnik launchers by the end of 2025.", events=[ARRIVED])
    assert found.state == "came_true"


def test_a_plan_for_more_of_them_is_not_fulfilled_by_those_that_are_there():
    found = one_forecast("Two more Oreshnik systems will be deployed in Belarus by the end of 2025.", events=[ARRIVED])
    assert found.state == "cannot_tell"
    assert "number" in found.because


def test_without_a_day_of_judging_the_last_article_gives_it():
    early = article("early", PROMISE, "2025-11-14")
    late = article("late", "Patriot batteries train in Poland.", "2026-02-01")
    told = claim(early, PROMISE, status=Status.PLANNED, place="Belarus")
    assert [each.state for each in forecasts([early, late], [told])] == ["cannot_tell"]


def test_what_is_going_on_duty_is_no_forecast():
    sentence = "Oreshnik arrived in Belarus and is going on combat duty, the president said."
    source = article("a", sentence, "2025-12-18")
    assert forecasts([source], [claim(source, sentence, status=Status.DEPLOYED, place="Belarus")]) == ()


def test_a_wish_is_no_forecast_whatever_it_asks_for():
    assert one_forecasts("“I would like to ask you to have Oreshnik deployed in Belarus,” he said.") == ()


def test_what_would_not_follow_is_not_scored_by_another_day_in_the_sentence():
    sentence = "Minsk, which voted in December, argued that hosting Oreshnik in Belarus would not make it a target."
    found = one_forecast(sentence, as_of=date(2026, 3, 1), events=[ARRIVED], status=Status.PLANNED)
    assert found.state == "cannot_tell"
    assert "will not happen" in found.because
