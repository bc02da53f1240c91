"""Who says it, on sentences of our own writing: the speaker of the words between the bars."""

from __future__ import annotations

import pytest

from forewarn.claims.attribute import attributions, speaker_of
from forewarn.claims.parse import parse_text
from forewarn.records.claims import AUTHOR

# (text with the asked stretch between bars, the speaker)
IN_ONE_SENTENCE = [
    ("Norland's defence ministry said that |two launchers had reached the coast|.", "Norland's defence ministry"),
    ("|Two launchers have reached the coast|, the defence ministry said on Tuesday.", "the defence ministry"),
    ("|Two launchers have reached the coast|, said Defence Minister Ivan Petrov.", "Ivan Petrov"),
    ("“|The launchers have reached the coast|,” Petrov said in a statement.", "Petrov"),
    ('"|The launchers have reached the coast|," said Anna Novak, a spokeswoman for the ministry.', "Anna Novak"),
    ("‘|The launchers have reached the coast|,’ Novak emphasised.", "Novak"),
    ("'|The launchers have reached the coast|,' Novak emphasised.", "Novak"),
    ("According to Western officials, |the launchers can reach Berlin|.", "Western officials"),
    (
        "|The launchers can reach Berlin|, according to the Institute for Coastal Studies.",
        "the Institute for Coastal Studies",
    ),
    ("As analysts noted, |the launchers can reach Berlin|.", "analysts"),
    ("|The launchers can reach Berlin|, as President Olga Marin said last week.", "Olga Marin"),
    ("In Marin's words, |the launchers can reach Berlin|.", "Marin"),
    ("In the view of analysts, |the launchers can reach Berlin|.", "analysts"),
    ("|The deployment| was announced by Foreign Minister Karl Lund on Friday.", "Karl Lund"),
    ("The system was described by Moscow as |a purely defensive weapon|.", "Moscow"),
    ("NATO officials denied |the report|.", "NATO officials"),
    ("Ukraine denies |striking the depot|.", "Ukraine"),
    ("The general called the system |a game changer|.", "The general"),
    ("Sudland vowed to |answer the deployment in kind|.", "Sudland"),
    ("Norland agreed in May to |station the launchers for ten years|.", "Norland"),
    ("A senior lawmaker warned that |the launchers could reach the capital|.", "A senior lawmaker"),
    ("The agency quoted a senior officer as saying |the launchers were ready|.", "a senior officer"),
    ("|The launchers are ready|, the agency quoted a senior officer as saying.", "a senior officer"),
    ("The minister's claim that |the missile cannot be intercepted| drew laughter.", "The minister"),
    ("Norland test-fired |what it called a hypersonic missile|.", "Norland"),
    ("Minister: |launchers reach coast by May|", "Minister"),
    ("|Launchers Reach Coast by May|: Ministry", "Ministry"),
    ("|Sudland buys forty tanks|, officials say", "officials"),
    ("|The missile can fly 5,500 km|, state media reported, citing the general staff.", "the general staff"),
    ("|The launchers are ready|, reported the press service of the ministry.", "the press service of the ministry"),
    ("A NATO source told reporters that |the missile was tracked from launch|.", "A NATO source"),
    ("Analysts at the institute believe |the range is overstated|.", "Analysts at the institute"),
    ("The base, the ministry said, |will be ready in spring|.", "the ministry"),
    ("Officials pointed out that |the launchers are old|.", "Officials"),
    ("By the words of the deputy minister Pavel Orlov, |the division has three launchers|.", "Pavel Orlov"),
    ("|This is an answer to the neighbours|, underlined Orlov.", "Orlov"),
    ("Per the ministry, |the launchers are old|.", "the ministry"),
    ("Reuters reported on Monday, citing two officials, that |the launchers were ready|.", "two officials"),
    ("The site reports with reference to the ministry that |the launchers are ready|.", "the ministry"),
    ("|The launchers were not fired|, said the ministry, adding that they were old.", "the ministry"),
    ("The ministry said the launchers were old, adding that |they were not fired|.", "The ministry"),
    ("Petrov told the paper the launchers were old and that |they were not fired|.", "Petrov"),
    ("The ministry said the launchers were old, but |analysts doubt it|.", "analysts"),
    ("While officials insist |the missile flew 900 km|, analysts say it fell short.", "officials"),
    ("While officials insist the missile flew 900 km, analysts say |it fell short|.", "analysts"),
    ("Petrov said Moscow had claimed that |the missile flew 900 km|.", "Moscow"),
    ("“|We will answer|,” the president was quoted as saying by the agency.", "the president"),
    ("Asked about the range, Petrov said |it was 900 km|.", "Petrov"),
    ("Speaking in Riga, the secretary-general, Jan Berg, said |the alliance was watching|.", "Jan Berg"),
    (
        "A report by the Institute for Coastal Studies found that |the range is 900 km|.",
        "A report by the Institute for Coastal Studies",
    ),
    ("Satellite images show |two launchers at the base|.", AUTHOR),
    ("U.S. officials have expressed concern that |the launchers will stay|.", "U.S. officials"),
    ("Petrov, who commands the base, confirmed |the arrival of two launchers|.", "Petrov"),
    ("Petrov, who said |the launchers were ready|, commands the base.", "Petrov"),
    ("The ministry has not confirmed |the arrival of two launchers|.", "The ministry"),
    ("Sudland says |its missiles are for deterrence|.", "Sudland"),
    ("Colonel Igor Belov (ret.) said |the launchers were old|.", "Igor Belov"),
    ("“|The launchers are old|”, commented military expert Igor Belov.", "Igor Belov"),
    ("«|The launchers are old|», said Igor Belov.", "Igor Belov"),
    ("„|The launchers are old|“, said Igor Belov.", "Igor Belov"),
    ('Belov wrote on Telegram: |"The launchers are old and slow"|.', "Belov"),
    ("Intelligence services reckon |the missile flew 900 km|.", "Intelligence services"),
    ("The prime minister is confident that |the launchers will leave|.", "The prime minister"),
    ("The statement said |two launchers were at the base|.", "The statement"),
    ("Pentagon: |missile flew 900 km|", "Pentagon"),
    ("|The launchers are ready|, he said.", AUTHOR),
    ("|The launchers have reached the coast and are ready|.", AUTHOR),
    ("|The missile, which means dagger, has a range of 2,000 km|.", AUTHOR),
    ("|The launchers were moved because the ministry wanted a base there|.", AUTHOR),
    ("The minister visited the base, where |two launchers are stationed|.", AUTHOR),
    ("The ministry said nothing. |The launchers have reached the coast|.", AUTHOR),
    ("|It is believed that 54 launchers are in place|.", AUTHOR),
    ("|The commander used the launchers in the exercise|.", AUTHOR),
]

