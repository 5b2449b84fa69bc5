"""Where the dataset mentions something."""

import pytest
from small import ALSO, dataset, role

from rolecmp.analysis.search import Hit, found
from rolecmp.dataset import load
from rolecmp.errors import NoMatch, UsageError
from rolecmp.model import Comparison, Dataset, Guidance, Point, Question, Skill


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def hits(data: Dataset, query: str) -> list[tuple[str, str]]:
    """The kind and the title of every hit, best first."""
    return [(hit.kind, hit.title) for hit in found(data, query).hits]


def only_hit(data: Dataset, query: str) -> Hit:
    """The one hit of a search that has one."""
    (hit,) = found(data, query).hits
    return hit


COMPARED = ("comparison", "AI engineer and Software engineer")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "trust boundary",
            {COMPARED, ("question", "Do I need machine learning (ML) to become an AI engineer?")},
        ),
        ("token", {COMPARED, ("skill", "LLM economics")}),
        ("tokens", {COMPARED, ("skill", "LLM economics")}),
        ("p-value", {("comparison", "AI engineer and Data scientist")}),
        ("LLM", {("role", "Generative AI engineer"), ("skill", "LLM economics")}),
        ("rag", {("skill", "Retrieval"), ("role", "AI engineer")}),
        ("evals", {("skill", "Evaluation"), ("role", "AI engineer")}),
        ("gradient descent", {("role", "ML engineer"), ("skill", "Some maths")}),
        ("centre of gravity", {("role", "AI engineer"), ("role", "Data scientist")}),
        ("rule of thumb", {COMPARED}),
        ("premium", {("question", "Which of these roles pays more?")}),
        ("aiming higher", {("guidance", "AI engineering, aiming higher")}),
        ("agentops", {("role", "AgentOps")}),
    ],
)
def test_what_the_dataset_speaks_of_is_found(
    bundled: Dataset, query: str, expected: set[tuple[str, str]]
) -> None:
    """Roles, skills, comparisons, guidance and questions, by their names and by what they say."""
    assert set(hits(bundled, query)) >= expected


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("retrieval", ("skill", "Retrieval")),
        ("data scientist", ("role", "Data scientist")),
        ("prompt injection", ("skill", "Safety and the trust boundary")),
        ("mlops", ("skill", "MLOps")),
        ("backend engineer", ("role", "Software engineer")),
    ],
)
def test_the_best_hit_comes_first(bundled: Dataset, query: str, best: tuple[str, str]) -> None:
    """What is called so comes before what speaks of it."""
    assert hits(bundled, query)[0] == best


def test_a_search_without_a_match_says_so(bundled: Dataset) -> None:
    """With what was searched for, and exit code 1."""
    with pytest.raises(NoMatch, match=r"^no role, .* mentions 'quantum plumbing'$") as error:
        found(bundled, "quantum plumbing")
    assert error.value.exit_code == 1


def test_a_search_for_nothing_says_what_to_type(bundled: Dataset) -> None:
    """An empty name, as an unset variable in a script gives it."""
    with pytest.raises(UsageError, match="nothing to search for; name a word"):
        found(bundled, " ")


def test_a_search_tells_the_words_that_it_found(bundled: Dataset) -> None:
    """As the dataset writes them, so that they can be marked."""
    result = found(bundled, "the tokens")
    assert result.query == "the tokens"
    assert result.words == ("token", "tokens")


