"""Who looks on, sentence by sentence."""

from __future__ import annotations

import pytest

from tests.parser.role_scenes import observers_in, told

# Each sentence with what it says: the rules that fire, and whom they are about.
SENTENCES = [
    ("Kenya sat in as an observer.", "subject: Kenya"),
    ("Kenya and Uganda were in attendance.", "subject: Kenya, Uganda"),
    ("Kenya sat in a boat.", ""),
    ("Kenya and Uganda were represented.", "subject: Kenya, Uganda"),
    ("Kenya was represented by a lawyer.", ""),
    ("Kenya has not represented.", ""),
    ("Kenya called on the sides to observe the truce.", ""),
    ("Kenya came to observe the talks.", "subject: Kenya"),
    ("Kenya attended as an observer, as did Uganda.", "subject: Kenya, Uganda"),
    (
        "Kenya attended as an observer, as did a delegation of the Kelstra Peace Forum.",
        "subject: Kenya, Kelstra Peace Forum",
    ),
    ("Kenya attended as an observer, as did Mrs Mira Holt.", "subject: Kenya"),
    ("Kenya attended as an observer, as ever.", "subject: Kenya"),
    ("Kenya did not sit in.", ""),
    # who says so is none of them
    ("Mira Holt said Kenya and Uganda sat in.", "subject: Kenya, Uganda"),
    ("The Danish envoy said that Kenya and Uganda sat in.", "subject: Kenya, Uganda"),
    (
        "Denmark told reporters on Monday that the UN and Kenya sat in.",
        "subject: United Nations, Kenya",
    ),
    ("He adds that Kenya sat in.", "subject: Kenya"),
    ("Kenya said it sat in.", "subject: Kenya"),
    ("Kenya, which said Uganda was late, sat in.", "subject: Kenya"),
    ("Nobody sat in.", ""),
    ("Mira Holt, Kenya's envoy, sat in.", "subject: Kenya"),
    ("The talks went on; Kenya sat in.", "subject: Kenya"),
    ("Kenya talked, but Uganda sat in.", "subject: Uganda"),
    ("Hamas talked, with Kenya looking on.", "subject: Kenya"),
    ("Hamas talked, Kenya looking on.", "subject: Hamas, Kenya"),
    ("Kenya is kept informed but is not involved.", ""),
    (
        "The Keld Club, which sits in, groups Kenya, Mira Holt and Uganda.",
        "member: Kenya, Uganda; subject: Keld Club",
    ),
    ("Kenya has a representative in the room.", "sends: Kenya"),
    ("Kenya has each sent an observer to the talks.", "sends: Kenya; sent: Kenya"),
    ("The talks included Kenya as an observer.", "given: Kenya"),
    ("They refused to have Kenya as an observer.", ""),
    ("The talks were witnessed by Kenya and Uganda.", "by: Kenya, Uganda"),
    ("Kenya observed the talks.", "looked-on: Kenya"),
    ("Kenya observed the feast.", ""),
    ("Also in attendance at the talks were Kenya and Uganda.", "present: Kenya, Uganda"),
    ("Observer states Kenya and Uganda stayed away.", "states: Kenya, Uganda"),
    ("Kenyan and Ugandan observers attended the talks.", "described: Kenya, Uganda"),
    ("Kenyan observers monitor the truce.", ""),
    ("Kenya sent a listener.", "sent: Kenya"),
    ("Kenya asked to attend the talks as an observer.", ""),
    ("It and Kenya have each sent a diplomat, who may listen.", "sends: Kenya; subject: Kenya"),
    (
        "Uganda sang. It and Kenya have each sent a diplomat, who may listen.",
        "sends: Kenya, Uganda",
    ),
    ("A diplomat in the room sang.", ""),
    ("Somebody has a representative in the room.", ""),
    ("A representative of the club has cake.", ""),
    ("Mira Holt has a representative in the room.", ""),
    ("Observers from Kenya and Uganda came.", "from: Kenya, Uganda"),
    ("The vote was observed by Kenya.", "from: Kenya"),
    ("Observers from it came.", ""),
    ("Observers of birds came.", ""),
    ("Kenya followed the plenary sessions.", "subject: Kenya"),
    ("Kenya followed the path home.", ""),
    ("Kenya follows the long and very winding road to the talks.", ""),
    ("He followed the talks.", ""),
    ("Mira Holt sang. She followed the talks.", ""),
    ("Nobody followed the talks.", ""),
    ("Kenya attends the sessions but is silent.", "subject: Kenya"),
    ("Kenya attends the sessions.", ""),
    ("Kenya attends a session.", ""),
    ("Kenya has one professor in the next room.", "room: Kenya"),
    ("Kenya has one professor in the room.", ""),
    ("Kenya has a cat.", ""),
    ("Somebody has one professor in the next room.", ""),
    ("Mira Holt has one professor in the next room.", ""),
    ("She has a professor.", ""),
    ("President Mira Holt and Kenya sat in.", "subject: Kenya"),
    ("Mira Holt, the baker, sang. Observers from Kenya and Mira Holt came.", "from: Kenya"),
    ("Mira Holt, the baker, sang. The talks included Mira Holt as an observer.", ""),
    ("Kenya never observed the talks.", ""),
    ("Kenya was refused and observed the talks.", ""),
    ("In attendance at the talks, near Kenya.", ""),
    ("It ended with Kenyan experts in attendance as observers.", "present: Kenya"),
    ("Kenyan observers in the ceasefire did well.", ""),
    ("Kenyan observers did not attend the talks.", ""),
    ("The rebels and Kenyan observers attended the talks.", "described: Kenya"),
    ("The Keld Club (KC), who have sent a listener, sang.", "sent: Keld Club"),
    ("Cooks sent a listener, Kenya said.", ""),
    ("Kenya never sent a listener.", ""),
    ("The movement and Kenyan observers attended the talks.", "described: Kenya"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_tells_who_observes(sentence: str, expected: str) -> None:
    assert observers_in(sentence) == told(expected)
