"""Steps of a deployment held against each other: what is a contradiction, a change, or neither."""

from story_texts import article, claim

from forewarn.records.claims import Certainty, Status
from forewarn.stories import contradictions


def told(*parts):
    """Articles ``a``, ``b`` ... with one claim each: (sentence, day or None, status, more fields)."""
    articles, claims = [], []
    for letter, (sentence, day, status, more) in zip("abcdef", parts, strict=False):
        source = article(letter, sentence, day)
        articles.append(source)
        claims.append(claim(source, sentence, status=status, place="Belarus", **more))
    return contradictions(articles, claims)


def test_a_lower_step_told_after_combat_duty_is_neither_change_nor_contradiction():
    found = told(
        ("Oreshnik is on combat duty in Belarus.", "2025-12-18", Status.ON_COMBAT_DUTY, {}),
        ("Oreshnik is deployed in Belarus, analysts say.", "2025-12-27", Status.DEPLOYED, {}),
    )
    assert found == ()


def test_going_on_duty_is_a_step_further_and_not_a_plan():
    found = told(
        ("Belarus has deployed Oreshnik.", "2025-09-26", Status.DEPLOYED, {}),
        ("Oreshnik is going on combat duty in Belarus.", "2025-12-17", Status.ON_COMBAT_DUTY, {}),
        ("Oreshnik is being placed on combat duty in Belarus.", "2025-12-18", Status.ON_COMBAT_DUTY, {}),
    )
    assert found == ()


def test_a_plan_for_combat_duty_says_nothing_against_being_deployed():
    found = told(
        ("Belarus has deployed Oreshnik.", "2025-09-26", Status.DEPLOYED, {}),
        ("Oreshnik is to go on combat duty in Belarus in December.", "2025-10-31", Status.PLANNED, {}),
    )
    assert found == ()


def test_a_plan_for_combat_duty_stands_against_combat_duty_claimed_before():
    found = told(
        ("Oreshnik is on combat duty in Belarus.", "2025-09-26", Status.ON_COMBAT_DUTY, {}),
        ("Oreshnik is to go on combat duty in Belarus in December.", "2025-10-31", Status.PLANNED, {}),
    )
    assert [each.kind for each in found] == ["contradiction"]


def test_a_later_denial_stands_against_an_earlier_claim_and_both_tellers_are_named():
    for more in ({"negated": True}, {"certainty": Certainty.DENIED}):
        found = told(
            ("Oreshnik is on combat duty in Belarus.", "2025-12-17", Status.ON_COMBAT_DUTY, {"speaker": "Minsk"}),
            ("Oreshnik has not been deployed in Belarus.", "2026-02-21", Status.DEPLOYED, {"speaker": "Kyiv", **more}),
        )
        assert [each.kind for each in found] == ["contradiction"]
        for words in ("Minsk", "Kyiv", "17 December 2025", "21 February 2026", "not deployed"):
            assert words in found[0].because


def test_a_status_of_denied_counts_as_denial():
    found = told(
        ("Oreshnik is deployed in Belarus.", "2025-12-17", Status.DEPLOYED, {"speaker": "Minsk"}),
        ("The deployment of Oreshnik in Belarus is a show.", "2026-02-23", Status.DENIED, {"speaker": "Kyiv"}),
    )
    assert [each.kind for each in found] == ["contradiction"]


def test_no_confirmed_information_is_a_doubt_and_is_called_one():
    found = told(
        ("Oreshnik is on combat duty in Belarus.", "2025-12-17", Status.ON_COMBAT_DUTY, {"speaker": "Minsk"}),
        (
            "There is no confirmed information that a launcher of the Oreshnik is deployed in Belarus, they said.",
            "2026-02-21",
            Status.DEPLOYED,
            {"speaker": "they"},
        ),
    )
    assert [each.kind for each in found] == ["contradiction"]
    assert "not confirmed to be deployed" in found[0].because


def test_a_denial_before_the_deployment_is_a_change():
    found = told(
        ("Oreshnik has not been deployed in Belarus.", "2025-09-27", Status.DEPLOYED, {"negated": True}),
        ("Oreshnik is deployed in Belarus.", "2025-12-17", Status.DEPLOYED, {}),
    )
    assert [each.kind for each in found] == ["change"]
    assert "not deployed (27 September 2025)" in found[0].because


def test_a_denial_of_combat_duty_says_nothing_against_being_deployed():
    found = told(
        ("Oreshnik is deployed in Belarus.", "2025-12-17", Status.DEPLOYED, {}),
        ("Oreshnik is not on combat duty in Belarus.", "2025-12-19", Status.ON_COMBAT_DUTY, {"negated": True}),
    )
    assert found == ()


