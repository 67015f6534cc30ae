import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talkmodel.model import is_slug, slug, unique_slugs
from talkmodel.strategies.texts import NAMES, TEXTS


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Norland", "norland"),
        ("São Paulo", "sao-paulo"),
        ("Mullah Baradar", "mullah-baradar"),
        ("المغرب", "المغرب"),
        ("Łódź", "lodz"),
        ("Tromsø", "tromso"),
        ("Đà Nẵng", "da-nang"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Йошкар-Ола", "йошкар-ола"),
        ("Ἀθήνα", "ἀθήνα"),
        ("東京都", "東京都"),
        ("서울", "서울"),
        ("ﬁne Ⅳ", "fine-iv"),
        ("Sana'a", "sanaa"),
        ("Sanʿaʾ", "sana"),
        ("'Abd al-Karim", "abd-al-karim"),
        ("the U.S. Navy", "the-us-navy"),
        ("St. Helena", "st-helena"),
        ("  A  --  B_C  ", "a-b-c"),
        ("Unit 404", "unit-404"),
        ("😀", "x-1f600"),
        ("😀 🎉", "x-1f600-1f389"),
        ("!" * 20, "x" + "-21" * 8),
        ("\ud800", "x-d800"),
        ("", "x"),
        (" ", "x"),
        ("a" * 79 + " bcd", "a" * 79),
        ("a" * 200, "a" * 80),
    ],
)
def test_slugs_of_names(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(TEXTS)
@example("ϓ")
@example("'" * 5)
@example("ΑΣ ΑΣ")
def test_every_text_has_a_slug_that_is_its_own_slug(name: str) -> None:
    assert is_slug(slug(name))
    assert slug(slug(name)) == slug(name)
    assert len(slug(name)) <= 80


@pytest.mark.parametrize("text", ["a", "a-b", "1", "łódź", "المغرب", "x-1f600"])
def test_what_is_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "a\n", "é".upper(), "\ud800"]
)
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("given_names", "expected"),
    [
        ([], ()),
        (["Ali", "Bo", "Ali"], ("ali", "bo", "ali-2")),
        (["Ali", "ali", "ALI"], ("ali", "ali-2", "ali-3")),
        (["Unit", "Unit", "Unit 2"], ("unit", "unit-3", "unit-2")),
        (["Unit 2", "Unit", "Unit", "Unit"], ("unit-2", "unit", "unit-3", "unit-4")),
        (["😀", "😀"], ("x-1f600", "x-1f600-2")),
    ],
)
def test_same_names_get_distinct_ids(given_names: list[str], expected: tuple[str, ...]) -> None:
    assert unique_slugs(given_names) == expected


@given(st.lists(NAMES | st.sampled_from(["a", "a 2", "a 2 2", "a 3"])))
def test_ids_are_always_distinct_slugs(given_names: list[str]) -> None:
    found = unique_slugs(given_names)
    assert len(set(found)) == len(found) == len(given_names)
    assert all(is_slug(one) for one in found)
    assert found[:1] == tuple(slug(name) for name in given_names[:1])


def test_a_name_with_a_number_of_its_own_leaves_the_first_alone() -> None:
    assert unique_slugs(["Ali", "Ali 1"]) == ("ali", "ali-1")
