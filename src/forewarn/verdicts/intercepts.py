"""Defences: published range and altitude, what they are meant for, and who says what about stopping a missile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Defence, Event, System
from forewarn.records.claims import ClaimKind, Comparator
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import Spread, figures_shown, name_of, parties_named, parties_named_in, spread
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import KM_PER_MILE, Dimension, Measure
from forewarn.verdicts.reading.roles import Role, distance_role
from forewarn.verdicts.record_events import dates_told, tellers, when_words
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import km, listed

_KINDS = (ClaimKind.INTERCEPT,)
_DONE_KINDS = (ClaimKind.INTERCEPT, ClaimKind.USE, ClaimKind.STATUS)
_STOP = Lazy(
    r"\b(?:intercept\w*|stop(?:s|ped|ping)?|shoot\w*\sdown|shot\sdown|downed|downing|brought\sdown|"
    r"bring\sdown|knock\w*\s(?:down|out)|destroy\w*|defend\w*\sagainst|protect\w*\s(?:against|from)|"
    r"evad\w*|evasion|invulnerable|unstoppable|penetrat\w*|defeat\w*|counter\w*|repel\w*|engage\w*|immune|"
    r"impervious|invincible|get\spast|slip\s(?:past|through)|hit\sdown|kill\w*|neutrali[sz]e\w*|take\sout|"
    r"swat\w*|powerless|helpless|defenceless|defenseless|no\s(?:defen[cs]e|protection|answer))\b",
    re.IGNORECASE,
)
_HEIGHT = Lazy(
    r"\b(?:altitudes?|heights?|ceiling|high|above\s(?:the\s)?(?:earth|ground)|up\sto\sa\sheight|space)\b", re.IGNORECASE
)
_NOT = Lazy(
    r"\b(?:no|not|never|cannot|can't|none|nothing|unable|incapable|without|nor|neither|beyond)\b|n't", re.IGNORECASE
)
_DONE = Lazy(
    r"\b(?:has|have|had|was|were|been|did)\b.{0,40}\b(?:intercepted|shot\sdown|downed|brought\sdown|"
    r"destroyed|hit|stopped|knocked)|\blost\b.{0,40}\bto\b|\b(?:shot\sdown|brought\sdown|downed|"
    r"knocked\sdown|intercepted|destroyed)\b",
    re.IGNORECASE,
)
_INSIDE = Lazy(
    r"\b(?:inside|within|in)\s(?:and\soutside\s)?(?:of\s)?(?:the\s)?(?:(?:earth|"
    r"planet)['’]s\s)?atmosphere\b|\bendo-?atmospher",
    re.IGNORECASE,
)
_OUTSIDE = Lazy(
    r"\b(?:outside|beyond|above|out\sof)\s(?:of\s)?(?:the\s)?(?:(?:earth|planet)['’]s\s)?atmosphere\b|"
    r"\bexo-?atmospher\w*|\bin\s(?:outer\s)?space\b|\boutside\b.{0,20}\batmosphere",
    re.IGNORECASE,
)
_MEANT = Lazy(
    r"\b(?:meant|designed|built|intended|made|developed|suited|effective|against|for|conceived|"
    r"optimi[sz]ed|able|can|deals?|handles?|copes?)\b",
    re.IGNORECASE,
)
_CLASSES = (
    ("intercontinental ballistic missile", r"\bintercontinental|\bICBMs?\b"),
    ("intermediate-range ballistic missile", r"\bintermediate[-\s]range|\bIRBMs?\b"),
    ("medium-range ballistic missile", r"\bmedium[-\s]range|\bMRBMs?\b"),
    ("short-range ballistic missile", r"\bshort[-\s]range|\bSRBMs?\b|\btactical\sballistic"),
    ("cruise missile", r"\bcruise\smissiles?"),
    ("aircraft", r"\b(?:air)?planes?\b|\baircraft\b|\bjets\b"),
)  # fmt: skip


def judge_intercepts(case: Case) -> Iterator[Ruling]:
    """Findings on defences and on stopping a missile."""
    reading = case.reading
    if reading.asks:
        return
    done = _done(case)
    if done is not None:
        yield done
        return
    for defence_id in reading.defences[:1]:
        yield from _figures(case, defence_id)
        if not reading.systems:
            yield from _meant(case, case.catalog.defences[defence_id])
            yield from _air(case, case.catalog.defences[defence_id])
    heard = reading.defences and any(
        _voice_named(voice.by, reading.lower)
        for system in reading.systems
        for voice in case.catalog.systems[system].voices
        if voice.on == "interception"
    )
    stopped = _STOP.search(reading.text) and (reading.defences or not _OF_ITSELF.search(reading.text))
    if reading.systems and (stopped or heard):
        fit = _fit_for_class(case)
        if fit is not None:
            yield fit
            return
        yield from _can_stop(case)


#: Words that dismiss a defence without a word of denial.
DISMISSED = Lazy(
    r"\b(?:useless|powerless|helpless|futile|hopeless|worthless|pointless|irrelevant|obsolete|toothless|defen[cs]eless|"
    r"no\smatch|no\suse|of\sno\suse|nothing\sin|no\sobstacle|no\sanswer|in\svain|overwhelm\w*|outrun\w*|child's\splay)\b",
    re.IGNORECASE,
)
#: The missile is said to be destroyed, to destroy or to be countered, and nothing is said of a defence.
_OF_ITSELF = Lazy(
    r"^(?!.*\b(?:intercept\w*|shoot|shot\sdown|stop\w*|evad\w*|invulnerable|unstoppable|penetrat\w*|invincible|immune|"
    r"defen[cs]es?|shields?|protection|powerless|helpless)\b)",
    re.IGNORECASE,
)


def _fit_for_class(case: Case) -> Ruling | None:
    """A defence said to be, or not to be, meant for missiles of a system's class."""
    reading = case.reading
    if (
        len(reading.defences) != 1
        or len(reading.systems) != 1
        or not re.search(
            r"\b(?:meant|designed|built|intended|made|conceived|developed)\b[^,;]{0,50}\b(?:stop|intercept|counter|"
            r"defen\w+|against|engage|shoot|destroy|handle|deal|kill|for|protect)",
            reading.lower,
        )
    ):
        return None
    defence, system = case.catalog.defences.get(reading.defences[0]), case.catalog.systems[reading.systems[0]]
    if defence is None or system.klass is None or not defence.threat_classes:
        return None
    denied = bool(_NOT.search(reading.text))
    words = (
        f"the record has {defence.name} for {listed(defence.threat_classes)}, and {system.name} as an {system.klass}"
    )
    if system.klass.value in defence.not_for:
        finding = Finding.SUPPORTED if denied else Finding.CONTRADICTED
    elif system.klass.value in defence.threat_classes:
        finding = Finding.CONTRADICTED if denied else Finding.SUPPORTED
    else:
        finding = Finding.CANNOT_TELL
    return Ruling(_KINDS, verdict(finding, words, sources=[*defence.source_ids, *system.source_ids[:2]]))


