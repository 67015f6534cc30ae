"""`talkmodel check --text`: what of a document stands in an article, what elsewhere or nowhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import talkmodel
from talkmodel import Article, Mediator, Party, Talks
from talkmodel.cli.against import differences, evidence_of
from talkmodel.cli.command import command

_ROOT = Path(__file__).parents[2]
_ARTICLE = str(_ROOT / "examples/articles/sandbank-explainer.txt")
_OTHER = str(_ROOT / "examples/articles/tram-strike.txt")
_TALKS = talkmodel.parse(Path(_ARTICLE).read_text(encoding="utf-8"))
_TEXT = "Kenya waits. Peru asks Kenya for a share.\nTogo helps.\n"


def _talks(*names: str, text: str = _TEXT) -> Talks:
    """Talks that cite where each of these stands first."""
    article = Article(id="a", text=text)
    parties = [
        Party(
            id=name.lower(),
            name=name,
            evidence=(article.evidence(text.index(name), text.index(name) + len(name)),),
        )
        for name in names
    ]
    return Talks(articles=(article,), parties=tuple(parties))


def _check(talks: Talks | dict[str, Any], text: str | None = None, *more: str) -> Result:
    written = talkmodel.dumps(talks) if isinstance(talks, Talks) else json.dumps(talks)
    Path("talks.json").write_text(written, encoding="utf-8")
    options = [] if text is None else ["--text", "-", *more]
    data = None if text is None else text.encode()
    return CliRunner().invoke(command, ["check", "talks.json", *options], input=data)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _cited(talks: Talks, text: str) -> list[str]:
    """What is told of evidence, and in sum."""
    return [line for line in differences(talks, text) if not line.startswith("articles[0].")]


def test_what_was_looked_at_is_told() -> None:
    talks = _talks("Kenya", "Peru")
    assert _check(talks).stdout == "talks.json: holds: 2 pieces of evidence stand in its own text\n"
    held = "talks.json: holds: 2 pieces of evidence stand in the article\n"
    assert _check(talks, _TEXT).stdout == held
    one = _check(_talks("Kenya"), _TEXT).stdout
    assert one == "talks.json: holds: 1 piece of evidence stands in the article\n"
    withheld = Talks(articles=(talks.article.withheld(),), parties=talks.parties)
    assert _check(withheld).stdout == "talks.json: holds\n"
    assert _check(withheld, _TEXT).stdout == held
    count = len(list(evidence_of(_TALKS)))
    printed = CliRunner().invoke(
        command, ["check", "-", "--text", _ARTICLE], talkmodel.dumps(_TALKS)
    )
    assert f": holds: {count} pieces of evidence stand" in printed.stdout
    assert printed.exit_code == 0


def test_what_could_not_be_looked_at_is_told() -> None:
    plain = talkmodel.to_dict(_talks("Kenya", "Peru"))
    del plain["articles"][0]["text"]
    for party in plain["parties"]:
        del party["evidence"]
    silent = "2 facts cite nothing; neither text nor digest tells whether this is the article"
    assert _check(plain, _TEXT).stdout == f"talks.json: holds ({silent})\n"
    plain = talkmodel.to_dict(_talks("Kenya", "Peru"))
    del plain["parties"][0]["evidence"]
    assert _check(plain, _TEXT).stdout == (
        "talks.json: holds: 1 piece of evidence stands in the article (1 fact cites nothing)\n"
    )


def test_a_word_more_moves_what_comes_after_it() -> None:
    talks = _talks("Kenya", "Peru", "Togo")
    text = "Kenya now waits. Peru asks Kenya for a share.\nTogo helps.\n"
    result = _check(talks, text)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line.split(": ")[1] for line in lines[:2]] == [
        "articles[0].sha256",
        "articles[0].length",
    ]
    assert lines[2:] == [
        "talks.json: 2 pieces of evidence moved on by 4 characters, from character 13 on",
        "talks.json: 2 of 3 pieces of evidence moved",
    ]
    given = talkmodel.Article(id="a", text=text).sha256
    assert given is not None
    assert lines[0].endswith(
        f": is {(talks.article.sha256 or '')[:4]}…, that of the article is {given[:4]}…"
    )
    everything = _check(talks, text, "--all").stdout.splitlines()
    assert everything[0].endswith(f": is {talks.article.sha256}, that of the article is {given}")
    assert everything[1:] == [
        lines[1],
        "talks.json: parties[1].evidence[0]: 'Peru' stands at 17 to 21 instead of 13 to 17",
        "talks.json: parties[2].evidence[0]: 'Togo' stands at 46 to 50 instead of 42 to 46",
        lines[-1],
    ]


def test_what_moved_by_the_same_distance_is_one_line() -> None:
    talks = _talks("Kenya", "Peru", "share", "Togo", "helps")
    text = "Kenya waits. Peru asks her for a share.\nNow Togo helps.\n"
    assert _cited(talks, text) == [
        "parties[2].evidence[0]: 'share' stands at 33 to 38 instead of 35 to 40",
        "2 pieces of evidence moved on by 2 characters, from character 42 on",
        "3 of 5 pieces of evidence moved",
    ]
    assert _cited(_talks("Peru", "share"), _TEXT[1:]) == [
        "2 pieces of evidence moved back by 1 character, from character 13 on",
        "2 of 2 pieces of evidence moved",
    ]


def test_what_is_long_is_cut_with_a_sign() -> None:
    words = _TEXT[:41]
    article = Article(id="a", text=_TEXT)
    party = Party(id="peru", name="Peru", evidence=(article.evidence(0, 41),))
    lines = differences(Talks(articles=(article,), parties=(party,)), "x", everything=True)
    assert lines[-1] == f"parties[0].evidence[0]: '{words[:-1]}…' is nowhere in the text"


def test_what_is_nowhere_comes_first() -> None:
    talks = _talks("Kenya", "Peru", "Togo", "share")
    assert _cited(talks, "So Kenya waits. Peru asks for a share.\nTchad helps.") == [
        "parties[2].evidence[0]: 'Togo' is nowhere in the text",
        "2 pieces of evidence moved on by 3 characters, from character 0 on",
        "parties[3].evidence[0]: 'share' stands at 32 to 37 instead of 35 to 40",
        "3 of 4 pieces of evidence moved, 1 is not in the text",
    ]
    assert _cited(_talks("Kenya", "Peru"), "Kenya helps.")[1:] == [
        "1 of 2 pieces of evidence is not in the text"
    ]


def test_of_several_places_the_nearest_is_told() -> None:
    talks = _talks("Togo")
    for text, at in (
        ("Togo. Togo. " + "x" * 31 + " Togo", 44),
        ("Togo." + " " * 35 + "Togo Togo", 40),
        ("Togo." + " " * 34 + "in xTogox.", 0),
        ("xTogox.", 1),
    ):
        assert _cited(talks, text)[0].endswith(f"stands at {at} to {at + 4} instead of 42 to 46")


def test_another_article_is_taken_for_one() -> None:
    result = CliRunner().invoke(command, ["check", "-", "--text", _OTHER], talkmodel.dumps(_TALKS))
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    count = len(list(evidence_of(_TALKS)))
    other = Path(_OTHER).read_text(encoding="utf-8")
    assert lines[0] == (
        f"standard input: 1 of {count} pieces of evidence moved, {count - 1} are not in the text: "
        "is it another article?"
    )
    assert [line.split(": ")[1] for line in lines[1:]] == [
        "articles[0].sha256",
        "articles[0].length",
    ]
    past = [one for one in _TALKS.article.sections if one.end > len(other)]
    everything = differences(_TALKS, other, everything=True)
    assert sum(".end: " in line for line in everything) == len(past) > 0
    assert len(everything) == 3 + len(past) + count
    assert f"standard input: {everything[0]}" == lines[0]
    assert " stands at " in everything[-1]
    assert _cited(_talks("Kenya", "Peru"), "So Bolivia waits.") == [
        "none of 2 pieces of evidence stands in this text: is it another article?"
    ]
    assert _cited(_talks("Togo"), "x") == [
        "none of 1 piece of evidence stands in this text: is it another article?"
    ]
    assert _cited(_talks("Kenya", "Peru", "Togo"), "No, Peru.") == [
        "1 of 3 pieces of evidence moved, 2 are not in the text: is it another article?"
    ]
    assert "sandbank" not in "".join(line.partition(": ")[2] for line in lines)


def test_all_of_it_may_stand_in_another_text() -> None:
    assert _cited(_talks("Kenya", "Peru"), _TEXT + "So it goes.") == [
        "2 pieces of evidence: all where it should be, but the text is another"
    ]
    bare = Talks(articles=(Article(id="a", text=_TEXT),))
    assert [line.partition(":")[0] for line in differences(bare, "x")] == [
        "articles[0].sha256",
        "articles[0].length",
    ]


_CRLF = _TEXT.replace("\n", "\r\n")


@pytest.mark.parametrize(("own", "given"), [(_TEXT, _CRLF), (_CRLF, _TEXT)])
@pytest.mark.parametrize("form", ["whole", "withheld", "bare"])
def test_other_line_ends_are_told_and_nothing_else(own: str, given: str, form: str) -> None:
    talks = _talks("Kenya", "Togo", text=own)
    if form != "whole":
        talks = Talks(articles=(talks.article.withheld(),), parties=talks.parties)
    plain = talkmodel.to_dict(talks)
    if form == "bare":
        del plain["articles"][0]["sha256"], plain["articles"][0]["length"]
    result = _check(plain, given)
    assert result.exit_code == 1
    assert result.stdout == (
        "talks.json: articles[0]: only the line ends of the article are others (CRLF or LF), and "
        "offsets count them; give it as it was read, or read it again\n"
    )


@pytest.mark.parametrize(
    ("own", "given"), [("", "\n\n"), ("\n\n", " \n"), ("\n", ""), ("", "\r\n")]
)
@pytest.mark.parametrize("is_withheld", [False, True])
def test_other_white_space_at_the_end_is_told_and_nothing_else(
    own: str, given: str, *, is_withheld: bool
) -> None:
    text = _TEXT.rstrip()
    talks = _talks("Kenya", "Togo", text=text + own)
    if is_withheld:
        talks = Talks(articles=(talks.article.withheld(),), parties=talks.parties)
    result = _check(talks, text + given)
    assert result.exit_code == 1
    assert result.stdout == (
        "talks.json: articles[0]: only the white space at the end of the article is other; all "
        "evidence stands where it should, but the text is not to the letter the one that was read\n"
    )
    assert len(differences(talks, "x" + text + given)) > 1


def test_mixed_line_ends_are_line_ends() -> None:
    text = "Peru\r\nwaits.\rKenya\nwaits.\n"
    assert len(differences(_talks("Kenya", text=text), text.replace("\r", "\n"))) > 1
    assert len(differences(_talks("Kenya", text=text), "Peru\nwaits.\nKenya\nwaits.\n")) == 1


def test_every_fact_is_looked_at() -> None:
    article = Article(id="a", text=_TEXT)
    helper = Mediator(id="togo", name="Togo", evidence=(article.evidence(42, 46),))
    talks = Talks(articles=(article,), mediators=(helper,))
    wrong = differences(talks, "x", everything=True)[-1]
    assert wrong == "mediators[0].evidence[0]: 'Togo' is nowhere in the text"
