"""What a dataset says in figures, levels and further names: read as they stand, and checked."""

from importlib import import_module
from pathlib import Path

import pytest
from dataset.written import HEAD, complaints, read, write, wrong

from rolecmp.dataset import bundled, load
from rolecmp.model import Decoding, Measure, PayGap, PayRange, Skill, Term

POSTINGS = """\
measures:
  postings:
    title: Named in postings
    about: skills
    kind: postings
    place: Lyon
    years: 2025
    note: Few.
    comparable: true
    of: {cook: 10, baker: 4}
    named_in: {heat: {cook: 10, baker: 1}, knife: {cook: 0}}
"""
PAY = """\
measures:
  pay:
    title: Adverts
    about: pay
    kind: advert
    place: Lyon
    years: 2025
    unit: EUR per year
    sources: [book]
    ranges:
      - roles: [cook]
        place: Lyon
        year: 2025
        seniority: chef
        label: Cooks
        n: 12
        median: 2.5e4
        p25: 20000
        p75: 30000.5
      - {roles: [baker], place: Lyon, year: 2025, low: 1, high: 2}
    gaps:
      - left: cook
        right: baker
        place: Lyon
        year: 2025
        gap: -1
        ci_low: -2
        ci_high: .5
        verdict: cannot tell
"""
DECODING = """\
decoding:
  roles: [cook, other]
  intercepts: [-1.5, 0]
  temperature: 0.6
  note: by guess
  terms:
    fire: {skill: heat, names: [=BBQ], weights: [0.3, -0.1]}
    hat: {weights: [1, 1]}
    pan: {names: [skillet], like: [cook]}
"""
ACTIVITIES = POSTINGS.replace("about: skills", "about: activities").replace("named_in", "done_by")


def test_counts_are_numbers_by_skill_and_role() -> None:
    """What was counted is read as whole numbers, with what it was counted of."""
    assert read(HEAD + POSTINGS).measures["postings"] == Measure(
        *("postings", "Named in postings", "skills", "postings", "Lyon", "2025"),
        note="Few.",
        comparable=True,
        of={"cook": 10, "baker": 4},
        named_in={"heat": {"cook": 10, "baker": 1}, "knife": {"cook": 0}},
    )
    assert read(HEAD + ACTIVITIES).measures["postings"].done_by["heat"] == {"cook": 10, "baker": 1}


def test_pay_is_numbers_with_place_and_year() -> None:
    """A range and a gap have what the source states, and None for the rest."""
    pay = read(HEAD + PAY).measures["pay"]
    where = ("Lyon", "2025")
    assert pay.ranges == (
        PayRange(("cook",), *where, "chef", "Cooks", 12, 25000.0, 20000.0, 30000.5),
        PayRange(("baker",), *where, low=1.0, high=2.0),
    )
    assert pay.gaps == (PayGap("cook", "baker", *where, None, -1.0, -2.0, 0.5, "cannot tell"),)


def test_decoding_has_a_weight_for_each_role() -> None:
    """The numbers of the decoding are read as they stand; the highest dataset's takes the place of others."""
    terms = {
        "fire": Term("fire", "heat", ("=BBQ",), (0.3, -0.1)),
        "hat": Term("hat", weights=(1.0, 1.0)),
        "pan": Term("pan", names=("skillet",), like=("cook",)),
    }
    decoding = Decoding(("cook", "other"), (-1.5, 0.0), 0.6, terms=terms, note="by guess")
    assert read(HEAD + DECODING).decoding == decoding
    base, top = (
        write(HEAD + DECODING),
        write("decoding: {roles: [other], intercepts: [1], terms: {}}", "top.yaml"),
    )
    assert load(base, [top]).decoding == Decoding(("other",), (1.0,))
    assert read(HEAD).decoding is None


def test_aliases_are_added_to_those_of_the_skills() -> None:
    """A part of their own, in any file and on top, adds names and repeats none."""
    base = write(f"{HEAD}aliases: {{heat: [fire]}}")
    top = Path("top")
    write("aliases: {heat: [flame, fire]}", top / "a.yaml")
    write("aliases: {knife: [blade]}", top / "b.yaml")
    assert load(base, [top]).skills == {
        "heat": Skill("heat", "Heat", ("fire", "flame")),
        "knife": Skill("knife", "Knife work", ("blade",)),
    }