def _measure(case: Case) -> tuple[Measure, str] | None:
    reading = case.reading
    for measure in reading.of_dimension(Dimension.DISTANCE):
        role = distance_role(reading, measure)
        if (
            role in {Role.HEIGHT_LIMIT, Role.APOGEE}
            or _HEIGHT.search(reading.before(measure, 36))
            or re.match(r"^[\s-]*(?:high|up\b|in\s(?:height|altitude)|above)", reading.after(measure))
        ):
            return measure, "ceiling_km"
        if role is Role.RADAR:
            return measure, "radar_range_km"
        return measure, "range_max_km"
    return None


def _figures(case: Case, defence_id: str) -> Iterator[Ruling]:
    reading = case.reading
    found = _measure(case)
    if found is None or (reading.systems and not _STOP.search(reading.text)):
        return
    measure, quantity = found
    if quantity == "radar_range_km":
        return
    defence = case.catalog.defences[defence_id]
    ballistic = bool(re.search(r"\bballistic|\bmissiles\b", reading.lower)) and not re.search(
        r"\baircraft\b|\bplanes?\b|\bjets\b", reading.lower
    )
    values = _values(case, defence, quantity, ballistic=ballistic)
    noun = "altitude" if quantity == "ceiling_km" else "range"
    if values is None:
        floor = spread(case, defence_id, "floor_km") if quantity == "ceiling_km" else None
        if floor is not None:
            values = floor
        else:
            text = f"no public figure for the {noun} of {defence.name} stands in the record"
            yield Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text))
            return
    yield _against(case, defence, measure, values, noun, quantity)


