from collections.abc import Callable

import attrs
import pytest

from talkmodel.model import FieldError, FieldTypeError, When
from talkmodel.model.checks import (
    MAX_OFFSET,
    Wrong,
    apply,
    check,
    country,
    digest,
    instance,
    is_blank,
    member,
    offset,
    optional,
    slug_id,
    string,
    text,
    tuple_of,
)


class _Text(str):
    __slots__ = ()


FITS = [
    (string, ""),
    (string, "\ud800"),
    (text, " a "),
    (slug_id, "a-1"),
    (offset, 0),
    (offset, MAX_OFFSET),
    (digest, "0123456789abcdef" * 4),
    (country, "QAT"),
    (member(When), When.PAST),
    (instance(str), "a"),
    (optional(text), None),
    (optional(text), "a"),
    (tuple_of(text), ()),
    (tuple_of(text), ("a", "b")),
]
WRONG_TYPES = [
    (string, None, "", "must be a str, not None"),
    (text, 7, "", "must be a str, not the int 7"),
    (slug_id, b"a", "", "must be a str, not a bytes"),
    (offset, True, "", "must be an int (a count of code points), not True"),
    (offset, 1.0, "", "must be an int (a count of code points), not the float 1.0"),
    (digest, 7, "", "must be a str, not the int 7"),
    (country, None, "", "must be a str, not None"),
    (
        member(When),
        "past",
        "",
        "must be one of When.CURRENT, When.PAST, When.PLANNED; not the str 'past'",
    ),
    (instance(int), "a", "", "must be of type int, not the str 'a'"),
    (instance(str), _Text("a"), "", "must be of type str, not the _Text 'a'"),
    (tuple_of(text), ["a"], "", "must be a tuple, not a list; write tuple(...) around it"),
    (tuple_of(text), "ab", "", "must be a tuple, not the str 'ab'"),
    (tuple_of(text), ("a", 7), "[1]", "must be a str, not the int 7"),
]
WRONG_VALUES = [
    (text, "", "", "must not be blank"),
    (text, " \u200b", "", "must not be blank"),
    (
        slug_id,
        "São Paulo",
        "",
        (
            "must be a slug: lower-case letters and digits of any script, joined by single "
            "hyphens, such as 'sao-paulo'; not the str 'São Paulo'"
        ),
    ),
    (offset, -1, "", f"must be from 0 to {MAX_OFFSET} (a count of code points), not the int -1"),
    pytest.param(
        offset,
        10**5000,
        "",
        f"must be from 0 to {MAX_OFFSET} (a count of code points), not an int of 16610 bits",
        id="huge",
    ),
    (digest, "A" * 64, "", f"must be 64 digits of 0-9 and a-f, not the str '{'A' * 60}...'"),
    (digest, "abc", "", "must be 64 digits of 0-9 and a-f, not the str 'abc'"),
    (country, "QA", "", "must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'QA'"),
    (country, "qat", "", "must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'qat'"),
    (country, "ÄÖÜ", "", "must be an ISO 3166-1 alpha-3 code such as 'QAT', not the str 'ÄÖÜ'"),
    (tuple_of(text), ("a", " "), "[1]", "must not be blank"),
]


@pytest.mark.parametrize(("rule", "value"), FITS)
def test_rules_let_pass_what_fits(rule: Callable[[object], None], value: object) -> None:
    assert rule(value) is None


@pytest.mark.parametrize(("rule", "value", "where", "reason"), WRONG_TYPES)
def test_rules_refuse_wrong_types(
    rule: Callable[[object], None], value: object, where: str, reason: str
) -> None:
    with pytest.raises(Wrong) as caught:
        rule(value)
    assert (caught.value.reason, caught.value.where, caught.value.is_type) == (reason, where, True)


@pytest.mark.parametrize(("rule", "value", "where", "reason"), WRONG_VALUES)
def test_rules_refuse_values_that_never_make_sense(
    rule: Callable[[object], None], value: object, where: str, reason: str
) -> None:
    with pytest.raises(Wrong) as caught:
        rule(value)
    assert (caught.value.reason, caught.value.where, caught.value.is_type) == (reason, where, False)


def test_a_validator_names_class_and_field() -> None:
    @attrs.frozen
    class City:
        names: tuple[str, ...] = attrs.field(validator=check(tuple_of(text)))

    assert City(("Bern",)).names == ("Bern",)
    with pytest.raises(FieldError) as value_error:
        City(("Bern", ""))
    assert (value_error.value.owner, value_error.value.field) == ("City", "names[1]")
    with pytest.raises(FieldTypeError) as type_error:
        City(None)
    assert str(type_error.value) == "City.names: must be a tuple, not None"


def test_arguments_can_be_checked_too() -> None:
    assert apply(text, "a", owner="f", name="x") is None
    with pytest.raises(FieldError, match=r"^f\.x: must not be blank$"):
        apply(text, "", owner="f", name="x")


@pytest.mark.parametrize("value", ["", " ", "\n\t\u2028", "\u200b\u200d \ufeff", "\u00ad"])
def test_what_cannot_be_seen_is_blank(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", ["a", " a ", "\u200ba", "😀", "\ud800", "م"])
def test_what_can_be_seen_is_not_blank(value: object) -> None:
    assert not is_blank(value)
