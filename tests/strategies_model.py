"""Private strategies for the tests of model and serializers: values that keep every rule."""

from typing import Any

from hypothesis import strategies as st

from talkmodel.model import (
    ActorKind,
    Article,
    Demand,
    DemandKind,
    Evidence,
    FAQItem,
    Mediator,
    MediatorRole,
    Observer,
    Other,
    PartialDate,
    Party,
    Person,
    Quote,
    Response,
    Section,
    Talks,
    Venue,
    When,
    collapse,
    is_blank,
    unique_slugs,
)

_NAMES = (
    "São Paulo",
    "Łódź",
    "Mullah Baradar",
    "المغرب",
    "Пётр Ёлкин",
    "東京都",
    "हिन्दी सभा",
    "Sana'a",
    "the U.S. Navy",
    "😀🎉",
    "ǅ ﬁ ß İ",
    "unit 2",
    "unit",
)

# Any code point at all, with more surrogates and white space than chance would give.
CODE_POINTS = st.one_of(
    st.characters(),
    st.sampled_from('\ud83d\ude00\udfff\ud800\\"\n\t \u2028\u00a0\u200b\ufeffé😀'),
)


def any_text(*, min_size: int = 0, max_size: int = 30) -> st.SearchStrategy[str]:
    """Any str, lone surrogates too."""
    return st.text(CODE_POINTS, min_size=min_size, max_size=max_size)


def visible_text(max_size: int = 20) -> st.SearchStrategy[str]:
    """Any str that is not blank."""
    return any_text(min_size=1, max_size=max_size).filter(lambda text: not is_blank(text))


