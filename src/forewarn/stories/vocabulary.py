"""Words of this field that matter when tellings are compared: which names say little, offices, and shared concepts.

The lists stand in ``words.toml``. They are about the field, not about one set of articles, so that two articles are
compared the same way whether they stand in a set of two or of two thousand.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from forewarn.stories.folding import fold, name_key

#: Systems that stand in articles about many events: naming one says little, naming another says more.
EVERYDAY_SYSTEMS = frozenset({"oreshnik", "iskander", "kinzhal", "patriot", "tomahawk"})


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled word lists.

    ``everywhere``, ``leaders`` and ``worn`` hold name keys, ``successions`` those of people who followed each other,
    ``systems`` a system for each name key and ``system_words``
    one for each spelling, ``homes`` the country that a catalog id comes from, ``roles`` and ``countries`` a pattern for
    each office and country code, ``concepts`` how much sharing one says with its pattern.
    """

    everywhere: frozenset[str]
    leaders: frozenset[str]
    successions: tuple[frozenset[str], ...]
    worn: frozenset[str]
    systems: dict[str, str]
    system_words: dict[str, str]
    homes: dict[str, str]
    roles: dict[str, re.Pattern[str]]
    countries: dict[str, re.Pattern[str]]
    concepts: dict[str, tuple[float, re.Pattern[str]]]
    stop_words: frozenset[str]
    background_opening: re.Pattern[str]
    background_inside: re.Pattern[str]
    background_heading: re.Pattern[str]


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """Read and compile the lists once, at first use."""
    lists = tomllib.loads(files("forewarn.stories").joinpath("words.toml").read_text(encoding="utf-8"))
    return Patterns(
        everywhere=frozenset(name_key(word) for word in lists["everywhere"].split()),
        leaders=frozenset(name_key(word) for word in lists["leaders"].split()),
        successions=tuple(frozenset(name_key(word) for word in line.split()) for line in lists["successions"]),
        worn=frozenset(name_key(word) for word in lists["worn"].split()),
        systems={name_key(word): system for system, words in lists["systems"].items() for word in words.split()},
        system_words={fold(word): system for system, words in lists["systems"].items() for word in words.split()},
        homes={system: country for country, systems in lists["homes"].items() for system in systems.split()},
        roles={role: _compiled(pattern) for role, pattern in lists["roles"].items()},
        countries={code: _compiled(pattern) for code, pattern in lists["countries"].items()},
        concepts={name: (entry["telling"], _compiled(entry["pattern"])) for name, entry in lists["concepts"].items()},
        stop_words=frozenset(lists["stop_words"].split()),
        background_opening=_compiled(lists["background_opening"]),
        background_inside=_compiled(lists["background_inside"]),
        background_heading=_compiled(lists["background_heading"]),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
