import json
import sys

import pytest
from hypothesis import example, given

from talkmodel.model import Article, FieldTypeError, Party, Quote, Talks
from talkmodel.serializers import DocumentError, NotJSONError, dumps, loads
from talkmodel.strategies import talks
from talkmodel.strategies.texts import TEXTS

HEAD = '{"format": "talkmodel/1"'


def refused(text: str | bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    return caught.value


@given(talks())
def test_what_is_written_reads_back_equal(value: Talks) -> None:
    text = dumps(value)
    assert loads(text) == value
    assert loads(text.encode("utf-8")) == value
    assert dumps(loads(text)) == text
    assert loads(dumps(value, indent=2)) == value


@given(TEXTS)
@example("\ud83d\ude00")
@example("\ud83d\ud83d\ude00\ude00\\\ud800")
@example("\ud83d😀\ude00")
@example("\\ud83d\ude00")
def test_every_text_reads_back_equal(text: str) -> None:
    value = Talks(articles=(Article(id="a", text=text),))
    written = dumps(value)
    assert loads(written.encode("utf-8")) == value
    assert loads(dumps(value, indent=1)) == value


def test_text_stays_readable() -> None:
    value = Talks(parties=(Party(id="المغرب", name="المغرب 😀 \ud800"),))
    assert dumps(value) == (
        f'{HEAD}, "parties": [{{"id": "المغرب", "name": "المغرب 😀 \\ud800"}}]}}'
    )


def test_indent_is_that_of_json() -> None:
    assert dumps(Talks(), indent=2) == '{\n  "format": "talkmodel/1"\n}'
    lone = Talks(parties=(Party(id="a", name="\udfff"),))
    assert dumps(lone, indent=2).splitlines()[4] == '      "id": "a",'


def test_a_pair_of_surrogates_is_cut_between_the_two() -> None:
    value = Talks(
        articles=(Article(id="a", title="A\ud83d\ude00B\ud83d\ude00"),),
        parties=(Party(id="bo", name="Bo"),),
    )
    data = json.loads(dumps(value))
    assert data["articles"][0]["title"] == {"$join": ["A\ud83d", "\ude00B\ud83d", "\ude00"]}
    assert data["parties"] == [{"id": "bo", "name": "Bo"}]


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        ["Bern"],
        ["Be", "rn"],
        ["\ud83d", "\ude00", ""],
        ["\ud83d", 7],
        "\ud83d",
        None,
    ],
)
def test_nothing_else_is_joined(pieces: object) -> None:
    text = json.dumps(
        {"format": "talkmodel/1", "articles": [{"id": "a", "title": {"$join": pieces}}]}
    )
    (problem,) = refused(text).problems
    assert str(problem) == "articles[0].title: must be a text (str), not a dict"


def test_a_joined_text_stands_alone() -> None:
    title = '{"$join": ["\\ud83d", "\\ude00"], "x": 1}'
    (problem,) = refused(f'{HEAD}, "articles": [{{"id": "a", "title": {title}}}]}}').problems
    assert problem.message == "must be a text (str), not a dict"


def test_a_lone_surrogate_is_no_id() -> None:
    (problem,) = refused(f'{HEAD}, "parties": [{{"id": "\\ud800", "name": "A"}}]}}').problems
    assert problem.path == "parties[0].id"
    assert problem.message.endswith("not the str '\\ud800'")


def test_an_escaped_pair_is_the_character() -> None:
    found = loads(f'{HEAD}, "articles": [{{"id": "a", "text": "\\uD83D\\uDE00"}}]}}')
    assert found.article.text == "😀"


@pytest.mark.parametrize("form", ["str", "bytes", "bytearray"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_text_and_bytes_are_read(form: str, mark: str) -> None:
    text = mark + dumps(Talks(parties=(Party(id="łódź", name="Łódź"),)))
    data = {"str": text, "bytes": text.encode(), "bytearray": bytearray(text.encode())}[form]
    assert loads(data).parties[0].name == "Łódź"


@pytest.mark.parametrize("value", [None, 7, {}, Talks()])
def test_other_things_are_no_text(value: object) -> None:
    with pytest.raises(FieldTypeError, match=r"^loads\.text: must be a str or bytes, not "):
        loads(value)


def test_only_talks_are_written() -> None:
    with pytest.raises(FieldTypeError):
        dumps({})


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", (0, 1, 1), "is no JSON: Expecting value"),
        ("\ufeff ", (1, 1, 2), "is no JSON: Expecting value"),
        ("{\n 'a': 1}", (3, 2, 2), "is no JSON: Expecting property name enclosed in double quotes"),
        ('{"a": 1,}', None, None),
        ("{} {}", (3, 1, 4), "is no JSON: Extra data"),
        ('"a\tb"', (2, 1, 3), "is no JSON: Invalid control character at"),
        ('"a', (0, 1, 1), "is no JSON: Unterminated string starting at"),
        ('{"NaN": "NaN \\" NaN",\n "b": [NaN]}', (29, 2, 8), "NaN is no JSON number"),
        ("[-Infinity]", (1, 1, 2), "-Infinity is no JSON number"),
        ('{"a": Infinity}', (6, 1, 7), "Infinity is no JSON number"),
        ("[1, -" + "1" * 5000 + "]", (4, 1, 5), "a number has too many digits"),
        ('["' + "1" * 5000 + '",\n' + "1" * 5000 + "]", None, "a number has too many digits"),
        ("0" * 10**6, (1, 1, 2), "is no JSON: Extra data"),
        (b"\0" * 10**6, (0, 1, 1), "is no JSON: Expecting value"),
        (b'{"a": "\xff"}', (7, None, None), "byte 0xff is no UTF-8 (invalid start byte)"),
        (b"\xed\xa0\x80", (0, None, None), "byte 0xed is no UTF-8 (invalid continuation byte)"),
    ],
    ids=range(16),
)
def test_what_is_no_json_says_where(
    text: str | bytes, place: tuple[int, int | None, int | None] | None, reason: str | None
) -> None:
    error = refused(text)
    assert isinstance(error, NotJSONError)
    if place is not None:
        assert (error.offset, error.line, error.column) == place
    assert reason in {None, error.reason}


