"""What a sentence that names no system points at, in sentences written for these tests."""

import pytest

ABOUT = (
    "Oreshnik missiles arrive in the east\nThe Oreshnik missile system has been deployed at Hillford, the ministry "
    "said on Monday. The Oreshnik was delivered by rail. "
)
ABOUT_A_DEFENCE = (
    "Patriot batteries for Brookmark\nThe Patriot battery was deployed near Port Ember on Monday, officials said. The "
    "Patriot crews trained in spring. "
)
FAR_ON = "The town has a mill, a school and two churches, and its people speak of little else these days. " * 3


@pytest.mark.parametrize(
    ("sentence", "kind", "system"),
    [
        ("The launchers will go on combat duty in June.", "status", "oreshnik"),
        ("It will be placed in the same silos as the Voevoda missiles.", "status", "oreshnik"),
        ("The ministry said that nuclear weapons will be stationed in Westmark too.", "status", None),
        ("The deployment is a response to the Typhon launchers in Japan.", "statement_of_intent", "oreshnik"),
        ("Deployment aimed at Westmark, analysts say", "statement_of_intent", "oreshnik"),
        ("We could use it against those who arm our enemy, he warned.", "statement_of_intent", "oreshnik"),
        ("Neighbours condemned the deployment.", "reaction", "oreshnik"),
        ("Neighbours condemned the deployment of foreign troops.", "reaction", None),
        ("Nothing can intercept it, the general said.", "intercept", "oreshnik"),
        ("Air defences shot down four missiles over the capital on Sunday.", "intercept", None),
        ("The missile struck a factory in Dunmoor in November.", "use", "oreshnik"),
        ("Rebels have fired missiles and drones at ports for months.", "use", None),
    ],
)
def test_a_sentence_points_at_the_articles_weapon_or_tells_of_any_of_a_sort(read, sentence, kind, system):
    assert read(ABOUT + sentence)[kind].system == system


def test_long_range_missiles_told_of_well_after_the_topic_are_any_such_missiles(read):
    status = read(ABOUT + FAR_ON + "The other side will deploy long-range missiles in Norland next year.")["status"]
    assert (status.system, status.system_text) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "kind", "system"),
    [
        ("The system can intercept six missiles at once.", "intercept", "patriot"),
        ("The project will destabilise the region, Eastmark's envoy warned.", "reaction", "patriot"),
        ("A missile launched from Yemen was intercepted over the bay on Friday.", "intercept", None),
        ("The battery was struck by a drone on Sunday.", "use", None),
    ],
)
def test_a_defence_is_meant_where_the_sentence_points_at_it_and_not_where_it_was_struck(read, sentence, kind, system):
    assert read(ABOUT_A_DEFENCE + sentence)[kind].system == system


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The deployment will begin in June.", None),
        ("The missile system will be deployed in June.", "Flamingo"),
    ],
)
def test_of_several_weapons_a_deployment_means_none_and_the_system_the_last(read, sentence, name):
    text = "Norland showed its Zircon missile and its Flamingo on Monday. The Zircon is fast. The Flamingo is slow. "
    assert read(text + sentence)["status"].system_text == name


def test_an_alarm_for_an_aircrafts_take_off_is_about_no_missile(read):
    text = "Kinzhal missiles are feared in Hillford. Sirens sounded across the country due to the takeoff of a MiG-31."
    assert read(text)["warning"].system is None


@pytest.mark.parametrize(
    ("sentence", "system"),
    [
        ("The Typhon launcher, which can fire Tomahawk missiles, was moved to Norland on Monday.", "typhon"),
        ("Norland deployed Typhon, a battery capable of firing SM-6 and Tomahawk missiles.", "typhon"),
        ("Norland deployed Tomahawk missiles near the bay.", "tomahawk"),
    ],
)
def test_what_a_launcher_could_fire_is_not_what_was_moved(read, sentence, system):
    assert read(sentence)["status"].system == system


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The Golden Dome will be fully operational by 2029, the president said.", "status", "Golden Dome"),
        ("Two of the “Tundra” satellites have gone silent, an analyst said.", "status", "Tundra"),
        ("The missile to be shown to the crowd next week will be named ‘Dezful’.", "status", "Dezful"),
        ("The 9M730 Burevestnik missile was tested on Tuesday.", "use", "Burevestnik"),
        ("The Sarmat missile was tested on Tuesday. A day later Satan 2 was tested again.", "use", "Sarmat"),
        ("A missile known as Satan 2 was tested on Tuesday.", "use", "Satan 2"),
    ],
)
def test_a_weapon_goes_by_its_own_name_where_the_article_tells_it(read, text, kind, name):
    claim = read(text)[kind]
    assert (claim.system, claim.system_text) == (None, name)


@pytest.mark.parametrize("town", ["The city of Dezful lies by a river.", "Voronezh and Uragan are names on a map."])
def test_a_towns_or_a_winds_name_is_no_weapons(town):
    from forewarn.claims.systems import find_systems

    assert find_systems(town, ()) == ()
