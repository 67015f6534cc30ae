"""Where talks are held, read from invented articles."""

from __future__ import annotations

import pytest

from tests.parser.venue_articles import DATED, facts, read, told

# -- constructions --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Talks in Bern went on.", {"Bern"}),
        ("Bern is the venue of the talks.", {"Bern"}),
        ("Nobody is the venue of the talks.", set()),
        ("Bern, where the envoys slept for weeks on end, is the venue of a fair.", set()),
        ("The two sides met in Bern.", {"Bern"}),
        ("Delegates sat down at last in Bern.", {"Bern"}),
        ("The talks were held under guard in Bern.", {"Bern"}),
        ("The Bern talks drag on.", {"Bern"}),
        ("The Bern peace talks drag on.", {"Bern"}),
        ("Bern will host the next round.", {"Bern"}),
        ("The talks moved to Bern.", {"Bern"}),
        ("The envoys flew to Bern for talks.", {"Bern"}),
        ("The envoys flew to Bern to negotiate.", {"Bern"}),
        ("A round is pencilled in for Bern.", {"Bern"}),
        ("In Bern, the two sides agreed on a map.", {"Bern"}),
        ("In Bern, in March 2030, it was Norland that refused.", {"Bern"}),
        ("In Bern the envoys met again.", {"Bern"}),
        ("At Villa Rosa, delegates played cards.", {"Villa Rosa"}),
        ("An accord was struck in Bern.", {"Bern"}),
        ("The sides agreed in Bern on little.", {"Bern"}),
        ("The two sides left the Corn Hall at dusk.", {"Corn Hall"}),
        ("The minister left Bern without a word.", {"Bern"}),
        ("Nobody wants another Bern, where talks broke down.", {"Bern"}),
        ("It cleared the valley around Bern so that the sides could meet there.", {"Bern"}),
        ("A draft was put to both sides by the mediator at the Corn Hall.", {"Corn Hall"}),
        ("The earlier rounds (in Bern and Oslo) produced nothing.", {"Bern", "Oslo"}),
        ("The talks resumed. They were held in Bern.", {"Bern"}),
        ("The guilds bargained for weeks, and it took place in Bern.", set()),
        ("Negotiations took a month; in Bern in June it was worse.", {"Bern"}),
        ("The envoys, who met in Bern, were tired.", {"Bern"}),
        ("The talks on grain in Bern went on.", {"Bern"}),
        ("The parties meet on Ufala Island itself on Friday.", {"Ufala Island"}),
        ("The parties were invited to Bern.", {"Bern"}),
        ("He was in no mood to talk. Bern", set()),
        ("The envoys slept after they met in Bern.", {"Bern"}),
        ("The sides met in the castle of the man in Bern.", {"Bern"}),
        ("The talks go on. It resumed in Bern and it moved to Oslo.", {"Bern", "Oslo"}),
        ("The leaders left Bern empty-handed.", {"Bern"}),
        ("The mediator has held six sessions so far, most recently in Bern.", {"Bern"}),
        ("The meeting between the guild and the Quay Masters (QM) ended in Bern.", {"Bern"}),
        ("The deal (it is long) ended in Bern.", set()),
        ("The work of the port :) ended in Bern.", set()),
        ("She typed the drafts as a girl and now teaches in Bern.", set()),
        ("Norland had offered in June to bring the parties together in Bern.", set()),
        ("The third round (Bern, by then, was full of snow.", set()),
        ("Talks were held in the capital until Monday.", set()),
        ("The sides met in the back room of an old shed every other Monday.", set()),
    ],
)
def test_a_construction_of_talks_and_place_makes_a_venue(body: str, names: set[str]) -> None:
    assert set(facts(body)) == names


