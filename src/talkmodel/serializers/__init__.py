"""Talks as plain data and as JSON, and back; `cattrs` lives here and nowhere else."""

from talkmodel.serializers.annotations import to_annotations
from talkmodel.serializers.brief import to_brief
from talkmodel.serializers.citron import to_citron
from talkmodel.serializers.converter import configure_converter, make_converter
from talkmodel.serializers.errors import DocumentError, NotJSONError
from talkmodel.serializers.frames import (
    csv_text,
    to_arrow,
    to_pandas,
    to_polars,
    write_csv,
    write_parquet,
)
from talkmodel.serializers.ftm import to_ftm
from talkmodel.serializers.jsonld import to_jsonld
from talkmodel.serializers.losses import Loss
from talkmodel.serializers.markdown import to_markdown
from talkmodel.serializers.migrations import FORMAT
from talkmodel.serializers.plain import from_dict, to_dict
from talkmodel.serializers.plover import to_plover
from talkmodel.serializers.schema import json_schema
from talkmodel.serializers.tables import from_tables, to_tables
from talkmodel.serializers.text import dumps, loads

__all__ = [
    "FORMAT",
    "DocumentError",
    "Loss",
    "NotJSONError",
    "configure_converter",
    "csv_text",
    "dumps",
    "from_dict",
    "from_tables",
    "json_schema",
    "loads",
    "make_converter",
    "to_annotations",
    "to_arrow",
    "to_brief",
    "to_citron",
    "to_dict",
    "to_ftm",
    "to_jsonld",
    "to_markdown",
    "to_pandas",
    "to_plover",
    "to_polars",
    "to_tables",
    "write_csv",
    "write_parquet",
]