def _values(case: Case, defence: Defence, quantity: str, *, ballistic: bool) -> Spread | None:
    if ballistic:
        narrowed = spread(case, defence.id, quantity, against=("ballistic", "all", ""))
        if narrowed is not None:
            return narrowed
    return spread(case, defence.id, quantity)


def _against(case: Case, defence: Defence, measure: Measure, values: Spread, noun: str, quantity: str) -> Ruling:
    reading = case.reading
    limits = case.thresholds
    low, high = values.lowest, values.highest
    open_above = any(figure.comparator == ">" for figure in values.figures)
    open_below = any(figure.comparator == "<" for figure in values.figures)
    span = km(high) if low == high else f"{low:,.0f} to {km(high)}"
    sign = "over " if open_above and low == high else ""
    record = f"published figures for the {noun} of {defence.name}: {sign}{span}"
    numbers = figures_shown(f"published {noun}", values.figures)
    denied = bool(re.search(r"\b(?:cannot|can't|not|never|unable|no)\b|n't", reading.before(measure, 60)))
    flips = denied and measure.comparator is Comparator.EQUAL
    change = [f"turns if a source of weight gives {measure.text}"]
    share = limits.figure_share
    slip = ""
    if measure.unit_text.lower().startswith("mile") and values.near(measure.middle / KM_PER_MILE, 0.05):
        slip = ": kilometres told as miles would explain it"

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(
            _KINDS,
            verdict(
                opposite(finding) if flips else finding,
                words,
                numbers,
                assumptions=[
                    "a published range and altitude is a necessary condition only and says nothing about success"
                ],
                would_change=change,
            ),
        )

    told_high, told_low = measure.high, measure.low
    if measure.comparator is Comparator.AT_LEAST:
        if open_above or told_low < high * (1 + share):
            near_low = told_low <= high * (1 + share)
            return said(Finding.SUPPORTED if near_low else Finding.STRAINED, record)
        far = told_low > high * (1 + limits.figure_strained_share)
        return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, not more than {km(told_low)}{slip}")
    if values.near(measure.middle, share) or (told_high <= high * (1 + share) and told_low >= low * (1 - share)):
        wide = measure.middle > values.preferred * 1.5 or measure.middle < values.preferred / 1.5
        if open_above and measure.comparator is Comparator.AT_MOST and low == high:
            return said(Finding.DISPUTED, f"{record}; 'up to' in some copies is a translation")
        return said(Finding.STRAINED if wide and len(values.figures) > 2 else Finding.SUPPORTED, record)
    if told_high > high:
        if open_above and not open_below:
            far = told_high > high * 3
            return said(Finding.CONTRADICTED if far else Finding.STRAINED, record)
        far = told_high > high * (1 + limits.figure_strained_share)
        return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, not {km(told_high)}{slip}")
    reaches = re.search(
        r"\b(?:reach|hit|engage|destroy|strike|intercept|shoot|cover)\w*\b.{0,40}\b(?:targets?|missiles|"
        r"aircraft|planes|anything)\b",
        reading.lower,
    )
    only = re.search(r"\b(?:only|merely|just|barely|at\smost|no\smore|maximum|limited)\b", reading.lower)
    if reaches and not only and measure.comparator is Comparator.EQUAL:
        return said(Finding.SUPPORTED, f"{record}, so {km(told_high)} is inside it")
    far = told_high < low * (1 - limits.figure_strained_share)
    if quantity == "ceiling_km" and open_above and not far:
        return said(Finding.STRAINED, record)
    return said(Finding.CONTRADICTED if far else Finding.STRAINED, f"{record}, more than {km(told_high)}")


