from story_texts import OTHERS, SPEECH, article

from forewarn.stories.likeness import likeness_among
from forewarn.stories.profiles import profile


def test_a_text_is_wholly_like_itself_and_likeness_goes_both_ways():
    one, other = profile(SPEECH["paper"]), profile(SPEECH["agency"])
    likeness = likeness_among([one, other])
    assert abs(likeness.of(one, one) - 1.0) < 1e-12  # rounding of a sum of squares
    assert likeness.of(one, other) == likeness.of(other, one)
    assert 0.0 < likeness.of(one, other) < 1.0


def test_words_that_many_articles_use_make_two_texts_less_alike():
    one, other = (
        profile(article("a", "Harvest festival with ducks.")),
        profile(article("b", "Harvest festival with geese.")),
    )
    crowd = [profile(article(f"c{number}", f"Harvest festival again, {'row' * number} dull.")) for number in range(40)]
    assert likeness_among([one, other, *crowd]).of(one, other) < likeness_among([one, other]).of(one, other)


def test_short_texts_are_trusted_less():
    short, long = profile(article("a", "A short note.")), profile(OTHERS["site"])
    likeness = likeness_among([short, long])
    assert likeness.trust(short, long) < likeness.trust(long, long) <= 1.0


def test_a_text_without_words_is_like_nothing():
    empty, full = profile(article("a", "1234")), profile(OTHERS["site"])
    assert likeness_among([empty, full]).of(empty, full) == 0.0
