"""The many ways in which an article tells who observes, and who was kept out."""

import pytest

import talkmodel

_AROUND = """Negotiators from Zembria and the Karse Front met for talks mediated by Switzerland.

{sentence}

Zembria demands that the Front disarm. The Front rejected the demand.
"""


@pytest.mark.parametrize(
    ("sentence", "observers"),
    [
        ("Norway and Japan attended as observers.", {"Norway", "Japan"}),
        ("Norway sent an observer to the talks.", {"Norway"}),
        ("Observers from Norway and Japan were in the room.", {"Norway", "Japan"}),
        ("Norwegian and Japanese observers were in the room.", {"Norway", "Japan"}),
        ("The African Union has observer status.", {"African Union"}),
        ("The African Union was given observer status at the talks.", {"African Union"}),
        ("The talks were observed by the African Union.", {"African Union"}),
        ("Diplomats from Norway sat in as observers.", {"Norway"}),
        (
            ("Envoys from France, Britain and Germany followed the session as observers."),
            {"France", "United Kingdom", "Germany"},
        ),
        ("The European Union is observing the talks.", {"European Union"}),
        ("The European Union, an observer, urged patience.", {"European Union"}),
        (
            "The European Union, which is an observer at the talks, urged patience.",
            {"European Union"},
        ),
        (
            "The European Union and the Arab League were present as observers.",
            {"European Union", "Arab League"},
        ),
        ("Kenya was invited as an observer.", {"Kenya"}),
        ("Kenya was invited to observe but did not come.", set()),
        ("Kenya asked to send an observer but was refused.", set()),
        ("Zembria rejected a proposal to admit Kenya as an observer.", set()),
        ("With Kenya as an observer, the sides went through the text.", {"Kenya"}),
        ("Observer delegations from Kenya and Uganda did not speak.", {"Kenya", "Uganda"}),
        ("Kenya and Uganda, both observers, did not speak.", {"Kenya", "Uganda"}),
        ("Representatives of the World Bank were there as observers.", {"World Bank"}),
        ("A representative of the World Bank attended in an observer capacity.", {"World Bank"}),
        ("The World Bank participated as an observer.", {"World Bank"}),
        ("The World Bank's delegate watched the session as an observer.", {"World Bank"}),
        ("Also in the room, as observers, were Kenya and the World Bank.", {"Kenya", "World Bank"}),
        ("The observers are Kenya, Uganda and Rwanda.", {"Kenya", "Uganda", "Rwanda"}),
        ("The observers, Kenya and Uganda, said nothing.", {"Kenya", "Uganda"}),
        ("Observers include Kenya and Uganda.", {"Kenya", "Uganda"}),
        ("Kenya will join the next round as an observer.", {"Kenya"}),
        ("Kenya took part as an observer.", {"Kenya"}),
        ("Election observers from the European Union arrived in the capital.", set()),
        ("Observers say the ceasefire is fragile.", set()),
        ("Military observers from Uruguay will patrol the line.", set()),
        ("The Carter Center has been monitoring the talks as an observer.", {"Carter Center"}),
        ("Church leaders attended the session as observers.", set()),
        ("Kenya's ambassador, Grace Otieno, observed the session.", {"Kenya"}),
        ("The session was attended by observers from Kenya.", {"Kenya"}),
        ("The United States maintained an observer at the negotiations.", {"United States"}),
        ("The United States was represented by an observer.", {"United States"}),
        ("As an observer, the United States has no vote.", {"United States"}),
        ("The United States, in its capacity as observer, welcomed the step.", {"United States"}),
        ("The observers, who were tired, left.", set()),
        ("The observers were tired.", set()),
        ("The observers, Kenya thought, were tired.", set()),
        ("As observers, the delegates were tired.", set()),
        ("There, as observers, they left Kenya.", set()),
        ("Observers", set()),
        ("The lawyer Ana Roth, an observer, left.", set()),
        ("In Oslo today, an observer, who was tired, left Kenya.", set()),
        ("In Oslo today, an observer left, Kenya said.", set()),
        ("Not so tired, an observer, Kenya said.", set()),
    ],
)
def test_who_observes(sentence: str, observers: set[str]) -> None:
    talks = talkmodel.parse(_AROUND.format(sentence=sentence))
    assert {observer.name for observer in talks.observers} == observers
    assert {mediator.name for mediator in talks.mediators} == {"Switzerland"}
