"""What a system is said to be: class words of the record, warheads it can carry, what it derives from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forewarn.catalog import ClassTerm, Defence, EventKind, MissileClass, System, TermStanding
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named, parties_named_in
from forewarn.verdicts.meanings.class_subjects import own_words
from forewarn.verdicts.meanings.class_usage import asserted, by_party
from forewarn.verdicts.meanings.class_words import WORDS, ClassWord
from forewarn.verdicts.meanings.descent import derived_from
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict, worst
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.CLASS,)


_RANGE_LADDER = ("short", "medium", "intermediate", "intercontinental")
_CLASS_KEYS: dict[MissileClass, frozenset[str]] = {
    MissileClass.SHORT_RANGE: frozenset({"short", "ballistic", "hypersonic"}),
    MissileClass.MEDIUM_RANGE: frozenset({"medium", "ballistic", "hypersonic"}),
    MissileClass.INTERMEDIATE_RANGE: frozenset({"intermediate", "ballistic", "hypersonic"}),
    MissileClass.INTERCONTINENTAL: frozenset({"intercontinental", "ballistic", "hypersonic", "strategic"}),
    MissileClass.AIR_LAUNCHED: frozenset({"air_launched", "ballistic", "hypersonic"}),
    MissileClass.CRUISE: frozenset({"cruise"}),
    MissileClass.GLIDE: frozenset({"glide", "hypersonic", "manoeuvring"}),
    MissileClass.GLIDE_INTERCONTINENTAL: frozenset({"glide", "hypersonic", "intercontinental", "manoeuvring"}),
    MissileClass.SURFACE_TO_AIR: frozenset({"air_defence"}),
    MissileClass.AIR_DEFENCE: frozenset({"air_defence"}),
    MissileClass.UPPER_TIER: frozenset({"air_defence"}),
    MissileClass.EXOATMOSPHERIC: frozenset({"air_defence"}),
}
#: Words that cannot both be true of one missile.
_EXCLUDES: dict[str, frozenset[str]] = {
    "cruise": frozenset({"ballistic", "glide", "intercontinental", "intermediate"}),
    "air_launched": frozenset({"ground_launched", "sea_launched", "road_launched", "silo_launched"}),
    "air_defence": frozenset({"ballistic", "cruise", "glide"}),
}
#: Words for what a missile is fired from.
_STARTS = frozenset({"air_launched", "ground_launched", "sea_launched", "road_launched", "silo_launched"})
_NOT_A = Lazy(
    r"\b(?:not|isn't|aren't|wasn't|never|no|unlike|neither|rather\sthan|instead\sof|nor|cannot|can't|"
    r"without|nobody|no\sone)\b(?:(?!\s(?:but|yet)\b)[^,;:]){0,90}$|"
    r"n['’]t\b(?:(?!\s(?:but|yet)\b)[^,;:]){0,90}$",
    re.IGNORECASE,
)
_HELD = Lazy(
    r"\b(?:is|are|was|were|as|be|remains?|called|calls?|counts?|classed?|classif\w+|describ\w+|labelled|"
    r"considered|dubbed|termed|known|carr(?:y|ies|ied)|equipped|fitted|tipped|belongs?|uses?|has|have|with|"
    r"means|makes?|built|designed|that|which|of|puts?|plac(?:es?|ed)|rank\w*|fil(?:es?|ed)|list\w*|sort\w*|for|to|"
    r"holds?|sees?|treats?|"
    r"(?:breaks?|splits?|comes?)\s(?:up\s|apart\s)?into|releases?|scatters?|spreads?|divides?\sinto|"
    r"separat\w+\sinto)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_NUCLEAR = Lazy(
    r"\bnuclear\b(?!\s(?:power|plant|risk|disarmament|doctrine|posture|deterren|umbrella|talks|treat|weapons?\sin\b))",
    re.IGNORECASE,
)
_CONVENTIONAL = Lazy(r"\bconventional(?:ly)?\b|\bnon-nuclear\b", re.IGNORECASE)
_ONWARD = Lazy(r"\s(?:to|into|towards?|across|through|over\sto)\b", re.IGNORECASE)
_SOLELY = Lazy(r"\b(?:only|exclusively|solely|purely|nothing\sbut|nowhere\sbut)\b", re.IGNORECASE)
_EXCLUSIVE = Lazy(
    r"\b(?:only|exclusively|solely|purely|nothing\sbut|just|strictly|entirely|no\sother\sthan|merely|"
    r"cannot\scarry\sanything\sbut)\b",
    re.IGNORECASE,
)
_CARRY = Lazy(
    r"\b(?:carr(?:y|ies|ied|ying)|capable|able|can|could|cannot|can't|equipped|fitted|mounted|arm(?:ed)?|"
    r"tipped|designed|warheads?|charges?|payload|load(?:ed)?|accept|accommodate|deliver|strike\sassets?|"
    r"capability|weapons?|missiles?)\b",
    re.IGNORECASE,
)
_NOT_ABLE = Lazy(
    r"\b(?:cannot|can't|can\snot|could\snot|unable|incapable|(?:not|never)\s(?:able|capable|designed|built|intended|"
    r"meant|a|"
    r"equipped)|never|no|isn't|lacks?|without|rules?\sout)\b",
    re.IGNORECASE,
)


def judge_classes(case: Case) -> Iterator[Ruling]:
    """Findings on class words said of one system."""
    case = replace(case, reading=replace(case.reading, text=asserted(case.reading.text)))
    reading = case.reading
    if reading.asks:
        return
    derived = derived_from(case)
    if derived is not None:
        yield derived
        return
    if len({name.ids[0] for name in reading.names if name.kind == "system" and name.ids}) > 1:
        for system_id, words in own_words(reading).items():
            if system_id not in case.catalog.systems:
                continue
            one = replace(case, reading=replace(reading, text=words))
            yield from _class_words(one, case.catalog.systems[system_id])
        return
    subject = reading.system
    if subject is None and len(reading.defences) == 1 and not reading.systems:
        yield from _class_words(case, case.catalog.defences[reading.defences[0]])
        return
    if subject is None or subject not in case.catalog.systems:
        return
    system = case.catalog.systems[subject]
    usage = by_party(case, system)
    if usage is not None:
        yield usage
        return
    warheads = _warheads(case, system)
    if warheads is not None:
        yield warheads
    yield from _class_words(case, system)


def _class_words(case: Case, system: System | Defence) -> Iterator[Ruling]:
    text = case.reading.text
    seen: list[tuple[Finding, str, tuple[str, ...], bool]] = []
    for word in WORDS:
        match = re.search(word.pattern, text, re.IGNORECASE)
        if match is None or _belongs_elsewhere(case, match) or _counted(case, match):
            continue
        if (
            word.key == "ballistic"
            and any(item for item in seen if item[3])
            and re.search(r"(?:range|continental)\s*$", text[: match.start()])
        ):
            continue
        if word.key in _STARTS and _ONWARD.match(text[match.end() :]):
            continue  # carried from one place to another, and not fired
        found = _stand(case, system, word)
        if found is None:
            continue
        finding, words, sources = found
        denied = _NOT_A.search(text[: match.start()])
        held = word.verbal or denied is not None or bool(_HELD.search(text[: match.start()]))
        if denied and finding is Finding.DISPUTED:
            finding = Finding.SUPPORTED if system.terms_standing(TermStanding.ACCEPTED) else finding
        else:
            finding = opposite(finding) if denied else finding
        seen.append((finding, words, sources, held))
    if not seen:
        return
    side = not any(item[3] for item in seen) or bool(case.reading.measures or case.reading.dates or case.reading.places)
    finding = worst(item[0] for item in seen)
    picked = [item for item in seen if item[0] is finding]
    yield Ruling(
        _KINDS,
        verdict(
            finding,
            "; ".join(item[1] for item in picked),
            sources=[source for item in picked for source in item[2]],
            would_change=[
                "turns if the parties that describe it change their word, or a technical description is published"
            ],
        ),
        side=side and finding is Finding.SUPPORTED and not _THOUGHT.search(text),
    )


def _counted(case: Case, match: re.Match[str]) -> bool:
    """Whether the word is part of a count, as in "464 cruise missiles": others are counted beside the system."""
    counts = case.reading.of_dimension(Dimension.COUNT)
    return any(measure.start < match.start() < measure.end for measure in counts)


def _belongs_elsewhere(case: Case, match: re.Match[str]) -> bool:
    """Whether the word belongs to something else: a target of a defence, another class set against it."""
    before = case.reading.text[max(0, match.start() - 34) : match.start()].lower()
    before = re.sub(r"^for\s", "", before) if match.start() <= 34 else before  # "For NATO it is": whose word it is
    if re.search(
        r"(?:against|intercept\w*|stop\w*|targets?\sof|than\s(?:an?\s)?|engage\w*|destroy\w*|for)\s?[^,;]{0,28}$",
        before,
    ):
        return True
    whose = case.reading.text[match.end() : match.end() + 12]
    if re.search(r"\bby\s[^,;]{0,34}$", before) and re.match(
        r"\s?(?:systems?|shields?|networks?)\b", whose, re.IGNORECASE
    ):
        return True
    return bool(case.reading.defences) and not re.search(
        r"\b(?:is|are|was|were|as|called|be)\s(?:an?|the)\s[^,;]{0,28}$", before
    )


def _stand(case: Case, system: System | Defence, word: ClassWord) -> tuple[Finding, str, tuple[str, ...]] | None:
    """How a class word stands for a system, with the reason."""
    name = system.name
    terms = [term for term in system.class_terms if any(part in term.term.lower() for part in word.terms)]
    if word.key == "ballistic":
        terms = [term for term in terms if term.term.lower().startswith("ballistic")] or terms[:0]
    if terms:
        return _by_term(case, system, terms[0])
    klass = system.klass
    if klass is None:
        return None
    keys = _CLASS_KEYS.get(klass, frozenset())
    record = f"the record has {name} as {_article(klass.value)}"
    if word.key in keys:
        return Finding.SUPPORTED, record, system.source_ids[:2]
    own_rung = next((rung for rung in _RANGE_LADDER if rung in keys), None)
    if word.key in _RANGE_LADDER and own_rung is not None:
        return Finding.CONTRADICTED, f"{record}, not {word.terms[0]}", system.source_ids[:2]
    for key in keys:
        if word.key in _EXCLUDES.get(key, ()) or key in _EXCLUDES.get(word.key, ()):
            return Finding.CONTRADICTED, f"{record}, not {_plain(word)}", system.source_ids[:2]
    if word.key == "glide" and "ballistic" in keys:
        return Finding.CONTRADICTED, f"{record}, not a glide vehicle", system.source_ids[:2]
    basing = system.basing if isinstance(system, System) else ""
    if word.key == "road_launched" and basing and not {"road-mobile", "silo-based"} & set(basing.split(", ")):
        return None  # from the ground in some way, and the record does not say in which
    if word.key in _STARTS and basing:
        right = any(term in basing for term in word.terms)
        platforms = {name for name in ("air-launched", "ground-launched", "sea-launched") if name in basing}
        if right and len(platforms) > 1 and _SOLELY.search(case.reading.text):
            right = False
        finding = Finding.SUPPORTED if right else Finding.CONTRADICTED
        return finding, f"the record has {name} as {basing}", system.source_ids[:2]
    return None


def _by_term(case: Case, system: System | Defence, term: ClassTerm) -> tuple[Finding, str, tuple[str, ...]]:
    by = f" ({term.by})" if term.by else ""
    note = f": {term.note}" if term.note else ""
    accepted = listed(other.term for other in system.terms_standing(TermStanding.ACCEPTED)[:1])
    if term.standing is TermStanding.ACCEPTED:
        return (
            Finding.SUPPORTED,
            f"{system.name} is called {_article(term.term)} in the record{by}{note}",
            term.source_ids,
        )
    if term.standing is TermStanding.PARTY_USAGE:
        theirs = case.reading.attributed or _TO_THEM.search(case.reading.text)
        own = any(party in term.by for party in parties_named(case.reading)) and bool(theirs)
        finding = Finding.SUPPORTED if own else Finding.DISPUTED
        return finding, f"{term.term} is the usage of {term.by}{note}", term.source_ids
    if term.standing is TermStanding.WRONG:
        words = (
            f"the record has {system.name} as {_article(accepted)}; {term.term} is wrong{note}"
            if accepted
            else f"{term.term} is wrong{note}"
        )
        return Finding.CONTRADICTED, words, term.source_ids
    if _thought_so(case, term):
        words = f"{term.by} held it for {_article(term.term)}{note}"
        return Finding.SUPPORTED, words, term.source_ids
    accepting = [other for other in system.terms_standing(TermStanding.ACCEPTED) if other.by]
    theirs = case.reading.attributed or _TO_THEM.search(case.reading.text)
    named = parties_named(case.reading) if theirs else frozenset()
    if any(party in other.by for party in named for other in accepting) and not any(
        party in term.by for party in named
    ):
        return (
            Finding.CONTRADICTED,
            f"{accepting[0].by} call it {_article(accepted)}, not {_article(term.term)}{by}",
            term.source_ids,
        )
    head = "nothing opened supports" if term.standing is TermStanding.UNSUPPORTED else "the record is divided on"
    tail = f"; most call it {_article(accepted)}" if accepted else ""
    return Finding.DISPUTED, f"{head} {term.term} for {system.name}{by}{note}{tail}", term.source_ids


#: Whose word it is, without a verb of saying.
_TO_THEM = Lazy(
    r"^(?:For|To|In\sthe\s(?:eyes|language|usage|books|parlance)\sof|By)\s|"
    r"^[^,;]{3,40}?\s(?:puts?|plac(?:es?|ed)|rank(?:s|ed)?|fil(?:es?|ed)|list(?:s|ed)?|sort(?:s|ed)?|holds?|sees?|"
    r"treats?|classif\w+|regards?)\s"
)
_THOUGHT = Lazy(
    r"\b(?:first|at\sfirst|initially|originally|to\sbegin\swith)\b[^.;]{0,40}\b(?:thought|believed|took|assumed|"
    r"called|described|labell?ed|said|"
    r"reckoned|spoke|reported|claimed|identified|held)\b|\b(?:thought|believed|took|assumed|called|described|said|"
    r"reckoned|spoke|reported|"
    r"claimed|identified|held)\b[^.;]{0,60}\b(?:at\sfirst|initially|originally|to\sbegin\swith|first)\b",
    re.IGNORECASE,
)


def _thought_so(case: Case, term: ClassTerm) -> bool:
    """Whether the sentence says that this very party used this word in the beginning, as the record has it."""
    match = _THOUGHT.search(case.reading.text)
    if match is None or "first" not in term.by or case.reading.denials:
        return False
    before = case.reading.lower[: match.end()]
    return any(party in term.by for party in parties_named_in(before))


def _warheads(case: Case, system: System) -> Ruling | None:
    text = case.reading.text
    nuclear, conventional = _NUCLEAR.search(text), _CONVENTIONAL.search(text)
    if not (nuclear or conventional) or not _CARRY.search(text) or system.id == "tactical-nuclear-weapons":
        return None
    only = bool(_EXCLUSIVE.search(text))
    unable = bool(_NOT_ABLE.search(text))
    sources = [
        source
        for term in system.class_terms
        if "nuclear" in term.term or "conventional" in term.term
        for source in term.source_ids
    ]
    sources = sources or list(system.source_ids[:2])
    record = (
        f"the record has {system.name} designed for nuclear"
        + (" and conventional" if system.conventional else "")
        + " warheads"
    )
    change = ["turns if the state that fields it says otherwise"]
    used = any(case.catalog.events_of(system.id, kind=EventKind.USE))
    if re.search(
        rf"\b(?:was|were|came|fell|hit|struck|used|fired|landed{'|carried' if used else ''})\b", text, re.IGNORECASE
    ) and not re.search(
        r"\b(?:can|capable|able|cannot|designed|meant|built|intended|capability|-capable|could)\b", text, re.IGNORECASE
    ):
        return None

    def said(finding: Finding, words: str) -> Ruling:
        return Ruling(_KINDS, verdict(finding, words, sources=sources, would_change=change))

    if system.nuclear is None:
        return said(Finding.CANNOT_TELL, f"the record does not say what warheads {system.name} can carry")
    if conventional and only and not nuclear and not unable:
        return said(Finding.CONTRADICTED if system.nuclear else Finding.SUPPORTED, record)
    if (
        conventional
        and not nuclear
        and re.search(r"\bconventional\s(?:strike\s)?(?:assets?|weapons?|systems?|missiles?)\b", text, re.IGNORECASE)
    ):
        words = f"{record}, so conventional alone leaves out half"
        given = verdict(Finding.STRAINED, words, sources=sources, would_change=change)
        return Ruling((ClaimKind.CLASS, ClaimKind.STATUS), given) if system.nuclear else None
    if nuclear and not conventional:
        if only and not unable:
            finding = Finding.CONTRADICTED if system.conventional else Finding.CANNOT_TELL
            return said(
                finding,
                record
                if system.conventional
                else f"the record does not say whether {system.name} carries anything else",
            )
        if unable and not only:
            return said(Finding.CONTRADICTED if system.nuclear else Finding.SUPPORTED, record)
        if unable or not re.search(
            r"\b(?:nuclear-capable|carry|carries|carried|carrying|capable|able|can|could|designed|equipped|fitted|"
            r"armed|"
            r"capability|potential|potentially)\b",
            text,
            re.IGNORECASE,
        ):
            return None
        return said(Finding.SUPPORTED if system.nuclear else Finding.CONTRADICTED, record)
    if nuclear and conventional and not unable and not only:
        both = system.nuclear and system.conventional
        return said(Finding.SUPPORTED if both else Finding.CANNOT_TELL, record) if _CARRY.search(text) else None
    if nuclear and conventional and (unable or only):
        if re.search(
            r"\b(?:only|exclusively|solely|purely)\s(?:\w+\s){0,3}(?:conventional|non-nuclear)\b|"
            r"\bconventional\s(?:\w+\s){0,2}(?:only|alone|exclusively)\b|\bnever\b[^,;]{0,30}\bnuclear\b",
            text,
            re.IGNORECASE,
        ) or re.search(r"\b(?:cannot|can't|unable|incapable|not)\b[^,;]*\bnuclear\b", text, re.IGNORECASE):
            return said(Finding.CONTRADICTED if system.nuclear else Finding.SUPPORTED, record)
        return said(Finding.CANNOT_TELL, "what the sentence denies of the warheads cannot be told")
    return None


def _article(words: str) -> str:
    if words.lower().startswith(("missile with", "manoeuvring", "conventional", "nuclear warheads")):
        return words
    return f"an {words}" if words[:1].lower() in "aeiou" else f"a {words}"


def _plain(word: ClassWord) -> str:
    return _article(word.terms[0]) if word.terms else word.key
