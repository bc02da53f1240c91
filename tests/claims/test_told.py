"""What a sentence itself tells is a claim; what it only dates, names or recalls is none beside it, by rules alone."""

import pytest

from forewarn.claims import learned


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch):
    """Weights that say nothing of any kind."""
    nothing = learned.Weights((), (), {}, drop_below=0, take_from=1, take_back_from=1)
    monkeypatch.setattr(learned, "weights", lambda: nothing)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army has moved its missiles to the coast, a step the opposition condemned.", {"status", "reaction"}),
        ("Eastmark urged Norland to withdraw the Typhon launchers.", {"reaction"}),
        ("The launchers will be returned after the exercise, the army said.", {"status"}),
        ("The Typhon launcher is capable of firing Tomahawk missiles.", set()),
        ("Successful tests of the missile", set()),
        ("The deployment of the Oreshnik comes at a time of strain.", set()),
        ("Eastmark Fires ATACMS at Norland Depot", {"use"}),
        ("The missile is believed to have fallen into the sea.", {"use"}),
        ("The coast guard warned ships to keep away.", {"warning"}),
        ("Norland responded by launching ballistic missiles at the base.", {"use"}),
        ("A regiment equipped with Yars missiles has gone on combat alert.", {"status"}),
        ("These plans are harmful to stability and undermine our deterrence, the ministry said.", {"reaction"}),
    ],
)
def test_what_a_sentence_tells_is_found_and_what_it_only_mentions_is_not(read, text, kinds):
    assert {str(kind) for kind in read(text)} == kinds
