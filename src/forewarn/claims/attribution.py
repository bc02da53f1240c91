"""One saying: who, by which words, and what."""

from __future__ import annotations

from dataclasses import dataclass

from forewarn.claims.cue_ranges import CueKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying: character offsets into the article's text.

    ``content`` are the ranges of what is said, in order; the source is absent where the sentence names none and
    nothing around it does. ``cue`` is the base form of the verb or noun ("say", "according to"), empty where only
    quotation marks tell. ``source_head`` is the token index of the source's head. ``main``: the cue is the main verb of
    its sentence. ``speaker_start:speaker_end`` names the source: a name for a pronoun, a name out of a long phrase.
    ``relay`` is who passes it on.
    """

    kind: CueKind
    cue: str
    content: tuple[tuple[int, int], ...]
    cue_start: int | None = None
    cue_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    source_head: int | None = None
    quoted: bool = False
    relay_head: int | None = None
    cited_head: int | None = None
    main: bool = False
    speaker_start: int | None = None
    speaker_end: int | None = None
    relay: tuple[int, int] | None = None

    @property
    def content_start(self) -> int:
        """First character of what is said."""
        return self.content[0][0]

    @property
    def content_end(self) -> int:
        """End of what is said."""
        return self.content[-1][1]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of ``start:end`` is what is said."""
        return any(a < end and start < b for a, b in self.content)

    def own_words(self) -> list[tuple[int, int]]:
        """The ranges of cue and source."""
        parts = ((self.cue_start, self.cue_end), (self.source_start, self.source_end))
        return [(a, b) for a, b in parts if a is not None and b is not None]

    def covers(self, start: int, end: int) -> int:
        """How many characters of ``start:end`` are what is said."""
        return sum(max(0, min(end, b) - max(start, a)) for a, b in self.content)
