"""The many ways in which an article tells who mediates, and who only offered to."""

import pytest

import talkmodel

_AROUND = """Negotiators from Zembria and the Karse Liberation Front met on Monday for truce talks.

{sentence}

Zembria demands that the Front disarm. The Front rejected the demand.
"""


@pytest.mark.parametrize(
    ("sentence", "mediators"),
    [
        ("Qatar and the United Nations are co-mediating the process.", {"Qatar", "United Nations"}),
        ("The talks were co-hosted by Egypt and Jordan.", {"Egypt", "Jordan"}),
        ("Oman has played go-between since March.", {"Oman"}),
        ("Oman is acting as a go-between.", {"Oman"}),
        (("Oman's foreign minister shuttled between the two hotels until midnight."), {"Oman"}),
        ("Norwegian diplomats carried messages between the two delegations.", {"Norway"}),
        ("The African Union-led process has been slow.", {"African Union"}),
        (
            ("The meeting took place under the aegis of the Organization of American States."),
            {"Organization of American States"},
        ),
        ("The talks, facilitated by Switzerland, are closed to the press.", {"Switzerland"}),
        ("Swiss facilitators said the mood was good.", {"Switzerland"}),
        ("The Swiss mediator, Beat Keller, said the mood was good.", {"Switzerland"}),
        ("Mediators from Kenya and Uganda shuttled between the delegations.", {"Kenya", "Uganda"}),
        ("Kenyan and Ugandan mediators shuttled between the delegations.", {"Kenya", "Uganda"}),
        ("The negotiations are being brokered by Turkey.", {"Turkey"}),
        ("Turkey brokered the first truce in May.", {"Turkey"}),
        ("Turkey, which is brokering the talks, declined to comment.", {"Turkey"}),
        ("Malaysia, the facilitator of the talks, said a text was close.", {"Malaysia"}),
        ("Malaysia, the host of the talks, said a text was close.", {"Malaysia"}),
        ("Finland's former president, Aino Salmi, chairs the sessions.", {"Aino Salmi"}),
        ("Former Finnish president Aino Salmi is chairing the sessions.", {"Aino Salmi"}),
        ("The sessions are chaired by Aino Salmi, a retired judge.", {"Aino Salmi"}),
        ("The United Nations convened the meeting.", {"United Nations"}),
        ("UN envoy Paul Brandt opened the session and will steer the talks.", {"United Nations"}),
        ("UN mediator Paul Brandt presented a draft text to both sides.", {"United Nations"}),
        ("The two sides met through Omani intermediaries.", {"Oman"}),
        ("The two sides are negotiating indirectly through Oman.", {"Oman"}),
        (
            (
                (
                    "The indirect talks are mediated by Oman, whose officials "
                    "pass proposals back and forth."
                ),
            ),
            {"Oman"},
        ),
        ("With Oman mediating, the sides exchanged lists of prisoners.", {"Oman"}),
        ("After mediation by Oman, the sides exchanged lists of prisoners.", {"Oman"}),
        ("Thanks to Omani mediation, the sides exchanged lists of prisoners.", {"Oman"}),
        ("Omani and Kuwaiti mediators will see both sides.", {"Oman", "Kuwait"}),
        ("Oman has the chair at the talks.", {"Oman"}),
        ("Oman could have the chair at the talks.", set()),
        ("Oman bought the chair for the talks.", set()),
        ("They gave the chair to nobody at the talks.", set()),
        ("Somebody took the chair at the talks.", set()),
        ("It took the chair of no man. The chair was an old one.", set()),
        ("Both delegations told their Omani hosts of the text.", {"Oman"}),
        ("The players thanked their Omani hosts.", set()),
        ("Oman took the chair of the Arab League in the week of the talks.", set()),
        ("Oman took the chair of the talks.", {"Oman"}),
        ("At these talks Oman has the chair.", {"Oman"}),
        ("Oman brokered an earlier round between the two.", {"Oman"}),
        (
            "Both sides bargained under the eye of the National Mediation Board.",
            {"National Mediation Board"},
        ),
        ("The talks at the State Conciliation Service went on.", {"State Conciliation Service"}),
        ("The National Mediation Board could step in.", set()),
        ("Oman has offered to mediate but has had no answer.", set()),
        ("Zembria rejected an offer by Oman to mediate.", set()),
        ("The Front proposed Oman as mediator; Zembria refused.", set()),
        ("Oman would be willing to mediate, its foreign minister said.", set()),
        ("Oman, which mediated the talks in 2019, is no longer involved.", set()),
        (
            ("Oman and Kuwait have been mediating between the two sides since January."),
            {"Oman", "Kuwait"},
        ),
        (
            "The United States and Saudi Arabia are guarantors of the process.",
            {"United States", "Saudi Arabia"},
        ),
        ("The United States, a guarantor of the 2019 accord, urged calm.", {"United States"}),
        ("Bishop Carlos Mendes, who is mediating, urged patience.", {"Carlos Mendes"}),
        ("The mediator, Bishop Carlos Mendes, urged patience.", {"Carlos Mendes"}),
        ("The Catholic Church is mediating in the conflict.", {"Catholic Church"}),
        (
            (
                (
                    "The Centre for Quiet Diplomacy, a Geneva-based "
                    "organisation, is facilitating the dialogue."
                ),
            ),
            {"Centre for Quiet Diplomacy"},
        ),
        ("Qatar's mediation team arrived on Sunday.", {"Qatar"}),
        ("The Qatari-mediated talks resume on Friday.", {"Qatar"}),
        ("The US-brokered talks resume on Friday.", {"United States"}),
        ("The talks are sponsored by Russia and Iran.", {"Russia", "Iran"}),
        ("Egyptian and Qatari officials are mediating.", {"Egypt", "Qatar"}),
        ("Egypt and Qatar, the mediators, presented a new paper.", {"Egypt", "Qatar"}),
        ("Egypt and Qatar, acting as mediators, presented a new paper.", {"Egypt", "Qatar"}),
        ("The mediators, Egypt and Qatar, presented a new paper.", {"Egypt", "Qatar"}),
        ("Mediators Egypt and Qatar presented a new paper.", {"Egypt", "Qatar"}),
        ("Egypt, a mediator in the talks, presented a new paper.", {"Egypt"}),
        (
            (
                (
                    "Egypt's intelligence chief, Omar Saleh, who has been "
                    "mediating, presented a new paper."
                ),
            ),
            {"Egypt"},
        ),
        (
            ("Tanzania's president hosted the leaders of both sides for a working dinner."),
            {"Tanzania"},
        ),
        ("Talks hosted by Tanzania's president began at noon.", {"Tanzania"}),
        (
            (
                (
                    "Delegations have been invited to Arusha by Tanzania, which "
                    "will act as host and mediator."
                ),
            ),
            {"Tanzania"},
        ),
        ("Good offices have been provided by the Vatican.", {"Vatican"}),
        ("The Vatican has lent its good offices.", {"Vatican"}),
        (
            ("Ghana's former leader John Addo, the AU's chief mediator, said talks would go on."),
            {"African Union"},
        ),
        (
            "The troika of Norway, Britain and the United States is mediating.",
            {"Norway", "United Kingdom", "United States"},
        ),
        ("A Norwegian-led mediation team met each side in turn.", {"Norway"}),
        ("Pakistan is serving as mediator.", {"Pakistan"}),
        ("Pakistan served as an intermediary for both sides.", {"Pakistan"}),
        ("Pakistan has emerged as the main mediator.", {"Pakistan"}),
        ("Pakistan, in its role as mediator, submitted a draft.", {"Pakistan"}),
        ("A draft submitted by Pakistan, the mediating country, was discussed.", {"Pakistan"}),
        ("They met with the help of Norwegian diplomats.", {"Norway"}),
        ("The meeting was arranged by Norway.", {"Norway"}),
        ("The two sides are negotiating through Oman.", {"Oman"}),
        ("Oman brought the two sides back to the table.", {"Oman"}),
        ("Lisbon will host the next round of talks.", set()),
        # an earlier deal, and what nobody lets through
        ("Oman, which brokered the 2005 accord, is absent.", set()),
        ("A cable runs through Oman to the coast.", set()),
        ("The good offices were painted on Friday, Oman said.", set()),
        ("In Oman today, the mediating country rested.", set()),
        ("Mediators Ana Roth and Olof Berg left.", {"Ana Roth", "Olof Berg"}),
        ("They will meet in May, mediated by Norway.", {"Norway"}),
        ("Mediators then left the hotel in Oman.", set()),
    ],
)
def test_who_mediates(sentence: str, mediators: set[str]) -> None:
    talks = talkmodel.parse(_AROUND.format(sentence=sentence))
    assert {mediator.name for mediator in talks.mediators} == mediators
    assert {party.name for party in talks.parties} == {"Zembria", "Karse Liberation Front"}
