"""What the parser knows by heart, as a value: known actors, places, titles and cue words.

The facts live in `data/`; nothing of it is read before `Lexicon.default()` is first called.

>>> from talkmodel.lexicon import Lexicon
>>> [form.actor.name for form in Lexicon.default().forms["Kremlin"]]
['Russia']
"""

from talkmodel.lexicon.actors import KnownActor
from talkmodel.lexicon.cue_sets import CueSet, cue_sets
from talkmodel.lexicon.errors import LexiconError
from talkmodel.lexicon.forms import Form, FormKind
from talkmodel.lexicon.lexicon import Lexicon

__all__ = ["CueSet", "Form", "FormKind", "KnownActor", "Lexicon", "LexiconError", "cue_sets"]