def _meant(case: Case, defence: Defence) -> Iterator[Ruling]:
    """What class of threat a defence is publicly said to be for."""
    reading = case.reading
    text = reading.text
    if not _MEANT.search(text) or dates_told(reading):
        return
    told = [name for name, pattern in _CLASSES if re.search(pattern, text, re.IGNORECASE)]
    if not told:
        return
    sources = defence.source_ids
    meant = listed(defence.threat_classes)
    excluded = [name for name in told if name in defence.not_for]
    known = [name for name in told if any(name in threat or threat in name for threat in defence.threat_classes)]
    denied = _NOT.search(text)
    only = re.search(r"\b(?:only|solely|exclusively|just|purely)\b", text, re.IGNORECASE)
    record = (
        f"the record has {defence.name} for {meant}" if meant else f"the record does not say what {defence.name} is for"
    )
    change = ["turns if its maker or user says otherwise"]

    def said(finding: Finding) -> Ruling:
        return Ruling(
            (ClaimKind.INTERCEPT, ClaimKind.CLASS), verdict(finding, record, sources=sources, would_change=change)
        )

    if denied and len(told) > 1:
        yield said(Finding.CANNOT_TELL)
    elif excluded and denied:
        yield said(Finding.SUPPORTED)
    elif excluded or (known and denied):
        yield said(Finding.CONTRADICTED)
    elif only and len(known) < len(defence.threat_classes) and len(known) == len(told):
        others = [
            threat for threat in defence.threat_classes if not any(name in threat or threat in name for name in told)
        ]
        yield said(Finding.CONTRADICTED if others else Finding.SUPPORTED)
    elif len(known) == len(told):
        yield said(Finding.SUPPORTED)
    else:
        yield said(Finding.CANNOT_TELL)


def _air(case: Case, defence: Defence) -> Iterator[Ruling]:
    """Inside or outside the atmosphere."""
    text = case.reading.text
    if "atmosphere" not in text.lower() and not re.search(r"atmospheric|\bspace\b", text, re.IGNORECASE):
        return
    about = " ".join(
        (
            defence.about,
            defence.layer,
            *(term.term for term in defence.class_terms),
            *(figure.number.note for figure in defence.figures),
            defence.klass or "",
        )
    ).lower()
    inside = bool(re.search(r"inside|within the atmosphere|endo", about)) or "lower tier" in about
    outside = bool(re.search(r"outside|exo|above the atmosphere|space", about))
    if not (inside or outside):
        return
    told_in, told_out = bool(_INSIDE.search(text)), bool(_OUTSIDE.search(text))
    only = bool(re.search(r"\b(?:only|solely|exclusively|just)\b", text, re.IGNORECASE))
    denied = bool(_NOT.search(text))
    where = (
        "inside and outside the atmosphere"
        if inside and outside
        else "outside the atmosphere"
        if outside
        else "inside the atmosphere"
    )
    words = f"the record has {defence.name} working {where}"
    wrong = (
        (told_in and not inside) or (told_out and not outside) or (only and inside and outside and told_in != told_out)
    )
    finding = Finding.CONTRADICTED if wrong else Finding.SUPPORTED
    if denied:
        finding = Finding.CANNOT_TELL if told_in and told_out else opposite(finding)
    yield Ruling(_KINDS, verdict(finding, words, sources=defence.source_ids))


