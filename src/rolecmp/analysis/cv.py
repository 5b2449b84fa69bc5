"""The skills that a CV says somebody has."""

from collections.abc import Collection
from typing import NamedTuple

from rolecmp.analysis.decode import Reader
from rolecmp.analysis.mentions import Mention, mentions_in
from rolecmp.analysis.reading import passages
from rolecmp.model import Dataset
from rolecmp.texts import Text


class Read(NamedTuple):
    """The skills read from a text, with their levels where the text states them, and where they stand."""

    held: dict[str, str | None]
    mentions: tuple[Mention, ...]


def skills_read(dataset: Dataset, reading: Reader, text: Text, without: Collection[str] = ()) -> Read:
    """The skills that a text says somebody has, but those whose ids are `without`."""
    levels = {level.casefold(): level for level in dataset.about.skill_levels}
    held: dict[str, str | None] = {}
    mentions: list[Mention] = []
    for passage in passages(text.lines, reading.known):
        level = levels.get(passage.line.level.casefold())
        for mention in mentions_in(reading.counting, [passage]):
            if mention.skill not in without:
                held[mention.skill] = held.get(mention.skill) or level
                mentions.append(mention)
    return Read(held, tuple(mentions))
