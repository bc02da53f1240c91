"""Ways of telling that came up in articles nobody had read while the rules were written."""

from datetime import date

import pytest

from forewarn.claims import extract, places_told
from forewarn.claims.parse import parse_text
from forewarn.records.articles import Article
from forewarn.records.claims import PlaceRole, Status


@pytest.fixture
def claims_of(names):
    def of(text, published="2026-01-20"):
        article = Article(id="test", text=text, digest_sha256="", published=date.fromisoformat(published))
        return extract(article, names)

    return of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army tested a Shahab 3 missile on Monday.", "Shahab 3"),
        ("India fired an Agni-V missile from the island on Monday.", "Agni-V"),
        ("Officers showed the X92 ballistic missile to guests on Monday, and the missile was fired.", "X92"),
        ("A new missile system, called the 9Z880, was deployed in the east.", "9Z880"),
    ],
)
def test_a_system_outside_the_record_keeps_its_name_without_an_entry(claims_of, text, name):
    claim = claims_of(text)[0]
    assert (claim.system, claim.system_text) == (None, name)


@pytest.mark.parametrize(
    "text",
    [
        "Russia’s missile was fired at the range on Monday.",
        "A US-backed missile shield was deployed in the south.",
        "Tuesday’s hypersonic missile was fired into the sea.",
        "The Danish missile system was deployed on the coast.",
    ],
)
def test_a_country_a_day_or_a_backer_is_no_system(claims_of, text):
    assert {(claim.system, claim.system_text) for claim in claims_of(text)} == {(None, None)}


def test_missiles_of_a_text_with_several_stay_unnamed_where_it_names_none(claims_of):
    text = (
        "The army has Tomahawk missiles and Kinzhal missiles on its list.\n"
        "Long-range missiles were fired in the desert on Monday.\n"
    )
    assert [claim.system for claim in claims_of(text) if claim.kind == "use"] == [None]


def test_a_refusal_to_say_where_denies_nothing(read):
    assert "status" not in read("He did not say where the Oreshnik would be stationed.")


def test_a_place_on_the_map_is_no_deployment(read):
    assert "status" not in read("The site lies 307 km east of Minsk.")


def test_the_word_forewarn_warns_of_nothing(read):
    assert read("(Example text written for the forewarn project, not a news report.)") == {}


def test_no_confirmed_information_of_a_deployment_denies_it_by_the_group_that_says_so(read):
    claim = read(
        "There is no confirmed information that the Oreshnik has been deployed, the opposition group BelPol said."
    )["status"]
    assert (claim.status, claim.negated, claim.speaker) == (Status.DENIED, True, "the opposition group BelPol")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The deployment of Typhon in Norland would change the balance, the minister said.", Status.PLANNED),
        ("US to Deploy Typhon Launchers in Norland", Status.PLANNED),
        ("The navy switched on its new missile warning radar in the north.", Status.ON_COMBAT_DUTY),
        (
            "The Kinzhal missiles have been moved to the coast, a measure that critics call an escalation.",
            Status.DEPLOYED,
        ),
        ("The DF-26 ballistic missile has been incorporated into the rocket force.", Status.DEPLOYED),
    ],
)
def test_where_a_deployment_stands_is_read_from_many_verbs(read, text, status):
    assert read(text)["status"].status == status


def test_a_launch_in_a_text_about_tests_is_a_test(claims_of):
    text = (
        "North Korea reports a missile test.\nIt was the third test of the kind, and the tests will go on.\n"
        "The state launched a ballistic missile on Tuesday.\n"
    )
    assert {claim.status for claim in claims_of(text) if claim.kind == "use"} == {Status.TESTED}


def test_who_reports_comes_before_those_whom_the_report_says_agreed(read):
    claim = read("Reuters reported that Minsk and Moscow had agreed on stationing the Oreshnik near Krichev.")["status"]
    assert claim.speaker == "Reuters"


