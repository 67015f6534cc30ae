"""Who and where: known states and cities, and groups, firms, unions and people that nobody is."""

from __future__ import annotations

from typing import Final, NamedTuple

from hypothesis import strategies as st

from talkmodel.model import ActorKind

__all__ = ["BODIES", "CITIES", "FIRMS", "GROUPS", "PEOPLE", "STATES", "UNIONS", "Named"]


class Named(NamedTuple):
    """An actor before it has a part in the talks.

    `called` is how a sentence names it, `short` how later sentences may, `of` goes before a noun.
    """

    name: str
    kind: ActorKind
    called: str
    short: str
    of: str


def _state(name: str, adjective: str) -> Named:
    return Named(name, ActorKind.STATE, name, name, adjective)


STATES: Final = tuple(
    _state(name, adjective)
    for name, adjective in (
        ("Kenya", "Kenyan"),
        ("Uganda", "Ugandan"),
        ("Peru", "Peruvian"),
        ("Ecuador", "Ecuadorean"),
        ("Armenia", "Armenian"),
        ("Azerbaijan", "Azerbaijani"),
        ("Ethiopia", "Ethiopian"),
        ("Eritrea", "Eritrean"),
        ("Thailand", "Thai"),
        ("Cambodia", "Cambodian"),
        ("Serbia", "Serbian"),
        ("Sudan", "Sudanese"),
        ("Bolivia", "Bolivian"),
        ("Chile", "Chilean"),
        ("Iceland", "Icelandic"),
        ("Morocco", "Moroccan"),
    )
)
BODIES: Final = tuple(
    _state(name, adjective)
    for name, adjective in (
        ("Norway", "Norwegian"),
        ("Qatar", "Qatari"),
        ("Switzerland", "Swiss"),
        ("Oman", "Omani"),
        ("Finland", "Finnish"),
        ("Egypt", "Egyptian"),
        ("Turkey", "Turkish"),
        ("Malaysia", "Malaysian"),
    )
) + tuple(
    Named(name, ActorKind.IGO, f"the {name}", f"the {name}", short)
    for name, short in (
        ("United Nations", "UN"),
        ("African Union", "African Union"),
        ("European Union", "EU"),
    )
)
CITIES: Final = (
    "Geneva",
    "Vienna",
    "Lisbon",
    "Montreal",
    "Dubai",
    "Zurich",
    "Istanbul",
    "Barcelona",
    "Rotterdam",
    "Salzburg",
    "Marseille",
    "Hamburg",
)
_BEGINNINGS: Final = ("Kar", "Bel", "Tov", "Mir", "Zan", "Dor", "Vel", "Sar", "Lom", "Nar")
_ENDS: Final = ("esh", "ovan", "arra", "imba", "ulan", "oro", "avia", "endi", "osk", "una")
_FIRST: Final = ("Ana", "Olof", "Marta", "Samuel", "Leila", "Viktor", "Grace", "Tomas", "Ingrid")
_LAST: Final = ("Bergh", "Otieno", "Salvarez", "Kordic", "Maddow", "Tanvir", "Lindqvist", "Ferrero")


def _made(*more: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    parts = (_BEGINNINGS, _ENDS, *more)
    return st.tuples(*(st.sampled_from(part) for part in parts))


def _group(parts: tuple[str, ...]) -> Named:
    name = f"{parts[0]}{parts[1]} {parts[2]}"
    return Named(name, ActorKind.ARMED_GROUP, f"the {name}", f"the {name}", name)


def _firm(parts: tuple[str, ...]) -> Named:
    name = f"{parts[0]}{parts[1]} {parts[2]}"
    return Named(name, ActorKind.COMPANY, name, name, name)


def _union(parts: tuple[str, ...]) -> Named:
    name = f"{parts[0]}{parts[1]} {parts[2]}"
    return Named(name, ActorKind.UNION, f"the {name}", f"the {name}", name)


GROUPS: Final = _made(
    ("Liberation Front", "Liberation Army", "Revolutionary Front", "Resistance Movement")
).map(_group)
FIRMS: Final = _made(("Airlines", "Foods", "Shipping", "Motors", "Mining Company")).map(_firm)
UNIONS: Final = _made(("Workers' Union", "Drivers' Union", "Teachers' Union")).map(_union)
PEOPLE: Final = st.tuples(st.sampled_from(_FIRST), st.sampled_from(_LAST)).map(" ".join)
