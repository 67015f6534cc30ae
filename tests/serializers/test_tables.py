"""Tables lose nothing, and every way to write them says the same."""

from __future__ import annotations

import csv
import sqlite3
import sys
from pathlib import Path

import duckdb
import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

import talkmodel
from talkmodel import Article, FieldError, FieldTypeError, Party, Quote, Talks, parse
from talkmodel.serializers import frames
from talkmodel.serializers.tables import Tables, columns, from_tables, to_tables
from talkmodel.strategies import talks
from tests.serializers.changes import CHANGES

_ARTICLES = Path(__file__).parents[2] / "examples/articles"
_BUSY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def example_tables() -> Tables:
    """The tables of all example articles."""
    paths = sorted(_ARTICLES.glob("*.txt"))
    return to_tables(parse(path.read_text(encoding="utf-8")) for path in paths)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return example_tables()


GOLDEN = Path(__file__).parent / "golden" / "examples.tables.csv"


def golden_text(tables: Tables) -> bytes:
    """All tables as CSV, one after the other, each with its name before it."""
    texts = (f"# {name}\r\n{frames.csv_text(name, rows)}" for name, rows in tables.items())
    return "\r\n".join(texts).encode()


def test_tables_are_written_as_ever(tables: Tables) -> None:
    assert golden_text(tables) == GOLDEN.read_bytes()


@given(st.lists(talks(), max_size=3))
@_BUSY
def test_tables_give_the_talks_back(many: list[Talks]) -> None:
    while many and many[-1] == Talks():
        many.pop()
    assert from_tables(to_tables(many)) == many


@pytest.mark.parametrize("path", CHANGES)
def test_every_field_makes_a_difference(path: str) -> None:
    one, two = CHANGES[path]
    assert to_tables(one) != to_tables(two)


def test_rows_have_every_column_of_their_table_and_its_type(tables: Tables) -> None:
    assert list(tables) == list(columns())
    for name, rows in tables.items():
        for row in rows:
            assert list(row) == list(columns()[name])
            for column, value in row.items():
                assert value is None or type(value) is columns()[name][column]


def test_rows_may_come_in_any_order(tables: Tables) -> None:
    turned = {name: rows[::-1] for name, rows in reversed(tables.items())}
    assert from_tables(turned) == from_tables(tables)


def test_only_talks_have_tables() -> None:
    with pytest.raises(FieldTypeError, match=r"to_tables\.talks\[1\]: must be of type Talks"):
        to_tables([Talks(), "Talks"])


def test_csv_is_read_back_by_others(tables: Tables, tmp_path: Path) -> None:
    paths = frames.write_csv(tables, tmp_path / "new" / "folder")
    assert [path.stem for path in paths] == list(tables)
    for path in paths:
        with duckdb.connect() as connection:
            read = connection.read_csv(str(path), all_varchar=True, header=True)
            found = [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()]
        assert found == [
            {name: None if value is None else str(value) for name, value in row.items()}
            for row in tables[path.stem]
        ]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=200, deadline=None)
def test_any_text_survives_csv(text: str) -> None:
    written = frames.csv_text(
        "aliases", [{"talks": 0, "table": "x", "row": 1, "number": 2, "alias": text}]
    )
    if "\0" not in text:
        (_, row) = csv.reader(written.splitlines(keepends=True), strict=True)
        assert row == ["0", "x", "1", "2", text]
    assert written.encode()


def test_frames_hold_what_the_tables_hold(tables: Tables, tmp_path: Path) -> None:
    arrow = frames.to_arrow(tables)
    polars = frames.to_polars(tables)
    pandas = frames.to_pandas(tables)
    parquet = frames.write_parquet(tables, tmp_path / "parquet")
    for path in parquet:
        rows = tables[path.stem]
        assert arrow[path.stem].to_pylist() == rows
        assert polars[path.stem].to_dicts() == rows
        frame = pandas[path.stem].astype(object)
        assert frame.where(frame.notna(), None).to_dict("records") == rows
        with duckdb.connect() as connection:
            read = connection.read_parquet(str(path))
            assert [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()] == rows


