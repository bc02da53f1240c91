"""Terms of office told by their ends: since when, until when, after whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forewarn.catalog import Office
from forewarn.records.claims import ClaimKind
from forewarn.records.names import KnownName
from forewarn.records.verdicts import Finding
from forewarn.verdicts.posts.lay_posts import judge_lay_posts
from forewarn.verdicts.posts.offices import judge_offices
from forewarn.verdicts.posts.posts_then import judge_posts_then
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.record.events import dates_told
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import day, land, listed

_KINDS = (ClaimKind.OFFICE,)
_BEGAN = Lazy(
    r"\b(?:became|becomes|took\s(?:over|office|up\sthe\spost|charge|the\s\w+\spost)|takes\sover|"
    r"was\s(?:appointed|named|sworn\sin|"
    r"made|elected|installed|picked)|appointed|assumed\s(?:office|the\spost)|entered\soffice|"
    r"came\s(?:into\soffice|to\sthe)|"
    r"has\sbeen|has\s(?:led|headed|run|held|served|sat)|in\s(?:office|the\spost|charge|the\sjob)\ssince|"
    r"since|stepped\sinto|"
    r"moved\sinto|started\sas|began\sas)\b",
    re.IGNORECASE,
)
_ENDED = Lazy(
    r"\b(?:left\s(?:office|the\spost|the\sjob|the\sministry|the\sforeign|the\sdefen[cs]e|NATO|as)|"
    r"stepped\sdown|steps\sdown|resigned|quit|was\s(?:dismissed|"
    r"sacked|fired|removed|replaced|relieved|ousted)|dismissed|ceased\sto\sbe|until|handed\sover|gave\sup|"
    r"lost\s(?:his|her|the)\s(?:post|job)|"
    r"remained\b.{0,40}\buntil|no\slonger|vacated|departed)\b",
    re.IGNORECASE,
)
_AFTER = Lazy(
    r"\b(?:succeed(?:ed|s)|replac(?:ed|es)|took\sover\sfrom|takes\sover\sfrom|followed|follows|came\safter|"
    r"in\splace\sof)\b|['’]s\s(?:\w+\s)?predecessor\b",
    re.IGNORECASE,
)
_BEFORE = Lazy(
    r"\b(?:was\s(?:succeeded|replaced|followed)\sby|gave\sway\sto|handed\s(?:over\s)?(?:\w+\s){0,3}to|made\sway\sfor|"
    r"predecessor\sof)\b|['’]s\s(?:\w+\s)?successor\b",
    re.IGNORECASE,
)
_MINISTRY = (
    (
        "foreign-minister",
        (
            r"\b(?:foreign\s(?:ministry|minister|secretary|affairs)|ministry\sof\sforeign|top\sdiplomat|"
            r"chief\sdiplomat|"
            r"head\sof\sdiplomacy|diplomatic\s(?:corps|service))"
        ),
    ),
    (
        "defence-minister",
        r"\b(?:defen[cs]e\s(?:ministry|minister|chief|secretary|portfolio)|ministry\sof\sdefen[cs]e|pentagon\schief)",
    ),
    (
        "nato-secretary-general",
        (
            r"\b(?:NATO(?:['’]s)?\s(?:secretary|chief|head|boss|helm)|secretary[-\s]general|head\sof\s(?:NATO|"
            r"the\salliance)|(?:leads?|heads?|runs?|led|run|headed)\s(?:NATO|the\salliance)|alliance['’]s\s(?:chief|"
            r"head|"
            r"top))"
        ),
    ),
    ("president", r"\bpresident\b|\bhead\sof\sstate\b|\bpresidency\b"),
    ("prime-minister", r"\bprime\sminister\b|\bpremier(?:ship)?\b|\bhead\sof\sgovernment\b"),
    ("chancellor", r"\bchancellor"),
    ("chief-of-general-staff", r"\bgeneral\sstaff\b"),
    ("security-council-secretary", r"\bsecurity\scouncil\b"),
)
#: Told by months, a change may be off by this much; the record's own days are firm.
_SLACK = timedelta(days=3)


def judge_tenures(case: Case) -> Iterator[Ruling]:
    """Findings on when a term began or ended, and on who came after whom."""
    reading = case.reading
    if reading.asks or not (
        _BEGAN.search(reading.text)
        or _ENDED.search(reading.text)
        or _AFTER.search(reading.text)
        or _BEFORE.search(reading.text)
    ):
        return
    people = [name for name in reading.names if name.kind == "person" and name.ids]
    if not people:
        return
    role = role_told(reading.text)
    if role is None and len({name.ids[0] for name in people}) < 2:
        return
    found = _order(case, people, role)
    if found is not None:
        yield found
        return
    if role is None or len({name.ids[0] for name in people}) != 1:
        return
    own = [office for office in case.catalog.offices_of(people[0].ids[0]) if office.role == role]
    if not own:
        return
    lasting = _lasting(case, own)
    if lasting is not None:
        yield lasting
        return
    told = _dated(case, people[0])
    if told is not None:
        yield _held_against(case, own, *told)


def role_told(text: str) -> str | None:
    """The post that the words of a sentence name, in any wording."""
    return next((role for role, pattern in _MINISTRY if re.search(pattern, text, re.IGNORECASE)), None)


_FOR_YEARS = Lazy(
    rf"\bfor\s(?P<how>(?:almost|nearly|not\squite|over|more\sthan|well\sover|at\sleast|about|around|some|roughly|"
    rf"less\sthan|under|just|only|barely|hardly)\s)?"
    rf"(?:an?\s(?=\d|decade))?(?P<n>{NUMBER}|decade|an?)\s?(?P<unit>years?|months?|decades?)?\b",
    re.IGNORECASE,
)
#: A term told in years may be off by this much before it is strained, and wrong.
_LOOSE_YEARS, _WRONG_YEARS = 0.6, 1.2


def _lasting(case: Case, own: list[Office]) -> Ruling | None:
    """In a post for so many years: from its beginning to its end or to the day of the text."""
    reading = case.reading
    match = _FOR_YEARS.search(reading.text)
    began = own[-1].began
    if match is None or began is None or not (match["unit"] or match["n"].lower() == "decade"):
        return None
    ended = own[-1].ended
    until = (
        ended.to_date
        if ended is not None and (reading.published is None or ended.to_date < reading.published)
        else reading.published
    )
    count = value_of(match["n"]) or 1.0
    unit = (match["unit"] or "decade").lower().rstrip("s")
    told = count * {"year": 1.0, "month": 1 / 12, "decade": 10.0}[unit]
    if until is None:
        return None
    years = (until - began.to_date).days / 365.25
    how = (match["how"] or "").strip().lower()
    off = abs(years - told)
    if how in {"over", "more than", "well over", "at least"}:
        off = max(0.0, told - years)
    elif how in {"almost", "nearly", "not quite", "less than", "under"} and years > told:
        off = years - told + _LOOSE_YEARS / 2
    finding = (
        Finding.SUPPORTED if off <= _LOOSE_YEARS else Finding.STRAINED if off <= _WRONG_YEARS else Finding.CONTRADICTED
    )
    name = case.catalog.people[own[-1].person].name
    post = f"{case.catalog.roles[own[-1].role].name}{land(own[-1].country)}"
    words = (
        f"{name} took office as {post} {_when(began.from_date, began.precision)}, {years:.1f} years before {day(until)}"
    )
    told_words = match.group().removeprefix("for ")
    words = f"{words}, as told ({told_words})" if finding is Finding.SUPPORTED else f"{words}, not {told_words}"
    change = ["turns if an official notice with another date is shown"]
    return Ruling(_KINDS, verdict(finding, words, sources=own[-1].source_ids, would_change=change))


def _dated(case: Case, person: KnownName) -> tuple[ReadDate, bool] | None:
    """The date of the change, and whether it is the beginning."""
    text = case.reading.text
    for one in dates_told(case.reading):
        lead = text[max(0, one.start - 90) : one.start]
        if _speaks(text, person, one):
            continue
        if one.relation == "since" or re.search(r"\bsince\b[^,;]{0,20}$", lead):
            return one, True
        if one.relation in {"by", "before"} and re.search(r"\buntil\b[^,;]{0,15}$|\buntil\b", lead + one.text):
            return one, False
        if one.relation != "on":
            continue
        ended, began = _ENDED.search(lead), _BEGAN.search(lead)
        if ended and not re.search(r"\buntil\b", lead):
            return one, False
        if began and re.search(
            r"became|took|appoint|named|sworn|made|elected|installed|assumed|entered|came|stepped|moved|started|began",
            began.group(),
            re.IGNORECASE,
        ):
            return one, True
    return None


_SAYING = Lazy(r"\b(?:said|says|told|added|stated|announced|noted|warned|wrote|according\sto)\b", re.IGNORECASE)


def _speaks(text: str, person: KnownName, told: ReadDate) -> bool:
    """Whether a word of saying stands by the person, so that the date is that of what is said."""
    end = person.start + len(person.text)
    if told.start > end:
        return bool(_SAYING.search(text[end : told.start]))
    return bool(_SAYING.search(text[max(told.end, person.start - 60) : person.start]))


def _held_against(case: Case, own: list[Office], told: ReadDate, begins: bool) -> Ruling:  # noqa: FBT001
    which = [(office.began if begins else office.ended, office) for office in own]
    known = [(when, office) for when, office in which if when is not None]
    office = own[-1]
    name = case.catalog.people[office.person].name
    post = f"{case.catalog.roles[office.role].name}{land(office.country)}"
    change = ["turns if an official notice with another date is shown"]
    if not known:
        still = f" and held on {day(office.known_until.to_date)}" if office.known_until is not None else ""
        words = f"the record has no {'beginning' if begins else 'end'} of {name}'s term as {post}{still}"
        later = (
            not begins
            and office.known_until is not None
            and told.last is not None
            and told.last < office.known_until.to_date
        )
        return Ruling(
            _KINDS,
            verdict(
                Finding.CONTRADICTED if later else Finding.CANNOT_TELL,
                words,
                sources=office.source_ids,
                would_change=change,
            ),
        )
    verb = "took office" if begins else "left office"
    words = listed(f"{name} {verb} as {post} {_when(when.from_date, when.precision)}" for when, _ in known)
    sources = [source for _, one in known for source in one.source_ids]
    fits = any(told.overlaps(when.from_date - _SLACK, when.to_date + _SLACK) for when, _ in known)
    negated = bool(re.search(r"\b(?:not|never)\b|n['’]t\b", case.reading.lower))
    if negated:
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, sources=sources, would_change=change))
    return Ruling(
        _KINDS,
        verdict(Finding.SUPPORTED if fits else Finding.CONTRADICTED, words, sources=sources, would_change=change),
    )


def _when(first: date, precision: str) -> str:
    if precision == "day":
        return f"on {day(first)}"
    return f"in {first:%b %Y}" if precision == "month" else f"in {first:%Y}"


def _order(case: Case, people: list[KnownName], role: str | None) -> Ruling | None:
    """Who came after whom in one post."""
    text = case.reading.text
    ids = list(dict.fromkeys(name.ids[0] for name in people))
    match, back = _BEFORE.search(text), True
    if match is None:
        match, back = _AFTER.search(text), False
    if match is None or len(ids) != 2:
        return None
    ahead = [name for name in people if name.start < match.start()]
    behind = [name for name in people if name.start >= match.end()]
    if not ahead or not behind:
        return None
    later, earlier = (behind[0], ahead[-1]) if back else (ahead[-1], behind[0])
    if text[: match.start()].rstrip().endswith(","):
        return None
    shared = [
        (one, other)
        for one in case.catalog.offices_of(later.ids[0])
        for other in case.catalog.offices_of(earlier.ids[0])
        if one.role == other.role and one.country == other.country and (role is None or one.role == role)
    ]
    if not shared:
        return None
    one, other = shared[0]
    first, second = _begin(one), _begin(other)
    names = case.catalog.people
    post = f"{case.catalog.roles[one.role].name}{land(one.country)}"
    sources = [*one.source_ids, *other.source_ids]
    if first is None or second is None:
        return None
    words = (
        f"{names[one.person].name} is {post} on record from {day(first)}, {names[other.person].name} from {day(second)}"
    )
    if first < second:
        return Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, sources=sources))
    near = other.ended is not None and abs((first - other.ended.to_date).days) <= 60
    if not near:
        return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, sources=sources))
    told = [date_told for date_told in dates_told(case.reading) if date_told.relation == "on"]
    if told and not any(item.overlaps(first - _SLACK, first + _SLACK) for item in told):
        return Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, sources=sources))
    return Ruling(_KINDS, verdict(Finding.SUPPORTED, words, sources=sources))


def _begin(office: Office) -> date | None:
    when = office.began or office.known_from
    return when.from_date if when is not None else None


def judge_posts(case: Case) -> Iterator[Ruling]:
    """What a sentence says of the ends of a term, else of a post held."""
    told = list(judge_posts_then(case)) or list(judge_tenures(case))
    told = told or list(judge_offices(case))
    yield from told or judge_lay_posts(case)
