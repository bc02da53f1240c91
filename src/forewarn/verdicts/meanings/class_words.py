"""Class words as texts use them, and the terms of the catalog that speak of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassWord:
    """A class word: how it is found, and the terms of the catalog that speak of it."""

    key: str
    pattern: str
    terms: tuple[str, ...]


WORDS = (
    ClassWord("intercontinental", r"\bintercontinental|\bICBMs?\b", ("intercontinental",)),
    ClassWord("intermediate", r"\bintermediate[-\s]range|\bIRBMs?\b", ("intermediate-range",)),
    ClassWord("medium", r"\bmedium[-\s]range|\bMRBMs?\b|\bmid-range", ("medium-range",)),
    ClassWord("short", r"\bshort[-\s]range|\bSRBMs?\b", ("short-range",)),
    ClassWord("tactical", r"\btactical\s(?:ballistic\s)?(?:missile|weapon|rocket)", ("tactical missile",)),
    ClassWord("strategic", r"\bstrategic\s(?:ballistic\s)?missile", ("strategic missile",)),
    ClassWord(
        "glide",
        r"\bglide(?:r|\svehicle|\sbody|\swarhead)s?\b|\bHGVs?\b|\bglid(?:es|ing)\b|\bboost[-\s]glide",
        ("glide vehicle",),
    ),
    ClassWord("cruise", r"\bcruise\smissile", ("cruise missile",)),
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
            r"\broad-mobile|\bmobile\slauncher"
        ),
        (
            "ground-launched",
            "road-mobile",
        ),
    ),
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
