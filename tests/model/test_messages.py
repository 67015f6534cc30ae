"""What each error and each rule says, to the letter, and that errors survive pickling."""

import copy
import pickle

import attrs
import pytest

from talkmodel.model import (
    ActorNotFoundError,
    Article,
    FieldError,
    FieldTypeError,
    PartialDateError,
    Party,
    Section,
    Talks,
    When,
    slug,
)
from talkmodel.model.checks import Wrong, instance, member, tuple_of
from talkmodel.model.hints import describe, did_you_mean


def wrong(rule: object, value: object) -> tuple[str, bool, str]:
    """What a rule has against a value: reason, whether it is the type, and where."""
    with pytest.raises(Wrong) as caught:
        rule(value)  # type: ignore[operator] # every rule can be called
    return caught.value.reason, caught.value.is_type, caught.value.where


def test_members_are_named() -> None:
    rule = member(When)
    rule(When.PAST)
    allowed = "must be one of When.CURRENT, When.PAST, When.PLANNED; not the str 'past'"
    assert wrong(rule, "past") == (allowed, True, "")


def test_only_a_tuple_will_do() -> None:
    rule = tuple_of(instance(str))
    rule(())
    rule(("a", "b"))
    advice = "; write tuple(...) around it"
    assert wrong(rule, ["a"]) == (f"must be a tuple, not a list{advice}", True, "")
    assert wrong(rule, {"a"}) == (f"must be a tuple, not a set{advice}", True, "")
    assert wrong(rule, "a") == ("must be a tuple, not the str 'a'", True, "")
    assert wrong(rule, ("a", 1)) == ("must be of type str, not the int 1", True, "[1]")


@pytest.mark.parametrize(
    "error",
    [
        FieldError("Party", "name", "must not be blank"),
        FieldTypeError("Party", "name", "must be a str"),
        PartialDateError("2014-13", "there is no month 13"),
        ActorNotFoundError("rusia", "(did you mean 'russia'?)"),
    ],
)
def test_errors_survive_pickling_and_copying(error: Exception) -> None:
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert other.args == error.args
        assert vars(other) == vars(error)


def test_a_section_ends_after_its_beginning() -> None:
    with pytest.raises(FieldError) as caught:
        Section(title=None, start=4, end=2)
    assert str(caught.value) == "Section.end: must not be before start (4), not 2"
    assert Section(title=None, start=4, end=4).end == 4


def test_nothing_is_cited_from_a_withheld_text() -> None:
    with pytest.raises(FieldError) as caught:
        Article(id="a", text="Talks.").withheld().evidence(0, 1)
    assert str(caught.value) == "Article.text: is withheld, so nothing can be cited"


def test_every_list_of_talks_wants_a_tuple_of_its_class() -> None:
    for field in attrs.fields(Talks):
        with pytest.raises(FieldTypeError, match=rf"Talks\.{field.name}: must be a tuple"):
            Talks(**{field.name: []})
        other = Party if field.name != "parties" else Article
        with pytest.raises(FieldTypeError, match=rf"Talks\.{field.name}\[0\]: must be of type"):
            Talks(**{field.name: (other(id="a", **({"name": "A"} if other is Party else {})),)})
    assert all(getattr(Talks(), field.name) == () for field in attrs.fields(Talks))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("x" * 60, "the str '" + "x" * 60 + "'"),
        ("x" * 61, "the str '" + "x" * 60 + "...'"),
        (2**63, f"the int {2**63}"),
        (2**64 - 1, f"the int {2**64 - 1}"),
        (2**64, "an int of 65 bits"),
        ((), "a tuple"),
        (OSError(), "an OSError"),
        (object(), "an object"),
        (Xylophone := type("Xylophone", (), {})(), "a Xylophone"),
    ],
)
def test_values_are_described(value: object, says: str) -> None:
    assert describe(value) == says


def test_only_short_words_are_compared() -> None:
    word = "a" * 99
    assert did_you_mean(word + "b", [word + "a"]) == f" (did you mean {word + 'a'!r}?)"
    assert did_you_mean(word + "bc", [word + "b"]) == ""
    assert did_you_mean(word + "b", [word + "ab"]) == ""
    assert did_you_mean("b", []) == ""
    assert did_you_mean("ab", ["ac", "ad"]) == ""
    assert did_you_mean("abcd", ["abce", "abcf"]) in {
        " (did you mean 'abce'?)",
        " (did you mean 'abcf'?)",
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a" * 79 + " b", "a" * 79),
        ("a" * 78 + " b", "a" * 78 + "-b"),
        ("é" * 79 + " b", "e" * 79),
        ("X" * 79 + " b", "x" * 79),
        ("Xa Xa", "xa-xa"),
        ("東" * 79 + " b", "東" * 79),
        ("東X X", "東x-x"),
    ],
)
def test_long_slugs_end_with_a_word(name: str, expected: str) -> None:
    assert slug(name) == expected
