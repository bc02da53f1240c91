"""What a radar is turned to, and whether satellites see a launch: by the role that the record has for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Sensor
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling, verdict

_KINDS = (ClaimKind.WARNING, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.CLASS, ClaimKind.STATUS, ClaimKind.RANGE)
_WATCHES = (
    r"(?:watch(?:es|ing)?|look(?:s|ing)?|fac(?:es?|ing)|point(?:s|ed|ing)?|aim(?:s|ed)?|monitor(?:s|ing)?|"
    r"observ(?:es?|ing)|"
    r"scan(?:s|ning)?|survey(?:s|ing)?|track(?:s|ing)?|turn(?:s|ed)|train(?:s|ed)|direct(?:s|ed)|orient(?:s|ed|ated)|"
    r"cover(?:s|ing)?|guard(?:s|ing)?|eyes?|eyeing|gaz(?:es|ing)|stares?|staring|warns?\s(?:of|against)|there\s(?:to|"
    r"for)|meant\sfor|for)"
)
_TO = (
    r"(?:\s(?:on|at|to|towards?|out\sfor|over|into|in\sthe\sdirection\sof|against|(?:missiles?|launches|attacks?|"
    r"threats?|rockets?|anything|what\s\w+)(?:\s\w+)?\s(?:from|in|over|out\sof|coming\sfrom)))?"
)
_ROLE_AT = Lazy(r"\blooks\sat\s(?P<at>[A-Z]\w+)(?:,\snot\sat\s(?P<not>[A-Z]\w+))?")
_SEES = Lazy(
    r"\b(?:sees?|seeing|spots?|spotting|detect(?:s|ing)?|notic(?:es?|ing)|picks?\s(?:\w+\s){0,3}?up|observ(?:es?|"
    r"ing)|register(?:s|ing)?|"
    r"catch(?:es)?|visible|make\sout|tells?\sof|blind\sto|miss(?:es)?|hid(?:e|es|den)|overlook(?:s|ed)?)\b",
    re.IGNORECASE,
)
_BLIND = Lazy(r"\b(?:blind\sto|miss(?:es)?|hid(?:e|es|den)|overlook(?:s|ed)?|invisible)\b", re.IGNORECASE)
_SATELLITES = Lazy(r"\b(?:satellites?|infrared\s(?:eyes?|sensors?)|from\s(?:space|orbit)|SBIRS)\b", re.IGNORECASE)
_LAUNCH = Lazy(
    r"\b(?:launch(?:es|ed|ing)?|lift-?off|take-?off|takes?\soff|fir(?:ed|ing)|exhaust|plume|heat|flame|burning|"
    r"boost\w*|lifts?\soff)\b",
    re.IGNORECASE,
)
_MORE_THAN_SEEING = Lazy(
    r"\b(?:at\sonce|instant\w*|immediate\w*|within|second|seconds|minutes?|moment|only|alone|always|never|every|"
    r"exactly|where|which|who|clouds?|"
    r"whether|track|in\stime|too\slate|enough)\b|\d",
    re.IGNORECASE,
)
_NOT = Lazy(r"\b(?:not|never|cannot|no|nor|unable|hardly|nothing)\b|n['’]t\b", re.IGNORECASE)


def judge_watching(case: Case) -> Iterator[Ruling]:
    """Findings on the country that a radar looks at, and on satellites that see launches."""
    reading = case.reading
    if reading.asks:
        return
    for entry in reading.sensors:
        turned = _turned_to(case, case.catalog.sensors[entry])
        if turned is not None:
            yield turned
            return
    seen = _from_above(case)
    if seen is not None:
        yield seen


def _turned_to(case: Case, sensor: Sensor) -> Ruling | None:
    """The country watched against that of the published role; another country is left open unless it is excluded."""
    role = _ROLE_AT.search(sensor.role)
    if role is None:
        return None
    text = case.reading.text
    pattern = (
        rf"\b{_WATCHES}(?:\s(?:its|an|both)\seyes?)?{_TO}\s(?:the\s)?(?:skies\s(?:over|of)\s|"
        rf"sky\sover\s)?(?P<land>[A-Z]\w+)"
    )
    told = {}
    for match in re.finditer(pattern, text):
        for country in case.catalog.countries.values():
            if match["land"] in country.words or match["land"].removesuffix("s") in country.words:
                part = re.split(r"[,;]|\sbut\s|\sand\s", text[: match.start()])[-1]
                between = text[match.start() : match.end()]
                told[country.name] = bool(_NOT.search(part)) or bool(_NOT.search(between))
    after_not = re.search(r",?\s(?:and\s)?not\s(?:at\s|on\s|towards?\s)?(?P<land>[A-Z]\w+)", text)
    if after_not is not None:
        told.update({c.name: True for c in case.catalog.countries.values() if after_not["land"] in c.words})
    if not told:
        return None
    finding = Finding.SUPPORTED
    for name, denied in told.items():
        if name not in {role["at"], role["not"]}:
            return None
        if (name == role["at"]) == denied:
            finding = Finding.CONTRADICTED
    words = f"the record has {sensor.name} as: {sensor.role}"
    change = ["turns if its operator says otherwise"]
    return Ruling(_KINDS, verdict(finding, words, sources=sensor.source_ids, would_change=change), whole=True)


def _from_above(case: Case) -> Ruling | None:
    """Satellites said to see, or not to see, a launch at all; how soon is another question."""
    text = case.reading.text
    sees = _SEES.search(text)
    if not (_SATELLITES.search(text) and sees and _LAUNCH.search(text)) or _MORE_THAN_SEEING.search(text):
        return None
    if case.reading.dates or case.reading.attributed:
        return None
    sensor = case.catalog.sensors.get("sbirs")
    if sensor is None:
        return None
    clause = re.split(r"[,;]|\s(?:but|because|since|as)\s", text)
    part = next((words for words in clause if _SEES.search(words)), text)
    denials = len(_NOT.findall(part)) + bool(_BLIND.search(part))
    if denials > 1:
        return None
    words = f"the record has {sensor.name} as {sensor.role}; no horizon hides a launch from far above"
    finding = Finding.CONTRADICTED if denials else Finding.SUPPORTED
    return Ruling(_KINDS, verdict(finding, words, sources=sensor.source_ids), whole=True)
