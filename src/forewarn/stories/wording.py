"""What the words of a claim's sentence do to it: doubt, dispute, background, and whose country is named."""

from __future__ import annotations

import re

from forewarn.records.claims import AUTHOR, Claim, Status

#: A country before an office or a body speaks, it holds no weapon; nor does one that gives it away.
_OWNS = re.compile(
    r"(?:['’]s\b|['’](?=\s)|(?: [\w-]+){0,2} (?:president|minister|ministry|officials?|government|general|"
    r"spokes\w+|officer|leader|analysts?|researchers?|experts?|intelligence|air force|"
    r"ambassador|lawmaker|dictator|parliament)\b)",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r" (?:(?:is|are|was|were|has|have|had|will|would|can|could) )?"
    r"(?:(?:ready|able|set|due|going|expected|willing|planning) )?"
    r"(?:also |already |not )?(?:to )?(?:been )?(?:provid|suppl|send|sent\b|donat|hand|giv|deliver|lend|sell|sold)\w*",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:his|her|their|its|our|the) (?:own )?(?:country|territory|soil|republic|nation|land)\b", re.IGNORECASE
)
_SAID_BY = re.compile(r",\s(?P<who>[^,\n]{3,60}?)\s(?:said|says|told|reported|stated|noted|added)\b")
_ON_ITS_WAY = re.compile(r"\bon (?:its|the|their) way\b|\ben route\b", re.IGNORECASE)
#: What follows happened before the news: "two months after Minsk announced that".
_AFTERWARDS = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?) (?:after|since)\b", re.IGNORECASE)
#: Nothing confirms what the rest of the clause says.
_NO_SIGN = re.compile(
    r"\bno (?:\w+ ){0,2}(?:information|evidence|proof|sign|indication|confirmation|trace)s?\b"
    r"(?P<clause>.{0,160}?)(?=\b(?:after|although|though|while|but|despite|even as)\b|[,;]|$)",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(r"\b(?:in|inside|into|at|near|across|on)(?: the)?(?: \w+){0,2} ?$", re.IGNORECASE)
#: Words that place a weapon somewhere or move it there, in any step.
_STEP_WORDS = re.compile(
    r"\b(?:deploy|station|plac(?:e|ing)|arriv|bas(?:e[sd]?|ing)\b|deliver|host|stand|receiv|equip|transfer|"
    r"relocat|mov(?:e|ing)|"
    r"send|sent\b|hand|install|transport|bring|brought|return|withdr|on its way|way to|presen|duty|alert|operational|"
    r"service|plan|promis|pledg|launcher|creat|form|establish|"
    r"here\b|there\b|has been with|will be|keep|kept|got\b|have it)\w*",
    re.IGNORECASE,
)
#: What is told is called untrue. The name of a body that counters disinformation is none of it.
_SHAM = re.compile(
    r"\b(?:info(?:rmation)?|psychological|influence) (?:operation|op|attack)\b|\bpsy-?ops?\b|"
    r"\b(?:an?|mere|pure|just|is|as) (?:fake|hoax|bluff|sham|show)\b|\b(?:is|as|pure|mere|spread\w*) disinformation\b",
    re.IGNORECASE,
)
_PREPARED = re.compile(
    r"\b(?:select|chose|choos|identif|pick|survey|prepar|equip)\w*\b.{0,50}\b(?:sites?|locations?|positions?|places)\b|"
    r"\b(?:deploy|station|host|plac|bas)(?:ing|ment)\b.{0,80}\b(?:is|are|be|would be) (?:possible|feasible)\b",
    re.IGNORECASE,
)
#: What somebody is able or free to do is no step at all.
_ABLE = re.compile(
    r"\b(?:ability|able|capacity|capability|power|free|right) to (?:\w+ )?(?:deploy|station|place)\b", re.IGNORECASE
)
#: "Was forced to deploy" tells what was done.
_HAD_TO = re.compile(
    r"(?<!will be )(?<!would be )\b(?:(?:forced|compelled|obliged) to|no (?:other )?choice[\"”’']?,? but to) "
    r"(?:deploy|station|place|host)\b",
    re.IGNORECASE,
)
#: Somebody asks for it: it is no more than a plan, whatever the form of the verb.
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|want(?:s|ed)?|urg(?:e|es|ed|ing))\b"
    r"(?!.{0,40}\b(?:whether|if|where|when|about)\b)"
    r".{0,90}\b(?:deployed|stationed|placed)\b",
    re.IGNORECASE,
)
_HANDED_TO = re.compile(
    r"\b(?:deliver|suppl|hand|transfer|provid|enter(?:ed)? service)\w*\b.{0,40}?\b(?:to|with|in) (?:the |its |their )?"
    r"(?P<whose>[\w.]+) "
    r"(?:military|army|armed forces|troops|forces|strategic (?:missile|rocket) forces|navy|air force)\b",
    re.IGNORECASE,
)
_IS_THERE = re.compile(
    r"\b(?:has|have|had|was|were|is|are) (?:\w+ )?(?:been )?"
    r"(?:deployed|stationed|placed|based|delivered|arrived|equipped with)\b|"
    r"\b(?:arrived|has been with|deployed|stationed) (?:\w+ ){0,4}(?:in|on|at|to)\b|\bon (?:combat|battle) duty\b",
    re.IGNORECASE,
)
_NAMED = {
    Status.DEPLOYED: re.compile(r"\b(?:deploy|station|plac|arriv|bas(?:e|ing)|deliver|launcher)\w*", re.IGNORECASE),
    Status.ON_COMBAT_DUTY: re.compile(r"\b(?:duty|alert|operational|service)\b", re.IGNORECASE),
}


