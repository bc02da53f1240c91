"""Names of the record: finds them in texts and looks them up, always as candidates.

One walk over the words of a text through a tree of names; the longest name wins. A name written with a capital needs a
capital in the text, so that a patriot is not a Patriot. A designation that goes on (``Iskander-K``) is not the shorter
name. A surname behind another person's first name is not our person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from forewarn.catalog.words import Word, fold, joined, stem, stems, words
from forewarn.records.names import KnownName
from forewarn.records.places import Place

if TYPE_CHECKING:
    from forewarn.catalog.record import Catalog

WEAPON_KINDS = frozenset({"system", "defence", "sensor"})

#: Longest text that a name lookup reads.
_LONGEST_NAME = 120

#: Words before a surname that leave it a surname: titles, and words a sentence begins with.
_TITLE_WORDS = (
    "president minister ministers premier secretary general gen colonel col lt lieutenant major maj admiral "
    "adm marshal mr mrs ms dr prof professor spokesman spokeswoman spokesperson leader dictator chief head "
    "commander analyst expert senator chancellor ambassador when after as but and while since if for in on "
    "that because although though with like both yet so then now earlier later meanwhile yesterday today "
    "however why how what who says said from to by of about the did has is was will can could would should "
    "before until once where whether than or not only even also thus still "
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_TITLES = frozenset(_TITLE_WORDS.split())

#: Words after a weak name that make it the missile: "the Hazel missile".
_AFTER_WEAK_NAME = (
    "missile missiles system systems complex complexes rocket rockets launcher launchers ballistic hypersonic project"
)
_MISSILE_WORDS = frozenset(_AFTER_WEAK_NAME.split())


class _Named(NamedTuple):
    """A name at the end of a path of words."""

    kind: str
    entry: str
    capital: bool
    weak: bool


class _Node:
    """A step in the tree of names: the words that can follow, and the names that end here."""

    __slots__ = ("ends", "then")

    def __init__(self) -> None:
        self.then: dict[str, _Node] = {}
        self.ends: list[_Named] = []


class _Found(NamedTuple):
    """A match: words ``first`` up to ``last`` (not included), the character after it, and what it can mean."""

    last: int
    end: int
    named: tuple[_Named, ...]


class CatalogNames:
    """The NameBook of a catalog (see records/names.py). Built on first use of ``Catalog.names``."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._root = _Node()
        for kind, entry, name, weak in _all_names(catalog):
            self._add(kind, entry, name, weak=weak)
        self._country_of_word = {
            fold(word): country.id
            for country in catalog.countries.values()
            for word in country.words
            if " " not in word
        }
        self._given_names = {
            person.id: frozenset(word.folded for name in person.names for word in words(name))
            for person in catalog.people.values()
        }

    def scan(self, text: str) -> list[KnownName]:
        """Every name of a system, defence, sensor, site, person, office or publisher in ``text``, in order.

        Names do not overlap. ``ids`` are the entries a name can mean. For an office they are the role and, where the
        words name a country, its ISO code; the words then include the country.
        """
        tokens = words(text)
        found: list[tuple[int, _Found]] = []
        position = 0
        while position < len(tokens):
            match = self._longest(text, tokens, position)
            if match is None:
                position += 1
                continue
            found.append((position, match))
            position = match.last
        strong = {named.entry for _, match in found for named in match.named if not named.weak}
        kept: list[KnownName] = []
        for first, match in found:
            named = tuple(
                one
                for one in match.named
                if not one.weak or one.entry in strong or _missile_follows(tokens, match.last)
            )
            if not named or (named[0].kind == "person" and self._is_someone_else(text, tokens, first, match)):
                continue
            known = self._known(text, tokens, first, match, named)
            if not kept or known.start >= kept[-1].start + len(kept[-1].text):
                kept.append(known)
        return kept

    def find_systems(self, name: str) -> tuple[str, ...]:
        """Ids of systems, defences and sensors that ``name`` can mean, best first; empty where none fits."""
        cut = name[:_LONGEST_NAME]
        tokens = words(cut)
        ids: list[str] = []
        position = 0
        while position < len(tokens):
            match = self._longest(cut, tokens, position, any_case=True)
            if match is None:
                position += 1
                continue
            ids += [named.entry for named in match.named if named.kind in WEAPON_KINDS]
            position = match.last
        return tuple(dict.fromkeys(ids)) or self._near(cut)

    def find_people(self, name: str) -> tuple[str, ...]:
        """Ids of people that ``name`` can mean."""
        return tuple(
            dict.fromkeys(
                one for known in self.scan(name[:_LONGEST_NAME]) if known.kind == "person" for one in known.ids
            )
        )

    def find_places(
        self, name: str, *, countries: Sequence[str] = (), near: Sequence[tuple[float, float]] = ()
    ) -> tuple[Place, ...]:
        """Places that ``name`` can mean, best first."""
        return self._catalog.gazetteer.find(name, countries=countries, near=near)

    def scan_places(self, text: str) -> list[tuple[int, str]]:
        """(start, words) of every country, region, sea, capital and site name in ``text``."""
        return self._catalog.gazetteer.scan(text)

    def _add(self, kind: str, entry: str, name: str, *, weak: bool) -> None:
        node = self._root
        tokens = words(name)
        for token in tokens:
            node = node.then.setdefault(stem(token.folded), _Node())
        named = _Named(kind, entry, capital=name[:1].isupper(), weak=weak)
        if tokens and all((end.kind, end.entry) != (kind, entry) for end in node.ends):
            node.ends.append(named)

    def _longest(self, text: str, tokens: list[Word], first: int, *, any_case: bool = False) -> _Found | None:
        """The longest name that begins at word ``first``."""
        start = tokens[first].start
        capital = any_case or text[start].isupper() or text[start].isdigit()
        if start and text[start - 1].isalnum() and not any_case:
            return None
        best: _Found | None = None
        nodes = [self._root]
        position = first
        while nodes and position < len(tokens):
            token = tokens[position]
            if position > first and not joined(text, tokens[position - 1], token):
                break
            plural = _singular(token.folded)
            ends = [end for node in nodes if plural and plural in node.then for end in node.then[plural].ends]
            nodes = [node.then[form] for node in nodes for form in stems(token.folded) if form in node.then]
            ends = [end for node in nodes for end in node.ends] or ends
            position += 1
            fitting = tuple(end for end in ends if capital or not end.capital)
            if fitting:
                last, end = _with_plural(text, tokens, position)
                if not _goes_on(text, tokens, last, end):
                    best = _Found(last, end, tuple(dict.fromkeys(fitting)))
        return best

    def _is_someone_else(self, text: str, tokens: list[Word], first: int, match: _Found) -> bool:
        """Whether the word before a bare surname is a first name of another person."""
        if match.last - first > 1 or first == 0:
            return False
        before = tokens[first - 1]
        gap = text[before.end : tokens[first].start]
        if gap.strip(" ") or not gap or not text[before.start].isupper() or before.end - before.start < 2:
            return False
        if before.folded in _TITLES or before.folded in self._country_of_word:
            return False
        if self._role_ends(tokens, first):
            return False
        return all(before.folded not in self._given_names[named.entry] for named in match.named)

    def _role_ends(self, tokens: list[Word], first: int) -> bool:
        """Whether the words just before ``first`` are a post ("Defence Minister")."""
        for length in (1, 2, 3, 4):
            node: _Node | None = self._root
            for token in tokens[max(0, first - length) : first]:
                node = node.then.get(token.folded) if node else None
            if node and any(end.kind == "office" for end in node.ends):
                return True
        return False

    def _known(self, text: str, tokens: list[Word], first: int, match: _Found, named: tuple[_Named, ...]) -> KnownName:
        start, end = tokens[first].start, match.end
        ids = tuple(dict.fromkeys(one.entry for one in named))
        if named[0].kind == "office":
            country, start, end = self._country_beside(text, tokens, first, match)
            ids = (*ids, country) if country else ids
        elif named[0].kind in WEAPON_KINDS:
            end = self._with_short_form(text, tokens, match, named)
        return KnownName(text[start:end], start, named[0].kind, ids)

    def _with_short_form(self, text: str, tokens: list[Word], match: _Found, named: tuple[_Named, ...]) -> int:
        """The end of a name, with its short form where one follows in brackets: ``... System (SBIRS)``."""
        if match.last >= len(tokens) or text[match.end : tokens[match.last].start] != " (":
            return match.end
        short = self._longest(text, tokens, match.last)
        same = short is not None and {one.entry for one in short.named} & {one.entry for one in named}
        if short is not None and same and text[short.end : short.end + 1] == ")":
            return short.end + 1
        return match.end

    def _country_beside(self, text: str, tokens: list[Word], first: int, match: _Found) -> tuple[str | None, int, int]:
        """The country named before a post ("Belarusian ...", "Belarus's ...") or after it ("... of Belarus")."""
        start, end = tokens[first].start, match.end
        back = first - 1
        if back > 0 and tokens[back].folded == "s" and text[tokens[back].start - 1] in "'’":
            back -= 1
        if back >= 0 and re.fullmatch(r"(?:['’]s?)?\s", text[tokens[back].end : tokens[first].start]):
            country = self._country_of_word.get(tokens[back].folded)
            if country and text[tokens[back].start].isupper():
                return country, tokens[back].start, end
        after = match.last
        if after + 1 < len(tokens) and tokens[after].folded in {"of", "for"}:
            after += 1
            if tokens[after].folded == "the":
                after += 1
            if after + 2 < len(tokens) and tokens[after].folded == "republic" and tokens[after + 1].folded == "of":
                after += 2
            country = self._country_of_word.get(tokens[after].folded) if after < len(tokens) else None
            if country and text[tokens[after].start].isupper() and tokens[after].start - end < 25:
                return country, start, tokens[after].end
        return None, start, end

    def _near(self, name: str) -> tuple[str, ...]:
        """Systems whose name is one letter off: candidates for a misspelt name of letters only."""
        folded = fold(name.strip())
        if len(folded) < 6 or not folded.isalpha():
            return ()
        from rapidfuzz.distance import OSA

        near = {
            end.entry
            for known, node in self._root.then.items()
            if known[0] == folded[0] and abs(len(known) - len(folded)) <= 1 and OSA.distance(known, folded) == 1
            for end in node.ends
            if end.kind in WEAPON_KINDS
        }
        return tuple(sorted(near))


