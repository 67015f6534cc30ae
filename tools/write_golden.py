"""Write what every format makes of an example article (tests/serializers/golden).

Run it after a format was changed on purpose, and read the difference before it is committed.
"""

from __future__ import annotations

from tests.serializers import test_tables
from tests.serializers.test_formats import FORMATS, GOLDEN, GOLDEN_FOLDER


def main() -> None:
    """Write one file for each format and each of the talks, and one with all tables."""
    GOLDEN_FOLDER.mkdir(exist_ok=True)
    for case, talks in GOLDEN.items():
        for name, form in FORMATS.items():
            path = GOLDEN_FOLDER / f"{case}.{name}.{form.suffix}"
            path.write_text(form.text(talks), encoding="utf-8")
    tables = test_tables.example_tables()
    test_tables.GOLDEN.write_bytes(test_tables.golden_text(tables))


if __name__ == "__main__":
    main()