def test_a_general_cited_over_a_long_apposition_is_the_speaker(read):
    text = (
        "Reuters cited General Piotr Nowak, the head of the northern command in Europe, as saying that the Oreshnik"
        " has been deployed near Krichev."
    )
    assert read(text)["status"].speaker == "Piotr Nowak"


def test_an_alert_went_off_where_it_was_issued(read):
    claim = read("An alert was issued in Aomori after the launch of the missile.")["warning"]
    assert [place.text for place in places_told(claim)] == ["Aomori"]


def test_minutes_to_a_place_make_it_a_target(read):
    claim = read("The Oreshnik needs 17 minutes to Brussels and 11 minutes to an air base in Poland.")["flight_time"]
    assert [(place.text, place.role) for place in claim.places] == [
        ("Brussels", PlaceRole.TARGET),
        ("Poland", PlaceRole.TARGET),
    ]


def test_a_headline_takes_the_day_that_the_text_below_tells(claims_of):
    text = "Iran fires Khorramshahr-4 missile\nIran fired a Khorramshahr-4 missile on 12 January 2026, the army said.\n"
    used = [claim for claim in claims_of(text) if claim.kind == "use"]
    assert [claim.date.from_date for claim in used if claim.date] == [date(2026, 1, 12)] * 2


def test_a_weekday_of_something_to_come_lies_ahead(read):
    claim = read("The Patriot launchers will be deployed at Sula on Thursday.", published="2026-01-20")["status"]
    assert claim.date.from_date == date(2026, 1, 22)  # the Thursday after Tuesday, 20 January 2026


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The AN/TPY-2 radar looks out to 5,000 kilometres.", "range"),
        ("Ryzhenkov has been running the Belarusian foreign ministry since 2022.", "office"),
        ("DF-17 is short for Dong Feng.", "name"),
        ("The presumed Oreshnik base is 478 km south-west of Moscow.", "geography"),
        ("The Oreshnik flies eleven times as far as the Iskander-M.", "range"),
        ("It was a Rodong missile, a scaled-up variant of an older one.", "class"),
        ("Minsk will retain control over the missiles on its soil.", "statement_of_intent"),
    ],
)
def test_single_sentences_find_their_kind(read, text, kind):
    assert kind in read(text)


def test_the_parser_never_breaks_a_sentence_before_that():
    text = "The ministry of defence announced on Wednesday that four launchers will come on Thursday. They come by sea."
    assert [sentence.text.strip()[:4] for sentence in parse_text(text).sents] == ["The ", "They"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The navy fired a Medium Range Ballistic Missile Falcon-9 from a test stand.", "class"),
        ("It was the country’s first ICBM to use a solid propellant.", "class"),
        ("He praised the Oreshnik, a weapon touted as a next-generation hypersonic missile.", "class"),
        ("The country’s firing of a ballistic missile woke the whole coast.", "use"),
        ("The missile lifted off from the second pad at dawn.", "use"),
        ("The Oreshnik has been deployed under combat conditions.", "use"),
        ("A strike by an Iskander missile hit a depot near the river.", "use"),
        ("The stationing of the missiles is a concern for Vilnius.", "reaction"),
        ("The airport cancelled all flights and closed schools after the launch of the missile.", "reaction"),
        ("The paper called the missile an unwelcome development for the alliance.", "reaction"),
    ],
)
def test_a_wording_of_newer_articles_is_read_as_its_kind(claims_of, text, kind):
    assert kind in {claim.kind.value for claim in claims_of(text)}


def test_where_a_missile_came_down_is_a_distance_on_the_map(claims_of):
    counts = [one.quantity for one in claims_of("The missile fell into the sea about 300 km east of the cape.")]
    assert [(one.value, one.unit) for one in counts if one] == [(300, "km distance")]


def test_a_place_close_to_a_border_is_nobodys_closure(claims_of):
    assert "reaction" not in {one.kind.value for one in claims_of("They deployed missiles close to the borders.")}
