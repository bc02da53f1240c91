from datetime import date

from story_texts import SPEECH, article, claim
from test_forecasts import ARRIVED, Days, Entry

from forewarn.records.claims import Certainty, DateMention, Status
from forewarn.stories import origins, support, timeline


def lines(articles, claims, events=()):
    return timeline(articles, claims, origins(articles, claims), events)


def one(id_, sentence, published, status, **more):
    source = article(id_, sentence, published)
    return source, claim(source, sentence, status=status, place="Belarus", **more)


def test_steps_come_in_the_order_of_their_days_and_undated_ones_last():
    made = [
        one("c", "Oreshnik is on combat duty in Belarus.", "2025-12-30", Status.ON_COMBAT_DUTY),
        one("a", "Oreshnik is planned for Belarus.", "2025-07-01", Status.PLANNED),
        one("x", "Oreshnik is deployed in Belarus, it is said.", None, Status.DEPLOYED),
    ]
    found = lines([source for source, _ in made], [told for _, told in made])
    assert [entry.status for entry in found] == ["planned", "on_combat_duty", "deployed"]
    assert found[-1].from_date is None


def test_a_deployment_told_before_the_record_has_it_is_premature():
    source, told = one("a", "Oreshnik is deployed in Belarus.", "2025-09-26", Status.DEPLOYED)
    found = lines([source], [told], [ARRIVED])
    assert "premature" in found[0].remark
    assert "17 December 2025" in found[0].remark


def test_a_plan_told_after_the_record_has_the_deployment_is_behind_events():
    source, told = one("a", "Oreshnik is planned for Belarus.", "2025-12-23", Status.PLANNED)
    found = [entry for entry in lines([source], [told], [ARRIVED]) if entry.claims]
    assert "behind events" in found[0].remark


def test_an_undated_step_says_what_the_record_has():
    source, told = one("a", "Oreshnik is deployed in Belarus.", None, Status.DEPLOYED)
    found = [entry for entry in lines([source], [told], [ARRIVED]) if entry.claims]
    assert "undated; the record has it deployed first for 17 December 2025" in found[0].remark


def test_entries_of_the_record_carry_sources_and_only_systems_of_the_claims_appear():
    source, told = one("a", "Oreshnik is planned for Belarus.", "2025-07-01", Status.PLANNED)
    other = Entry(Days(date(2020, 1, 1), date(2020, 1, 1)), systems=("typhon",))
    found = lines([source], [told], [ARRIVED, other])
    assert [entry.source_ids for entry in found if not entry.claims] == [("some-source",)]


def test_two_tellings_of_one_speech_are_one_origin_behind_a_step():
    articles = [SPEECH["paper"], SPEECH["agency"]]
    claims = [
        claim(SPEECH["paper"], SPEECH["paper"].text.split("\n")[0], status=Status.DEPLOYED, place="Belarus"),
        claim(SPEECH["agency"], SPEECH["agency"].text.split("\n")[0], status=Status.DEPLOYED, place="Belarusian"),
    ]
    assert {entry.origin_count for entry in lines(articles, claims)} == {1}
    said = support(articles, claims, origins(articles, claims))
    assert [(each.article_count, each.origin_count) for each in said] == [(2, 1)]
    assert said[0].sentence.startswith("reported by 2 articles, 1 origin")


def test_an_undated_telling_takes_the_day_of_the_others_and_says_so():
    articles = list(SPEECH.values())
    wrong = SPEECH["wrong name"]
    told = claim(wrong, "Oreshnik missiles now stand in Belarus.", status=Status.DEPLOYED, place="Belarus")
    found = lines(articles, [told])
    assert found[0].from_date == date(2025, 9, 26)
    assert "other tellings" in found[0].remark


def test_a_step_that_is_only_hedged_says_so():
    source, told = one(
        "a", "Oreshnik is perhaps deployed in Belarus.", "2025-10-01", Status.DEPLOYED, certainty=Certainty.POSSIBLE
    )
    assert "hedge" in lines([source], [told])[0].remark


def test_support_shows_the_standing_of_publishers_only_where_it_is_known():
    known = article("a", "Oreshnik is deployed in Belarus.", "2025-10-01", publisher="Agency")
    unknown = article("b", "Oreshnik is now deployed in Belarus.", "2025-12-01", publisher="Blog")
    claims = [claim(source, source.text, status=Status.DEPLOYED, place="Belarus") for source in (known, unknown)]
    said = support([known, unknown], claims, origins([known, unknown], claims), publishers={"Agency": "B"})
    assert said[0].reliability == ("B",)
    assert said[0].origin_count == 2


