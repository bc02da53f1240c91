"""What each place that a sentence names does in it, and which of them its claims are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forewarn.claims.lazy import Lazy
from forewarn.claims.place_names import FoundPlace
from forewarn.records.claims import Claim, ClaimKind, PlaceMention, PlaceRole

_LAUNCHED_FROM = Lazy(
    r"\b(?:from|off)(?: (?:the|a|an|its|launch|sites?|positions?|bases?|launchers?|airfields?|test|range|ground|in|"
    r"at|near|of|territory|former|military|new|soil|western|eastern|northern|southern|central|inside|\w+[’']s|"
    r"\w+ern|\w+ian))*\s*$",
    re.IGNORECASE,
)
_AWAY_FROM = Lazy(
    r"\b(?:km|kilomet\w+|miles?|away|far|distance|west|east|north|south|threats?|defend|protect|different|border|"
    r"attacks?|withdraw\w*|reports?|data|imagery|officials?|researchers?|experts?|statement|graduate|"
    r"support)(?:\s\([^)]*\))? (?:from|off)[^.;]{0,25}$",
    re.IGNORECASE,
)
_STANDS_AT = Lazy(
    r"\b(?:stationed|based|basing|deployed|deploy(?:s|ing|ment|ments)?|positioned|placed?|placing|placement|located|"
    r"location|sites?|hosted|installed|emplaced|launchers?|missiles?|systems?|batter(?:y|ies)|arriv(?:ed|es|al)|"
    r"presence|stored|kept|keep|stationing|put|duty|service|base|delivered|appear(?:ed|s)?|territory|launched|fired|"
    r"drills?|exercises?|training|airfield|facility|facilities|test\w*|production|construction|built|radars?|unit|"
    r"brigade|regiment|battalion|weapons?|forces)\b"
    r"[^.;:]{0,60}?\b(?:in|at|on|near|inside|across|to|into|within|throughout|outside|around|of)(?: (?:the|a|an|its|"
    r"their|former|territory|soil|of|military|airfield|base|town|city|village|region|near|so-called|self-proclaimed|"
    r"eastern|western|northern|southern|central|neighbou?ring|\w+[’']s|\w+ern|\w+ian|\w+ally|[a-z]+))?(?: (?:of|the|"
    r"\w+most|exclave|region|military|airfield|neighbou?ring))*\s*$",
    re.IGNORECASE,
)
_TARGETED = Lazy(
    r"\b(?:reach(?:es|ed|ing)?|hit(?:s|ting)?|strik(?:e|es|ing)|struck|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|"
    r"threaten(?:s|ed|ing)?|against|toward|towards|cover(?:s|ed|ing)?|fired (?:\w+ ){0,4}(?:at|on|into|over|toward)|"
    r"launched (?:\w+ ){0,4}(?:at|on|against|into)|bombard\w*|shell(?:ed|ing)|overfl\w+|flew over|fly over|"
    r"passed over|over|deep into|capitals? (?:like|such as|including)|cities (?:like|such as|including)|"
    r"destroy(?:ed|s)?|residents of|people in|way to|make it to|outside|used (?:\w+ ){0,6}(?:on|in|against)|"
    r"threat to|warned|notif\w+|alerted|sirens (?:\w+ ){0,3}in)\b"
    r"(?:[\s“\"‘']+(?:the|a|an|of|on|in|at|to|far|off|away|as|any|all|targets?|cities|city|capital|capitals|most|"
    r"much|half|"
    r"territory|parts?|area|region|key|whole|central|eastern|western|northern|southern|deep|into|defense|defence|"
    r"production|sites?|military|bases?|base|facilit(?:y|ies)|industrial|plant|including|like|such|outside|country|"
    r"countries|areas|infrastructure|neighbou?ring|across|NATO|member|members|states?|[A-Z]\w+an|and|or|other|both|"
    r"either|a vast swath)){0,7}[\s“\"‘']*$",
    re.IGNORECASE,
)
_TO = Lazy(r"\b(?:to|towards?|until)(?: (?:the|a))?\s*$", re.IGNORECASE)
_LIST_GAP = Lazy(
    r"^(?:\s*\([^)]{0,40}\))?\s*(?:,|and|or|,\s*and|,\s*or|as well as|and also|&|to|, as well as)\s*(?:the |in |"
    r"also |even |to |NATO |member )*$",
    re.IGNORECASE,
)
_BETWEEN = Lazy(
    r"\b(?:between|border(?:s|ed|ing)? (?:with|of|on|between)|bordering|wedged|surrounded by|tensions with|"
    r"relations with|agreement with|talks with|citing|sandwiched)\b(?: (?:the|NATO|members?|states?|"
    r"[A-Z]\w+ and))*\s*$",
    re.IGNORECASE,
)
_IN_REACH = Lazy(
    r"\b(?:within|inside|beyond|out of|outside|in|into)(?: (?:the|its|their|easy|striking|[\w-]+[’']s?|"
    r"[A-Z][\w-]+)){0,4} (?:reach|range|striking distance)\b|\bouter limit\b",
    re.IGNORECASE,
)
_FLIES = Lazy(r"\b(?:fl(?:y|ies|ew|ight)|travel\w*|minutes?|reach\w*|fired|launched|shot|make it)\b", re.IGNORECASE)
_ON_OWN_SOIL = Lazy(
    r"\b(?:its|their|our|his|the country[’']s|the republic[’']s) (?:territory|soil|land|borders)\b", re.IGNORECASE
)


def roles_in(
    sentence: str, start: int, kind: ClaimKind, found: Sequence[FoundPlace], unit: str | None = None
) -> tuple[PlaceMention, ...]:
    """The places of a sentence that begins at article offset ``start``, with what each does in it.

    ``unit`` is that of the claim's quantity.
    """
    in_reach = _IN_REACH.search(sentence)
    flies = bool(_FLIES.search(sentence))
    roles: list[PlaceMention] = []
    previous_end, previous_role = -1, PlaceRole.MENTION
    for place in found:
        at = place.mention.start - start
        before = sentence[:at]
        after = sentence[at + len(place.mention.text) :]
        role = _role(before, after, kind, flies=flies)
        if role is PlaceRole.MENTION and previous_end >= 0 and previous_role is not PlaceRole.MENTION:
            gap = _LIST_GAP.match(sentence[previous_end:at])
            bare = gap is not None and gap[0].strip() == ","
            listed = not bare or re.match(r"\s*(?:[,.;)]|$|and\b|or\b|as well)", after)
            role = previous_role if gap and listed and "to" not in gap[0].split() else role
        if previous_role is PlaceRole.LAUNCH and _TO.search(before) and flies:
            role = PlaceRole.TARGET
        subject = in_reach is not None and at < in_reach.start() and role is not PlaceRole.LAUNCH
        if (
            subject
            and kind in {ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.FLIGHT_TIME, ClaimKind.CLASS}
            and not _AWAY_FROM.search(before)
        ):
            role = PlaceRole.TARGET
        if kind is ClaimKind.REACH and _AWAY_FROM.search(before):
            role = PlaceRole.LAUNCH
        if unit is not None and unit.endswith(" distance") and _SO_FAR_FROM.search(before):
            role = PlaceRole.SITE
        if _TELLS.search(before) or _SAYS.match(after) or _is_beside(place.mention.text, before, after):
            role = PlaceRole.MENTION
        roles.append(replace(place.mention, role=role))
        previous_end, previous_role = at + len(place.mention.text), role
    if kind is ClaimKind.REACH and not any(mention.role is PlaceRole.TARGET for mention in roles):
        roles = _reached(sentence, start, roles)
    return tuple(_sided(sentence, start, mention) for mention in _own_soil(sentence, start, kind, roles))


_SO_FAR_FROM = Lazy(
    r"(?<![a-z])(?:km|kilomet\w+|miles?|mi)\b(?: \([^)]*\))?,? (?:to the )?(?:due )?(?:(?:north|south|east|"
    r"west)[\w-]* )?(?:of|from|off) "
    r"(?:the )?$",
    re.IGNORECASE,
)
#: Where those sit who tell it: "officials in Seoul", "according to the U.S.".
_TELLS = Lazy(
    r"\b(?:(?:officials?|experts?|analysts?|ministry|authorities|sources?|diplomats?|reporters|conference|summit|"
    r"lawmakers?|"
    r"embassy|agency|mayor|press|president|government) (?:in|of)|(?:conference|summit|interview|speech|speaking|"
    r"briefing|talks)\b[^,;]{0,25} in|according to)(?: the)? $",
    re.IGNORECASE,
)


#: "The coast guard in Tokyo said".
_SAYS = Lazy(r"^,? (?:said|says|told|reported|announced|confirmed|added|warned)\b")


def _is_beside(words: str, before: str, after: str) -> bool:
    """Whether a place only heads the line, as a dateline does, or is an adjective: "U.S. bases"."""
    if not before.strip() and words.isupper() and _DASHED.match(after):
        return True
    return words in _ADJECTIVES and _A_NOUN.match(after) is not None


_DASHED = Lazy(r",? ?(?:\([\w ]+\) ?)?[–—:-]")
_ADJECTIVES = frozenset({"U.S", "U.S.", "US", "UK", "U.K."})
_A_NOUN = Lazy(
    r"\.?(?:-\w| (?!(?:in|and|or|to|has|had|have|is|was|will|would|could|can|said|says|at|on|by|with|from|for|as|"
    r"after|before|but|"
    r"that|which|who|mainland|territory|soil|bases|base|coast|east|west)\b)[A-Za-z])"
)
_CAN_REACH = Lazy(
    r"\b(?:reach\w*|hit|hits|strike|strikes|striking|hitting|cover\w*|target\w*|threaten\w*|vulnerable|within|"
    r"range of|as far as)\b",
    re.IGNORECASE,
)


def _reached(sentence: str, start: int, roles: list[PlaceMention]) -> list[PlaceMention]:
    """Where no place is said to be a target, those behind the words for reaching are."""
    cue = _CAN_REACH.search(sentence)
    if cue is None:
        return roles
    return [
        replace(mention, role=PlaceRole.TARGET)
        if mention.role is PlaceRole.MENTION and mention.start - start > cue.start()
        else mention
        for mention in roles
    ]


_SIDE = Lazy(r"\b(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)? $")


def _sided(sentence: str, start: int, mention: PlaceMention) -> PlaceMention:
    """The place with the words for a part of it: "western Ukraine"."""
    side = _SIDE.search(sentence, 0, mention.start - start)
    if side is None:
        return mention
    words = sentence[side.start() : mention.start - start + len(mention.text)]
    return replace(mention, text=words, start=start + side.start())


_OWNER = Lazy(r"^[’']s?\s")
_STRIKE_ON = Lazy(r"^ (?:missile )?(?:strike|attack|shot|launch|hit|impact)\b", re.IGNORECASE)
_TOLD_OF = Lazy(
    r"^ (?:was|were|had been|has been|is|are|got|received) (?:\w+ )?(?:pre-?)?(?:notified|warned|alerted|informed|"
    r"warning|notification|notice)\b",
    re.IGNORECASE,
)
_RECEIVES = Lazy(
    r"^ (?:is|are|was|were|will|would|has|had|have|to|already|now|also|plans|wants|expects)? ?(?:to |"
    r"be )?(?:receiv\w+|gets?|hosts?|hosted|acquir\w+|house[sd]?|take delivery)\b",
    re.IGNORECASE,
)
_DRILLS = Lazy(
    r"^(?: and (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)? (?:has|have|had|is|are|will|also|recently|jointly)? ?(?:held|"
    r"holds?|holding|begun|begins?|began|"
    r"conduct(?:s|ed|ing)?|stag(?:es?|ed|ing)|launch(?:es|ed)|respond(?:s|ed)|start(?:s|ed)|carr(?:y|ies|ied))\b",
)
_RIGHT_AT = Lazy(
    r"\b(?:in|at|into|near|inside|across)(?: (?:the|western|eastern|northern|southern|central|neighbou?ring|"
    r"former))?\s*$",
    re.IGNORECASE,
)
_RIGHT_TO = Lazy(r"\b(?:to|toward)(?: the)?\s*$", re.IGNORECASE)
#: As in "17 minutes to Brussels and 11 minutes to an air base in Poland": where the flight ends.
_MINUTES_TO = Lazy(r"\b(?:minutes?|seconds|min) to(?: [\w-]+){0,5}\s*$", re.IGNORECASE)
_SPOKE_AT = Lazy(
    r"\b(?:said|says|told|spoke|speaking|reporters?|conference|experts?|officials?|reported|stationed|based|"
    r"deployed|exercises?|drills?|parade)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_STANDING_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.QUANTITY, ClaimKind.EXERCISE})
_FLYING_KINDS = frozenset({ClaimKind.REACH, ClaimKind.RANGE, ClaimKind.FLIGHT_TIME})
_HITTING_KINDS = _FLYING_KINDS | {
    ClaimKind.USE,
    ClaimKind.INTERCEPT,
    ClaimKind.WARNING,
    ClaimKind.REACTION,
    ClaimKind.CLASS,
    ClaimKind.SPEED,
}
_BASED = Lazy(r"\b(?:stationed|based|deployed|launched|sites?|launchers?|positions?)\b", re.IGNORECASE)


def _role(before: str, after: str, kind: ClaimKind, *, flies: bool) -> PlaceRole:
    if _BETWEEN.search(before) or _OWNER.match(after):
        return PlaceRole.MENTION
    if _STRIKE_ON.match(after) or (kind is ClaimKind.WARNING and _TOLD_OF.match(after)):
        return PlaceRole.TARGET
    if kind in _STANDING_KINDS and _RECEIVES.match(after):
        return PlaceRole.SITE
    if kind is ClaimKind.EXERCISE and _DRILLS.match(after) and not _RIGHT_AT.search(before):
        return PlaceRole.SITE
    if _LAUNCHED_FROM.search(before) and not _AWAY_FROM.search(before) and (flies or kind is not ClaimKind.STATUS):
        return PlaceRole.LAUNCH
    if kind in _FLYING_KINDS and _MINUTES_TO.search(before):
        return PlaceRole.TARGET
    if kind is ClaimKind.WARNING and _RIGHT_AT.search(before):
        return PlaceRole.TARGET
    if kind is ClaimKind.USE and _RIGHT_AT.search(before) and not _SPOKE_AT.search(before):
        return PlaceRole.TARGET
    stands = _STANDS_AT.search(before[-110:])
    targeted = _TARGETED.search(before[-110:])
    if targeted and (not stands or kind in _HITTING_KINDS):
        return PlaceRole.TARGET
    if stands or (_RIGHT_AT.search(before) and kind in _STANDING_KINDS | _FLYING_KINDS):
        based = stands is None or _BASED.search(stands[0])
        return PlaceRole.LAUNCH if kind in _FLYING_KINDS and based else PlaceRole.SITE
    if kind in _STANDING_KINDS and _RIGHT_TO.search(before):
        return PlaceRole.SITE
    return PlaceRole.TARGET if targeted else PlaceRole.MENTION


def _own_soil(sentence: str, start: int, kind: ClaimKind, roles: list[PlaceMention]) -> list[PlaceMention]:
    """As in "Belarus has deployed missiles on its territory": the owner of the soil is the site."""
    soil = _ON_OWN_SOIL.search(sentence)
    if soil is None or kind is not ClaimKind.STATUS or any(mention.role is not PlaceRole.MENTION for mention in roles):
        return roles
    for index, mention in enumerate(roles):
        at = mention.start - start
        if at < soil.start() and not re.match(r"[’']s\b", sentence[at + len(mention.text) :]):
            roles[index] = replace(mention, role=PlaceRole.SITE)
            break
    return roles


_TOLD: dict[ClaimKind, tuple[PlaceRole, ...]] = {
    ClaimKind.STATUS: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.QUANTITY: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.EXERCISE: (PlaceRole.SITE, PlaceRole.LAUNCH),
    ClaimKind.STATEMENT_OF_INTENT: (PlaceRole.SITE,),
    ClaimKind.REACH: (PlaceRole.TARGET,),
    ClaimKind.USE: (PlaceRole.TARGET, PlaceRole.LAUNCH, PlaceRole.SITE),
    ClaimKind.FLIGHT_TIME: (PlaceRole.TARGET, PlaceRole.LAUNCH),
    ClaimKind.INTERCEPT: (PlaceRole.TARGET, PlaceRole.LAUNCH),
    ClaimKind.WARNING: (PlaceRole.TARGET, PlaceRole.SITE),
    ClaimKind.REACTION: (PlaceRole.TARGET, PlaceRole.SITE),
    ClaimKind.RANGE: (PlaceRole.LAUNCH,),
}


def places_told(claim: Claim) -> tuple[PlaceMention, ...]:
    """The places that the claim itself is about, of all that its sentence names."""
    if claim.kind in {ClaimKind.OFFICE, ClaimKind.NAME, ClaimKind.GEOGRAPHY}:
        return claim.places
    wanted = _TOLD.get(claim.kind, ())
    return tuple(mention for mention in claim.places if mention.role in wanted)