def _done(case: Case) -> Ruling | None:
    """An interception said to have taken place."""
    reading = case.reading
    failed = re.search(r"(?<!\ba\s)(?<!\bthe\s)\b(?:miss(?:ed|es)?|fail(?:ed|s|ure)?)\b", reading.lower)
    if (
        not _DONE.search(reading.text)
        and not failed
        and not (reading.has(r"\bhit\b|\bintercepted\b") and reading.defences)
    ):
        return None
    if re.search(r"\b(?:can|could|would|(?-i:may)|might|will|cannot|able)\b", reading.lower) and not re.search(
        r"\b(?:has|have|was|were|had)\b", reading.lower
    ):
        return None
    ids = {*reading.systems, *reading.defences}
    if not ids or _DEFENCE_HIT.search(reading.text) or _more_than_one(case):
        return None
    if not reading.defences and not reading.has(
        r"\b(?:intercept\w*|shot\sdown|downed|brought\sdown|knocked\sdown|stopped)\b"
    ):
        return None
    told = dates_told(reading)
    words = r"intercept|shot down|brought down|downed|downing|hit|destroyed by"
    events = [
        event
        for event in case.catalog.events
        if set(event.systems) & ids and re.search(words, " ".join((event.what, *event.tags)).lower())
    ]
    if reading.systems and reading.defences:
        events = [event for event in events if set(event.systems) & set(reading.systems)]
    elif reading.defences and not reading.systems:
        events = [event for event in events if set(event.systems) & set(reading.defences)]
    classes = [word for word, pattern in _CLASSES if re.search(pattern, reading.text, re.IGNORECASE)]
    stems = [word.split("-")[0].split()[0] for word in classes if "ballistic" in word]
    if stems and reading.defences and not reading.systems:
        events = [event for event in events if any(stem in event.what.lower() for stem in stems)]
    if not told and not failed:
        events.sort(key=lambda event: "failure" in event.tags)
    dated = [
        event
        for event in events
        if not told or any(one.overlaps(event.when.from_date, event.when.to_date) for one in told)
    ]
    change = ["turns if wreckage or a measurement of others is shown"]
    denied_claim = bool(re.search(r"\b(?:never|not|no|none)\b|n't", reading.lower))
    if dated:
        event = dated[0]
        gone_wrong = "failure" in event.tags
        return _told(case, event, denied=denied_claim != (bool(failed) != gone_wrong))
    for system_id in reading.systems:
        system = case.catalog.systems[system_id]
        if any(voice.on == "interception" for voice in system.voices):
            finding = Finding.SUPPORTED if denied_claim else Finding.CONTRADICTED
            text = f"the record has no interception of {system.name}: no defence has been tried against it"
            sources = [voice.source_id for voice in system.voices if voice.on == "interception"]
            return Ruling(_DONE_KINDS, verdict(finding, text, sources=sources, would_change=change))
    if events and told and not denied_claim:
        text = (
            f"the record has: {listed(f'{event.what} ({when_words(event)})' for event in events[:2])}; nothing "
            "on the date given"
        )
        return Ruling(_DONE_KINDS, verdict(Finding.CANNOT_TELL, text, sources=events[0].source_ids))
    return None


#: The missile is said to have destroyed the defence, not the other way round.
_DEFENCE_HIT = Lazy(
    r"\b(?:destroyed|destroys|struck|damaged|wiped\sout|taken\sout|(?<!was\s)(?<!were\s)hit)\b"
    r"(?!\s(?:[\w-]+\s){0,4}(?:by|with)\b)[^;,]{0,40}\b(?:Patriot|launcher|radar|batter(?:y|ies)|"
    r"air[-\s]defen[cs]e\ssystems?)\b|\b(?:Patriot|batter(?:y|ies)|launcher)\b[^.;]{0,50}\b(?:suffered|damaged?|repair\w*|destroyed)\b(?!\s(?:a|an|the|two|six))",
    re.IGNORECASE,
)


def _more_than_one(case: Case) -> bool:
    """Several missiles said to be shot down, where every event of the record is of one."""
    text = case.reading.text
    several = re.search(
        r"\b(?:shot\sdown|downed|intercepted|brought\sdown|destroyed)\s(?:all\s)?(?:the\s)?(?:two|three|four|five|six|seven|eight|[2-9]|\d\d+)\s"
        r"(?!minutes|km|hours)(?:\w+\s){0,2}(?:Kinzhals?|missiles|Iskanders?|Oreshniks?)\b",
        text,
    )
    return several is not None