def test_a_doubt_is_not_put_into_the_mouth_of_those_whose_claim_it_doubts():
    sentence = (
        "There is no confirmed information that Oreshnik is deployed in Belarus, the opposition group said, "
        "two months after Minsk announced that it was on combat duty."
    )
    before = ("Oreshnik is on combat duty in Belarus.", "2025-12-17", Status.ON_COMBAT_DUTY, {"speaker": "Minsk"})
    more = {"speaker": "Minsk", "speaker_start": sentence.index("Minsk")}
    found = told(before, (sentence, "2026-02-21", Status.DEPLOYED, more))
    assert len(found) == 1
    assert "not confirmed to be deployed according to the opposition group" in found[0].because


def test_calling_it_an_information_operation_disputes_it():
    found = told(
        ("Belarus has deployed Oreshnik.", "2025-09-26", Status.DEPLOYED, {"speaker": "Minsk"}),
        (
            "The deployment of Oreshnik in Belarus is an information operation, Kyiv said.",
            "2025-09-27",
            Status.DEPLOYED,
            {"speaker": "Kyiv"},
        ),
    )
    assert [each.kind for each in found] == ["contradiction"]
    assert "disputed as deployed according to Kyiv" in found[0].because


def test_a_body_that_counters_disinformation_disputes_nothing_by_its_name():
    found = told(
        ("Belarus has deployed Oreshnik.", "2025-09-26", Status.DEPLOYED, {}),
        (
            "Oreshnik is deployed in Belarus, the Center for Countering Disinformation said.",
            "2025-09-27",
            Status.DEPLOYED,
            {},
        ),
    )
    assert found == ()


def test_an_announcement_that_names_nothing_to_come_says_nothing_against_being_there():
    found = told(
        ("Oreshnik is deployed in Belarus.", "2025-12-17", Status.DEPLOYED, {}),
        ("Oreshnik was presented in Belarus on television.", "2025-12-17", Status.ANNOUNCED, {}),
    )
    assert found == ()


def test_sites_that_are_chosen_or_a_thing_that_is_possible_are_no_deployment():
    later = ("Oreshnik will be deployed in Belarus, he said.", "2025-11-01", Status.PLANNED, {})
    for sentence in (
        "The army has selected deployment sites for Oreshnik in Belarus.",
        "Deploying systems like Oreshnik in Belarus is possible, he said.",
    ):
        assert told((sentence, "2025-08-01", Status.DEPLOYED, {}), later) == ()


def test_an_ability_to_deploy_is_no_step():
    found = told(
        ("Oreshnik is deployed in Belarus.", "2025-08-01", Status.DEPLOYED, {}),
        ("It shows our ability to rapidly deploy Oreshnik in Belarus.", "2025-09-01", Status.PLANNED, {}),
    )
    assert found == ()


def test_being_forced_to_deploy_is_no_plan():
    found = told(
        ("Oreshnik is on combat duty in Belarus.", "2025-09-26", Status.ON_COMBAT_DUTY, {}),
        ("Belarus was forced to deploy Oreshnik, the minister said.", "2025-09-30", Status.PLANNED, {}),
    )
    assert found == ()


def test_a_plan_and_a_presence_of_which_one_has_no_day_can_have_come_in_either_order():
    found = told(
        ("Oreshnik is on combat duty in Belarus.", None, Status.ON_COMBAT_DUTY, {}),
        ("Oreshnik will be deployed in Belarus.", "2024-12-06", Status.PLANNED, {}),
    )
    assert found == ()


def test_the_country_that_a_system_comes_from_is_not_where_it_stands():
    first = article("a", "The U.S. Army sent Typhon launchers abroad, officials said.", "2025-07-01")
    other = article("b", "Berlin wants to acquire Typhon from the United States.", "2025-07-15")
    claims = [
        claim(first, first.text, system="typhon", status=Status.DEPLOYED, place="U.S."),
        claim(other, other.text, system="typhon", status=Status.PLANNED, place="United States"),
    ]
    assert contradictions([first, other], claims) == ()


def test_what_the_army_of_its_own_country_received_is_not_put_into_another():
    first = article(
        "a",
        "Oreshnik missiles have been delivered to the Russian military.\nOreshnik will go to Belarus.",
        "2025-08-01",
    )
    other = article("b", "Oreshnik has not been deployed in Belarus, Kyiv said.", "2025-09-27")
    claims = [
        claim(first, first.text.split("\n")[0], status=Status.DEPLOYED),
        claim(first, first.text.split("\n")[1], status=Status.PLANNED, place="Belarus"),
        claim(other, other.text, status=Status.DEPLOYED, negated=True, place="Belarus"),
    ]
    assert contradictions([first, other], claims) == ()
