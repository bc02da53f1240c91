"""A sentence of several statements cut into sentences of their own: "12 minutes to Warsaw and 20 to London".

What a later part leaves out is taken from the first one: it stands there in the same role. A part that cannot be made
whole that way is not guessed at: then the sentence is left in one piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forewarn.verdicts.reading.denials import denial_spans
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.slots import Slot, SlotKind, read_slots

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from forewarn.verdicts.reading.sentence import Reading


@dataclass(frozen=True, slots=True)
class Part:
    """A statement as a sentence of its own; ``denied`` says that the sentence denies it ("but not Berlin").

    ``words`` are those of the sentence it stands for, ``system`` what it speaks of without naming it.
    """

    text: str
    words: str
    denied: bool = False
    system: str | None = None


_CUT = Lazy(
    r"\s*;\s+(?:and\s|but\s|while\s)?|,\s+(?:and|but|while|whereas|though|although|yet),?\s+|,\s+|"
    r"\s+(?:and|but|while|whereas|though|although|yet),?\s+|\s+[–—]\s+",
    re.IGNORECASE,
)
_FRAME = Lazy(r"^[^:]{4,80}:\s+(?=\S)")
_SAID_AFTER = Lazy(
    r",\s(?:(?:[^,]{2,60}?)\s(?:said|says|told\s[^,]{2,30}|reported|announced|claimed|wrote|added|noted|explained)|"
    r"(?:said|says|reported|wrote|according\sto)\s[^,]{2,60})(?:\son\s\w+|\slast\s\w+)?\s*[.!]?$"
)
#: Words of a part that add nothing to what its names and numbers say.
_EMPTY = Lazy(
    r"the|an?|its|their|that|this|one|another|other|occasions?|time|as|well|also|then|later|even|both|only|so|far|again|"
    r"each|about|some|roughly|nearly|almost|just|on|in|now|still|and|or|by|way",
    re.IGNORECASE,
)
_NOT = frozenset({"not", "n't", "n’t", "never"})
_LINKS = Lazy(
    r"\b(?:if|unless|because|since|so|which|who|whose|that|provided|until|as|when|where|than|given)\b", re.IGNORECASE
)
_LIKEWISE = Lazy(
    r"^\s*(?:as|so|nor)\s(?:is|are|was|were|do|does|did|can|could|has|had|would|will)\s(?P<who>[^,;]+)$", re.IGNORECASE
)
_ANOTHER = Lazy(
    r"^\s*(?:another|a\ssecond|the\ssecond|the\sother|the\snext|a\sthird|the\sthird|a\slater|the\slater)\b",
    re.IGNORECASE,
)
_THAT_MONTH = Lazy(
    r"\b(?:in\s)?(?:that|the\ssame)\s(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_YEAR_IN = Lazy(r"\b(?:19|20)\d\d\b")
_APPROXIMATELY = Lazy(r"^(?:about|around|roughly|approximately|some|nearly|almost)\s$", re.IGNORECASE)
#: What holds only under a condition is no statement of its own.
_CONDITION = Lazy(
    r"\b(?:if|unless|provided|suppos\w+|assum\w+|whether)\b|^(?:since|because|as)\s|^(?:Had|Were|Should)\s(?:it|they|he|she|the|a|an|this|that)\b|"
    r"(?-i:,\shad\s(?:it|they|the)\b)",
    re.IGNORECASE,
)
_QUANTITY = Lazy(
    r"heights?|altitudes?|distances?|ranges?|reach|speeds?|times?|durations?|apogee|ceilings?|peaks?", re.IGNORECASE
)
#: ", 270 kilometres away": said of the place it follows, and of no other.
_ASIDE = Lazy(r"^,\s[^,;]*\d[^,;]*(?:,|$)")
_STANDS = frozenset({"from", "at", "near", "in", "on"})
_ELSEWHERE = Lazy(r"\b(?:from\s)?there\b", re.IGNORECASE)


def conjuncts(reading: Reading, doc: Doc) -> tuple[Part, ...]:
    """The statements of a sentence, each as a sentence, or nothing where it makes one or cannot be cut safely.

    ``doc`` is the parsed text of the whole sentence, with the offsets of ``reading.told``.
    """
    return _Cutter(reading, doc).parts()


class _Cutter:
    """One sentence while it is being cut."""

    def __init__(self, reading: Reading, doc: Doc) -> None:
        self.reading = reading
        self.doc = doc
        self.text = reading.told
        frame = _FRAME.match(self.text)
        self.start = frame.end() if frame is not None and not self._measured(0, frame.end()) else 0
        said = _SAID_AFTER.search(self.text)
        self.end = (
            said.start() if said is not None and not self._measured(said.start(), len(self.text)) else len(self.text)
        )
        self.tail = self.text[self.end :] if self.end < len(self.text) else ""
        self.slots = tuple(sorted(read_slots(reading, self.end), key=lambda slot: slot.start))

    def _measured(self, start: int, end: int) -> bool:
        return any(start <= one.start < end for one in self.reading.measures)

    def parts(self) -> tuple[Part, ...]:
        if _CONDITION.search(self.text):
            return ()
        pieces = self._pieces()
        if len(pieces) < 2:
            return ()
        base = pieces[0]
        found = [Part(self._closed(self.text[base[0] : base[1]]), self.text[base[0] : base[1]], system=self._context())]
        for start, end in pieces[1:]:
            part = self._part(base, start, end)
            if part is None:
                return ()
            found.append(part)
        shared = self._shared(base, pieces[-1])
        if shared:
            found = [replace(part, text=f"{part.text.rstrip('.')}{shared}.") for part in found]
        return tuple(found)

    def _shared(self, base: tuple[int, int], last: tuple[int, int]) -> str:
        """What stands behind the last part and belongs to all: "for an Oreshnik from Kapustin Yar"."""
        cut = self._shared_from(base, *last)
        return "" if cut is None else f" {self.text[cut : last[1]].strip(' .')}"

    def _shared_from(self, base: tuple[int, int], start: int, end: int) -> int | None:
        """Where that begins: before a weapon after a preposition, in a piece without a verb, that the first lacks."""
        if self._finite(start, end) or any(slot.kind == SlotKind.WEAPON for slot in self._within(*base)):
            return None
        slots = self._within(start, end)
        weapon = next((slot for slot in slots[1:] if slot.kind == SlotKind.WEAPON and slot.lead), None)
        return weapon.lead_start if weapon is not None else None

    def _context(self) -> str | None:
        """The one system of the whole sentence: a part that names none speaks of it."""
        return self.reading.system

    def _closed(self, text: str) -> str:
        text = re.sub(r"^(?:while|whereas|although|though)\s", "", text.strip(" ,;.–—"), flags=re.IGNORECASE)
        return f"{text[:1].upper()}{text[1:]}{self.tail.rstrip('.')}."

    # -- cutting

    def _pieces(self) -> list[tuple[int, int]]:
        """Spans between joints; what makes no statement of its own stays with the piece before it."""
        pieces: list[tuple[int, int]] = []
        start = self.start
        cuts = [match for match in _CUT.finditer(self.text) if self.start < match.start() and match.end() < self.end]
        cuts = [
            match
            for match in cuts
            if not any(one.start < match.end() and match.start() < one.end for one in self.slots)
        ]
        ends = [*(match.start() for match in cuts), self.end]
        for number, end in enumerate(ends):
            if not pieces or (self._states(start, end) and self._finite(*pieces[0])):
                pieces.append((start, end))
            elif self._within(start, end) or self._plain_words(start, end, []):
                pieces[-1] = (pieces[-1][0], end)
            if number < len(cuts):
                start = cuts[number].end()
        return pieces if pieces and self._finite(*pieces[0]) else []

    def _tokens(self, start: int, end: int) -> list[Token]:
        return [token for token in self.doc if start <= token.idx < end and not token.is_space]

    def _finite(self, start: int, end: int) -> bool:
        """Whether a finite verb stands in the span, outside relative clauses."""
        return any(self._verb(token) for token in self._tokens(start, end))

    def _verb(self, token: Token) -> bool:
        return (
            token.pos_ in {"VERB", "AUX"}
            and "Fin" in token.morph.get("VerbForm")
            and token.dep_ not in {"relcl", "acl"}
        )

    def _within(self, start: int, end: int) -> list[Slot]:
        return [slot for slot in self.slots if start <= slot.start < end]

    def _states(self, start: int, end: int) -> bool:
        """Whether a piece can be a statement: with names or numbers, and not hung on a word that links it."""
        slots = self._within(start, end)
        words = self.text[start:end]
        if not slots:
            return False
        if _LIKEWISE.match(words):
            return True
        if _LINKS.match(words.strip()):
            return False
        if _ANOTHER.match(words):
            return any("Fin" in token.morph.get("VerbForm") for token in self._tokens(start, end))
        if self._finite(start, end):
            verb = next(token for token in self._tokens(start, end) if self._verb(token))
            own = any(
                token.dep_ in {"nsubj", "nsubjpass", "expl"} or token.text.lower() in {"it", "another"}
                for token in self._tokens(start, verb.idx)
            )
            return own or any(slot.end <= verb.idx for slot in slots)
        kinds = {slot.kind for slot in slots}
        denied = bool(re.match(r"\s*not\b(?!\s(?:quite|even|more|less|far)\b)", words))
        if denied and kinds <= {SlotKind.PLACE}:
            return True
        if any(token.pos_ in {"VERB", "AUX"} for token in self._tokens(start, end)):
            return False
        said = len(slots) > 1 or bool(slots[0].lead) or bool(self._plain_words(start, end, slots))
        return bool(kinds & {SlotKind.NUMBER, SlotKind.MEASURE}) and said

    def _plain_words(self, start: int, end: int, slots: list[Slot]) -> list[Token]:
        """Words of a piece that no slot holds and that say something."""
        return [
            token
            for token in self._tokens(start, end)
            if token.is_alpha
            and not _EMPTY.fullmatch(token.lower_)
            and token.pos_ not in {"ADP", "DET", "CCONJ", "SCONJ"}
            and not any(slot.start <= token.idx < slot.end for slot in slots)
        ]

    # -- slots

    # -- parts

    def _part(self, base: tuple[int, int], start: int, end: int) -> Part | None:
        end = self._shared_from(base, start, end) or end
        words = self.text[start:end].strip(" ,;.")
        likewise = _LIKEWISE.match(self.text[start:end])
        if likewise is not None:
            return self._likewise(base, likewise["who"].strip(" ,.;"), words)
        if _ANOTHER.match(words):
            return self._clause(base, start, end)
        if self._finite(start, end):
            ellipsis = self._ellipsis(base, start, end)
            return ellipsis if ellipsis is not None else self._clause(base, start, end)
        if re.match(r"not\b(?!\s(?:quite|even|more|less|far)\b)", words):
            return self._excepted(base, start, end, words)
        text = self._filled(base, start, end)
        return Part(self._closed(text), words, system=self._context()) if text is not None else None

    def _clause(self, base: tuple[int, int], start: int, end: int) -> Part | None:
        """A clause with its own verb: "there" becomes the place of the first part."""
        text = self.text[start:end]
        there = _ELSEWHERE.search(text)
        if there is not None:
            stands = [
                slot
                for slot in self._within(*base)
                if slot.kind == SlotKind.PLACE and slot.lead in {"at", "in", "near", "from", "on"}
            ]
            if len(stands) != 1:
                return None
            name = self.text[stands[0].start : stands[0].end]
            text = f"{text[: there.start()]}from {name}{text[there.end() :]}"
        month = _THAT_MONTH.search(text)
        year = _YEAR_IN.search(self.text[slice(*base)])
        if month is not None and year is not None:
            text = f"{text[: month.start()]}in {month['month']} {year.group()}{text[month.end() :]}"
        named = {slot.entry for slot in self._within(*base) if slot.kind == SlotKind.WEAPON}
        own = {slot.entry for slot in self._within(start, end) if slot.kind == SlotKind.WEAPON}
        system = next(iter(named)) if len(named) == 1 and not own else self._context()
        return Part(self._closed(text), self.text[start:end].strip(" ,;."), system=system)

    def _ellipsis(self, base: tuple[int, int], start: int, end: int) -> Part | None:
        """As in "Washington is not": the subject is exchanged in the first part, and the denial noted."""
        tokens = [token for token in self._tokens(start, end) if not token.is_punct]
        verbs = [token for token in tokens if token.pos_ in {"VERB", "AUX"}]
        if len(verbs) != 1 or verbs[0].pos_ != "AUX":
            return None
        after = [token for token in tokens if token.idx > verbs[0].idx]
        if any(token.lower_ not in _NOT for token in after) or denial_spans(self.text[slice(*base)]):
            return None
        subject = self._subject(base)
        if subject is None:
            return None
        text = self.text[start : verbs[0].idx].strip()
        there = _ELSEWHERE.search(text)
        if there is not None:
            stands = [slot for slot in self._within(*subject) if slot.kind == SlotKind.PLACE]
            if len(stands) != 1:
                return None
            text = text[: there.start()] + "at " + self.text[stands[0].start : stands[0].end]
        whole = self.text[base[0] : subject[0]] + text + self.text[subject[1] : base[1]]
        return Part(self._closed(whole), self.text[start:end].strip(" ,;."), denied=bool(after))

    def _likewise(self, base: tuple[int, int], who: str, words: str) -> Part | None:
        """As in "as is the Hwasong-19": the first part, said of another."""
        subject = self._subject(base)
        if subject is None or words.lower().startswith("nor") != bool(denial_spans(self.text[slice(*base)])):
            return None
        return Part(self._closed(self.text[base[0] : subject[0]] + who + self.text[subject[1] : base[1]]), words)

    def _subject(self, base: tuple[int, int]) -> tuple[int, int] | None:
        """The span of the subject of the first finite verb of a piece."""
        for token in self._tokens(*base):
            if token.dep_ in {"nsubj", "nsubjpass"} and self._verb_or_carried(token.head):
                subtree = [one for one in token.subtree if base[0] <= one.idx < base[1]]
                return subtree[0].idx, subtree[-1].idx + len(subtree[-1].text)
        return None

    def _verb_or_carried(self, token: Token) -> bool:
        return self._verb(token) or any(self._verb(child) for child in token.children)

    def _excepted(self, base: tuple[int, int], start: int, end: int, words: str) -> Part | None:
        """As in "but not Berlin": the place takes the place of the one target of the first part, and is denied."""
        places = [slot for slot in self._within(start, end) if slot.kind == SlotKind.PLACE]
        told = self.text[base[0] : base[1]]
        like = places[0].lead if places else ""
        targets = [
            slot
            for slot in self._within(*base)
            if slot.kind == SlotKind.PLACE and (slot.lead == like if like else slot.lead not in _STANDS)
        ]
        if len(places) != 1 or len(targets) != 1 or denial_spans(told):
            return None
        rest = self.text[targets[0].end : base[1]]
        aside = _ASIDE.match(rest)
        if aside is not None and not [
            slot for slot in self._within(targets[0].end, targets[0].end + aside.end()) if slot.kind == SlotKind.PLACE
        ]:
            rest = rest[aside.end() :]
        text = self.text[base[0] : targets[0].start] + self.text[places[0].start : places[0].end]
        return Part(self._closed(text + rest), words, denied=True, system=self._context())

    def _filled(self, base: tuple[int, int], start: int, end: int) -> str | None:
        """A piece without a verb, made whole: each of its slots takes the place of the like one in the first part."""
        slots = self._within(start, end)
        told = self._within(*base)
        changes: list[tuple[int, int, str]] = []
        used: set[int] = set()
        behind = ""
        for slot in slots:
            like = self._like(slot, told, used)
            words = self.text[slot.start : slot.end]
            if like is None:
                if slot.kind == SlotKind.DATE or (slot.kind == SlotKind.PLACE and slot.lead):
                    behind += f" {self.text[slot.lead_start : slot.end]}"
                    continue
                return None
            used.add(like.start)
            if slot.kind in {SlotKind.NUMBER, SlotKind.MEASURE} and not slot.degree:
                words = (like.degree if _APPROXIMATELY.match(like.degree) else "") + words
            if slot.kind == SlotKind.DATE and not _YEAR_IN.search(words):
                year = _YEAR_IN.search(self.text[like.start : like.end])
                words = f"{words.rstrip('. ')} {year.group()}" if year is not None else words
            if slot.kind == SlotKind.NUMBER:
                unit = like.unit if like.kind == SlotKind.MEASURE else ""
                words = f"Mach {words}" if like.dimension == "mach" and unit == "Mach" else f"{words} {unit}".strip()
            changes.append((like.start, like.end, words))
        rest = self._plain_words(start, end, slots)
        before = [token for token in rest if token.idx < slots[0].lead_start]
        after = [token for token in rest if token.idx >= slots[0].lead_start]
        shown = self.text[base[0] : base[1]].lower()
        if any(token.lower_ not in shown for token in after):
            return None
        if before:
            if any(_QUANTITY.fullmatch(token.lower_) for token in before):
                return None  # another quantity, not another subject
            subject = self._subject(base)
            if subject is None or any(subject[0] <= a < subject[1] for a, _, _ in changes):
                return None
            changes.append((*subject, self.text[start : slots[0].lead_start].strip()))
        text = self.text
        for a, b, words in sorted(changes, reverse=True):
            text = text[:a] + words + text[b:]
        grown = len(text) - len(self.text)
        return text[base[0] : base[1] + grown] + behind

    def _like(self, slot: Slot, told: list[Slot], used: set[int]) -> Slot | None:
        """The slot of the first part whose place another one takes: of its kind, and after the same preposition."""
        if slot.kind == SlotKind.NUMBER:
            alike = [one for one in told if one.kind in {SlotKind.MEASURE, SlotKind.NUMBER}]
        elif slot.kind == SlotKind.MEASURE:
            alike = [one for one in told if one.kind == SlotKind.MEASURE and one.dimension == slot.dimension]
        else:
            alike = [one for one in told if one.kind == slot.kind]
        alike = [
            one
            for one in alike
            if one.start not in used and not (one.kind != SlotKind.MEASURE and one.entry and one.entry == slot.entry)
        ]
        same = [one for one in alike if one.lead == slot.lead]
        if len(same) == 1:
            return same[0]
        if slot.kind in {SlotKind.PLACE, SlotKind.DATE} and slot.lead and not same:
            return None if any(one.lead for one in alike) or not alike else alike[0]
        return alike[0] if len(alike) == 1 else None