def test_the_capital_of_a_state_that_only_the_article_knows_is_a_venue() -> None:
    body = (
        "Talks between Zembria and Norvia resume in Ruva. Zembria's capital, Ruva, is grey. "
        "Zembria and Norvia are weary."
    )
    assert set(facts(body)) == {"Ruva"}


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Shells fell in Bern during the talks.",
        "The accord was signed in Bern.",
        "Peru offered to host the talks in Lima.",
        "Norland refused to meet in Lima.",
        "The choice of Lima was vetoed; no talks in Lima followed.",
        "A meeting planned for Lima never took place.",
        "An offer by Peru to host the negotiations in Lima failed.",
        "Separate talks in Lima are about fish.",
        "Talks with bus drivers in Lima drag on.",
        "The demand was met in Bern.",
        "The minister met in English.",
        "The NATO summit in Bern ended.",
        "The talks on the war in Karlmark drag on.",
        "Bern hosts a fair.",
        "Bern has",
        "Bern, where cheese is made.",
        "The strikers left Bern in a bus.",
        "The two sides met in Bern's interest.",
        "The Bern mediation goes on.",
        "Peru offered to host the talks. The envoys said nothing at all in Bern.",
        "The talks were on in",
        "They went to Bern.",
        "The talks over land near the Sahara drag on.",
        "The envoy spoke: in Bern it rained.",
        "The talks dragged on, said the farmer who sells cheese in Bern.",
        "“The talks are hard” in Bern.",
        "The accord that ended a decade of quarrel was praised as a gift by a crowd in Bern.",
        "The talks on a long, slow, dull, dry and bitter matter of old rusty tin pots in Ufala.",
        "The deal was reached. The farmers agreed in Bern.",
        "The talks, on the move in Ufala.",
        "The two sides met at Bern Holdings.",
        "The two sides met in Committee.",
        "The two sides met in Ruvish fashion.",
        "The two sides met in PORT UFALA.",
        "They moved on in May; in Bern in June it rained.",
    ],
)
def test_no_venue_where_nothing_ties_the_place_to_the_talks(body: str) -> None:
    assert facts(body) == {}


def test_a_list_gives_one_venue_for_each_place() -> None:
    body = "Others were held: talks took place in Bern, Oslo and, last year, Doha."
    assert set(facts(body)) == {"Bern", "Oslo", "Doha"}
    assert set(facts("Talks were held in Bern in 2029 and in Oslo in 2030.")) == {"Bern", "Oslo"}


@pytest.mark.parametrize(
    "body",
    [
        "The two sides met in Bern, Norland said.",
        "The two sides met in Bern, and Norland agreed.",
        "The two sides met in Bern, Anna Berg said.",
        "The two sides met in Bern, and Kalle was there.",
        "The two sides met in Bern and it rained.",
        "The two sides met in Bern and",
        "The two sides met in Bern, Ufala said.",
        "The two sides met in Bern, Oslo",
    ],
)
def test_a_name_that_begins_a_clause_is_no_item_of_a_list(body: str) -> None:
    assert set(facts(body)) == {"Bern"}


def test_a_sentence_with_a_label_names_the_venue() -> None:
    assert set(facts("- Venue: Höfði House, Reykjavik\n- Mediator: Iceland")) == {"Reykjavik"}
    assert facts("Venue: to be told") == {}


def test_a_question_that_asks_where_is_answered_by_a_place() -> None:
    body = (
        "Questions and answers\n\nWhere are the talks held?\n\n"
        "In Bern, since 3 March 2030. There is tea.\n\n"
        "What is eaten?\n\nIn Oslo they eat fish.\n\nWhere is Oslo?\n\nIn Norway, by the sea.\n"
    )
    assert told(body) == {"Bern": ("current", "2030-03-03")}


# -- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "name", "aliases", "country"),
    [
        ("Columbus, Ohio", "Columbus, Ohio", ("Columbus",), "USA"),
        ("Quito, Ecuador, on Monday", "Quito", ("Quito, Ecuador",), "ECU"),
        ("the Corn Hall in Ufala", "Ufala", ("Corn Hall", "Corn Hall in Ufala"), None),
        ("the Corn Hall, in Bern", "Bern", ("Corn Hall",), "CHE"),
        ("the Corn Hall, Bern", "Bern", ("Corn Hall",), "CHE"),
        ("the Corn Hall in Norway", "Corn Hall", (), "NOR"),
        ("a hotel at Ufala", "Ufala", (), None),
        ("Norway, in a hotel at Ufala", "Ufala", (), "NOR"),
        ("the castle of Ufala", "castle of Ufala", ("Ufala",), None),
        ("the residence of Anna Berg", "residence of Anna Berg", (), None),
        ("the offices of the law firm Brand Holm", "offices of the law firm Brand Holm", (), None),
        (
            "the Bern offices of the law firm Brand",
            "Bern",
            ("Bern offices of the law firm Brand",),
            "CHE",
        ),
        ("the Ufala Pavilion hotel", "Ufala Pavilion hotel", ("Ufala Pavilion",), None),
        ("the Swiss resort of Ufala", "Ufala", (), None),
        ("the resort Ufala", "Ufala", (), None),
        ("the Qatari capital, Doha", "Doha", ("the Qatari capital",), "QAT"),
        ("Doha, the Qatari capital,", "Doha", ("the Qatari capital",), "QAT"),
        ("the Qatari capital", "the Qatari capital", (), "QAT"),
        ("Ufala, the Peruvian capital, on Monday", "Ufala", ("the Peruvian capital",), None),
        ("the Corn Hall, Norway, on Monday", "Corn Hall", (), "NOR"),
        (
            "a hotel at the Corn Hall in Ufala in Norway",
            "Ufala",
            ("Corn Hall", "Corn Hall in Ufala"),
            "NOR",
        ),
        ("Ufala near Bern", "Ufala", (), None),
        ("Ufala in Kalle", "Kalle", ("Ufala",), None),
        ("the forester's lodge at Ufala", "Ufala", (), None),
        ("the June hotel in Bern", "Bern", (), "CHE"),
        ("Bern, Kalle on Monday", "Bern", (), "CHE"),
        ("the Qatari capital Monday", "the Qatari capital", (), "QAT"),
        ("The Hague", "The Hague", (), "NLD"),
        ("downtown Bern", "Bern", (), "CHE"),
        ("Bern itself", "Bern", (), "CHE"),
        ("**Bern** on Monday", "Bern", (), "CHE"),
        ("[Bern](https://example.org/map) on Monday", "Bern", (), "CHE"),
        ("the back room of a café in Bern", "Bern", (), "CHE"),
        ("the margins of the Grain Fair in Bern", "Bern", (), "CHE"),
        ("San Miguel de la Sierra", "San Miguel de la Sierra", (), None),
        ("Bern on the Monday", "Bern", (), "CHE"),
        ("the Kremlin", "Kremlin", (), "RUS"),
    ],
)
def test_the_phrase_for_a_place_tells_its_names(
    phrase: str, name: str, aliases: tuple[str, ...], country: str | None
) -> None:
    fact = next(iter(facts(f"The two sides met in {phrase}.").values()))
    assert (fact.name, fact.aliases, fact.country) == (name, aliases, country)


