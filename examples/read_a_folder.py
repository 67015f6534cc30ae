"""Read a folder of articles: which ones are about talks, and what was not understood in them?

python read_a_folder.py [FOLDER]
"""

import sys
from pathlib import Path

import talkmodel

FOLDER = Path(__file__).parent / "articles"


def main(folder: Path) -> None:
    for path in sorted(folder.glob("*.txt")):
        reading = talkmodel.read(path.read_text("utf-8"))
        talks = reading.talks
        if not talks.parties:
            print(f"{path.name}: not about talks")
            continue
        sides = " and ".join(party.name for party in talks.parties)
        print(f"{path.name}: {sides}; {len(talks.demands)} demands, {len(reading.notes)} notes")
        for note in reading.notes[:3]:
            print(f"    {' '.join(note.text.split())[:60]!r}: {note.reason}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
