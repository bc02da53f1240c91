"""How many: warheads, launchers, missiles, troops, against the counts of the record and of its events."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Event, Figure
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import figures_shown, name_of, parties_named, said_by, spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension, Measure
from forewarn.verdicts.reading.numbers import NUMBER, value_of
from forewarn.verdicts.record.concepts import concepts, numbers_in
from forewarn.verdicts.record.events import dates_told, when_words
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import count, listed

_KINDS = (ClaimKind.QUANTITY, ClaimKind.EXERCISE, ClaimKind.STATUS)
_A_YEAR = Lazy(r"\b(?:a|per|every|each)\s(?:year|annum)\b|\bannual(?:ly)?\b|\byearly\b|\bin\s20\d\d\b", re.IGNORECASE)
_IN_PLACE = Lazy(r"\b(?:belarus\w*|minsk|lukashenk\w+|battalion|regiment|bogodel|krichev|krychaw)\b", re.IGNORECASE)
#: "Up to" so many is another bound than the record's where it is more than this many times as high.
_BOUND_SHARE = 1.5
#: Numbers of troops are estimates of parties: within this factor of theirs, another is one more estimate.
ROUGHLY = 3.0
#: A counted noun and the quantities of the catalog that can be meant by it, most likely first.
_QUANTITIES: dict[str, tuple[str, ...]] = {
    "submunition_count": ("submunition_count",),
    "payload_count": ("payload_count", "warhead_count"),
    "interceptor_count": ("interceptor_count", "missile_count"),
    "launcher_count": ("launcher_count",),
    "troop_count": ("troop_count",),
    "state_count": ("state_count",),
    "vehicle_count": ("vehicle_count", "launcher_count"),
    "satellite_count": ("satellite_count",),
    "test_count": ("test_count", "hit_count"),
    "battery_count": ("battery_count",),
    "missile_count": ("missile_count", "launcher_count", "made_per_year_count", "interceptor_count"),
    "system_count": ("launcher_count", "battery_count", "missile_count"),
}


def judge_quantities(case: Case) -> Iterator[Ruling]:
    """Findings on counts."""
    reading = case.reading
    if reading.asks:
        return
    for measure in (*reading.of_dimension(Dimension.COUNT), *_counted_names(case)):
        none_at_all = measure.middle == 1 and re.search(r"\b(?:not|no)\s(?:a\s)?$", reading.before(measure))
        if measure.noun in _QUANTITIES and not none_at_all:
            found = _judge(case, measure)
            if found is not None:
                yield found


_COUNT_BEFORE = Lazy(
    rf"(?P<n>{NUMBER})\s(?:(?:of\s)?(?:the|its|their|these|those|new|more|such|American|"
    r"Russian|US)\s)*$",
    re.IGNORECASE,
)


def _counted_names(case: Case) -> tuple[Measure, ...]:
    """``572 Pershing IIs``: a number right before the name of a missile counts missiles."""
    reading = case.reading
    taken = [(one.start, one.end) for one in reading.measures] + [(one.start, one.end) for one in reading.dates]
    found = []
    for name in reading.names:
        if name.kind != "system" or not name.ids or name.ids[0] not in case.catalog.systems:
            continue
        match = _COUNT_BEFORE.search(reading.text[: name.start])
        after = reading.text[name.start + len(name.text) :][:1]
        if match is None or after.isalpha() or any(start <= match.start() < end for start, end in taken):
            continue
        value = value_of(match["n"])
        if value is None or value < 2:
            continue
        text = reading.text[match.start() : name.start + len(name.text)]
        found.append(
            Measure(
                Dimension.COUNT,
                value,
                value,
                Comparator.EQUAL,
                match.start(),
                name.start + len(name.text),
                text,
                name.text,
                1.0,
                noun="missile_count",
            )
        )
    return tuple(found)


def _judge(case: Case, measure: Measure) -> Ruling | None:
    reading = case.reading
    quantities = _QUANTITIES[measure.noun]
    if measure.noun in {"missile_count", "system_count", "launcher_count"}:
        if _A_YEAR.search(reading.after(measure, 60)) or re.search(
            r"\b(?:mak|made|produc|build|built|manufactur|turn\w*\sout)", reading.lower
        ):
            quantities = ("made_per_year_count",)
        elif _IN_PLACE.search(reading.text) and reading.systems:
            quantities = ("launcher_count",)
    accepted, rejected, about = _figures(case, quantities)
    if not accepted and not rejected:
        return None
    name = about or "the record"
    if measure.noun == "submunition_count" and _EACH.search(reading.text):
        return _each(case, measure, accepted, name)
    sources_note = figures_shown(f"published count, {name}", accepted)
    bad = [figure for figure in rejected if _near(figure, measure.middle, 0.02)]
    good = [figure for figure in accepted if _fits(figure, measure, case.thresholds.count_share)]
    parties = parties_named(reading) if reading.attributed else frozenset()
    theirs = _of_person(case, accepted) or [figure for figure in accepted if said_by(figure, parties)]
    turning = [f"turns if a source of weight gives {count(measure.middle)}"]
    holding = ["holds unless a source of weight gives another count"]

    def said(finding: Finding, words: str) -> Ruling:
        change = holding if finding is Finding.SUPPORTED else turning
        return Ruling(_KINDS, verdict(finding, words, sources_note, would_change=change))

    record = f"the record has {_values(accepted)} for {name}"
    thing = _other_thing(case, measure)
    if thing is not None:
        return said(*thing)
    own = _of_the_day(case, [figure for figure in good if figure in theirs])
    bounds = [figure for figure in own if figure.comparator == "<"]
    ever = re.search(r"\b(?:n?ever|always)\b", reading.told.lower())
    if bounds and measure.comparator is Comparator.AT_MOST and ever is None:
        own = bounds
    if own and not any(_exactly(figure, measure) for figure in own):
        far = measure.comparator is not Comparator.AT_MOST or own[0].comparator == "<"
        words = f"on record from {own[0].party}: {own[0].number.note or _bare(own[0])}, not {count(measure.middle)}"
        return said(Finding.CONTRADICTED if far else Finding.STRAINED, words)
    if own:
        given = own[0].number.note or f"{_bare(own[0])} for {name}"
        return said(Finding.SUPPORTED, f"on record from {own[0].party}: {given}")
    if theirs and _of_person(case, accepted) and not bad:
        figures = listed(dict.fromkeys(_bare(figure) for figure in theirs), "and")
        return said(Finding.CONTRADICTED, f"{theirs[0].party} gave {figures} for {name}, not {count(measure.middle)}")
    if good and theirs and not [figure for figure in good if figure in theirs]:
        return said(Finding.DISPUTED, f"{theirs[0].party} gives {_values(theirs)}; {record}")
    if good:
        spread_wide = (
            len({figure.number.interval.best for figure in accepted}) > 1 and not theirs and len(good) < len(accepted)
        )
        mixed = spread_wide and measure.noun == "troop_count"
        if mixed:
            return said(Finding.DISPUTED, f"estimates differ: {record}")
        others = [figure for figure in accepted if figure not in good]
        more = f"; other counts on record are {_values(others)}" if others else ""
        return said(Finding.SUPPORTED, f"the record has {_told(good[0])} for {name}{_noted(good[0])}{more}")
    if bad:
        # numbers of troops are estimates of parties: an outlier is one more account, not a slip
        finding = Finding.DISPUTED if measure.noun == "troop_count" else Finding.CONTRADICTED
        return said(finding, f"{record}; {count(measure.middle)}: {bad[0].reason}" if accepted else bad[0].reason)
    low = min(figure.number.lowest for figure in accepted) if accepted else 0.0
    high = max(figure.number.highest for figure in accepted) if accepted else 0.0
    share = case.thresholds.count_share
    if measure.noun == "missile_count" and quantities[0] == "missile_count" and not about.startswith(_OF_EVENT):
        if accepted and measure.low > 3 * max(figure.number.highest for figure in accepted):
            return said(Finding.CONTRADICTED, f"{record}, not {count(measure.middle)}")
        return said(Finding.CANNOT_TELL, f"{record}, but of what the missiles are counted is not clear")
    if measure.comparator is Comparator.AT_MOST and measure.high > high:
        return said(Finding.STRAINED, record)
    if measure.comparator is Comparator.AT_LEAST and measure.low < low:
        return said(Finding.SUPPORTED, record)
    if measure.noun == "troop_count" and low / ROUGHLY <= measure.middle <= high * ROUGHLY:
        return said(Finding.DISPUTED, f"estimates of parties differ: {record}")
    if measure.low > high * (1 + share) or measure.high < low * (1 - share):
        return said(Finding.CONTRADICTED, f"{record}, not {count(measure.middle)}")
    return said(Finding.STRAINED, f"{record}; {count(measure.middle)} lies between them")


def _other_thing(case: Case, measure: Measure) -> tuple[Finding, str] | None:
    """A number in the record's words on an event, for what the sentence counts or for something else."""
    named = measure.unit_text[:1].isupper()  # a number before a name counts nothing that stands behind it
    told = concepts(case.reading.text[measure.start : measure.end + (0 if named else 20)])
    for event in _events(case):
        numbers = numbers_in(event.what)
        same = [number for number in numbers if number.value in {measure.low, measure.high}]
        other = [number for number in numbers if number not in same and number.of & told]
        if any(number.of & told for number in same):
            return Finding.SUPPORTED, f"{event.what} ({when_words(event)})"
        if same and other:
            words = f"the record has {listed(number.text for number in (*same, *other))}: {event.what}"
            return Finding.CONTRADICTED, words
    return None


