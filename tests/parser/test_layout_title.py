"""Which line is the headline where others stand above it."""

from __future__ import annotations

import pytest

from talkmodel.parser.layout import read_layout

BODY = (
    "\n\nBy Ana Ruiz\n4 May 2031\n\n"
    "The two sides met for the third time on Monday in the town hall and agreed on little, "
    "officials said after it.\n"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Harbour Office\n\nStatement on the third round of talks",
            "Statement on the third round of talks",
        ),
        (
            "Ministry of the Coast\nOffice of the Press\n\nRemarks on the third round of talks",
            "Remarks on the third round of talks",
        ),
        (
            "KELD UNION\nOffice of the Envoy to the Bay\n\nENVOY ENDS THIRD ROUND OF TALKS",
            "ENVOY ENDS THIRD ROUND OF TALKS",
        ),
        (
            "Institute for Quiet Waters\nQ&A | Fishing rights\n\nWhy the bay is still so loud",
            "Why the bay is still so loud",
        ),
        (
            "Home & Garden\n\nA truce at the hedge, or so we hoped",
            "A truce at the hedge, or so we hoped",
        ),
        (
            "Explainers\n\nWhat is happening in the bay of Keld?",
            "What is happening in the bay of Keld?",
        ),
        ("THE LONG READ / HISTORY\n\nA garden of salt", "A garden of salt"),
        (
            "QUAY NEWS\n\nRights & Dues\n\nGuilds back in one room\n\nPort wants its dues back",
            "Guilds back in one room",
        ),
        # A headline about an institution is one all the same.
        (
            "Ministry of Health Rejects Union Offer\n\nTalks may resume on Friday, says minister",
            "Ministry of Health Rejects Union Offer",
        ),
        (
            "Council of the bay, reconvened\n\nTalks may resume on Friday, says minister",
            "Council of the bay, reconvened",
        ),
        ("Harbour Office\n\nTwo docks", "Harbour Office"),
        ("War & Peace", "War & Peace"),
        # A masthead with a number gives way to a headline below it, not to a mere label.
        (
            "# Bay Watch No. 3\n*Published by Pax, 3 May 2030*\n\n## Third session: a step forward",
            "Third session: a step forward",
        ),
        ("# Bay Watch No. 3\n\n## In brief", "Bay Watch No. 3"),
        ("# Bay Watch No. 3", "Bay Watch No. 3"),
        (
            "# The bay is quiet again\n\n## A first step that took three years",
            "The bay is quiet again",
        ),
    ],
)
def test_the_headline_is_not_who_published_it(head: str, title: str) -> None:
    layout = read_layout(head + BODY)
    assert layout.title is not None
    assert layout.title.of(layout.text) == title
