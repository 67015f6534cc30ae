"""Build talks by hand, without an article to parse.

python by_hand.py
"""

import attrs

import talkmodel
from talkmodel import Article, Demand, Mediator, PartialDate, Party, Response, Talks, Venue, When


def main() -> None:
    talks = Talks(
        articles=(Article(id="minutes", title="Who rows the ferry?"),),
        parties=(
            Party(id="ferrymen", name="Ferrymen of Ost"),
            Party(id="board", name="Harbour Board"),
        ),
        mediators=(Mediator(id="holm", name="Pia Holm"),),
        venues=(
            Venue(
                id="weigh-house",
                name="Weigh House",
                when=When.PLANNED,
                date=PartialDate.parse("2026-04"),
            ),
        ),
        demands=(Demand(id="oars", by="ferrymen", to="board", what="forty new oars"),),
    )
    # Values never change; a change makes a new value, and the rules hold for that one too.
    refused = attrs.evolve(talks.demands[0], response=Response.REJECTED)
    talks = attrs.evolve(talks, demands=(refused,))
    print(talkmodel.dumps(talks))

    try:
        attrs.evolve(talks, demands=(attrs.evolve(refused, by="ferymen"),))
    except talkmodel.InvalidTalksError as error:
        print(error)


if __name__ == "__main__":
    main()
