"""Show each quotation in its place, with the rule that found it, for checking by eye.

python check_evidence.py [ARTICLE]
"""

import sys
from pathlib import Path

import talkmodel

ARTICLE = Path(__file__).parent / "articles" / "highlands-wire.txt"
AROUND = 30  # characters shown before and after


def main(path: Path) -> None:
    talks = talkmodel.parse(path.read_text("utf-8"))
    text = talks.article.text
    for quote in talks.quotes:
        for evidence in quote.evidence:
            start, end = evidence.start, evidence.end
            assert text[start:end] == evidence.text  # always holds
            before = text[max(0, start - AROUND) : start]
            after = text[end : end + AROUND]
            passage = " ".join(f"{before}>>>{evidence.text}<<<{after}".split())
            print(f"{start}-{end}  {talks.actor(quote.speaker).name}  [{evidence.rule}]")
            print(f"    …{passage}…")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE)
