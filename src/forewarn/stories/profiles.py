"""What an article puts forward: names, offices, numbers, days, quotations and concepts, weighted by where they stand.

The first sentences say what the news is; a sentence that opens with "Earlier" or "Last year" says what it is not.
Nothing here looks at the identifier of an article, so renaming a file changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from forewarn.claims.sentences import bounds
from forewarn.records.articles import Article, PassageKind
from forewarn.stories.days import OTHER_DAYS, DayWindow, days_in, publication_window, weekdays_in
from forewarn.stories.folding import fold, name_key
from forewarn.stories.models import models_in, system_of
from forewarn.stories.vocabulary import Patterns, patterns

#: Articles are read this far: the news stands at the front, and hostile texts may be long.
LONGEST_TEXT = 12_000
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W_]+)*")
_CAPITAL_RUN = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω][\w’'-]*[\wа-я])(?:\s+(?:(?:al|bin|de|van|von)\s+)?[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω][\w’'-]*[\wа-я])*"
)
_QUOTED = re.compile(
    r"“([^”\n]{12,600})”|\"([^\"\n]{12,600})\"|«([^»\n]{12,600})»|„([^“”\n]{12,600})[“”]|‘([^’\n]{25,600})’"
)
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<mach>mach\s)?(?P<value>\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)[\s\u00a0-]*"
    r"(?P<thousand>thousand|тыс\w*\.?|тис\w*\.?)?[\s\u00a0-]*"
    r"(?P<unit>km/h|kmh|kph|kilomet(?:er|re)s?[ -](?:per|an) hour|км/ч|км/год|"
    r"(?:км|километр\w*|кілометр\w*)\.? (?:в час|на годину|за годину)|"
    r"km|kilomet(?:er|re)s?|км|километр\w*|кілометр\w*|miles?|m(?:et(?:er|re)s?)?\b|kg|kilograms?|кг|"
    r"minutes?|mins?|минут\w*|хвилин\w*|seconds?|секунд\w*|percent|%|soldiers?|troops|missiles?|launchers?|"
    r"warheads?|systems?|satellites?|batter(?:y|ies)|people|пусков\w*|ракет\w*|billion|million)?",
    re.IGNORECASE,
)
_UNITS = (
    ("km/h", r"km/h|kmh|kph|hour|км/ч|км/год|час|годину"),
    ("km", r"^(?:km|kilomet|км|километр|кілометр)"),
    ("mi", r"^mile"),
    ("m", r"^m(?:et|$)"),
    ("kg", r"^(?:kg|kilog|кг)"),
    ("min", r"^(?:min|минут|хвилин)"),
    ("s", r"^(?:sec|секунд)"),
)
#: Figures of treaties and of the best-known systems: they stand in articles about any event.
_WORN_FIGURES = {
    ("km", 500.0),
    ("km", 5500.0),
    ("km", 5000.0),
    ("mach", 5.0),
    ("mach", 10.0),
    ("mi", 300.0),
    ("mi", 310.0),
    ("mi", 3400.0),
    ("km", 300.0),
}
#: People who speak this early are whose news it is.
_LEAD_SENTENCES = 3
#: What a name of an older event still counts.
_WORN_SHARE = 0.4
_SPEECH = re.compile(
    r"\b(?:said|says|told|announce[sd]?|announcing|confirm(?:s|ed)|stat(?:es|ed|ing)|according to|claim(?:s|ed)|"
    r"warn(?:s|ed)|stress(?:es|ed)|emphasi[sz]ed|declared|called|noted|added|suggested|hailed|unveiled|argued|explained|"
    r"заявил\w*|сообщил\w*|сказал\w*|подтвердил\w*|отметил\w*|предположил\w*|по словам|отреагировал\w*|"
    r"заявив|заявила|повідомив|сказав|підтвердив|зазначив|за словами|написав|"
    r"erklärte|sagte|teilte|bestätigte|powiedział\w*|oświadczył\w*|poinformował\w*|przekazał\w*|potwierdził\w*)\b",
    re.IGNORECASE,
)
#: Members of one family differ by a number: Hwasong-15 and Hwasong-19 are two missiles.
_VERSION = re.compile(r"[-–—‑−\s](?P<mark>\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks: the folded content words, and how near the front they stand."""

    words: frozenset[str]
    runs: frozenset[str]  # folded four-word runs
    weight: float
    text: str


