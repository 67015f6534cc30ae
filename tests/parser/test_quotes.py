"""Quotations: what stands in marks, and whose words it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkmodel.lexicon import Lexicon
from talkmodel.parser.actors import gather
from talkmodel.parser.definites import resolve_definites
from talkmodel.parser.frames import make_scene
from talkmodel.parser.layout import Block, BlockKind, Layout, read_layout
from talkmodel.parser.mentions import read_lines
from talkmodel.parser.people import read_people
from talkmodel.parser.quote_marks import find_marked
from talkmodel.parser.quotes import QuoteReading, read_quotes
from talkmodel.parser.sentences import read_sentences
from talkmodel.parser.words import cues_of


def reading_of(text: str) -> QuoteReading:
    lexicon = Lexicon.default()
    cues = cues_of(lexicon)
    layout = read_layout(text)
    lines = read_lines(text, layout, read_sentences(layout), lexicon, cues)
    cast = resolve_definites(lines, gather(lines, lexicon, cues), cues)
    people = tuple(read_people(make_scene(text, lines, cast, cues), lexicon))
    speaks_for = {p.actor.key: p.represents.key for p in people if p.represents is not None}
    return read_quotes(make_scene(text, lines, cast, cues, speaks_for), layout, people)


def said(text: str) -> list[tuple[str, str]]:
    """Who said what, in order; an unnamed voice by the article's words."""
    found = []
    for quote in reading_of(text).quotes:
        if quote.speaker is not None:
            name = quote.speaker.name
        else:
            assert quote.speaker_span is not None
            name = quote.speaker_span.of(text)
        found.append((name, text[quote.start : quote.end]))
    return found