def test_a_capital_that_the_article_names_goes_by_its_name() -> None:
    body = "Talks in the Qatari capital went on. The talks moved to Doha after a row."
    assert facts(body)["Doha"].aliases == ("the Qatari capital",)


def test_a_capital_without_a_state_is_no_name() -> None:
    assert facts("The two sides met in the capital.") == {}


def test_the_same_place_by_a_longer_or_shorter_name_is_one_venue() -> None:
    body = "Talks in Ufala went on. The talks were held in the Ufala Corn Hall. Ufala talks end."
    assert set(facts(body)) == {"Ufala"}
    joined = (
        "Talks at the Corn Hall went on. Talks in Bern went on. They met at the Corn Hall in Bern."
    )
    assert set(facts(joined)) == {"Bern"}


def test_a_building_lies_in_the_city_of_its_sentence() -> None:
    body = "The envoys flew to Bern for talks, which open at the Corn Hall today."
    assert facts(body)["Bern"].aliases == ("Corn Hall",)


def test_evidence_begins_with_the_name_and_weak_signs_are_noted() -> None:
    text = (
        DATED.format(date="14 May 2031") + "The talks in Bern went on. A pact was signed in Oslo."
    )
    reading = read(text)
    (fact,) = reading.venues
    assert [(text[a:b], rule) for a, b, rule in fact.spans] == [
        ("Bern", "venue.name"),
        ("talks in Bern", "venue.talks-in"),
    ]
    (note,) = reading.notes
    assert (text[note.start : note.end], note.rule) == ("Oslo", "venue.signed-in")


# -- where the reporter is ------------------------------------------------------------------------

WIRE = (
    "BERN, May 14, 2031 (Orbit News) - The quarrel between the two guilds is old, envoys say.\n\n"
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The talks resumed here on Monday.", True),
        ("Both ministers met here.", True),
        ("Here the talks resumed.", False),
        ("The trouble here is the weather.", False),
        ("What they want here is told in talks.", True),
        ("Talks here are slow.", True),
        ("He said: “here we talk.”", False),
        ("Read here about the talks.", False),
        ("Read on. Click here for talks.", False),
    ],
)
def test_here_is_the_city_of_the_dateline(body: str, *, found: bool) -> None:
    venues = read(
        f"Guilds quarrel\n\n{WIRE}{body}\n\nIt rained all day. Nobody minded much."
    ).venues
    assert [(v.name, v.aliases, v.country) for v in venues] == [("Bern", ("BERN",), "CHE")] * found


def test_a_building_lies_in_the_city_of_the_dateline() -> None:
    text = f"Guilds quarrel\n\n{WIRE}The talks resumed at the Corn Hall today. Bern was grey."
    (fact,) = read(text).venues
    assert (fact.name, fact.aliases) == ("Bern", ("Corn Hall", "BERN"))
    planned = text.replace("resumed at the Corn Hall today", "will resume at the Corn Hall")
    assert [v.name for v in read(planned).venues] == ["Corn Hall"]