def _all_names(catalog: Catalog) -> Iterator[tuple[str, str, str, bool]]:
    """(kind, entry, name, weak) for everything that has a name."""
    for kind, entries in (("system", catalog.systems), ("defence", catalog.defences), ("sensor", catalog.sensors)):
        for entry in entries.values():
            yield from ((kind, entry.id, name, False) for name in (entry.name, *entry.names))
            yield from ((kind, entry.id, name, True) for name in entry.weak_names)
    for kind, named in (
        ("site", catalog.sites),
        ("person", catalog.people),
        ("office", catalog.roles),
        ("publisher", catalog.publishers),
    ):
        for one in named.values():
            yield from ((kind, one.id, name, False) for name in (one.name, *one.names))


def _singular(folded: str) -> str | None:
    """The word without a plural ending, where it may have one."""
    return folded[:-1] if len(folded) > 3 and folded[-1] == "s" and folded.isascii() else None


def _with_plural(text: str, tokens: list[Word], position: int) -> tuple[int, int]:
    """The end of a name that ends before word ``position``, with a plural s stuck to a number ("Pershing 2s")."""
    end = tokens[position - 1].end
    if position < len(tokens) and tokens[position].folded == "s" and tokens[position].start == end:
        return position + 1, end + 1
    if position + 1 < len(tokens) and tokens[position].folded == "s" and text[end] in "'’":
        return position, end
    return position, end


def _goes_on(text: str, tokens: list[Word], last: int, end: int) -> bool:
    """Whether the designation goes on behind the name: ``Iskander-K``, ``Hwasong-12B``, ``S-300``."""
    if last >= len(tokens):
        return False
    token = tokens[last]
    if token.start == end:
        return True
    if token.start - end != 1 or text[end] not in "-‐‑":
        return False
    length = token.end - token.start
    return text[token.start].isdigit() or (text[token.start].isupper() and length <= 2)


def _missile_follows(tokens: list[Word], last: int) -> bool:
    return any(token.folded in _MISSILE_WORDS for token in tokens[last : last + 2])