@dataclass(slots=True)
class Profile:
    """One distinct text, ready to be compared. Weights are shares of 1, largest where the news stands."""

    key: str  # digest of the folded words: the same for renamed files and for copies
    ids: list[str] = field(default_factory=list)
    lang: str = "en"
    window: DayWindow | None = None  # when it was published
    news_days: tuple[date, ...] = ()  # the days the front of the text stands at; year 4 where it gives no year
    voices: frozenset[str] = frozenset()  # keys of people who speak in the first three sentences
    names: dict[str, float] = field(default_factory=dict)
    name_words: dict[str, str] = field(default_factory=dict)
    leaders: dict[str, float] = field(default_factory=dict)
    systems: dict[str, float] = field(default_factory=dict)
    offices: dict[tuple[str, str], float] = field(default_factory=dict)
    countries: dict[str, float] = field(default_factory=dict)
    concepts: dict[str, float] = field(default_factory=dict)
    numbers: dict[tuple[str, float], float] = field(default_factory=dict)
    days: dict[date, float] = field(default_factory=dict)
    past_days: dict[date, float] = field(default_factory=dict)  # without spans and days that something is due on
    weekdays: dict[int, float] = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()
    words: dict[str, float] = field(default_factory=dict)
    shingles: frozenset[int] = frozenset()
    word_count: int = 0
    sentences: tuple[str, ...] = ()

    @property
    def main_system(self) -> str | None:
        """The system the article puts forward, where it names one."""
        return max(self.systems, key=lambda system: (self.systems[system], system)) if self.systems else None


def readable_text(article: Article) -> str:
    """Title and body: teasers and furniture are other articles' words."""
    if article.passages:
        pieces = [article.text[p.start : p.end] for p in article.passages if p.kind is PassageKind.BODY]
        body = "\n".join(pieces) or article.text
    else:
        body = article.text
    body = body[:LONGEST_TEXT]
    if article.title and fold(article.title)[:40] not in fold(body[:400]):
        return article.title + "\n" + body
    return body


def profile(article: Article) -> Profile:
    """Read one article. Never fails on odd text: what is not there is not compared."""
    text = readable_text(article)
    words = [fold(word) for word in _WORD.findall(text)]
    key = hashlib.sha256(" ".join(words).encode()).hexdigest()
    window = publication_window(article)
    weighted = _weighted_sentences(text, window)
    made = Profile(key, [article.id], article.lang, window, word_count=len(words))
    made.sentences = tuple(sentence for sentence, _ in weighted)
    known = _known_capitals(made.sentences)
    lists = _lists_of(text)
    last_country = ""
    for number, (sentence, weight) in enumerate(weighted):
        _read_names(made, sentence, weight, known)
        _read_systems(made, sentence, weight, known)
        if number < _LEAD_SENTENCES:
            made.voices |= _voices(sentence, made)
        last_country = _read_offices(made, lists, sentence, weight, last_country)
        _read_concepts(made, lists, sentence, weight)
        _read_numbers(made, sentence, weight)
        _read_days(made, sentence, weight)
        if weight >= 0.5:
            for weekday in weekdays_in(sentence):
                made.weekdays[weekday] = max(made.weekdays.get(weekday, 0.0), weight)
        for word in _WORD.findall(sentence):
            stem = _stem(fold(word))
            if len(stem) > 2 and stem not in patterns().stop_words:
                made.words[stem] = made.words.get(stem, 0.0) + weight
    made.news_days = _news_days(made)
    made.quotes = tuple(_quotes(text, weighted))
    made.shingles = _shingles(words)
    return made


def _read_days(made: Profile, sentence: str, weight: float) -> None:
    named = days_in(sentence, made.window)
    for day in named:
        made.days[day] = max(made.days.get(day, 0.0), weight)
    for day in days_in(OTHER_DAYS.sub(" ", sentence), made.window) if named else ():
        made.past_days[day] = max(made.past_days.get(day, 0.0), weight)


