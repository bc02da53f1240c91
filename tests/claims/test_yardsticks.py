"""The outside yardsticks run on tiny files of our own in their formats; the sets themselves are not ours to ship."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation"


def script(name):
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, EVALUATION / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


PLACES = """<?xml version="1.0" encoding="utf-8"?>
<articles><article docid="1"><text>Polish troops left Warsaw. They drove to Lublin on Friday.</text><toponyms>
<toponym><phrase>Polish</phrase><start>0</start><end>6</end><gaztag><fclass>A</fclass><lat>52</lat><lon>20</lon></gaztag></toponym>
<toponym><phrase>Warsaw</phrase><start>19</start><end>25</end><gaztag><fclass>P</fclass><lat>52.23</lat><lon>21.01</lon></gaztag></toponym>
<toponym><phrase>Lublin</phrase><start>44</start><end>50</end><gaztag><fclass>P</fclass><lat>51.25</lat><lon>22.57</lon></gaztag></toponym>
</toponyms></article></articles>
"""


@pytest.fixture
def places(tmp_path):
    (tmp_path / "TR-News.xml").write_text(PLACES, encoding="utf-8")
    return tmp_path


def test_a_marked_offset_that_is_some_characters_off_is_put_where_the_phrase_stands(places):
    [(_, [text])] = script("yardstick_places").sets_in(places)
    assert [text.text[slice(*mention.span)] for mention in text.mentions] == ["Polish", "Warsaw", "Lublin"]


def test_places_and_adjectives_are_counted_together_and_apart(places, names):
    from collections import Counter

    from forewarn import catalog

    yardstick = script("yardstick_places")
    [(_, texts)] = yardstick.sets_in(places)
    tallies, cities = yardstick.recognition(texts, names, catalog.load().gazetteer, Counter())
    together, alone = tallies["places and adjectives"], tallies["places alone"]
    assert (together.found, together.wanted, together.exact) == (3, 3, 3)
    assert (alone.found, alone.wanted, alone.exact) == (2, 2, 2)
    assert (cities.right, cities.asked) == (2, 2)


def line(text, *targets):
    words = text.split(" ")
    told = [{"span1": [words.index(word), words.index(word) + 1], "label": label} for word, label in targets]
    return json.dumps({"text": text, "targets": told})


@pytest.fixture
def factuality(tmp_path):
    train = [
        line("The launchers arrived .", ("arrived", 3.0)),
        line("The launchers have not arrived .", ("arrived", -3.0)),
        line("The launchers may have arrived .", ("arrived", 1.0)),
    ]
    dev = [
        line("Two batteries moved .", ("moved", 3.0)),
        line("Two batteries have not moved .", ("moved", -2.0)),
        line("Two batteries may have moved .", ("moved", 1.0)),
    ]
    (tmp_path / "train.jsonl").write_text("\n".join(train) + "\n", encoding="utf-8")
    (tmp_path / "dev.jsonl").write_text("\n".join(dev) + "\n", encoding="utf-8")
    return tmp_path


def test_the_classes_of_certainty_get_their_mean_label_and_are_compared(factuality, capsys):
    assert script("yardstick_factuality").main([str(factuality), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    # By hand: predictions 3, -3, 1 against 3, -2, 1: errors 0, 1, 0.
    assert figures["events"] == 3
    assert figures["mae"] == pytest.approx(1 / 3)
    assert figures["r"] > 0.99


def test_a_folder_without_the_files_is_told_in_one_line(tmp_path, capsys):
    assert script("yardstick_factuality").main([str(tmp_path)]) == 1
    assert "train.jsonl" in capsys.readouterr().err
