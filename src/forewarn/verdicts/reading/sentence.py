"""One sentence read for findings: what it names, what it measures, when, and how it is put."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from forewarn.catalog import Catalog, MissileClass
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim, ClaimKind, PlaceRole
from forewarn.records.names import KnownName
from forewarn.records.places import Place
from forewarn.verdicts.reading.dates import ReadDate, read_dates
from forewarn.verdicts.reading.denials import denial_spans, without_idioms
from forewarn.verdicts.reading.implied import implied_site, implied_system, system_of_speaker, with_site
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure, read_measures
from forewarn.verdicts.reading.places import ReadPlace, read_places

if TYPE_CHECKING:
    from forewarn.verdicts.story import Story

_SAID = Lazy(
    r"\b(?:said|says|say|told|tells|according\sto|announced|announces|claimed?s?|stated|reported|reports|"
    r"promised|put\sthe|puts\sthe|"
    r"declared|insists?|insisted|confirmed|acknowledged|estimates?|estimated|believes?|thinks?|"
    r"holds?\sthat|describes?|calls?|called|counts?|"
    r"noted|added|warned|is\ssaid\sto|are\ssaid\sto|reportedly|has\snamed|been\snamed|"
    r"argue[sd]?|maintain(?:s|ed)?|reckon(?:s|ed)?|assume[sd]?|expected|complain(?:s|ed)?|vow(?:s|ed)?|concede[sd]?|admit(?:s|ted)|"
    r"explain(?:s|ed)?|stresse[sd]|conclude[sd]?|dismisse[sd]|wrote|writes|boast(?:s|ed)|contend(?:s|ed)|"
    r"assert(?:s|ed)|repl(?:y|ied)|answered|(?:re)?assured?|calculated|judged|put\sabout|promises|suggest(?:s|ed)|"
    r"quoted|recall(?:s|ed)|speaks\sof|spoke\sof|(?:gave|gives?)\s(?:about\s|some\s)?(?:\d|an?\s(?:figure|time|range|reach|speed))|put\sit|puts\sit|line|['’]s\s(?:\w+\s)?(?:figures?|estimates?|count|claims?|account|version)|in\s\w+['’]s\swords)\b",
    re.IGNORECASE,
)
_QUESTION = Lazy(r"\?\s*[\"'”’]?\s*$")
_MODAL = Lazy(
    r"\b(?:can|could|would|(?-i:may)|might|able\sto|capable\sof|within\s(?:reach|range)|potential(?:ly)?)\b",
    re.IGNORECASE,
)
_FUTURE = Lazy(
    r"\b(?:will|shall|is\sto|are\sto|going\sto|plans?\sto|planned|due\sto|scheduled|expected\sto|would|"
    r"next\s(?:year|month|summit|nato)|upcoming)\b",
    re.IGNORECASE,
)


_RELATIVE_DATE = Lazy(r"\b(?:last|past|this|next|previous|coming)\s(?:year|month|week)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What findings need of one sentence.

    ``systems``, ``defences`` and ``sensors`` are catalog ids in order of mention, without repeats; ``names`` are all
    known names. ``told`` is the sentence as given, ``text`` what rules read of it. ``holders`` are those who held the
    posts named on the day of publication. ``given_system`` and ``given_launch`` came from the user. ``offset`` is
    where the sentence starts.
    """

    text: str
    offset: int
    article: str
    published: date | None
    claims: tuple[Claim, ...]
    names: tuple[KnownName, ...]
    systems: tuple[str, ...]
    defences: tuple[str, ...]
    sensors: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[ReadPlace, ...]
    measures: tuple[Measure, ...]
    dates: tuple[ReadDate, ...]
    holders: tuple[str, ...] = ()
    given_system: str | None = None
    given_launch: Place | None = None
    notes: tuple[str, ...] = ()
    story: Story | None = None
    told: str = ""

    @property
    def lower(self) -> str:
        """The sentence in lower case."""
        return self.text.lower()

    @property
    def system(self) -> str | None:
        """The one missile system the sentence is about, or nothing."""
        return self.systems[0] if len(self.systems) == 1 else None

    @property
    def denials(self) -> int:
        """How many words of denial the sentence has, without idioms and without those taken in by comparators."""
        return len(denial_spans(self.text))

    @property
    def attributed(self) -> bool:
        """Whether the sentence puts its content into somebody's mouth."""
        return bool(_SAID.search(self.text)) or any(claim.speaker != AUTHOR for claim in self.claims)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return bool(_QUESTION.search(self.text))

    @property
    def modal(self) -> bool:
        """Whether it speaks of what can be."""
        return bool(_MODAL.search(self.text))

    @property
    def future(self) -> bool:
        """Whether it speaks of what will be."""
        return bool(_FUTURE.search(self.text))

    def of_dimension(self, dimension: Dimension) -> tuple[Measure, ...]:
        """Measures of one dimension, in order."""
        return tuple(measure for measure in self.measures if measure.dimension is dimension)

    def in_role(self, role: PlaceRole) -> tuple[ReadPlace, ...]:
        """Places with one role, in order."""
        return tuple(place for place in self.places if place.role is role)

    def has(self, pattern: str) -> bool:
        """Whether a pattern occurs, without regard to case."""
        return re.search(pattern, self.text, re.IGNORECASE) is not None

    def before(self, measure: Measure, width: int = 48) -> str:
        """Lower-case words before a measure."""
        return self.text[max(0, measure.start - width) : measure.start].lower()

    def after(self, measure: Measure, width: int = 40) -> str:
        """Lower-case words after a measure."""
        return self.text[measure.end : measure.end + width].lower()

    def of_kind(self, *kinds: ClaimKind) -> tuple[Claim, ...]:
        """Claims of some kinds."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)


def read_sentence(
    text: str,
    offset: int,
    article: Article,
    claims: tuple[Claim, ...],
    catalog: Catalog,
    *,
    system: str | None = None,
    launch: Place | None = None,
    story: Story | None = None,
) -> Reading:
    """Read one sentence of an article; ``claims`` are those found in it."""
    names = tuple(catalog.names.scan(text))
    spans = tuple((name.start, name.start + len(name.text)) for name in names)
    undated = _masked(text, spans)  # "Hwasong-15 of November 2017" is no 15 November
    dates = read_dates(undated, article.published, avoid=spans)
    if article.published is None and story is not None and story.day is not None:
        placed = read_dates(undated, story.day, avoid=spans)
        dates = tuple(
            told if one.first is None and told.precision in {"year", "month", "week"} else one
            for one, told in zip(dates, placed, strict=True)
        )
    date_spans = tuple((day.start, day.end) for day in dates)
    weapons = {"system", "defence", "sensor"}
    by_kind: dict[str, list[str]] = {"system": [], "defence": [], "sensor": []}
    for name in names:
        if name.kind in weapons and name.ids and not _COMPARED.search(text[: name.start]):
            entry = name.ids[0]
            kind = "system" if entry in catalog.systems else "defence" if entry in catalog.defences else "sensor"
            by_kind[kind].append(entry)
    for claim in claims:
        if claim.system is not None and not by_kind["system"] and claim.system in catalog.systems:
            by_kind["system"].append(claim.system)
    if system is not None and not by_kind["system"]:
        by_kind["system"].append(system)
    notes: tuple[str, ...] = ()
    measures = read_measures(without_idioms(_bounded(text)), spans + date_spans)
    measure_spans = tuple((measure.start, measure.end) for measure in measures)
    places = read_places(text, claims, offset, catalog, _kept(names) + date_spans + measure_spans)
    if not by_kind["system"]:
        implied = implied_system(text, article.published, dates, places, measures, catalog)
        if implied is not None:
            by_kind["system"].append(implied[0])
            notes = (implied[1],)
    site = implied_site(text, tuple(by_kind["system"]), places, measures, catalog)
    if site is not None:
        places = with_site(places, site[0])
        notes = (*notes, site[1])
    people = tuple(dict.fromkeys(name.ids[0] for name in names if name.kind == "person" and name.ids))
    if not by_kind["system"] and not by_kind["defence"] and people:
        spoken = system_of_speaker(text, article.published, people, catalog)
        if spoken is not None:
            by_kind["system"].append(spoken[0])
            notes = (*notes, spoken[1])
    if len(set(by_kind["system"])) > 1:
        by_kind["system"] = [
            entry for entry in by_kind["system"] if catalog.systems[entry].klass is not MissileClass.LAUNCHER
        ]
    if story is not None and article.published is None and any(one.first is not None for one in dates):
        notes = (*notes, *((story.assumption,) if _RELATIVE_DATE.search(text) and story.assumption else ()))
    return Reading(
        text=_plain(text, dates, measures),
        offset=offset,
        article=article.id,
        published=article.published,
        claims=claims,
        names=names,
        systems=tuple(dict.fromkeys(by_kind["system"])),
        defences=tuple(dict.fromkeys(by_kind["defence"])),
        sensors=tuple(dict.fromkeys(by_kind["sensor"])),
        people=people,
        places=places,
        measures=measures,
        dates=dates,
        holders=_holders(names, article.published, catalog),
        given_system=system,
        given_launch=launch,
        notes=notes,
        story=story,
        told=text,
    )


def _masked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with the digits of names struck out, at the same length."""
    for start, end in spans:
        text = text[:start] + re.sub(r"\d", "x", text[start:end]) + text[end:]
    return text


