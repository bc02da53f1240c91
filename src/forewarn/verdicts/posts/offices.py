"""Who held a post on the day: against the record's terms of office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.catalog import Office, held_on
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import day, iso_day, land

_KINDS = (ClaimKind.OFFICE,)
#: A post known to be held on a day is taken to be held a year around it, where no other holder is on record.
GRACE = timedelta(days=366)
_FORMER = Lazy(
    r"\b(?:former|ex-|ex\s|then[-\s]|late|previous|predecessor|ousted|past|used\sto\sbe|was\sonce|no\slonger)\b",
    re.IGNORECASE,
)
_NOT = Lazy(r"\b(?:not|no\slonger|isn't|wasn't|never)\b", re.IGNORECASE)
_COUNTRY_WORDS = {
    "BY": r"belarus|minsk",
    "RU": r"russia|moscow|kremlin",
    "UA": r"ukrain|kyiv|kiev",
    "US": r"\bU\.?S\.?\b|america|united\sstates|pentagon|washington",
    "DE": r"german|berlin",
    "PL": r"\bpol(?:and|ish)|warsaw",
    "LT": r"lithuania",
    "GB": r"brit|\bU\.?K\.?\b|london",
    "FR": r"french|france",
    "JP": r"japan",
    "KP": r"north\skorea",
    "IR": r"iran",
    "IL": r"israel",
}


def judge_offices(case: Case) -> Iterator[Ruling]:
    """Findings on posts that persons are said to hold."""
    reading = case.reading
    seen: set[tuple[str, str]] = set()
    for claim in reading.of_kind(ClaimKind.OFFICE):
        office = claim.office
        if office is None or office.person_id is None or office.role is None:
            continue
        seen.add((office.person_id, office.role))
        yield from post_held(case, office.person_id, office.role, office.country)
    if seen:
        return
    people = [name for name in reading.names if name.kind == "person" and name.ids]
    posts = [name for name in reading.names if name.kind == "office" and name.ids]
    ministry = re.search(
        r"\bheads?\s(?:of\s)?(?:the\s)?(?:(?P<country>[A-Z]\w+)\s)?(?P<what>foreign|defen[cs]e)\sministry\b",
        reading.text,
    )
    alliance = re.search(
        r"\b(?:heads?|leads?|chief\sof|head\sof|runs)\s(?:the\salliance|NATO)\b(?!['’]|\s[a-z]+s\b)", reading.text
    )
    if len({name.ids[0] for name in people}) == 1 and not posts and alliance:
        yield from post_held(case, people[0].ids[0], "nato-secretary-general", None)
        return
    if len({name.ids[0] for name in people}) == 1 and not posts and ministry:
        role = "foreign-minister" if ministry["what"].lower() == "foreign" else "defence-minister"
        yield from post_held(case, people[0].ids[0], role, _country(reading, None))
        return
    of_service = _HEADS.search(reading.text)
    if len({name.ids[0] for name in people}) == 1 and of_service is not None:
        what = of_service["what"].lower()
        role = next(role for role, words in _SERVICES if words in what)
        between = reading.text[people[0].start + len(people[0].text) : of_service.start()]
        if not posts or re.fullmatch(r"\W*(?:who\s)?", between):
            yield from post_held(case, people[0].ids[0], role, None)
            return
    for person in people:
        near = [
            post for post in posts if _joined(reading.text, person.start, len(person.text), post.start, len(post.text))
        ]
        if near:
            yield from post_held(case, person.ids[0], near[0].ids[0], _country(reading, None))
            return


#: "who heads the security service", "the head of Ukraine's military intelligence".
_HEADS = Lazy(
    r"\b(?:(?:heads|leads|runs)|(?:(?:is|was|as)\s)?(?:the\s)?(?:head|chief|boss|"
    r"director)\sof)\s(?:the\s)?(?:[A-Z][\w]+['’]s\s|its\s|the\s)?"
    r"(?P<what>(?:state\s)?security\sservice|military\sintelligence|foreign\sintelligence|presidential\soffice|"
    r"president['’]s\soffice)\b"
)
_SERVICES = (
    ("security-service-head", "security service"),
    ("military-intelligence-chief", "military intelligence"),
    ("intelligence-chief", "foreign intelligence"),
    ("head-of-presidential-office", "office"),
)


def _joined(text: str, start: int, length: int, post_start: int, post_length: int) -> bool:
    """Whether a person and a post stand together: "Minister N", "N, the minister", "N is (the) minister"."""
    if post_start < start:
        between = text[post_start + post_length : start]
        return (
            bool(
                re.fullmatch(
                    r"(?:\sof\s(?:the\s)?[\w\s]{2,30})?,?\s?(?:(?:is|was|remains)\s)?(?:the\s)?(?:\w+\s)?", between
                )
            )
            and len(between) < 40
        )
    between = text[start + length : post_start]
    pattern = (
        r",?\s?(?:who\s)?(?:(?:is|was|has\sbeen|remains|serves\sas|served\sas|serving\sas|became|as|"
        r"no\slonger|not|still|currently|,)\s?)*(?:\w+\s)?(?:the\s|a\s)?(?:[A-Z]\w+(?:['’]s)?\s|country['’]s\s|"
        r"current\s|new\s|former\s)*"
    )
    return bool(re.fullmatch(pattern, between))


def _country(reading: Reading, given: str | None) -> str | None:
    if given:
        return given
    found = [code for code, pattern in _COUNTRY_WORDS.items() if re.search(pattern, reading.text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None


def post_held(case: Case, person: str, role: str, country: str | None) -> Iterator[Ruling]:
    """Whether a person held a post on the day that the sentence speaks of."""
    reading = case.reading
    catalog = case.catalog
    role = next((office.role for office in catalog.offices_of(person) if _one_post(office.role, role)), role)
    known = catalog.people.get(person)
    role_entry = catalog.roles.get(role)
    if known is None or role_entry is None:
        return
    own = [
        office
        for office in catalog.offices_of(person)
        if office.role == role and (country is None or office.country == country)
    ]
    if country is None:
        country = own[0].country if own else known.country
    of_year = _in_year(case, own, person, role, country)
    if of_year is not None:
        yield of_year
        return
    on, explicit = _day(reading, case)
    open_day = reading.published is None and not explicit
    bound = reading.story.bound if reading.story is not None else None
    bounded = bound is not None and bound.not_before is not None
    assumptions = []
    if open_day:
        given = bound.sentence if bound is not None and bounded else "no date given: read as of the end of the record"
        assumptions = [given]
    former = bool(_FORMER.search(reading.text))
    denied = bool(_NOT.search(reading.text)) and bool(re.search(r"\b(?:is|was)\s(?:not|no\slonger)\b", reading.lower))
    state, words, sources = _state(case, own, person, role, country, on, open_day=open_day)
    if open_day and bounded and state is False:
        words = f"{words}; the text is not older than {day(on)}"
    change = ["turns if an official notice of appointment or dismissal with another date is shown"]

    def said(finding: Finding, text: str) -> Ruling:
        return Ruling(_KINDS, verdict(finding, text, sources=sources, assumptions=assumptions, would_change=change))

    if state is None:
        yield said(Finding.CANNOT_TELL, words)
        return
    if former or denied:
        if denied or (own and any(office.ended for office in own)):
            yield said(opposite(Finding.SUPPORTED if state else Finding.CONTRADICTED), words)
        else:
            yield said(Finding.CANNOT_TELL, words)
        return
    yield said(Finding.SUPPORTED if state else Finding.CONTRADICTED, words)


def _in_year(case: Case, own: list[Office], person: str, role: str, country: str) -> Ruling | None:
    """A post held in a year told: by terms that touch it; another holder on both its ends stands against it."""
    told = next((one for one in dates_told(case.reading) if one.precision == "year" and one.relation == "on"), None)
    if told is None or told.first is None or told.last is None or _FORMER.search(case.reading.text):
        return None
    first, last = told.first, told.last
    if case.reading.published is not None and first.year == case.reading.published.year:
        return None
    catalog = case.catalog
    name, post = catalog.people[person].name, f"{catalog.roles[role].name}{land(country)}"
    held_in = [one for one in own if any(held(one, day_in) is True for day_in in (first, last))]
    ends = [{one.person for one in catalog.holders(role, country, edge)} for edge in (first, last)]
    if held_in:
        finding, words = Finding.SUPPORTED, f"{name} was {post}{_span(held_in[0])}"
    elif all(ends) and ends[0] == ends[1] and person not in ends[0]:
        other = catalog.people[next(iter(ends[0]))].name
        finding, words = Finding.CONTRADICTED, f"in {first.year} the {post} was {other}, not {name}"
    else:
        finding, words = Finding.CANNOT_TELL, f"the record does not say who was {post} in {first.year}"
    if _NOT.search(case.reading.text):
        finding = opposite(finding)
    sources = [source for one in own for source in one.source_ids]
    return Ruling(_KINDS, verdict(finding, words, sources=sources))


#: One post under two names.
_ONE_POST = (
    frozenset({"defence-minister", "defence-secretary"}),
    frozenset({"foreign-minister", "secretary-of-state"}),
    frozenset({"prime-minister", "chancellor"}),
)


def _one_post(role: str, other: str) -> bool:
    return any({role, other} <= names for names in _ONE_POST)


def _day(reading: Reading, case: Case) -> tuple[date, bool]:
    for one in dates_told(reading):
        if one.precision in {"day", "span", "month"} and one.last is not None and one.relation == "on":
            return (min(one.last, reading.published) if reading.published else one.last), True
    if reading.published is not None:
        return reading.published, False
    if reading.story is not None and reading.story.bound.not_before is not None:
        return reading.story.bound.not_before, False
    ends = [system.record_until for system in case.catalog.systems.values() if system.record_until is not None]
    return max(ends), False


def _state(
    case: Case, own: list[Office], person: str, role: str, country: str, on: date, *, open_day: bool
) -> tuple[bool | None, str, list[str]]:
    catalog = case.catalog
    name = catalog.people[person].name
    post = f"{catalog.roles[role].name}{land(country)}"
    others = [office for office in catalog.holders(role, country, on) if office.person != person]
    sources = [source for office in [*own, *others] for source in office.source_ids]
    holder = catalog.people[others[0].person].name if others and others[0].person in catalog.people else None
    states = [held(office, on) for office in own]
    if any(state is True for state in states):
        office = own[states.index(True)]
        on_words = " at the end of the record" if open_day else f" on {day(on)}"
        return True, f"{name} was {post}{on_words}{_since(office)}", sources
    if own and all(state is False for state in states):
        office = own[0]
        if open_day:
            now = f"; after that it was {holder}" if holder else ""
            return False, f"{name} was {post}{_span(office)}{now}", sources
        other = f"; on {day(on)} it was {holder}" if holder else ""
        return False, f"{name} was {post}{_span(office)}, so not on {day(on)}{other}", sources
    if holder is not None:
        return False, f"on {day(on)} the {post} was {holder}, not {name}", sources
    elsewhere = [office for office in catalog.offices_of(person) if office not in own and held(office, on) is True]
    if not own and elsewhere:
        office = elsewhere[0]
        theirs = f"{catalog.roles[office.role].name}{land(office.country)}"
        return False, f"on {day(on)} the record has {name} as {theirs}, not as {post}", [*sources, *office.source_ids]
    return None, f"the record does not say whether {name} was {post} on {day(on)}", sources


def held(office: Office, on: date) -> bool | None:
    """Whether an office was held on a day, as far as the record says or a year around the days that it knows."""
    known = held_on(office, on)
    if known is not None:
        return known
    if (
        office.ended is None
        and office.known_until is not None
        and timedelta() < on - office.known_until.to_date <= GRACE
    ):
        return True
    if (
        office.began is None
        and office.known_from is not None
        and timedelta() < office.known_from.from_date - on <= GRACE
    ):
        return True
    return None


def _since(office: Office) -> str:
    return f", in office since {iso_day(office.began.text)}" if office.began else ""


def _span(office: Office) -> str:
    parts = [
        f" from {iso_day(office.began.text)}" if office.began else "",
        f" until {iso_day(office.ended.text)}" if office.ended else "",
    ]
    return "".join(parts)
