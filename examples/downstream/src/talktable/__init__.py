"""Talks as a table of events."""

from talktable.table import COLUMNS, Event, events, read_csv, to_csv

__all__ = ["COLUMNS", "Event", "events", "read_csv", "to_csv"]
