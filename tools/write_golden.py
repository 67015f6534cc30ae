"""Write what every format makes of an example article (tests/serializers/golden).

Run it after a format was changed on purpose, and read the difference before it is committed.
"""

from __future__ import annotations

import talkmodel
from tests.serializers.test_formats import _GOLDEN, _ROOT, FORMATS


def main() -> None:
    """Write one file a format."""
    text = (_ROOT / "examples/articles/sandbank-explainer.txt").read_text(encoding="utf-8")
    talks = talkmodel.parse(text)
    _GOLDEN.mkdir(exist_ok=True)
    for name, form in FORMATS.items():
        path = _GOLDEN / f"sandbank-explainer.{name}.{form.suffix}"
        path.write_text(form.text(talks), encoding="utf-8")


if __name__ == "__main__":
    main()
