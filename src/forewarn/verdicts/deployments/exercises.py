"""Exercises: when they took place and what was done in them, against the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from forewarn.catalog import Event, EventKind
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.denial import turned
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, listed

_KINDS = (ClaimKind.EXERCISE, ClaimKind.USE, ClaimKind.STATUS)
_EXERCISE = Lazy(r"\b(?:exercises?|drills?|man(?:o?eu)v(?:re|er)s?|war\s?games?|Zapad)\b", re.IGNORECASE)
_LIVE = Lazy(
    r"\b(?:live(?:-?fire)?|fired|launched|test-?fired|shot|shooting|actual|real|lobbed|loosed|took\soff|"
    r"lifted\soff|flew|launch(?:es)?|left\s(?:its|the|their)\s(?:launchers?|tubes?|rails?|ground))\b",
    re.IGNORECASE,
)
_SIMULATED = Lazy(
    r"\b(?:electronic(?:ally)?|simulat\w+|mock|dummy|dry|practis\w+|practic\w+|rehears\w+|plann\w+|"
    r"on\spaper|without\s(?:a\s)?(?:live|real)|conditional|notional)\b",
    re.IGNORECASE,
)
_NOT = Lazy(r"\b(?:not|no|never|without|none|n't)\b|n't", re.IGNORECASE)
_HELD = Lazy(
    r"\b(?:ran|held|took\splace|began|started|lasted|ended|concluded|conducted|in|from|during|past|this|"
    r"last|between|staged|scheduled|of)\b",
    re.IGNORECASE,
)


_NOT_HELD = Lazy(
    r"\b(?:not|never|n['’]t)\b[^,;.]{0,25}\b(?:held|take\splace|taken\splace|took\splace|begin|began|start\w*|run|ran|last\w*|"
    r"end(?:ed)?|over|fire\w*|launch\w*|in\s(?:August|September|October|July))\b|\bno\s(?:exercise|drill|man)",
    re.IGNORECASE,
)


def judge_exercises(case: Case) -> Iterator[Ruling]:
    """Findings on an exercise of the record that the sentence names or points at."""
    reading = case.reading
    if not _EXERCISE.search(reading.text) or reading.asks:
        return
    named = _named(case)
    if not named:
        recent = _recent(case)
        if recent is not None:
            yield recent
        return
    off = _CALLED_OFF.search(reading.text)
    main = next((event for event in named if event.kind is EventKind.EXERCISE), None)
    if off is not None and main is not None and not reading.denials:
        words = f"it took place: {main.what} ({when_words(main)})"
        given = verdict(Finding.CONTRADICTED, words, sources=main.source_ids, would_change=["turns if it is disproved"])
        yield Ruling((ClaimKind.EXERCISE,), given, whole=True)
        return
    span = _span(named)
    lasted = _lasted(case, named, span)
    if lasted is not None:
        yield lasted
        return
    yield from _watched(case, named)
    yield from _held_by(case, named)
    yield from _fired(case, named)
    yield from _confined(case, named)
    told = [one for one in dates_told(reading) if not _inside_name(reading.text, one)]
    if reading.denials and not _NOT_HELD.search(reading.text):
        return  # the denial is of something else than that it took place then
    if told and _HELD.search(reading.text):
        yield turned(_dated(named, span, told), reading.denials)


_CALLED_OFF = Lazy(
    r"\b(?:was|were|been|got|is|are)\s(?:\w+ly\s)?(?:cancel+ed|called\soff|scrapped|put\soff|postponed|abandoned|dropped|shelved)\b",
    re.IGNORECASE,
)
_WHOLE = Lazy(
    r"\b(?:the\s(?:whole|entire|full)\s(?:(?:month|year|summer|autumn|week)\s(?:of\s)?)?|all\s(?:of\s|through\s)?|all\sthrough\s|throughout\s)"
    r"(?P<what>January|February|March|April|May|June|July|August|September|October|November|December|summer|autumn|month|year)\b|"
    r"\bfrom\sbeginning\sto\send\sof\s(?P<what2>\w+)",
    re.IGNORECASE,
)
_LASTED = Lazy(
    rf"\b(?:for|last(?:ed|s)?|took|over|ran\s(?:for|over)|went\son\s(?:for|over)|spread\sover|spanned)\s(?:just\s|only\s|about\s|some\s|all\sof\s|more\sthan\s|over\s|nearly\s)*"
    rf"(?P<n>{NUMBER}|an?|several)\s(?:\w+\s)?(?P<unit>days?|weeks?|fortnights?|months?)\b",
    re.IGNORECASE,
)
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0}
#: A length told in other units may differ from the days on record by this share, and by a day at each end.
_LENGTH_SHARE = 0.35
_LONGEST_AS_MONTH = 20


def _lasted(case: Case, events: list[Event], span: tuple[date, date]) -> Ruling | None:
    """How long it went on."""
    text = case.reading.text
    days = (span[1] - span[0]).days + 1
    whole, told = _WHOLE.search(text), _LASTED.search(text)
    if (whole is None and told is None) or case.reading.denials:
        return None
    words = f"it ran from {day(span[0])} to {day(span[1])}, {days} days"
    sources = [source for event in events for source in event.source_ids[:2]]
    change = ["turns if other dates of the exercise are shown"]
    if told is not None:
        value = value_of(told["n"]) or (1.0 if told["n"].lower() in {"a", "an"} else None)
        if value is None:
            return None
        length = value * _DAYS[told["unit"].lower().rstrip("s")]
        fits = abs(length - days) <= max(1.0, _LENGTH_SHARE * days)
        if fits and dates_told(case.reading):
            return None  # its dates are compared by themselves
        finding = Finding.SUPPORTED if fits else Finding.CONTRADICTED
    elif days < _LONGEST_AS_MONTH:
        finding = Finding.CONTRADICTED
    else:
        return None
    return Ruling((ClaimKind.EXERCISE,), verdict(finding, words, sources=sources, would_change=change), whole=True)


_WATCHERS = Lazy(
    r"\b(?:observers?|watchers|onlookers|monitors|guests|attach[ée]s|inspectors|foreign\sofficers|watched|attended)\b",
    re.IGNORECASE,
)
_SHUT_OUT = Lazy(
    r"\b(?:kept\s(?:out|away)|barred|banned|shut\sout|turned\saway|excluded|refused|not\s(?:let|allowed|admitted|invited|welcome)|"
    r"(?:without|no)\s(?:any\s|a\ssingle\s)?(?:\w+\s)?(?:observers?|watchers|onlookers|monitors|guests)|behind\sclosed\sdoors|"
    r"closed\sto|nobody\sfrom\s(?:abroad|outside))\b|n['’]t\s(?:let|allowed|admitted|invited|welcome)",
    re.IGNORECASE,
)


def _watched(case: Case, events: list[Event]) -> Iterator[Ruling]:
    """Observers from abroad said to have been kept out, where the record has them there."""
    reading = case.reading
    if not _WATCHERS.search(reading.text) or reading.measures:
        return
    if not _SHUT_OUT.search(reading.text):
        yield from _watched_by(case, events)
        return
    if any(place.place.country not in {"BY", "RU"} for place in reading.places):
        return  # one country's observers: told with the countries on record
    for event in events:
        if "observers" in event.what.lower():
            words = f"{event.what} ({when_words(event)})"
            change = ["turns if observers are shown to have been refused"]
            given = verdict(Finding.CONTRADICTED, words, sources=event.source_ids, would_change=change)
            yield Ruling((ClaimKind.EXERCISE,), given, whole=True, firm_on_denial=True)
            return


def _watched_by(case: Case, events: list[Event]) -> Iterator[Ruling]:
    """Observers of countries that the record names among those who watched."""
    text = case.reading.text
    event = next((one for one in events if "observers" in one.what.lower()), None)
    if event is None or case.reading.denials or not _WATCHED.search(text):
        return
    named = {
        country.name
        for country in case.catalog.countries.values()
        if country.id not in {"BY", "RU"}
        and any(
            re.search(rf"\b{re.escape(word)}s?\b", text) for word in (country.name, *country.names, *country.adjectives)
        )
    }
    if named and all(name.removeprefix("the ") in event.what for name in named):
        words = f"{event.what} ({when_words(event)})"
        change = ["turns if they are shown to have stayed away"]
        given = verdict(Finding.SUPPORTED, words, sources=event.source_ids, would_change=change)
        yield Ruling((ClaimKind.EXERCISE,), given)


_WATCHED = Lazy(
    r"\b(?:watch\w*|attend\w*|among|observ\w+|looked\son|followed|were\sthere|present|sent)\b", re.IGNORECASE
)
_HELD_BY = Lazy(
    r"\b(?:held|staged|run|conducted|organi[sz]ed|put\son|carried\sout|hosted|mounted|led)\s(?:jointly\s|together\s)?by\s(?P<who>[A-Z][^,.;]{3,40})|"
    r"\bjoint\s(?P<pair>[A-Z][a-z]+(?:-|\sand\s)[A-Z][a-z]+)\b|\b(?P<two>[A-Z][a-z]+\sand\s[A-Z][a-z]+)\s(?:jointly\s)?(?:held|staged|ran|conducted|"
    r"put\son|carried\sout|hosted|mounted|organi[sz]ed)\b"
)


def _held_by(case: Case, events: list[Event]) -> Iterator[Ruling]:
    """Another country named among those that held it."""
    match = _HELD_BY.search(case.reading.text)
    main = next((event for event in events if " and " in event.party), None)
    if match is None or main is None or case.reading.denials:
        return
    words = match["who"] or match["pair"] or match["two"]
    named = {
        country.name
        for country in case.catalog.countries.values()
        if any(
            re.search(rf"\b{re.escape(word)}\b", words) for word in (country.name, *country.names, *country.adjectives)
        )
    }
    others = sorted(name for name in named if name not in main.party)
    if others:
        text = f"the record has it held by {main.party}, not by {others[0]}: {main.what} ({when_words(main)})"
        change = ["turns if another country is shown to have taken part"]
        given = verdict(Finding.CONTRADICTED, text, sources=main.source_ids, would_change=change)
        yield Ruling((ClaimKind.EXERCISE,), given, whole=True)


def _named(case: Case) -> list[Event]:
    """Events of the exercise that the sentence names: by a tag or a word of the record's text with its year."""
    text = case.reading.lower.replace("-", " ")
    found = []
    for event in case.catalog.events:
        tags = [tag.replace("-", " ") for tag in event.tags if re.search(r"[a-z]+-\d{4}", tag)]
        for tag in tags:
            word, year = tag.rsplit(" ", 1)
            if tag in text or (word in text and _year_fits(case, year)):
                found.append(event)
                break
    return found