_EACH = Lazy(r"\b(?:each|apiece|per\swarhead|every\s(?:one|warhead))\b", re.IGNORECASE)


def _each(case: Case, measure: Measure, totals: list[Figure], name: str) -> Ruling | None:
    """Submunitions of one warhead: the total over the warheads."""
    warheads = next((spread(case, entry, "payload_count") for entry in case.reading.systems), None)
    if warheads is None or not totals:
        return None
    one = totals[0].number.interval.best / warheads.preferred
    words = (
        f"the record has {count(totals[0].number.interval.best)} submunitions in {count(warheads.preferred)} "
        f"warheads for {name}, {count(one)} each"
    )
    finding = Finding.SUPPORTED if measure.low <= one <= measure.high else Finding.CONTRADICTED
    return Ruling(_KINDS, verdict(finding, words, figures_shown("published count", totals)))


def _figures(case: Case, quantities: tuple[str, ...]) -> tuple[list[Figure], list[Figure], str]:
    """Accepted and rejected figures of the first quantity that anything named has, and whose they are."""
    reading = case.reading
    events = _events(case)
    for quantity in quantities:
        of_events = [figure for event in events for figure in event.figures if figure.quantity == quantity]
        if of_events and quantity != "launcher_count":
            accepted = [figure for figure in of_events if not figure.rejected]
            return accepted, [figure for figure in of_events if figure.rejected], _about(events[0])
        for entry_id in (*reading.systems, *reading.defences, *reading.sensors):
            entry = case.catalog.measured(entry_id)
            if entry is None:
                continue
            accepted = list(entry.figures_of(quantity))
            if accepted or entry.rejected_of(quantity):
                return accepted, list(entry.rejected_of(quantity)), name_of(case.catalog, entry_id)
    return [], [], ""


