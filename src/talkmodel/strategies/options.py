"""How options are checked: when a value is drawn, as Hypothesis does, and with its own error."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

__all__ = ["check_bounds", "check_flag", "draw_option", "strategy"]

T = TypeVar("T")


def strategy(
    value: SearchStrategy[T] | None, name: str, default: SearchStrategy[T]
) -> SearchStrategy[T]:
    """Return the strategy that was given as option `name`, or the default where none was.

    Raises:
        InvalidArgument: The option is something else.
    """
    if value is None:
        return default
    given: object = value
    if not isinstance(given, SearchStrategy):
        message = f"expected a strategy, but got {name}={given!r} (type={type(given).__name__})"
        raise InvalidArgument(message)
    return value


def draw_option(
    draw: DrawFn, value: SearchStrategy[T] | None, name: str, default: SearchStrategy[T]
) -> T:
    """Return a value of the strategy that was given as option `name`, or of the default.

    Raises:
        InvalidArgument: The option is no strategy.
    """
    return draw(strategy(value, name, default))


def check_bounds(low: tuple[str, int], high: tuple[str, int], limits: tuple[int, int]) -> None:
    """Refuse bounds that are no whole numbers, out of their limits, or the wrong way round.

    Args:
        low: The name and value of the lower bound.
        high: The name and value of the upper bound.
        limits: The least and the greatest that either may be.

    Raises:
        InvalidArgument: They are.
    """
    least, greatest = limits
    for name, value in (low, high):
        number: object = value
        if isinstance(number, bool) or not isinstance(number, int):
            message = f"expected an int, but got {name}={number!r} (type={type(number).__name__})"
            raise InvalidArgument(message)
        if not least <= value <= greatest:
            message = f"{name}={value} must be from {least} to {greatest}"
            raise InvalidArgument(message)
    if low[1] > high[1]:
        message = f"{low[0]}={low[1]} must not be greater than {high[0]}={high[1]}"
        raise InvalidArgument(message)


def check_flag(value: bool | None, name: str) -> None:  # noqa: FBT001 - checks an option
    """Refuse what is neither true, false nor `None` for both.

    Raises:
        InvalidArgument: It is none of them.
    """
    given: object = value
    if given is not None and not isinstance(given, bool):
        message = f"expected True, False or None, but got {name}={given!r}"
        raise InvalidArgument(message)