def _year_fits(case: Case, year: str) -> bool:
    published = case.reading.published
    if re.search(r"\b20\d\d\b", case.reading.text):
        return year in case.reading.text
    return published is not None and published.year == int(year)


def _span(events: list[Event]) -> tuple[date, date]:
    own = [
        event for event in events if event.kind is EventKind.EXERCISE and event.when.from_date != event.when.to_date
    ] or events
    longest = max(own, key=lambda event: (event.when.to_date - event.when.from_date).days)
    return longest.when.from_date, longest.when.to_date


def _inside_name(text: str, one: ReadDate) -> bool:
    return bool(re.search(r"Zapad[-\s]?$", text[: one.start])) or (one.precision == "year")


def _dated(events: list[Event], span: tuple[date, date], told: list[ReadDate]) -> Ruling:
    sources = [source for event in events for source in event.source_ids[:2]]
    name = next((tag for event in events for tag in event.tags if re.search(r"[a-z]-\d{4}$", tag)), "the exercise")
    words = f"{name[:1].upper()}{name[1:]} ran from {day(span[0])} to {day(span[1])}"
    fits = any(one.overlaps(*span) for one in told)
    exact = any(
        one.precision == "span"
        and one.first is not None
        and abs((one.first - span[0]).days) + abs(((one.last or one.first) - span[1]).days) > 2
        for one in told
    )
    finding = Finding.STRAINED if fits and exact else Finding.SUPPORTED if fits else Finding.CONTRADICTED
    return Ruling(
        (ClaimKind.EXERCISE,),
        verdict(finding, words, sources=sources, would_change=["turns if other dates of the exercise are shown"]),
    )