def _told(case: Case, event: Event, *, denied: bool) -> Ruling:
    reading = case.reading
    objectors = [objection for objection in event.objections if objection.denies]
    text = f"{event.what} ({when_words(event)}, told by {tellers(case, event)})"
    sources = [*event.source_ids, *(objection.source_id for objection in event.objections)]
    if objectors and re.search(r"\b(?:admit\w*|acknowledg\w+|conced\w+|confirm\w*|confess\w*)\b", reading.lower):
        admits = re.split(r"\b(?:admit|acknowledg|conced|confirm|confess)", reading.lower)[0]
        who = [party for party in parties_named_in(admits) if any(o.party == party for o in objectors)]
        if who:
            return Ruling(_DONE_KINDS, verdict(Finding.CONTRADICTED, f"{text}; {who[0]} denies it", sources=sources))
    if objectors and _reported(case, event, denied=denied):
        text += f"; {listed(objection.party for objection in objectors)} denies it. That each says so is on record"
        return Ruling(_DONE_KINDS, verdict(Finding.SUPPORTED, text, sources=sources))
    if objectors:
        text += f"; {listed(objection.party for objection in objectors)} denies it"
        return Ruling(_DONE_KINDS, verdict(Finding.DISPUTED, text, sources=sources))
    own = [
        case.catalog.defences[item].name
        for item in reading.defences
        if item not in event.systems and not _same_family(case, item, event)
    ]
    if own:
        return Ruling(
            _DONE_KINDS,
            verdict(Finding.CANNOT_TELL, f"{text}; of {listed(own)} the record says nothing here", sources=sources),
        )
    finding = Finding.CONTRADICTED if denied else Finding.SUPPORTED
    return Ruling(_DONE_KINDS, verdict(finding, text, sources=sources))


def _reported(case: Case, event: Event, *, denied: bool) -> bool:
    """Whether the sentence only tells who says what, and those are the ones who do."""
    reading = case.reading
    if not reading.attributed and not re.search(r"\bden(?:y|ies|ied)\b", reading.lower):
        return False
    parties = parties_named(reading)
    against = any(objection.party in parties for objection in event.objections)
    says = any(party in event.party or party in event.said_by for party in parties) or bool(
        set(reading.people) & set(event.said_by)
    )
    disowned = re.search(r"\bden(?:y|ies|ied|ying)\b|\brejects?\b|\bdisput\w+", reading.lower)
    if says and against:
        return disowned is not None
    if against:
        return disowned is not None or denied
    return says and not denied and disowned is None


def _same_family(case: Case, defence_id: str, event: Event) -> bool:
    family = case.catalog.defences[defence_id].family
    return family is not None and any(
        other in case.catalog.defences and case.catalog.defences[other].family == family for other in event.systems
    )


