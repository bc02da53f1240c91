"""Two names for one post of one country at one time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from forewarn.records.articles import Article
from forewarn.records.stories import Contradiction
from forewarn.stories.folding import name_key
from forewarn.stories.naming import country_name, office_name
from forewarn.stories.profiles import readable_text
from forewarn.stories.statements import Statement
from forewarn.stories.vocabulary import patterns

#: Texts further apart than this may both be right: posts change hands.
_ONE_TIME_DAYS = 60
#: For one post so many names are compared, the most told ones, by so many statements each; so many pairs are listed.
_MOST_NAMES = 12
_MOST_STATEMENTS = 40
_MOST_PER_POST = 3
#: Posts with one holder. A ministry, a mayor of some town or a lawmaker is not one.
_ONE_HOLDER = frozenset({"foreign-minister", "defence-minister", "prime-minister", "president"})
_PERSON = (
    r"(?:(?:Gen|Col|Lt|Maj|Dr|Mr|Mrs|Ms)\.? )?(?P<person>[A-ZÀ-ÞА-ЯЁІЇЄ][\w’'-]+(?: [A-ZÀ-ÞА-ЯЁІЇЄ][\w’'-]+){1,2})"
)
#: What may stand between a country and its post: "Belarusian self-proclaimed president", "Belarus's foreign minister".
_JOINS = re.compile(r"^(?:['’]s?)?(?:[ -][\w-]+){0,2}[ -]?$")
_OF = re.compile(r"^ (?:of|for) (?:the )?(?:Republic of )?$|^\s+$")
_PAST = re.compile(
    r"\b(?:former|ex-|then|predecessor|succe\w+|replac\w+|previous)\b|бывш\w+|экс-|колишн\w+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person given as holder of a post in an article, with the words and where they stand."""

    office: str
    country: str
    person: str
    sentence: str


def holders_in(article: Article) -> tuple[Holder, ...]:
    """Posts and their holders as one article tells them: "Belarusian Foreign Minister Maksim Ryzhenkov"."""
    found: dict[tuple[str, str, str], Holder] = {}
    lists = patterns()
    last_country = ""
    text = readable_text(article)
    countries = {code: pattern for code, pattern in lists.countries.items() if code != "NATO" and pattern.search(text)}
    for sentence in re.split(r"\n+|(?<=[.!?])\s+(?=[A-ZА-Я“\"«])", text):
        places = [
            (match.start(), match.end(), code)
            for code, pattern in countries.items()
            for match in pattern.finditer(sentence)
        ]
        for office in _ONE_HOLDER:
            for match in lists.roles[office].finditer(sentence):
                name = re.match(r"(?: of [A-Z]\w+| \w+и)?[\s,]+" + _PERSON, sentence[match.end() :])
                if name is None or _PAST.search(sentence[max(0, match.start() - 40) : match.end() + 10]):
                    continue
                key = name_key(name["person"].split()[-1])
                country = _country_beside(sentence, match.start(), match.end(), places)
                if not country and key not in lists.leaders:
                    country = last_country
                if country and key not in lists.everywhere:
                    found.setdefault((office, country, key), Holder(office, country, name["person"], sentence))
        if places:
            last_country = min(places)[2]
    return tuple(found.values())


def _country_beside(sentence: str, start: int, end: int, places: Sequence[tuple[int, int, str]]) -> str:
    """The country in the same phrase as a post: right before it, or behind "of". Empty where none stands there."""
    before = [(start - last, code) for _, last, code in places if last <= start and _JOINS.match(sentence[last:start])]
    if before:
        return min(before)[1]
    after = [(first - end, code) for first, _, code in places if first >= end and _OF.match(sentence[end:first])]
    return min(after)[1] if after else ""


def _surname_key(person: str) -> str:
    words = person.split()
    return name_key(words[-1]) if words else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person: a shared surname key, whatever the spelling."""
    keys = {name_key(word) for word in one.split() if len(word) > 2}
    theirs = {name_key(word) for word in other.split() if len(word) > 2}
    return _surname_key(one) in theirs or _surname_key(other) in keys


def office_contradictions(told: Sequence[Statement], origin_of: dict[str, int]) -> list[Contradiction]:
    """Claims that name different holders of one post within one time."""
    posts: dict[tuple[str, str], list[tuple[Statement, str]]] = defaultdict(list)
    for statement in told:
        office = statement.claim.office
        if (
            office is not None
            and office.role in _ONE_HOLDER
            and office.country
            and _surname_key(office.person_text) not in {"", *patterns().everywhere}
            and not _PAST.search(statement.claim.sentence)
        ):
            posts[office.role, office.country].append((statement, office.person_text))
    found = []
    for (role, country), members in posts.items():
        holders: dict[str, list[tuple[Statement, str]]] = defaultdict(list)
        for statement, person in members:
            holders[_surname_key(person)].append((statement, person))
        named = sorted(holders.values(), key=lambda told: -len(told))[:_MOST_NAMES]
        clashes = [
            (one, other, f"{office_name(role)} of {country_name(country)}")
            for number, mine in enumerate(named)
            for theirs in named[number + 1 :]
            if (pair := _at_one_time(mine, theirs, origin_of)) is not None
            for one, other in [pair]
        ]
        found += [_two_holders(*clash) for clash in clashes[:_MOST_PER_POST]]
    return found


def _at_one_time(
    mine: Sequence[tuple[Statement, str]], theirs: Sequence[tuple[Statement, str]], origin_of: dict[str, int]
) -> tuple[tuple[Statement, str], tuple[Statement, str]] | None:
    """The first two statements of different articles that name two holders for one time; None where none do."""
    if same_person(mine[0][1], theirs[0][1]):
        return None
    for one in mine[:_MOST_STATEMENTS]:
        for other in theirs[:_MOST_STATEMENTS]:
            here, there = one[0], other[0]
            if here.claim.article == there.claim.article:
                continue
            gap = here.window.gap_days(there.window) if here.window and there.window else None
            same_origin = origin_of[here.claim.article] == origin_of[there.claim.article]
            if same_origin if gap is None else gap <= _ONE_TIME_DAYS:
                return (one, other) if here.index < there.index else (other, one)
    return None


def _two_holders(one: tuple[Statement, str], other: tuple[Statement, str], post: str) -> Contradiction:
    (here, person), (there, another) = one, other
    because = (
        f"{person} ({here.teller}, {here.when}) and {another} ({there.teller}, {there.when}) are both named as {post} "
        "for one time; the post has one holder."
    )
    return Contradiction((here.index, there.index), because)