#: One post under two names.
ONE_POST: dict[str, tuple[str, ...]] = {
    "defence-minister": ("defence-minister", "defence-secretary"),
    "defence-secretary": ("defence-secretary", "defence-minister"),
    "foreign-minister": ("foreign-minister", "secretary-of-state"),
    "secretary-of-state": ("secretary-of-state", "foreign-minister"),
}


def _holders(names: tuple[KnownName, ...], published: date | None, catalog: Catalog) -> tuple[str, ...]:
    """Who held the posts that a sentence names with their country, on the day of publication."""
    found: list[str] = []
    if published is None:
        return ()
    for name in names:
        if name.kind != "office" or not name.ids:
            continue
        country = name.ids[1] if len(name.ids) > 1 else "NATO" if name.ids[0].startswith("nato-") else ""
        for role in ONE_POST.get(name.ids[0], (name.ids[0],)):
            found += [office.person for office in catalog.holders(role, country, published)]
    return tuple(dict.fromkeys(found))


_NO_MORE = Lazy(r"\b(no|not)\s(more|farther|further|longer|greater|higher|faster|less|fewer)\sthan\b", re.IGNORECASE)


_COMPARED = Lazy(r"\b(?:unlike|just\slike)\s(?:the\s|an?\s)?$", re.IGNORECASE)


def _bounded(text: str) -> str:
    """The sentence with "no more than" written as a bound: it is no denial. Offsets stay."""

    def bound(match: re.Match[str]) -> str:
        words = "at least" if match[2].lower() in {"less", "fewer"} else "at most"
        return words.rjust(len(match.group()))

    for match in _NO_MORE.finditer(text):
        text = text[: match.start()] + bound(match) + text[match.end() :]
    return text


def _plain(text: str, dates: tuple[ReadDate, ...], measures: tuple[Measure, ...]) -> str:
    """The sentence without what rules would take for something else, at the same offsets.

    The month of May is not the verb; "no more than" is a bound; idioms ("no matter") deny nothing; and a denial that a
    comparator has taken in ("cannot fly more than 500 km" is at most) does not count twice.
    """
    for one in dates:
        text = text[: one.start] + text[one.start : one.end].replace("May", "Mai") + text[one.end :]
    text = without_idioms(_bounded(text))
    for measure in measures:
        if measure.denial is not None:
            start, end = measure.denial
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _kept(names: tuple[KnownName, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((name.start, name.start + len(name.text)) for name in names if name.kind != "site")
