"""The command that holds a language model's answer against the article."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

import talkmodel
from talkmodel.cli.outputs import check_options, format_options, write
from talkmodel.cli.readings import How, reading_of, reading_options
from talkmodel.cli.sources import STDIN, SourceError, complain, printable, read_bytes, source_name
from talkmodel.cli.stored import is_document
from talkmodel.model.talks import part_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel import Finding, Grounding

__all__ = ["ground"]

_EPILOG = """\
\b
Examples:
  talkmodel ground answer.json --text article.txt > talks.json
  ask-the-model article.txt | talkmodel ground - --text article.txt
  talkmodel ground answer.json --text saved-page.html --format markdown

Exit status: 0 if all of the answer holds, 1 if something was left out or a file could not be read,
2 for a wrong call.
"""


@click.command(epilog=_EPILOG)
@click.argument("answer", metavar="ANSWER")
@click.option("--text", required=True, metavar="ARTICLE", help="What the model was given.")
@click.option("--all", "everything", is_flag=True, help="List what stands in the text, too.")
@click.option(
    "--no-second-reading",
    is_flag=True,
    help="Do not ask our own parser who said or demanded something.",
)
@format_options(required=False)
@reading_options
@click.pass_context
def ground(  # noqa: PLR0913 - an argument for each option
    context: click.Context,
    answer: str,
    *,
    text: str,
    everything: bool,
    no_second_reading: bool,
    name: str | None,
    output: str | None,
    table: str | None,
    how: How,
) -> None:
    """Print what of a language model's answer an article bears out.

    ANSWER is JSON as `talkmodel schema --strict` asks for it, alone or in a code fence, in UTF-8,
    UTF-16 or UTF-32; - is standard input. ARTICLE is as for parse. What holds is printed as a
    document, or as --format says; what became of the rest is told on standard error.
    """
    if answer == text == STDIN:
        raise click.UsageError("ANSWER and --text cannot both be -: there is one standard input.")
    name = name or "json"
    check_options(name, output, table)
    try:
        data = _answer(answer)
        article = reading_of(text, how).talks.article
    except SourceError as problem:
        complain(str(problem))
        context.exit(1)
    found = talkmodel.ground(
        data, article, lexicon=how.lexicon, second_reading=not no_second_reading
    )
    write(name, [(source_name(text), found.talks)], output, table)
    sys.stdout.flush()
    for line in _report(found, everything=everything):
        click.echo(printable(line), err=True)
    context.exit(int(not found.ok))


def _answer(source: str) -> bytes:
    """The bytes of an answer; of our own document, no place of which is said in words, an error."""
    data = read_bytes(source)
    if is_document(data):
        raise SourceError(
            f"{source_name(source)} is a talkmodel document, not an answer: its evidence has "
            "offsets; `check --text` holds it against an article, `talkmodel.to_quotes` makes an "
            "answer of it"
        )
    return data


def _report(found: Grounding, *, everything: bool) -> Iterator[str]:
    """Yield a line for each finding but the usual ones, how many there are, and what is left."""
    for one in found.findings:
        if everything or one.kind is not talkmodel.FindingKind.GROUNDED:
            yield f"{one.kind.value} {one}{_places(one)}"
    counts = Counter(one.kind for one in found.findings)
    told = [f"{counts[kind]} {kind.value}" for kind in talkmodel.FindingKind if counts[kind]]
    yield ", ".join(told) or "the answer claims nothing"
    kept = sum(len(getattr(found.talks, name)) for name in part_classes() if name != "articles")
    count = kept + len(found.left_out)
    if count:
        rest = f"; left out: {', '.join(found.left_out)}" if found.left_out else ""
        yield f"{kept} of {count} fact{'' if count == 1 else 's'} kept{rest}"


def _places(found: Finding) -> str:
    return "".join(
        f"{'; at' if not at else ','} {start}-{end}" for at, (start, end) in enumerate(found.places)
    )
