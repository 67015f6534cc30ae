"""The roles of people in an article's words, and whom they speak for."""

from __future__ import annotations

import pytest

from talkmodel.lexicon import Lexicon
from talkmodel.parser.people import is_independent, read_people
from tests.parser.actor_scenes import people_of, scene_of, told_of


@pytest.mark.parametrize(
    ("text", "role", "owner"),
    [
        # titles
        ("They met French Foreign Minister Zora Bell.", "French Foreign Minister", "France"),
        ("They met Ms Zora Bell.", None, None),
        ("They met Ambassador Dr Zora Bell. They like Denmark.", "Ambassador", None),
        # before the name
        ("They met the Danish negotiator Zora Bell.", "Danish negotiator", "Denmark"),
        (
            "The chief negotiators, Zora Bell for Denmark and Mara Kind for Norway, slept.",
            "chief negotiators",
            "Denmark",
        ),
        ("They met Zora Bell for Denmark again.", None, None),
        (
            "They met the envoy of the president, Zora Bell, again.",
            "envoy of the president",
            None,
        ),
        ("They like Norway. They met the Danish diplomat Zora Bell.", "Danish diplomat", None),
        (
            "They like Denmark. They met Zora Bell, the Minister of Bread Commission, again.",
            "Minister of Bread Commission",
            "Denmark",
        ),
        ("They met the former Danish negotiator Zora Bell.", "former Danish negotiator", None),
        ("They met the then chief negotiator Zora Bell.", "then chief negotiator", None),
        ("Denmark’s negotiator, Zora Bell, slept.", "Denmark’s negotiator", "Denmark"),
        ("Denmark, whose chief negotiator, Zora Bell, slept.", "chief negotiator", "Denmark"),
        ("Denmark whose negotiator, Zora Bell, slept.", "negotiator", "Denmark"),
        ("Denmark slept. Its negotiator, Zora Bell, slept.", "negotiator", "Denmark"),
        ("They sent a negotiator, Zora Bell, in May.", "negotiator", None),
        ("They like rain, the negotiator, Zora Bell and him.", "negotiator", None),
        ("They like rain, negotiator, Zora Bell who slept.", None, None),
        ("Negotiator, Zora Bell who slept.", "Negotiator", None),
        (
            "The Bread Union’s leader, a former baker known only as Zora Bell, slept.",
            "Bread Union’s leader",
            "Bread Union",
        ),
        (
            "The Bread Union’s leader, the old baker known as Zora Bell, slept.",
            "Bread Union’s leader",
            "Bread Union",
        ),
        ("They met a baker named Zora Bell.", "baker", None),
        ("They slept, said negotiators, the baker Zora Bell too.", "baker", None),
        ("They came with its negotiator, the Danish diplomat Zora Bell.", "negotiator", None),
        ("It's veteran diplomat Zora Bell.", "veteran diplomat", None),
        ("They met old’s leader, Zora Bell.", "leader", None),
        # phrases before the name
        (
            "The head of the Bread Union, Zora Bell, slept.",
            "head of the Bread Union",
            "Bread Union",
        ),
        (
            "A spokeswoman for the Bread Union, Zora Bell, slept.",
            "spokeswoman for the Bread Union",
            "Bread Union",
        ),
        ("Their envoy to France, Zora Bell, slept.", "envoy to France", None),
        ("Denmark’s envoy to France, Zora Bell, slept.", "envoy to France", "Denmark"),
        ("They say Danish envoy of old, Zora Bell, slept.", None, None),
        ("They said that leaders of rain is late, Zora Bell, slept.", None, None),
        ("Leaders of rain (old), Zora Bell, slept.", None, None),
        # after the name
        ("Zora Bell, the president of France, slept.", "president of France", "France"),
        ("Zora Bell, a baker, slept.", "baker", None),
        ("Zora Bell, now a senator, slept.", "senator", None),
        ("Zora Bell, his Danish counterpart, slept.", "Danish counterpart", "Denmark"),
        ("Denmark slept. Zora Bell, its envoy to France, slept.", "envoy to France", "Denmark"),
        (
            "Zora Bell, adviser to the French president, slept.",
            "adviser to the French president",
            "France",
        ),
        ("Zora Bell, adviser on France, slept.", "adviser on France", None),
        (
            "Zora Bell, envoy of the Secretary-General for France, ate. It is the United Nations.",
            "envoy of the Secretary-General for France",
            "United Nations",
        ),
        ("Zora Bell, minister for Kava, said no.", "minister for Kava", None),
        ("Zora Bell, the minister in Kava on Monday, slept.", "minister in Kava on Monday", None),
        ("Zora Bell, minister since May, slept.", "minister", None),
        ("Zora Bell, with a minister, slept.", None, None),
        ("Zora Bell, wounded in May with the minister, slept.", None, None),
        ("Zora Bell, Kava and Sol Dura Union bread minister, slept.", None, None),
        ("Zora Bell, Kava Sol Mara Dura Lena Tora minister, slept.", None, None),
        ("Zora Bell, who slept.", None, None),
        ("They met Zora Bell,", None, None),
        # clauses
        ("Zora Bell, who leads the Bread Union, slept.", "leads the Bread Union", "Bread Union"),
        ("Zora Bell, a baker who leads the Bread Union and sings, slept.", "baker", "Bread Union"),
        (
            "Zora Bell, a baker who is president of the Bread Union, slept.",
            "president of the Bread Union",
            "Bread Union",
        ),
        ("Zora Bell, who had been president of France, slept.", "president of France", "France"),
        (
            "Zora Bell, who took over as the Bread Union’s leader, slept.",
            "Bread Union’s leader",
            "Bread Union",
        ),
        ("Zora Bell is president of France.", "president of France", "France"),
        ("Zora Bell is a president.", None, None),
        ("Zora Bell is", None, None),
        ("Zora Bell, who took over.", None, None),
        ("Zora Bell leads the Danish delegation.", "leads the Danish delegation", "Denmark"),
        ("Zora Bell leads rain.", None, None),
        ("They met Zora Bell, who leads", None, None),
        # whom somebody speaks for
        ("Zora Bell, on behalf of Denmark, slept.", None, "Denmark"),
        ("Zora Bell, speaking for Denmark, slept.", None, "Denmark"),
        ("Zora Bell, who speaks for Denmark, slept.", "speaks for Denmark", "Denmark"),
        ("Zora Bell, a baker who speaks for the Bread Union, slept.", "baker", "Bread Union"),
        (
            "Zora Bell, a baker from Kava, who sat in for Denmark, slept.",
            "baker from Kava",
            "Denmark",
        ),
        ("Zora Bell, who speaks on behalf of Denmark.", "speaks on behalf of Denmark", "Denmark"),
        ("Zora Bell, who speaks for bread, slept.", "speaks for bread", None),
        ("Zora Bell, a baker (from Kava) who speaks for Denmark, slept.", "baker", None),
        ("Zora Bell, a baker, in rain, who slept.", "baker", None),
        (
            "Zora Bell, who runs " + "very " * 20 + "slowly, slept.",
            "runs" + " very" * 14,
            None,
        ),
        (
            "Leader of the Bread Union, Zora Bell, slept.",
            "Leader of the Bread Union",
            "Bread Union",
        ),
        # links
        ("It was Zora Bell of the Bread Union, said a baker.", None, "Bread Union"),
        ("It rained on Zora Bell of Kava, said a baker.", None, None),
        ("They met Zora Bell’s Bread Union, which said so. Zora Bell slept.", None, "Bread Union"),
        ("They met Zora Bell’s Paris. They came with Zora Bell.", None, None),
        ("They met Sinn Féin of Anna Kor and Zora Bell.", None, "Sinn Féin"),
        ("They met the Bread Union, led by Zora Bell.", None, "Bread Union"),
        ("The Bread Union’s team is headed by Zora Bell.", None, "Bread Union"),
        ("The Danish team is headed by chief baker Zora Bell.", "chief baker", "Denmark"),
        ("Denmark’s team was led by Anna Kor and France’s by Zora Bell.", None, "France"),
        ("They met rain, led by Zora Bell.", None, None),
        ("They were led by Zora Bell.", None, None),
        ("They met Zora Bell, a Social Democrat.", None, "Social Democrats"),
        ("They met Zora Bell (Social Democrats) by Anna Kor.", None, "Social Democrats"),
        ("They came with Zora Bell (in May).", None, None),
        ("Danish officials, including Zora Bell, slept.", "Danish officials", "Denmark"),
        ("They saw officials, including Anna Kor and Zora Bell.", "officials", None),
        ("They saw officials including Minister Zora Bell.", "Minister", None),
        ("They saw rain, including Zora Bell.", None, None),
        # origin, past, scholars and national offices
        ("They met the Danish baker Zora Bell.", "Danish baker", None),
        (
            "Zora Bell, president of France from 1990 to 1995, slept.",
            "president of France from 1990 to 1995",
            None,
        ),
        (
            "Zora Bell, researcher at the Bread Institute, slept.",
            "researcher at the Bread Institute",
            None,
        ),
        (
            "Zora Bell, professor of rain, who speaks for Denmark, slept.",
            "professor of rain",
            "Denmark",
        ),
        ("They like Ireland. Zora Bell, the taoiseach, slept.", "taoiseach", "Ireland"),
    ],
)
def test_roles(text: str, role: str | None, owner: str | None) -> None:
    assert told_of(text, "Zora Bell") == (role, owner)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Denmark slept. The negotiator, Zora Bell, slept.", "Denmark"),
        ("Denmark slept. Denmark ate. The president, Zora Bell, slept.", "Denmark"),
        ("Denmark slept. France ate. The president, Zora Bell, slept.", "France"),
        ("Denmark slept. France ate. It rained on President Zora Bell.", None),
        ("France ate before it rained on President Zora Bell. Denmark slept.", "France"),
        ("It rained. The president, Zora Bell, slept.", None),
        ("Denmark slept. The baker, Zora Bell, slept.", None),
        ("Denmark slept. The mayor, Zora Bell, slept.", None),
        ("Denmark slept. The former negotiator, Zora Bell, slept.", None),
        ("Anna Kor said no. The negotiator, Zora Bell, slept.", None),
        ("Norway and Denmark slept. The negotiator, Zora Bell, slept.", None),
        ("The north and Denmark slept. The negotiator, Zora Bell, slept.", "Denmark"),
        (
            "Anna Kor and Denmark slept. “No,” said Anna Kor. The envoy, Zora Bell, slept.",
            "Denmark",
        ),
        ("Denmark slept. The school board chair, Zora Bell, slept.", None),
    ],
)
def test_a_bare_office_is_that_of_the_actor_named_before(text: str, owner: str | None) -> None:
    assert told_of(text, "Zora Bell")[1] == owner


