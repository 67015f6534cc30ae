"""Labels: what a careful reader finds in an article, as plain data to score against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from talkmodel.model import FieldError, FieldTypeError, Talks
from talkmodel.model.hints import describe

__all__ = ["Label", "check_label", "label_of"]

Label: TypeAlias = Mapping[str, Any]
"""Plain data of the form that `label_of` returns; a list that is left out is empty."""

NEEDED = {
    "parties": ("name",),
    "mediators": ("name",),
    "observers": ("name",),
    "venues": ("name",),
    "people": ("name",),
    "demands": ("what",),
    "quotes": ("text",),
    "faq": ("question",),
}
"""The rows that are scored, each with the keys of an entry that cannot be left out."""


def label_of(talks: Talks) -> dict[str, Any]:
    """Return what `talks` says, in the form of a label.

    Args:
        talks: Talks with one article.

    Raises:
        ArticleCountError: There is no article, or more than one.

    >>> from talkmodel import Article, Party, Talks
    >>> article = Article(id="harbour", title="Harbour talks")
    >>> label = label_of(Talks(articles=(article,), parties=(Party(id="n", name="Norland"),)))
    >>> label["title"], label["parties"]
    ('Harbour talks', [{'name': 'Norland', 'also': []}])
    """
    roles = (talks.others, talks.people, talks.observers, talks.mediators, talks.parties)
    names: dict[str | None, str] = {actor.id: actor.name for role in roles for actor in role}
    article = talks.article
    return {
        "title": article.title,
        "byline": article.byline,
        "published": str(article.published) if article.published else None,
        "parties": [_entity(one) for one in talks.parties],
        "mediators": [_entity(one) for one in talks.mediators],
        "observers": [_entity(one) for one in talks.observers],
        "venues": [
            {**_entity(v), "when": v.when.value, "date": str(v.date) if v.date else None}
            for v in talks.venues
        ],
        "people": [
            {**_entity(p), "role": p.role, "represents": names.get(p.represents)}
            for p in talks.people
        ],
        "demands": [
            {
                "by": names[d.by],
                "to": names.get(d.to),
                "kind": d.kind.value,
                "what": d.what,
                "response": d.response.value,
            }
            for d in talks.demands
        ],
        "quotes": [{"speaker": names[q.speaker], "text": q.text} for q in talks.quotes],
        "faq": [{"question": f.question, "answer": f.answer} for f in talks.faq],
    }


def check_label(label: object, where: str, *, found: bool = False) -> Label:
    """Return `label`, or say what about it is no label.

    Raises:
        FieldError: An entry lacks a key.
        FieldTypeError: It, a row or an entry has the wrong type.

    >>> check_label({"parties": [{}]}, "label")
    Traceback (most recent call last):
    talkmodel.model.errors.FieldError: label.parties[0]: has no 'name'
    """
    if not isinstance(label, Mapping):
        wanted = "a Talks or a label (a mapping)" if found else "a label (a mapping)"
        raise FieldTypeError("score", where, f"must be {wanted}, not {describe(label)}")
    # Only a label may shorten an answer to its beginning.
    answers = {"answer"} if found else {"answer", "answer_prefix"}
    for row, needed in NEEDED.items():
        entries = label.get(row) or []
        if not isinstance(entries, list):
            reason = f"must be a list, not {describe(entries)}"
            raise FieldTypeError(where, row, reason)
        for index, entry in enumerate(entries):
            if not isinstance(entry, Mapping):
                reason = f"must be a mapping, not {describe(entry)}"
                raise FieldTypeError(where, f"{row}[{index}]", reason)
            for key in needed:
                if not isinstance(entry.get(key), str):
                    raise FieldError(where, f"{row}[{index}]", f"has no {key!r}")
            if row == "faq" and not answers & set(entry):
                reason = f"has no {' and no '.join(map(repr, sorted(answers)))}"
                raise FieldError(where, f"{row}[{index}]", reason)
    return label


def _entity(actor: Any) -> dict[str, Any]:  # noqa: ANN401 - any class with a name and aliases
    return {"name": actor.name, "also": list(actor.aliases)}
