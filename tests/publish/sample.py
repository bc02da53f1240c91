"""A whole run made by hand, with texts written for this project: every part of a brief has something to show.

The figures are plausible and are not measurements; tests compare what goes in with what comes out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from forewarn.records.articles import Article, Passage, PassageKind
from forewarn.records.claims import (
    Certainty,
    Claim,
    ClaimKind,
    Comparator,
    DateMention,
    Meaning,
    OfficeMention,
    PlaceMention,
    PlaceRole,
    Quantity,
    Status,
)
from forewarn.records.numbers import Interval, NamedNumber
from forewarn.records.outlook import (
    IllustrativeArc,
    PlaceOutlook,
    RadarBound,
    Reach,
    Regime,
    StepBasis,
    WarningStep,
)
from forewarn.records.places import Area, Place, PlaceKind
from forewarn.records.runs import Assessment, Run, SystemFacts
from forewarn.records.sources import Source
from forewarn.records.stories import Contradiction, Drift, Forecast, Origin, TimelineEntry
from forewarn.records.verdicts import Finding, Verdict

_FIRST = """Belarus says new missiles are on duty

The Oreshnik missile system has been deployed in Belarus and is on combat duty, Foreign Minister Sergei Aleinik \
said on Friday.
“We did this to protect our people,” he told the state news agency.
The name Oreshnik means “nutcracker”. Its warhead is a hypersonic glide vehicle that flies faster than Mach 5.
Warsaw, Vilnius and Berlin are within its reach, and a strike on Warsaw would take eight minutes, analysts believe.
The system is exceptionally hard for Patriot batteries to intercept.
Read also: Ten recipes for a cold winter
Storm warning for the northern coast: ferries stay in port
"""

_SECOND = """Minsk puts missiles on alert, minister says

The Oreshnik system is deployed in Belarus, according to Belarusian media quoting Foreign Minister Sergei Aleinik.
It has a range of up to 5,500 km.
"""

_THIRD = """Home | World | Subscribe
Officer: a division of Oreshnik will be formed next year

A new division armed with Oreshnik will most likely be created in Belarus, retired officer Andrei Bogodel \
said on 23 December 2025.
The first battalion has three launchers, he added.
No launcher has been seen at the site so far, the monitoring group BelPol said.
© All rights reserved
"""

_FOURTH = """Орешник: что известно

