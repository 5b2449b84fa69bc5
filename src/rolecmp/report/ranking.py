"""What is said under a ranking: what it goes by, and how sure it is."""

from rolecmp.analysis.aim import AimResult
from rolecmp.model import Dataset
from rolecmp.report.common import things

# Two roles are said to be close where the second is at least so near in proportion to the first.
_CLOSE = 0.9


def rule(dataset: Dataset, result: AimResult) -> str:
    """What the order goes by, in one sentence that is true of every row."""
    places = (
        (result.next_steps, "a next step that the dataset states"),
        (result.recommended, "what the dataset advises, in its order"),
    )
    stated = ", then ".join(said for roles, said in places if roles)
    steps = f"first {stated}, then " if stated else ""
    by_skills = (
        "the role of which you have most; rarer skills count more, a level or a kindred skill in part, "
        "short lists gain nothing"
        if things(dataset) == "skills"
        else "the role of whose items you have most, by their wording; rarer items count more, nearly the "
        "same wording in part, short lists gain nothing"
    )
    liked = [each.likeness is not None for each in result.nearest]
    if any(liked):
        title = f" ({result.measure.title})" if result.measure else ""
        rest = "" if all(liked) else f"; of roles without postings, {by_skills}"
        most = "the role whose postings name your skills most often, compared with all roles"
        return f"{steps}{most}{title}{rest}."
    return f"{steps}{by_skills}."


def sure(dataset: Dataset, result: AimResult) -> str:
    """How far the ranking can be trusted."""
    lengths = [each.of for each in result.ranked if each.of] or [0]
    of = f"{min(lengths)} to {max(lengths)}" if min(lengths) < max(lengths) else f"{max(lengths)}"
    what = "names" if things(dataset) == "skills" else "items"
    said = [f"lists are short ({of} {what}) and may leave things out"]
    if what == "items":
        said.append("the same thing in other words counts as missing")
    if dataset.about.skill_levels and any(each.level is None for gap in result.ranked for each in gap.have):
        said.append("some levels are not known and count as enough")
    if result.measure and not result.measure.comparable:
        said.append("postings of different roles are of different sites and years")
    near = result.nearest[:2]
    if not result.measure and len(near) == 2 and near[1].nearness >= _CLOSE * near[0].nearness > 0:
        said.append(f"{near[0].role.title} and {near[1].role.title} are about as near")
    return f"{'; '.join(said)}."
