"""How strongly two articles look like tellings of one origin: named signals, each with points and a reason."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from forewarn.stories.likeness import Likeness, likeness_among
from forewarn.stories.naming import country_name, office_name, system_name
from forewarn.stories.profiles import Profile, Quote, number_telling
from forewarn.stories.vocabulary import EVERYDAY_SYSTEMS, patterns

#: Points from which two articles are taken for one origin (settled on annotated sets, see docs/method-stories.md).
THRESHOLD = 3.6
#: The same for two texts about one missile of which one has no date, so that agreeing dates give no points, if nothing
#: speaks against it.
THRESHOLD_UNDATED = 3.2
#: The same for any other two texts of which one has no date.
THRESHOLD_UNSURE = 3.6
#: A pair that scores less than this keeps two groups apart even where another pair would join them.
FLOOR = 1.5
#: Offices whose holder speaks for a country: one office speaking in both texts is one voice, whatever name it bears.
_SPEAKING_OFFICES = frozenset(
    {"foreign-minister", "defence-minister", "prime-minister", "officer", "mayor", "governor", "defence-ministry"}
)
#: A missile named so much less than the one an article is about stands in its background.
_BESIDE_SHARE = 0.7
#: Weight from which a missile is put forward: named in one of the first sentences.
_PUT_FORWARD = 1.0
#: Points for a text of which half or more stands in the other.
_WHOLE_COPY = 12.0
#: Units as a reader writes them; the rest stand for themselves.
_UNIT_WORDS = {"mi": "miles", "min": "minutes", "s": "seconds", "count": ""}
#: Languages close enough for folded words to meet.
_FAMILY = {"uk": "ru", "be": "ru"}
#: Within so many days of each other two texts may name the day of an event and the day of the news of it.
_NEXT_DAYS = 2
#: An article may name the day of an event that it tells of so many days later.
_OF_ONE_FORTNIGHT = 10
#: Later than this after the first telling is a new occasion, unless whole passages are copied.
LONGEST_GAP_DAYS = 14


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence: its kind, its points (negative speaks against) and a reason a reader understands."""

    kind: str
    points: float
    because: str


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """All signals of one pair. ``vetoed`` says that something rules a shared origin out."""

    signals: tuple[Signal, ...]
    vetoed: bool = False
    dated: bool = True

    @property
    def points(self) -> float:
        """Sum of the signals; far below any threshold where vetoed."""
        return -math.inf if self.vetoed else sum(signal.points for signal in self.signals)

    @property
    def needed(self) -> float:
        """Points from which this pair is taken for one origin."""
        one_missile = any(signal.kind == "system" and signal.points > 0 for signal in self.signals)
        disputed = any(signal.points < 0 for signal in self.signals)
        if self.dated:
            return THRESHOLD
        return THRESHOLD_UNSURE if disputed or not one_missile else THRESHOLD_UNDATED


def weigh(one: Profile, other: Profile, likeness: Likeness | None = None) -> PairEvidence:
    """Evidence that two texts retell one origin. Symmetric, and blind to identifiers.

    ``likeness`` knows the wording of all articles of the run; without it the two texts are all there is.
    """
    if other.key < one.key:
        one, other = other, one
    copied = _copied(one, other)
    signals = [copied] if copied else []
    near_copy = copied is not None and copied.points >= 6.0
    quoted = _quotations(one, other)
    signals += quoted
    gap = one.window.gap_days(other.window) if one.window and other.window else None
    held = copied is not None and copied.points >= 3.0
    if gap is not None and gap > LONGEST_GAP_DAYS and not held:
        return PairEvidence((Signal("dates", -9.0, f"published {gap} days apart"),), vetoed=True)
    whole_copy = copied is not None and copied.points >= _WHOLE_COPY
    if _other_missile(one, other) and not whole_copy:
        return PairEvidence((Signal("systems", -9.0, "they are about different systems"),), vetoed=True)
    for signal in (
        _names(one, other),
        _offices(one, other),
        _system(one, other),
        _numbers(one, other),
        _days(one, other),
        _weekdays(one, other),
    ):
        if signal is not None:
            signals.append(signal)
    signals += _content(one, other, likeness or likeness_among((one, other)))
    signals += _when(one, other, gap, one_day=any(signal.kind == "day" for signal in signals))
    if (times := _two_times(one, other)) is not None:
        signals.append(times)
    unlike = _different_voices(one, other)
    if unlike and not near_copy:
        signals.append(unlike)
    return PairEvidence(tuple(signals), dated=one.window is not None and other.window is not None)