def test_empty_tables_keep_their_columns() -> None:
    empty = to_tables([])
    for made in (frames.to_polars(empty), frames.to_pandas(empty)):
        assert {name: list(frame.columns) for name, frame in made.items()} == {
            name: list(found) for name, found in columns().items()
        }


@pytest.mark.parametrize("write", [frames.to_arrow, frames.to_pandas, frames.to_polars])
def test_half_a_surrogate_pair_is_named(write: object) -> None:
    talks = Talks(
        parties=(Party(id="bo", name="Bo"),), quotes=(Quote(speaker="bo", text="a \ud800"),)
    )
    with pytest.raises(FieldError) as caught:
        write(to_tables(talks))
    assert str(caught.value) == (
        "quotes.[0].text: holds half a surrogate pair, which UTF-8 cannot say; only JSON can"
    )


@pytest.mark.parametrize(
    ("write", "package", "extra"),
    [
        (frames.to_arrow, "pyarrow", "arrow"),
        (frames.to_pandas, "pandas", "pandas"),
        (frames.to_polars, "polars", "polars"),
    ],
)
def test_a_missing_package_is_named_with_its_extra(
    write: object, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name, name=name)

    monkeypatch.setattr(frames.importlib, "import_module", missing)
    with pytest.raises(ModuleNotFoundError) as caught:
        write(to_tables([]))
    assert str(caught.value) == (
        f"this needs the package {package}: pip install 'talkmodel[{extra}]'"
    )
    assert caught.value.name == package


def test_parquet_without_its_part_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'talkmodel\[arrow\]'"):
        frames.write_parquet(to_tables([]), tmp_path)


def test_columns_have_their_types_even_where_there_is_nothing() -> None:
    nothing = to_tables([Talks()])
    arrow = frames.to_arrow(nothing)["demands"].schema
    assert (str(arrow.field("row").type), str(arrow.field("to").type)) == ("int64", "string")
    pandas = frames.to_pandas(nothing)["demands"].dtypes
    assert (str(pandas["row"]), str(pandas["to"])) == ("Int64", "string")
    polars = frames.to_polars(nothing)["demands"].schema
    assert (str(polars["row"]), str(polars["to"])) == ("Int64", "String")


def test_sqlite_answers_which_demands_were_rejected(tables: Tables) -> None:
    database = sqlite3.connect(":memory:")
    for name in ("articles", "demands"):
        names = list(columns()[name])
        quoted = ", ".join(f'"{one}"' for one in names)
        database.execute(f'create table "{name}" ({quoted})')
        marks = ", ".join("?" * len(names))
        rows = [tuple(row.values()) for row in tables[name]]
        insert = f'insert into "{name}" values ({marks})'  # noqa: S608 - our own names
        database.executemany(insert, rows)
    found = database.execute(
        'select d."by", d."to", d.what, a.published from demands d join articles a using (talks) '
        "where d.response = 'rejected' order by 1, 3"
    ).fetchall()
    assert ("latvia", "estonia", "transfer of the northern half of the bank", "2026-03-11") in found
    expected = sum(row["response"] == "rejected" for row in tables["demands"])
    assert len(found) == expected
    database.close()


def test_talks_of_two_articles_are_told_apart() -> None:
    one = Talks(articles=(Article(id="a", text="x"), Article(id="b", text="y")))
    assert [row["id"] for row in to_tables([one, one])["articles"]] == ["a", "b", "a", "b"]
    assert talkmodel.loads(talkmodel.dumps(from_tables(to_tables(one))[0])) == one
    assert to_tables(one)["parties"] == []


def test_the_columns_and_their_types() -> None:
    found = {
        name: [one for one, cls in found.items() if cls is int] for name, found in columns().items()
    }
    assert found["articles"] == ["talks", "row", "length"]
    assert found["evidence"] == ["talks", "row", "number", "start", "end"]
    assert found["sections"] == ["talks", "row", "number", "start", "end"]
    assert all(found[name] == ["talks", "row"] for name in ("parties", "venues", "faq"))


