"""A claim is found on record by the speaker, the day, the weapon and the place that its article gives. Texts are ours.

What the record has: events.toml, entries iskander-kaliningrad-permanent, patriot-netherlands-poland, df-17-first-tests,
iran-strike-2020-esper, oreshnik-us-posture, pershing-germany-plan, khorramshahr-4-shown, tnw-first-warheads.
"""

from __future__ import annotations

from datetime import date

import pytest

from forewarn.catalog import load
from forewarn.claims import extract
from forewarn.news import article_from_text
from forewarn.records.claims import ClaimKind
from forewarn.records.verdicts import Finding
from forewarn.verdicts import judge

KALININGRAD = (date(2018, 2, 5), "Russian Iskander missiles are in the news in Kaliningrad.")
POLAND = (date(2025, 8, 20), "The Netherlands has spoken of Patriot systems for Poland.")
CHINA = (date(2017, 12, 28), "China has tested the DF-17 missile.")
IRAQ = (date(2020, 1, 8), "Iran fired missiles at bases in Iraq. The SBIRS satellites saw the launch.")
DNIPRO = (date(2024, 11, 22), "Russia has fired its new Oreshnik missile at Dnipro.")
GERMANY = (date(1985, 4, 25), "The Pentagon has halted the deployment of Pershing 2 missiles to West Germany.")
TEHRAN = (date(2023, 5, 25), "Iran has shown the Khorramshahr-4 missile.")
MINSK = (date(2024, 12, 7), "Lukashenko asks Russia for its Oreshnik missile, to be placed in Belarus.")
AOMORI = (date(2022, 10, 4), "North Korea has launched a Hwasong-12.")
BELARUS = (date(2023, 6, 14), "Belarus and Russia speak of tactical nuclear weapons.")

TRUE = [
    (KALININGRAD, "Vladimir Shamanov confirmed on Monday that Iskander missiles now stood in Kaliningrad."),
    (KALININGRAD, "This time it is permanent, the minister said."),
    (KALININGRAD, "Gottemoeller said it was a very serious matter, if true."),
    (POLAND, "Some 300 Dutch troops go to Poland with the two Patriot systems."),
    (CHINA, "The DF-17 was flown for the first time on November 1."),
    (IRAQ, "Trump credited precautions, the dispersal of forces and early warning."),
    (GERMANY, "Col. Horst Prayon said the Pershing 2 deployment program would not be affected."),
    (TEHRAN, "Iran unveiled the liquid-fuelled Khorramshahr-4 on Thursday at an event in Tehran."),
    (BELARUS, "Lukashenko said the first tactical nuclear weapons had arrived in Belarus."),
]

FALSE = [
    (
        KALININGRAD,
        "Vladimir Shamanov said on Monday that Iskander missile systems had been withdrawn from Kaliningrad.",
    ),
    (KALININGRAD, "Vladimir Shamanov said on Monday that no Iskander missiles had been sent to Kaliningrad."),
    (KALININGRAD, "Vladimir Shamanov said on Monday that Iskander missiles had been sent to Crimea."),
    (KALININGRAD, "Vladimir Shamanov said that 24 Iskander launchers had been sent to Kaliningrad."),
    (KALININGRAD, "President Dalia Grybauskaite said the missiles in Kaliningrad are a threat to Lithuania alone."),
    (KALININGRAD, "Raimundas Karoblis said that Russia would soon take the missiles out of Kaliningrad."),
    (POLAND, "The Netherlands is deploying three Patriot systems and around 300 troops to Poland."),
    (POLAND, "The Netherlands is deploying two Patriot systems to Romania."),
    (POLAND, "Germany is deploying two Patriot systems and around 300 troops to Poland, said Ruben Brekelmans."),
    (POLAND, "Boris Pistorius said the Dutch are sending two Patriot systems to Poland."),
    (CHINA, "The first test of the DF-17 took place on November 3."),
    (CHINA, "The second DF-17 test, on November 15, failed."),
    (IRAQ, "Iran fired 16 short-range ballistic missiles at five Iraqi bases, Mark Esper told reporters on Jan. 8."),
    (IRAQ, "U.S. officials said early warning systems failed to detect the missiles in advance."),
    (DNIPRO, "Sabrina Singh said the United States has adjusted its nuclear posture after the launch of Oreshnik."),
    (GERMANY, "Biehle said that Pershing 2 rockets would be stationed there before the modifications are completed."),
    (
        GERMANY,
        "Under the plan, West Germany is to receive all 96 Pershing 2s and 108 cruise missiles by the end of 1986.",
    ),
    (TEHRAN, "Iran unveiled the Khorramshahr-4 on Monday in Isfahan."),
    (MINSK, "Vladimir Putin said on Friday that Oreshnik might come to Belarus in the first half of 2025."),
    (AOMORI, "A North Korean cruise missile crossed Aomori today and came down east of Japan."),
    (KALININGRAD, "The head of state said that Iskander missiles had been sent to Kaliningrad from Minsk."),
    (BELARUS, "Lukashenko said that Belarus had returned the tactical nuclear weapons to Russia."),
]
#: Claims of one slot say nothing of whether the event is told rightly.
BESIDE = {ClaimKind.OFFICE, ClaimKind.CLASS}