Комплекс «Орешник» может поразить цель на расстоянии 5500 км.
"""


def _article(ident: str, text: str, **known: object) -> Article:
    return Article(id=ident, text=text, digest_sha256=sha256(text.encode()).hexdigest(), **known)  # type: ignore[arg-type]


def _passage(text: str, words: str, kind: PassageKind) -> Passage:
    start = text.index(words)
    return Passage(kind, start, start + len(words))


def _articles() -> tuple[Article, ...]:
    return (
        _article(
            "000",
            _FIRST,
            title="Belarus says new missiles are on duty",
            publisher="Example Gazette",
            passages=(
                Passage(PassageKind.BODY, 0, _FIRST.index("Read also")),
                _passage(_FIRST, "Read also: Ten recipes for a cold winter", PassageKind.TEASER),
                _passage(_FIRST, "Storm warning for the northern coast: ferries stay in port", PassageKind.TEASER),
            ),
        ),
        _article(
            "001",
            _SECOND,
            title="Minsk puts missiles on alert, minister says",
            publisher="Example Wire",
            published=date(2025, 9, 27),
            address="https://example.invalid/minsk-missiles",
        ),
        _article(
            "002",
            _THIRD,
            title="Officer: a division of Oreshnik will be formed next year",
            publisher="Example Observer",
            published=date(2025, 12, 23),
            passages=(
                _passage(_THIRD, "Home | World | Subscribe", PassageKind.FURNITURE),
                _passage(_THIRD, "© All rights reserved", PassageKind.FURNITURE),
            ),
            warnings=("2 bytes were not UTF-8 and were replaced",),
        ),
        _article("003", _FOURTH, title="Орешник: что известно", lang="ru", names_only=True, published_text="2025-12"),
    )


def _claim(article: Article, sentence: str, kind: ClaimKind, **rest: object) -> Claim:
    start = article.text.index(sentence)
    return Claim(article.id, sentence, start, start + len(sentence), kind, **rest)  # type: ignore[arg-type]


def _place(article: Article, word: str, ident: str, lat: float, lon: float, role: PlaceRole) -> PlaceMention:
    return PlaceMention(word, article.text.index(word), role, ident, lat, lon)


_ORESHNIK = {"system": "oreshnik", "system_text": "Oreshnik"}


def _claims(articles: tuple[Article, ...]) -> tuple[Claim, ...]:
    first, second, third, fourth = articles
    duty = (
        "The Oreshnik missile system has been deployed in Belarus and is on combat duty, Foreign Minister Sergei "
        "Aleinik said on Friday."
    )
    minister = "Sergei Aleinik"
    belarus = _place(first, "Belarus", "country:BY", 53.9, 27.6, PlaceRole.LAUNCH)
    friday = DateMention("on Friday")
    near = "Warsaw, Vilnius and Berlin are within its reach"
    whole = near + ", and a strike on Warsaw would take eight minutes, analysts believe."
    targets = tuple(
        _place(first, word, ident, lat, lon, PlaceRole.TARGET)
        for word, ident, lat, lon in (
            ("Warsaw", "city:756135", 52.23, 21.01),
            ("Vilnius", "city:593116", 54.69, 25.28),
            ("Berlin", "city:2950159", 52.52, 13.41),
        )
    )
    glide = "Its warhead is a hypersonic glide vehicle that flies faster than Mach 5."
    said = {"speaker": minister, "speaker_start": first.text.index(minister), "chain": (minister, "Example Gazette")}
    return (
        _claim(
            first, duty, ClaimKind.STATUS, status=Status.DEPLOYED, places=(belarus,), date=friday, **said, **_ORESHNIK
        ),
        _claim(first, duty, ClaimKind.STATUS, status=Status.ON_COMBAT_DUTY, date=friday, **said, **_ORESHNIK),
        _claim(
            first,
            "Foreign Minister Sergei Aleinik said on Friday",
            ClaimKind.OFFICE,
            office=OfficeMention("Sergei Aleinik", "Foreign Minister", "aleinik", "foreign-minister", "BY"),
        ),
        _claim(
            first,
            "“We did this to protect our people,” he told the state news agency.",
            ClaimKind.STATEMENT_OF_INTENT,
            quoted=True,
            **said,
        ),
        _claim(
            first,
            "The name Oreshnik means “nutcracker”.",
            ClaimKind.NAME,
            meaning=Meaning("Oreshnik", "nutcracker"),
            **_ORESHNIK,
        ),
        _claim(first, glide, ClaimKind.CLASS, **_ORESHNIK),
        _claim(
            first,
            glide,
            ClaimKind.SPEED,
            quantity=Quantity(5, "Mach", Comparator.AT_LEAST, text="Mach 5", start=first.text.index("Mach 5")),
            **_ORESHNIK,
        ),
        _claim(first, near, ClaimKind.REACH, places=targets, **_ORESHNIK),
        _claim(
            first,
            whole,
            ClaimKind.FLIGHT_TIME,
            places=targets[:1],
            quantity=Quantity(8, "min", Comparator.EQUAL),
            certainty=Certainty.PROBABLE,
            hedge="believe",
            speaker="analysts",
            **_ORESHNIK,
        ),
        _claim(first, "The system is exceptionally hard for Patriot batteries to intercept.", ClaimKind.INTERCEPT),
        _claim(
            second,
            "The Oreshnik system is deployed in Belarus, according to Belarusian media quoting Foreign Minister Sergei "
            "Aleinik.",
            ClaimKind.STATUS,
            status=Status.DEPLOYED,
            speaker=minister,
            chain=(minister, "Belarusian media", "Example Wire"),
            **_ORESHNIK,
        ),
        _claim(
            second,
            "It has a range of up to 5,500 km.",
            ClaimKind.RANGE,
            quantity=Quantity(5500, "km", Comparator.AT_MOST),
            **_ORESHNIK,
        ),
        _claim(
            third,
            "A new division armed with Oreshnik will most likely be created in Belarus, retired officer Andrei Bogodel "
            "said on 23 December 2025.",
            ClaimKind.STATUS,
            status=Status.PLANNED,
            speaker="Andrei Bogodel",
            certainty=Certainty.PROBABLE,
            hedge="most likely",
            date=DateMention("23 December 2025", date(2025, 12, 23), date(2025, 12, 23), "day"),
            **_ORESHNIK,
        ),
        _claim(
            third,
            "The first battalion has three launchers, he added.",
            ClaimKind.QUANTITY,
            quantity=Quantity(3, "launchers"),
            speaker="Andrei Bogodel",
        ),
        _claim(
            third,
            "No launcher has been seen at the site so far, the monitoring group BelPol said.",
            ClaimKind.STATUS,
            status=Status.DENIED,
            negated=True,
            speaker="BelPol",
        ),
        _claim(
            fourth,
            "Комплекс «Орешник» может поразить цель на расстоянии 5500 км.",
            ClaimKind.RANGE,
            system="oreshnik",
            system_text="Орешник",
            quantity=Quantity(5500, "km", Comparator.EQUAL),
            certainty=Certainty.POSSIBLE,
            hedge="может",
        ),
    )


_RANGE_NUMBER = NamedNumber("published maximum range", "km", "reuters-2025-12", 2000, 5500, 5500)


def _verdicts() -> tuple[Verdict, ...]:
    bare_status = Verdict(
        Finding.CANNOT_TELL,
        "The record holds Minsk's own statement for December 2025, and no independent sighting of a launcher by then.",
        sources=("belta-2025-12-18", "belpol-2026-02"),
        assumptions=("“on Friday” could not be placed on a day, because the article carries no date",),
        would_change=("a dated picture of a launcher at a known site",),
    )
    return (
        bare_status,
        Verdict(
            Finding.DISPUTED,
            "Minsk dates combat duty to 17–18 December 2025; a monitoring group had no confirmation in February 2026.",
            sources=("belta-2025-12-18", "belpol-2026-02"),
            would_change=("inspection, or imagery of launchers in the field",),
        ),
        Verdict(
            Finding.CONTRADICTED,
            "Sergei Aleinik left the post on 27 June 2024; Maksim Ryzhenkov has held it since.",
            sources=("president-by-2024-06-27",),
            would_change=("the article being older than 27 June 2024",),
        ),
        Verdict(Finding.NOT_CHECKABLE, "A stated motive cannot be held against the record."),
        Verdict(
            Finding.CONTRADICTED,
            "Oreshnik is the hazel shrub in Russian; a nutcracker is “shchelkunchik”.",
            sources=("ap-2024-11-28",),
        ),
        Verdict(
            Finding.DISPUTED,
            "The record speaks of multiple warheads on a ballistic path; one side claims a flat path and manoeuvre.",
            sources=("hur-2024-11-22", "belta-2025-12-18"),
            would_change=("telemetry, or debris of a glide body",),
        ),
        Verdict(
            Finding.SUPPORTED,
            "Any missile of this range arrives faster than Mach 5; the figure says nothing about gliding.",
            numbers=(
                NamedNumber("reported speed", "km/s", "hur-2024-11-22", 2.5, 3.0, 3.8),
                NamedNumber("Mach 5 at 20 °C", "km/s", "forewarn-computed", None, 1.7, None),
            ),
            sources=("hur-2024-11-22",),
        ),
        Verdict(
            Finding.STRAINED,
            "Berlin lies inside every published range; Warsaw and Vilnius are nearer than any distance flown.",
            numbers=(
                _RANGE_NUMBER,
                NamedNumber("distance to Warsaw", "km", "forewarn-computed", 190, 480, 760),
                NamedNumber("distance to Berlin", "km", "forewarn-computed", 700, 980, 1270),
            ),
            assumptions=("the launch area is all of Belarus, because the articles name no site",),
            sources=("reuters-2025-12",),
            would_change=("a tested minimum range",),
        ),
        Verdict(
            Finding.SUPPORTED,
            "Eight minutes lies inside the 5.1 to 8.3 minutes computed for Warsaw.",
            numbers=(NamedNumber("flight time to Warsaw, minimum energy", "min", "forewarn-computed", 5.1, 6.6, 8.3),),
            assumptions=("ballistic flight without drag after burnout",),
            sources=("forewarn-computed",),
        ),
        Verdict(
            Finding.CANNOT_TELL,
            "Hardness to intercept is not testable by a published envelope.",
            assumptions=("which Patriot variant is meant is open",),
        ),
        replace(bare_status, assumptions=()),
        Verdict(
            Finding.SUPPORTED,
            "5,500 km is the figure of Reuters and of the President's statement; others say 2,000 to 5,000 km.",
            numbers=(_RANGE_NUMBER,),
            sources=("reuters-2025-12",),
        ),
        Verdict(Finding.CANNOT_TELL, "A forecast that had not fallen due on the day of this run."),
        Verdict(
            Finding.SUPPORTED,
            "The record has a first battalion of three launchers from the same officer.",
            sources=("belta-2025-12-18",),
        ),
        Verdict(Finding.SUPPORTED, "The group said so in February 2026 as well.", sources=("belpol-2026-02",)),
        Verdict(
            Finding.CANNOT_TELL,
            "Only names and numbers are read in this language, so the sentence was not judged.",
            numbers=(_RANGE_NUMBER,),
        ),
    )


_SOURCES = (
    Source(
        "reuters-2025-12",
        "Reuters",
        "Satellite images point to a former airbase",
        "https://example.invalid/reuters",
        "2025-12",
        "2026-11",
        "news agency",
        "excerpt",
    ),
    Source(
        "belta-2025-12-18",
        "BelTA",
        "President: the system is on duty",
        "https://example.invalid/belta?a=1&b=2",
        "2025-12-18",
        "2026-11-02",
        "state media",
        "whole",
    ),
    Source(
        "belpol-2026-02", "BelPol", "No launcher confirmed", None, "2026-02", "2026-11", "monitoring group", "quoted"
    ),
    Source(
        "president-by-2024-06-27",
        "Office of the President of Belarus",
        "Decree on the foreign minister",
        "https://example.invalid/decree",
        "2024-06-27",
        "2026-10-30",
        "government",
        "whole",
    ),
    Source("ap-2024-11-28", "Associated Press", "What the name means", None, "2024-11-28", "2026-11", "news agency"),
    Source(
        "hur-2024-11-22", "HUR of Ukraine", "Statement on the strike", None, "2024-11-22", "2026-11", "party to the war"
    ),
    Source("rand-2018", "RAND", "Alerting the public", None, "2018", "2026-10", "research institute"),
    Source("forewarn-computed", "forewarn", "Computed by forewarn from cited figures", None, None, None, "computed"),
    Source("forewarn-assumed", "forewarn", "Assumed: no good source found", None, None, None, "assumed"),
    Source(
        "geonames-15000",
        "GeoNames",
        "Cities with 15,000 inhabitants and more",
        "https://www.geonames.org",
        "2024",
        "2026-11",
        "gazetteer, CC BY 4.0",
    ),
)

_STACK = (
    WarningStep(
        "a sensor sees the launch", 0.33, 0.8, 1.5, "forewarn-assumed", "infrared from orbit", StepBasis.ASSUMED
    ),
    WarningStep("confirmed and passed on", 0.5, 1.5, 5.0, "rand-2018"),
    WarningStep("decided and worded", 0.5, 1.0, 3.0, "forewarn-assumed", "county drill", StepBasis.SET_BY_USER),
    WarningStep("sent to the public", 1.0, 2.0, 10.0, "rand-2018", "cell broadcast"),
)


def _outlook(name: str, country: str, lat: float, lon: float, km: float, reach: Reach, minutes: float) -> PlaceOutlook:
    place = Place(f"city:{name.lower()}", name, PlaceKind.CITY, lat, lon, "geonames-15000", country, 500_000)
    best = Interval(minutes * 0.78, minutes, minutes * 1.25)
    delay_low = sum(step.low for step in _STACK)
    delay_best = sum(step.best for step in _STACK)
    delay_high = sum(step.high for step in _STACK)
    because = {
        Reach.WITHIN: "every published maximum is longer than the distance",
        Reach.EDGE: "some published maxima are shorter than the distance",
        Reach.NOT_ESTABLISHED: "nearer than any distance flown or stated",
        Reach.BEYOND: "farther than every published maximum",
    }[reach]
    lofted = None if reach is Reach.BEYOND else Interval(minutes * 1.5, minutes * 1.9, minutes * 2.4)
    depressed = None if reach is Reach.BEYOND else Interval(minutes * 0.6, minutes * 0.75, minutes * 0.9)
    return PlaceOutlook(
        place,
        "oreshnik",
        "Belarus",
        Interval(km * 0.75, km, km * 1.25),
        reach,
        because,
        {Reach.WITHIN: 1.0, Reach.EDGE: 0.46, Reach.NOT_ESTABLISHED: None, Reach.BEYOND: 0.0}[reach],
        None if reach is Reach.BEYOND else best,
        lofted,
        depressed,
        None,
        None
        if reach is Reach.BEYOND
        else Interval(best.low - delay_high, best.best - delay_best, best.high - delay_low),
        () if reach is Reach.BEYOND else _STACK,
        None if reach is Reach.BEYOND else 0.55,
        () if reach is Reach.BEYOND else (("position of the launcher", 0.71), ("burnout height", 0.12)),
        channel=None if reach is Reach.BEYOND else "Example Alert",
        channel_source_ids=() if reach is Reach.BEYOND else ("rand-2018",),
        radar_bounds=(RadarBound("hilltop", "Hilltop radar", 1.8, 4800.0, ("rand-2018",)),) if km > 900 else (),
        arcs=()
        if reach is Reach.BEYOND
        else (
            IllustrativeArc(Regime.DEPRESSED, km * 0.15),
            IllustrativeArc(Regime.MINIMUM_ENERGY, km * 0.24),
            IllustrativeArc(Regime.LOFTED, 900 + km * 0.4),
        ),
    )


def _places() -> tuple[PlaceOutlook, ...]:
    rows = (
        ("Vilnius", "LT", 54.689, 25.280, 300, Reach.NOT_ESTABLISHED, 5.2),
        ("Riga", "LV", 56.946, 24.106, 430, Reach.NOT_ESTABLISHED, 6.2),
        ("Kyiv", "UA", 50.450, 30.524, 420, Reach.NOT_ESTABLISHED, 6.1),
        ("Warsaw", "PL", 52.230, 21.012, 480, Reach.NOT_ESTABLISHED, 6.6),
        ("Berlin", "DE", 52.520, 13.405, 980, Reach.WITHIN, 9.9),
        ("Copenhagen", "DK", 55.676, 12.568, 1000, Reach.WITHIN, 10.0),
        ("Vienna", "AT", 48.208, 16.373, 1010, Reach.WITHIN, 10.1),
        ("Paris", "FR", 48.857, 2.352, 1850, Reach.WITHIN, 13.9),
        ("London", "GB", 51.507, -0.128, 1900, Reach.WITHIN, 14.1),
        ("Madrid", "ES", 40.417, -3.703, 2700, Reach.EDGE, 17.0),
        ("Reykjavík", "IS", 64.147, -21.942, 2750, Reach.EDGE, 17.1),
        ("Washington", "US", 38.895, -77.036, 7200, Reach.BEYOND, 27.0),
    )
    return tuple(_outlook(*row) for row in rows)


def _area() -> Area:
    place = Place("country:BY", "Belarus", PlaceKind.COUNTRY, 53.54, 28.05, "natural-earth", "BY")
    points = tuple(
        (lat, lon)
        for lat, west, east in (
            (51.7, 24.3, 30.2),
            (52.5, 24.2, 31.3),
            (53.5, 24.4, 31.9),
            (54.5, 25.9, 31.0),
            (55.5, 26.9, 30.6),
        )
        for lon in (west, (2 * west + east) / 3, (west + 2 * east) / 3, east)
    )
    return Area(place, points, "the articles name Belarus and no site")


def assessment() -> Assessment:
    """A full run: four articles, sixteen claims, all findings, two launch systems' worth of everything."""
    articles = _articles()
    claims = _claims(articles)
    return Assessment(
        articles=articles,
        claims=claims,
        verdicts=_verdicts(),
        origins=(
            Origin(
                ("000", "001"),
                "both retell one statement of the minister; 001 names Belarusian media as its source",
                (
                    Drift(
                        "speaker's post dropped",
                        "Foreign Minister Sergei Aleinik said on Friday",
                        "according to Belarusian media",
                        "001",
                        10,
                    ),
                ),
            ),
            Origin(("002",), "nothing in the other articles shares its wording or its speaker"),
            Origin(("003",), "only names and numbers are read in this language"),
        ),
        contradictions=(
            Contradiction((0, 14), "One says that the system is deployed, the other that no launcher has been seen."),
            Contradiction((0, 12), "Deployed in September, a division planned in December.", "change"),
        ),
        forecasts=(Forecast(12, "open", "“next year” ends on 31 December 2026", date(2026, 1, 1), date(2026, 12, 31)),),
        timeline=(
            TimelineEntry(
                date(2024, 11, 21),
                date(2024, 11, 21),
                "First use, against Dnipro",
                "HUR of Ukraine",
                "used",
                (),
                ("hur-2024-11-22",),
            ),
            TimelineEntry(
                None,
                None,
                "Deployed and on combat duty",
                "Sergei Aleinik",
                "deployed",
                (0, 10),
                (),
                1,
                "“on Friday” of an undated article",
            ),
            TimelineEntry(
                date(2025, 12, 17),
                date(2025, 12, 18),
                "On combat duty, by Minsk's account",
                "BelTA",
                "on_combat_duty",
                (),
                ("belta-2025-12-18",),
                1,
            ),
            TimelineEntry(
                date(2025, 12, 23), date(2025, 12, 23), "A division planned", "Andrei Bogodel", "planned", (12,), (), 1
            ),
            TimelineEntry(
                date(2026, 2, 1),
                date(2026, 2, 28),
                "No launcher confirmed",
                "BelPol",
                "denied",
                (14,),
                ("belpol-2026-02",),
                1,
            ),
        ),
        systems=(SystemFacts("oreshnik", "Oreshnik", (2000.0, 4000.0, 5500.0), (500.0, 800.0), ("reuters-2025-12",)),),
        launch_areas=(_area(),),
        places=_places(),
        sources={source.id: source for source in _SOURCES},
        run=Run(
            "0.1.0",
            "2026-11-21",
            20251224,
            2000,
            {article.id: article.digest_sha256 for article in articles},
            "forewarn assess 000.txt 001.txt 002.html 003.txt --out brief",
            "2026-11-21T20:00:00Z",
        ),
        dates={"000": "not before 2024-11-21, because the text speaks of a first use"},
        not_told=(
            "Whether any launcher stood in Belarus on the day of the article.",
            "Which site is meant: the articles name the country only.",
            "The shortest distance at which the missile can be used: no source gives a tested minimum.",
        ),
    )


