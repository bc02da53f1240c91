"""Guards on who acted, how often in a month or a year, what a treaty covers, and "every one of them"."""

from __future__ import annotations

import re

from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.evidence import parties_named_in
from forewarn.verdicts.guards.doubts import Doubt, Guard
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.measures import Dimension
from forewarn.verdicts.ruling import Case, Ruling

_WITHDREW = Lazy(
    r"(?P<who>\b[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)\s(?:(?:had|has|have|then|formally|officially|finally|unilaterally|\w+ly)\s)*"
    r"(?P<act>withdrew|withdrawn|pulled\sout|quit|walked\sout|left\sthe\streaty|accused)\b"
)
_WITHDRAWAL_OF = Lazy(r"\bwithdrawal\sof\s(?:the\s)?(?P<who>[A-Z]\w+(?:\s[A-Z]\w+)?)")
_ACCUSED = Lazy(r"\bwhich\saccused\s(?:the\s)?(?P<whom>[A-Z]\w+(?:\s[A-Z]\w+)?)")


def another_acted(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Somebody else withdrew, or was accused, than the record has."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    record = _WITHDRAWAL_OF.search(ruling.verdict.because)
    told = _WITHDREW.search(case.reading.text)
    if record is None or told is None:
        return None
    theirs, ours = parties_named_in(record["who"].lower()), parties_named_in(f"{told['who'].lower()} ")
    if not theirs or not ours or theirs & ours:
        return None
    return Doubt(f"the record has {record['who']}, not {told['who']}, as the one that did so", Finding.CONTRADICTED)


_PER = Lazy(
    r"^[^,;.]{0,24}?\b(?:a|per|every|each)\s(?P<unit>day|week|month|quarter)\b|^[^,;.]{0,16}?\b(?P<adverb>daily|weekly|monthly)\b"
)
_A_YEAR = {"day": 365.0, "daily": 365.0, "week": 52.0, "weekly": 52.0, "month": 12.0, "monthly": 12.0, "quarter": 4.0}
#: A rate this many times the highest on record is another one.
_FAR_ABOVE = 1.5


def rate_of_another_time(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``Three a month`` is no "three a year"."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] is not ClaimKind.QUANTITY:
        return None
    reading = case.reading
    for measure in reading.of_dimension(Dimension.COUNT):
        match = _PER.match(reading.after(measure, 48))
        if match is None:
            continue
        known = [
            figure.number.highest
            for entry in reading.systems
            for figure in case.catalog.systems[entry].figures_of("made_per_year_count")
        ]
        unit = match["unit"] or match["adverb"]
        a_year = measure.low * _A_YEAR[unit]
        if known and a_year > _FAR_ABOVE * max(known):
            told = f"{measure.text} {match.group().strip()} would be {a_year:.0f} in a year"
            words = f"{told}, and the record has {max(known):.0f} at most"
            return Doubt(words, Finding.CONTRADICTED)
        return Doubt(f"'{match.group().strip()}' is not in what it was compared with")
    return None


_NOT_GROUND = Lazy(
    r"\b(?:ships?|vessels?|warships?|submarines?|aircraft|airplanes?|planes|bombers?|(?:sea|air|ship|submarine)[-\s](?:launched|based)|"
    r"at\ssea|from\sthe\s(?:sea|air))\b",
    re.IGNORECASE,
)
_COVERED = Lazy(
    r"\b(?:bann?(?:ed|s)|forbade|forbidden|prohibit\w*|outlaw\w*|cover(?:ed|s)|includ\w+|rul(?:ed|es)\sout|eliminat\w+|"
    r"appl(?:y|ied|ies)|scrapp\w+|limit\w+)\b",
    re.IGNORECASE,
)


def beyond_the_treaty(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A treaty on ground-launched missiles covers none that are launched from ships or aircraft."""
    if ruling.verdict.finding is not Finding.SUPPORTED or "ground-launched" not in ruling.verdict.because:
        return None
    if ruling.kinds[0] is ClaimKind.CLASS:
        return None  # what a missile is fired from was itself compared
    match = _NOT_GROUND.search(case.reading.text)
    if match is None:
        return None
    words = f"the record has ground-launched missiles only, not those of '{match.group()}'"
    sure = _COVERED.search(case.reading.text) and not case.reading.denials
    return Doubt(words, Finding.CONTRADICTED if sure else Finding.CANNOT_TELL)


_EVERY_ONE = Lazy(
    r"\b(?:every|each)\s(?:single\s|last\s)?(?:one\s)?of\s(?:them|these|those|which)\b|\b(?:all|none)\sof\s(?:them|which)\b|"
    r"\b(?:in\sall|all\stold|altogether)\b(?!\s(?:of|but|parts|cases|probability|likelihood|directions|except|seriousness))",
    re.IGNORECASE,
)


def every_one(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``108 in all, every one of them`` says more than that there were 108."""
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] in {ClaimKind.REACH, ClaimKind.RANGE}:
        return None
    match = _EVERY_ONE.search(case.reading.text)
    if match is None or match.group().lower() in ruling.verdict.because.lower():
        return None
    total = match.group().lower() in {"in all", "all told", "altogether"}
    counted = re.match(r"\s(?:of\s)?\d", case.reading.text[match.end() :]) is not None
    if total and (ruling.kinds[0] is ClaimKind.QUANTITY or counted):
        return None  # a count is a total
    return Doubt(f"'{match.group()}' was not compared")


def time_of_a_post(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """What happened when somebody held a post is told in passing: the sentence denies, or counts, something else."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.kinds[0] not in {ClaimKind.USE, ClaimKind.STATUS}:
        return None
    post = any(other.whole and other.kinds[0] is ClaimKind.OFFICE for other in every)
    return Doubt("", finding=None) if post and case.reading.denials else None


def promised_for_another_time(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """A promise on record, told for another month than the one it was made for."""
    if ruling.verdict.finding is not Finding.SUPPORTED or not case.reading.future:
        return None
    for event in case.catalog.events:
        due = event.by_when
        if due is None or event.what not in ruling.verdict.because:
            continue
        for one in case.reading.dates:
            if one.first is None or one.precision not in {"month", "day", "span"} or one.relation != "on":
                continue
            if not one.overlaps(due.from_date, due.to_date) and not one.overlaps(
                event.when.from_date, event.when.to_date
            ):
                return Doubt(f"the promise on record is for another time than '{one.text}'", Finding.CONTRADICTED)
    return None


def denial_read_by_another(case: Case, ruling: Ruling, every: tuple[Ruling, ...]) -> Doubt | None:
    """A rule that read who denies what, or what is counted up to when, knows better than one that counts denials."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or ruling.firm_on_denial or not case.reading.text:
        return None
    read = any(other.firm_on_denial and other.verdict.finding is not Finding.CONTRADICTED for other in every)
    return Doubt("", finding=None) if read else None


_COUNTED_ON = Lazy(r"\b(?:later|earlier|afterwards|after\sthat|before\sthat)$", re.IGNORECASE)


def counted_day_passed_over(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """``Three years later``: a day counted from another of the sentence, on which the record has nothing of this."""
    reading = case.reading
    if ruling.verdict.finding is not Finding.SUPPORTED or ruling.kinds[0] not in {ClaimKind.USE, ClaimKind.STATUS}:
        return None
    ids = {*reading.systems, *reading.defences}
    for one in reading.dates:
        if one.first is None or one.last is None or not _COUNTED_ON.search(one.text):
            continue
        near = [event for event in case.catalog.events if ids & set(event.systems)]
        if near and not any(event.when.overlaps(one.first, one.last) for event in near):
            return Doubt(f"the record has nothing of this for '{one.text}'")
    return None


_DURING = Lazy(r"\b(?:during|while|throughout)\b", re.IGNORECASE)
_AFTERWARDS = Lazy(r"\b(?:after|since|once|before|ahead\sof|following)\b", re.IGNORECASE)


def another_time_than_during(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """What was done after a thing is not against what was done during it."""
    if ruling.verdict.finding is not Finding.CONTRADICTED or "the opposite" not in ruling.verdict.because:
        return None
    if not _DURING.search(ruling.verdict.because) or _DURING.search(case.reading.text):
        return None
    match = _AFTERWARDS.search(case.reading.text)
    return Doubt(f"'{match.group()}' is another time than that of the record") if match else None


_NONE_OF = Lazy(
    r"\b(?:there\s(?:is|are|was|were)\s)?(?:no|not\sone|not\sa\ssingle)\s(?P<thing>[a-z]{4,})\b", re.IGNORECASE
)


def denial_left_out(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The record says that there is none of a thing of which the sentence speaks without denying anything."""
    given = ruling.verdict
    if given.finding is not Finding.SUPPORTED or not given.because.startswith(("The record has", "On record")):
        return None
    if case.reading.denials:
        return None
    for match in _NONE_OF.finditer(given.because):
        thing = match["thing"].rstrip("s")
        if re.search(rf"\b{thing}s?\b", case.reading.lower):
            return Doubt(f"the record has '{match.group()}', and the sentence denies nothing of it")
    return None


_BOUGHT_FROM = Lazy(
    r"\b(?:bought|purchased|acquired|ordered|got|obtained|came|comes|imported|supplied|delivered|sold|made|built|produced|designed|developed|manufactured)\s"
    r"(?:\w+\s){0,2}?(?:from|by|in)\s(?:the\s)?(?P<who>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)


def maker_passed_over(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """Whom a defence is said to come from, beside where it stands or what it does."""
    if ruling.verdict.finding is not Finding.SUPPORTED or len(case.reading.defences) != 1:
        return None
    match = _BOUGHT_FROM.search(case.reading.text)
    if match is None or case.reading.denials:
        return None
    maker = case.catalog.defences[case.reading.defences[0]].maker_country
    codes = {
        code
        for code, country in case.catalog.countries.items()
        if match["who"] in {country.name, *country.names} or match["who"].split()[0] in country.adjectives
    }
    if not codes or not maker:
        return None
    names = {case.catalog.countries[code].name for code in codes}
    first, _, partners = maker.partition(" with ")
    if codes & {maker} or any(name.removeprefix("the ") in first for name in names):
        return None
    if any(name.removeprefix("the ") in partners for name in names):
        return Doubt(f"the record has {maker} as those who make it, and which part is {match['who']}'s cannot be told")
    return Doubt(f"the record has {maker} as the country that makes it, not {match['who']}", Finding.CONTRADICTED)


_ALL_WERE = Lazy(
    r"\b(?:all|every\sone|each|both|the\slot|every\slast\sone)\s(?:\w+\s)?(?:(?:was|were|had|has|have|got|been|is|are)\b|destroyed|lost|fired|gone)",
    re.IGNORECASE,
)
_ONE_OF = Lazy(r"\bone\sof\s(?:the\s)?(?:two|three|four|five|six|\d+)\b", re.IGNORECASE)


def all_where_one(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The record tells it of one of several, the sentence of all."""
    if ruling.verdict.finding is not Finding.SUPPORTED:
        return None
    match, one = _ALL_WERE.search(case.reading.text), _ONE_OF.search(ruling.verdict.because)
    if match is None or one is None or case.reading.denials:
        return None
    return Doubt(f"the record has it of {one.group().lower()}, not of all", Finding.CONTRADICTED)


_PRAISE = Lazy(
    r"\b(?:spoke\sup\sfor|stood\sup\sfor|defend(?:s|ed)|back(?:s|ed)|welcom(?:es|ed)|prais(?:es|ed)|endors(?:es|ed)|applaud(?:s|ed)|"
    r"cheer(?:s|ed)|justif(?:ies|ied)|approved?s?\sof|in\sfavour\sof|hailed?|congratulat\w+)\b",
    re.IGNORECASE,
)
_BLAME = Lazy(
    r"\b(?:escalat\w+|reckless\w*|unacceptable|inexplicable|terrori[sz]e\w*|threaten\w*|dangerous|irresponsible|condemn\w*)\b",
    re.IGNORECASE,
)


def praise_for_blame(case: Case, ruling: Ruling, _all: tuple[Ruling, ...]) -> Doubt | None:
    """The record has words of blame where the sentence has somebody speak up for the thing."""
    because = ruling.verdict.because
    if ruling.verdict.finding is not Finding.SUPPORTED or not because.startswith(("The record has", "On record")):
        return None
    praise, blame = _PRAISE.search(case.reading.text), _BLAME.search(because)
    if praise is None or blame is None or _BLAME.search(case.reading.text) or case.reading.denials:
        return None
    return Doubt(f"the record has '{blame.group()}', the sentence '{praise.group()}'", Finding.CONTRADICTED)


ASSERTION: tuple[Guard, ...] = (
    time_of_a_post,
    denial_read_by_another,
    denial_left_out,
    counted_day_passed_over,
    another_time_than_during,
    promised_for_another_time,
    another_acted,
    rate_of_another_time,
    beyond_the_treaty,
    every_one,
    maker_passed_over,
    all_where_one,
    praise_for_blame,
)