def _findings(setting: tuple[date, str], sentence: str) -> list[tuple[Finding, str]]:
    published, lead = setting
    article = article_from_text(f"{lead} {sentence}", id="ours", published=published)
    claims = extract(article, load().names)
    verdicts = judge(claims, [article], load())
    return [
        (verdict.finding, verdict.because)
        for claim, verdict in zip(claims, verdicts, strict=True)
        if claim.sentence in sentence and claim.kind not in BESIDE
    ]


@pytest.mark.parametrize(("setting", "sentence"), TRUE)
def test_what_the_article_and_the_record_have_together_is_supported(setting, sentence):
    found = _findings(setting, sentence)
    assert any(finding is Finding.SUPPORTED for finding, _ in found), found


@pytest.mark.parametrize(("setting", "sentence"), FALSE)
def test_another_speaker_day_place_number_or_step_is_never_supported(setting, sentence):
    found = _findings(setting, sentence)
    assert not any(finding is Finding.SUPPORTED for finding, _ in found), found


def test_a_quotation_takes_its_speaker_from_the_sentence_before():
    text = "Alexander Lukashenko spoke on 18 December 2025 of Oreshnik. “It is being placed on combat duty,” he said."
    article = article_from_text(text, id="quoted", published=date(2025, 12, 18))
    claims = extract(article, load().names)
    verdicts = judge(claims, [article], load())
    told = [one for claim, one in zip(claims, verdicts, strict=True) if "combat duty" in claim.sentence]
    assert told
    assert any(one.finding is Finding.SUPPORTED and "saying so" in one.because for one in told), told


def test_the_words_of_a_rewrite_are_strained():
    text = "Belarusian Foreign Minister Maxim Ryzhenkov said on Friday that Belarus was forced to deploy Oreshnik."
    article = article_from_text(text, id="rewritten", published=date(2025, 9, 27))
    claims = extract(article, load().names)
    told = [
        one
        for claim, one in zip(claims, judge(claims, [article], load()), strict=True)
        if claim.kind is ClaimKind.STATUS
    ]
    assert told
    assert all(one.finding is Finding.STRAINED and "rewrites" in one.because for one in told), told


def test_a_height_of_a_dated_flight_is_that_of_the_flight_on_record():
    text = (
        "North Korea launched a Hwasong-17 on 18 November 2022. When launched in March, the country's long-range "
        "missile flew 1,090 km at an altitude of 6,248.5 km."
    )
    article = article_from_text(text, id="flown", published=date(2022, 11, 18))
    claims = extract(article, load().names)
    verdicts = judge(claims, [article], load())
    told = {
        claim.kind: one for claim, one in zip(claims, verdicts, strict=True) if "In March" in claim.sentence.title()
    }
    assert told
    assert any(one.finding is Finding.SUPPORTED and "24 Mar 2022" in one.because for one in told.values()), told
