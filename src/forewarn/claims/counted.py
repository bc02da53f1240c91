"""What news of this field counts: missiles, launchers, batteries, satellites, tests, troops."""

from __future__ import annotations

import re

from forewarn.claims.lazy import Lazy

_NOUNS = {
    r"(?:cruise missiles?)": "cruise missiles",
    r"(?:ballistic missiles?|missiles?|rockets?|projectiles?|icbms?|slbms?)": "missiles",
    r"(?:launchers?|tels?|launch vehicles|transporters?|launch(?:ing)? installations?)": "launchers",
    r"(?:(?:missile |air defen[cs]e |weapons? )?(?:systems?|complexes|complex))": "systems",
    r"(?:batter(?:y|ies))": "batteries",
    r"(?:interceptors?|interceptor missiles)": "interceptors",
    r"(?:warheads?)": "warheads",
    r"(?:nuclear weapons?|(?:nuclear |atomic )bombs?|nukes|tactical weapons?)": "nuclear weapons",
    r"(?:bombs?)": "bombs",
    r"(?:geostationary satellites?)": "geostationary satellites",
    r"(?:satellites?|spacecraft)": "satellites",
    r"(?:radars?|radar stations?)": "radars",
    r"(?:drones?|uavs?)": "drones",
    r"(?:tests?|launches|test launches|flight tests|test[- ]flights?|test-firings?)": "tests",
    r"(?:troops?|soldiers?|servicemen|service members)": "troops",
    r"(?:military personnel|personnel)": "personnel",
    r"(?:brigades?)": "brigades",
    r"(?:regiments?)": "regiments",
    r"(?:divisions?)": "divisions",
    r"(?:battalions?|divizions?)": "battalions",
    r"(?:squadrons?)": "squadrons",
    r"(?:silos?)": "silos",
    r"(?:submarines?)": "submarines",
    r"(?:units?)": "units",
    r"(?:positions?|launch sites?|bases)": "sites",
}
#: The nouns that a count in this field ends at.
COUNTED = "|".join(_NOUNS)
_UNITS = [(Lazy(rf"^(?:{pattern})$", re.IGNORECASE), unit) for pattern, unit in _NOUNS.items()]
# Words that break the tie between a number and a noun: another phrase has begun between them.
_BREAKS = Lazy(
    r"\b(?:of the|in|on|at|by|from|for|with|to|that|which|who|was|were|is|are|has|have|had|will|would|and|or|after|"
    r"before|"
    r"two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|"
    r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|kilomet\w+|miles?|percent|per|people|civilians|times|"
    r"million|billion|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|said|says)\b",
    re.IGNORECASE,
)
_PARTITIVE = Lazy(r"^\s(?:of (?:the|its|their|these|those|his|our)|of)\b", re.IGNORECASE)


def counted_unit(numeral: str, between: str, noun: str) -> str | None:
    """The unit of a count, or ``None`` where number and noun do not belong together."""
    if re.fullmatch(r"(?:19|20)\d\d", numeral.strip()):
        return None
    between = re.sub(r"(?<=\w)-(?=\w)", "_", between)
    between = _PARTITIVE.sub(" ", between, count=1)
    if _BREAKS.search(between) or re.search(r"[-–]$", between):
        return None
    if numeral.lower() in {"one", "1"}:
        return None
    whole = f"{between} {noun}".strip().lower()
    if re.search(r"\bcruise missiles?$", whole):
        return "cruise missiles"
    if re.search(r"\bgeostationary satellites?$", whole):
        return "geostationary satellites"
    return next((unit for pattern, unit in _UNITS if pattern.match(noun)), None)
