"""Which role to aim for."""

import pytest
from small import dataset, role

import rolecmp
from rolecmp.analysis.aim import AimResult, advice, aim
from rolecmp.dataset import load
from rolecmp.model import About, Dataset, Guidance, Measure, Role, Skill, Statement


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def aim_from(data: Dataset, name: str) -> AimResult:
    """What to aim for, coming from a role."""
    return aim(data, data.roles[name], {})


def having(data: Dataset, skills: str) -> AimResult:
    """What to aim for with skills, ids with spaces between."""
    return aim(data, None, dict.fromkeys(skills.split()))


def ranked(found: AimResult) -> list[str]:
    """The ids of the ranked roles."""
    return [gap.role.id for gap in found.ranked]


def ids(roles: tuple[Role, ...]) -> list[str]:
    """The ids of some roles."""
    return [role.id for role in roles]


def test_without_a_standpoint_there_is_the_rule_and_all_the_guidance(bundled: Dataset) -> None:
    """Nothing is computed where nobody said where they stand."""
    found = advice(bundled)
    assert found.rule is bundled.about.aim_rule
    assert found.guidance == bundled.guidance
    assert (found.origin, found.ranked, found.not_stated, found.recommended) == (None, (), (), ())


# Of each bundled role the first place, and why an adviser would say so.
FIRST_FROM = {
    "ai-engineer": "ai-architect",  # the senior step that the source names
    "generative-ai-engineer": "ai-architect",  # the same job, so the same step
    "software-engineer": "ai-engineer",  # all four of its skills carry over, and the source says so
    "data-engineer": "ml-engineer",  # the pipelines carry over, and the advice for data engineers says so
    "data-analyst": "data-scientist",  # the same questions with more statistics, and the advice says so
    "data-scientist": "ai-engineer",  # the advice for data scientists, before ML engineer for those from data
    "ml-engineer": "ai-engineer",  # the advice: that is where the openings are
}
# Of made lists of skills, and why an adviser would say so.
FIRST_WITH = {
    "python, sql, docker, kubernetes, fastapi, postgresql, aws": "ai-engineer",  # a backend developer
    "java, testing, microservices": "software-engineer",  # a backend developer of another language
    "javascript, react, html, tests": "software-engineer",  # a frontend developer
    "sql, tableau, excel, statistics": "data-analyst",  # an analyst
    "excel, power bi": "data-analyst",  # an analyst who does not program
    "maths, statistics": "ml-engineer",  # a maths graduate, whom the advice for strong maths speaks to
    "maths, statistics, python": "ml-engineer",  # a physicist with Python, likewise
    "retrieval, langchain, python, evaluation": "ai-engineer",  # who builds with language models
    "sql, python, spark, airflow, aws": "data-engineer",  # who moves data
    "statistics, experiment-design, r": "data-scientist",  # a researcher
}


@pytest.mark.parametrize(("skills", "first"), FIRST_WITH.items())
def test_the_first_place_with_a_list_of_skills(bundled: Dataset, skills: str, first: str) -> None:
    """It is what an adviser would say."""
    assert ranked(rolecmp.aim(bundled, have=skills.split(", ")))[0] == first


def test_advice_is_not_contradicted(bundled: Dataset) -> None:
    """What the guidance beside a ranking names comes first in it, but for what one is or has left behind."""
    found = [aim_from(bundled, name) for name in bundled.roles]
    found += [rolecmp.aim(bundled, have=skills.split(", ")) for skills in FIRST_WITH]
    for each in found:
        advised = {role for guidance in each.guidance for role in guidance.aim}
        apart = {*ids(each.behind), each.origin.id if each.origin else None}
        first = ranked(each)[: len(advised - apart)]
        assert set(first) == advised - apart


@pytest.mark.parametrize(("name", "first"), FIRST_FROM.items())
def test_the_first_place_from_a_bundled_role(bundled: Dataset, name: str, first: str) -> None:
    """It is what an adviser would say."""
    assert ranked(aim_from(bundled, name))[0] == first


def test_no_row_is_a_step_back_or_another_name(bundled: Dataset) -> None:
    """From every bundled role."""
    for name in bundled.roles:
        found = aim_from(bundled, name)
        assert name not in ranked(found)
        assert not set(ranked(found)) & {"generative-ai-engineer", *ids(found.behind)}
    assert ids(aim_from(bundled, "ai-engineer").behind) == ["software-engineer"]
    assert ids(aim_from(bundled, "ai-architect").behind) == ["ai-engineer"]


def test_guidance_is_found_for_what_one_has(bundled: Dataset) -> None:
    """By the titles of a role and by the names of skills, alternative by alternative."""
    words = "Data, ML or strong maths"
    scientist = [each.background for each in aim_from(bundled, "data-scientist").guidance]
    assert words in scientist
    assert "Analytics or research" in scientist
    assert [each.background for each in having(bundled, "maths statistics").guidance] == [words]
    assert [each.background for each in aim_from(bundled, "software-engineer").guidance] == [
        "Software engineering"
    ]
    assert having(bundled, "testing").guidance == ()


