"""Roles side by side."""

from small import ALSO, BUILDS, CENTRE, CORE, dataset, role

from rolecmp.analysis.table import aspects_at_a_glance, roles_at_a_glance, table
from rolecmp.analysis.values import stated
from rolecmp.dataset import load
from rolecmp.model import About, Aspect, Statement


def test_the_bundled_table_at_a_glance() -> None:
    """Five roles on what they build, their core skills and where people come to them from."""
    data = load()
    assert [role.id for role in roles_at_a_glance(data)] == list(data.about.at_a_glance)
    assert [aspect.id for aspect in aspects_at_a_glance(data)] == ["builds", "skills", "fit"]


def test_each_role_has_a_value_for_each_aspect() -> None:
    """In the given order of both, None where a role says nothing, and with the dataset's caveats."""
    caveat = Statement("Titles blur.")
    data = dataset(role("cook", "taste", builds="soup"), role("guest"), about=About(caveats=(caveat,)))
    cook, guest = data.roles["cook"], data.roles["guest"]
    found = table(data, iter((guest, cook)), iter((CORE, ALSO, BUILDS)))
    assert found.aspects == (CORE, ALSO, BUILDS)
    assert [(row.role, row.values) for row in found.rows] == [
        (guest, (None, None, None)),
        (cook, (stated(data, cook, CORE), None, stated(data, cook, BUILDS))),
    ]
    assert found.caveats == (caveat,)


def test_where_nothing_is_named_for_the_glance_all_is_shown() -> None:
    """Every role and every aspect, in the dataset's order."""
    unmarked = Aspect("builds", "Builds", "list")
    data = dataset(role("cook"), role("guest"), aspects={"centre": CENTRE, "builds": unmarked})
    assert [role.id for role in roles_at_a_glance(data)] == ["cook", "guest"]
    assert aspects_at_a_glance(data) == (CENTRE, unmarked)


def test_the_order_at_a_glance_is_the_one_that_is_named() -> None:
    """Not that in which the roles are described."""
    data = dataset(role("cook"), role("guest"), role("baker"), about=About(at_a_glance=("baker", "cook")))
    assert [role.id for role in roles_at_a_glance(data)] == ["baker", "cook"]
