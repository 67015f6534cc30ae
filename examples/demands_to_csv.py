"""Write every demand of some articles to a table that a spreadsheet opens.

python demands_to_csv.py ARTICLE... > demands.csv
"""

import csv
import sys
from pathlib import Path

import talkmodel

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


def main(paths: list[Path]) -> None:
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["file", "by", "kind", "what", "of", "answer", "start", "end"])
    for path in paths:
        talks = talkmodel.parse(path.read_text("utf-8"))
        for demand in talks.demands:
            evidence = demand.evidence[0]  # where it stands in the article
            table.writerow(
                [
                    path.name,
                    talks.actor(demand.by).name,
                    demand.kind.value,
                    demand.what,
                    talks.actor(demand.to).name if demand.to else "",
                    demand.response.value,
                    evidence.start,
                    evidence.end,
                ]
            )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or ARTICLES)
