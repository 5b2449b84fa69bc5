"""Small datasets, each made in a line: `dataset(role("cook", "taste knife:expert"), role("guest"))`."""

from typing import Any

from rolecmp.model import About, Aspect, Dataset, Role, RoleSkill, Skill, Source, Value

BUILDS = Aspect("builds", "Builds", "list", at_a_glance=True)
CORE = Aspect("skills", "Core skills", "skills", at_a_glance=True)
ALSO = Aspect("also", "Also works with", "skills")
CENTRE = Aspect("centre", "Centre of gravity", "text")


def role(name: str, core: str | None = None, also: str | None = None, **more: Any) -> Role:
    """A role that states what it is given: skills by id with spaces between, with `:level` if they have one.

    `builds` is a list with commas between, `centre` a text; the rest are the fields of a role.
    """
    values: dict[str, Value] = {}
    for aspect, listed in ((CORE, core), (ALSO, also)):
        if listed is not None:
            values[aspect.id] = tuple(_role_skill(each) for each in listed.split())
    if "builds" in more:
        values[BUILDS.id] = tuple(more.pop("builds").split(", "))
    if "centre" in more:
        values[CENTRE.id] = more.pop("centre")
    return Role(name, more.pop("title", name.replace("-", " ").capitalize()), values=values, **more)


def dataset(*roles: Role, levels: str = "", **more: Any) -> Dataset:
    """These roles, with every skill and source that they name; the rest are the fields of a dataset."""
    skills = dict.fromkeys(
        each.skill
        for role in roles
        for value in role.values.values()
        for each in value
        if isinstance(each, RoleSkill)
    )
    cited = dict.fromkeys(
        source for role in roles for each in (role.sources, *role.cite.values()) for source in each
    )
    made: dict[str, Any] = {
        "about": About(skill_levels=tuple(levels.split())),
        "sources": {source: Source(source, source.capitalize()) for source in cited},
        "aspects": {aspect.id: aspect for aspect in (BUILDS, CORE, ALSO, CENTRE)},
        "skills": {skill: Skill(skill, skill.capitalize()) for skill in skills},
        "roles": {role.id: role for role in roles},
    }
    return Dataset(**(made | more))


def _role_skill(written: str) -> RoleSkill:
    skill, _, level = written.partition(":")
    return RoleSkill(skill, level or None)
