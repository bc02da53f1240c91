"""A CAP 1.2 message for a tabletop exercise. It can say nothing but Exercise, and nothing is ever sent.

Status is written into the code and is no argument of anything. Scope is Restricted, the sender stands under
``.invalid`` (a domain that can never exist), a note is mandatory, EXERCISE stands in every event, headline, description
and area of every language, the message expires within an hour, and text that claims to be no drill is refused.

Format: OASIS Common Alerting Protocol 1.2, https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from forewarn.records.errors import BadDate, BadNumber, RefusedExercise
from forewarn.records.numbers import Interval
from forewarn.records.places import Place

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "exercise@forewarn.invalid"
LONGEST_MIN = 60
MOST_TEXT = 2_000
MOST_LANGUAGES = 20
#: The word that opens every visible line, by language; EXERCISE stands beside it where the language has its own.
WORD = {
    "en": "EXERCISE",
    "pl": "EXERCISE - ĆWICZENIE",
    "de": "EXERCISE - ÜBUNG",
    "lt": "EXERCISE - PRATYBOS",
    "lv": "EXERCISE - MĀCĪBAS",
    "et": "EXERCISE - ÕPPUS",
    "uk": "EXERCISE - НАВЧАННЯ",
    "ru": "EXERCISE - УЧЕНИЯ",
    "fr": "EXERCISE - EXERCICE",
}
#: What makes an exercise message a lie, in any spacing or case, in the languages above.
NOT_A_DRILL = re.compile(
    r"""(not?|isn'?t|no\s+longer|never|hardly|anything\s+but)\W+(\w+\W+){0,3}?(drill|exercise|test|simulation)
    |\breal\W+(alert|attack|warning|missile|emergency|thing)|actual\W+(alert|attack|warning|emergency)
    |nie\W+(są\W+|jest\W+|to\W+)*(ćwiczeni|cwiczeni)|keine?\W+(übung|uebung|ubung)|ne\W+pratyb|nav\W+mācīb|nav\W+macib
    |ei\W+ole\W+õppus|ei\W+ole\W+oppus|не\W+(є\W+|це\W+)*(навчання|учения|учебн|тренув|тренир)|pas\W+un\W+exercice
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Characters that XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """The visible words in one language. EXERCISE is put before each of them, whatever they say."""

    language: str
    event: str
    headline: str
    description: str
    area: str


def exercise_text(place: Place, *, warning_min: Interval | None, language: str = "en") -> ExerciseText:
    """English words for a place, from the minutes that a run computed."""
    minutes = "not known"
    if warning_min is not None:
        minutes = f"{warning_min.low:.0f} to {warning_min.high:.0f} minutes, best guess {warning_min.best:.0f}"
    return ExerciseText(
        language=language,
        event="Tabletop exercise on warning time",
        headline=f"Tabletop exercise for {place.name}",
        description=f"For discussion at a table only. Minutes left after a message, as computed: {minutes}.",
        area=place.name,
    )


def exercise_message(
    place: Place, *, texts: Sequence[ExerciseText], note: str, sent_at: datetime, lasts_min: int = 30
) -> bytes:
    """The message as UTF-8 XML: one ``info`` for each of ``texts``.

    Args:
        place: the named place the exercise is about; its point is given as a circle of radius 0.
        texts: the words, one record a language, each language once.
        note: what the exercise is and who answers for it; mandatory here, though the schema does not ask for it.
        sent_at: when the exercise has it sent, with a time zone.
        lasts_min: minutes until it expires, 1 to 60.

    Raises RefusedExercise for text that denies the exercise or a missing note or language; BadDate, BadNumber.
    """
    if sent_at.tzinfo is None or sent_at.utcoffset() is None:
        raise BadDate(f"{sent_at.isoformat()} without a time zone", "a date with its offset", "add +00:00")
    if not 1900 <= sent_at.year <= 2199:
        raise BadDate(f"the year {sent_at.year}", "a year from 1900 to 2199", "correct the date")
    if not 1 <= lasts_min <= LONGEST_MIN:
        raise BadNumber(f"{lasts_min} minutes", f"an exercise that expires within {LONGEST_MIN}", "shorten it")
    if not 1 <= len(texts) <= MOST_LANGUAGES or len({text.language for text in texts}) != len(texts):
        raise RefusedExercise(
            f"{len(texts)} texts", f"1 to {MOST_LANGUAGES} languages, each once", "give one text a language"
        )
    cleaned_note = _clean(note, "note")
    sent = _when(sent_at)
    expires = _when(sent_at + timedelta(minutes=lasts_min))
    alert = ET.Element("alert", xmlns=NAMESPACE)
    digest = hashlib.sha256(f"{place.id}\0{sent}\0{cleaned_note}".encode()).hexdigest()[:16]
    for name, value in (
        ("identifier", f"forewarn-EXERCISE-{digest}"),
        ("sender", SENDER),
        ("sent", sent),
        ("status", "Exercise"),
        ("msgType", "Alert"),
        ("scope", "Restricted"),
        ("restriction", "EXERCISE: for those at the table only, not for the public"),
        ("note", f"EXERCISE. {cleaned_note}"),
    ):
        ET.SubElement(alert, name).text = value
    for text in texts:
        _info(alert, place, text, sent, expires)
    ET.indent(alert)
    body: bytes = ET.tostring(alert, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _info(alert: ET.Element, place: Place, text: ExerciseText, sent: str, expires: str) -> None:
    """One language's block."""
    if not _LANGUAGE.fullmatch(text.language):
        raise RefusedExercise(f"language {text.language[:20]!r}", "a code such as en or pl-PL", "correct it")
    word = WORD.get(text.language.split("-")[0], "EXERCISE")
    info = ET.SubElement(alert, "info")
    for name, value in (
        ("language", text.language),
        ("category", "Other"),
        ("event", f"{word}: {_clean(text.event, 'event')}"),
        ("urgency", "Unknown"),
        ("severity", "Unknown"),
        ("certainty", "Unknown"),
        ("effective", sent),
        ("expires", expires),
        ("senderName", "EXERCISE: forewarn, tabletop exercise"),
        ("headline", f"{word}: {_clean(text.headline, 'headline')}"),
        ("description", f"{word}: {_clean(text.description, 'description')}"),
        ("instruction", f"{word}: do nothing. This message belongs to a tabletop exercise and was never sent."),
    ):
        ET.SubElement(info, name).text = value
    area = ET.SubElement(info, "area")
    ET.SubElement(area, "areaDesc").text = f"{word}: {_clean(text.area, 'area')}"
    ET.SubElement(area, "circle").text = f"{place.latitude_deg:.4f},{place.longitude_deg:.4f} 0"


def _clean(words: str, what: str) -> str:
    """Text that XML can hold and that does not deny the exercise."""
    kept = _FORBIDDEN.sub(" ", words)
    kept = "".join(letter for letter in kept if unicodedata.category(letter) != "Cf")
    kept = " ".join(kept.split())[:MOST_TEXT]
    if not kept:
        raise RefusedExercise(f"an empty {what}", f"words in the {what}", "write them")
    plain = unicodedata.normalize("NFKC", kept)
    if NOT_A_DRILL.search(plain) or NOT_A_DRILL.search(re.sub(r"[\W_]+", " ", plain)):
        raise RefusedExercise(
            f"a {what} that denies the exercise: {kept[:60]!r}", "words that fit an exercise", "reword it"
        )
    return kept


def _when(moment: datetime) -> str:
    """A date as CAP wants it: whole seconds and an offset that is never Z."""
    offset = moment.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes <= 0 else "+"
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
