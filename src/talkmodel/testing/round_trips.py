"""The assertion that a serializer loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from talkmodel.model import FieldTypeError, Talks
from talkmodel.model.hints import describe
from talkmodel.testing.sameness import differences

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["assert_round_trips"]

_Value = TypeVar("_Value")
_Form = TypeVar("_Form")

_SHOWN = 300


def assert_round_trips(
    value: _Value, dump: Callable[[_Value], _Form], load: Callable[[_Form], _Value]
) -> None:
    """Check that `load(dump(value))` is `value` again, of the same class.

    Args:
        value: A `Talks` or any other value.
        dump: What writes the value.
        load: What reads it back.

    Raises:
        AssertionError: It is another value; the message shows what differs (of two `Talks` by kind
            and field) and the beginning of what was written.
        FieldTypeError: `dump` or `load` cannot be called.

    An error of `dump` or `load` themselves comes through as it is.

    >>> from talkmodel import Party
    >>> assert_round_trips(Party(id="a", name="A"), lambda one: one.name, lambda name: name)
    Traceback (most recent call last):
    AssertionError: the value does not survive the round trip
      before:  Party(id='a', name='A', aliases=(), kind=..., country=None, evidence=())
      after:   'A'
      written: 'A'
    """
    __tracebackhide__ = True
    given: dict[str, object] = {"dump": dump, "load": load}
    for name, function in given.items():
        if not callable(function):
            reason = f"must be a function, not {describe(function)}"
            raise FieldTypeError("assert_round_trips", name, reason)
    written = dump(value)
    after = load(written)
    if type(after) is type(value) and after == value:
        return
    lines = ["the value does not survive the round trip"]
    if isinstance(value, Talks) and isinstance(after, Talks):
        found = differences(value, after, names=("before", "after"))
        lines += found or ["only ids or the order differ"]
    else:
        lines += [f"before:  {_short(value)}", f"after:   {_short(after)}"]
    raise AssertionError("\n  ".join([*lines, f"written: {_short(written)}"]))


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."
