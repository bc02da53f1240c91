import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forewarn.claims import extract, extract_all, places_told
from forewarn.records.articles import Article, Passage, PassageKind
from forewarn.records.claims import Certainty, PlaceRole, Status
from forewarn.records.errors import MisquotedClaim

REPORT = (
    "A brigade of Iskander-M launchers has been deployed near Grodno, the ministry said on Friday.\n"
    "“Each launcher carries two missiles with a range of up to 500 km,” Colonel Jan Nowik told reporters in Vilnius.\n"
    "Lithuania condemned the move. Two of them could reach Warsaw in about 5 minutes.\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two Patriot batteries were handed over to the crew at Rzeszow.", "status"),
        ("The Hwasong-18 can reach any city in Japan.", "reach"),
        ("The Tomahawk has a range of 1,600 km.", "range"),
        ("The DF-17 flies at more than Mach 5.", "speed"),
        ("An Iskander needs about 4 minutes to reach Warsaw from Chernyakhovsk.", "flight_time"),
        ("Sirens sounded in Tel Aviv as people ran to take cover.", "warning"),
        ("Air defences shot down six Kinzhal missiles over Kyiv.", "intercept"),
        ("The Avangard is a hypersonic glide vehicle.", "class"),
        ("Russia fired an Iskander missile at a depot in Sumy.", "use"),
        ("North Korea test-fired a Hwasong-12 on Sunday.", "use"),
        ("Crews of the Iskander brigade took part in a military exercise.", "exercise"),
        ("The deployment of the Typhon is a response to Chinese pressure.", "statement_of_intent"),
        ("Berlin condemned the deployment of the missiles as reckless.", "reaction"),
        ("Poland will receive 48 Patriot launchers.", "quantity"),
        ("Ivan Petrenko is the foreign minister of Ukraine.", "office"),
        ("The missile is named Kinzhal, Russian for dagger.", "name"),
        ("Grodno is 30 km east of the Polish border and 270 km west of Minsk.", "geography"),
    ],
)
def test_every_kind_is_found_in_a_plain_sentence_of_its_own(read, text, kind):
    assert kind in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Will the Iskander come to Grodno?",
        "Europe would be wiser to trust its diplomats.",
        "Read also: Ten cities with the best bread",
        "The cafe at the viewpoint opens at ten.",
        "Subscribe to our newsletter",
    ],
)
def test_questions_opinions_and_furniture_hold_no_claims(read, text):
    assert read(text) == {}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Oreshnik will be deployed in Belarus next year.", Status.PLANNED),
        ("The Oreshnik has been deployed in Belarus.", Status.DEPLOYED),
        ("The Oreshnik went on combat duty in Belarus on Monday.", Status.ON_COMBAT_DUTY),
        ("The Oreshnik is to be put on combat duty in Belarus.", Status.PLANNED),
        ("Iskander launchers are being transferred to Belarus.", Status.IN_TRANSFER),
        ("The deployment of the Oreshnik was announced in Minsk.", Status.ANNOUNCED),
        ("Iskander launchers are on their way to Belarus and will be deployed there.", Status.PLANNED),
    ],
)
def test_a_deployment_stands_where_its_words_put_it(read, text, status):
    assert read(text)["status"].status is status


def test_arrival_and_combat_duty_in_one_sentence_are_two_claims(names):
    text = "The Oreshnik has arrived in Belarus and is going on combat duty."
    claims = extract(Article(id="t", text=text, digest_sha256=""), names)
    assert {claim.status for claim in claims if claim.kind.value == "status"} == {
        Status.DEPLOYED,
        Status.ON_COMBAT_DUTY,
    }


@pytest.mark.parametrize(
    ("text", "kind", "certainty", "negated"),
    [
        ("The Oreshnik has been deployed in Belarus.", "status", Certainty.CERTAIN, False),
        ("The Oreshnik will most likely be deployed in Belarus.", "status", Certainty.PROBABLE, False),
        ("The Oreshnik may be deployed in Belarus.", "status", Certainty.POSSIBLE, False),
        ("The Oreshnik has not been deployed in Belarus.", "status", Certainty.DENIED, True),
        ("Neither radars nor launchers will be stationed in Poland.", "status", Certainty.DENIED, True),
        ("The Kinzhal cannot be intercepted.", "intercept", Certainty.DENIED, True),
        ("The Pershing II could never have reached Moscow.", "reach", Certainty.DENIED, True),
        ("It is believed that the Iskander has a range of 500 km.", "range", Certainty.PROBABLE, False),
    ],
)
def test_certainty_is_how_the_text_puts_it(read, text, kind, certainty, negated):
    claim = read(text)[kind]
    assert (claim.certainty, claim.negated) == (certainty, negated)


def test_places_know_where_a_flight_starts_and_ends(read):
    claim = read("An Iskander fired from Chernyakhovsk would need 4 minutes to reach Warsaw.")["flight_time"]
    assert {(place.text, place.role) for place in claim.places} == {
        ("Chernyakhovsk", PlaceRole.LAUNCH),
        ("Warsaw", PlaceRole.TARGET),
    }


def test_a_list_of_targets_is_struck_as_a_whole(read):
    claim = read("From Belarus the Oreshnik could strike Warsaw, Vilnius and Berlin.")["reach"]
    assert [place.text for place in places_told(claim)] == ["Warsaw", "Vilnius", "Berlin"]


