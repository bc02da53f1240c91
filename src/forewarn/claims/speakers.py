"""A source phrase as the article names it: the name inside the phrase, and whom a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from forewarn.claims import cue_words
from forewarn.claims.cue_ranges import could_tell
from forewarn.claims.field_names import NAMES
from forewarn.claims.lazy import Lazy
from forewarn.claims.parse import text_of
from forewarn.records.claims import AUTHOR

Doc = Any
Token = Any

_HE_SHE = frozenset({"he", "she", "him", "her", "his"})
_IT = frozenset({"it", "its"})
_THEY = frozenset({"they", "them", "their"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NEVER = frozenset(
    "i we you us me my our your one there what this these those".split()  # noqa: SIM905 - a word list
)
_SPEAKING_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "OFFICE"})
_BODY_LABELS = frozenset({"ORG", "GPE", "NORP"})
_PEOPLE_ENDINGS = ("ist", "ists", "man", "men", "woman", "women", "ian", "ians", "person", "people")
_PARTS = frozenset(
    "some many most others those several few part parts member members majority half all both".split()  # noqa: SIM905 - a word list
)
# The last person named may stand this many words before a pronoun.
_PERSON_WITHIN = 150
# A pronoun reaches back over this many speakers, no further.
_REACH_BACK = 6


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it, as the article puts it: ``text`` stands at ``start``, or is ``author`` without a start.

    ``chain`` runs from the speaker over those who pass it on to the publisher. ``quoted``: the words stand in quotation
    marks. ``cue`` is the base form of the verb or noun that attributes ("say", "deny").
    """

    text: str = AUTHOR
    start: int | None = None
    chain: tuple[str, ...] = ()
    quoted: bool = False
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of the article that names somebody: character offsets."""

    start: int
    end: int
    person: bool
    plural: bool = False
    proper: bool = True


#: What is told of and tells nothing.
THINGS = frozenset(
    """deployment test tests launch launches missile missiles move strike strikes attack system systems weapon weapons
    drill drills exercise exercises plan plans threat threats""".split()  # noqa: SIM905 - a word list
)
#: What the recogniser takes for a person and is none.
_WEAPON = Lazy(NAMES)


def people_in(doc: Doc, start: int, end: int) -> list[Any]:
    """The persons named in a range of tokens. A span's own list would walk through the whole document."""
    found = []
    i = start
    while i < end:
        if doc[i].ent_type_ == "PERSON" and doc[i].ent_iob_ == "B":
            last = i + 1
            while last < end and doc[last].ent_iob_ == "I":
                last += 1
            if not _WEAPON.fullmatch(doc[i:last].text):
                found.append(doc[i:last])
            i = last
        else:
            i += 1
    return found


def can_speak(doc: Doc, head: int) -> bool:
    """Whether the head of a source is somebody: a name, a pronoun, a noun for people or bodies."""
    token = doc[head]
    word = token.lower_
    if word in _NEVER:
        return False
    if word in _HE_SHE | _IT | _THEY | _RELATIVE or token.ent_type_ in _SPEAKING_LABELS:
        return True
    return (
        word in cue_words.TELLERS
        or word in cue_words.PEOPLE
        or word in _PARTS
        or word.endswith(_PEOPLE_ENDINGS)
        or (token.tag_ in {"NNP", "NNPS"} and token.ent_type_ == "")
        or any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in token.children)
    )


def resolve(doc: Doc, head: int, start: int, end: int, before: list[Named]) -> Named | None:
    """The name behind a source phrase (``start:end`` in characters, headed by token ``head``), or nobody."""
    word = doc[head].lower_
    if word in _NEVER:
        return None
    if word in _HE_SHE | _IT | _THEY:
        return _antecedent(doc, head, before)
    relative = _relative_head(doc, head)
    if relative is not None:
        left = relative.left_edge.idx
        return name_in(doc, relative.i, left, relative.idx + len(relative.text))
    return _issuer(doc, head, before) or _same_person_before(doc, head) or name_in(doc, head, start, end)


_PAPERS = frozenset({"statement", "release", "announcement", "communique", "communiqué", "message", "post", "tweet"})

