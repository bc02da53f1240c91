"""How the cost of telling origins apart grows: 500 to 2,000 made-up articles, processor seconds and memory.

Run: ``python benchmarks/stories.py``. A third of the articles are retellings of another one; all are about a few
systems in a few weeks, which is the hardest case for finding candidates. Prints one line a size and the growth.
"""

from __future__ import annotations

import random
import resource
import time
from datetime import date, timedelta

from forewarn.records.articles import Article
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, Status
from forewarn.stories import contradictions, forecasts, origins, timeline

SIZES = (500, 1000, 2000)
SYSTEMS = {"oreshnik": "Oreshnik", "iskander-m": "Iskander", "kinzhal": "Kinzhal"}
COUNTRIES = ("Belarus", "Poland", "Germany", "Iran", "Japan")
OFFICES = ("Foreign Minister", "Defence Minister", "Prime Minister", "Air Force", "General Staff")
DEEDS = (
    "has deployed {system} missiles on its territory",
    "plans to station {system} missiles near the border by the end of the year",
    "tested a {system} missile over the sea",
    "will put the {system} system on combat duty in the coming weeks",
    "shot down a {system} missile during an attack",
)
#: Made-up words: real articles on one topic share a topic, not a vocabulary of thirty words.
WORDS = tuple(
    first + middle + last
    for first in ("bra", "de", "gro", "ki", "lom", "nu", "pre", "sta", "vo", "zi")
    for middle in ("dan", "ler", "mot", "ni", "sul", "ta", "ver")
    for last in ("age", "ble", "der", "ing", "ment", "rous", "tion", "um", "wick")
)


def made_up(count: int, seed: int) -> tuple[list[Article], list[Claim]]:
    """``count`` articles and their claims. A third retell an earlier article in other words."""
    chance = random.Random(seed)  # noqa: S311  made-up texts, no secrets
    articles: list[Article] = []
    claims: list[Claim] = []
    events: list[tuple[str, ...]] = []
    for number in range(count):
        if events and chance.random() < 0.33:
            event = chance.choice(events[-60:])
        else:
            name = "".join(chance.choice("bdgklmnprstvz") + chance.choice("aeio") for _ in range(4)).capitalize()
            system, country = chance.choice(list(SYSTEMS)), chance.choice(COUNTRIES)
            day = date(2025, 9, 1) + timedelta(days=len(events) % 120)
            event = (name, system, country, chance.choice(OFFICES), chance.choice(DEEDS), day.isoformat())
            events.append(event)
        name, system, country, office, deed, day_text = event
        published = date.fromisoformat(day_text) + timedelta(days=chance.randrange(2))
        first = f"{country} {deed.format(system=SYSTEMS[system])}, {office} of {country} Maksim {name} said."
        padding = " ".join(" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(14))
        quote = f"“{name} told reporters that {chance.choice(WORDS)} and {chance.choice(WORDS)} matter,” he said."
        text = f"{first} {quote} {padding}"
        id_ = f"{number:05d}"
        articles.append(Article(id_, text, id_, published=published, published_text=published.isoformat()))
        status = (Status.PLANNED, Status.DEPLOYED, Status.ON_COMBAT_DUTY)[number % 3]
        place = PlaceMention(country, 0)
        kinds = ((ClaimKind.STATUS, status), (ClaimKind.STATEMENT_OF_INTENT, None), (ClaimKind.CLASS, None))
        claims += [
            Claim(id_, first, 0, len(first), kind, system=system, places=(place,), speaker=name, status=step)
            for kind, step in kinds
        ]
    return articles, claims


def main() -> None:
    """Print seconds for each step and size, the peak memory, and how the time grew from size to size."""
    before = None
    for size in SIZES:
        articles, claims = made_up(size, seed=size)
        marks = [time.process_time()]
        groups = origins(articles, claims)
        marks.append(time.process_time())
        contradictions(articles, claims, groups=groups)
        forecasts(articles, claims, date(2026, 3, 1), groups=groups)
        timeline(articles, claims, groups)
        marks.append(time.process_time())
        total_s = marks[-1] - marks[0]
        peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        grown = f", {total_s / before:.1f} times the size before" if before else ""
        print(
            f"{size} articles, {len(claims)} claims: {len(groups)} origins in {marks[1] - marks[0]:.1f} s, "
            f"the rest in {marks[2] - marks[1]:.1f} s, peak {peak_mib:.0f} MiB{grown}"
        )
        before = total_s


if __name__ == "__main__":
    main()