@pytest.mark.parametrize(
    ("groups", "owner"),
    [
        ("the Kava Front", "Kava Front"),
        ("the Kava Front and the Lemm Liberation Army", None),
        ("nobody", None),
    ],
)
def test_a_rebel_commander_is_not_of_whoever_is_named_before(
    groups: str, owner: str | None
) -> None:
    text = f"They met {groups}. Denmark slept. The rebel commander Zora Bell slept."
    assert told_of(text, "Zora Bell") == ("rebel commander", owner)


def test_whose_minister_is_told_by_whom_he_serves() -> None:
    text = "Zora Bell, the president of France, slept. Anna Kor, her minister, ate."
    assert told_of(text, "Anna Kor") == ("minister", "France")


def test_the_longest_form_of_a_name_is_kept() -> None:
    text = "Minister Bell slept. They met Zora Bell."
    fact = people_of(text)["Zora Bell"]
    assert fact.full.text == "Zora Bell"


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("They came with Zora Bell.", False),
        ("They met the former negotiator Zora Bell.", True),
        ("They met the French president Zora Bell.", False),
        ("Zora Bell, a singer of songs and baker who speaks for Denmark, slept.", True),
    ],
)
def test_who_acts_in_their_own_right(text: str, *, free: bool) -> None:
    scene = scene_of(text)
    (fact,) = read_people(scene, Lexicon.default())
    assert is_independent(scene, fact) is free


def test_what_a_role_is_about_is_not_whose_it_is() -> None:
    text = "Denmark slept. They met Zora Bell, its minister for France."
    assert told_of(text, "Zora Bell") == ("minister for France", "Denmark")