def _can_stop(case: Case) -> Iterator[Ruling]:
    """Can it be stopped? Opposed public voices, shown with their holders."""
    reading = case.reading
    system = case.catalog.systems.get(reading.systems[0])
    if system is None:
        return
    voices = [voice for voice in system.voices if voice.on == "interception"]
    named = [item for item in reading.defences if item in case.catalog.defences]
    parties = parties_named(reading) if reading.attributed else frozenset()
    if reading.attributed or any(_voice_named(voice.by, reading.lower) for voice in voices):
        own = [voice for voice in voices if _voice_named(voice.by, reading.lower)]
        denied = bool(
            _NOT.search(reading.text)
            or re.search(
                r"\b(?:impossible|evad|invulnerable|unstoppable|immune|dismiss|impervious|invincible)", reading.lower
            )
            or DISMISSED.search(reading.text)
        )
        fits = [voice for voice in own if (voice.says == "no") == denied]
        if named and own and not any(set(named) & set(voice.defences) for voice in own if voice.defences):
            silent = [voice for voice in own if voice.defences]
            if silent:
                text = f"{silent[0].by} is on record with: {silent[0].words}"
                left_out = any(
                    re.search(rf"\b{re.escape(case.catalog.defences[item].name)}\sis\snot\b", silent[0].words)
                    for item in named
                )
                if left_out and not denied:
                    yield Ruling(_KINDS, verdict(Finding.CONTRADICTED, text, sources=[silent[0].source_id]))
                    return
                yield Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text, sources=[silent[0].source_id]))
                return
        if fits:
            text = f"{fits[0].by} says so on record: {fits[0].words}; others hold the opposite"
            yield Ruling(_KINDS, verdict(Finding.SUPPORTED, text, sources=[voice.source_id for voice in voices]))
            return
        if own:
            text = f"{own[0].by} is on record with: {own[0].words}"
            yield Ruling(
                _KINDS,
                verdict(
                    Finding.CONTRADICTED if own[0].says != "other" else Finding.CANNOT_TELL,
                    text,
                    sources=[own[0].source_id],
                ),
            )
            return
    if not voices:
        unsuited = [
            case.catalog.defences[item]
            for item in named
            if system.klass is not None and system.klass.value in case.catalog.defences[item].not_for
        ]
        text = f"whether {name_of(case.catalog, system.id)} can be stopped is not tested in public"
        if unsuited:
            text += f"; {unsuited[0].name} is not publicly meant for an {system.klass}"
        yield Ruling(_KINDS, verdict(Finding.CANNOT_TELL, text))
        return
    chance = _chance(case, system.name)
    if chance is not None:
        yield chance
        return
    hedged = _hard_for(case, named, system)
    if hedged is not None:
        yield hedged
        return
    against = listed(f"{voice.by} ({voice.words})" for voice in voices if voice.says == "no")
    possibly = listed(f"{voice.by} ({voice.words})" for voice in voices if voice.says != "no")
    text = (
        f"public voices are opposed and no defence has been tested against {system.name}. No: {against}. Possibly: "
        f"{possibly}"
    )
    yield Ruling(
        _KINDS,
        verdict(
            Finding.DISPUTED,
            text,
            sources=[voice.source_id for voice in voices],
            would_change=["turns if an interception, or a test against a like target, is shown"],
            assumptions=[f"heard: {party}" for party in sorted(parties)],
        ),
    )


def _voice_named(by: str, text: str) -> bool:
    return by.rsplit(maxsplit=1)[-1].lower() in text


def _chance(case: Case, name: str) -> Ruling | None:
    """A stated probability of stopping a missile: nothing public could decide it."""
    told = case.reading.of_dimension(Dimension.SHARE)
    if not told or case.reading.attributed:
        return None
    words = f"no chance of stopping {name} is published, and no defence has been tested against it"
    change = ["turns if a test against a like target is published"]
    return Ruling(_KINDS, verdict(Finding.CANNOT_TELL, words, would_change=change))


def _hard_for(case: Case, named: list[str], system: System) -> Ruling | None:
    """Hard to stop for a defence that is not meant for such a missile at all: true, and it misleads."""
    defences = [case.catalog.defences[item] for item in named]
    unsuited = [item for item in defences if system.klass is not None and system.klass.value in item.not_for]
    if not unsuited or len(unsuited) != len(defences):
        return None
    if not re.search(r"\b(?:difficult|hard|challeng\w+|struggl\w+|tough)\b", case.reading.lower):
        return None
    words = (
        f"misleading: {listed(item.name for item in unsuited)} is not publicly meant for an {system.klass}; "
        f"public voices speak of Arrow 3, THAAD and SM-3, none tested against {system.name}"
    )
    sources = [source for item in unsuited for source in item.source_ids[:2]]
    sources += [voice.source_id for voice in system.voices if voice.on == "interception"]
    change = ["turns if a test against a like target is shown"]
    return Ruling(_KINDS, verdict(Finding.STRAINED, words, sources=sources, would_change=change))