ACROSS_SENTENCES = [
    (
        "Foreign Minister Karl Lund spoke in the capital. “|The launchers stay|,” he said.",
        "Karl Lund",
    ),
    (
        "“The launchers stay,” Karl Lund said. “|They will be joined by others|.”",
        "Karl Lund",
    ),
    (
        "“The launchers stay. |They will be joined by others|. That is all,” Karl Lund said.",
        "Karl Lund",
    ),
    (
        "Karl Lund said: “The launchers stay where they are for now.\n“|They will be joined by others|.”",
        "Karl Lund",
    ),
    (
        "Karl Lund said the launchers would stay. He added that |others would come|.",
        "Karl Lund",
    ),
    (
        "Karl Lund said the launchers would stay. |Others will come in the spring and summer|.",
        AUTHOR,
    ),
    (
        "The ministry said the launchers would stay. It added that |others would come|.",
        "The ministry",
    ),
    (
        "Analysts said the launchers would stay. They noted that |others would come|.",
        "Analysts",
    ),
    (
        "President Olga Marin met Karl Lund on Friday. Lund said |the launchers would stay|.",
        "Lund",
    ),
    (
        "|Two launchers have reached the coast|. This was announced by Foreign Minister Karl Lund.",
        "Karl Lund",
    ),
    (
        "|The likely site is an old airfield|. This conclusion was reached by researchers from Norland College.",
        "researchers from Norland College",
    ),
    (
        "“The launchers stay,” Karl Lund said.\n“|They will be joined by others in spring|.”\nNobody clapped.",
        "Karl Lund",
    ),
    (
        "‘Most likely a new division will be created, |with the latest ‘Oreshnik’ launchers|,’ Lund emphasised.",
        "Lund",
    ),
    (
        "The spokeswoman, Anna Novak, said the launchers stay. The spokeswoman confirmed. “|They stay|,” she said.",
        "Anna Novak",
    ),
]

