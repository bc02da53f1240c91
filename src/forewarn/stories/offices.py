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
#: Posts with one holder. A ministry, a mayor of some town or a lawmaker is not one.
_ONE_HOLDER = frozenset({"foreign-minister", "defence-minister", "prime-minister", "president"})
_PERSON = (
    r"(?:(?:Gen|Col|Lt|Maj|Dr|Mr|Mrs|Ms)\.? )?(?P<person>[A-ZÀ-ÞА-ЯЁІЇЄ][\w’'-]+(?: [A-ZÀ-ÞА-ЯЁІЇЄ][\w’'-]+){1,2})"
)
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
    for sentence in re.split(r"\n+|(?<=[.!?])\s+(?=[A-ZА-Я“\"«])", readable_text(article)):
        places = [
            (match.start(), code)
            for code, pattern in lists.countries.items()
            for match in pattern.finditer(sentence)
            if code != "NATO"
        ]
        for office in _ONE_HOLDER:
            for match in lists.roles[office].finditer(sentence):
                name = re.match(r"(?: of [A-Z]\w+| \w+и)?[\s,]+" + _PERSON, sentence[match.end() :])
                if name is None or _PAST.search(sentence[max(0, match.start() - 40) : match.end() + 10]):
                    continue
                near = [(abs(at - match.start()), code) for at, code in places if abs(at - match.start()) < 40]
                country = min(near)[1] if near else last_country
                key = name_key(name["person"].split()[-1])
                if country and key not in lists.everywhere:
                    found.setdefault((office, country, key), Holder(office, country, name["person"], sentence))
        if places:
            last_country = min(places)[1]
    return tuple(found.values())


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
    found: dict[tuple[object, ...], Contradiction] = {}
    for (role, country), members in posts.items():
        for number, (one, person) in enumerate(members):
            for other, another in members[number + 1 :]:
                if one.claim.article == other.claim.article or same_person(person, another):
                    continue
                gap = one.window.gap_days(other.window) if one.window and other.window else None
                same_origin = origin_of[one.claim.article] == origin_of[other.claim.article]
                if (gap is None and not same_origin) or (gap is not None and gap > _ONE_TIME_DAYS):
                    continue
                post = f"{office_name(role)} of {country_name(country)}"
                because = f"{person} and {another} are both named as {post} for one time; the post has one holder."
                found.setdefault(
                    (role, country, *sorted((_surname_key(person), _surname_key(another)))),
                    Contradiction((one.index, other.index), because),
                )
    return list(found.values())
