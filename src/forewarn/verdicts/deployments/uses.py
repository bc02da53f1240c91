"""Has it been used or tested: when, where, how often, from where. Against the dated events of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from forewarn.catalog import Event, EventKind, TermStanding
from forewarn.records.claims import ClaimKind, PlaceRole
from forewarn.records.numbers import COMPUTED_SOURCE, NamedNumber
from forewarn.records.places import PlaceKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import apart_km, name_of
from forewarn.verdicts.reading.dates import ReadDate
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.reading.places import speaks
from forewarn.verdicts.record.events import dates_told, mentions_place, place_names, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, day, land, listed

_KINDS = (ClaimKind.USE, ClaimKind.STATUS)
_USED = Lazy(
    r"\b(?:used?|usage|fired|launched|struck|hit|attacked|employed|combat\s(?:use|debut|test|launch)|"
    r"strikes?|came\sdown|fell|rained|landed|slammed|shot\sat|test-?(?:fired|launched)|tested|attack|debut|"
    r"baptism|brought\sinto\saction|unleashed|target)\b",
    re.IGNORECASE,
)
_VERB = r"used|fired|launched|struck|hit|attacked|employed|tested|test-?fired|test-?launched|unleashed|targeted|shot"
_PAST = Lazy(
    rf"\b(?:was|were|been|has|have|had|did|got|being)\s(?:not\s|never\s|first\s|already\s|also\s|ever\s|"
    rf"only\s|once\s|twice\s|now\s|so\sfar\s|again\s|\w+ly\s|been\s)*(?:{_VERB}|use|fire|launch|strike)\b"
    rf"|"
    rf"(?<!to\s)(?<!can\s)(?<!could\s)(?<!would\s)(?<!might\s)(?<!may\s)(?<!will\s)(?<!cannot\s)(?<!never\s)(?<!be\s)\b(?:struck|"
    rf""
    rf""
    rf""
    rf""
    rf"fired|launched|hit|attacked|used|employed|unleashed|test-?fired|tested|fell|c[ao]me\sdown|landed|"
    rf"slammed|rained|lobbed|carried\sout)\b(?!\sfrom\s.{{0,30}}\b(?:can|could|would|(?-i:may)|might)\b)"
    r"|\b(?:first|second|third|only|sole|combat|known|previous|two|its)\s(?:\w+\s){0,2}(?:uses?|strikes?|"
    r"launch(?:es)?|attacks?|debut|firing|targets?)\b|\bso\sfar\b|\bdebut\b|\bstrikes?\son\b",
    re.IGNORECASE,
)
_COULD = Lazy(
    r"\b(?:can|could|would|(?-i:may)|might|will|able|unable|capable|incapable|(?:within|in|inside|beyond|"
    r"outside|out\sof)\s(?:the\s|its\s|easy\s)?(?:reach|range)|"
    r"within\sstriking|designed\sto|allow\w*|cannot|can't|if|to\s(?:hit|strike|reach|attack|target|cover|"
    r"fly|get))\b",
    re.IGNORECASE,
)
_FIRST = Lazy(r"\b(?:first|debut|for\sthe\sfirst\stime|baptism|earliest|initial)\b", re.IGNORECASE)
_FIRST_SINCE = Lazy(r"\bfirst\s(?:[\w-]+\s){1,4}(?:since|in\s(?:\w+\s)?(?:months|weeks|years))\b", re.IGNORECASE)
_SECOND = Lazy(r"\b(?:second|again|for\sthe\ssecond\stime)\b", re.IGNORECASE)
_THIRD = Lazy(r"\b(?:third|fourth|fifth|for\sthe\sthird\stime)\b", re.IGNORECASE)
_NEVER = Lazy(
    r"\b(?:never|not\s(?:yet|once|so\sfar)|has\snot|have\snot|hasn't|haven't|had\snot|was\snot|wasn't|"
    r"yet\sto|not\sone\b(?!\sbut)|not\sa\ssingle|nobody\shas|at\sno\s(?:time|point)|none\sof|"
    r"no\s(?:combat\s)?use|without\sever|did\snot|didn't)\b",
    re.IGNORECASE,
)
_ONLY = Lazy(r"\b(?:only|just|a\ssingle|sole|so\sfar|to\sdate|until\snow|no\smore\sthan|merely)\b", re.IGNORECASE)
_KIND = Lazy(r"\b(?:cruise|intercontinental)\b(?=\s(?:\w+\s)?(?:missile|rocket|weapon))", re.IGNORECASE)
_FAR_KM = 250.0
#: "250 km west of the island" is not on it.
_SO_FAR_FROM = Lazy(
    r"\d\s?(?:km|kilomet(?:re|er)s?|miles?|mi)\b\s?(?:\([^)]*\)\s)?(?:[\w-]+\s){0,4}(?:of|from)\s(?:the\s)?(?:[\w-]+\s){0,2}$|\b(?:sea|waters|ocean|coast)\s(?:of|off|near)\s(?:the\s)?(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_OVER = Lazy(r"\b(?:over|across|above|past)\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
#: What is launched without flying.
_OTHER_LAUNCH = Lazy(
    r"\blaunch(?:ed|es|ing)?\s(?:(?:an?|the|its|their|new|of)\s)*(?:\w+\s)?(?:construction|investigations?|inquiry|probes?|production|campaigns?|"
    r"programmes?|programs?|works?|drills?|exercises?|projects?|talks|appeals?|searches|offensive)\b",
    re.IGNORECASE,
)
_POINTS = frozenset({PlaceKind.CITY, PlaceKind.REGION})


def judge_uses(case: Case) -> Iterator[Ruling]:
    """Findings on combat uses and tests of one system."""
    reading = case.reading
    system = reading.system
    if system is None or reading.asks or (reading.defences and not reading.has(r"\bfirst\b")):
        return
    flown = _OTHER_LAUNCH.cut(reading.text)
    if not (_USED.search(flown) and _PAST.search(flown)):
        return
    kinds_told = {match.group().lower() for match in _KIND.finditer(reading.text)}
    terms = " ".join(
        term.term for term in case.catalog.systems[system].class_terms if term.standing is not TermStanding.WRONG
    )
    if any(word not in terms for word in kinds_told):
        return  # another kind of missile is told of
    if reading.has(r"\bZapad\b|\b(?:exercises?|drills?|man(?:o?eu)v(?:re|er)s?)\b"):
        return  # what is fired in an exercise is no use
    if _COULD.search(reading.text) and not re.search(
        r"\b(?:first|twice|once|never)\b.{0,20}\b(?:used|fired|launched|struck)", reading.lower
    ):
        strict = re.search(
            r"\b(?:was|were|has\sbeen|have\sbeen)\s(?:first\s)?(?:fired|used|launched|hit|struck|attacked)\b",
            reading.lower,
        )
        if not strict:
            return
    tested = bool(re.search(r"\btest(?:ed|s|-?fired|-?launched)?\b", reading.lower)) and not re.search(
        r"\bcombat\b", reading.lower
    )
    kinds = {EventKind.TEST} if tested else {EventKind.USE}
    if not tested and not any(case.catalog.events_of(system, kind=EventKind.USE)):
        kinds, tested = {EventKind.TEST}, True
    events = [
        event for event in case.catalog.events_of(system) if event.kind in kinds and not set(event.tags) & {"failure"}
    ]
    if reading.published is not None:
        events = [event for event in events if event.when.from_date <= reading.published]
    if not events and tested:
        first = next(iter(case.catalog.events_of(system, kind=EventKind.TEST)), None)
        if first is not None and first.what.startswith("First") and not _NEVER.search(reading.text):
            words = f"the first test on record came later: {first.what} ({when_words(first)})"
            change = ["turns if an earlier test is shown"]
            yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, words, sources=first.source_ids, would_change=change))
        return
    yield from _judge(case, system, events)


def _judge(case: Case, system: str, events: list[Event]) -> Iterator[Ruling]:
    reading = case.reading
    name = name_of(case.catalog, system)
    known = case.catalog.systems[system]
    if not events:
        if _NEVER.search(reading.text) and known.record_until is not None and reading.published is not None:
            text = f"the record has no use of {name} up to {day(reading.published)}"
            yield Ruling(_KINDS, verdict(Finding.SUPPORTED, text))
        elif known.record_until is not None and reading.published is not None:
            later = list(case.catalog.events_of(system, kind=EventKind.USE))
            if later:
                first = when_words(later[0])
                text = f"the first use of {name} on record is that of {first}, after {day(reading.published)}"
                yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=later[0].source_ids))
        return
    said = _Said(case, system, events)
    counted = said.count()
    if counted is not None:
        yield counted
        return
    if _NEVER.search(reading.text) or re.search(r"\bno\s\w+\s(?:has|have|had|was|were|ever)\b", reading.lower):
        yield said.never()
        return
    start = said.start()
    if start is not None:
        yield start
        if start.verdict.finding is Finding.CONTRADICTED:
            return
    warheads = said.warheads()
    if warheads is not None:
        yield warheads
        return
    which = said.which()
    if which is not None:
        yield which


_OF_THEM = Lazy(
    r"\b(?:(?:one|both|either|neither|each|any|none|first|second|latter|former)\sof|between|after|in\seither\sof)\s(?:the\s|its\s|these\s|those\s)?$",
    re.IGNORECASE,
)


class _Said:
    """One sentence on the uses of one system."""

    def __init__(self, case: Case, system: str, events: list[Event]) -> None:
        self.case = case
        self.reading = case.reading
        self.name = name_of(case.catalog, system)
        self.events = events
        until = case.catalog.systems[system].record_until
        published = case.reading.published
        self.past_record = until is not None and published is not None and published > until + timedelta(days=45)
        self.until = until
        self.sources = [source for event in events for source in event.source_ids[:2]]

    def listing(self) -> str:
        """The uses of the record in words."""
        return self.listing_of(self.events)

    def ruling(self, finding: Finding, words: str, change: str, numbers: tuple[NamedNumber, ...] = ()) -> Ruling:
        """A ruling on use, undated sentences marked."""
        assumptions = [] if self.reading.published else ["no date given: judged by the record as a whole"]
        return Ruling(
            _KINDS,
            verdict(finding, words, numbers, sources=self.sources, assumptions=assumptions, would_change=[change]),
        )

    def count(self) -> Ruling | None:
        """How often."""
        counts = [item for item in self.reading.of_dimension(Dimension.COUNT) if item.noun == "use_count"]
        number = counts[0].middle if counts else None
        if (
            number is None
            and _THIRD.search(self.reading.text)
            and re.search(r"\b(?:third|fourth|fifth)\s(?:\w+\s)?(?:use|time|strike|launch|attack)", self.reading.lower)
        ):
            number = 3.0
        if number is None and re.search(
            r"\b(?:a\ssingle|one\ssingle|sole)\s(?:\w+\s){0,2}(?:use|time|strike|launch|attack|occasion)",
            self.reading.lower,
        ):
            number = 1.0
        if number is None:
            return None
        if counts and _OF_THEM.search(self.reading.text[: counts[0].start]):
            return None  # "one of the two strikes" takes the count for granted and says something else
        if counts and re.search(r"\btimes\s(?:the|faster|as|more|that)", self.reading.lower[counts[0].start :][:40]):
            return None
        have = len(self.events)
        shown = (NamedNumber("uses on record", "uses", COMPUTED_SOURCE, best=float(have)),)
        words = f"the record has {count(have)} use{'s' if have != 1 else ''} of {self.name}: {self.listing()}"
        change = "turns if another use, or the denial of one, is shown"
        if self.past_record and number >= have:
            until = day(self.until) if self.until else ""
            return self.ruling(Finding.CANNOT_TELL, f"{words}; it ends on {until}", change, shown)
        if number == have:
            return self.ruling(Finding.SUPPORTED, words, change, shown)
        low = number < have and not _ONLY.search(self.reading.text) and not counts
        return self.ruling(
            Finding.CANNOT_TELL if low else Finding.CONTRADICTED, f"{words}, not {count(number)}", change, shown
        )

    def never(self) -> Ruling:
        """Said not to have been used."""
        if re.search(r"\b(?:again|since|another|second|repeat\w*)\b", self.reading.lower):
            words = f"the record has {self.name} used on {self.listing()}"
            finding = Finding.SUPPORTED if len(self.events) == 1 else Finding.CONTRADICTED
            return self.ruling(finding, words, "turns if another use is shown")
        others = [place for place in self.reading.places if place.place.kind is PlaceKind.CITY]
        if others and not any(mentions_place(self.reading, event) for event in self.events):
            words = f"the record has no use of {self.name} there: {self.listing()}"
            return self.ruling(Finding.SUPPORTED, words, "turns if a use there is shown")
        if self.reading.has(r"\bnot\b.{0,40}\b(?:nuclear|conventional|belarus)|\bonly\b"):
            return self.ruling(
                Finding.CANNOT_TELL, "what the sentence denies of the use cannot be told", "say it without a denial"
            )
        words = f"the record has {self.name} used on {self.listing()}"
        return self.ruling(Finding.CONTRADICTED, words, "turns if those uses are disproved")

    def start(self) -> Ruling | None:
        """From where."""
        starts = self.reading.in_role(PlaceRole.LAUNCH)
        if not starts or not self.reading.has(
            r"\b(?:fired|launched|launch|came|coming|shot|took\soff|lifted\soff|started|flew|flown|travel\w*|firing)\b"
        ):
            return None
        events = [event for event in self.events if mentions_place(self.reading, event)] or self.events
        sites = [self.case.catalog.gazetteer.place(site) for event in events for site in event.sites]
        places = [site for site in sites if site is not None]
        if not places:
            return None
        start = starts[0]
        if start.is_area:
            same = any(site.country == start.place.country for site in places) and start.place.kind is PlaceKind.COUNTRY
            near = any(apart_km(site, start.place) < 2 * _FAR_KM for site in places)
            fits = same or (start.place.kind is not PlaceKind.COUNTRY and near)
        else:
            fits = any(apart_km(site, start.place) < _FAR_KM for site in places)
        words = f"the record has it fired from {listed(dict.fromkeys(site.name for site in places))}"
        if fits:
            bare = not dates_told(self.reading) and all(place.role is PlaceRole.LAUNCH for place in self.reading.places)
            return self.ruling(Finding.SUPPORTED, words, "turns if another launch place is shown") if bare else None
        return self.ruling(
            Finding.CONTRADICTED, f"{words}, not from {start.place.name}", "turns if another launch place is shown"
        )

    def warheads(self) -> Ruling | None:
        """With what."""
        text = self.reading.lower
        if not re.search(r"\bnuclear\b", text) or re.search(
            r"\b(?:non-nuclear|not\snuclear|without\s(?:a\s)?nuclear|capable|conventional|power|plant|can|could|"
            r"designed|nuclear-capable|able)\b",
            text,
        ):
            return None
        denied = re.search(r"\b(?:no|not|never|nor|non)\b.{0,25}\bnuclear\b", text)
        plain = [event for event in self.events if "conventional" in event.tags or "conventional" in event.what.lower()]
        if not plain or not re.search(
            r"\b(?:warheads?|charges?|payload|weapon|bomb|strike|armed|tipped|nuclear\s(?:attack|missile))\b", text
        ):
            return None
        words = f"the record has conventional warheads for {when_words(plain[0])}"
        if denied:
            return self.ruling(Finding.SUPPORTED, words, "turns if a nuclear use is shown")
        return self.ruling(Finding.CONTRADICTED, f"{words}, not nuclear ones", "turns if a nuclear use is shown")

    def which(self) -> Ruling | None:
        """On what day and at what place."""
        earlier = re.search(r"\b(?:after|following|since)\s(?:the|its|that|an?)\s", self.reading.lower)
        told_first = _FIRST.search(self.reading.text)
        first = told_first is not None and not _FIRST_SINCE.search(self.reading.text)
        if first and told_first is not None and earlier is not None and earlier.start() < told_first.start():
            first = False  # what came after the first use is another
        second = bool(_SECOND.search(self.reading.text)) and not first
        cut = earlier.start() if earlier is not None and not first else len(self.reading.text)
        told = [one for one in dates_told(self.reading) if one.relation == "on" and one.start < cut]
        launch = {place.place.id for place in self.reading.in_role(PlaceRole.LAUNCH)}
        points = [
            place
            for place in self.reading.places
            if place.place.id not in launch
            and place.start < cut
            and not speaks(self.reading.text, place)
            and not _SO_FAR_FROM.search(self.reading.text[: place.start])
            and place.place.kind in {PlaceKind.CITY, PlaceKind.REGION}
        ]
        candidates = self.events[:1] if first else self.events[1:2] if second else self.events
        if second and not candidates:
            words = f"the record has one use of {self.name}: {self.listing()}"
            return self.ruling(Finding.CONTRADICTED, words, "turns if a second use is shown")
        apart = re.search(r"\b(?:weeks?|months?|years?|days?)\b|\bbetween\b", self.reading.lower)
        if not told and not points and (apart or self.reading.people):
            return None  # something else is said of the uses than that they took place
        if not told and not points and second and re.search(r"\b(?:no|not|never)\b", self.reading.lower):
            return None
        if not told and not points and second:
            return self.ruling(
                Finding.SUPPORTED,
                f"the second use on record: {self.listing_of(candidates)}",
                "turns if it is disproved",
            )
        if not told and not points and not first:
            return self.other_country(candidates)
        fits = []
        elsewhere = self.other_country(candidates)
        if elsewhere is not None:
            return elsewhere
        for event in candidates:
            at = not points or mentions_place(self.reading, event)
            if self.is_on(event, told) and at:
                fits.append(event)
        change = "turns if another use is shown"
        placeless = [event for event in candidates if points and not event.places and self.is_on(event, told)]
        if not fits and placeless:
            event = placeless[-1]
            words = f"{event.what} ({when_words(event)}); of {points[0].text} the record says nothing there"
            return self.ruling(Finding.CANNOT_TELL, words, "turns if where it came down is added to the record")
        if (
            fits
            and points
            and not told
            and re.search(r"\b(?:only|alone|sole)\b", self.reading.lower)
            and len(self.events) > 1
        ):
            return self.ruling(Finding.CONTRADICTED, f"the record has {self.name} used on {self.listing()}", change)
        if fits:
            event = fits[0]
            denied = [objection for objection in event.objections if objection.denies]
            words = f"{event.what} (told by {tellers(self.case, event)})"
            if denied and not self.reading.attributed:
                return self.ruling(Finding.DISPUTED, f"{words}; {listed(o.party for o in denied)} denies it", change)
            return self.ruling(Finding.SUPPORTED, words, change)
        if self.past_record and not first:
            return self.ruling(
                Finding.CANNOT_TELL,
                f"the record on {self.name} ends on {day(self.until) if self.until else ''}",
                change,
            )
        if first and not told and not points:
            return self.ruling(Finding.SUPPORTED, f"the first use on record is that of {self.listing()}", change)
        if self.until is not None and told and any(one.last is not None and one.last > self.until for one in told):
            return self.ruling(Finding.CANNOT_TELL, f"the record on {self.name} ends on {day(self.until)}", change)
        noun = "test" if self.events[0].kind is EventKind.TEST else "use"
        what = f"first {noun}" if first else f"second {noun}" if second else f"{noun}s"
        return self.ruling(
            Finding.CONTRADICTED, f"the {what} of {self.name} on record: {self.listing_of(candidates)}", change
        )

    @staticmethod
    def is_on(event: Event, told: Sequence[ReadDate]) -> bool:
        """Whether an event is of a day told, or no day is told."""
        return not told or any(
            one.first is not None and one.last is not None and event.when.overlaps(one.first, one.last) for one in told
        )

    def other_country(self, events: list[Event]) -> Ruling | None:
        """A country said to be struck that is none of those that were."""
        struck = {event.country for event in events}
        system = self.case.catalog.systems[self.events[0].systems[0]]
        for place in self.reading.places:
            if place.place.kind is not PlaceKind.COUNTRY or place.place.country in struck | {system.country, None}:
                continue
            flown_over = {spot.rsplit(",", 1)[-1].strip() for event in events for spot in event.places}
            if place.place.country in flown_over and _OVER.search(self.reading.text[: place.start]):
                continue
            after = self.reading.text[place.end : place.end + 40]
            passive = re.match(
                r"\s(?:was|were|has\sbeen|had\sbeen|got)\s(?:\w+\s)?(?:hit|struck|attacked|targeted)", after
            )
            if place.role is PlaceRole.TARGET or passive:
                noun = "tests" if self.events[0].kind is EventKind.TEST else "uses"
                words = f"the {noun} of {self.name} on record: {self.listing()}, none on {place.place.name}"
                return self.ruling(Finding.CONTRADICTED, words, "turns if a use there is shown")
        return None

    def where(self, event: Event) -> str:
        """Where an event took place, in words."""
        return listed(place_names(event, self.case)[:1]) or land(event.country).removeprefix(" of ") or "place not told"

    def listing_of(self, events: list[Event]) -> str:
        """Some uses in words."""
        return listed(f"{when_words(event)} ({self.where(event)})" for event in events)
