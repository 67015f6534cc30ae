"""Where a country only tells whose somebody is: `Peru's Harbour Party`, `Mali's rebel group MLA`.

The country itself acts there only where what it owns is an organ of its own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.lexicon import FormKind
from talkmodel.model import ActorKind
from talkmodel.parser.actor_model import Use
from talkmodel.parser.mention_model import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from talkmodel.parser.actor_model import Actor, Ref
    from talkmodel.parser.mention_model import Line, Mention
    from talkmodel.parser.tokens import Token

__all__ = ["mark_owners", "owned_after", "owner_before"]

_KINDS = frozenset(
    {
        *(ActorKind.ARMED_GROUP, ActorKind.UNION, ActorKind.COMPANY, ActorKind.POLITICAL_PARTY),
        *(ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.COMMUNITY),
    }
)
_LANDS = frozenset({Sort.STATE, Sort.PLACE})
# What a state speaks and fights by: `Mali's National Army` and `Mali's Defence Ministry` are Mali.
_ORGANS = words(
    """
    ministry ministries department office parliament assembly cabinet court senate house navy
    police government authority authorities agency bank commission presidency congress council
    treasury national royal federal central supreme armed
    """
)
# Services that a state acts by: known ones by name, others by their short form and country.
_SERVICES = frozenset(
    {
        *("FSB", "KGB", "CIA", "FBI", "MI5", "MI6", "Mossad", "Shin Bet"),
        *("Inter-Services Intelligence", "Revolutionary Guards", "Israel Defense Forces"),
    }
)
_SHORT_FORMS = {
    "SBU": "UKR",
    "HUR": "UKR",
    "GRU": "RUS",
    "SVR": "RUS",
    "MIT": "TUR",
    "NSA": "USA",
    "DIA": "USA",
    "BND": "DEU",
    "DGSE": "FRA",
    "GCHQ": "GBR",
    "IRGC": "IRN",
}
_RULE = words("government governments administration")
# What may stand between a country and its own: `Peru's main conservative party HP`.
_BETWEEN = 3
_ADJECTIVES = words(
    """
    main own big powerful armed ruling governing striking opposing rebel rebels opposition militant
    militants insurgent separatist dominant public private green red far right left once exiled
    banned outlawed
    """
)
_ENDINGS = (
    "al",
    "ive",
    "ist",
    "ic",
    "est",
    "-wing",
    "-right",
    "-left",
    "-owned",
    "-backed",
    "-led",
)
_NOUNS = words(
    """
    group groups movement party union company firm airline carrier carmaker planemaker steelmaker
    giant maker operator retailer bank militia militias guerrilla guerrillas alliance faction
    """
)


def mark_owners(
    lines: Sequence[Line],
    actors: Mapping[str, Actor],
    refs: Mapping[tuple[int, int], Ref],
) -> None:
    """Make each country that only owns what is named after it an adjective.

    Persons are left out: a state acts by `Peru's Ana Quispe`. So it does by its services and its
    government, which are the state itself in an article where it acts under its own name too.
    """
    owning = [
        (line, owned, ref, named)
        for line in lines
        for owner, owned in _owning(line)
        if (ref := refs.get((owner.start, owner.end))) is not None
        and (named := refs.get((owned.start, owned.end))) is not None
        and named.use is Use.ACTOR
    ]
    owners = {id(ref) for _, _, ref, _ in owning}
    acting = {r.key for r in refs.values() if r.use is Use.ACTOR and id(r) not in owners}
    for line, owned, ref, named in owning:
        if not _is_own(actors[ref.key], actors[named.key]):
            continue
        ref.use = Use.ADJECTIVE
        body = actors[named.key]
        if ref.key in acting and (_rules(line, owned, body) or _serves(actors[ref.key], body)):
            named.key = ref.key


def _serves(land: Actor, owned: Actor) -> bool:
    """Whether a body is a service of the state it is named after: `Israel's Mossad`."""
    short = land.country is not None and _SHORT_FORMS.get(owned.name) == land.country
    return short or owned.name in _SERVICES


def _rules(line: Line, owned: Mention, actor: Actor) -> bool:
    """Whether a party is named only for the government that it leads: `Labour government`."""
    follows = {token.lower for token in line.tokens[owned.last : owned.last + 1]}
    return actor.kind is ActorKind.POLITICAL_PARTY and not follows.isdisjoint(_RULE)


def owned_after(line: Line, owner: Mention) -> Mention | None:
    """Who is named after a country in the genitive, adjectives between skipped."""
    return next((owned for one, owned in _owning(line) if one is owner), None)


def owner_before(line: Line, owned: Mention) -> Mention | None:
    """The country in the genitive that somebody is named after."""
    return next((one for one, other in _owning(line) if other is owned), None)


def _owning(line: Line) -> Iterator[tuple[Mention, Mention]]:
    """Each two mentions with an apostrophe between, and at most adjectives after it.

    `the Malian Front` is owned too, by an adjective.
    """
    for owner, owned in pairwise(line.mentions):
        between = line.tokens[owner.last : owned.first]
        bare = not between and owner.has_form(FormKind.ADJECTIVE)
        if not bare and (not between or between[0].kind is not TokenKind.POSSESSIVE):
            continue
        if owned.kind not in (MentionKind.KNOWN, MentionKind.NAME) or owned.title is not None:
            continue
        if len(between) <= _BETWEEN + 1 and all(map(_describes, between[1:])):
            yield owner, owned


def _describes(token: Token) -> bool:
    """Whether a word tells more of a name after it: `conservative`, `airline`."""
    word = token.lower
    known = word in _ADJECTIVES or word in _NOUNS or word.endswith(_ENDINGS)
    return known and word == token.text


def _is_own(land: Actor, owned: Actor) -> bool:
    """Whether somebody named after a land acts in its own right, and is from there."""
    if (
        land.sort not in _LANDS
        or owned.kind not in _KINDS
        or owned.country
        not in (
            None,
            land.country,
        )
    ):
        return False
    return owned.known is not None or _ORGANS.isdisjoint(owned.name.lower().split())
