"""Can a missile be stopped? Opposed public voices, shown with their holders, and what a defence is meant for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import System
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import name_of, parties_named
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.ruling import Case, Ruling, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.INTERCEPT,)
_NOT = Lazy(
    r"\b(?:no|not|never|cannot|can't|none|nothing|unable|incapable|without|nor|neither|beyond)\b|n't", re.IGNORECASE
)

STOP = Lazy(
    r"\b(?:intercept\w*|stop(?:s|ped|ping)?|shoot\w*\sdown|shot\sdown|downed|downing|brought\sdown|"
    r"bring\sdown|knock\w*\s(?:down|out)|destroy\w*|defend\w*\sagainst|protect\w*\s(?:against|from)|"
    r"evad\w*|evasion|invulnerable|unstoppable|penetrat\w*|defeat\w*|counter\w*|repel\w*|engage\w*|immune|"
    r"impervious|invincible|get\spast|slip\s(?:past|through)|hit\sdown|kill\w*|neutrali[sz]e\w*|take\sout|"
    r"swat\w*|powerless|helpless|defenceless|defenseless|no\s(?:defen[cs]e|protection|answer))\b",
    re.IGNORECASE,
)

#: Words that dismiss a defence without a word of denial.
DISMISSED = Lazy(
    r"\b(?:useless|powerless|helpless|futile|hopeless|worthless|pointless|irrelevant|obsolete|toothless|defen[cs]eless|"
    r"no\smatch|no\suse|of\sno\suse|nothing\sin|no\sobstacle|no\sanswer|in\svain|overwhelm\w*|outrun\w*|"
    r"child's\splay)\b",
    re.IGNORECASE,
)

#: "neither has been tried against it" denies a test, and not that it can be done.
_UNTRIED = Lazy(
    r"\b(?:neither|none|nor|not|never|n['’]t|no\s\w+)\b(?:\s[\w'’-]+){0,4}?\s(?:tested|tried|proven|proved)\b",
    re.IGNORECASE,
)

#: The missile is said to be destroyed, to destroy or to be countered, and nothing is said of a defence.
OF_ITSELF = Lazy(
    r"^(?!.*\b(?:intercept\w*|shoot|shot\sdown|stop\w*|evad\w*|invulnerable|unstoppable|penetrat\w*|invincible|immune|"
    r"defen[cs]es?|shields?|protection|powerless|helpless)\b)",
    re.IGNORECASE,
)


_DESIGNED = Lazy(r"\b(?:meant|designed|built|intended|made|conceived|developed)\b", re.IGNORECASE)


def fit_for_class(case: Case) -> Ruling | None:
    """A defence said to be, or not to be, meant for missiles of a system's class."""
    reading = case.reading
    if (
        len(reading.defences) != 1
        or len(reading.systems) != 1
        or not re.search(
            r"\b(?:meant|designed|built|intended|made|conceived|developed)\b[^,;]{0,50}\b(?:stop|intercept|counter|"
            r"defen\w+|against|engage|shoot|destroy|handle|deal|kill|for|protect|with\b[^,;]{0,70}\bin\smind)",
            reading.lower,
        )
    ):
        return None
    defence, system = case.catalog.defences.get(reading.defences[0]), case.catalog.systems[reading.systems[0]]
    if defence is None or system.klass is None or not defence.threat_classes:
        return None
    parts = re.split(r"[,;]|\b(?:but|and|though|although)\b", reading.text)
    own = [part for part in parts if _DESIGNED.search(part)]
    denied = bool(_NOT.search(" ".join(own) or reading.text))
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


def can_stop(case: Case) -> Iterator[Ruling]:
    """Can it be stopped? Opposed public voices, shown with their holders."""
    reading = case.reading
    system = case.catalog.systems.get(reading.systems[0])
    if system is None:
        return
    voices = [voice for voice in system.voices if voice.on == "interception"]
    named = [item for item in reading.defences if item in case.catalog.defences]
    parties = parties_named(reading) if reading.attributed else frozenset()
    if reading.attributed or any(voice_named(voice.by, reading.lower) for voice in voices):
        own = [voice for voice in voices if voice_named(voice.by, reading.lower)]
        denied = bool(
            _NOT.search(_UNTRIED.cut(reading.text))
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


def voice_named(by: str, text: str) -> bool:
    """Whether a text names a voice, by its last word."""
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
