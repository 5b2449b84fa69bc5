"""The signs of a measure."""

import pytest

from rolecmp.output.marks import ASCII, UNICODE, Marks


@pytest.mark.parametrize("marks", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_a_fuller_sign_is_a_greater_measure(marks: Marks) -> None:
    """A matrix can be read by its signs alone."""
    signs = [marks.shade(at / 100) for at in range(101)]
    places = [marks.shades.index(sign) for sign in signs]
    assert places == sorted(places)
    assert set(signs) == set(marks.shades)


@pytest.mark.parametrize("marks", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_only_nothing_and_everything_look_like_it(marks: Marks) -> None:
    """One skill missing of a hundred is not shown as none, and one held of a hundred not as none held."""
    assert [at for at in range(101) if marks.shade(at / 100) == marks.shades[0]] == [0]
    assert [at for at in range(101) if marks.shade(at / 100) == marks.shades[-1]] == [100]


def test_the_plainer_signs_are_all_ascii() -> None:
    """A terminal that knows nothing else shows every sign."""
    around = (sign for pair in ASCII.around.values() for sign in pair)
    assert "".join((*ASCII.tones.values(), *around, ASCII.bullet, ASCII.rule, ASCII.shades)).isascii()
    assert ASCII.tones.keys() == UNICODE.tones.keys()
    assert ASCII.around.keys() == UNICODE.around.keys()