#: Papers that speak for themselves, unless somebody's name owns them.
_STUDIES = frozenset({"report", "assessment", "estimate", "analysis", "study", "article", "remarks", "words"})


def _issuer(doc: Doc, head: int, before: list[Named]) -> Named | None:
    """Who issued it, for "the statement added": the speaker before, where nobody is named with it."""
    token = doc[head]
    if token.lower_ not in _PAPERS or not _is_definite(token) or not before:
        return None
    if any(
        child.dep_ in {"poss", "prep", "relcl"} or (child.dep_ == "compound" and child.lower_ not in {"news", "press"})
        for child in token.children
    ):
        return None
    return before[-1]


def _issued_by(token: Token) -> Token | None:
    """Whose paper it is: the ministry's, for "the ministry's report" and "a statement by the ministry"."""
    if token.lower_ not in _PAPERS | _STUDIES:
        return None
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    if owner is None and token.lower_ in _STUDIES:
        return None
    by = next((c for c in token.children if c.lower_ in {"by", "from"} and c.dep_ in {"prep", "agent"}), None)
    if owner is None and by is not None:
        owner = next((child for child in by.children if child.dep_ == "pobj"), None)
    return owner if owner is not None and owner.pos_ in {"NOUN", "PROPN"} and could_tell(owner) else None


def _same_person_before(doc: Doc, head: int) -> Named | None:
    """The one person named earlier in the sentence, for "the leader": a role that points back."""
    token = doc[head]
    if token.tag_ != "NN" or token.lower_ not in cue_words.PERSONS or not _is_definite(token):
        return None
    if any(child.ent_type_ == "PERSON" for child in token.children):
        return None
    people = people_in(doc, token.sent.start, token.left_edge.i)
    return Named(people[0].start_char, people[0].end_char, person=True) if len(people) == 1 else None


def name_in(doc: Doc, head: int, start: int, end: int) -> Named:
    """The name in a source phrase: a person's name, else the whole phrase."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = doc[head]
    first = span.start
    # The first name that is the head, stands in apposition to it, or is part of its compound.
    for entity in people_in(doc, span.start, span.end):
        owner = entity.root
        close = owner.i == head or (owner.dep_ in {"appos", "compound", "nmod"} and owner.head.i == head)
        if not close:
            continue
        name = entity[:-1] if entity[-1].text in {"’s", "'s", "’", "'"} and len(entity) > 1 else entity
        return Named(name.start_char, name.end_char, person=True)
    owner = _issued_by(token)
    if owner is not None:
        last = owner if owner.dep_ == "poss" else owner.right_edge
        return name_in(doc, owner.i, owner.left_edge.idx, last.idx + len(last.text))
    plural = token.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in token.children)
    end = _without_asides(doc, head, first, span.end, end)
    short = _ABBREVIATION.match(text_of(doc), end)
    end = short.end() if short else end
    dateline = _DATELINE.match(text_of(doc), start, end)
    start = dateline.end() if dateline else start
    while start < end - 1 and text_of(doc)[start] in _MARKS:
        start += 1
    apposed = (
        _APPOSED.match(text_of(doc), end) if token.tag_ == "NN" or _ROLE_END.search(text_of(doc), start, end) else None
    )
    if apposed is not None:
        return Named(*apposed.span("name"), person=_is_person(token))
    proper = token.tag_ in {"NNP", "NNPS"} or not _is_definite(token)
    return Named(start, end, person=_is_person(token), plural=plural, proper=proper)


_MARKS = '"“”‘«'
_DATELINE = Lazy(r"[A-Z][A-Z’'. -]{2,}[^–—]{0,30}? ?[–—-] |\(\s?")
#: "The Institute for Coastal Studies (ICS)": what it is called for short belongs to a body's name.
_ABBREVIATION = Lazy(r" \([A-Z][A-Za-z]*[A-Z]\)")
#: The name right behind a role or a sort of body: "the state news agency, Orion, reported".
_APPOSED = Lazy(
    r", (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3})(?=, | (?:said|says|has|have|had|told|reported|added)\b|\.)"
)
_ROLE_END = Lazy(
    r"\b(?:Corp|Inc|Ltd)\.?$|\b(?:president|minister|chief|head|director|CEO|chairman|leader|secretary) of [\w .’'-]+$"
)


def _without_asides(doc: Doc, head: int, first: int, last: int, end: int) -> int:
    """The end of the phrase before a comma that follows its head: appositions are no part of a name."""
    for i in range(head + 1, last):
        if doc[i].text in {",", "(", "–", "—"} and i > first:
            previous = doc[i - 1]
            return int(previous.idx + len(previous.text))
    return end


def _is_definite(token: Token) -> bool:
    """Whether the phrase points to somebody mentioned before ("the minister")."""
    return any(child.dep_ == "det" and child.lower_ in {"the", "this", "that"} for child in token.children)


def _is_person(token: Token) -> bool:
    return (
        token.ent_type_ == "PERSON"
        or token.lower_ in cue_words.PERSONS
        or token.lower_.endswith(("man", "woman"))
        or any(child.dep_ == "compound" and _is_title(child) for child in token.children)
        or (token.tag_ == "NNP" and any(c.dep_ == "appos" and c.lower_ in cue_words.PERSONS for c in token.children))
    )


def _is_title(token: Token) -> bool:
    """Whether a word before a name is a person's rank or office: "General", "Prime Minister"."""
    return token.tag_ == "NNP" and (token.ent_type_ == "OFFICE" or token.lower_ in cue_words.PERSONS | _RANKS)