def test_a_use_is_dated_by_its_own_words_and_not_by_the_article():
    source = article("a", "Oreshnik struck Dnipro on 21 November 2024.", "2026-01-10")
    day = date(2024, 11, 21)
    told = claim(source, source.text, status=Status.USED, date=DateMention("21 November 2024", day, day, "day"))
    assert lines([source], [told])[0].from_date == day


def test_an_entry_of_the_record_known_to_the_day_comes_before_one_known_to_the_month():
    vague = Entry(Days(date(2025, 12, 1), date(2025, 12, 31)), said_by=("pavel-muraveiko",))
    source, told = one("a", "Oreshnik is deployed in Belarus.", "2025-09-26", Status.DEPLOYED)
    found = [entry for entry in lines([source], [told], [vague, ARRIVED]) if entry.claims]
    assert "17 December 2025" in found[0].remark


def test_the_headline_of_an_article_takes_the_day_that_its_text_gives_for_the_step():
    source = article("a", "Oreshnik is deployed in Belarus.\nOreshnik arrived in Belarus on 17 December.", "2025-12-18")
    day = date(2025, 12, 17)
    claims = [
        claim(source, "Oreshnik is deployed in Belarus.", status=Status.DEPLOYED, place="Belarus"),
        claim(
            source,
            "Oreshnik arrived in Belarus on 17 December.",
            status=Status.DEPLOYED,
            place="Belarus",
            date=DateMention("17 December", day, day, "day"),
        ),
    ]
    assert [(entry.from_date, entry.claims) for entry in lines([source], claims)] == [(day, (0, 1))]


def test_a_denial_is_a_line_of_its_own_and_no_deployment():
    source, told = one("a", "Oreshnik has not been deployed in Belarus.", "2026-02-21", Status.DEPLOYED, negated=True)
    assert [(entry.status, entry.what) for entry in lines([source], [told])] == [
        ("denied", "Oreshnik denied to be in Belarus")
    ]


def test_no_confirmed_information_is_told_as_not_confirmed():
    sentence = "There is no confirmed information that Oreshnik is deployed in Belarus."
    source, told = one("a", sentence, "2026-02-21", Status.DEPLOYED)
    assert [entry.what for entry in lines([source], [told])] == ["Oreshnik not confirmed to be in Belarus"]


def test_a_plan_for_a_new_unit_is_not_called_behind_events():
    source, told = one("a", "A new Oreshnik division is to come to Belarus.", "2025-12-23", Status.PLANNED)
    found = [entry for entry in lines([source], [told], [ARRIVED]) if entry.claims]
    assert "behind events" not in found[0].remark
    assert "new unit" in found[0].remark


def test_what_happened_months_before_the_news_is_not_dated_by_the_news():
    sentence = "No launcher was seen two months after Minsk said that Oreshnik was on combat duty in Belarus."
    source, told = one("a", sentence, "2026-02-21", Status.ON_COMBAT_DUTY)
    assert lines([source], [told])[0].from_date is None


def test_the_country_of_a_minister_who_speaks_is_not_where_the_weapon_stands():
    source = article("a", "Patriot systems go to Poland.\nThe systems will be moved, the Dutch defence minister said.")
    claims = [
        claim(source, "Patriot systems go to Poland.", system="patriot", status=Status.PLANNED, place="Poland"),
        claim(
            source,
            "The systems will be moved, the Dutch defence minister said.",
            system="patriot",
            status=Status.PLANNED,
        ),
    ]
    assert {entry.what for entry in lines([source], claims)} == {"Patriot planned for Poland"}


def test_the_first_to_claim_a_step_is_named_only_where_several_days_are_told():
    early = one("a", "Oreshnik is deployed in Belarus.", "2025-09-26", Status.DEPLOYED, speaker="Oreshnik")
    late = one("b", "Oreshnik now stands in Belarus.", "2025-12-20", Status.DEPLOYED)
    both = lines([early[0], late[0]], [early[1], late[1]])
    assert "the first to claim it among these articles" in both[0].remark
    assert "first" not in lines([early[0]], [early[1]])[0].remark


def test_on_its_way_is_no_deployment():
    source, told = one("a", "Oreshnik is already on its way to Belarus.", "2025-09-25", Status.DEPLOYED)
    assert [entry.status for entry in lines([source], [told], [ARRIVED]) if entry.claims] == ["in_transfer"]


def test_a_sentence_that_places_nothing_anywhere_is_no_telling_of_a_step():
    source, told = one("a", "Belarus was left no choice on Oreshnik, it says.", "2025-09-27", Status.DEPLOYED)
    assert lines([source], [told]) == ()
