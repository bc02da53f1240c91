"""What a name means, and whether a person's name is spelled as the record has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forewarn.catalog import Term
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts.meanings.aliases import OTHER_NAME
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.reading.sentence import Reading
from forewarn.verdicts.ruling import Case, Ruling, opposite, verdict
from forewarn.verdicts.saying import listed

_KINDS = (ClaimKind.NAME,)
_MEANS = Lazy(
    r"\b(?:means?|meaning|meant|translat\w+|literally|named\safter|name\smeans|that\sis|stands\sfor|"
    r"short\sfor|has\sto\sdo\swith|abbreviat\w+|known\sas|christened|"
    r"Russian\s(?:word\s)?for|word\sfor|renders?|rendered|refers\sto|comes\sfrom|name\s(?:is|comes|of|"
    r"derives|refers)|denotes?|signif\w+|borrowed|owes\sits\sname|takes\sits\sname|called\safter|i\.e\.|"
    r"in\sEnglish|in\sRussian|is\s(?:an?|the)\s(?:Russian\s)?(?:word|term)|a\s(?:battalion|division|"
    r"regiment|brigade))\b",
    re.IGNORECASE,
)
_NOT = Lazy(
    r"\b(?:not|isn't|doesn't|does\snot|never|wrongly|mistaken\w*|rather\sthan|instead\sof|erroneous\w*|no\s)\b",
    re.IGNORECASE,
)
_MEANING_TEXT = Lazy(
    r"(?:\bmeans?|\bmeaning|\btranslates?\s(?:as|to|into)|\btranslated\s(?:as|to|into)|\bnamed\safter|"
    r"\bstands\sfor|\bRussian\sfor|\bword\sfor|\bdenotes?|\brefers\sto|\bname\sof|\bowes\sits\sname\sto|"
    r"\btakes\sits\sname\sfrom|^In\s(?:Russian|Persian|Farsi|Chinese),?\s\S+\sis)\s[\"“'‘]?(?:an?\s|the\s)?[\"“'‘]?"
    r"(?!(?:about|roughly|around|some|nearly|almost|that|it|they|he|she|little|nothing|more|"
    r"less)\b)([A-Za-z][A-Za-z-]+(?:\s[a-z-]+){0,2})",
)


#: "Oreshnik is the name of the project": which thing bears a name, and not what the name means.
_NAME_OF_THING = Lazy(
    r"\bname\sof\s(?:the|its|their|an?|that|this)\s(?:[\w-]+\s){0,2}?(?:project|programme|program|system|complex|missile|"
    r"weapon|rocket|operation|research|development|design|family)\b",
    re.IGNORECASE,
)


def judge_names(case: Case) -> Iterator[Ruling]:
    """Findings on the meaning of a name or a word of the record."""
    reading = case.reading
    if reading.asks or OTHER_NAME.search(reading.text):
        return
    if not (_MEANS.search(_NAME_OF_THING.sub(" ", reading.text)) or _is_told_as(case)):
        return
    for term in _terms(case):
        found = _meaning(reading, term)
        if found is not None:
            yield found
            return


#: "Kheibar was a Persian king": a name said to be a thing or somebody.
_WAS_A = Lazy(
    r"\b(?:is|was|were|are)\s(?:once\s|really\s|simply\s)?(?:an?|the|from\sthe)\s(?:name\sof\s(?:an?\s|the\s)?)?",
    re.IGNORECASE,
)


def _is_told_as(case: Case) -> bool:
    """Whether a name of the record is said to be one of the things that it means, or does not mean."""
    text = case.reading.text
    for term in case.catalog.terms.values():
        if not any(_has(text, name) for name in term.names if len(name) > 3):
            continue
        for match in _WAS_A.finditer(text):
            behind = text[match.end() :].lower()
            if any(behind.startswith(word.lower()) for word in (*term.means, *term.not_means)):
                return True
    return False


def _terms(case: Case) -> list[Term]:
    text = case.reading.text
    found = []
    for term in case.catalog.terms.values():
        starts = [
            match.start()
            for name in term.names
            for match in re.finditer(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)
        ]
        if starts:
            found.append((min(starts), term))
    named = set(case.reading.systems)
    for term in case.catalog.terms.values():
        if (
            term.of in named
            and all(term is not other for _, other in found)
            and re.search(r"\b(?:missile|name|named|it|system|weapon)\b", text)
        ):
            found.append((len(text), term))
    if not found and not named and re.search(r"\b(?:missile|weapon|system|rocket)\b", text):
        found = [
            (0, term)
            for term in case.catalog.terms.values()
            if term.of and any(_has(text, word) for word in (*term.means, *term.not_means))
        ]
        found = found if len({term.of for _, term in found}) == 1 else []
    return [term for _, term in sorted(found, key=lambda item: item[0])]


def _has(text: str, word: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(word)}(?:s|es)?\b", text, re.IGNORECASE)


def _meaning(reading: Reading, term: Term) -> Ruling | None:
    text = reading.text
    names = "|".join(re.escape(name) for name in sorted(term.names, key=len, reverse=True))
    rest = re.sub(rf"\b(?:{names})\b", " ", text, flags=re.IGNORECASE)
    right = [match for match in (_has(rest, word) for word in sorted(term.means, key=len, reverse=True)) if match]
    wrong = [match for match in (_has(rest, word) for word in sorted(term.not_means, key=len, reverse=True)) if match]
    cue = _MEANS.search(rest)
    if right and wrong and cue is not None and not _NOT.search(rest):
        after = [match for match in (*right, *wrong) if match.start() >= cue.start()]
        if after:
            right, wrong = [match for match in right if match in after], [match for match in wrong if match in after]
    if right and wrong and right[0].start() <= wrong[0].start() < right[0].end():
        wrong = []
    if wrong and right and wrong[0].start() <= right[0].start() < wrong[0].end():
        right = []
    words = f"{term.term} means {listed(term.means[:2], 'or')}"
    if term.not_means and wrong:
        words += f", not {term.not_means[0]}"
    change = ["turns if speakers of the language give another meaning"]

    def said(finding: Finding) -> Ruling:
        return Ruling(_KINDS, verdict(finding, words, sources=term.source_ids, would_change=change))

    if right and wrong:
        denial = _NOT.search(rest)
        if denial is None:
            return said(Finding.CANNOT_TELL)
        denied_wrong = denial.start() < wrong[0].start() and not (denial.start() < right[0].start() < wrong[0].start())
        return said(Finding.SUPPORTED if denied_wrong else Finding.CONTRADICTED)
    if not right and re.search(r"\b(?:filberts?|cobnuts?)\b", rest, re.IGNORECASE) and "hazel" in term.means:
        right = [match for match in (re.search(r"\b(?:filberts?|cobnuts?)\b", rest, re.IGNORECASE),) if match]
    if right or wrong:
        finding = Finding.SUPPORTED if right else Finding.CONTRADICTED
        if not right and all(match.group().lower() in {"nut", "nuts"} for match in wrong):
            finding = Finding.STRAINED
        place = (right or wrong)[0].start()
        denied = _NOT.search(rest[:place])
        return said(opposite(finding) if denied else finding)
    told = _MEANING_TEXT.search(text)
    if told is None or _NOT.search(text) or re.search(rf"\b(?:{names})\b", told[1], re.IGNORECASE):
        return None
    return said(Finding.CONTRADICTED) if term.not_means else said(Finding.CANNOT_TELL)


_CODE_NAME = Lazy(
    r"\b(?:code[-\s]?names?|reporting\snames?|designat\w+|designators?|known\s(?:\w+\s)?(?:as|by)|also\scalled|"
    r"calls?|called|"
    r"goes\sby|alias|other\sname|second\sname|dubbed|index)\b",
    re.IGNORECASE,
)


def judge_code_names(case: Case) -> Iterator[Ruling]:
    """Two names of weapons said to be one and the same: whether the record has them under one entry."""
    reading = case.reading
    named = [name for name in reading.names if name.kind in {"system", "defence"} and name.ids]
    told = {name.text.lower() for name in named}
    if reading.asks or reading.measures or len(named) != 2 or len(told) != 2 or not _CODE_NAME.search(reading.text):
        return
    if _is_told_as(case):
        return  # it says what the name means as well, and that is judged
    first, second = (case.catalog.measured(name.ids[0]) for name in named)
    if first is None or second is None or not any(_is_code(name.text) for name in named):
        return
    same = first.id == second.id
    finding = Finding.SUPPORTED if same else Finding.CONTRADICTED
    denied = bool(_NOT.search(reading.text))
    words = f"the record has {named[0].text} and {named[1].text} as names of {first.name}"
    if not same:
        words = f"the record has {named[0].text} as a name of {first.name}, {named[1].text} as one of {second.name}"
    change = ["turns if a list of designations has it otherwise"]
    yield Ruling(
        (ClaimKind.NAME, ClaimKind.STATEMENT_OF_INTENT, ClaimKind.CLASS),
        verdict(
            opposite(finding) if denied else finding,
            words,
            sources=[*first.source_ids[:1], *second.source_ids[:1]],
            would_change=change,
        ),
        whole=True,
    )


def _is_code(name: str) -> bool:
    """A designation with a number or of several words, as agencies give them."""
    return bool(re.search(r"\d", name)) or " " in name


def judge_people(case: Case) -> Iterator[Ruling]:
    """A person named almost as somebody of the record who said this very thing."""
    reading = case.reading
    if reading.published is None:
        return
    lower = reading.lower
    for match in re.finditer(r"\b([A-Z][a-z]+)\s([A-Z][a-z]{3,})\b", reading.text):
        given, surname = match.groups()
        for person in case.catalog.people.values():
            if (
                not any(name.split()[0].lower() == given.lower() for name in person.names if " " in name)
                and person.name.split()[0].lower() != given.lower()
            ):
                continue
            known = {name.split()[-1].lower() for name in (person.name, *person.names)} | {person.surname.lower()}
            if surname.lower() in known or not _near(surname.lower(), person.surname.lower()):
                continue
            events = [
                event
                for event in case.catalog.events
                if person.id in event.said_by and abs((reading.published - event.when.from_date).days) < 60
            ]
            if events and re.search(
                r"\b(?:division|oreshnik|academy|lecturer|faculty|television|colonel|regiment|missile)\b", lower
            ):
                text = f"the record has {person.name}, not {given} {surname}, for this remark: {events[0].what}"
                sources = [*person.source_ids[:2], *events[0].source_ids[:2]]
                yield Ruling(
                    (ClaimKind.NAME, ClaimKind.OFFICE, ClaimKind.STATUS, ClaimKind.STATEMENT_OF_INTENT),
                    verdict(
                        Finding.CONTRADICTED,
                        text,
                        sources=sources,
                        would_change=["turns if a second person said the same"],
                    ),
                )
                return


def _near(told: str, known: str) -> bool:
    """Names that start alike and are a few letters apart."""
    return told[:3] == known[:3] and abs(len(told) - len(known)) <= 3 and told != known