def test_a_dataset_may_have_one_source_for_all_that_names_none() -> None:
    """`about.source` holds for the entries of its own dataset, and only where they name none."""
    head = HEAD.replace("{name: Knife work}", "{name: Knife work, sources: [web]}")
    base = write(
        f"{head}about: {{source: book, caveats: [{{text: Few.}}]}}\nfaq: [{{id: q, question: Q, answer: A}}]"
    )
    top = write(
        "sources: {web: {title: Web}}\nroles: {chef: {title: Chef}, aide: {title: Aide, sources: [web]}}",
        "t.yaml",
    )
    data = load(base, [top])
    assert [role.sources for role in data.roles.values()] == [("book",), ("book",), (), ("web",)]
    assert data.skills["heat"].sources == data.faq[0].sources == data.about.caveats[0].sources == ("book",)
    assert data.about.source == "book"
    assert data.skills["knife"].sources == ("web",)


def test_levels_may_say_what_they_take() -> None:
    """A mapping of levels gives their order and their meaning; a skill says what it takes at one of them."""
    text = HEAD.replace("{name: Heat}", "{name: Heat, levels: {much: Burns.}}")
    data = read(
        f"{text}  chef: {{title: Chef, skills: [{{skill: heat, level: much}}]}}\n"
        "about: {skill_levels: {some: A bit., much: A lot.}}"
    )
    assert data.about.skill_levels == ("some", "much")
    assert data.about.level_notes == {"some": "A bit.", "much": "A lot."}
    assert data.skills["heat"].levels == {"much": "Burns."}


