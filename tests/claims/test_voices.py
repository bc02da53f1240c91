"""Whose claim it is: of those who say it, of those who hold it, or the writer's own."""

import pytest

from forewarn.records.claims import AUTHOR

# (text, kind of the claim, its speaker): weapons are described in passing, by the writer.
IN_PASSING = [
    ("The ministry said that its nuclear-capable Iskander missiles had reached the coast.", "class", AUTHOR),
    ("The ministry said that its nuclear-capable Iskander missiles had reached the coast.", "status", "The ministry"),
    ("The analyst said the Oreshnik, which can carry six warheads, had been moved to Belarus.", "class", AUTHOR),
    ("The general said the Oreshnik was a new hypersonic missile.", "class", "The general"),
    ("Analysts said the Iskander can carry nuclear warheads.", "class", "Analysts"),
    (
        "Norway's army said Russia had fired a nuclear-powered cruise missile near its border.",
        "class",
        "Norway's army",
    ),
]


@pytest.mark.parametrize(("text", "kind", "speaker"), IN_PASSING)
def test_what_a_weapon_is_called_in_passing_is_the_writers(read, text, kind, speaker):
    assert read(text)[kind].speaker == speaker


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("The council voiced deep concern over the launch of two ballistic missiles.", "reaction", "The council"),
        ("The council voiced deep concern over the launch of two ballistic missiles.", "use", AUTHOR),
        ("Norland confirmed the launch of two ballistic missiles.", "use", "Norland"),
    ],
)
def test_who_deplores_a_launch_does_not_tell_that_it_happened(read, text, kind, speaker):
    assert read(text)[kind].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Oreshnik deployment drew sharp criticism from Poland.", "Poland"),
        (
            "Poland's prime minister reacted to the deployment of Iskander missiles and called it a provocation.",
            "Poland's prime minister",
        ),
        ("The deployment of the Typhon in May brought protests from Chinese officials.", "Chinese"),
    ],
)
def test_a_reaction_is_of_whom_it_comes_from(read, text, speaker):
    assert read(text)["reaction"].speaker == speaker


def test_the_voice_in_a_quotation_is_the_one_quoted_and_not_who_is_told_of_in_it(read):
    text = "“Moscow has announced that its Iskander missiles are on combat duty,” Defence Minister Anna Novak said."
    assert read(text)["status"].speaker == "Anna Novak"


def test_a_saying_goes_on_where_the_parse_ends_it_early(read):
    text = "The minister said the army keeps missiles in the north and has deployed Iskander missiles there."
    assert read(text)["status"].speaker == "The minister"


@pytest.mark.parametrize("opening", ["Later", "However", "Also"])
def test_a_little_clause_between_commas_lets_its_subject_say_the_sentence(read, opening):
    text = f"Anna Novak spoke to reporters. {opening}, Novak added, the Iskander launchers were moved to the coast."
    assert read(text)["status"].speaker == "Novak"


def test_a_turn_of_an_interview_is_said_by_its_label_over_all_its_sentences(read):
    text = (
        "RADIO HOST: What do you make of it?\n\n"
        "ANNA NOVAK: It was a long night. We condemn the launch of this ballistic missile.\n\n"
        "RADIO HOST: And now?\n\n"
        "ANNA NOVAK: We will deploy Patriot batteries.\n\nAsk us more."
    )
    found = read(text)
    assert found["reaction"].speaker == "ANNA NOVAK"
    assert found["status"].speaker == "ANNA NOVAK"


def test_a_line_in_capitals_with_a_colon_is_no_interview(read):
    text = "MINSK: A brigade of Iskander launchers has been deployed near Grodno.\nBREAKING: Sirens sounded in Lviv."
    assert read(text)["status"].speaker == AUTHOR


def test_a_labelled_quotation_is_of_the_labelled_source(read):
    text = (
        "Source: Anna Novak, head of the press centre, on air\n\n"
        "Quote: “Five Kalibr missile carriers are on combat duty.\n\nThe missiles were fired tonight.”\n\n"
        "Details: Two Kalibr missiles were shot down over the coast."
    )
    found = read(text)
    assert found["status"].speaker == "Anna Novak"
    assert found["use"].speaker == "Anna Novak"
    assert found["intercept"].speaker == AUTHOR


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The launchers will reach Grodno in May, the plant's press service reported on Friday.",
            "the plant's press service",
        ),
        ("Iskander launchers deployed near Grodno on Monday, Minister Anna Novak announced in Minsk.", "Anna Novak"),
        ("Iskander launchers deployed near Grodno – Lithuanian intelligence", "Lithuanian intelligence"),
        ("Iskander launchers deployed near Grodno, says defence minister", "defence minister"),
        ("Iskander launchers deployed near Grodno – The Coastal Times", AUTHOR),
        (
            "Prime Minister Karl Lund, known for his ties to Moscow, speculated that Iskanders had been deployed.",
            "Karl Lund",
        ),
        (
            "In an interview with “Coast Radio,” Anna Novak, the spokeswoman, stated that Iskanders had been deployed.",
            "Anna Novak",
        ),
        (
            "The Kremlin has, to the surprise of diplomats, confirmed the Iskander missiles were deployed in Grodno.",
            "The Kremlin",
        ),
        (
            "According to Orion, the close ally of Moscow, Karl Lund, said last week Iskanders had been deployed.",
            "Karl Lund",
        ),
        ("General Ilves said the army was ready. He added that Iskander missiles had been deployed.", "General Ilves"),
    ],
)
def test_word_order_finds_whom_the_parse_takes_for_something_else(read, text, speaker):
    assert read(text)["status"].speaker.removeprefix("Minister ") == speaker


def test_whoever_passes_a_saying_on_is_behind_who_said_it(read):
    text = "Iskander missiles were test-fired on Saturday, the army’s media wing announced, according to the Dawn."
    assert read(text)["use"].speaker == "the army’s media wing"


def test_a_distance_in_an_aside_and_a_test_long_past_are_the_writers(read):
    found = read(
        "The ministry said Iskander missiles were deployed near Luga, located about 100 kilometres east of the border."
    )
    assert found["status"].speaker == "The ministry"
    assert found["quantity"].speaker == AUTHOR
    assert (
        read("Officials have said the Shahab 3, which was last tested in 2008, can fly 2,000 km.")["use"].speaker
        == AUTHOR
    )


def test_a_quotation_behind_a_colon_and_over_paragraphs_is_of_who_was_announced(read):
    text = (
        "Anna Novak told the paper one thing:\n"
        "“Until now the missile was never deployed. We have waited for it.\n"
        "The Iskander launchers have reached Grodno on Monday.”"
    )
    assert read(text)["status"].speaker == "Anna Novak"


def test_a_quotation_that_an_agency_passes_on_is_of_the_one_it_quotes(read):
    text = (
        "“We must be ready. The Iskander launchers are on combat duty,” Orion news agency quoted the chief as saying."
    )
    assert read(text)["status"].speaker == "the chief"


def test_a_thing_says_nothing(read):
    text = "Anna Novak announced the missile had been tested in April, saying it would be deployed near Grodno."
    assert read(text)["status"].speaker == "Anna Novak"
