"""Posts in everyday words: "the man in charge of defence in Minsk", "runs the alliance", "sits in the White House"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forewarn.catalog import Catalog
from forewarn.records.names import KnownName
from forewarn.records.verdicts import Finding
from forewarn.verdicts.posts.offices import post_held
from forewarn.verdicts.reading.lazy import Lazy
from forewarn.verdicts.ruling import Case, Ruling

_LEADS = (
    r"(?:in\scharge\sof|responsible\sfor|at\sthe\s(?:head|helm|top)\sof|(?:head|boss|chief|leader)\sof|"
    r"runs?|running|ran|heads?|heading|headed|leads?|leading|led|oversees|overseeing|manages|chairs|commands|directs|"
    r"looks\safter|looking\safter|"
    r"presides\sover|speaks\sfor)"
)
_LED_BY = (
    r"(?:\s(?:in|of|for)\s(?:the\s)?[A-Z]\w+)?\s(?:is|are|was|were|(?:has|have)\sbeen)\s(?:now\s|currently\s|still\s)?"
    r"(?:(?:run|headed|led|overseen|directed|managed|commanded|chaired|looked\safter)\sby(?=\s)|"
    r"in(?:\sthe\s(?:\w+\s)?hands\sof(?=\s)|(?=\s(?:[A-Z]\w+\s)?[A-Z]\w+['’]s\s(?:\w+\s)?hands)))"
)
_WHOSE = (
    r"(?:the\s|its\s|their\s|all\s|that\s|[A-Z][\w-]+['’]s?\s|[A-Z][a-z]+(?:n|sh|ch|se)\s|country['’]s\s|national\s|"
    r"state\s)*"
)
_DEFENCE = r"(?:defen[cs]e(?!\s(?:system|missile|industry|batter|minister))|war|military)"
_FOREIGN = (
    r"(?:foreign\s(?:affairs|ministry|policy|office|service|relations)|diplomacy|diplomats|"
    r"diplomatic\s(?:service|corps))"
)


#: Behind the post no other noun goes on ("the military parade", "the government's delegation").
_NO_NOUN = (
    r"(?=\s*(?:$|[.,;:!?)–—])|\s(?:in|of|for|at|since|until|from|as|now|today|these|again|once|and|or|but|who|which|"
    r"is|was|has|remains|"
    r"under|on|already|still|nowadays|currently|today|when|while|after|before|by)\b)"
)


def _led(what: str) -> str:
    """Leading something, and something being led."""
    return rf"\b{_LEADS}\s{_WHOSE}{what}{_NO_NOUN}|(?:\b|^){_WHOSE}{what}{_LED_BY}"


@dataclass(frozen=True, slots=True)
class LayPost:
    """Words for a post; ``roles`` are all that they can mean, ``country`` where the words name one themselves.

    ``house`` is for a building: people are in it who do not hold the post.
    """

    words: Lazy
    roles: tuple[str, ...]
    country: str | None = None
    house: bool = False


LAY_POSTS = (
    LayPost(
        Lazy(
            _led(rf"{_DEFENCE}(?:\s(?:ministry|department|portfolio|affairs|policy|brief|matters))?\b"), re.IGNORECASE
        ),
        ("defence-minister",),
    ),
    LayPost(
        Lazy(r"\b(?:defen[cs]e|war)\s(?:supremo|boss|chief)\b|\bholds\sthe\sdefen[cs]e\s(?:portfolio|brief)\b"),
        ("defence-minister", "chief-of-general-staff", "commander-in-chief"),
    ),
    LayPost(
        Lazy(
            r"\b(?:heads?|runs?|leads?|led|headed|boss\sof|chief\sof|in\scharge\sof|in\scharge\sat|at)\sthe\sPentagon\b"
        ),
        ("defence-minister",),
        "US",
    ),
    LayPost(Lazy(_led(rf"{_FOREIGN}\b"), re.IGNORECASE), ("foreign-minister",)),
    LayPost(
        Lazy(
            r"\b(?:top|chief|highest-ranking|most\ssenior|number-one|leading|foremost)\sdiplomat\b|"
            r"\bdiplomat[-\s]in[-\s]chief\b|\bholds\sthe\sforeign\s(?:affairs\s)?(?:portfolio|brief)\b"
        ),
        ("foreign-minister", "eu-high-representative"),
    ),
    LayPost(
        Lazy(
            _led(r"(?:NATO|(?:(?:Western|North\sAtlantic|Atlantic|military|transatlantic)\s)?alliance)\b(?!['’])")
            + r"|"
            r"\b(?:NATO|(?:the\s)?alliance)(?:['’]s)?\s(?:boss|head|leader|chief|number\sone|top\s(?:man|official|"
            r"civilian|job)|"
            r"civilian\s(?:head|chief))\b"
        ),
        ("nato-secretary-general",),
        "NATO",
    ),
    LayPost(
        Lazy(
            r"\bKremlin(?:['’]s)?\s(?:mouthpiece|voice|spokes(?:wo)?man|spokesperson|spin\sdoctor|press\ssecretary)\b|"
            r"\bPutin['’]s\s(?:mouthpiece|spokes(?:man|person)|press\s(?:secretary|man|chief)|voice)\b|"
            r"\b(?:mouthpiece|spokes(?:wo)?man|spokesperson|press\ssecretary|voice)\s(?:of|for)\s(?:the\sKremlin|"
            r"(?:Vladimir\s)?Putin)\b|"
            r"\bspeaks\sfor\s(?:the\sKremlin|(?:Vladimir\s)?Putin)\b"
        ),
        ("presidential-spokesman",),
        "RU",
    ),
    LayPost(
        Lazy(
            r"\b(?:mouthpiece|spokes(?:wo)?man|spokesperson|press\ssecretary|voice)\s(?:of|"
            r"for)\s(?:(?:Alexander\s)?Lukashenk[ao])\b|"
            r"\bLukashenk[ao]['’]s\s(?:mouthpiece|spokes(?:wo)?man|spokesperson|press\s(?:secretary|chief)|voice)\b|"
            r"\bspeaks\sfor\s(?:Alexander\s)?Lukashenk[ao]\b"
        ),
        ("presidential-spokesman",),
        "BY",
    ),
    LayPost(
        Lazy(
            r"\b(?:in|into|occupies|occupant\sof|tenant\sof|runs|leads|master\sof|boss\sof)\sthe\sWhite\sHouse\b|"
            r"\bin\sthe\sOval\sOffice\b"
        ),
        ("president",),
        "US",
        house=True,
    ),
    LayPost(
        Lazy(r"\b(?:in|rules|runs|master\sof|boss\sof|occupies|leads)\sthe\sKremlin\b"),
        ("president",),
        "RU",
        house=True,
    ),
    LayPost(Lazy(r"\b(?:in|at|occupies|runs)\sthe\s[ÉE]lys[ée]e\b"), ("president",), "FR", house=True),
    LayPost(
        Lazy(r"\b(?:in|at|of|occupies|runs)\s(?:(?:10|[Nn]umber\s(?:10|ten|Ten))(?:,)?\s)?Downing\sStreet\b"),
        ("prime-minister",),
        "GB",
        house=True,
    ),
    LayPost(
        Lazy(_led(r"(?:government|cabinet)\b")),
        ("prime-minister", "chancellor"),
    ),
    LayPost(
        Lazy(
            r"\b(?:top|highest-ranking|most\ssenior|number-one|chief)\s(?:general|soldier|(?:military\s)?officer)\b|"
            + _led(r"(?:general\sstaff|armed\sforces|army)\b"),
            re.IGNORECASE,
        ),
        ("chief-of-general-staff", "commander-in-chief", "president"),
    ),
    LayPost(
        Lazy(
            _led(r"security\scouncil\b") + r"|\bsecurity\scouncil(?:['’]s)?\s(?:chief|boss|head|supremo)\b",
            re.IGNORECASE,
        ),
        ("security-council-secretary",),
    ),
    LayPost(
        Lazy(
            r"\b(?:EU|European\sUnion|Brussels|bloc)(?:['’]s)?\s(?:foreign[-\s]policy|diplomacy|"
            r"diplomatic)\s(?:chief|head|boss)\b"
        ),
        ("eu-high-representative",),
        "EU",
    ),
    LayPost(
        Lazy(
            r"\b(?:strongman|ruler|autocrat|dictator|long-?time\sleader|veteran\sleader|man\sin\spower|"
            r"(?:state|country)['’]s\sleader|(?:is|was|remains)\s(?:still\s)?in\spower)\b"
        ),
        ("president",),
    ),
)
_ADVERBS = (
    r"still|now|nowadays|currently|today|at\s(?:present|the\smoment)|these\sdays|right\snow|again|once\sagain|"
    r"once\smore|already|also|"
    r"of\scourse|actually|in\sfact|as\sever|by\snow|then|at\sthe\stime|since\s\w+|for\syears|long"
)
_WHO = (
    r"(?:the|an?)?\s?(?:one\s)?(?:man|woman|fellow|chap|guy|bloke|lady|person|politician|official|general|somebody|"
    r"someone|"
    r"diplomat|individual)"
    r"(?:\s(?:called|named|known\sas|by\sthe\sname\sof|who(?:\sgoes\sby\sthe\sname\sof)?|whose\sname\sis|that))?"
)
_COPULA = (
    r"(?:is|was|are|were|remains?|remained|stays?|becomes?|has\sbeen|had\sbeen|sits|serves?|served|as|['’]s|"
    r"goes\sby\sthe\sname\sof|continues\sto\sbe)"
)
_LINK = Lazy(
    rf"[\s,–—-]*(?:(?:{_COPULA}|{_ADVERBS}|{_WHO}|called|named|none\sother\sthan|not|no\slonger|never|n['’]t|"
    rf"isn['’]t|wasn['’]t|who|which|the|an?|its|"
    r"their|his|new|present|current|acting|former|late|longtime|(?:General|Major|Colonel|Mr|Ms|Mrs|Dr|"
    r"Lieutenant)\.?(?:\sGeneral)?)"
    r"(?:[\s,–—-]+|$))*",
    re.IGNORECASE,
)
_PAST = Lazy(r"\b(?:led|headed|ran|oversaw|commanded|chaired|was|were|had\sbeen|used\sto)\b(?!\sby)", re.IGNORECASE)
#: The post is what the sentence says of the person, and no apposition.
_HOLDS = Lazy(rf"(?:\b|(?<=\s)){_COPULA}\b|['’]s\s", re.IGNORECASE)
_VERB = Lazy(
    r"(?:runs?|ran|heads?|headed|leads?|led|oversees|manages|chairs|commands|directs|looks|presides|speaks|rules|"
    r"occupies|is|was|remains)\b|.*\s(?:by|in|hands\sof)$",
    re.IGNORECASE,
)
_LAND_BEHIND = r"^\s(?:in|of|for|at)\s(?:the\s)?(?P<land>[A-Z][\w.]*(?:\s[A-Z]\w+)?)"
_LAND_AHEAD = r"(?:^|[\s,])(?:the\s)?(?P<land>[A-Z][\w.]*(?:\s[A-Z]\w+)?)(?:['’]s?)?\s(?:\w+\s)?$"


def judge_lay_posts(case: Case) -> Iterator[Ruling]:
    """A finding where one person is said to hold one post told in everyday words."""
    reading = case.reading
    if reading.asks:
        return
    people = [name for name in reading.names if name.kind == "person" and name.ids]
    for post, start, end in _posts_told(case):
        for person in people:
            between = _between(reading.text, person, start, end)
            if between is None:
                continue
            linked = bool(_HOLDS.search(between) or _VERB.match(reading.text[start:end]))
            if re.match(r",?\s(?:who|which)\s", between):
                linked = False
            own = {one.role for one in case.catalog.offices_of(person.ids[0]) if one.country == post.country}
            if post.house and not (linked and own & set(post.roles)):
                continue
            if any(one.precision == "year" for one in reading.dates):
                return  # of a year the record knows beginnings and ends, and those are judged elsewhere
            country = post.country or country_told(case.catalog, reading.text, start, end, person)
            for ruling in _held(case, post, person.ids[0], country):
                if ruling.verdict.finding is Finding.CONTRADICTED and _PAST.search(between + reading.text[start:end]):
                    return  # the record does not reach back to every earlier holder
                in_passing = not linked and ruling.verdict.finding is Finding.SUPPORTED
                yield replace(ruling, side=in_passing)
            return


def _posts_told(case: Case) -> Iterator[tuple[LayPost, int, int]]:
    """Posts of a sentence with where they stand: in everyday words, then by the names that the record has."""
    reading = case.reading
    for post in LAY_POSTS:
        for match in post.words.finditer(reading.text):
            yield post, match.start(), match.end()
    for name in reading.names:
        if name.kind == "office" and name.ids:
            land = name.ids[1] if len(name.ids) > 1 else None
            yield LayPost(_HOLDS, (name.ids[0],), land), name.start, name.start + len(name.text)


def _between(text: str, person: KnownName, start: int, end: int) -> str | None:
    """The words between a person and a post, where they join the two."""
    last = person.start + len(person.text)
    if person.start < end and start < last:
        return None
    ahead = person.start < start
    words = text[last:start] if ahead else text[end : person.start]
    trimmed = re.sub(_LAND_AHEAD, " ", words) if ahead else re.sub(_LAND_BEHIND, " ", words)
    return words if _LINK.fullmatch(trimmed) or _LINK.fullmatch(words) else None


def country_told(catalog: Catalog, text: str, start: int, end: int, person: KnownName | None = None) -> str | None:
    """The country of a post at ``start:end``: by the words in it, else behind or before it."""
    spans = [text[start:end]]
    for pattern, words in ((_LAND_BEHIND, text[end : end + 40]), (_LAND_AHEAD, text[max(0, start - 40) : start])):
        found = re.search(pattern, words)
        if found:
            spans.append(found["land"])
    own = person.text.lower() if person is not None else ""
    for span in spans:
        for country in catalog.countries.values():
            if any(re.search(rf"\b{re.escape(word)}(?!\w)", span) for word in country.words if word.lower() != own):
                return country.id
    return None


def _held(case: Case, post: LayPost, person: str, country: str | None) -> Iterator[Ruling]:
    """Supported where one of the posts meant was held; contradicted where the words can mean only one."""
    own = {office.role for office in case.catalog.offices_of(person)}
    roles = [role for role in post.roles if role in own] or list(post.roles)
    if country != "EU" and len(roles) > 1:
        roles = [role for role in roles if role != "eu-high-representative"]
    found = [ruling for role in roles for ruling in post_held(case, person, role, country)]
    right = [ruling for ruling in found if ruling.verdict.finding is Finding.SUPPORTED]
    if right:
        yield right[0]
    elif len(found) == len(roles) and all(ruling.verdict.finding is Finding.CONTRADICTED for ruling in found):
        yield found[0]
