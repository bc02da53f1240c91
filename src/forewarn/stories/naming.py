"""Names for readers: of systems and countries, from their short forms."""

from __future__ import annotations

_COUNTRY_NAMES = {
    "BY": "Belarus", "RU": "Russia", "UA": "Ukraine", "US": "the United States", "IR": "Iran", "IL": "Israel",
    "KP": "North Korea", "KR": "South Korea", "JP": "Japan", "CN": "China", "DE": "Germany", "PL": "Poland",
    "LT": "Lithuania", "GB": "Britain", "FR": "France", "NL": "the Netherlands", "PH": "the Philippines",
    "AU": "Australia", "RO": "Romania", "IT": "Italy", "SE": "Sweden", "NO": "Norway", "FI": "Finland",
    "DK": "Denmark", "TR": "Turkey", "IN": "India", "PK": "Pakistan", "TW": "Taiwan", "SY": "Syria",
    "NATO": "NATO",
}  # fmt: skip
_WHOLE_CAPITALS = {
    "df-17": "DF-17",
    "sm-6": "SM-6",
    "rs-26": "RS-26",
    "thaad": "THAAD",
    "lrhw": "Dark Eagle",
    "sbirs": "SBIRS",
    "pershing-ii": "Pershing II",
    "iskander-m": "Iskander-M",
    "tactical-nuclear-weapons": "Tactical nuclear weapons",
}


def country_name(code: str) -> str:
    """The English name of a country code, or the code where it has none here."""
    return _COUNTRY_NAMES.get(code, code)


def system_name(system: str) -> str:
    """A readable name of a system id (``hwasong-19`` -> ``Hwasong-19``, ``dark-eagle`` -> ``Dark Eagle``)."""
    known = _WHOLE_CAPITALS.get(system)
    if known is not None:
        return known
    joint = "-" if any(letter.isdigit() for letter in system) else " "
    return joint.join(part.capitalize() for part in system.split("-"))


def office_name(office: str) -> str:
    """``foreign-minister`` -> ``foreign minister``."""
    return office.replace("-", " ")


def person_name(who: str) -> str:
    """A catalog id of a person (``alexander-lukashenko``) as a name; other words stay as they are."""
    if " " in who or who != who.lower():
        return who
    return " ".join(part.capitalize() for part in who.split("-"))