REFUSED = {
    "a count that is none": (
        POSTINGS.replace("cook: 0", "cook: 1.5"),
        "'cook' cannot be '1.5'; it must be a whole number, as in 120",
    ),
    "a count below 0": (
        POSTINGS.replace("cook: 0", "cook: -1"),
        "'cook' cannot be '-1'; it must be a whole number, as in 120",
    ),
    "more than there are": (
        POSTINGS.replace("baker: 1", "baker: 5"),
        "5 is more than the 4 of 'of'; correct one of the two",
    ),
    "of none": (
        POSTINGS.replace(", baker: 4", ""),
        "'of' has no 'baker'; add how many there are, or leave this out",
    ),
    "an unknown skill": (POSTINGS.replace("knife", "knive"), "no skill 'knive'; did you mean 'knife'?"),
    "an unknown role": (
        POSTINGS.replace("knife: {cook", "knife: {cok"),
        "no role 'cok'; did you mean 'cook'?",
    ),
    "another kind of figure": (
        POSTINGS.replace("named_in", "done_by"),
        "'done_by' is no figure about skills; write 'named_in' and 'of'",
    ),
    "no figure": (POSTINGS[: POSTINGS.index("    named_in")], "measure 'postings' has no 'named_in'; add it"),
    "quartiles out of order": (
        PAY.replace("p25: 20000", "p25: 26000"),
        "'median' is below 'p25'; correct one of the two",
    ),
    "an interval out of order": (
        PAY.replace("ci_high: .5", "ci_high: -3"),
        "'ci_high' is below 'gap'; correct one of the two",
    ),
    "a range out of order": (
        PAY.replace("high: 2", "high: 0"),
        "'high' is below 'low'; correct one of the two",
    ),
    "no number": (
        PAY.replace("20000", "20,000 EUR").replace("p25: 20,000 EUR", "p25: '20,000'"),
        "'p25' cannot be '20,000'; it must be a number, as in 0.5",
    ),
    "not a number": (PAY.replace("20000", "nan"), "'p25' cannot be 'nan'; it must be a number, as in 0.5"),
    "a verdict that is none": (
        PAY.replace("cannot tell", "left high"),
        "'verdict' cannot be 'left high'; it must be left higher, right higher or cannot tell",
    ),
    "too few weights": (
        DECODING.replace("[0.3, -0.1]", "[0.3]"),
        "'weights' lists 1; it must list 2, one a role",
    ),
    "a term that weighs nothing": (
        DECODING.replace(", like: [cook]", ""),
        "'pan' has no weights; add 'weights', or 'like' with a role or 'other'",
    ),
    "a term that weighs twice": (
        DECODING.replace("like: [cook]", "like: [cook], weights: [1, 2]"),
        "'pan' has both 'weights' and 'like'; leave one out",
    ),
    "a term that is like no role of the decoding": (
        DECODING.replace("like: [cook]", "like: [cok]"),
        "'cok' is none of the decoding's roles; did you mean 'cook'?",
    ),
    "a term that is like nothing": (
        DECODING.replace("like: [cook]", "like: [zebra]"),
        "'zebra' is none of the decoding's roles; write one of those",
    ),
    "too many intercepts": (
        DECODING.replace("[-1.5, 0]", "[1, 2, 3]"),
        "'intercepts' lists 3; it must list 2, one a role",
    ),
    "a decoding of an unknown role": (
        DECODING.replace("cook", "cok"),
        "no role 'cok'; did you mean 'cook'?",
    ),
    "a decoding whose terms are a list": (
        DECODING[: DECODING.index("  terms:")] + "  terms: []\n",
        "'terms' is a list; it must be a mapping, as in {key: value}",
    ),
    "a blank number": (DECODING.replace("0.6", "' '"), "'temperature' is empty; give it a value"),
    "a temperature of nothing": (
        DECODING.replace("0.6", "0"),
        "'temperature' cannot be '0'; it must be a number above 0",
    ),
    "aliases of an unknown skill": ("aliases: {heet: [fire]}", "no skill 'heet'; did you mean 'heat'?"),
    "aliases as a list": ("aliases: [fire]", "'aliases' is a list; it must be a mapping, as in {key: value}"),
    "an unknown source": ("about: {source: bok}", "no source 'bok'; did you mean 'book'?"),
    "a weight of nothing": (
        "  chef: {title: Chef, skills: [{skill: heat, weight: 0}]}",
        "'weight' cannot be '0'; it must be a number above 0",
    ),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_a_figure_that_cannot_be_right_is_refused_at_its_place(text: str, message: str) -> None:
    """Ranges, order, sums and references are checked, and the place is that of the slip."""
    (found,) = wrong(HEAD.replace("\nroles:", f"\n{text}\nroles:") if text[0] != " " else HEAD + text)
    place, _, told = found.partition(": ")
    assert told == message
    assert int(place.split(":")[0]) > 9


def test_skills_may_not_be_part_of_themselves() -> None:
    """`broader` may not lead in a ring, over however many skills."""
    ring = HEAD.replace("{name: Heat}", "{name: Heat, broader: [knife]}")
    assert read(ring).skills["heat"].broader == ("knife",)
    (found,) = wrong(ring.replace("{name: Knife work}", "{name: Knife, broader: [heat]}"))
    assert "'broader' leads in a ring, 'heat' → 'knife' → 'heat'; leave one of these out" in found


def test_every_part_that_is_always_read_stands_without_the_vocabulary() -> None:
    """Without the optional bundled files nothing is missing, and no figure names what was not read."""
    always = {"about", "aspects", "sources", "roles", "skills"}
    optional = {file.stem for file in bundled().iterdir() if file.suffix in (".yaml", ".json")} - always
    data = load(without=frozenset(optional))
    assert data.roles
    for part in optional - {"vocabulary"}:
        some = load(without=frozenset(optional - {part}))
        assert all(some.skills.keys() >= measure.named_in.keys() for measure in some.measures.values())


def test_a_question_names_measures_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip is found wherever all is read; where files are left out, what they hold is not missed."""
    asked = "faq: [{id: a, question: b, answer: c, measures: [postings, postngs]}]\n"
    (found,) = wrong(HEAD + POSTINGS + asked)
    assert "no measure 'postngs'; did you mean 'postings'?" in found
    folder = Path("data")
    write(HEAD + asked.replace(", postngs", ""), folder / "roles.yaml")
    write(POSTINGS, folder / "postings.yaml")
    monkeypatch.setattr(import_module("rolecmp.dataset.load"), "bundled", lambda: folder)
    assert load(without=frozenset({"postings"})).faq == load().faq
    assert load().faq[0].measures == ("postings",)


def test_figures_of_skills_that_were_not_read_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who leaves the vocabulary out gets no figure and no name of a skill that is not there."""
    folder = Path("data")
    write(HEAD + POSTINGS.replace("knife:", "salt:"), folder / "roles.yaml")
    write("skills: {salt: {name: Salt}}", folder / "vocabulary.yaml")
    write(f"aliases: {{salt: [NaCl]}}\n{DECODING.replace('heat', 'salt')}", folder / "words.yaml")
    monkeypatch.setattr(import_module("rolecmp.dataset.load"), "bundled", lambda: folder)
    assert load().measures["postings"].named_in.keys() == {"heat", "salt"}
    assert load().skills["salt"].aliases == ("NaCl",)
    less = load(without=frozenset({"vocabulary"}))
    assert less.measures["postings"].named_in.keys() == {"heat"}
    assert less.skills.keys() == {"heat", "knife"}
    assert complaints(folder) == []