def one_article_without_physics() -> Assessment:
    """One article, one opinion: no system, no place, no contradiction."""
    text = "Neighbours voice concern\n\nThe region deserves calm, the minister said.\n"
    article = _article("solo", text, title="Neighbours voice concern")
    claim = _claim(article, "The region deserves calm, the minister said.", ClaimKind.REACTION, speaker="the minister")
    return replace(
        assessment(),
        articles=(article,),
        claims=(claim,),
        verdicts=(Verdict(Finding.NOT_CHECKABLE, "An opinion cannot be held against the record."),),
        origins=(Origin(("solo",), "a single article is its own origin"),),
        contradictions=(),
        forecasts=(),
        timeline=(),
        systems=(),
        launch_areas=(),
        places=(),
        sources={},
        dates={},
        not_told=("No system of the record is named, so no reach and no minutes were computed.",),
    )


def nothing_found() -> Assessment:
    """An article in which no claim was found."""
    return replace(one_article_without_physics(), claims=(), verdicts=(), not_told=())


def unresolved_place() -> Assessment:
    """A system and its claims, with no launch area resolved: a brief without a map."""
    return replace(
        assessment(),
        launch_areas=(),
        systems=(),
        places=(),
        not_told=("The launch area could not be resolved: the article says “near the border”.",),
    )