def holds_nothing(behind: str) -> bool:
    """Whether a country with these words behind it owns, governs or gives: "Russia's", "Dutch minister", "sends"."""
    return _OWNS.match(behind) is not None or _GIVES.match(behind) is not None


def is_at_home(sentence: str) -> bool:
    """Whether a sentence speaks of somebody's own country: "in his country", "on our territory"."""
    return _AT_HOME.search(sentence) is not None


def is_unconfirmed(claim: Claim) -> bool:
    """Whether a claim of presence stands under "no confirmed information that" and the like."""
    named = _NAMED.get(claim.status) if claim.status is not None else None
    if named is None:
        return False
    return any(named.search(sign["clause"]) for sign in _NO_SIGN.finditer(claim.sentence))


def tells_what_went_before(claim: Claim) -> bool:
    """Whether the words of a claim's step stand only behind "two months after"."""
    named = _NAMED.get(claim.status) if claim.status is not None else None
    cut = _AFTERWARDS.search(claim.sentence)
    if named is None or cut is None:
        return False
    return named.search(claim.sentence[cut.end() :]) is not None and not named.search(claim.sentence[: cut.start()])


def was_forced(claim: Claim) -> bool:
    """Whether what was read as a plan was done: "was forced to deploy"."""
    return claim.status is Status.PLANNED and _HAD_TO.search(claim.sentence) is not None


def handed_to(claim: Claim) -> str | None:
    """Whose forces a claim says received the weapon ("delivered to the Russian military"), in its own words."""
    match = _HANDED_TO.search(claim.sentence)
    return match["whose"] if match else None


def is_borrowed(claim: Claim) -> bool:
    """Whether an English sentence names no step, and no system either or no place in which it stands.

    What such a claim tells is taken from its neighbours: it is no telling of its own.
    """
    words = claim.sentence
    if _ABLE.search(words) and not _IS_THERE.search(words):
        return True
    if _STEP_WORDS.search(words):
        return False
    named = claim.systems or (claim.system is not None and claim.system.split("-")[0] in words.casefold())
    if named and claim.status in _NAMED:
        return not any(_INSIDE.search(words[: max(0, place.start - claim.start)]) for place in claim.places)
    return not named


def is_on_its_way(claim: Claim) -> bool:
    """Whether a claim of presence only says that the weapon is on its way."""
    words = claim.sentence
    named = _NAMED[Status.DEPLOYED]
    return claim.status is Status.DEPLOYED and _ON_ITS_WAY.search(words) is not None and not named.search(words)


def is_only_prepared(claim: Claim) -> bool:
    """Whether a claim of presence only says that it is asked for or possible, or that sites are chosen."""
    words = claim.sentence
    if claim.status not in _NAMED:
        return False
    if claim.status is Status.DEPLOYED and _ASKED.search(words):
        return True
    return _PREPARED.search(words) is not None and _IS_THERE.search(words) is None


def is_disputed(claim: Claim) -> bool:
    """Whether a claim of presence stands in a sentence that calls it a sham, a bluff or an information operation."""
    return claim.status in _NAMED and _SHAM.search(claim.sentence) is not None


def speaker_of(claim: Claim) -> str:
    """The claim's speaker, unless that one speaks only in what went before: "B said, months after A announced"."""
    cut = _AFTERWARDS.search(claim.sentence)
    if cut is None or claim.speaker_start is None or claim.speaker_start - claim.start < cut.start():
        return claim.speaker
    if tells_what_went_before(claim) or claim.speaker_start >= claim.end:
        return claim.speaker
    said = _SAID_BY.search(claim.sentence[: cut.start()])
    return said["who"] if said else AUTHOR
