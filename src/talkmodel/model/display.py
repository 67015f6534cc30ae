"""How values show themselves in notebooks and on terminals, without knowing who draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Shown", "show_with"]

_in_notebook: list[Callable[[object], str]] = []
_on_terminal: list[Callable[[object, int], Iterable[object]]] = []


def show_with(
    notebook: Callable[[object], str], terminal: Callable[[object, int], Iterable[object]]
) -> None:
    """Set who draws values; the package does so when it is imported.

    Args:
        notebook: Makes HTML of a value.
        terminal: Makes what rich prints of a value and a width in columns.
    """
    _in_notebook[:] = [notebook]
    _on_terminal[:] = [terminal]


class Shown:
    """A value that notebooks and rich know how to show."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """HTML for a notebook: https://ipython.readthedocs.io, rich display."""
        return _in_notebook[0](self)

    def __rich_console__(self, console: object, options: object) -> Iterable[object]:
        """What rich prints: https://rich.readthedocs.io, console protocol."""
        return _on_terminal[0](self, getattr(options, "max_width", 80))