def names() -> st.SearchStrategy[str]:
    """Names in many scripts."""
    return st.sampled_from(_NAMES) | visible_text()


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Years, months and days, with and without a mark of doubt."""
    marks = st.sampled_from([None, "?", "~", "%"])
    years = st.integers(1, 9999)
    return st.one_of(
        st.builds(PartialDate, year=years, qualifier=marks),
        st.builds(PartialDate, year=years, month=st.integers(1, 12), qualifier=marks),
        st.dates().map(PartialDate.from_date),
    )


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def articles(draw: st.DrawFn, identifier: str = "article") -> Article:
    """An article with sections, its text there, withheld or never known."""
    text = draw(any_text(max_size=60))
    edges = st.integers(0, len(text))
    sections = tuple(
        Section(title=draw(_maybe(visible_text())), start=min(pair), end=max(pair))
        for pair in draw(st.lists(st.tuples(edges, edges), max_size=2))
    )
    article = Article(
        id=identifier,
        title=draw(_maybe(visible_text())),
        byline=draw(_maybe(visible_text())),
        published=draw(_maybe(partial_dates())),
        url=draw(_maybe(visible_text())),
        text=text,
        sections=sections,
    )
    unknown = Article(id=identifier, sections=sections)
    return draw(st.sampled_from([article, article, article.withheld(), unknown]))


@st.composite
def _evidence(draw: st.DrawFn, sources: list[Article], at_least: int = 0) -> tuple[Evidence, ...]:
    usable = [source for source in sources if source.length != 0]
    found = []
    for _ in range(draw(st.integers(at_least, 2)) if usable else 0):
        source = draw(st.sampled_from(usable))
        length = 40 if source.length is None else source.length
        start = draw(st.integers(0, length - 1))
        end = draw(st.integers(start + 1, length))
        text = (
            draw(any_text(min_size=end - start, max_size=end - start))
            if source.text is None
            else source.text[start:end]
        )
        rule = draw(_maybe(st.just("demand.insist-on")))
        found.append(Evidence(article=source.id, start=start, end=end, text=text, rule=rule))
    return tuple(found)


@st.composite
def _words(draw: st.DrawFn, evidence: tuple[Evidence, ...]) -> str | None:
    """The words of a fact with that evidence; none where all its evidence is blank."""
    if not evidence:
        return draw(visible_text())
    texts = [collapse(one.text) for one in evidence]
    seen = [text for text in texts if not is_blank(text)]
    return draw(st.sampled_from(seen)) if seen else None


@st.composite
def talks(draw: st.DrawFn) -> Talks:
    """Talks that keep every rule, with names in many scripts and any text in the articles."""
    sources = [draw(articles(name)) for name in draw(st.sampled_from([[], ["a"], ["a", "b-2"]]))]
    called = draw(st.lists(names(), max_size=5))
    actors = dict(zip(unique_slugs(called), called, strict=True))
    kinds = {identifier: draw(st.sampled_from(ActorKind)) for identifier in actors}
    humans = {one for one, kind in kinds.items() if kind in {ActorKind.PERSON, ActorKind.OTHER}}

    def some(identifiers: list[str]) -> list[str]:
        wanted = st.lists(st.sampled_from(identifiers), unique=True, max_size=3)
        return draw(wanted) if identifiers else []

    def named(identifier: str) -> dict[str, Any]:
        return {
            "id": identifier,
            "name": actors[identifier],
            "aliases": tuple(draw(st.lists(names(), max_size=2))),
            "evidence": draw(_evidence(sources)),
        }

    def collective(identifier: str) -> dict[str, Any]:
        country = draw(_maybe(st.sampled_from(["QAT", "NOR"])))
        return {**named(identifier), "kind": kinds[identifier], "country": country}

    everybody = list(actors)
    parties = tuple(Party(**collective(one)) for one in some(everybody))
    mediators = tuple(
        Mediator(**collective(one), role=draw(st.sampled_from(MediatorRole)))
        for one in some(everybody)
    )
    observers = tuple(Observer(**collective(one)) for one in some(everybody))
    others = tuple(Other(**collective(one)) for one in some(everybody))
    human_ids = some([one for one in everybody if one in humans])
    known = [one.id for one in (*parties, *mediators, *observers, *others)] + human_ids
    people = tuple(
        Person(
            **named(one),
            role=draw(_maybe(visible_text())),
            represents=draw(st.sampled_from([None, *(other for other in known if other != one)])),
        )
        for one in human_ids
    )
    return Talks(
        articles=tuple(sources),
        parties=parties,
        mediators=mediators,
        observers=observers,
        people=people,
        others=others,
        venues=draw(_venues(sources, actors)),
        demands=draw(_demands(sources, known)),
        quotes=draw(_quotes(sources, known)),
        faq=draw(_faq(sources)),
    )


@st.composite
def _venues(draw: st.DrawFn, sources: list[Article], actors: dict[str, str]) -> tuple[Venue, ...]:
    called = draw(st.lists(names(), max_size=2))
    # One id is one name everywhere: a venue may share it with an actor of the same name only.
    known = {identifier for identifier, name in actors.items() if name not in called}
    return tuple(
        Venue(
            id=identifier,
            name=actors.get(identifier, name),
            country=draw(_maybe(st.just("CHE"))),
            when=draw(st.sampled_from(When)),
            date=draw(_maybe(partial_dates())),
            evidence=draw(_evidence(sources)),
        )
        for identifier, name in zip(unique_slugs(called), called, strict=True)
        if identifier not in known
    )


@st.composite
def _demands(draw: st.DrawFn, sources: list[Article], known: list[str]) -> tuple[Demand, ...]:
    found = []
    for number in range(draw(st.integers(0, 2)) if known else 0):
        evidence = draw(_evidence(sources))
        what = draw(_words(evidence))
        by = draw(st.sampled_from(known))
        if what is not None:
            found.append(
                Demand(
                    id=f"d-{number}",
                    by=by,
                    to=draw(st.sampled_from([None, *(one for one in known if one != by)])),
                    kind=draw(st.sampled_from(DemandKind)),
                    what=what,
                    response=draw(st.sampled_from(Response)),
                    evidence=evidence,
                )
            )
    return tuple(found)


@st.composite
def _quotes(draw: st.DrawFn, sources: list[Article], known: list[str]) -> tuple[Quote, ...]:
    found = []
    for _ in range(draw(st.integers(0, 2)) if known else 0):
        evidence = draw(_evidence(sources))
        text = draw(_words(evidence))
        cue = draw(_maybe(visible_text()))
        if text is not None:
            speaker = draw(st.sampled_from(known))
            found.append(Quote(speaker=speaker, text=text, cue=cue, evidence=evidence))
    return tuple(found)


@st.composite
def _faq(draw: st.DrawFn, sources: list[Article]) -> tuple[FAQItem, ...]:
    evidence = draw(_evidence(sources))
    question, answer = draw(_words(evidence)), draw(_words(evidence))
    if question is None or answer is None:
        return ()
    return (FAQItem(question=question, answer=answer, evidence=evidence),)
