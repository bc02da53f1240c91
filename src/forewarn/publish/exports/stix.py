"""A run as a STIX 2.1 bundle (OASIS standard of 10 June 2021), at policy level: who said what, and what we find.

One ``report`` holds it all. A claim is a ``note`` by its speaker as the article names them, on the identity of that
speaker; a finding that takes a side is an ``opinion`` of forewarn's on that note. Places and launch areas are
``location`` objects, a place with a note of its reach and minutes. No object speaks of an attack, an actor's means or a
weapon's workings: the format's threat objects are left alone on purpose.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from forewarn.publish.exports.shared import SOFTWARE, as_json, credit, maker, name_of
from forewarn.publish.records import Json
from forewarn.publish.scene import Spot, scene_of, spot_words
from forewarn.publish.sections import title_of
from forewarn.publish.words import FINDING_NAMES, KIND_NAMES
from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Claim
from forewarn.records.places import Place
from forewarn.records.runs import Assessment
from forewarn.records.verdicts import Finding, Verdict

#: The scale of the format that a finding stands for. Never its strong ends; an open finding is no opinion.
OPINIONS = {
    Finding.SUPPORTED: "agree",
    Finding.STRAINED: "neutral",
    Finding.DISPUTED: "neutral",
    Finding.CONTRADICTED: "disagree",
}
#: A namespace of our own: the format keeps its own one for other objects.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, f"{SOFTWARE}#stix")


def stix(assessment: Assessment) -> bytes:
    """The bundle. Names come from the articles' digests and the versions, so the same run gives the same names."""
    return as_json(_Bundle(assessment).record())


class _Bundle:
    """Objects by name, in the order in which they are first spoken of."""

    def __init__(self, assessment: Assessment) -> None:
        self._run = assessment
        moment = datetime.fromisoformat(assessment.run.made_at).astimezone(UTC)
        self._made_at = moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        self._objects: dict[str, dict[str, Json]] = {}
        self._maker = self._identity("forewarn", "system", maker(assessment.run))

    def record(self) -> dict[str, Json]:
        articles = {article.id: article for article in self._run.articles}
        pairs = zip(self._run.claims, self._run.verdicts, strict=True)
        for number, (claim, verdict) in enumerate(pairs, 1):
            self._claim(number, claim, verdict, articles[claim.article])
        for area in self._run.launch_areas:
            self._location(area.place, f"Reported launch area: {area.why}" if area.why else "Reported launch area")
        for number, spot in enumerate(scene_of(self._run).spots, 1):
            self._place(number, spot)
        held: list[Json] = list(self._objects)
        self._add(
            "report",
            "brief",
            name=_plain(title_of(self._run)),
            description=_plain(credit(self._run)),
            report_types=["observed-data"],
            published=self._made_at,
            object_refs=held,
            external_references=self._sources(),
        )
        return {"type": "bundle", "id": f"bundle--{self._uuid('bundle')}", "objects": list(self._objects.values())}

    def _claim(self, number: int, claim: Claim, verdict: Verdict, article: Article) -> None:
        if claim.speaker == AUTHOR:
            name = article.publisher or f"author of article {article.id}"
            speaker = self._identity(name, "organization" if article.publisher else "unknown")
        else:
            speaker = self._identity(claim.speaker, "unknown", "as the article names them")
        note = self._add(
            "note",
            f"claim {number}",
            abstract=f"Claim: {KIND_NAMES[claim.kind]}",
            content=_plain(claim.sentence),
            authors=[_plain(claim.speaker if claim.speaker != AUTHOR else "author of the article")],
            object_refs=[speaker],
            external_references=[_article(article)],
            lang=article.lang,
        )
        if verdict.finding in OPINIONS:
            self._add(
                "opinion",
                f"finding {number}",
                opinion=OPINIONS[verdict.finding],
                explanation=_plain(f"{FINDING_NAMES[verdict.finding]}: {verdict.because}"),
                authors=["forewarn"],
                object_refs=[note],
                external_references=self._sources(verdict.sources),
            )

    def _place(self, number: int, spot: Spot) -> None:
        location = self._location(spot.outlook.place, "Place named in the articles or asked for")
        self._add(
            "note",
            f"place {number}",
            abstract="Reach and minutes from a reported launch area",
            content=_plain(spot_words(spot)),
            authors=["forewarn"],
            object_refs=[location],
        )

    def _location(self, place: Place, what: str) -> str:
        about: dict[str, Json] = {"name": _plain(place.name), "description": _plain(what)}
        if place.country:
            about["country"] = place.country
        return self._add(
            "location",
            f"{place.id} {what}",
            **about,
            latitude=place.latitude_deg,
            longitude=place.longitude_deg,
        )

    def _identity(self, name: str, sort: str, description: str = "") -> str:
        return self._add(
            "identity", f"{name} {sort}", name=_plain(name), identity_class=sort, description=_plain(description)
        )

    def _sources(self, only: tuple[str, ...] | None = None) -> list[Json]:
        wanted = self._run.sources if only is None else [name for name in only if name in self._run.sources]
        references: list[Json] = []
        for name in wanted:
            source = self._run.sources[name]
            reference = {"source_name": _plain(source.producer), "description": _plain(source.title)}
            if _is_address(source.address):
                reference["url"] = str(source.address)
            references.append({**reference})
        return references

    def _add(self, sort: str, what: str, **about: Json) -> str:
        name = f"{sort}--{self._uuid(sort, what)}"
        common: dict[str, Json] = {
            "type": sort,
            "spec_version": "2.1",
            "id": name,
            "created": self._made_at,
            "modified": self._made_at,
        }
        if self._objects:
            common["created_by_ref"] = self._maker
        told: dict[str, Json] = {key: value for key, value in about.items() if value not in ("", [])}
        self._objects.setdefault(name, {**common, **told})
        return name

    def _uuid(self, *parts: str) -> uuid.UUID:
        run = self._run.run
        made_by = (run.forewarn_version, run.catalog_version, run.seed, run.samples)
        return uuid.uuid5(_NAMESPACE, _plain("\n".join([name_of(run, *made_by), *parts])))


def _article(article: Article) -> Json:
    reference: dict[str, Json] = {
        "source_name": _plain(article.publisher or f"article {article.id}"),
        "description": _plain(article.title or article.id),
    }
    if _is_address(article.address):
        # The digest is of the article as it was read, not of whatever stands at the address by now.
        reference["url"] = article.address
    reference["external_id"] = f"sha256:{article.digest_sha256}"
    return reference


def _is_address(address: str | None) -> bool:
    return address is not None and address.lower().startswith(("https://", "http://"))


def _plain(words: str) -> str:
    """A file name may carry bytes that are no text."""
    return words.encode("utf-8", "replace").decode("utf-8")
