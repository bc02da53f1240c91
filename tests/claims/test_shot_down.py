"""How many were shot down, in sentences written for these tests."""

import pytest

from forewarn.claims import extract
from forewarn.records.articles import Article
from forewarn.records.claims import ClaimKind


@pytest.fixture(scope="module")
def counts(names):
    def read(text):
        claims = extract(Article(id="test", text=text, digest_sha256=""), names)
        shot = [claim for claim in claims if claim.kind is ClaimKind.INTERCEPT]
        return [(claim.system, claim.quantity and (claim.quantity.value, claim.quantity.unit)) for claim in shot]

    return read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The crews shot down 90 per cent of the rockets.", [(None, (90, "percent"))]),
        (
            "Air defences intercepted today 9 missiles, 6 cruise missiles and 148 drones.",
            [(None, (9, "missiles")), (None, (6, "cruise missiles")), (None, (148, "drones"))],
        ),
        (
            "Of 174 missiles that were detected 161 were destroyed, while 13 fell into the sea.",
            [(None, (161, "missiles"))],
        ),
        (
            "The army shot down six Kinzhal missiles and three Iskander-M missiles.",
            [("kinzhal", (6, "missiles")), ("iskander-m", (3, "missiles"))],
        ),
        ("The Patriot can stop ballistic missiles.", [("patriot", None)]),
    ],
)
def test_an_interception_tells_how_many_of_what_came_down(counts, text, wanted):
    assert counts(text) == wanted