_CONFINED = Lazy(
    r"\b(?:confined|limited|restricted)\sto\b|\b(?:only|solely|exclusively|entirely)\s(?:in|on)\b", re.IGNORECASE
)


def _confined(case: Case, events: list[Event]) -> Iterator[Ruling]:
    """An exercise said to have kept to one country, where the record has a place of it in another."""
    match = _CONFINED.search(case.reading.text)
    if match is None:
        return
    rest = case.reading.text[match.end() : match.end() + 40]
    inside = [
        country.id
        for country in case.catalog.countries.values()
        if any(
            re.search(rf"\b{re.escape(word)}\b", rest) for word in (country.name, *country.names, *country.adjectives)
        )
    ]
    for event in events:
        for spot in event.places:
            name, _, code = spot.rpartition(", ")
            if inside and code not in inside:
                words = f"the record has {name} as a place of it: {event.what}"
                change = ["turns if that part of it is shown not to belong to it"]
                yield Ruling(
                    (ClaimKind.EXERCISE,),
                    verdict(Finding.CONTRADICTED, words, sources=event.source_ids, would_change=change),
                )
                return


def _fired(case: Case, events: list[Event]) -> Iterator[Ruling]:
    reading = case.reading
    live, simulated, denied = _LIVE.search(reading.text), _SIMULATED.search(reading.text), _NOT.search(reading.text)
    if re.search(r"\bnot\s(?:merely\s|just\s|only\s)?(?:simulat|electronic|mock|planned)", reading.lower):
        simulated, denied = None, None
    if not reading.systems or not (live or simulated):
        return
    concerned = [event for event in events if set(event.systems) & set(reading.systems)]
    if not concerned:
        return
    paper = [
        event
        for event in concerned
        if re.search(
            r"electronic|planning|planned|simulated|on paper|no missile", " ".join((event.what, *event.tags)).lower()
        )
    ]
    sources = [source for event in concerned for source in event.source_ids[:2]]
    what = listed(event.what for event in (paper or concerned)[:2])
    change = ["turns if a live launch in the exercise is shown"]

    def said(finding: Finding) -> Ruling:
        return Ruling(
            _KINDS,
            verdict(
                finding, f"the record has only this: {what}" if paper else what, sources=sources, would_change=change
            ),
        )

    if not paper:
        yield said(Finding.CANNOT_TELL)
    elif simulated and not (denied and not re.search(r"without|no\slive|not\slive", reading.lower)):
        yield said(Finding.SUPPORTED)
    elif live:
        yield said(Finding.SUPPORTED if denied else Finding.CONTRADICTED)


def _recent(case: Case) -> Ruling | None:
    """An unnamed exercise "in the past month": is there one in the record?"""
    reading = case.reading
    told = [one for one in dates_told(reading) if one.relation in {"on", "since"}]
    if not told or not (reading.systems or reading.has(r"\b(?:Belarus|Russia)")):
        return None
    exercises = [
        event
        for event in case.catalog.events
        if event.kind is EventKind.EXERCISE
        and (event.country in {"BY", "RU"} or any(land in event.party for land in ("Belarus", "Russia")))
    ]
    fits = [
        event
        for event in exercises
        if any(one.first and one.last and event.when.overlaps(one.first, one.last) for one in told)
    ]
    if fits or not exercises:
        return None
    before = [event for event in exercises if told[0].last is not None and event.when.from_date <= told[0].last]
    if not before:
        return None
    latest = before[-1]
    words = f"the record has no such exercise then; the latest before it is of {when_words(latest)}: {latest.what}"
    return Ruling(
        (ClaimKind.EXERCISE,),
        verdict(
            Finding.STRAINED if reading.story is not None else Finding.CANNOT_TELL,
            words,
            sources=latest.source_ids,
            would_change=["turns if an exercise at that time is shown"],
        ),
    )
