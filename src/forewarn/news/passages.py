"""Which stretches of an article are its body, which advertise other articles, which are page furniture.

Lines decide, since page extraction keeps one block a line. The rules lean towards body: a teaser taken for body costs a
claim too many, a body taken for a teaser hides one for good.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from forewarn.news.lines import unwrapped
from forewarn.records.articles import Passage, PassageKind

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOPPED = re.compile(r"[.!?:;][\"'”’»)\]]*\s*$")
_CUT = re.compile(r"(?:\.\.\.|…)[\"'”’»)\]]*\s*$")
_SMALL_WORDS = frozenset(
    "a an and are as at be but by for from how in into is it its nor not of off on onto or over per so than that the "  # noqa: SIM905 - a word list reads best as prose
    "to up via vs was with".split()
)

# A line that advertises another article wherever it stands.
_ADVERTISES = re.compile(
    r"^\W*(?:read (?:also|more|next|on)|also read|see also|watch(?: also| more)?|more on this|"
    r"related(?: (?:article|story|stories|news|reading|coverage|content|topic)s?)?|recommended|"
    r"you (?:may|might) (?:also )?like|don['’]t miss|more from|"
    r"most (?:read|popular|viewed|shared)|editor['’]s (?:pick|choice)s?|trending|popular (?:now|news)|"
    r"latest news|top (?:news|stories)|must read|up next|what to read next|in case you missed it|read the full story)"
    r"(?:\s*[:|>–—-].*|(?:\s+[\w'’&]+){0,4}\W*)$",
    re.IGNORECASE,
)
# A line that opens a list of such lines.
_OPENS_LIST = re.compile(
    r"^\W*(?:related|most (?:read|popular|viewed)|top (?:news|stories)|more (?:from|stories|news|on)|recommended|"
    r"you (?:may|might) (?:also )?like|don['’]t miss|latest(?: news| stories)?|trending|read (?:also|next|more)|"
    r"also read|see also|editor['’]s picks?|popular|shorts|other news|more in|up next|"
    r"what to read next)\b.{0,40}$",
    re.IGNORECASE,
)
# Each line of page furniture: what it begins with, and how much may follow.
_CREDITS = (
    r"^\W*(?:photo|image|picture|illustration|pic|video|credit|graphic|caption|infographic|photograph)s?"
    r"(?: (?:by|credit|courtesy|source|from|illustration))?\s*[:©/|].{0,200}$"
)
_PICTURE_BY = r"^\W*(?:photo|image|picture|video|illustration|graphic)s? (?:by|courtesy of|credit) .{1,100}$"
_FILE_PICTURE = r"^\W*file\s*(?:photo|image|picture)?\s*[-–—:].{1,400}$"
_AGENCY_PICTURE = (
    r"^.{0,160}(?:\(|\b)(?:ap photo|afp photo|reuters photo|getty images?|shutterstock|afp via getty|epa-efe)\b.{0,60}$"
)
_COPYRIGHT = r"^\W*(?:copyright|©|\(c\)\s*\d{4}).{0,200}$"
_RIGHTS = r"^.{0,80}\ball rights reserved\b.{0,160}$"
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
_BYLINE = rf"^\W*by (?-i:{_NAME}(?:,? (?:and|&) {_NAME})?)(?:\s*[|,–—-].{{0,80}})?$"
_MADE_BY = r"^\W*(?:reporting|editing|writing|additional reporting|edited|written|translated) by .{1,160}$"
_STAMP = (
    r"^\W*(?:published|updated|posted|last updated|last modified|first published|created|modified)\b"
    r"(?: (?:on|at))?\s*[:|]?\s*[^.]{0,70}\d[^.]{0,40}$"
)
_CLOCK = r"^\W*\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?[\s,|•·-]*(?:\d{1,2}[./ -]\w{2,9}[./ -]\d{2,4})?\W*$"
_DAY = r"^\W*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:[\s,|•-]+\d{1,2}:\d{2})?\W*$"
_READING_TIME = r"^\W*\d+\s*(?:min(?:ute)?s?|sec(?:ond)?s?)\.?\s+(?:read|watch|ago)\W*$"
_COUNTS = r"^\W*(?:\d+ )?(?:comment|share|view|like|repl(?:y|ie))s?(?: \(?\d+\)?)?\W*$"
_BUTTON = (
    r"share|tweet|print|e-?mail|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|x|instagram|"
    r"youtube|vk|viber|messenger|flipboard|bookmark|save|listen|download|menu|search|home|login|log in|sign in|sign up|"
    r"register|subscribe|newsletter|advertisement|ad|advertising|sponsored|skip to (?:main )?content|back to top|next|"
    r"previous|close|accept|ok|breaking news|accessibility links|leave a (?:reply|comment)|post a comment|about us|"
    r"contact(?: us)?|privacy policy|terms of (?:use|service)|cookie policy|tags?|topics?|view all|show more|load more|"
    r"continue reading|click here|read in app|live|facts"
)
_BUTTONS = rf"^\W*(?:{_BUTTON})(?:[\s|/,•·]+(?:{_BUTTON}))*\W*$"
_APPEAL = (
    r"^\W*(?:share (?:this|on|via|to|with)|follow (?:us|me|@)|subscribe (?:to|now|for|here)|"
    r"sign up (?:for|to|now|here)|join (?:us on|our (?:telegram|whatsapp|newsletter|channel))|"
    r"get (?:our|the latest|breaking|more)|download (?:our|the) app|support (?:us|our|independent)|donate|"
    r"become a (?:member|subscriber|patron)|click here|we use cookies|this (?:web)?site uses cookies|"
    r"by (?:clicking|continuing|using|subscribing)|accept (?:all )?cookies|manage (?:cookies|preferences)|"
    r"enable javascript|please enable|tags?:|topics?:|filed under|posted in|categories:|category:|keywords:|"
    r"read the .{1,60}(?:journalism|e-?paper|edition)|your email address|required fields|save my name|notify me|"
    r"listen to this article|our standards:|article continues (?:below|after)|story continues (?:below|after)|"
    r"scroll to continue|this article is free|already a subscriber|log in to|to continue reading)(?!\w).{0,300}$"
)
_FURNITURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _CREDITS,
        _PICTURE_BY,
        _FILE_PICTURE,
        _AGENCY_PICTURE,
        _COPYRIGHT,
        _RIGHTS,
        _BYLINE,
        _MADE_BY,
        _STAMP,
        _CLOCK,
        _DAY,
        _READING_TIME,
        _COUNTS,
        _BUTTONS,
        _APPEAL,
    )
)
# A promise of another article needs at least this many words; shorter lines are headings.
_HEADLINE_WORDS = 4
_LATE = 0.75


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    words: int
    position: float  # where the line starts, as a share of the text's length without blank ends


def find_passages(text: str) -> tuple[Passage, ...]:
    """Passages that cover ``text`` without gaps, in order."""
    lines = _lines(unwrapped(text))
    kinds: list[PassageKind] = []
    in_list = False
    body_words: set[str] = set()
    for index, line in enumerate(lines):
        kind = _kind(lines, index, kinds, body_words, in_list=in_list)
        if kind is PassageKind.BODY:
            body_words |= _stems(line.text)
            in_list = False
        elif _OPENS_LIST.match(line.text) and line.position > 0.4:
            in_list = True
        kinds.append(kind)
    return _joined(text, lines, kinds)


def _lines(text: str) -> list[_Line]:
    length = max(1, len(text.rstrip()))
    return [
        _Line(match.start(), match.end(), match[0].strip(), len(_WORD.findall(match[0])), match.start() / length)
        for match in _LINE.finditer(text)
        if match[0].strip()
    ]


def _kind(
    lines: list[_Line], index: int, kinds: list[PassageKind], body_words: set[str], *, in_list: bool
) -> PassageKind:
    line = lines[index]
    if len(line.text) < 500:
        if _ADVERTISES.match(line.text):
            return PassageKind.TEASER if line.words > _HEADLINE_WORDS else PassageKind.FURNITURE
        if any(pattern.match(line.text) for pattern in _FURNITURE):
            return PassageKind.FURNITURE
    if index == 0:
        return PassageKind.BODY
    cut = _CUT.search(line.text) is not None
    stopped = not cut and _STOPPED.search(line.text) is not None
    if in_list and not (stopped and line.words > 25) and (not stopped or line.words <= 12):
        return PassageKind.TEASER
    if line.position < _LATE:
        return PassageKind.BODY
    after_teaser = bool(kinds) and kinds[-1] is PassageKind.TEASER
    strange = _shared(line.text, body_words) < 0.2
    if cut and (after_teaser or strange or line.words < 25):
        return PassageKind.TEASER
    if stopped or line.words < _HEADLINE_WORDS or line.words > 25:
        return PassageKind.TEASER if after_teaser and strange and line.words > 8 else PassageKind.BODY
    if _is_bullet(line.text) and not strange:
        return PassageKind.BODY
    if _is_title_case(line.text):
        return PassageKind.BODY if _heads_a_section(lines, index) and not strange else PassageKind.TEASER
    runs_on = after_teaser or (index + 1 < len(lines) and _CUT.search(lines[index + 1].text) is not None)
    return PassageKind.TEASER if runs_on and strange else PassageKind.BODY


def _heads_a_section(lines: list[_Line], index: int) -> bool:
    """Whether the next line is a paragraph with a full stop: then this one is a sub-headline."""
    if index + 1 >= len(lines):
        return False
    following = lines[index + 1]
    return following.words >= 12 and _CUT.search(following.text) is None and bool(_STOPPED.search(following.text))


def _is_title_case(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL_WORDS]
    capital = sum(1 for word in words if word[0].isupper())
    return len(words) >= 3 and capital >= 0.8 * len(words)


def _is_bullet(text: str) -> bool:
    return text.startswith(("-", "–", "—", "•", "*", "·"))


def _stems(text: str) -> set[str]:
    """The first five letters of the longer words, lower case."""
    return {word[:5].lower() for word in _WORD.findall(text) if len(word) > 3}


def _shared(text: str, seen: set[str]) -> float:
    """The share of the line's longer words that stood in the body before."""
    stems = _stems(text)
    return len(stems & seen) / len(stems) if stems else 1.0


def _joined(text: str, lines: list[_Line], kinds: list[PassageKind]) -> tuple[Passage, ...]:
    """One passage for neighbouring lines of one kind; blank space goes with the line before."""
    passages: list[Passage] = []
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        start = 0 if index == 0 else line.start
        end = lines[index + 1].start if index + 1 < len(lines) else len(text)
        if passages and passages[-1].kind is kind:
            passages[-1] = Passage(kind, passages[-1].start, end)
        else:
            passages.append(Passage(kind, start, end))
    if not passages and text:
        return (Passage(PassageKind.BODY, 0, len(text)),)
    return tuple(passages)
