"""Hold what a language model answered against the article it was given.

`answers/sandbank.json` is such an answer, recorded; three things in it are wrong. What the article
bears out comes back as talks with exact evidence, everything else is listed with the reason.
"""

from pathlib import Path

import talkmodel

HERE = Path(__file__).parent


def main() -> None:
    article = (HERE / "articles" / "sandbank-explainer.txt").read_text(encoding="utf-8")
    answer = (HERE / "answers" / "sandbank.json").read_text(encoding="utf-8")
    result = talkmodel.ground(answer, article)
    for party in result.talks.parties:
        print("party:", party.name)
    for demand in result.talks.demands:
        print("demand:", demand.by, "asks for", demand.what, f"({demand.response})")
    for quote in result.talks.quotes:
        print("quote:", quote.speaker, f"“{quote.text}”")
    print()
    for problem in result.problems:
        print("left out:", problem)


if __name__ == "__main__":
    main()