def _two_times(one: Profile, other: Profile) -> Signal | None:
    """Each text names another holder of one office, and not the one who came before or after: they are of two times."""
    mine, theirs = one.leaders.keys() | one.names.keys(), other.leaders.keys() | other.names.keys()
    for line in patterns().successions:
        if mine & line and theirs & line and not mine & theirs & line:
            return Signal("times", -2.5, "they name different holders of one office")
    return None


def _different_voices(one: Profile, other: Profile) -> Signal | None:
    """People speak at the front of both, and neither text names the other's: two stories, unless one office speaks."""
    if not one.voices or not other.voices or one.voices & other.voices:
        return None
    if one.voices & other.names.keys() or other.voices & one.names.keys():
        return None
    if one.systems.keys() & other.systems.keys() - EVERYDAY_SYSTEMS:
        return None
    offices = {key for key in one.offices.keys() & other.offices.keys() if key[0] in _SPEAKING_OFFICES}
    if offices:
        return None
    return Signal("voices", -1.2, "different people speak in them")


def _copied(one: Profile, other: Profile) -> Signal | None:
    shared = len(one.shingles & other.shingles)
    if shared < 8:
        return None
    contained = shared / max(1, min(len(one.shingles), len(other.shingles)))
    if contained >= 0.5:
        return Signal("copy", _WHOLE_COPY, f"{contained:.0%} of the shorter text stands word for word in the other")
    if contained >= 0.1:
        return Signal(
            "copy", 2.0 + 14.0 * contained, f"{contained:.0%} of the shorter text stands word for word in the other"
        )
    return Signal("copy", 1.0, "they share whole phrases")


def _quote_match(one: Quote, other: Quote) -> float:
    if one.runs & other.runs:
        return min(1.0, 0.5 + 0.1 * len(one.runs & other.runs))
    shared = len(one.words & other.words)
    if shared < 3:
        return 0.0
    overlap = shared / min(len(one.words), len(other.words))
    return overlap if overlap >= 0.5 else 0.0


def _quotations(one: Profile, other: Profile) -> list[Signal]:
    best: list[tuple[float, str, str]] = []
    for quote in one.quotes:
        matches = [
            (_quote_match(quote, theirs) * math.sqrt(quote.weight * theirs.weight), theirs) for theirs in other.quotes
        ]
        strength, theirs = max(matches, key=lambda match: (match[0], match[1].text), default=(0.0, quote))
        if strength > 0:
            best.append((strength, quote.text, theirs.text))
    if not best:
        return []
    best.sort(key=lambda match: (-match[0], match[1]))
    points = min(5.5, 4.0 * best[0][0] + 1.5 * sum(strength for strength, _, _ in best[1:]))
    mine, theirs_too = _short(best[0][1]), _short(best[0][2])
    said = f'both quote "{mine}"' if mine == theirs_too else f'they quote "{mine}" and "{theirs_too}"'
    return [Signal("quotation", points, said)]


def _names(one: Profile, other: Profile) -> Signal | None:
    shared = []
    for key in one.names.keys() & other.names.keys():
        length = 0.6 if len(key.lstrip("@=")) <= 3 and not key.startswith("=") else 1.0
        shared.append((length * math.sqrt(one.names[key] * other.names[key]), one.name_words[key]))
    leaders = [math.sqrt(one.leaders[key] * other.leaders[key]) for key in one.leaders.keys() & other.leaders.keys()]
    if not shared and not leaders:
        return None
    shared.sort(key=lambda pair: (-pair[0], pair[1]))
    points = sum(1.6 * strength / (1 + 0.35 * place) for place, (strength, _) in enumerate(shared))
    points = min(6.0, points) + 0.4 * max(leaders, default=0.0)
    words = ", ".join(word for _, word in shared[:4])
    return Signal("names", points, f"both name {words}" if words else "both name the same leader")


