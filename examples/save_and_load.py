"""Save talks as JSON, load them back equal, and see what a faulty document is told.

python save_and_load.py
"""

import tempfile
from pathlib import Path

import talkmodel

ARTICLE = Path(__file__).parent / "articles" / "tram-strike.txt"


def main() -> None:
    talks = talkmodel.parse(ARTICLE.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "talks.json"
        file.write_text(talkmodel.dumps(talks), "utf-8")
        again = talkmodel.loads(file.read_text("utf-8"))
    print("equal after a round trip:", again == talks)

    plain = talkmodel.to_dict(talks)
    plain["parties"][0]["nmae"] = "Typo"
    plain["venues"].append({"id": "nowhere", "name": "Nowhere", "when": "someday"})
    try:
        talkmodel.from_dict(plain)
    except talkmodel.DocumentError as error:
        print(error)


if __name__ == "__main__":
    main()