@pytest.mark.parametrize("text", ["[" * 10**6, '{"a":' * 10**6, HEAD + ', "faq": ' + "[" * 10**6])
def test_deep_nesting_is_refused(text: str) -> None:
    error = refused(text)
    assert isinstance(error, NotJSONError)
    assert error.reason == "is nested too deep; a document has only a few levels"
    assert error.offset is None


def test_huge_numbers_are_refused_without_pythons_limit_too() -> None:
    text = f'{HEAD}, "articles": [{{"id": "a", "length": 1{"0" * 5000}}}]}}'
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        error = refused(text)
    finally:
        sys.set_int_max_str_digits(limit)
    assert [problem.path for problem in error.problems] == ["articles[0].length"]
    assert "an int of 16610 bits" in error.problems[0].message


@pytest.mark.parametrize("number", ["1e999", "1.0", "-0.0", "1e3"])
def test_floats_are_no_whole_numbers(number: str) -> None:
    (problem,) = refused(f'{HEAD}, "articles": [{{"id": "a", "length": {number}}}]}}').problems
    assert problem.path == "articles[0].length"
    assert problem.message.startswith("must be a whole number (int), not the float ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "must be an object (dict), not a list"),
        ("null", "must be an object (dict), not None"),
        ("0", "must be an object (dict), not the int 0"),
        ('"x"', "must be an object (dict), not the str 'x'"),
    ],
)
def test_a_document_is_an_object(text: str, message: str) -> None:
    assert [str(problem) for problem in refused(text).problems] == [f"document: {message}"]


def test_repeated_keys_are_all_named() -> None:
    text = """{"format": "talkmodel/1", "format": "talkmodel/1",
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "name": "B", "name": "C"}],
        "faq": [[], {"x y": 1, "evidence": [{"start": 1, "start": 1}]}],
        "x": {"$join": ["\\ud83d"], "$join": ["\\ud83d", "\\ude00"]}}"""
    assert [str(problem) for problem in refused(text).problems] == [
        "format: stands here more than once",
        "parties[1].name: stands here more than once",
        "faq[1].evidence[0].start: stands here more than once",
        "x['$join']: stands here more than once",
    ]


def test_repeated_keys_without_end_are_bounded() -> None:
    text = "[" + ",".join(['{"a": 1, "a": 1}'] * 1000) + "]"
    error = refused(text)
    assert len(error.problems) == 100
    assert error.more


def test_a_long_list_of_nonsense_is_refused() -> None:
    error = refused(HEAD + ', "parties": [' + "0," * 10**5 + "0]}")
    assert len(error.problems) == 100
    assert error.more
    assert str(error.problems[99]) == "parties[99]: must be an object (dict), not the int 0"


def test_all_errors_of_a_document_are_reported() -> None:
    text = (
        f'{HEAD}, "quotes": [{{"speaker": "bo", "text": ""}}, {{"speaker": "bo", "text": "No."}}]}}'
    )
    assert [str(problem) for problem in refused(text).problems] == [
        "quotes[0].text: must not be blank",
        "quotes[1].speaker: no actor 'bo'",
    ]


def test_white_space_around_a_document_is_fine() -> None:
    assert loads(f" \n{HEAD}}}\r\n") == Talks()


def test_quotes_come_back() -> None:
    value = Talks(
        parties=(Party(id="bo", name="Bo"),), quotes=(Quote(speaker="bo", text='"No\\" '),)
    )
    assert loads(dumps(value)) == value


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ('{"a": NaN}', 6, 1, 7),
        ('\n{"a": NaN}', 7, 2, 7),
        ('{"a": "NaN",\n "b": NaN}', 19, 2, 7),
        ('{"a": [\n"NaN\\n",\n  NaN],\n"b": 1}', 19, 3, 3),
    ],
)
def test_a_place_in_the_text_is_told_exactly(
    text: str, offset: int, line: int, column: int
) -> None:
    with pytest.raises(NotJSONError) as caught:
        loads(text)
    found = caught.value
    assert (found.offset, found.line, found.column) == (offset, line, column)
