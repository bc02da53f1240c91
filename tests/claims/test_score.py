import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def scorer():
    folder = str(ROOT / "evaluation")
    sys.path.insert(0, folder)
    try:
        spec = importlib.util.spec_from_file_location("forewarn_score", ROOT / "evaluation" / "score.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules["forewarn_score"] = module
        spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(folder)


def test_our_own_articles_are_read_no_worse_than_the_floor(scorer, names):
    floors = json.loads((ROOT / "evaluation" / "floors.json").read_text(encoding="utf-8"))
    own = next(corpus for corpus in scorer.corpora() if corpus.name == "own")
    assert scorer.below_floor(own, scorer.score(own, names), floors) == []


def test_a_fallen_score_and_a_changed_corpus_are_told(scorer, names):
    own = next(corpus for corpus in scorer.corpora() if corpus.name == "own")
    scores = scorer.score(own, names)
    too_high = {"own": {"digest": own.digest, "floors": {"f1 micro": 1.01}}}
    other = {"own": {"digest": "other", "floors": {}}}
    assert len(scorer.below_floor(own, scores, too_high)) == 1
    assert len(scorer.below_floor(own, scores, other)) == 1


def test_every_annotation_of_ours_stands_in_its_article(scorer):
    own = next(corpus for corpus in scorer.corpora() if corpus.name == "own")
    texts = {article.id: article.text for article in own.articles}
    assert len(texts) >= 15
    for one in own.gold:
        assert one.sentence in texts[one.article]
        assert one.speaker == "author" or one.speaker in texts[one.article]


def test_the_shared_articles_are_read_no_worse_than_the_floor(scorer, names):
    if not scorer.SHARED.exists():
        pytest.skip("the annotated articles of others stand beside the checkout only where they are kept")
    floors = json.loads((ROOT / "evaluation" / "floors.json").read_text(encoding="utf-8"))
    for corpus in scorer.corpora():
        if corpus.name != "own":
            assert scorer.below_floor(corpus, scorer.score(corpus, names), floors) == []