def _events(case: Case) -> list[Event]:
    """Events with figures that the sentence points at by a site, a tag or a place."""
    reading = case.reading
    found = []
    for event in case.catalog.events:
        if not event.figures:
            continue
        elsewhen = [one for one in dates_told(reading) if one.precision in {"day", "span", "month"}]
        if elsewhen and not any(one.overlaps(event.when.from_date, event.when.to_date) for one in elsewhen):
            continue
        tagged = any(
            len(tag) > 4 and re.search(r"\d{4}", tag) and tag.replace("-", " ") in reading.lower.replace("-", " ")
            for tag in event.tags
        )
        sites = {place.place.id for place in reading.places} & set(case.catalog.sites)
        if event.sites and sites and not sites & set(event.sites):
            continue  # the figures of another site
        sited = any(site in {place.place.id for place in reading.places} for site in event.sites)
        told = dates_told(reading)
        dated = any(
            one.first is not None and one.last is not None and event.when.overlaps(one.first, one.last) for one in told
        )
        ids = {*reading.systems, *reading.defences}
        if tagged or (sited and (not ids or ids & set(event.systems))) or (dated and ids & set(event.systems)):
            found.append(event)
    return found


_OF_EVENT = "that event"


def _about(event: Event) -> str:
    tag = next((tag for tag in event.tags if re.search(r"\d{4}", tag)), "")
    return tag.capitalize() if tag else f"{_OF_EVENT}: {event.what}"


