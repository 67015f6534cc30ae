"""Which demands were rejected, whose, by whom, and since when: one question over many articles.

The tables of all articles go into a database, here SQLite, which Python has, and the question is
put to it. `talkmodel parse --format parquet -o folder *.txt` writes the same tables for DuckDB.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import talkmodel
from talkmodel.serializers.tables import columns

HERE = Path(__file__).parent
QUESTION = """
    select asker.name, coalesce(addressee.name, 'nobody named'), demands.what, articles.published
    from demands
    join articles using (talks)
    join actors asker on asker.talks = demands.talks and asker.id = demands."by"
    left join actors addressee on addressee.talks = demands.talks and addressee.id = demands."to"
    where demands.response = 'rejected'
    order by articles.published, demands."row"
"""


def database(tables: talkmodel.serializers.tables.Tables) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for name, rows in tables.items():
        names = list(columns()[name])
        connection.execute(f'create table "{name}" ({", ".join(f"{one!r}" for one in names)})')
        marks = ", ".join("?" * len(names))
        connection.executemany(
            f'insert into "{name}" values ({marks})',  # noqa: S608 - names of ours
            [tuple(row.values()) for row in rows],
        )
    lists = ("parties", "mediators", "observers", "people", "others")
    every = " union ".join(f"select talks, id, name from {one}" for one in lists)  # noqa: S608
    connection.execute(f"create view actors as {every}")
    return connection


def main() -> None:
    paths = sorted((HERE / "articles").glob("*.txt"))
    talks = [talkmodel.parse(path.read_text(encoding="utf-8")) for path in paths]
    with closing(database(talkmodel.to_tables(talks))) as connection:
        for by, to, what, since in connection.execute(QUESTION):
            print(f"{since or 'no date'}: {by} wanted {what}; rejected by {to}")


if __name__ == "__main__":
    main()