CHAINS = [
    (
        "|The launchers are ready|, Petrov said, according to the agency Norpress.",
        ("Petrov", "the agency Norpress", "Daily"),
    ),
    (
        "|The launchers are ready|, the agency quoted a senior officer as saying.",
        ("a senior officer", "the agency", "Daily"),
    ),
    (
        "Reuters reported on Monday, citing two officials, that |the launchers were ready|.",
        ("two officials", "Reuters", "Daily"),
    ),
    ("|The launchers are ready|.", ("Daily",)),
]


@pytest.mark.parametrize(("marked", "chain"), CHAINS)
def test_the_chain_runs_from_the_speaker_to_the_publisher(marked: str, chain: tuple[str, ...]):
    text, start, end = asked(marked)
    assert speaker_of(parse_text(text), start, end, publisher="Daily").chain == chain


def test_a_cue_does_not_reach_into_the_next_sentence():
    text = "The ministry said the launchers were old. They have a range of 500 km. Sudland has none."
    found = attributions(parse_text(text))
    assert [(one.content_start, one.content_end) for one in found] == [(18, 40)]


def test_every_range_stands_inside_the_text():
    for marked, _speaker in IN_ONE_SENTENCE + ACROSS_SENTENCES:
        text = marked.replace("|", "")
        for one in attributions(parse_text(text)):
            for start, end in [*one.content, *one.own_words()]:
                assert 0 <= start < end <= len(text)


def asked(text: str) -> tuple[str, int, int]:
    before, words, after = text.split("|")
    return before + words + after, len(before), len(before) + len(words)


@pytest.mark.parametrize(("marked", "speaker"), IN_ONE_SENTENCE + ACROSS_SENTENCES)
def test_the_speaker_is_the_one_the_text_names(marked: str, speaker: str):
    text, start, end = asked(marked)
    found = speaker_of(parse_text(text), start, end)
    assert found.text == speaker
    if speaker != AUTHOR:
        assert text[found.start : found.start + len(found.text)] == speaker


def test_a_name_that_follows_its_noun_is_the_speaker_and_no_relative_clause():
    from forewarn.claims import attribute, parse

    said = "There is no proof that a launcher has arrived"
    doc = parse.parse_text(f"{said}, the opposition group Watchpost said on Monday, a month after Minsk announced it.")
    assert attribute.speaker_of(doc, 0, len(said)).text == "Watchpost"


@pytest.mark.parametrize(
    ("text", "claim", "wanted"),
    [
        ("Ruritanian TV Claims New Missile Could Strike Strelsau in 9 Minutes", "Could Strike", "Ruritanian TV"),
        (
            "State television said the army test-fired Hentzau-1 and Hentzau-2 missiles.",
            "test-fired",
            "State television",
        ),
        (
            "The launchers can move in an hour, Col. Anna Ilves, commander of the brigade, said in a release.",
            "can move",
            "Anna Ilves",
        ),
        ("The state news agency, Orion, reported that the launchers had moved.", "had moved", "Orion"),
        ("STRELSAU, (Orion) – Ruritania said it had shot down six missiles.", "shot down", "Ruritania"),
        ("According to the ministry's statement, the launchers had moved.", "had moved", "the ministry"),
        (
            "The sale of four batteries was approved, a spokesman, Carl Wint, said on Monday.",
            "was approved",
            "Carl Wint",
        ),
    ],
)
def test_a_speaker_is_told_by_word_order_where_the_parse_fails(text, claim, wanted):
    from forewarn.claims.attribute import speaker_of
    from forewarn.claims.parse import parse_text

    at = text.index(claim)
    speaker = speaker_of(parse_text(text), at, at + len(claim)).text
    assert wanted in speaker
    assert len(speaker) < len(wanted) + 8