def blocks(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Layout:
    """A layout of paragraphs and nothing else."""
    text, found = "", []
    for piece in texts:
        found.append(Block(kind, len(text), len(text) + len(piece), section=0))
        text += piece + "\n\n"
    return Layout(text, tuple(found), None, None, None, None, None, ())


def marked(*texts: str) -> list[str]:
    layout = blocks(*texts)
    return [layout.text[m.start : m.end] for m in find_marked(layout)[0]]


BORDER = """\
Harvel and Osmia hold talks in Geneva

Delegations from Harvel and Osmia met in Geneva on Monday under Norwegian mediation. Harvel's foreign minister, Pavel Drost, led one team; Osmia's chief negotiator, Irena Solt, led the other. Norway's special envoy, Lars Bekken, chaired. The Quarry Workers Union (QWU) watched.

"""

STEEL = """\
Bargaining resumes at Tarrow Steel

TARROW, 4 March (Argus) – Negotiators for Tarrow Steel and the Furnace Workers' Alliance (FWA) returned to the table on Tuesday. The company's chief executive, Marta Quill, and the FWA's general secretary, Desmond Oyelaran, sat opposite each other for six hours. Conciliator Hugh Pargeter chaired the session. The government of Lorria sent its labour minister, Sonja Brandvold, as an observer.

"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '"We are close," Drost said. "But not there."',
            [("Pavel Drost", "We are close"), ("Pavel Drost", "But not there.")],
        ),
        (
            'Drost told reporters that the mood was "surprisingly warm".',
            [("Pavel Drost", "surprisingly warm")],
        ),
        (
            'The envoy called the meeting "a small door in a long wall".',
            [("Lars Bekken", "a small door in a long wall")],
        ),
        ('Ms Solt rejected the offer as "an insult".', [("Irena Solt", "an insult")]),
        (
            'The offer was described by Solt as "an insult to the dead".',
            [("Irena Solt", "an insult to the dead")],
        ),
        ('The offer was described as "an insult".', []),
        ('Osmian officials said the plan was "dead on arrival".', [("Osmia", "dead on arrival")]),
        (
            'A spokesman for Osmia said: "We have nothing to add."',
            [("Osmia", "We have nothing to add.")],
        ),
        (
            '"We have nothing to add," a spokeswoman for the Osmian delegation said.',
            [("Osmia", "We have nothing to add")],
        ),
        (
            '"It is late," said one diplomat close to the talks. "It is very late."',
            [
                ("one diplomat close to the talks", "It is late"),
                ("one diplomat close to the talks", "It is very late."),
            ],
        ),
        ('The so-called "Blue Zone" remains closed, Drost said.', []),
        ('Drost said the "buffer zone" would stay.', []),
        (
            'According to Bekken, the two sides are "inches apart".',
            [("Lars Bekken", "inches apart")],
        ),
        (
            'The two sides are "inches apart", according to Bekken.',
            [("Lars Bekken", "inches apart")],
        ),
        (
            "“Why would we sign?” Solt asked. “For a photograph?”",
            [("Irena Solt", "Why would we sign?"), ("Irena Solt", "For a photograph?")],
        ),
        ("“Why would we sign?” she asked.", [("Irena Solt", "Why would we sign?")]),
        (
            'Solt was blunt. "We did not come here to lose," she said.',
            [("Irena Solt", "We did not come here to lose")],
        ),
        (
            'Solt was blunt: "We did not come here to lose."',
            [("Irena Solt", "We did not come here to lose.")],
        ),
        (
            'Solt said they had "no mandate" and "no patience" for delay.',
            [("Irena Solt", "no mandate"), ("Irena Solt", "no patience")],
        ),
        (
            'Bekken praised both teams, calling their work "patient and brave".',
            [("Lars Bekken", "patient and brave")],
        ),
        (
            'In a statement, the Quarry Workers Union called the deal "a betrayal '
            'of everyone underground".',
            [("Quarry Workers Union", "a betrayal of everyone underground")],
        ),
        ('The statement said the talks had been "frank".', []),
        (
            "In a statement released by the ministry, Harvel said the talks had "
            'been "frank and useful".',
            [("Harvel", "frank and useful")],
        ),
        ('Harvel\'s foreign ministry said the talks were "frank".', [("Harvel", "frank")]),
        (
            'Drost\'s description of the text as "a shopping list" angered Osmia.',
            [("Pavel Drost", "a shopping list")],
        ),
        ('The novel "The Long Winter" was on the table.', []),
        (
            'Solt, who has led the team since May, said that "nobody should expect miracles".',
            [("Irena Solt", "nobody should expect miracles")],
        ),
        (
            'Speaking after the session, Norway\'s Lars Bekken said it had been "a good day".',
            [("Lars Bekken", "a good day")],
        ),
        (
            '"A good day," Bekken, the Norwegian envoy, said late on Monday.',
            [("Lars Bekken", "A good day")],
        ),
        (
            "‘We’ll see,’ said Drost. ‘It’s the miners’ choice, not ours.’",
            [("Pavel Drost", "We’ll see"), ("Pavel Drost", "It’s the miners’ choice, not ours.")],
        ),
        (
            "'We will see,' said Drost, 'and we will wait.'",
            [("Pavel Drost", "We will see"), ("Pavel Drost", "and we will wait.")],
        ),
        ("«Nous verrons», said Drost.", [("Pavel Drost", "Nous verrons")]),
        ("„Wir sehen“, said Drost.", [("Pavel Drost", "Wir sehen")]),
        ('Drost added that Osmia\'s "red lines" were known.', []),
        (
            '"They will come back," predicted a farmer in Luma, whose fields were mined.',
            [("a farmer in Luma", "They will come back")],
        ),
        (
            'Asked about the deadline, Drost said: "Ask me on Friday."',
            [("Pavel Drost", "Ask me on Friday.")],
        ),
        (
            'Asked about the deadline, the minister laughed. "Ask me on Friday."',
            [("Pavel Drost", "Ask me on Friday.")],
        ),
        (
            'Drost insisted on "full and immediate" withdrawal.',
            [("Pavel Drost", "full and immediate")],
        ),
        (
            'Harvel demanded "full and immediate withdrawal" of Osmian troops.',
            [("Harvel", "full and immediate withdrawal")],
        ),
        ('Osmia wants the "green corridor" opened.', []),
        (
            'Bekken warned against "a rush to the exit" and said he was staying.',
            [("Lars Bekken", "a rush to the exit")],
        ),
        (
            'The union\'s president, Tom Varga, wrote on X: "Not one lamp will be lit."',
            [("Tom Varga", "Not one lamp will be lit.")],
        ),
        (
            '"Not one lamp will be lit," tweeted Tom Varga, president of the union.',
            [("Tom Varga", "Not one lamp will be lit")],
        ),
        ('Both sides described the talks as "constructive".', [("Both sides", "constructive")]),
        ('The talks were "constructive", both sides said.', [("both sides", "constructive")]),
        ('The war, known at home as "the long march", has lasted ten years.', []),
        ('Jon "Red" Barlow, a fisherman, said nothing.', []),
        (
            "In the '90s the two armies fought over the rivers' source. \"Never "
            'again," said Drost.',
            [("Pavel Drost", "Never again")],
        ),
        (
            'Mr Drost said: "We have come far.\n\n"We will go further."',
            [("Pavel Drost", "We have come far."), ("Pavel Drost", "We will go further.")],
        ),
        (
            '> "We have come far."\n>\n> — Irena Solt, chief negotiator',
            [("Irena Solt", "We have come far.")],
        ),
        (
            'Officials in Geneva said they were "cautiously hopeful".',
            [("Officials in Geneva", "cautiously hopeful")],
        ),
        ('"No," he said.', [("Lars Bekken", "No")]),
        ('Drost: "We are ready."', [("Pavel Drost", "We are ready.")]),
        ('The word "ceasefire" does not appear in the text, Solt noted.', []),
        (
            'Drost has repeatedly accused Osmia of "playing for time".',
            [("Pavel Drost", "playing for time")],
        ),
        (
            'The minister\'s answer was short: "Not on my watch."',
            [("Pavel Drost", "Not on my watch.")],
        ),
        (
            'But Solt dismissed that as "theatre", and Bekken declined to comment.',
            [("Irena Solt", "theatre")],
        ),
        ('Solt said Drost had told her the plan was "finished".', [("Pavel Drost", "finished")]),
        (
            '"It is what it is," an official familiar with the discussions said on '
            "condition of anonymity.",
            [("an official familiar with the discussions", "It is what it is")],
        ),
        (
            'State media quoted Drost as saying the offer was "generous".',
            [("Pavel Drost", "generous")],
        ),
        ('Drost was quoted as saying the offer was "generous".', [("Pavel Drost", "generous")]),
        ('"Absolutely not," came the reply from Solt.', [("Irena Solt", "Absolutely not")]),
        (
            'Solt put it differently: "A roof needs four walls."',
            [("Irena Solt", "A roof needs four walls.")],
        ),
        ('The talks, said Bekken, were "the best so far".', [("Lars Bekken", "the best so far")]),
        (
            'It was, in the words of one adviser, "a long lunch with no dessert".',
            [("one adviser", "a long lunch with no dessert")],
        ),
        (
            'In the words of Bekken, "a long lunch with no dessert".',
            [("Lars Bekken", "a long lunch with no dessert")],
        ),
        (
            'As Solt put it, "paper does not stop bullets".',
            [("Irena Solt", "paper does not stop bullets")],
        ),
        (
            'What Drost calls "the technical pause" is a boycott.',
            [("Pavel Drost", "the technical pause")],
        ),
    ],
)
def test_who_said_it_in_border_talks(body: str, expected: list[tuple[str, str]]) -> None:
    assert said(BORDER + body + "\n") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Oyelaran told a rally outside the gates that his members would "
            '"freeze before they fold".',
            [("Desmond Oyelaran", "freeze before they fold")],
        ),
        (
            'In her letter to staff, Quill described the demand as "arithmetic '
            'from another planet".',
            [("Marta Quill", "arithmetic from another planet")],
        ),
        (
            "The company said in a statement that it remained “committed to a fair settlement.”",
            [("Tarrow Steel", "committed to a fair settlement.")],
        ),
        (
            '"We remain committed," the company said in a statement. "A fair deal is possible."',
            [("Tarrow Steel", "We remain committed"), ("Tarrow Steel", "A fair deal is possible.")],
        ),
        ('Neither side would say whether the "final offer" was final.', []),
        (
            'Brandvold, who flew in on Monday, urged both sides to show "the '
            'courage to be boring".',
            [("Sonja Brandvold", "the courage to be boring")],
        ),
        (
            'Pargeter, a retired judge, would say only this: "The kettle is on."',
            [("Hugh Pargeter", "The kettle is on.")],
        ),
        (
            'The deal, if there is one, will be "historic", according to a person '
            "briefed on the talks.",
            [("a person briefed on the talks", "historic")],
        ),
        (
            'Analysts doubt it. "Nobody blinks in March," said Ola Venn of Crestline Capital.',
            [("Ola Venn", "Nobody blinks in March")],
        ),
        (
            "“Nobody blinks in March,” said Ola Venn, an analyst at Crestline "
            "Capital. The strike fund, she added, was “deeper than the furnace”.",
            [("Ola Venn", "Nobody blinks in March"), ("Ola Venn", "deeper than the furnace")],
        ),
        ('The strikers sing "Solidarity Forever" every morning.', []),
        (
            'Quill has ruled out what she calls "open-ended guarantees".',
            [("Marta Quill", "open-ended guarantees")],
        ),
        ('Oyelaran refuses to sign anything containing the word "flexibility".', []),
        (
            "Ms Quill’s spokesman, Ben Ode, said talks were “on track”; Oyelaran "
            "called them “off the rails”.",
            [("Ben Ode", "on track"), ("Desmond Oyelaran", "off the rails")],
        ),
        (
            "The session was “businesslike”, Pargeter told reporters afterwards.",
            [("Hugh Pargeter", "businesslike")],
        ),
        (
            "Asked by reporters if he would resign, Mr Oyelaran replied: “Not before you.”",
            [("Desmond Oyelaran", "Not before you.")],
        ),
        (
            '"I am not angry. I am counting," Oyelaran said.\n\nHe was speaking '
            'outside the plant. "Every shift counts," he added.',
            [
                ("Desmond Oyelaran", "I am not angry. I am counting"),
                ("Desmond Oyelaran", "Every shift counts"),
            ],
        ),
        (
            'Workers interviewed at the gate said they felt "sold".',
            [("Workers interviewed at the gate", "sold")],
        ),
        (
            'One striker, who asked not to be named, said: "My kids eat porridge."',
            [("One striker", "My kids eat porridge.")],
        ),
        (
            "“My kids eat porridge,” said one striker, who asked not to be named.",
            [("one striker", "My kids eat porridge")],
        ),
        (
            "“It’s simple,” Quill said. “The plant loses £2m a week. Next year it closes.”",
            [
                ("Marta Quill", "It’s simple"),
                ("Marta Quill", "The plant loses £2m a week. Next year it closes."),
            ],
        ),
        ("Under the plan — dubbed “Phoenix” by managers — 300 jobs would go.", []),
        ("“Phoenix” is the name of the plan.", []),
        (
            'The company\'s offer was "insulting", the FWA said.',
            [("Furnace Workers' Alliance", "insulting")],
        ),
        (
            'The FWA said the company\'s offer was "insulting" and vowed to fight on.',
            [("Furnace Workers' Alliance", "insulting")],
        ),
        (
            'Brandvold hailed "a first, careful step" and flew home.',
            [("Sonja Brandvold", "a first, careful step")],
        ),
        (
            'Lorrian officials played down the row as "a family quarrel".',
            [("Lorria", "a family quarrel")],
        ),
        (
            "“We will be back on Friday”, said Pargeter, adding that “nobody has "
            "slammed a door yet”.",
            [
                ("Hugh Pargeter", "We will be back on Friday"),
                ("Hugh Pargeter", "nobody has slammed a door yet"),
            ],
        ),
        (
            '"If the gates shut," said Oyelaran, "they stay shut." Quill '
            'disagreed. "Gates have two sides," she said.',
            [
                ("Desmond Oyelaran", "If the gates shut"),
                ("Desmond Oyelaran", "they stay shut."),
                ("Marta Quill", "Gates have two sides"),
            ],
        ),
        ('"Enough." With that word Oyelaran left the hall.', []),
        ('The rally ended with chants of "Out, out, out".', []),
        ('Signs read "No Deal, No Steel".', []),
        (
            'In a post on social media, Quill wrote that the talks had been "hard but honest."',
            [("Marta Quill", "hard but honest.")],
        ),
        (
            'Pargeter hopes for what he has described as "a boring ending".',
            [("Hugh Pargeter", "a boring ending")],
        ),
        (
            'Brandvold, for her part, praised "the patience of the furnace".',
            [("Sonja Brandvold", "the patience of the furnace")],
        ),
        (
            'To Oyelaran, the plan is "a trap with a ribbon".',
            [("Desmond Oyelaran", "a trap with a ribbon")],
        ),
        ('For Quill, it is "the last bus home".', [("Marta Quill", "the last bus home")]),
        (
            'Oyelaran believes that the company "never meant to deal".',
            [("Desmond Oyelaran", "never meant to deal")],
        ),
        (
            'The two leaders agreed to "keep talking", Pargeter said.',
            [("Hugh Pargeter", "keep talking")],
        ),
        (
            'Pargeter read out a joint statement: "Both sides will return on Friday."',
            [("Hugh Pargeter", "Both sides will return on Friday.")],
        ),
        ('It read: "Both sides will return on Friday."', []),
        (
            "Residents' groups, meanwhile, complain of 'a decade of dust'. The "
            "workers' hall was full.",
            [("Residents' groups", "a decade of dust")],
        ),
        ("Sonja Brandvold: We have heard enough.", []),
        (
            "— “We have heard enough.”\n— Sonja Brandvold, labour minister",
            [("Sonja Brandvold", "We have heard enough.")],
        ),
        ("“The furnace is a patient animal,” goes a saying in Tarrow.", []),
        (
            'Quill told the board the union was bluffing. "They have no fund," she '
            "said, according to two people present.",
            [("Marta Quill", "They have no fund")],
        ),
        (
            'Oyelaran compared the offer to "soup without a bowl".',
            [("Desmond Oyelaran", "soup without a bowl")],
        ),
        (
            "The FWA’s demand for “a seat on the board” was rejected.",
            [("Furnace Workers' Alliance", "a seat on the board")],
        ),
        ('The union is seeking "full back pay" and a written apology.', []),
        ('It wants "full back pay", Oyelaran said.', [("Desmond Oyelaran", "full back pay")]),
    ],
)
def test_who_said_it_in_steel_talks(body: str, expected: list[tuple[str, str]]) -> None:
    assert said(STEEL + body + "\n") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '"It is late," said a trader from a Pacific island state.',
            [("a trader from a Pacific island state", "It is late")],
        ),
        (
            '"It is late," said one of the fishermen. "Very," she said.',
            [("one of the fishermen", "It is late"), ("one of the fishermen", "Very")],
        ),
        ('A man called Ruben Tal shook his head. "No deal," he said.', [("Ruben Tal", "No deal")]),
        (
            'A man known only as Ruben Tal shook his head. "No deal," he said.',
            [("Ruben Tal", "No deal")],
        ),
        ('A woman who gave no name said: "Go away."', [("A woman", "Go away.")]),
        (
            'A man named nothing at all said "go away now, please".',
            [("A man", "go away now, please")],
        ),
        (
            'The Harvel delegation met first. A member of the delegation said: "We '
            'came to listen."',
            [("Harvel", "We came to listen.")],
        ),
        (
            'A member of the delegation said: "We came to listen."',
            [("A member of the delegation", "We came to listen.")],
        ),
        ('Her deputy said the plan was "thin as paper".', [("Osmia", "thin as paper")]),
        (
            'Its chief negotiator said the plan was "thin as paper".',
            [("Quarry Workers Union", "thin as paper")],
        ),
        ('His own minister called it "thin as paper".', [("Norway", "thin as paper")]),
        (
            'It rained. "Nobody cares about us," they said.',
            [("Quarry Workers Union", "Nobody cares about us")],
        ),
        ('Asked whether he would stay: "I have a train."', [("Lars Bekken", "I have a train.")]),
        (
            'It was the minister who laughed last. "I have a train," he said.',
            [("Pavel Drost", "I have a train")],
        ),
        ('— But Drost smiled. "I have a train."', [("Pavel Drost", "I have a train.")]),
        (
            'In Luma, on the coast, under a tin roof, on wet sand, Solt said it was "a start".',
            [("Irena Solt", "a start")],
        ),
        ('Under a tin roof on wet sand it was "a start".', []),
        ('"A start" it was.', []),
        ('A wall called "the Spine" divides them.', []),
        ('Drost called "a spade" what others do not.', [("Pavel Drost", "a spade")]),
        (
            '"No," came the cry. "Never again, never," came the cry from Drost.',
            [("Pavel Drost", "Never again, never")],
        ),
        ('"No", the crowd was told.', []),
        ('"A new line," Drost drew.', []),
        ('"A new line," Drost said the talks needed.', []),
        ('"We wait," Drost, who arrived late, added.', [("Pavel Drost", "We wait")]),
        ('"We wait," Drost, who arrived late; and so on.', []),
        ('"We wait," Drost, tired, left.', []),
        ('"We wait," Drost who left.', []),
        ('"We wait," one envoy who had no name added.', [("one envoy", "We wait")]),
        ('"We wait here"\n\nThe rain fell on the town all day and nobody came.', []),
        ('> "We wait here"\n\n— and so they did, all day, until the rain stopped.', []),
        ('Drost said no; the mood was "very odd indeed".', []),
        ('For the talks, it is "a start".', []),
        ('To sign now would be "a start".', []),
        ('To Harvel, it is "a start".', []),
        ('Drost thought about it and went home to a "cold" supper.', []),
        ('Drost said it rained, but the mood was "odd".', []),
        ('Drost said it rained, but that the mood was "odd".', [("Pavel Drost", "odd")]),
        ('The plan was called "a start" by Solt.', [("Irena Solt", "a start")]),
        ('The plan was called "a start".', []),
        (
            'Their reply: "We will see about it." Nobody else spoke.',
            [("Quarry Workers Union", "We will see about it.")],
        ),
        ('The reply: "We will see about it."', []),
        ('Harvel\'s long, cold reply was "not now".', []),
        ('A reply under the door was "not now".', []),
        (
            '"We came," Drost said. He left, she stayed, and all the tents were '
            'blue, red and "green".',
            [("Pavel Drost", "We came")],
        ),
        (
            '"We came," Drost said; the flags of the delegations outside were still "green" today.',
            [("Pavel Drost", "We came")],
        ),
        (
            'Teams met. "We came to listen and to learn."',
            [("Teams", "We came to listen and to learn.")],
        ),
        (
            'Solt nodded. "We came to listen and to learn."',
            [("Irena Solt", "We came to listen and to learn.")],
        ),
        ('Solt nodded. "We came".', []),
        (
            'Drost had one wish:\n\n"We want to go home at last."',
            [("Pavel Drost", "We want to go home at last.")],
        ),
        ('The rules had one line:\n\n"We want to go home at last."', []),
        ('Said in haste, "no".', []),
        ('Adding that it was late, he called it "a start".', [("Lars Bekken", "a start")]),
        ('Adding to the din, "no".', [("Lars Bekken", "no")]),
        ('Drost, which Solt denied, said "no".', [("Pavel Drost", "no")]),
        ('The talks, said Bekken in Luma, were "a start".', []),
        ('Rain, said the papers, was "likely".', []),
        ('The rain; Drost, however, said "no".', [("Pavel Drost", "no")]),
        ('The paper by Drost says "no".', []),
        ('The papers on the table, red and blue, say "no".', []),
        ('The farmers\' demands, they say, are "a start".', [("The farmers", "a start")]),
        ('Calls it "a start".', []),
        ('Harvel (population two million) said it was "a start".', [("Harvel", "a start")]),
        ('Marshal Drost (ret.) said it was "a start".', [("Pavel Drost", "a start")]),
        ('a b c d e f g h) said it was "a start".', []),
        (
            'Women said "no". Firemen said "yes". Families said "maybe".',
            [("Women", "no"), ("Firemen", "yes"), ("Families", "maybe")],
        ),
        ('Both said "no".', []),
        ('"No," said the officials of', [("the officials", "No")]),
        ('"No," said a spokesman for them.', [("a spokesman for them", "No")]),
        ('"No," said a resident of Luma who left.', [("a resident of Luma", "No")]),
        ('"No," said a resident on Monday.', [("a resident", "No")]),
        ('"No," said an aide in May.', [("an aide", "No")]),
        ('Drost and he said "no".', [("Pavel Drost", "no")]),
        ("“Why?” Drost asked in Luma. It was “a start”.", [("Pavel Drost", "Why?")]),
        ("“Why?”\n\nDrost asked in Luma.", []),
        ('All said and done, the war is "over".', []),
        ('Reports of "torture" and claims of "fraud" were denied.', []),
        (
            'The angry calls for "peace" faded; the officials say saying "no" is '
            'easy; its saying "no" helps.',
            [],
        ),
        ('It was "Drost",Drost said.', [("Pavel Drost", "Drost")]),
        ('Mr "X" said.', []),
    ],
)
def test_odd_ways_of_saying_it(body: str, expected: list[tuple[str, str]]) -> None:
    assert said(BORDER + body + "\n") == expected


# -- marks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no," then "yes".', ["no", "yes"]),
        ("“No,” she said. “Never ever.”", ["No", "Never ever."]),
        ("‘It’s the miners’ turn,’ he said.", ["It’s the miners’ turn"]),
        ("'It's the miners' turn', he said.", ["It's the miners' turn"]),
        ("The 'lasting' deal and the players' union.", ["lasting"]),
        ("In the '90s and the ‘80s they fought 'em.", []),
        ("«Assez», he said; »genug«, she said; „genug“, they said.", ["Assez", "genug", "genug"]),
        ("He said “she told me ‘go’ and I went”.", ["she told me ‘go’ and I went"]),
        ("‘She said “go” and I went,’ he said.", ["She said “go” and I went"]),
        ("“They said “yes” in May,” he said.", ["They said “yes” in May"]),
        ('A pipe of 6" and a "leak".', ["leak"]),
        ('A stray " mark and “a quote”.', ["a quote"]),
        ('One "slip and "a quote" here.', ["a quote"]),
        ('“Mixed marks" are found.', ["Mixed marks"]),
        ("“An ‘open single” ends.", ["An ‘open single"]),
        ("He said (“quietly”) no.", ["quietly"]),
        ('An empty "" pair and " , " too.', []),
        ("Bob’s ’ stray ” and » marks.", []),
        ('He said "well—" and left.', ["well—"]),
        ('The "well-"known" is odd.', ["well-"]),
        ("He said ‘the workers’", ["the workers"]),
        ("‘Ask the drivers’ said he; ‘no’.", ["Ask the drivers", "no"]),
        ("‘Ask the drivers’ wives’", ["Ask the drivers’ wives"]),
        ("", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_a_reopened_quotation_goes_on() -> None:
    layout = blocks("“We waited.", "“We left,” he said.")
    first, second = find_marked(layout)[0]
    assert (first.left_open, first.reopens) == (True, False)
    assert (second.left_open, second.reopens) == (False, True)
    assert layout.text[first.start : first.end] == "We waited."


def test_what_stands_before_a_left_open_quotation_is_kept() -> None:
    assert marked("“No,” he said. “We waited.", "“We left.”") == ["No", "We waited.", "We left."]
    assert marked("“We said “no” twice.", "“We left.”") == ["We said “no” twice.", "We left."]


def test_a_stray_mark_spoils_its_own_block_only() -> None:
    layout = blocks("He said “nothing at all.", "She said “no”.")
    found, notes = find_marked(layout)
    assert [layout.text[m.start : m.end] for m in found] == ["no"]
    assert [(n.start, n.rule) for n in notes] == [(8, "quote.unclosed")]


def test_another_kind_of_block_or_mark_reopens_nothing() -> None:
    assert marked("“We waited.", '"We left," he said.') == ["We left"]
    layout = blocks("“We waited.", "Said “no”.")
    assert not any(m.reopens for m in find_marked(layout)[0])
    text = "“We waited.\n\n“No.”\n\n“Left.”"
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH)
    starts, ends = (0, 13, 20), (11, 18, 27)
    parts = tuple(Block(k, a, b, section=0) for k, a, b in zip(kinds, starts, ends, strict=True))
    found, _ = find_marked(Layout(text, parts, None, None, None, None, None, ()))
    assert [text[m.start : m.end] for m in found] == ["Left."]


def test_only_the_first_of_a_block_reopens() -> None:
    layout = blocks("“We waited.", "“We left,” he said. “Late.”")
    assert [m.reopens for m in find_marked(layout)[0]] == [False, True, False]


@given(st.lists(st.text(alphabet="ab s.,'’‘\"“”„«»—\n", max_size=30), max_size=4))
def test_marks_are_in_order_and_apart(texts: list[str]) -> None:
    layout = blocks(*texts)
    found, _ = find_marked(layout)
    end = 0
    for mark in found:
        block = layout.blocks[mark.block]
        assert (
            block.start <= mark.outer_start < mark.start < mark.end <= mark.outer_end <= block.end
        )
        assert mark.outer_start >= end
        end = mark.outer_end


# -- the reader --------------------------------------------------------------------------------------


def test_facts_carry_the_verb_and_the_rule() -> None:
    text = BORDER + '"We are close," Drost said. "Words" are cheap.\n'
    reading = reading_of(text)
    (quote,) = reading.quotes
    assert (quote.cue, quote.rule) == ("said", "quote.x-said")
    assert quote.speaker_span is None
    (note,) = reading.notes
    assert text[note.start : note.end] == "Words"
    assert note.rule == "quote.no-speaker"


def test_what_is_refused_says_why() -> None:
    text = BORDER + 'The so-called "Blue Zone" stays. The offer was described as "odd".\n'
    notes = reading_of(text).notes
    assert [note.rule for note in notes] == ["quote.no-speech", "quote.no-speech"]
    assert len({note.reason for note in notes}) == 2


def test_an_unnamed_voice_is_given_by_the_articles_words() -> None:
    text = BORDER + '"It is late," said one weary interpreter.\n'
    (quote,) = reading_of(text).quotes
    assert quote.speaker is None
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "one weary interpreter"


def test_titles_and_headings_are_not_read() -> None:
    text = BORDER + '## Drost: "We are close"\n\nDrost spoke briefly and left by the back door.\n'
    assert said(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "“",
                "”",
                "‘",
                "’",
                "'s",
                "said",
                "says",
                "told",
                "Drost",
                "Solt",
                "Harvel",
                "Osmian",
                "the",
                "a",
                "minister",
                "officials",
                "envoy",
                "he",
                "she",
                "they",
                "it",
                "his",
                ",",
                ".",
                ":",
                ";",
                "—",
                "(",
                ")",
                "who",
                "which",
                "and",
                "but",
                "to",
                "of",
                "from",
                "by",
                "called",
                "described",
                "as",
                "was",
                "calls",
                "reply",
                "according",
                "came",
                "asked",
                "In Geneva",
                "one",
                "people",
                "close",
                "name",
                "\n\n",
                "\n",
                "?",
                "Mr.",
                "delegation",
                "statement",
            ]
        ),
        max_size=40,
    )
)
def test_it_never_raises_and_spans_hold(words: list[str]) -> None:
    text = BORDER + " ".join(words)
    reading = reading_of(text)
    for quote in reading.quotes:
        assert 0 < quote.start < quote.end <= len(text)
        assert (quote.speaker is None) != (quote.speaker_span is None)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    reading_of(text)
