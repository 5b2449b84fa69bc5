"""O*NET: a folder of tab-separated files, in which quotes mean nothing."""

import pytest
from catalogues.brought import asked, dataset, put, read, wrong

from rolecmp.model import RoleSkill

RIGHT = "give the folder of the O*NET database in text form"
OCCUPATIONS = (
    "O*NET-SOC Code\tTitle\tDescription\r\n"
    '15-0001.00\tData Bakers\tBake "fresh" data.\r\n'
    "99-0002.00\tBread Writers\tWrite: bread, no cake.\r\n"
)
SOFTWARE = (
    "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\r\n"
    "15-0001.00\tC\t1\tLanguages\tN\tN\r\n"
    "15-0001.00\tC#\t1\tLanguages\tY\tN\r\n"
    "15-0001.00\tC++\t1\tLanguages\tN\tN\r\n"
    "99-0002.00\tC++\t1\tLanguages\tN\tN\r\n"
    '99-0002.00\tThe "Oven"\t2\tKitchen software\tN\tN\r\n'
    "88-0000.00\tNobody's\t2\tKitchen software\tN\tN\r\n"
)
TITLES = (
    "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\r\n"
    "15-0001.00\tBaker of Data\tBOD\t08\r\n"
    "15-0001.00\tBaker Of Data\tn/a\t08\r\n"
    "99-0002.00\tBaker of Data\tn/a\t08\r\n"
)
ZONES = "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\r\n15-0001.00\t4\t08/2023\tAnalyst\r\n"
RATED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant\r\n"
RATINGS = (
    "15-0001.00\t2.A\tReading\tIM\t4.12\tN\tn/a\r\n"
    "15-0001.00\t2.A\tReading\tLV\t4.62\tN\tN\r\n"
    "15-0001.00\t2.B\tSinging\tIM\t1.00\tN\tn/a\r\n"
    "15-0001.00\t2.B\tSinging\tLV\t0.12\tN\tY\r\n"
    "99-0002.00\t2.A\tReading\tIM\t2\tY\tn/a\r\n"
    "99-0002.00\t2.A\tReading\tLV\t1\tN\tN\r\n"
)
FOLDER = {
    "onet/Occupation Data.txt": OCCUPATIONS,
    "onet/Technology Skills.txt": SOFTWARE,
    "onet/Alternate Titles.txt": TITLES,
    "onet/Job Zones.txt": ZONES,
    "onet/Read Me.txt": "O*NET 1.0 Database\r\nlong ago\r\n",
}


def test_an_occupation_comes_in_whole() -> None:
    """Title, code, other names, summary, family, preparation and software, with one source for all."""
    put(FOLDER)
    found = dataset("onet", "onet")
    role = found.roles["data-bakers"]
    assert (role.title, role.short, role.summary) == ("Data Bakers", ("15-0001.00",), 'Bake "fresh" data.')
    assert (role.aliases, role.family) == (("Baker of Data", "BOD"), "Computing and mathematics")
    assert role.values["preparation"] == "considerable (job zone 4 of 5)"
    assert role.url == "https://www.onetonline.org/link/summary/15-0001.00"
    assert asked(found, "data-bakers", "software") == {"c": None, "c-sharp": None, "c-plus-plus": None}
    assert found.skills["the-oven"].name == 'The "Oven"'
    assert found.skills["c"].group == "Languages"
    assert found.about.source == "onet"
    assert found.sources["onet"].licence == "CC BY 4.0"
    assert found.sources["onet"].title == "O*NET 1.0 Database"


def test_what_is_left_out_is_counted() -> None:
    """Rows on occupations that are not there are no reason to stop."""
    put(FOLDER)
    left_out = read("onet", "onet").left_out
    assert left_out == {
        "rows of Technology Skills.txt on occupations that Occupation Data.txt does not have": 1
    }


