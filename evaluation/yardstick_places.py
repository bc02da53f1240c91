"""Place resolution on TR-News and LGL: given the places that annotators marked, are they put where they are?

Run ``python evaluation/yardstick_places.py FOLDER`` with a folder that holds TR-News.xml or lgl.xml (Gritta and others,
"A Pragmatic Guide to Geoparsing Evaluation"; not ours to ship). A city counts as right within 161 km (100 miles) of
its annotated point. LGL's odd articles are the development half, on which weights may be tuned; nothing is tuned on the
rest.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from forewarn.catalog.gazetteer import Gazetteer
from forewarn.catalog.place_rank import distance_km
from forewarn.records.places import Place

RIGHT_KM = 161.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked place name with its annotated point. ``city`` where GeoNames calls it a populated place."""

    phrase: str
    latitude_deg: float
    longitude_deg: float
    city: bool


@dataclass
class Tally:
    """Right and asked."""

    right: int = 0
    unknown: int = 0
    asked: int = 0

    def share(self) -> float:
        """The share that is right."""
        return self.right / max(1, self.asked)


def articles(path: Path) -> list[list[Mention]]:
    """The marked mentions of each article that have a point."""
    found = []
    for article in ET.parse(path).getroot().iter("article"):  # noqa: S314  the user's own file
        mentions = []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            tag = toponym if tag is None else tag
            latitude, longitude = tag.findtext("lat"), tag.findtext("lon")
            if latitude and longitude:
                city = tag.findtext("fclass", "P") == "P"
                mentions.append(Mention(toponym.findtext("phrase", ""), float(latitude), float(longitude), city))
        found.append(mentions)
    return found


def measure(path: Path, gazetteer: Gazetteer, parity: int | None) -> dict[str, Tally]:
    """Tallies for cities and for all places, resolved together and by population alone."""
    tallies = {name: Tally() for name in ("cities together", "cities by population", "all together")}
    for number, mentions in enumerate(articles(path)):
        if parity is not None and number % 2 != parity:
            continue
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
    if pick is None:
        tally.unknown += 1
        return
    here = (pick.latitude_deg, pick.longitude_deg)
    tally.right += distance_km(here, (mention.latitude_deg, mention.longitude_deg)) <= RIGHT_KM


def main() -> None:
    """Print a line for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    gazetteer = Gazetteer()
    sets = [("TR-News", "TR-News.xml", None), ("LGL development", "lgl.xml", 1), ("LGL held out", "lgl.xml", 0)]
    present = [(name, folder / file, parity) for name, file, parity in sets if (folder / file).is_file()]
    if not present:
        sys.exit(f"{folder} holds neither TR-News.xml nor lgl.xml; a folder with one of them was wanted; name it")
    for name, path, parity in present:
        for what, tally in measure(path, gazetteer, parity).items():
            known = tally.asked - tally.unknown
            print(
                f"{name:16} {what:22} {tally.share():.3f} right of {tally.asked}; {tally.unknown} unknown; "
                f"{tally.right / max(1, known):.3f} of the known"
            )


if __name__ == "__main__":
    main()
