"""`python -m talktable article.txt`: the events of an article as CSV."""

import sys
from pathlib import Path

import talkmodel
from talktable.table import events, to_csv

text = Path(sys.argv[1]).read_text("utf-8")
sys.stdout.write(to_csv(events(talkmodel.parse(text))))