def test_all_numbers_of_a_sentence_are_kept_with_what_they_measure(read):
    claim = read("The Hwasong-15 peaked at 4,475 km and flew 950 km in 53 minutes.")["flight_time"]
    assert [one.unit for one in claim.quantities] == ["km altitude", "km flown", "min"]
    assert claim.quantity.unit == "min"


def test_the_missile_of_the_article_is_meant_where_a_sentence_only_says_it(names):
    text = "The Khorramshahr-4 was shown in Tehran.\nIts range is 2,000 km."
    claims = extract(Article(id="t", text=text, digest_sha256=""), names)
    assert next(claim for claim in claims if claim.kind.value == "range").system == "khorramshahr-4"


def test_an_office_is_held_by_a_person_for_a_country(read):
    office = read("Belarusian Foreign Minister Sergei Aleinik spoke in Minsk.")["office"].office
    assert (office.person_text, office.role, office.country) == ("Sergei Aleinik", "foreign-minister", "BY")


def test_no_claim_comes_from_a_teaser_or_furniture(names):
    text = "The Oreshnik has been deployed in Belarus."
    for kind in (PassageKind.TEASER, PassageKind.FURNITURE):
        article = Article(id="t", text=text, digest_sha256="", passages=(Passage(kind, 0, len(text)),))
        assert extract(article, names) == ()


def test_an_article_read_for_names_only_makes_no_claims(names):
    article = Article(id="t", text="«Орешник» размещён в Беларуси.", digest_sha256="", lang="ru", names_only=True)
    assert extract(article, names) == ()


def test_a_long_article_is_read_in_stretches_and_keeps_its_offsets(names):
    line = "The Oreshnik has been deployed in Belarus.\n"
    text = "Nothing happened in the harbour that day, and nobody minded much.\n" * 300 + line
    (claim,) = extract(Article(id="t", text=text, digest_sha256=""), names)
    assert text[claim.start : claim.end] == line.strip()


def test_many_articles_read_together_give_what_each_gives_alone(names):
    texts = [REPORT, "", "Nothing here.", "The Oreshnik has been deployed in Belarus.\n" * 3, REPORT[:90]]
    articles = [Article(id=str(at), text=text, digest_sha256="") for at, text in enumerate(texts * 5)]
    assert list(extract_all(articles, names)) == [extract(article, names) for article in articles]


@pytest.fixture(scope="module")
def claims_of_report(names):
    article = Article(id="report", text=REPORT, digest_sha256="")
    claims = extract(article, names)
    assert len(claims) >= 5
    return article, claims


def moved(claim, part, step):
    if part == "start":
        return dataclasses.replace(claim, start=claim.start + step)
    if part == "end":
        return dataclasses.replace(claim, end=claim.end + step)
    if part == "sentence":
        return dataclasses.replace(claim, sentence=claim.sentence + "!")
    if part == "speaker" and claim.speaker_start is not None:
        return dataclasses.replace(claim, speaker="Nobody At All")
    if part == "system" and claim.systems:
        wrong = dataclasses.replace(claim.systems[0], start=claim.systems[0].start + step)
        return dataclasses.replace(claim, systems=(wrong, *claim.systems[1:]))
    if part == "place" and claim.places:
        wrong = dataclasses.replace(claim.places[0], text=claim.places[0].text + "x")
        return dataclasses.replace(claim, places=(wrong, *claim.places[1:]))
    if part == "quantity" and claim.quantities:
        wrong = dataclasses.replace(claim.quantities[0], text="999 km")
        return dataclasses.replace(claim, quantities=(wrong, *claim.quantities[1:]))
    if part == "own quantity" and claim.quantity is not None:
        return dataclasses.replace(claim, quantity=dataclasses.replace(claim.quantity, text="999 km"))
    return None


@settings(max_examples=200, deadline=None)
@given(
    which=st.integers(0, 100),
    part=st.sampled_from(["start", "end", "sentence", "speaker", "system", "place", "quantity", "own quantity"]),
    step=st.integers(-40, 40).filter(bool),
)
def test_every_moved_offset_and_every_changed_word_is_refused(claims_of_report, which, part, step):
    article, claims = claims_of_report
    claim = claims[which % len(claims)]
    wrong = moved(claim, part, step)
    if wrong is not None:
        with pytest.raises(MisquotedClaim):
            wrong.check_against(article)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(alphabet=st.sampled_from(list("missle dpoyRu.,“”\"'\n\u202e\u200b0123456789%°-–;:()ÄЖ")), max_size=300)
)
def test_any_text_gives_claims_that_stand_in_it_or_none(names, text):
    article = Article(id="noise", text=text, digest_sha256="")
    for claim in extract(article, names):
        claim.check_against(article)


@pytest.mark.parametrize("text", ["", " \n", "a " * 50_000, "missile, " * 30_000, '"' * 20_000, "1,000 " * 20_000])
@pytest.mark.timeout(60)
def test_hostile_text_holds_no_claims_and_takes_no_time(read, text):
    assert read(text) == {}


def test_an_article_about_something_else_holds_no_claims(names):
    text = (
        "The mayor said on Monday that the stadium would be built by 2027 and will strengthen the region.\n"
        "Opposition members condemned the plan and called it “a waste of money”.\n"
        "The club launched its new shirt in May, and striker Jo Lane hit the target twice on Sunday.\n"
        "The bank fired 300 workers after it tested a new app, and the shop closed two branches in the town.\n"
        "A company delivers parcels within 20 minutes and plans to deploy 40 vans in the next four weeks.\n"
    )
    assert extract(Article(id="stadium", text=text, digest_sha256=""), names) == ()
