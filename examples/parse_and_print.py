"""Parse an article and print who negotiates, who mediates and where.

python parse_and_print.py [ARTICLE]
"""

import sys
from pathlib import Path

import talkmodel

ARTICLE = Path(__file__).parent / "articles" / "sandbank-explainer.txt"


def main(path: Path) -> None:
    talks = talkmodel.parse(path.read_text("utf-8"))

    print(talks.article.title)
    for party in talks.parties:
        print(f"party     {party.name} ({', '.join(party.aliases) or 'no other names'})")
    for mediator in talks.mediators:
        envoys = [person.name for person in talks.people if person.represents == mediator.id]
        print(f"mediator  {mediator.name} ({', '.join(envoys) or 'no envoys named'})")
    for venue in talks.venues:
        print(f"venue     {venue.name}, {venue.when.value}, {venue.date or 'no date'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE)
