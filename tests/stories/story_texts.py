"""Made-up articles and claims for the tests of this room. No text here was ever published."""

from __future__ import annotations

from datetime import date

from forewarn.records.articles import Article
from forewarn.records.claims import AUTHOR, Certainty, Claim, ClaimKind, PlaceMention, PlaceRole


def article(id_, text, published=None, *, title=None, lang="en", publisher=None):
    day = date.fromisoformat(published) if published else None
    return Article(
        id_,
        text,
        digest_sha256=id_,
        title=title,
        published=day,
        published_text=published,
        lang=lang,
        publisher=publisher,
    )


def claim(source, sentence, *, kind=ClaimKind.STATUS, system="oreshnik", status=None, place=None, **more):
    start = source.text.index(sentence)
    places = ()
    if place:
        places = (PlaceMention(place, start + sentence.index(place), PlaceRole.SITE),)
    more.setdefault("speaker", AUTHOR)
    more.setdefault("certainty", Certainty.CERTAIN)
    return Claim(
        source.id, sentence, start, start + len(sentence), kind, system=system, status=status, places=places, **more
    )


SPEECH = {
    "paper": article(
        "paper",
        "Belarus had no choice but to station Oreshnik missiles, Foreign Minister Maksim Ryzhenkov told "
        "a meeting in New York on Friday.\n"
        "He said that Minsk wants to guarantee its security and that an arms race is not its aim.\n"
        "“Nobody listened to our worries for thirty years,” Ryzhenkov said.\n"
        "Weather in the city was mild and traffic near the headquarters stood still for hours.",
        "2025-09-26",
    ),
    "agency": article(
        "agency",
        "The Belarusian foreign minister, Maxim Ryzhankou, has defended the placing of Russian Oreshnik "
        "systems in his country.\n"
        "It was forced to do so in order to ensure its security, Ryzhankou argued, denying that this "
        "starts an arms race.\n"
        "“Our worries were not listened to by anybody for thirty years,” the minister complained.",
        "2025-09-27",
    ),
    "russian": article(
        "russian",
        "Белоруссия была вынуждена разместить «Орешник», чтобы гарантировать свою безопасность, сообщил "
        "глава МИД Максим Рыженков.\n"
        "По его словам, гонка вооружений республике не нужна.",
        "2025-09-26",
        lang="ru",
    ),
    "wrong name": article(
        "wrong name",
        "Oreshnik missiles now stand in Belarus. Belarusian Foreign Minister Sergei Aleinik announced "
        "the step on Friday and said it "
        "would “guarantee the security” of the state.\nThe alliance to the west has yet to answer, and "
        "little is known of the place.",
    ),
}

OTHERS = {
    "site": article(
        "site",
        "Satellite pictures show new railway tracks at a former airfield in eastern Belarus, two "
        "American analysts found.\n"
        "The analysts think that Oreshnik launchers could be kept there. Dr. Jane Whitfield led the work"
        " at a college.",
        "2025-12-26",
    ),
    "minister": article(
        "minister",
        "Defence Minister Viktor Khrenin called the arrival of Oreshnik in Belarus an answer to Western pressure.\n"
        "Khrenin spoke to officers in Brest after a staff exercise and praised the crews.",
        "2025-12-19",
    ),
    "film": article(
        "film",
        "The Russian defence ministry released footage of an Oreshnik unit in Belarus on Tuesday.\n"
        "The film shows a convoy in a forest and a flag being raised by soldiers.",
        "2025-12-30",
    ),
    "drill": article(
        "drill",
        "Poland will hold an exercise near the Lithuanian border in May, General Adam Nowicki said.\n"
        "Patriot batteries are to take part for the first time.",
        "2025-03-02",
    ),
}