def test_what_is_nearest_comes_first() -> None:
    """More in common is nearer, rarer skills count more, and a short list does not win by being short."""
    data = dataset(
        role("none", "x y z"),
        role("common", "a p q"),
        role("also-common", "a r s"),
        role("rare", "b t u"),
        role("most", "a b c d e f"),
    )
    assert ranked(having(data, "a b c d")) == ["most", "rare", "common", "also-common", "none"]


def test_too_little_is_not_ranked() -> None:
    """Under three stated skills there is nothing to rank by, even where one has some of them."""
    data = dataset(role("cook", "taste knife fire"), role("guest", "taste sit"), role("host"))
    found = having(data, "taste")
    assert (ranked(found), ids(found.too_little), ids(found.not_stated)) == (["cook"], ["guest"], ["host"])


def test_a_stated_next_step_comes_first() -> None:
    """In the order stated, whatever is nearer, and without a figure where its skills are not stated."""
    data = dataset(
        role("cook", "a b c", next=("chef", "boss")),
        role("near", "a b x"),
        role("chef"),
        role("boss", "p q r"),
    )
    found = aim_from(data, "cook")
    assert ranked(found) == ["chef", "boss", "near"]
    assert [gap.of for gap in found.ranked] == [0, 3, 3]
    assert ids(found.next_steps) == ["chef", "boss"]
    assert found.not_stated == ()


def test_what_lies_behind_is_apart() -> None:
    """What one builds on, and every role that leads here along `next`, however long the way or round."""
    data = dataset(
        role("boy", "a b c", next=("aide",)),
        role("aide", "a b c d", next=("cook", "boy")),
        role("base", "x y z"),
        role("cook", "a b c d e", builds_on="base"),
        role("other", "p q a"),
    )
    found = aim_from(data, "cook")
    assert ids(found.behind) == ["boy", "aide", "base"]
    assert ranked(found) == ["other"]


def test_what_asks_nothing_new_is_apart() -> None:
    """There is nothing to learn for it."""
    data = dataset(role("cook", "a b c d"), role("aide", "a b c"), role("other", "a b x"))
    found = aim_from(data, "cook")
    assert ([gap.role.id for gap in found.nothing_new], ranked(found)) == (["aide"], ["other"])


def test_a_job_is_one_row() -> None:
    """Its other names are a word, also where they alone state skills."""
    data = dataset(
        role("cook", "a b c"),
        role("chef", same_as="cook"),
        role("base"),
        role("baker", "a b x", same_as="base"),
    )
    found = aim_from(data, "cook")
    assert ranked(found) == ["baker"]
    assert {name: ids(others) for name, others in found.names.items()} == {
        "cook": ["chef"],
        "base": ["baker"],
    }


def test_one_goal_is_all_that_is_looked_at() -> None:
    """However little it states, wherever it lies."""
    data = dataset(
        role("aide", "taste"),
        role("cook", "taste knife", builds_on="aide"),
        role("chef", same_as="cook"),
        role("host"),
    )
    cook = data.roles["cook"]
    found = aim(data, data.roles["aide"], {}, cook)
    assert [(gap.role.id, len(gap.missing), gap.of) for gap in found.ranked] == [("cook", 1, 2)]
    assert ids(aim(data, cook, {}, data.roles["host"]).not_stated) == ["host"]
    assert ids(aim(data, cook, {}, data.roles["aide"]).behind) == ["aide"]
    assert ids(aim(data, cook, {}, data.roles["chef"]).names["cook"]) == ["chef"]
    assert ids(aim(data, data.roles["host"], {}, cook).not_stated) == ["host"]


class TestUnknownOrigin:
    """Coming from a role of which the dataset states no core skills."""

    data = dataset(
        role("cook", "taste knife fire"),
        role("guest", None, "taste", next=("cook",)),
        role("host", "taste knife wine"),
        guidance=(Guidance("Eating", ("cook",), "You know what is good.", ("guest",)),),
    )

    def test_nothing_is_counted(self) -> None:
        """What the role holds is not known; the stated step and the guidance stay."""
        found = aim_from(self.data, "guest")
        assert [(gap.role.id, gap.of) for gap in found.ranked] == [("cook", 0)]
        assert ids(found.not_stated) == ["guest"]
        assert found.guidance == self.data.guidance

    def test_skills_of_ones_own_can_be_counted(self) -> None:
        """Whoever says what they hold beyond the role gets an answer from that."""
        found = aim(self.data, self.data.roles["guest"], {"knife": None})
        assert [(gap.role.id, len(gap.have)) for gap in found.ranked] == [("cook", 2), ("host", 2)]


