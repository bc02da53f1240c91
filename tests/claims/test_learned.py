"""What a sentence shows, and the weights learned from it (builders/kind_rows.json.gz, builders/kind_weights.py)."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from forewarn.catalog import load
from forewarn.claims import learned
from forewarn.claims.acts import grammar_of
from forewarn.claims.extract import sentences_shown
from forewarn.claims.found import Cue, FoundKind, Strength
from forewarn.claims.learned import Weights, likely, weighed
from forewarn.claims.parse import parse_text
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind

ROOT = Path(__file__).resolve().parents[2]
#: Weights are kept in hundredths; another build of the numerical library may round the last one otherwise.
LAST_DIGIT = 1


@pytest.fixture
def builder(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "builders"))
    import kind_weights

    yield kind_weights
    sys.modules.pop("kind_weights", None)


def test_the_shipped_weights_are_those_that_the_builder_learns_from_the_shipped_rows(builder):
    made = json.loads(builder.content())
    shipped = json.loads(builder.TARGET.read_text(encoding="utf-8"))
    assert made["kinds"] == shipped["kinds"]
    assert made["bias"] == pytest.approx(shipped["bias"], abs=LAST_DIGIT)
    both = made["weights"].keys() & shipped["weights"].keys()
    assert len(both) > 0.98 * max(len(made["weights"]), len(shipped["weights"])), "run builders/kind_weights.py"
    for trait in both:
        assert made["weights"][trait] == pytest.approx(shipped["weights"][trait], abs=LAST_DIGIT), trait


def test_a_kind_with_too_few_annotated_claims_has_no_weights(builder):
    rows = json.loads(gzip.decompress(builder.ROWS.read_bytes()))
    counts = {kind: sum(at in told for *_, told in rows["rows"]) for at, kind in enumerate(rows["kinds"])}
    with_weights = {kind.value for kind in learned.weights().kinds}
    assert with_weights == {kind for kind, count in counts.items() if count >= builder.CLAIMS_AT_LEAST}
    assert counts["flight_time"] < builder.CLAIMS_AT_LEAST < counts["status"]


def test_the_rows_keep_no_order_of_words_and_no_trait_of_fewer_than_three_articles(builder):
    rows = json.loads(gzip.decompress(builder.ROWS.read_bytes()))
    articles: dict[int, set[int]] = {}
    for article, _, shown, _ in rows["rows"]:
        assert shown == sorted(set(shown))
        for trait in shown:
            articles.setdefault(trait, set()).add(article)
    assert min(len(found) for found in articles.values()) >= 3


def test_traits_hold_no_name_of_a_missile_a_place_or_a_person():
    text = (
        "On Monday Maria Nowak said two Iskander missiles had been moved from Gomel to Vitebsk by the Grodno Brigade."
    )
    ((start, end, shown),) = sentences_shown(article_from_text(text, id="one"), load().names)
    assert text[start:end] == text
    assert {"word SYSTEM", "word PLACE", "word PERSON", "word move", "told status", "opens the article"} <= shown
    named = ("nowak", "maria", "iskander", "gomel", "vitebsk", "grodno")
    assert not [trait for trait in shown if any(name in trait.lower() for name in named)]


def _toy(**shares: float) -> Weights:
    return Weights(
        kinds=(ClaimKind.STATUS, ClaimKind.CLASS),
        bias=(0, 0),
        of={"word station": (200, -200), "word rocket": (-200, 200)},
        **{"drop_below": 0.2, "take_from": 0.3, "take_back_from": 0.5, **shares},
    )


def _weighed(monkeypatch, given: Weights, ruled: list[FoundKind], cues: list[Cue], shown: set[str]):
    monkeypatch.setattr(learned, "weights", lambda: given)
    sentence = "They station a rocket."
    return weighed(ruled, cues, grammar_of(parse_text(sentence), 0, sentence, ()), (), frozenset(shown))


def test_likelihood_is_the_logistic_of_the_sum_of_weights():
    # 1 / (1 + exp(-2)) = 0.8808 and 1 / (1 + exp(2)) = 0.1192
    assert likely({"word station"}, _toy()) == pytest.approx(
        {ClaimKind.STATUS: 0.8808, ClaimKind.CLASS: 0.1192}, abs=1e-4
    )


def test_an_unlikely_kind_that_the_rules_chose_is_dropped_and_a_likely_one_taken(monkeypatch):
    ruled = [FoundKind(ClaimKind.CLASS, 15, 21)]
    assert _weighed(monkeypatch, _toy(), ruled, [], {"word station"}) == [FoundKind(ClaimKind.STATUS, 5, 12)]


def test_a_kind_without_weights_stays_as_the_rules_have_it(monkeypatch):
    ruled = [FoundKind(ClaimKind.REACH, 0, 4)]
    assert ruled[0] in _weighed(monkeypatch, _toy(), ruled, [], {"word station", "word rocket"})


def test_a_kind_that_the_rules_saw_and_dropped_must_be_likelier_than_not_to_come_back(monkeypatch):
    cue = Cue(Strength.TOLD, FoundKind(ClaimKind.STATUS, 5, 12))
    doubtful = Weights((ClaimKind.STATUS,), (-50,), {}, drop_below=0.2, take_from=0.3, take_back_from=0.5)
    assert likely((), doubtful)[ClaimKind.STATUS] == pytest.approx(0.378, abs=1e-3)  # 1 / (1 + exp(0.5))
    assert _weighed(monkeypatch, doubtful, [], [cue], set()) == []
    topic = Cue(Strength.TOPIC, cue.hit)
    assert _weighed(monkeypatch, doubtful, [], [topic], set()) == [cue.hit]


def test_rows_are_collected_from_a_folder_of_annotated_articles(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "builders"))
    import kind_rows

    given = kind_rows.collected([(ROOT / "evaluation", 2.0)])
    sys.modules.pop("kind_rows", None)
    assert len(given["sources"]) == 20
    assert {weight for _, weight, *_ in given["rows"]} == {2.0}
    status = given["kinds"].index("status")
    told = given["traits"].index("told status")
    both = sum(status in kinds and told in shown for *_, shown, kinds in given["rows"])
    assert both > sum(status in kinds and told not in shown for *_, shown, kinds in given["rows"])