@pytest.mark.parametrize("name", ["Skills.txt", "Essential Skills.txt", "Transferable Skills.txt"])
def test_ratings_become_weights_and_levels(name: str) -> None:
    """Importance is the weight, level the level; what is not relevant or precise is counted instead."""
    put({"onet/Occupation Data.txt": OCCUPATIONS, f"onet/{name}": RATED + RATINGS})
    found = dataset("onet", "onet")
    reading = RoleSkill("reading", "5", 4.12)
    assert found.roles["data-bakers"].values["rated"] == (reading, RoleSkill("singing", None, 1.0))
    assert found.roles["bread-writers"].values["rated"] == (RoleSkill("reading", "1"),)
    assert found.about.skill_levels == ("1", "2", "3", "4", "5", "6", "7")
    assert list(read("onet", "onet").left_out.values()) == [2]


def test_the_names_of_the_newer_release_are_taken() -> None:
    """Release 30.3 calls the technology skills software skills."""
    put({"onet/Occupation Data.txt": OCCUPATIONS, "onet/Software Skills.txt": SOFTWARE})
    assert len(dataset("onet", "onet").skills) == 4


HALF = {
    "a row that is cut off": (
        {"Technology Skills.txt": SOFTWARE + "15-0001.00\tPyth"},
        (
            "onet/Technology Skills.txt:8:12: "
            "the row ends after 2 of 6 fields; copy the file again, it may be cut off"
        ),
    ),
    "a missing column": (
        {"Technology Skills.txt": "O*NET-SOC Code\tCommodity Title\r\n"},
        (
            "onet/Technology Skills.txt:1:1: "
            "has no column 'Example'; its columns are 'O*NET-SOC Code, Commodity Title'"
        ),
    ),
    "software without a name": (
        {"Technology Skills.txt": SOFTWARE.replace("C#", "")},
        f"onet/Technology Skills.txt:3:12: Example is empty; {RIGHT}",
    ),
    "an occupation without a title": (
        {"Occupation Data.txt": OCCUPATIONS.replace("Data Bakers", "")},
        f"onet/Occupation Data.txt:2:12: Title is empty; {RIGHT}",
    ),
    "an occupation without a code": (
        {"Occupation Data.txt": OCCUPATIONS.replace("15-0001.00", "")},
        f"onet/Occupation Data.txt:2:1: O*NET-SOC Code is empty; {RIGHT}",
    ),
    "a rating that is no number": (
        {"Skills.txt": RATED + RATINGS.replace("4.62", "high")},
        f"onet/Skills.txt:3:27: 'high' is no number; {RIGHT}",
    ),
    "a row with more fields": (
        {"Job Zones.txt": f"{ZONES}15-0001.00\t4\t\t\tmore\r\n"},
        (
            "onet/Job Zones.txt:3:16: "
            "has 5 fields under 4 titles; put quotes around a field that holds the separator"
        ),
    ),
}


@pytest.mark.parametrize(("files", "told"), HALF.values(), ids=HALF)
def test_a_half_file_is_told_with_its_place(files: dict[str, str], told: str) -> None:
    """The line says where it breaks off, and nothing is made of the rest."""
    put(FOLDER | {f"onet/{name}": text for name, text in files.items()})
    assert wrong("onet", "onet") == [told]


def test_another_folder_is_told() -> None:
    """A folder without the files, or a file, is no O*NET."""
    put({"onet/notes.txt": "", "file.txt": ""})
    assert wrong("onet", "onet") == [
        f"onet: has neither 'Technology Skills.txt' nor 'Skills.txt'; {RIGHT}",
        "onet/Occupation Data.txt: there is no such file or folder; check the path",
    ]
    assert wrong("onet", "file.txt") == [f"file.txt: is no folder; {RIGHT}"]


def test_a_folder_without_occupations_is_told() -> None:
    """A file with titles alone is half a file."""
    put(FOLDER | {"onet/Occupation Data.txt": OCCUPATIONS.partition("\n")[0]})
    assert wrong("onet", "onet") == [f"onet: has no occupations; {RIGHT}"]