def two_systems() -> Assessment:
    """A second system in a second area, to two of the places."""
    base = assessment()
    place = Place("region:RU-KGD", "Kaliningrad", PlaceKind.REGION, 54.71, 20.51, "geonames-15000", "RU")
    second = SystemFacts("iskander-m", "Iskander-M", (480.0, 500.0), (50.0,))
    rows = tuple(
        replace(row, system="iskander-m", from_place="Kaliningrad") for row in base.places if row.place.name[0] in "VW"
    )
    return replace(
        base,
        systems=(*base.systems, second),
        launch_areas=(*base.launch_areas, Area(place, ((54.71, 20.51),), "one article names it")),
        places=(*base.places, *rows),
    )


HOSTILE = (
    "<script>window.hacked=1</script> </script><script>window.hacked=2</script> <img src=x onerror=window.hacked=3> "
    "<!-- --> ]]> \u202egnp.exe\u202c {{ 7*7 }} {% raw %} &lt;b&gt; <svg/onload=window.hacked=4> javascript:alert(1) "
    "\u2066isolate\u2069 \u200b\ufeff end"
)


def hostile() -> Assessment:
    """Markup, template code and direction controls in every string that comes from outside."""
    base = assessment()
    text = f"Title {HOSTILE}\n\nThe system {HOSTILE} is deployed in Belarus.\n"
    article = _article(
        "<b>evil</b>\"'",
        text,
        title=HOSTILE,
        publisher=HOSTILE,
        address="javascript:window.hacked=5",
        warnings=(HOSTILE,),
    )
    claim = _claim(
        article,
        f"The system {HOSTILE} is deployed in Belarus.",
        ClaimKind.STATUS,
        speaker=HOSTILE,
        chain=(HOSTILE,),
        **_ORESHNIK,
    )
    source = Source("evil", HOSTILE, HOSTILE, "javascript:window.hacked=6", HOSTILE, HOSTILE, HOSTILE)
    first, *others = base.places
    bad_place = replace(first, place=replace(first.place, name=HOSTILE), reach_because=HOSTILE)
    return replace(
        base,
        articles=(article,),
        claims=(claim,),
        verdicts=(
            Verdict(Finding.SUPPORTED, HOSTILE, assumptions=(HOSTILE,), sources=("evil",), would_change=(HOSTILE,)),
        ),
        origins=(Origin((article.id,), HOSTILE, (Drift(HOSTILE, HOSTILE, HOSTILE, article.id, 0),)),),
        contradictions=(Contradiction((0, 0), HOSTILE),),
        forecasts=(Forecast(0, "open", HOSTILE),),
        timeline=(TimelineEntry(None, None, HOSTILE, HOSTILE, None, (0,), ("evil",), 1, HOSTILE),),
        places=(bad_place, *others),
        systems=(replace(base.systems[0], name=HOSTILE),),
        sources={**base.sources, "evil": source},
        dates={article.id: HOSTILE},
        not_told=(HOSTILE,),
        run=replace(base.run, command=HOSTILE, inputs_sha256={article.id: article.digest_sha256}),
    )


def fifty_articles() -> Assessment:
    """Fifty long articles with twenty claims each: for the size of the page."""
    base = assessment()
    articles = []
    claims = []
    for number in range(50):
        sentences = [
            f"Statement {index} of text {number} says that the system stands ready at place {index}."
            for index in range(80)
        ]
        article = _article(f"{number:03}", "\n".join(sentences), title=f"Text number {number}")
        articles.append(article)
        claims += [
            _claim(article, words, ClaimKind.STATUS, status=Status.DEPLOYED, **_ORESHNIK) for words in sentences[::4]
        ]
    return replace(
        base,
        articles=tuple(articles),
        claims=tuple(claims),
        verdicts=tuple(base.verdicts[0] for _ in claims),
        origins=tuple(Origin((article.id,), "its own") for article in articles),
        contradictions=(),
        forecasts=(),
        timeline=(),
    )