def _near(figure: Figure, value: float, share: float) -> bool:
    return figure.number.lowest * (1 - share) <= value <= figure.number.highest * (1 + share)


def _fits(figure: Figure, measure: Measure, share: float) -> bool:
    low, high = figure.number.lowest * (1 - share), figure.number.highest * (1 + share)
    if measure.comparator is Comparator.AT_MOST:
        near = measure.high <= _BOUND_SHARE * high
        return near and low <= measure.high and (figure.comparator in {"<", "~"} or measure.high <= high)
    if measure.comparator is Comparator.AT_LEAST:
        return (high >= measure.low and figure.comparator != "<") or (
            low <= measure.low <= high and figure.comparator != "<"
        )
    return low <= measure.high and measure.low <= high


def _of_the_day(case: Case, figures: list[Figure]) -> list[Figure]:
    """Of several figures of one party those of the day or month that the sentence names, where there are some."""
    months = {
        f"{day:%Y-%m}"
        for one in dates_told(case.reading)
        if one.precision != "year"
        for day in (one.first, one.last)
        if day
    }
    return [figure for figure in figures if figure.date and str(figure.date)[:7] in months] or figures


#: Counts up to this are told exactly, unless somebody says "about".
_EXACT_UP_TO = 20


def _exactly(figure: Figure, measure: Measure) -> bool:
    """Whether a small count is the very one of the record: eleven is not ten."""
    if measure.middle > _EXACT_UP_TO or figure.comparator == "~" or measure.comparator is Comparator.ABOUT:
        return True
    if measure.comparator is Comparator.AT_LEAST:
        return True
    if measure.comparator is Comparator.AT_MOST and figure.comparator == "<":
        return round(figure.number.highest) == round(measure.high)
    low, high = round(figure.number.lowest), round(figure.number.highest)
    return low <= measure.high and measure.low <= high


def _of_person(case: Case, figures: list[Figure]) -> list[Figure]:
    """The figures of the very person that the sentence names, where the record has some."""
    surnames = {case.catalog.people[who].surname for who in case.reading.people if who in case.catalog.people}
    return [figure for figure in figures if any(f"({surname})" in figure.party for surname in surnames)]


def _values(figures: list[Figure]) -> str:
    """``3 by Belarus (Bogodel) or at most 10 by Belarus (Lukashenko)``: each value once, with all who gave it."""
    parties: dict[str, list[str]] = {}
    for figure in figures:
        parties.setdefault(_bare(figure), []).append(figure.party)
    return listed((_by(value, named) for value, named in parties.items()), "or")


def _by(value: str, parties: list[str]) -> str:
    named = [party for party in dict.fromkeys(parties) if party]
    return f"{value} by {listed(named)}" if named else value


def _noted(figure: Figure) -> str:
    return f" ({figure.number.note})" if figure.number.note else ""


def _bare(figure: Figure) -> str:
    number = figure.number
    sign = {"<": "at most ", ">": "over ", "~": "about "}.get(figure.comparator, "")
    value = (
        count(number.lowest)
        if number.lowest == number.highest
        else f"{count(number.lowest)} to {count(number.highest)}"
    )
    return f"{sign}{value}"


def _told(figure: Figure) -> str:
    return _by(_bare(figure), [figure.party])
