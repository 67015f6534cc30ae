"""Who is a side, sentence by sentence."""

from __future__ import annotations

import pytest

from talkmodel.parser.parties import likely_sides
from tests.parser.role_scenes import LEAD, parties_in, scene_of, told

# Each sentence with what it says: the rules that fire, and whom they are about.
SENTENCES = [
    (
        "Talks between Kenya and Uganda opened on Monday.",
        "between: Kenya, Uganda; together: Kenya, Uganda",
    ),
    ("Talks of 1998 between Kenya and Uganda failed.", ""),
    ("The earlier talks between Kenya and Uganda failed.", "between: Kenya, Uganda"),
    ("The talks may end the war between Kenya and Uganda.", "between: Kenya, Uganda"),
    ("Negotiators from Kenya and Uganda met.", "delegation: Kenya, Uganda"),
    ("Negotiators from Kenya met in a barn.", "delegation: Kenya"),
    ("Officials from Kenya spoke of the harvest.", ""),
    ("Envoys from Kenya and Uganda sat in as observers.", ""),
    (
        "Kenya reopened its talks with Uganda and Hamas.",
        "pair-subject: Hamas, Kenya; with: Hamas, Kenya, Uganda",
    ),
    ("Kenya ended talks with Kenya.", ""),
    ("With talks in mind, they ate.", ""),
    (
        "Kenya and Uganda agreed to a truce.",
        "pair-subject: Kenya, Uganda; together: Kenya, Uganda",
    ),
    (
        "The government of Kenya and Uganda - both tired - agreed on talks.",
        "pair-subject: Kenya, Uganda",
    ),
    ("Kenya agreed to talks.", ""),
    ("They agreed to talks.", ""),
    ("Kenya and Uganda will hold a meeting in May.", "together: Kenya, Uganda"),
    ("Kenya and Uganda signed.", "together: Kenya, Uganda"),
    ("Kenya and Uganda have a truce.", "pair-subject: Kenya, Uganda"),
    ("Kenya and Uganda welcomed the truce.", ""),
    ("In Kenya and Uganda a truce holds.", ""),
    ("Kenya, Uganda are far from a truce.", ""),
    ("The president of Kenya and the prime minister of Uganda smiled.", "leaders: Kenya, Uganda"),
    ("The president of Kenya smiled; the prime minister of Uganda did not.", ""),
    ("Kenya's chief negotiator, Mira Holt, left.", "negotiator: Kenya"),
    ("It sent the Kenyan delegation home.", "negotiator: Kenya"),
    ("The Kenya–Uganda talks resumed.", "pair: Kenya, Uganda"),
    ("Kenyan and Ugandan negotiators met.", "negotiator: Uganda; teams: Kenya, Uganda"),
    ("The Kenyan and Ugandan governments have opened talks.", "teams: Kenya, Uganda"),
    ("The Kenyan and Ugandan governments welcomed the talks.", ""),
    ("The Kenyan and Ugandan cities are large.", ""),
    ("The Kenyan and, as ever, Ugandan teams met.", ""),
    ("Mira Holt headed the Kenyan side.", "led: Kenya"),
    ("Kenya's team, led by Mira Holt, arrived.", "led: Kenya"),
    ("Kenya's team arrived.", ""),
    ("Hamas walked out of the session.", "table: Hamas"),
    ("Hamas walked out in June.", "table: Hamas"),
    ("Kenya walked out in June.", ""),
    ("Kenya walked out of the shop.", ""),
    ("Mira Holt walked out of the talks.", ""),
    ("Kenya returned to the table.", "table: Kenya"),
    ("Kenya returned to the sea.", ""),
    ("Somebody walked out of the talks.", ""),
    (
        "The three are the Liberals, who came first; the Social Democrats, who did not; and Hamas.",
        "counted: Hamas, Liberals, Social Democrats",
    ),
    ("The three are Hamas; and it.", ""),
    ("The three are tired.", ""),
    ("Those are Kenya and Uganda.", ""),
    ("Hamas, one of the smallest delegations, stayed.", "one-of: Hamas"),
    ("Somebody, one of the smallest delegations, stayed.", ""),
    ("Hamas is one of the smallest delegations.", ""),
    ("The cooks of the hall, one of the smallest delegations, sang to Kenya.", ""),
    ("They called on Kenya and Uganda to resume talks.", "brought: Kenya, Uganda"),
    ("They called Kenya and Uganda to the talks.", ""),
    ("Kenya wants talks with Uganda.", "with: Kenya, Uganda"),
    ("Kenya has ruled out talks with Uganda.", ""),
    ("Kenya refuses to open direct talks with Uganda.", ""),
    ("Kenya sees no talks with Uganda.", ""),
    ("A plan was put to Kenya and Uganda at the table.", "brought: Kenya, Uganda"),
    ("A plan was put together for Kenya and Uganda.", ""),
    ("They brought Kenya and Uganda a cake.", ""),
    ("They urged Kenya and Uganda to come to the room.", ""),
    (
        "It was said that the government of Kenya and the rebels of Hamas have had conversations.",
        "clause-pair: Hamas, Kenya",
    ),
    ("It was said in talks that Kenya and Uganda, tired, left.", ""),
    (
        "Kenya's government and Hamas agreed to a truce.",
        "pair-subject: Hamas, Kenya; together: Hamas, Kenya",
    ),
    (
        "Talks between the UN mission MINUSCA and Hamas began.",
        "between: Hamas, MINUSCA; together: Hamas, MINUSCA",
    ),
    (
        "Talks between the Dutch group Kelstra and Hamas began.",
        "between: Hamas, Kelstra; together: Hamas, Kelstra",
    ),
    (
        "Talks between a former Dutch minister, Mira Holt, and Hamas began.",
        "between: Hamas, Mira Holt; together: Hamas, Mira Holt",
    ),
    (
        "Talks between the Dutch and Hamas began.",
        "between: Hamas, Netherlands; together: Hamas, Netherlands",
    ),
    (
        "A panel made up of Kenya and Uganda met over talks with Hamas.",
        "together: Kenya, Uganda; with: Hamas, Kenya",
    ),
    ("Talks between the African Union (AU) and Hamas began.", "between: African Union, Hamas"),
    ("Talks between the African Union (AU), a club, and Hamas began.", ""),
    ("The talks went on. Kenya and Uganda met.", "together: Kenya, Uganda"),
    ("The cake was good. Kenya and Uganda met.", ""),
    (
        "The LRA is a rebel army. They say that Uganda and the rebels of the Keld have had talks.",
        "clause-pair: Lord's Resistance Army, Uganda",
    ),
    (
        "Talks between Kenyan and Ugandan officials began.",
        "between: Kenya, Uganda; teams: Kenya, Uganda",
    ),
    ("Talks between the Kenyan coast and Uganda began.", ""),
    ("Talks between Kenyan Greens began.", ""),
    ("The president of Goma and the king of Kenya met.", "leaders: Kenya"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_tells_who_negotiates(sentence: str, expected: str) -> None:
    assert parties_in(sentence) == told(expected)


def test_a_headline_tells_by_a_list_of_two() -> None:
    body = "\n\nBy Mira Holt\n\nThe two met in the town hall on Monday and left it late at night."
    assert parties_in("Kenya, Uganda set to sign truce" + body, lead="") == told(
        "headline: Kenya, Uganda"
    )
    assert parties_in("Kenya, Uganda set to paint quay" + body, lead="") == set()
    assert parties_in("Kenya to sign truce as Uganda waits" + body, lead="") == set()


def test_likely_sides_need_more_than_a_hint() -> None:
    scene, _ = scene_of(LEAD + "Negotiators from Kenya met Uganda. The earlier talks failed.")
    assert {scene.cast.actors[key].name for key in likely_sides(scene)} == {"Kenya"}