def test_actors_have_one_name_whatever_they_are() -> None:
    oman = {"id": "oman", "name": "Oman"}
    one = Talks(
        parties=(Party(id="reed", name="Reed"),),
        mediators=(talkmodel.Mediator(**oman),),
        observers=(talkmodel.Observer(**oman),),
        people=(talkmodel.Person(id="bo", name="Bo"),),
        others=(talkmodel.Other(id="un", name="UN"),),
    )
    tables = to_tables([one, Talks(parties=(Party(id="reed", name="Reeds"),))])
    assert [tuple(row.values()) for row in tables["actors"]] == [
        (0, "reed", "Reed"),
        (0, "oman", "Oman"),
        (0, "bo", "Bo"),
        (0, "un", "UN"),
        (1, "reed", "Reeds"),
    ]
    assert from_tables(tables | {"actors": []}) == from_tables(tables)


def test_where_articles_come_from_is_told_and_is_none_of_them() -> None:
    two = Talks(articles=(Article(id="a", text="x"), Article(id="b", text="y")))
    many = [two, Talks(), Talks(articles=(Article(id="c"),))]
    tables = to_tables(iter(many), sources=iter(["one.txt", "two.txt", ""]))
    assert [row["source"] for row in tables["articles"]] == ["one.txt", "one.txt", ""]
    assert from_tables(tables) == many
    assert [row["source"] for row in to_tables(many)["articles"]] == [None] * 3
    (row,) = to_tables(many[2], sources=["three.txt"])["articles"]
    assert row["source"] == "three.txt"


def test_sources_are_as_many_as_the_talks_and_texts() -> None:
    with pytest.raises(
        FieldError, match=r"to_tables\.sources: must be as many as the talks \(2\), "
    ):
        to_tables([Talks(), Talks()], sources=["one.txt"])
    with pytest.raises(FieldTypeError, match=r"to_tables\.sources\[0\]: must be of type str"):
        to_tables(Talks(), sources=[Path("one.txt")])


def test_a_missing_table_has_no_rows() -> None:
    assert from_tables({"venues": [{"talks": 0, "row": 0, "id": "a", "name": "A"}]}) == [
        Talks(venues=(talkmodel.Venue(id="a", name="A"),))
    ]
    assert from_tables({}) == []


def test_files_are_written_over(tables: Tables, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in frames.write_csv(tables, tmp_path)]
    assert [path.read_bytes() for path in frames.write_csv(tables, tmp_path)] == first


def test_evidence_says_whose_words_it_is() -> None:
    text = "Peru demands  a share. Norway refused. Who pays? Peru."
    article = Article(id="a", text=text)

    def cite(words: str) -> talkmodel.Evidence:
        return article.evidence(text.index(words), text.index(words) + len(words))

    peru = Party(id="peru", name="Peru", evidence=(cite("Peru"),))
    demand = talkmodel.Demand(
        id="share",
        by="peru",
        what="demands a share",
        response=talkmodel.Response.REJECTED,
        evidence=(cite("demands  a share"), cite("refused")),
    )
    quote = Quote(speaker="peru", text="refused", evidence=(cite("refused"),))
    item = talkmodel.FAQItem(
        question="Who pays?", answer="Peru.", evidence=(cite("Peru."), cite("Who pays?"))
    )
    talks = Talks(
        articles=(article,), parties=(peru,), demands=(demand,), quotes=(quote,), faq=(item,)
    )
    tables = to_tables(talks)
    assert [(row["table"], row["number"], row["field"]) for row in tables["evidence"]] == [
        ("parties", 0, None),
        ("demands", 0, "what"),
        ("demands", 1, None),
        ("quotes", 0, "text"),
        ("faq", 0, "answer"),
        ("faq", 1, "question"),
    ]
    bare = [{key: row[key] for key in row if key != "field"} for row in tables["evidence"]]
    assert from_tables({**tables, "evidence": bare}) == [talks]
    wrong = [row | {"field": "nothing of the kind"} for row in tables["evidence"]]
    assert from_tables({**tables, "evidence": wrong}) == [talks]