def _offices(one: Profile, other: Profile) -> Signal | None:
    best = (0.0, "", "")
    for office, country in one.offices.keys() & other.offices.keys():
        telling = {
            "president": 0.3,
            "defence-ministry": 0.7,
            "general-staff": 0.6,
            "security-council": 0.6,
            "air-force": 0.7,
            "researchers": 0.5,
            "defence-minister": 1.1,
        }.get(office, 1.6)
        strength = telling * math.sqrt(one.offices[office, country] * other.offices[office, country])
        best = max(best, (strength, office, country))
    if best[0] <= 0:
        return None
    post = f"{office_name(best[1])} of {country_name(best[2])}"
    return Signal("office", best[0], f"both tell of the {post}")


def _system(one: Profile, other: Profile) -> Signal | None:
    mine, theirs = one.main_system, other.main_system
    if not mine or not theirs:
        return None
    if mine == theirs:
        telling = 0.5 if mine in EVERYDAY_SYSTEMS else 1.5
        return Signal("system", telling, f"both are about {one.name_words.get(mine) or system_name(mine)}")
    if not _beside(one, other):
        return Signal("system", -2.5, "they put forward different systems")
    return None


def _beside(one: Profile, other: Profile) -> bool:
    """Whether either text names the main system of the other beside its own, and not in passing."""
    for text, theirs in ((one, other.main_system or ""), (other, one.main_system or "")):
        named, main = text.systems.get(theirs, 0.0), text.systems[text.main_system or ""]
        if named >= min(_PUT_FORWARD, _BESIDE_SHARE * main):
            return True
    return False


def _other_missile(one: Profile, other: Profile) -> bool:
    """Whether both texts put forward a missile, and not the same one."""
    mine, theirs = one.main_system, other.main_system
    if not mine or not theirs or mine == theirs:
        return False
    return min(one.systems[mine], other.systems[theirs]) >= _PUT_FORWARD and not _beside(one, other)


def _numbers(one: Profile, other: Profile) -> Signal | None:
    found = []
    for (unit, value), weight in one.numbers.items():
        near = [
            (theirs, known)
            for known, theirs in other.numbers.items()
            if known[0] == unit and _same_value(value, known[1])
        ]
        if near:
            telling = min(number_telling((unit, value)), max(number_telling(known) for _, known in near))
            found.append((telling * math.sqrt(weight * max(theirs for theirs, _ in near)), (unit, value)))
    if not found:
        return None
    found.sort(reverse=True)
    points = min(3.5, sum(1.4 * strength for strength, _ in found))
    return Signal("numbers", points, "both give " + ", ".join(_say_number(key) for _, key in found[:3]))


def _say_number(key: tuple[str, float]) -> str:
    unit, value = key
    if unit == "mach":
        return f"Mach {value:g}"
    return f"{value:,.10g} {_UNIT_WORDS.get(unit, unit)}".rstrip()


def _same_value(one: float, other: float) -> bool:
    """Equal, or rounded: retellings round long figures to three digits or so."""
    return one == other or (min(one, other) > 50 and abs(one - other) <= 0.012 * max(one, other))


def _days(one: Profile, other: Profile) -> Signal | None:
    mine = {
        day.replace(year=4) if day.year > 4 and 4 in {d.year for d in other.days} else day: weight
        for day, weight in one.days.items()
    }
    theirs = {
        day.replace(year=4) if day.year > 4 and 4 in {d.year for d in one.days} else day: weight
        for day, weight in other.days.items()
    }
    best = max(((math.sqrt(mine[day] * theirs[day]), day) for day in mine.keys() & theirs.keys()), default=None)
    if best is None:
        return None
    return Signal("day", 1.2 * best[0], f"both name {best[1].day} {best[1]:%B}")


