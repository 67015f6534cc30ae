"""Quotations, questions with answers, and notes on what was left out."""

from __future__ import annotations

from attrs import evolve

from talkmodel.parser.rule_table.model import TALKS, Rule, rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    rule(
        "venue.signed-in",
        "note",
        "What was signed at a place; alone too weak for a venue, and so a note.",
        TALKS + " The two sides signed a ceasefire. It was signed in Geneva.",
        "Geneva",
    ),
    rule(
        "quote.said-x",
        "quote",
        "`“…,” said X`.",
        TALKS + " “We are close,” said Jaan Tamm.",
        "We are close",
    ),
    rule(
        "quote.x-said",
        "quote",
        "`“…,” X said`.",
        TALKS + " “We are close,” Jaan Tamm said.",
        "We are close",
    ),
    rule(
        "quote.x-said-that",
        "quote",
        "A verb of saying before the quotation: `X said: “…”`.",
        TALKS + " Jaan Tamm said: “We are close.” The hall was cold.",
        "We are close.",
    ),
    rule(
        "quote.according-after",
        "quote",
        "`“…”, according to X`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. The sides are “nearly there”, "
            "according to Jaan Tamm."
        ),
        "nearly there",
    ),
    rule(
        "quote.according-before",
        "quote",
        "`According to X, …`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. According to Jaan Tamm, the "
            "sides are “nearly there”."
        ),
        "nearly there",
    ),
    rule(
        "quote.to-x",
        "quote",
        "`To X, it is “…”`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. To Jaan Tamm, the draft is “a "
            "good start”."
        ),
        "a good start",
    ),
    rule(
        "quote.x-s-noun",
        "quote",
        "`X's call for “…”`.",
        TALKS + " Jaan Tamm's call for “a fair border” was heard.",
        "a fair border",
    ),
    rule(
        "quote.noun-from-x",
        "quote",
        "`a warning from X that “…”`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. A warning from Jaan Tamm was "
            "heard: “We have no more time for this.”"
        ),
        "We have no more time for this.",
    ),
    rule(
        "quote.by-agent",
        "quote",
        "`described by X as “…”`.",
        TALKS + " The draft was described by Jaan Tamm as “a good start”.",
        "a good start",
    ),
    rule(
        "quote.colon",
        "quote",
        "A sentence about somebody that ends in a colon: `X was blunt: “…”`.",
        TALKS + " Jaan Tamm was blunt: “We are not close.” The hall was cold.",
        "We are not close.",
    ),
    rule(
        "quote.same-sentence",
        "quote",
        "The second part of an interrupted quotation.",
        TALKS + " “We are close,” said Jaan Tamm, “but not there yet.” The hall was cold.",
        "but not there yet.",
    ),
    rule(
        "quote.follow-up",
        "quote",
        "A sentence of nothing but quotation, right after the speaker's last.",
        TALKS + " “We are close,” said Jaan Tamm. “We will be there on Friday.” The hall was cold.",
        "We will be there on Friday.",
    ),
    rule(
        "quote.continued",
        "quote",
        "The next paragraph of a quotation that goes on.",
        TALKS
        + (
            "\n\n“We are close,” said Jaan Tamm. “We will be there on Friday.\n\n“Then we will "
            "fish.”"
        ),
        "Then we will fish.",
    ),
    rule(
        "quote.announced",
        "quote",
        "A quotation below a line on its speaker that ends in a colon.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there.\n\nJaan Tamm had two "
            "wishes:\n\n“We are close to a treaty.”"
        ),
        "We are close to a treaty.",
    ),
    rule(
        "quote.after-x",
        "quote",
        "A quotation right after a sentence about its speaker.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. Jaan Tamm shrugged. “We are "
            "close to a treaty.”"
        ),
        "We are close to a treaty.",
    ),
    rule(
        "quote.signed",
        "quote",
        "A name below the quotation, after a dash.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there.\n\n“We are close to a "
            "treaty.”\n\n— Jaan Tamm, fisherman\n\nThe sea was calm."
        ),
        "We are close to a treaty.",
    ),
    rule(
        "faq.question",
        "faq",
        "A question that the article answers.",
        TALKS + "\n\nQ: Who mediates?\nA: Finland mediates.\n\nQ: Where are they?\nA: In Oslo.",
        "Who mediates?",
    ),
    rule(
        "faq.answer",
        "faq",
        "The answer to it.",
        TALKS + "\n\nQ: Who mediates?\nA: Finland mediates.\n\nQ: Where are they?\nA: In Oslo.",
        "Finland mediates.",
    ),
    rule(
        "gate.talks",
        "note",
        "Why an article counts as one on something else, and so gives only questions with answers, "
        "unless `about_talks=True` says that it is about talks.",
        "The quay was painted.",
        "The quay was painted.",
    ),
    rule(
        "gate.candidate",
        "note",
        "Who might have been a side in such an article.",
        "Estonia painted a quay, and the talks on fish were short. The Estonian delegation left.",
        "Estonian",
    ),
    evolve(
        rule(
            "limit.length",
            "note",
            "The end of a text of more than 200,000 code points, of which only the first are read.",
            "\nThe quay was painted.",
            "The quay was painted.",
        ),
        times=9_091,
    ),
    evolve(
        rule(
            "lexicon.unused",
            "note",
            "A name that the caller taught and that takes no part in the talks.",
            TALKS + " A splinter group, the Blue Marsh Front, has not joined them.",
            "Blue Marsh Front",
        ),
        taught=("Blue Marsh Front",),
    ),
    rule(
        "demand.no-actor",
        "note",
        "A verb of demanding for which nobody is found.",
        TALKS + " Higher quotas were not what anybody there demanded of the fish.",
        "demanded",
    ),
    rule(
        "mediator.only-offered",
        "note",
        "Who offered to mediate, was asked or declined, and does not mediate.",
        TALKS + " Sweden offered to mediate.",
        "Sweden",
    ),
    rule(
        "quote.no-speaker",
        "note",
        "Quoted words whose speaker the article does not tell.",
        TALKS + " The mood was “much too good to last until the end of the week”.",
        "much too good to last until the end of the week",
    ),
    rule(
        "quote.no-speech",
        "note",
        "Quoted words that are a title or a name, not speech.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. Jaan Tamm said that a "
            "so-called “fish summit” was near."
        ),
        "fish summit",
    ),
    rule(
        "quote.unclosed",
        "note",
        "A quotation mark that nothing closes.",
        TALKS
        + (
            "\n\nThe minister said: “We are close to a treaty and will be there on "
            "Friday.\n\nThe sea was calm."
        ),
        "“We are close to a treaty and will be there on Friday.",
    ),
    rule(
        "quote.after-report",
        "quote",
        "Quoted words right after a sentence that reports its speaker: `X said so. “…”`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. Jaan Tamm said a treaty was "
            "far off. “Not this year, and not with that map.” The hall was cold."
        ),
        "Not this year, and not with that map.",
    ),
    rule(
        "quote.as-x-put-it",
        "quote",
        "`“…”, as X put it`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. The draft was “a long road "
            "with a gate at the end”, as Jaan Tamm put it."
        ),
        "a long road with a gate at the end",
    ),
    rule(
        "quote.is-x-s-noun",
        "quote",
        "`“…” was X's verdict`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. “We have nothing to hide in "
            "these talks” was Jaan Tamm's verdict."
        ),
        "We have nothing to hide in these talks",
    ),
    rule(
        "quote.in-x-s-view",
        "quote",
        "`“…”, in X's view`.",
        TALKS
        + (
            " Jaan Tamm, the Estonian foreign minister, was there. The draft is “a long road "
            "with a gate at the end”, in Jaan Tamm's view."
        ),
        "a long road with a gate at the end",
    ),
    rule(
        "quote.before-x",
        "quote",
        "A quotation right before a sentence in which its speaker nods or smiles.",
        TALKS
        + (
            " The draft was on the table. “Not this year, and not with that map.” Minister Jaan "
            "Tamm shook his head."
        ),
        "Not this year, and not with that map.",
    ),
)