class TestRecommended:
    """What the dataset's guidance recommends to whoever stands here."""

    roles = (
        role("cook", "taste knife salt"),
        role("chef", same_as="cook"),
        role("near", "taste knife fire"),
        role("far", "taste dough oven"),
        role("farther", "x y z"),
        role("easy", "salt knife taste"),
        role("guest"),
        role("tiny", "oven"),
    )

    @pytest.mark.parametrize(
        ("recommended", "first"),
        [
            ((), []),
            (("near",), ["near"]),
            (("far",), ["far"]),
            (("farther", "near"), ["farther", "near"]),
            (("far", "guest", "tiny"), ["far", "guest", "tiny"]),
            (("cook", "chef", "far"), ["far"]),
            (("easy", "far"), ["far"]),
        ],
    )
    def test_it_comes_first(self, recommended: tuple[str, ...], first: list[str]) -> None:
        """In its own order; nobody learns for what they are or could do today."""
        guidance = (
            Guidance("Everybody", ("farther",), "Because.", default=True),
            Guidance("Eating", recommended, "Because.", ("chef",)),
        )
        data = dataset(*self.roles, guidance=guidance)
        found = aim_from(data, "cook")
        assert ids(found.recommended) == ranked(found)[: len(first)] == first
        assert ranked(found)[len(first) :] == [
            each for each in ("near", "far", "farther") if each not in first
        ]
        assert ids(aim_from(data, "easy").recommended) == []

    def test_a_next_step_stays_before_it_and_the_past_behind(self) -> None:
        """Each role has one place."""
        guidance = (Guidance("Eating", ("base", "far", "next"), "Because.", ("cook",)),)
        cook = role("cook", "taste knife salt", builds_on="base", next=("next",))
        data = dataset(cook, role("base", "a b c"), role("next"), role("far", "x y z"), guidance=guidance)
        found = aim_from(data, "cook")
        assert (ranked(found), ids(found.recommended)) == (["next", "far"], ["far"])
        assert ids(found.behind) == ["base"]

    def test_what_names_the_role_comes_before_what_shares_a_word(self) -> None:
        """Of skills none but the background's own count, and no one of many: to clean data is none."""
        guidance = (
            Guidance("Data or maths", ("far",), "Because."),
            Guidance("Analytics", ("near",), "Because.", ("data-cook",)),
        )
        skills = {
            each: Skill(each, each) for each in ("taste", "knife", "salt", "fire", "dough", "oven", "maths")
        }
        skills |= {"clean": Skill("clean", "Data cleaning")}
        data = dataset(role("data-cook", "taste"), *self.roles[2:4], guidance=guidance, skills=skills)
        assert ids(aim_from(data, "data-cook").recommended) == ["near", "far"]
        assert ids(having(data, "maths").recommended) == ["far"]
        assert ids(having(data, "clean").recommended) == []
        assert ids(having(data, "maths oven salt").recommended) == ["far"]
        assert having(data, "maths oven salt fire").guidance == ()


class TestLikeness:
    """Whose postings name a list of skills more often than those of others do."""

    measure = Measure(
        "postings", "Postings", "skills", "postings", "world", "2025", comparable=True,
        of={"analyst": 100, "engineer": 100, "chef": 100},
        named_in={"sql": {"analyst": 90, "engineer": 30}, "a": {"analyst": 5, "engineer": 80}},
    )  # fmt: skip
    data = dataset(
        role("engineer", "sql x y"),
        role("analyst", "p q r"),
        role("chef", "m n o"),
        role("cook", "sql u v w"),
        skills={each: Skill(each, each) for each in ("sql", "a", *"xypqrmnouvw")},
        measures={"postings": measure},
    )

    def test_it_comes_before_nearness(self) -> None:
        """The roles whose postings name the skills most often come first; those without postings follow."""
        found = having(self.data, "sql")
        assert ranked(found) == ["analyst", "chef", "engineer", "cook"]
        likeness = {gap.role.id: gap.likeness for gap in found.ranked}
        assert likeness["analyst"] == pytest.approx(0.91 / 0.61)
        assert (likeness["chef"], likeness["cook"]) == (1.0, None)
        assert found.measure is self.measure

    def test_it_is_for_lists_of_skills_alone(self) -> None:
        """Whoever comes from a role is counted from that role, and unmeasured skills look like nothing."""
        found = aim(self.data, self.data.roles["cook"], {"sql": None})
        assert (found.measure, {gap.likeness for gap in found.ranked}) == (None, {None})
        assert having(self.data, "x").measure is None


def test_a_dataset_may_give_no_advice() -> None:
    """Then there is neither rule nor guidance, and the count stands alone."""
    found = aim_from(dataset(role("cook", "taste"), role("baker", "dough salt oven")), "cook")
    assert (found.rule, found.guidance, found.recommended) == (None, (), ())
    assert ranked(found) == ["baker"]


def test_the_rule_is_the_datasets() -> None:
    """The rule that is shown is the one that its authors wrote."""
    rule = Statement("The smallest gap.")
    data = dataset(role("cook", "taste"), role("guest"), about=About(aim_rule=rule))
    assert [aim_from(data, name).rule for name in ("cook", "guest")] == [rule, rule]