def test_a_byline_tells_the_city_too() -> None:
    text = (
        "Guilds quarrel\n\nBy Jo Arden in Oslo\n\n14 May 2031\n\n"
        "The quarrel is old. An envoy asked both guilds to come here for talks.\n\nIt rained."
    )
    assert [v.name for v in read(text).venues] == ["Oslo"]
    assert read(text.replace(" in Oslo", "")).venues == ()


def test_any_text_is_read() -> None:
    for body in (
        "in",
        "in the",
        "in (",
        "at the back room of",
        "in the margins of the",
        "to",
        "for",
        "The",
        "in the offices of",
        "in the offices of the great old",
        "in Norway, in a",
        "in Norway, in a hotel in",
        "the sides met in Bern,",
        "Venue:",
        "here",
        "the sides met in [Bern](a b",
        "met at the hotel of",
        "left",
        "the left Bern",
        "The sides met in the sidelines of the old, in Bern",
    ):
        assert read(body).venues == () or "Bern" in body


def test_talks_of_others_make_no_venue_once_the_articles_own_are_told() -> None:
    others = "Talks between Peru and Chile in Lima drag on."
    own = "Norway and France held talks in Lisbon. Norway and France met twice."
    assert set(facts(others)) == {"Lima"}
    assert set(facts(f"{own} {others}")) == {"Lisbon"}


def test_a_house_of_somebody_is_one_name() -> None:
    assert set(facts("The two sides held talks at the House of the Guilds.")) == {
        "House of the Guilds"
    }


def test_an_act_of_nobody_who_talks_says_nothing() -> None:
    assert facts("It rained on the talks. A clerk put a letter on a shelf in Bern.") == {}
    assert facts("The clerk had presented a hat in Bern.") == {}


def test_an_area_is_no_item_of_a_list() -> None:
    assert set(facts("The two sides met in Bern, Europe and Oslo.")) == {"Bern"}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("The minister is in Bern for talks with the guild.", {"Bern"}),
        ("The minister was in Bern on Monday for a further round of talks.", {"Bern"}),
        ("The minister is in Bern for a wedding.", set()),
        ("The envoy brought the two sides together in Bern.", {"Bern"}),
        ("The pieces came together in Bern.", set()),
        ("There were three rounds: two in Bern; the last in Vienna.", {"Bern", "Vienna"}),
        ("The second of the rounds failed; the third, in Bern, ended at dawn.", {"Bern"}),
        ("Of the two bakers the second, in Bern, has closed.", set()),
        ("The third round (Bern, 14-16 January 2031) dealt with tolls.", {"Bern"}),
        ("The old mint (Bern, 1790) is a ruin, and the talks go on.", set()),
        ("The venue for the next round is Bern.", {"Bern"}),
        ("Bern was chosen as the venue for the talks.", {"Bern"}),
        ("Bern has no venue for the talks.", set()),
        ("The venue for the next round is not in Bern.", set()),
        ("The talks have shuttled between Bern and Vienna.", {"Bern", "Vienna"}),
        ("An envoy has been flying between Bern and Vienna during the talks.", set()),
        ("Austria hosted both delegations in Vienna.", {"Vienna"}),
        ("Officials at the table in Bern spoke of progress.", {"Bern"}),
        ("The delegates sat around a table in Bern.", {"Bern"}),
        ("A truce was negotiated in Bern in 2002.", {"Bern"}),
        ("The guild denied that it had met officials in Bern.", set()),
        ("Since the talks restarted it has taken a base in Bern.", set()),
        ("It holds a depot in Bern, and the talks go on.", set()),
        ("The two sides spent half their lives in Bern.", set()),
        ("The two sides spent six days in Bern.", {"Bern"}),
    ],
)
def test_words_around_a_place_make_it_a_venue(body: str, names: set[str]) -> None:
    assert set(facts(body)) == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("The talks resumed in The", set()),
        ("Talks are held in the offices of rather many quite old bakers whom Bern knows.", set()),
        ("Talks are held in the offices of the 300 bakers of Bern.", set()),
        ("Talks are held in the offices of the guild of tanners and dyers with Bern.", set()),
    ],
)
def test_a_phrase_without_a_name_is_no_venue(body: str, names: set[str]) -> None:
    assert set(facts(body)) == names


def test_a_house_may_be_called_after_somebody() -> None:
    fact = facts("The two sides met at St Odo's Parish Hall on Monday.")
    assert list(fact) == ["St Odo's Parish Hall"]


def test_here_has_the_date_of_its_sentence() -> None:
    venue = read(
        "Peace talks resume\n\nBERN, 14 May 2031 - Talks between Zembria and Ostrava resumed here"
        " on Tuesday."
    ).venues[0]
    assert (venue.name, str(venue.date)) == ("Bern", "2031-05-13")