def _lists_of(text: str) -> Patterns:
    """The word lists without what the whole text does not hold: most patterns are tried once and not for each line."""
    lists = patterns()
    return replace(
        lists,
        roles={role: pattern for role, pattern in lists.roles.items() if pattern.search(text)},
        countries={code: pattern for code, pattern in lists.countries.items() if pattern.search(text)},
        concepts={name: entry for name, entry in lists.concepts.items() if entry[1].search(text)},
    )


def _news_days(made: Profile) -> tuple[date, ...]:
    if made.window is not None:
        return (made.window.first,) if made.window.is_day else ()
    return tuple(sorted(day for day, weight in made.past_days.items() if weight >= 0.8))


def _weighted_sentences(text: str, window: DayWindow | None) -> list[tuple[str, float]]:
    pieces = [text[start:end].strip() for start, end in bounds(text)]
    kept = [
        piece
        for piece in pieces
        if (piece and len(_WORD.findall(piece)) >= 3) or (piece and patterns().background_heading.match(piece))
    ]
    weighted: list[tuple[str, float]] = []
    behind_heading = False
    for sentence in kept:
        if patterns().background_heading.match(sentence):
            behind_heading = True
            continue
        position = len(weighted)
        weight = 1.0 if position < 4 else 0.8 if position < 8 else 0.55 if position < 14 else 0.4
        if behind_heading or (
            position > 0 and (patterns().background_opening.match(sentence) or _looks_back(sentence, window))
        ):
            weight *= 0.25
        elif position > 1 and patterns().background_inside.search(sentence):
            weight *= 0.4
        weighted.append((sentence, weight))
    return weighted


def _looks_back(sentence: str, window: DayWindow | None) -> bool:
    """Whether the days a sentence names all lie well before the article."""
    if window is None:
        return False
    named = days_in(sentence[:80], window)
    return bool(named) and all((window.first - day).days > 2 for day in named)