_RANKS = frozenset(
    "gen maj col lt capt adm sgt major captain lieutenant sergeant marshal brigadier mr mrs ms dr".split()  # noqa: SIM905 - a word list
)


def _antecedent(doc: Doc, head: int, before: list[Named]) -> Named | None:
    """Whom a pronoun stands for: a fitting subject earlier in the sentence, a recent speaker, a person named last."""
    pronoun = doc[head]
    word = pronoun.lower_
    sentence = pronoun.sent
    for i in range(head - 1, sentence.start - 1, -1):
        token = doc[i]
        if token.dep_ in {"nsubj", "nsubjpass"} and _fits(word, token):
            return name_in(doc, i, token.left_edge.idx, token.idx + len(token.text))
    role: Named | None = None
    for named in reversed(before[-_REACH_BACK:]):
        if (
            (word in _HE_SHE and named.person and not named.plural)
            or (word in _IT and not named.person and not named.plural)
            or (word in _THEY and (named.plural or not named.person))
        ):
            if named.proper or word not in _HE_SHE:
                return named
            role = role or named
    if role is not None:
        return role
    if word in _HE_SHE:
        people = people_in(doc, max(0, head - _PERSON_WITHIN), head)
        if people:
            return Named(people[-1].start_char, people[-1].end_char, person=True)
    if word in _THEY:
        for i in range(head - 1, max(0, head - 60), -1):
            token = doc[i]
            if token.dep_ in {"nsubj", "agent", "nsubjpass"} and _fits(word, token):
                return name_in(doc, i, token.left_edge.idx, token.idx + len(token.text))
    return None


def _fits(word: str, token: Token) -> bool:
    if token.lower_ in _HE_SHE | _IT | _THEY | _RELATIVE | _NEVER or token.tag_[:2] != "NN":
        return False
    if word in _HE_SHE:
        return _is_person(token) or any(c.ent_type_ == "PERSON" and c.dep_ == "appos" for c in token.children)
    if word in _IT:
        return token.tag_ in {"NN", "NNP"} and (
            token.ent_type_ in _BODY_LABELS
            or token.lower_ in (cue_words.TELLERS | cue_words.PEOPLE) - cue_words.PERSONS
        )
    if token.ent_type_ == "PERSON" and any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in token.children):
        return True
    return token.tag_ in {"NNS", "NNPS"} and (token.lower_ in cue_words.TELLERS | cue_words.PEOPLE)


def _relative_head(doc: Doc, head: int) -> Token | None:
    """The noun that "who" or "which" stands for."""
    token = doc[head]
    if token.lower_ not in _RELATIVE:
        return None
    clause = token.head
    for _ in range(8):
        if clause.dep_ == "relcl":
            return clause.head
        clause = clause.head
    return None
