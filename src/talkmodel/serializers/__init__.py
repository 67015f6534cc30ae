"""Talks as plain data and as JSON, and back; `cattrs` lives here and nowhere else."""

from talkmodel.serializers.converter import configure_converter, make_converter
from talkmodel.serializers.errors import DocumentError, NotJSONError
from talkmodel.serializers.migrations import FORMAT
from talkmodel.serializers.plain import from_dict, to_dict
from talkmodel.serializers.text import dumps, loads

__all__ = [
    "FORMAT",
    "DocumentError",
    "NotJSONError",
    "configure_converter",
    "dumps",
    "from_dict",
    "loads",
    "make_converter",
    "to_dict",
]
