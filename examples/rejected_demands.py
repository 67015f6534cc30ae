"""Who said no to what, and since when: one question over many articles.

A "no" is the answer to a demand (`rejected`), or a refusal of its own where no demand is told.

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
    select
        case demands.kind
            when 'refusal' then asker.name || ' refuses: ' || demands.what
            else asker.name || ' wanted ' || demands.what || '; rejected by '
                || coalesce(addressee.name, 'nobody named')
        end,
        coalesce(articles.published, 'no date'),
        articles.source
    from demands
    join articles using (talks)
    join actors asker on asker.talks = demands.talks and asker.id = demands."by"
    left join actors addressee on addressee.talks = demands.talks and addressee.id = demands."to"
    where demands.response = 'rejected' or demands.kind = 'refusal'
    order by articles.published nulls last, demands.talks, demands."row"
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
    return connection


def main() -> None:
    paths = sorted((HERE / "articles").glob("*.txt"))
    talks = [talkmodel.parse(path.read_text(encoding="utf-8")) for path in paths]
    tables = talkmodel.to_tables(talks, sources=[path.name for path in paths])
    with closing(database(tables)) as connection:
        for no, since, source in connection.execute(QUESTION):
            print(f"{since}: {no} ({source})")


if __name__ == "__main__":
    main()