def _is_title_case(sentence: str) -> bool:
    words = [word for word in _WORD.findall(sentence) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _known_capitals(sentences: tuple[str, ...]) -> frozenset[str]:
    """Words that stand in capitals where no rule of spelling asks for it: inside a sentence of running text."""
    inside: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for sentence in sentences:
        running = not _is_title_case(sentence)
        for number, word in enumerate(_WORD.findall(sentence)):
            if word[0].isupper() and number and running:
                inside[fold(word)] += 1
            elif word[0].islower():
                lower[fold(word)] += 1
    return frozenset(word for word, count in inside.items() if count > lower[word])


def _read_names(made: Profile, sentence: str, weight: float, known: frozenset[str]) -> None:
    lists = patterns()
    for run in _CAPITAL_RUN.finditer(sentence):
        parts = run.group().split()
        for number, part in enumerate(parts):
            last = number == len(parts) - 1
            folded = fold(part)
            bare = folded.removesuffix("'s").removesuffix("’s")
            if len(part) < 3 or (folded not in known and bare not in known):
                continue
            key = name_key(part)
            share = weight if last else weight * 0.4
            if system_of(part):
                continue
            if key in lists.leaders:
                made.leaders[key] = max(made.leaders.get(key, 0.0), share)
            elif key not in lists.everywhere:
                share *= _WORN_SHARE if key in lists.worn else 1.0
                made.names[key] = max(made.names.get(key, 0.0), share)
                made.name_words.setdefault(key, part)


def _voices(sentence: str, made: Profile) -> frozenset[str]:
    """People of a sentence that stand near a verb of speech and own nothing ("Putin's claim")."""
    found = set()
    for verb in _SPEECH.finditer(sentence):
        near = sentence[max(0, verb.start() - 90) : verb.end() + 60]
        for run in _CAPITAL_RUN.finditer(near):
            last = run.group().split()[-1]
            key = name_key(last)
            if not last.endswith(("'s", "’s")) and (key in made.names or key in made.leaders):
                found.add(key)
    return frozenset(found)


def _read_systems(made: Profile, sentence: str, weight: float, known: frozenset[str]) -> None:
    lists = patterns()
    for match in _WORD.finditer(sentence):
        word = match.group()
        system = system_of(word) if word[0].isupper() else lists.system_words.get(fold(word))
        if system is None:
            continue
        mark = _VERSION.match(sentence, match.end()) or _VERSION.search(word)
        if mark and system == "hwasong":
            system = f"{system}-{mark['mark']}"
        made.systems[system] = made.systems.get(system, 0.0) + weight
    for name in models_in(sentence):
        if fold(name.split("-")[0]) in known or fold(name) in known:
            made.systems[name_key(name)] = made.systems.get(name_key(name), 0.0) + weight
            made.name_words.setdefault(name_key(name), name)


def _read_offices(made: Profile, lists: Patterns, sentence: str, weight: float, last_country: str) -> str:
    places: list[tuple[int, str]] = []
    for code, pattern in lists.countries.items():
        for match in pattern.finditer(sentence):
            places.append((match.start(), code))
            made.countries[code] = max(made.countries.get(code, 0.0), weight)
    places.sort()
    for office, pattern in lists.roles.items():
        for match in pattern.finditer(sentence):
            # "Belarusian Foreign Minister", "Foreign Minister of Belarus", "the country's Foreign Minister"
            close = [
                (abs(at - match.start()) if at < match.start() else at - match.end(), code)
                for at, code in places
                if -60 < at - match.start() < 60 + len(match.group())
            ]
            country = min(close)[1] if close else (places[0][1] if places else last_country)
            if country:
                made.offices[office, country] = max(made.offices.get((office, country), 0.0), weight)
    return places[0][1] if places else last_country


def _read_concepts(made: Profile, lists: Patterns, sentence: str, weight: float) -> None:
    for name, (_, pattern) in lists.concepts.items():
        if weight > made.concepts.get(name, 0.0) and pattern.search(sentence):
            made.concepts[name] = weight


def _read_numbers(made: Profile, sentence: str, weight: float) -> None:
    for match in _NUMBER.finditer(sentence):
        written = match["value"]
        unit_words = (match["unit"] or "").casefold()
        if not unit_words and not match["mach"] and not match["thousand"]:
            continue
        grouped = re.sub(r"[ \u00a0\u202f]", "", written)
        grouped = grouped.replace(",", "") if re.search(r",\d{3}(?!\d)", grouped) else grouped.replace(",", ".")
        try:
            value = float(grouped) * (1000.0 if match["thousand"] else 1.0)
        except ValueError:
            continue
        unit = (
            "mach"
            if match["mach"]
            else next((name for name, pattern in _UNITS if re.search(pattern, unit_words)), "count")
        )
        made.numbers[unit, value] = max(made.numbers.get((unit, value), 0.0), weight)


def number_telling(key: tuple[str, float]) -> float:
    """How much sharing this number says: figures with more digits are rarer."""
    if key in _WORN_FIGURES:
        return 0.1
    digits = len(f"{key[1]:g}".replace(".", "").strip("0"))
    return {1: 0.3, 2: 0.6}.get(digits, 1.0)


def _stem(word: str) -> str:
    if len(word) > 5:
        for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ed", "es", "ly", "s"):
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                return word[: -len(ending)]
        return word[:7]
    return word.removesuffix("s") if len(word) > 3 else word


def _quotes(text: str, weighted: list[tuple[str, float]]) -> list[Quote]:
    """Quotations of the whole text, which may run over several sentences; one counts as its first sentence does."""
    starts, weights, at = [], [], 0
    for sentence, weight in weighted:
        at = text.index(sentence, at)
        starts.append(at)
        weights.append(weight)
    found = []
    for match in _QUOTED.finditer(text):
        said = next(group for group in match.groups() if group)
        words = [fold(word) for word in _WORD.findall(said)]
        content = frozenset(_stem(word) for word in words if word not in patterns().stop_words and len(word) > 2)
        if len(content) >= 2 and starts:
            runs = frozenset(" ".join(words[i : i + 4]) for i in range(len(words) - 3) if _tells(words[i : i + 4]))
            found.append(Quote(content, runs, weights[max(0, bisect_right(starts, match.start()) - 1)], said))
    return found


def _tells(words: list[str]) -> bool:
    """Whether words in a row say something of their own: "by the end of the year" does not."""
    return sum(len(word) > 3 and word not in patterns().stop_words for word in words) >= 2


def _shingles(words: list[str]) -> frozenset[int]:
    """Hashes of every five words in a row."""
    return frozenset(
        int.from_bytes(hashlib.blake2b(" ".join(words[i : i + 5]).encode(), digest_size=8).digest(), "big")
        for i in range(len(words) - 4)
    )
