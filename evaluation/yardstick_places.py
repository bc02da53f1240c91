"""Places on TR-News and LGL: are they found in the text, and are the marked ones put where they are?

Run ``python evaluation/yardstick_places.py FOLDER`` with a folder that holds TR-News.xml or lgl.xml (Gritta and others,
"A Pragmatic Guide to Geoparsing Evaluation"; not ours to ship). ``--misses N`` prints the commonest misses.

Recognition: a place counts as found where its characters are those marked, or overlap them. Both sets mark adjectives
and peoples ("Turkish") with their country; forewarn keeps these apart as hints to a country, so that they are counted
three ways: places and adjectives together as the sets mark them, and places alone with adjectives out of both sides.
Resolution: a city counts as right within 161 km (100 miles) of its annotated point. LGL's odd articles are the
development half, on which weights may be tuned; nothing is tuned on the rest.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from forewarn.catalog import load
from forewarn.catalog.gazetteer import Gazetteer
from forewarn.catalog.place_rank import distance_km
from forewarn.claims.parse import parse_all
from forewarn.claims.place_names import find_places
from forewarn.news import article_from_text
from forewarn.records.names import NameBook
from forewarn.records.places import Place

RIGHT_KM = 161.0
#: The marked offsets of some articles are some characters off; the phrase stands this near.
_SLACK = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked place name and, where the set has one, its point. ``city`` where GeoNames calls it a populated place."""

    phrase: str
    start: int
    point: tuple[float, float] | None
    city: bool

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the phrase."""
        return self.start, self.start + len(self.phrase)


@dataclass(frozen=True, slots=True)
class Text:
    """The text of an article and what is marked in it."""

    text: str
    mentions: list[Mention]


@dataclass
class Tally:
    """Right and asked."""

    right: int = 0
    unknown: int = 0
    asked: int = 0

    def share(self) -> float:
        """The share that is right."""
        return self.right / max(1, self.asked)


@dataclass
class Found:
    """Found, wanted and right spans."""

    found: int = 0
    wanted: int = 0
    exact: int = 0
    overlap: int = 0

    def f1(self, right: int) -> tuple[float, float, float]:
        """Precision, recall and F1 for so many right."""
        precision, recall = right / max(1, self.found), right / max(1, self.wanted)
        return precision, recall, 2 * right / max(1, self.found + self.wanted)


def articles(path: Path) -> list[Text]:
    """The articles of a file with their marked mentions."""
    found = []
    for article in ET.parse(path).getroot().iter("article"):  # noqa: S314  the user's own file
        text = article.findtext("text") or ""
        mentions, shift = [], 0
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            tag = toponym if tag is None else tag
            latitude, longitude = tag.findtext("lat"), tag.findtext("lon")
            point = (float(latitude), float(longitude)) if latitude and longitude else None
            phrase, told = toponym.findtext("phrase", ""), int(toponym.findtext("start", "0"))
            start = _nearest(text, phrase, told + shift)
            shift = start - told if start >= 0 else shift
            city = tag.findtext("fclass", "P") == "P"
            mentions.append(Mention(phrase, start if start >= 0 else told, point, city))
        found.append(Text(text, mentions))
    return found


def _nearest(text: str, phrase: str, told: int) -> int:
    """Where the phrase stands nearest to the offset told; -1 where it stands nowhere near."""
    before = text.rfind(phrase, max(0, told - _SLACK), told + len(phrase))
    after = text.find(phrase, max(0, told), told + _SLACK)
    return min((at for at in (before, after) if at >= 0), key=lambda at: abs(at - told), default=-1)


def chosen(texts: list[Text], parity: int | None) -> list[Text]:
    """All, or the articles of one half."""
    return [text for number, text in enumerate(texts) if parity is None or number % 2 == parity]


def resolution(texts: list[Text], gazetteer: Gazetteer) -> dict[str, Tally]:
    """Tallies for cities and for all places, resolved together and by population alone."""
    tallies = {name: Tally() for name in ("cities together", "cities by population", "all together")}
    for text in texts:
        mentions = [mention for mention in text.mentions if mention.point is not None]
        picks = gazetteer.find_together([mention.phrase for mention in mentions])
        for mention, pick in zip(mentions, picks, strict=True):
            alone = gazetteer.find(mention.phrase)
            count(tallies["all together"], mention, pick)
            if mention.city:
                count(tallies["cities together"], mention, pick)
                count(tallies["cities by population"], mention, alone[0] if alone else None)
    return tallies


def count(tally: Tally, mention: Mention, pick: Place | None) -> None:
    """Count one answer."""
    tally.asked += 1
    if pick is None or mention.point is None:
        tally.unknown += 1
        return
    here = (pick.latitude_deg, pick.longitude_deg)
    tally.right += distance_km(here, mention.point) <= RIGHT_KM


Spans = set[tuple[int, int]]


def recognition(
    texts: list[Text], names: NameBook, gazetteer: Gazetteer, misses: Counter[str]
) -> tuple[dict[str, Found], Tally]:
    """Tallies of what is found in the texts, and of the cities that are both found and put right."""
    tallies = {name: Found() for name in ("places and adjectives", "places alone")}
    cities = Tally()
    read = (article_from_text(text.text or ".", id=str(number)) for number, text in enumerate(texts))
    for text, doc in zip(texts, parse_all(read, names), strict=True):
        places = find_places(doc, text.text, tuple(names.scan(text.text)), names)
        ours = {(place.mention.start, place.end) for place in places}
        peoples = {(start, start + len(words)) for start, words in gazetteer.scan_peoples(text.text)}
        peoples = {span for span in peoples if not _overlaps(span, ours)}
        wanted = {mention.span for mention in text.mentions}
        _count_spans(tallies["places and adjectives"], ours | peoples, wanted)
        people = {span for span in wanted if _overlaps(span, peoples) and not _overlaps(span, ours)}
        _count_spans(tallies["places alone"], ours, wanted - people)
        misses.update(f"missed  {text.text[slice(*span)]}" for span in wanted if not _overlaps(span, ours | peoples))
        misses.update(f"extra   {text.text[slice(*span)]}" for span in ours | peoples if not _overlaps(span, wanted))
        misses.update(
            f"bounds  {text.text[slice(*span)]} | {text.text[slice(*other)]}"
            for span in (ours | peoples) - wanted
            for other in wanted
            if span[0] < other[1] and other[0] < span[1]
        )
        spans = sorted(ours)
        picks = dict(zip(spans, gazetteer.find_together([text.text[slice(*span)] for span in spans]), strict=True))
        for mention in text.mentions:
            if mention.city and mention.point is not None:
                count(cities, mention, picks.get(mention.span))
    return tallies, cities


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _count_spans(tally: Found, ours: Spans, wanted: Spans) -> None:
    tally.found += len(ours)
    tally.wanted += len(wanted)
    tally.exact += len(ours & wanted)
    tally.overlap += sum(1 for span in wanted if _overlaps(span, ours))


def sets_in(folder: Path) -> Iterator[tuple[str, list[Text]]]:
    """The sets that the folder holds."""
    for name, file, parity in (
        ("TR-News", "TR-News.xml", None),
        ("LGL development", "lgl.xml", 1),
        ("LGL held out", "lgl.xml", 0),
    ):
        if (folder / file).is_file():
            yield name, chosen(articles(folder / file), parity)


def main() -> None:
    """Print some lines for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    catalog = load()
    present = [(name, texts) for name, texts in sets_in(options.folder) if options.only in name]
    if not present:
        sys.exit(
            f"{options.folder} holds neither TR-News.xml nor lgl.xml; a folder with one of them was wanted; name it"
        )
    for name, texts in present:
        misses: Counter[str] = Counter()
        tallies, cities = recognition(texts, catalog.names, catalog.gazetteer, misses)
        for what, found in tallies.items():
            for how, right in (("same characters", found.exact), ("overlapping", found.overlap)):
                precision, recall, f1 = found.f1(right)
                print(f"{name:16} {what:22} {how:16} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
        print(f"{name:16} cities found in the text and put right: {cities.share():.3f} of {cities.asked}")
        for what, tally in resolution(texts, catalog.gazetteer).items():
            known = tally.asked - tally.unknown
            print(
                f"{name:16} {what:22} {tally.share():.3f} right of {tally.asked}; {tally.unknown} unknown; "
                f"{tally.right / max(1, known):.3f} of the known"
            )
        for miss, times in misses.most_common(options.misses):
            print(f"  {times:4} {miss}")


if __name__ == "__main__":
    main()