def _weekdays(one: Profile, other: Profile) -> Signal | None:
    mine, theirs = dict(one.weekdays), dict(other.weekdays)
    for days, profile in ((mine, one), (theirs, other)):
        if not days and profile.window and profile.window.is_day:
            days[profile.window.first.weekday()] = 0.6
    shared = mine.keys() & theirs.keys()
    if shared:
        day = max(shared, key=lambda number: (mine[number] * theirs[number], number))
        explicit = 1.1 if one.weekdays and other.weekdays else 0.9
        explicit *= 0.5 if one.window and other.window else 1.0  # both dated: the days speak for themselves
        return Signal("weekday", explicit * math.sqrt(mine[day] * theirs[day]), "the day of the week agrees")
    gap = one.window.gap_days(other.window) if one.window and other.window else None
    if one.weekdays and other.weekdays and (gap is None or gap > _NEXT_DAYS):
        return Signal("weekday", -0.7, "they name different days of the week")
    return None


def _content(one: Profile, other: Profile, likeness: Likeness) -> list[Signal]:
    signals = []
    telling = patterns().concepts
    shared = [
        (telling[name][0] * math.sqrt(one.concepts[name] * other.concepts[name]), name)
        for name in one.concepts.keys() & other.concepts.keys()
    ]
    if shared:
        shared.sort(reverse=True)
        points = min(4.0, sum(strength for strength, _ in shared))
        signals.append(Signal("told", points, "both tell of " + ", ".join(name for _, name in shared[:3])))
    elif _says_much(one) and _says_much(other):
        signals.append(Signal("told", -0.7, "they tell of different things"))
    if _FAMILY.get(one.lang, one.lang) == _FAMILY.get(other.lang, other.lang):
        points = 14.0 * (likeness.of(one, other) - 0.15) * likeness.trust(one, other)
        lowest = -0.7 if one.lang == other.lang else 0.0
        because = "their wording is close" if points > 0 else "their wording differs"
        signals.append(Signal("words", max(lowest, min(3.0, points)), because))
    return signals


def _says_much(profile: Profile) -> bool:
    return sum(weight >= 0.5 for weight in profile.concepts.values()) >= 2


def _when(one: Profile, other: Profile, gap: int | None, *, one_day: bool) -> list[Signal]:
    if one.window and other.window and not (one.window.is_day and other.window.is_day) and gap is not None:
        return [
            Signal(
                "dates",
                0.0 if gap == 0 else -2.0,
                "published in the same weeks" if gap == 0 else f"published {gap} or more days apart",
            )
        ]
    if not one.news_days or not other.news_days:
        return []
    known = one.window is not None and other.window is not None
    apart = gap if known and gap is not None else _nearest_days(one.news_days, other.news_days)
    if apart > 1 and not known and one_day:
        return []
    if apart > 1:
        # a day in the text may be that of a coming event, so it speaks against no more than so much
        against = -0.6 * min(apart - 3, 12) if known else -1.0 if apart <= _OF_ONE_FORTNIGHT else -2.5
        return [Signal("dates", 0.3 if apart <= 3 else against, f"they stand {apart} days apart")]
    said = "published on the same day" if apart == 0 else "published a day apart"
    shared = one.systems.keys() & other.systems.keys()
    rare = bool(shared) and not shared <= EVERYDAY_SYSTEMS
    signals = [
        Signal("dates", (1.8 if rare or not shared else 1.4) if known else 1.0, said if known else "their days agree")
    ]
    if one.voices & other.voices & patterns().leaders and shared:
        signals.append(Signal("occasion", 0.6, "the same leader speaks of the same system on the same day"))
    return signals


def _nearest_days(mine: tuple[date, ...], theirs: tuple[date, ...]) -> int:
    return min(_days_of_year_apart(one, other) for one in mine for other in theirs)


def _days_of_year_apart(one: date, other: date) -> int:
    """Days between two days of the year; a text that names no year can be of any."""
    if one.year > 4 and other.year > 4:
        return abs((one - other).days)
    apart = abs(one.replace(year=4).timetuple().tm_yday - other.replace(year=4).timetuple().tm_yday)
    return min(apart, 366 - apart)


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " ..."
