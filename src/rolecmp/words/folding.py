"""The form in which texts are compared: whatever the case, the gaps and the way they were typed."""

from functools import lru_cache

# Hyphens, the underscore and the soft hyphen; a typographic apostrophe is one.
_ALIKE = str.maketrans({"-": " ", "_": " ", "\u2010": " ", "\u00ad": None, "’": "'", "ʼ": "'"})


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """`text` after NFKC, without case, and with hyphens, underscores and runs of white space as one space.

    >>> folded("Full-Stack  AI engineer")
    'full stack ai engineer'
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ALIKE).split())
    # Imported where it is needed: most names are plain.
    from unicodedata import normalize

    # Casefolding may undo the normal form, and normalising may bring a capital letter back.
    lower = normalize("NFKC", normalize("NFKC", text).casefold()).casefold()
    return " ".join(normalize("NFKC", lower.translate(_ALIKE)).split())


def unmarked(text: str) -> str:
    """`text` folded, and without the marks on Latin letters: where nothing else is found, café is cafe.

    >>> unmarked("Café-Chef")
    'cafe chef'
    """
    text = folded(text)
    if text.isascii():
        return text
    from unicodedata import category, normalize

    bare: list[str] = []
    for letter in normalize("NFD", text):
        if not (category(letter) == "Mn" and bare and bare[-1].isascii()):
            bare.append(letter)
    return " ".join(normalize("NFC", "".join(bare)).split())
