"""The catalog as Markdown pages: one for each entry with figures, one for each of the lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from forewarn.catalog.entries import (
    Channel,
    ClassTerm,
    Defence,
    Event,
    Figure,
    Office,
    Sensor,
    Site,
    System,
    Voice,
)
from forewarn.catalog.record import Catalog
from forewarn.catalog.vocabulary import NAME_OF_QUANTITY

_MADE = "<!-- Made by builders/catalog_pages.py from src/forewarn/catalog/data. Correct the data, not this page. -->\n"


def pages(catalog: Catalog) -> dict[str, str]:
    """File name (with its folder) -> Markdown text, for every page."""
    made = {
        "index.md": _index(catalog),
        "time-line.md": _time_line(catalog),
        "offices.md": _offices(catalog),
        "words.md": _words(catalog),
        "publishers.md": _publishers(catalog),
        "sources.md": _sources(catalog),
    }
    for folder, entries in (
        ("systems", catalog.systems),
        ("defences", catalog.defences),
        ("sensors", catalog.sensors),
        ("channels", catalog.channels),
        ("sites", catalog.sites),
    ):
        for entry in entries.values():
            made[f"{folder}/{entry.id}.md"] = _entry(catalog, entry)
    return made


def _index(catalog: Catalog) -> str:
    lines = [_MADE, "# The public record\n"]
    lines.append(
        f"Data version {catalog.version}: {len(catalog.systems)} systems, {len(catalog.defences)} defences, "
        f"{len(catalog.sensors)} sensors, {len(catalog.sites)} sites, {len(catalog.channels)} alert channels, "
        f"{len(catalog.events)} dated events, {len(catalog.offices)} offices, {len(catalog.sources)} sources.\n"
    )
    lines.append("Every number stands with its source. Where sources disagree, every value stands.\n")
    for folder, title, entries in (
        ("systems", "Systems", catalog.systems),
        ("defences", "Defences", catalog.defences),
        ("sensors", "Sensors", catalog.sensors),
        ("channels", "Alert channels", catalog.channels),
        ("sites", "Sites", catalog.sites),
    ):
        lines.append(f"## {title}\n")
        lines.append("\n".join(f"- [{entry.name}]({folder}/{entry.id}.md)" for entry in entries.values()) + "\n")
    lines.append("## Lists\n")
    lines.append(
        "- [Time line](time-line.md)\n- [Offices](offices.md)\n- [Words and names](words.md)\n"
        "- [Publishers](publishers.md)\n- [Sources](sources.md)\n- [Changes of data](changes.md)\n"
    )
    return "\n".join(lines)


def _entry(catalog: Catalog, entry: System | Defence | Sensor | Channel | Site) -> str:
    lines = [_MADE, f"# {entry.name}\n", f"Identifier `{entry.id}`. {entry.about}".strip() + "\n"]
    facts = [(label, value) for label, value in _facts(catalog, entry) if value]
    lines.append("\n".join(f"- {label}: {value}" for label, value in facts) + "\n")
    if not isinstance(entry, Site) and entry.figures:
        lines.append("## Figures\n")
        lines.append(_figures(catalog, entry.figures))
    if isinstance(entry, System | Defence | Sensor) and entry.class_terms:
        lines.append("## What it is called\n")
        lines.append(_terms(catalog, entry.class_terms))
    if isinstance(entry, System | Defence) and entry.voices:
        lines.append("## Public voices\n")
        lines.append(_voices(catalog, entry.voices))
    if isinstance(entry, Site) and entry.stated_distances:
        lines.append("## Distances as stated\n")
        lines.append(_distances(catalog, entry))
    events = [event for event in catalog.events if entry.id in (*event.systems, *event.sites)]
    if events:
        lines.append("## Dated events\n")
        lines.append("\n".join(_event_line(catalog, event) for event in events) + "\n")
    lines.append("## Sources\n")
    lines.append("\n".join(f"- {_cite(catalog, source)}" for source in entry.source_ids) + "\n")
    return "\n".join(lines)


def _facts(catalog: Catalog, entry: System | Defence | Sensor | Channel | Site) -> Iterable[tuple[str, str]]:
    yield "Country", catalog.countries[entry.country].name if entry.country in catalog.countries else entry.country
    if isinstance(entry, System | Defence | Sensor):
        yield "Class", str(entry.klass or "")
    if isinstance(entry, System):
        yield "Basing", entry.basing
        yield "Able to carry nuclear warheads", _yes_no(said=entry.nuclear)
        yield "Able to carry conventional warheads", _yes_no(said=entry.conventional)
        yield "Said to be based on", entry.based_on or ""
        yield "Record read until", str(entry.record_until or "")
    if isinstance(entry, Defence):
        yield "Layer", entry.layer
        yield "Publicly said to be for", ", ".join(entry.threat_classes)
        yield "Publicly said not to be for", ", ".join(entry.not_for)
    if isinstance(entry, Sensor):
        yield "Role", entry.role
    if isinstance(entry, Channel):
        yield "Kind", entry.kind
    if isinstance(entry, Site):
        yield "Kind", entry.kind
        yield "Coordinates", f"{entry.latitude_deg}, {entry.longitude_deg} (to {entry.precision_km:g} km)"
        yield "Where", entry.near
        yield "Standing", entry.standing
    yield "Also written", ", ".join(name for name in entry.names if name != entry.name)


def _yes_no(*, said: bool | None) -> str:
    return "the record is silent" if said is None else "yes, as reported" if said else "no, as reported"


def _figures(catalog: Catalog, figures: Sequence[Figure]) -> str:
    rows = ["| Quantity | Value | Who says so | Source |", "|---|---|---|---|"]
    for figure in figures:
        number = figure.number
        low, high = f"{number.lowest:,.10g}", f"{number.highest:,.10g}"
        shown = low if low == high else f"{low} to {high}"
        sign = "" if figure.comparator == "=" else {"<": "up to ", ">": "over ", "~": "about "}[figure.comparator]
        value = f"{sign}{shown} {number.unit}"
        repeats = number.note == f"{sign}{shown}"
        remarks = "; ".join(part for part in (figure.against, "" if repeats else number.note) if part)
        value += f" ({remarks})" if remarks else ""
        if figure.rejected:
            value = f"~~{sign}{shown} {number.unit}~~ rejected: {figure.reason}"
        who = ", ".join(part for part in (figure.party, figure.date or "", number.standing) if part)
        quantity = NAME_OF_QUANTITY[figure.quantity]
        rows.append(f"| {quantity} | {_cell(value)} | {_cell(who)} | {_cite(catalog, number.source_id)} |")
    return "\n".join(rows) + "\n"


def _terms(catalog: Catalog, terms: Sequence[ClassTerm]) -> str:
    rows = ["| Word | Standing | Who | Source |", "|---|---|---|---|"]
    for term in terms:
        cited = ", ".join(_cite(catalog, source) for source in term.source_ids)
        who = "; ".join(part for part in (term.by, term.note) if part)
        rows.append(f"| {_cell(term.term)} | {term.standing.replace('_', ' ')} | {_cell(who)} | {cited} |")
    return "\n".join(rows) + "\n"


def _voices(catalog: Catalog, voices: Sequence[Voice]) -> str:
    return (
        "\n".join(
            f"- On {voice.on}, {voice.by} ({voice.date or 'no date'}): {voice.words} [{voice.says}]. "
            f"{_cite(catalog, voice.source_id)}"
            for voice in voices
        )
        + "\n"
    )


def _distances(catalog: Catalog, site: Site) -> str:
    return (
        "\n".join(
            f"- {stated.number.interval.best:g} km {stated.direction} {'of' if stated.direction else 'to'} {stated.to}"
            f"{' (border)' if stated.to_border else ''}. {_cite(catalog, stated.number.source_id)}"
            for stated in site.stated_distances
        )
        + "\n"
    )


def _event_line(catalog: Catalog, event: Event) -> str:
    who = ", ".join(catalog.parties_to(event)) or event.party
    against = "; ".join(
        f"{'denied' if objection.denies else 'doubted'} by {objection.party}: {objection.words}"
        for objection in event.objections
    )
    status = f" Status claimed: {event.status.replace('_', ' ')}." if event.status else ""
    cited = ", ".join(_cite(catalog, source) for source in event.source_ids)
    said = f" ({event.standing}: {who})" if who else f" ({event.standing})"
    objected = f" {against[:1].upper()}{against[1:]}." if against else ""
    return f"- **{event.when.text}**: {event.what}{said}.{status}{objected} {cited}"


def _time_line(catalog: Catalog) -> str:
    lines = [_MADE, "# Time line\n"]
    lines.append("\n".join(_event_line(catalog, event) for event in catalog.events) + "\n")
    return "\n".join(lines)


def _offices(catalog: Catalog) -> str:
    rows = [_MADE, "# Offices\n", "Nothing is claimed outside the days given.\n"]
    rows += ["| Post | Country | Holder | From | To | Sources |", "|---|---|---|---|---|---|"]
    for office in sorted(catalog.offices, key=lambda one: (one.country, one.role, one.id)):
        cited = ", ".join(_cite(catalog, source) for source in office.source_ids)
        rows.append(
            f"| {catalog.roles[office.role].name} | {office.country} | {catalog.people[office.person].name} "
            f"| {_from(office)} | {_to(office)} | {cited} |"
        )
    return "\n".join(rows) + "\n"


def _from(office: Office) -> str:
    if office.began:
        return office.began.text
    return f"known on {office.known_from.text}" if office.known_from else ""


def _to(office: Office) -> str:
    if office.ended:
        return office.ended.text
    return f"known until {office.known_until.text}" if office.known_until else ""


def _words(catalog: Catalog) -> str:
    lines = [_MADE, "# Words and names\n"]
    for term in catalog.terms.values():
        wrong = f" Not: {', '.join(term.not_means)}." if term.not_means else ""
        cited = ", ".join(_cite(catalog, source) for source in term.source_ids)
        lines.append(f"- **{term.term}**: {', '.join(term.means)}.{wrong} {term.about} {cited}")
    return "\n".join(lines) + "\n"


def _publishers(catalog: Catalog) -> str:
    rows = [_MADE, "# Publishers\n"]
    rows.append("Reliability is our reading of the publisher on the Admiralty scale, A to E, not of any one text.\n")
    rows += ["| Publisher | Country | Kind | Reliability | Independent of the parties |", "|---|---|---|---|---|"]
    for publisher in catalog.publishers.values():
        independent = {True: "yes", False: "no", None: "not judged"}[publisher.independent]
        rows.append(
            f"| {publisher.name} | {publisher.country} | {publisher.kind} | {publisher.reliability or 'not judged'} "
            f"| {independent} |"
        )
    return "\n".join(rows) + "\n"


def _sources(catalog: Catalog) -> str:
    lines = [_MADE, "# Sources\n", "A title in square brackets is ours, where the page's own title was not kept.\n"]
    for source in catalog.sources.values():
        title = f"[{source.title}]({source.address})" if source.address else source.title
        rest = ", ".join(part for part in (source.published or "", source.standing, f"read: {source.opened}") if part)
        note = f" {source.note}" if source.note else ""
        lines.append(f'- <a id="{source.id}"></a>`{source.id}`: {source.producer}, {title}, {rest}.{note}')
    return "\n".join(lines) + "\n"


def _cite(catalog: Catalog, source_id: str) -> str:
    source = catalog.sources.get(source_id)
    if source is None:
        return f"`{source_id}`"
    words = f"{source.producer} {source.published}" if source.published else source.producer
    words = _cell(words).replace("[", "(").replace("]", ")")
    return f"[{words}]({source.address})" if source.address else words


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