class TestHit:
    """What is shown of a place that was found."""

    def test_the_sentence_that_holds_most_words(self) -> None:
        """Of a long text the sentence that speaks of what was searched for, and where it stands."""
        skill = Skill(
            "taste", "Taste", about="It is an art. Salt is part of it! Is salt water? Water is not."
        )
        hit = only_hit(dataset(skills={"taste": skill}), "salt water")
        assert (hit.part, hit.text) == ("", "Is salt water?")

    def test_the_first_sentence_where_only_the_name_was_found(self) -> None:
        """A hit in a title is introduced by what is said first."""
        data = dataset(role("cook", builds="soup", summary="Heat is all. Else nothing."))
        hit = only_hit(data, "cook")
        assert (hit.title, hit.part, hit.text) == ("Cook", "Summary", "Heat is all.")

    def test_nothing_where_there_is_nothing_to_say(self) -> None:
        """A role that is only named is found by its name."""
        hit = only_hit(dataset(role("cook")), "cook")
        assert (hit.part, hit.text) == ("", "")

    @pytest.mark.parametrize(
        ("query", "part", "text"),
        [
            ("soup", "Builds", "soup"),
            ("builds", "Builds", "bread"),
            ("taste", "Core skills", "Taste"),
            ("gravity", "Centre of gravity", "Heat."),
            ("kitchens", "Summary", "Runs a kitchen."),
        ],
    )
    def test_what_a_role_says_itself(self, query: str, part: str, text: str) -> None:
        """Its summary, and every aspect by its title and its values."""
        data = dataset(
            role("cook", "taste", builds="bread, soup", centre="Heat.", summary="Runs a kitchen."),
            skills={"taste": Skill("taste", "Taste")},
        )
        hit = next(each for each in found(data, query).hits if each.kind == "role")
        assert (hit.part, hit.text, hit.command) == (part, text, ("show", "cook"))

    def test_what_a_role_does_not_say_itself_is_found_where_it_is_said(self) -> None:
        """Neither inherited skills nor those of the same job are hits of the role that takes them over."""
        data = dataset(
            role("cook", "taste"), role("chef", same_as="cook"), role("baker", "dough", builds_on="cook")
        )
        assert hits(data, "taste") == [("skill", "Taste"), ("role", "Cook")]

    @pytest.mark.parametrize(
        ("query", "part", "text"),
        [
            ("fire", "Dividing line", "One has fire."),
            ("oven", "Tools, Baker", "The oven."),
            ("tools", "Tools, Cook", "The stove."),
            ("hunger", "Overlap", "Both end hunger."),
            ("rule of thumb", "Rule of thumb", "Is it round?"),
            ("overlap", "Overlap", "Both end hunger."),
            ("dividing", "Dividing line", "One has fire."),
            ("rule", "Rule of thumb", "Is it round?"),
            ("cook and baker", "Dividing line", "One has fire."),
        ],
    )
    def test_a_comparison(self, query: str, part: str, text: str) -> None:
        """Each of its parts, and the names that its authors gave to the points."""
        compared = Comparison(
            ("cook", "baker"),
            "One has fire.",
            (Point("Tools", {"cook": "The stove.", "baker": "The oven."}),),
            "Both end hunger.",
            "Is it round?",
            ("s",),
        )
        data = dataset(role("cook"), role("baker"), comparisons=(compared,))
        hit = next(each for each in found(data, query).hits if each.kind == "comparison")
        assert hit == Hit("comparison", "Cook and Baker", part, text, ("diff", "cook", "baker"), ("s",))

    @pytest.mark.parametrize("part", ["dividing line", "overlap", "rule of thumb"])
    def test_what_nobody_wrote_in_a_comparison_is_not_found(self, part: str) -> None:
        """A part that is left out is neither searched nor shown."""
        data = dataset(role("cook"), role("baker"), comparisons=(Comparison(("cook", "baker")),))
        with pytest.raises(NoMatch):
            found(data, part)
        hit = next(each for each in found(data, "cook baker").hits if each.kind == "comparison")
        assert (hit.part, hit.text) == ("", "")

    def test_a_skill(self) -> None:
        """By its id, its name and its aliases, with the command that takes it."""
        data = dataset(skills={"umami": Skill("umami", "Taste", ("palate",), "A sense.", ("s",))})
        for query in ("umami", "taste", "palate"):
            assert only_hit(data, query) == Hit("skill", "Taste", "", "A sense.", ("show", "umami"), ("s",))

    @pytest.mark.parametrize(
        ("roles", "command"), [(("cook", "baker"), ("aim", "--from", "cook")), ((), ("aim",))]
    )
    def test_guidance(self, roles: tuple[str, ...], command: tuple[str, ...]) -> None:
        """By its background and its reason, with the command that shows it to one of its roles."""
        each = Guidance("Kitchens", ("baker",), "Bread is life.", roles, sources=("s",))
        data = dataset(guidance=(each,))
        expected = Hit("guidance", "Kitchens", "Because", "Bread is life.", command, ("s",))
        assert only_hit(data, "kitchen") == only_hit(data, "bread") == expected

    def test_a_question(self) -> None:
        """By its id, its words and its answer."""
        data = dataset(faq=(Question("heat", "Is it hot?", "Mostly, yes.", sources=("s",)),))
        expected = Hit("question", "Is it hot?", "Answer", "Mostly, yes.", ("faq", "heat"), ("s",))
        assert only_hit(data, "heat") == only_hit(data, "hot") == only_hit(data, "mostly") == expected


@pytest.mark.parametrize("label", ["summary", "about", "because", "answer"])
def test_the_programs_own_words_are_not_searched(label: str) -> None:
    """What the dataset does not say is not found, though it stands beside every hit on the screen."""
    data = dataset(
        role("cook", summary="Heat."),
        skills={"taste": Skill("taste", "Taste", about="A sense.")},
        guidance=(Guidance("Kitchens", ("cook",), "Bread."),),
        faq=(Question("heat", "Is it hot?", "Yes."),),
    )
    with pytest.raises(NoMatch):
        found(data, label)


def test_a_hit_has_the_sources_of_all_that_it_says() -> None:
    """Those of the role and those that one of its aspects has instead, each once."""
    data = dataset(
        role(
            "cook",
            "taste",
            "knife",
            sources=("a",),
            cite={"skills": ("b", "a"), ALSO.id: ("c",), "builds": ("d",)},
        )
    )
    assert [hit.sources for hit in found(data, "cook").hits] == [("a", "b", "c")]


def test_a_name_does_not_end_in_the_next() -> None:
    """Words that stand together in a text outdo those that only follow each other in two names."""
    data = dataset(
        role("one", title="Fast", aliases=("Food",)), role("two", title="Cook", aliases=("Fast food cook",))
    )
    assert [title for _, title in hits(data, "fast food")] == ["Cook", "Fast"]
