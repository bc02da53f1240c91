"""Class words as texts use them, and the terms of the catalog that speak of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassWord:
    """A class word: how it is found, and the terms of the catalog that speak of it."""

    key: str
    pattern: str
    terms: tuple[str, ...]
    verbal: bool = False  # the words have a verb of their own: they are said of the system wherever they stand


#: Being fired, dropped or carried, and from what: "shot off the back of a lorry", "slung under a jet".
_FIRED = (
    r"\b(?:(?:(?:re)?launch(?:ed|es|ing)?|fir(?:ed?|es|ing)|shot|shoots?|shooting|drop(?:s|ped|ping)?|releas(?:ed?|"
    r"es|ing)|let\s(?:go|loose)|"
    r"carried|carries|carry|borne|slung|hung|hangs?|mounted|starts?|started|rides?|takes?|took|lift(?:s|ed)?|"
    r"comes?|came|fl(?:y|ies|ew|own)|go(?:es)?|went|leaves?|moved|moves?|driven|drives?|travels?|towed|based|"
    r"kept|sits?|stands?|stored|housed|waits?)\b(?:\s(?!not\b|never\b|but\b)[\w-]+){0,4}?\s|(?<=\bbut\s)(?:rather\s)?)"
    r"(?:from|off|by|under|beneath|below|on|out\sof|aboard|atop|in)\s(?:the\s)?(?:back\s|bed\s|belly\s|wings?\s|"
    r"deck\s|inside\s)?"
    r"(?:of\s)?(?:(?:an?|the|its|their|big|huge|large|heavy|special|fast|flying|high-flying|moving|modified|Russian|"
    r"American|Soviet|"
    r"military|army|wheeled|mobile|fighter|surface|deep|nuclear|warplanes?|jet)\s){0,3}"
)
_PLANES = (
    r"(?:aircraft|(?:aero|air|war)?planes?|jets?|jet\sfighters?|bombers?|fighters?|fighter\sjets?|interceptors?|"
    r"MiGs?(?:-?31\w*)?|"
    r"Tu-\w+|wings?|(?<=the\s)air|mid-?air)\b(?!\s(?:base|force|defen))"
)
_VEHICLES = (
    r"(?:lorr(?:y|ies)|trucks?|trailers?|(?:road\s)?vehicles?|wheels|wheeled\s\w+|transporters?|TELs?|semi-?trailers?|"
    r"(?<=the\s)road|roads?)\b"
)
_GROUND = r"(?:(?<=the\s)(?:ground|land)|ground|land|dry\sland)\b(?!\s(?:target|forces?|troops))"
_SILOS = r"(?:silos?|fixed\s(?:sites?|pads?)|concrete\s\w+|shafts?)\b"
_VESSELS = (
    r"(?:ships?|warships?|submarines?|subs?|boats?|U-boats?|destroyers?|frigates?|cruisers?|vessels?|(?<=the\s)sea|sea|"
    r"underwater)\b"
)


WORDS = (
    ClassWord(
        "intercontinental",
        (
            r"\bintercontinental|\bICBMs?\b|\bfrom\sone\scontinent\sto\s(?:another|the\s(?:next|other))|"
            r"\bbetween\scontinents\b|"
            r"\bcross(?:es|ing)?\s(?:whole\s|entire\s|the\s)?oceans?\b|\banother\scontinent\b"
        ),
        ("intercontinental",),
    ),
    ClassWord("intermediate", r"\bintermediate[-\s]range|\bIRBMs?\b", ("intermediate-range",)),
    ClassWord("medium", r"\bmedium[-\s]range|\bMRBMs?\b|\bmid-range", ("medium-range",)),
    ClassWord(
        "short", r"\bshort(?:er|ish)?[-\s]range|\bSRBMs?\b|\bbattlefield\s(?:missile|weapon|rocket)", ("short-range",)
    ),
    ClassWord("tactical", r"\btactical\s(?:ballistic\s)?(?:missile|weapon|rocket)", ("tactical missile",)),
    ClassWord("strategic", r"\bstrategic\s(?:ballistic\s)?missile", ("strategic missile",)),
    ClassWord(
        "glide",
        r"\bglide(?:r|\svehicle|\sbody|\swarhead)s?\b|\bHGVs?\b|\bboost[-\s]glide",
        ("glide vehicle",),
    ),
    ClassWord(
        "cruise",
        (
            r"\bcruise\smissile|\b(?:skim|hug)(?:s|med|ming|ged|ging)?\s(?:over\s|"
            r"along\s)?(?:the\s)?(?:tree-?\s?tops?|ground|terrain|"
            r"waves?|earth|surface|landscape)\b|\bflies\slow\b"
        ),
        ("cruise missile",),
    ),
    ClassWord(
        "air_defence",
        (
            r"\bsurface-to-air|\banti-?aircraft|\bair[-\s]defen[cs]e\s(?:system|missile|weapon|complex)|"
            r"\bground-to-air|\bSAM\b"
        ),
        (
            "surface-to-air",
            "air defence system",
            "anti-aircraft",
        ),
    ),
    ClassWord(
        "air_launched",
        (
            r"\bair-launched|\bair-to-(?:surface|ground)|\blaunched\sfrom\s(?:an?\s)?(?:aircraft|planes?|"
            r"jets?|bombers?|the\sair\b|MiG)|\b(?:dropped|fired|carried)\s(?:from|by)\s(?:an?\s)?(?:aircraft|"
            r"planes?|jets?|bombers?|MiG)"
        ),
        ("air-launched",),
    ),
    ClassWord(
        "ground_launched",
        (
            r"\bground-launched|\bland-based|\bground-based|\blaunched\sfrom\s(?:the\sground|trucks?)|"
            r"\btruck-mounted|\blaunchers\son\sthe\sground|"
            r"\broad-mobile|\bmobile\slauncher|\b(?:truck|lorry|road|vehicle)-(?:borne|mounted|launched|carried|"
            r"based)\b"
        ),
        (
            "ground-launched",
            "road-mobile",
        ),
    ),
    ClassWord("ground_launched", _FIRED + _GROUND, ("ground-launched",), verbal=True),
    ClassWord("road_launched", _FIRED + _VEHICLES, ("road-mobile",), verbal=True),
    ClassWord("silo_launched", _FIRED + _SILOS, ("silo-based",), verbal=True),
    ClassWord("glide", r"\bglid(?:es|ed|ing)\b", ("glide vehicle",), verbal=True),
    ClassWord("air_launched", _FIRED + _PLANES, ("air-launched",), verbal=True),
    ClassWord("sea_launched", _FIRED + _VESSELS, ("sea-launched", "submarine-launched"), verbal=True),
    ClassWord(
        "sea_launched",
        (
            r"\bsubmarine-launched|\bsea-launched|\bship-launched|\blaunched\sfrom\s(?:a\s)?(?:submarines?|"
            r"ships?)|\bSLBMs?\b"
        ),
        (
            "sea-launched",
            "submarine-launched",
        ),
    ),
    ClassWord(
        "manoeuvring",
        (
            r"(?<!\bthe\s)(?<!\bjoint\s)(?<!\bmilitary\s)(?<!\bautumn\s)\bman(?:o?eu)ver(?:s|ing|able|ability)?\b|"
            r"(?<!\bthe\s)(?<!\bjoint\s)(?<!\bmilitary\s)\bmanoeuvr(?:es?|ing|able|ability)\b"
        ),
        ("manoeuvring",),
    ),
    ClassWord(
        "multiple",
        (
            r"\bMIRV(?:s|ed)?\b|\bmultiple\s(?:\w+\s){0,2}(?:warheads?|re-?entry)|"
            r"\bseveral\s(?:\w+\s)?warheads|\bindependently\stargetable"
        ),
        ("multiple warheads",),
    ),
    ClassWord("hypersonic", r"\bhypersonic(?!\sglide)", ("hypersonic missile",)),
    ClassWord("ballistic", r"\bballistic\b(?!\smissile\sdefen)", ("ballistic missile",)),
)
