"""The sentences of made articles."""

from __future__ import annotations

from tools.texts import names
from tools.texts.grammar import Grammar

__all__ = ["GRAMMAR"]

_RULES = r"""
actor:
  {state}
  {state}
  {force}
  {firm}
  {person}
  the {state} government
  {group} ({acronym})
  {definite}
  {town}
  the {acronym}
  {state}'s {office}
  the {adjective} {definite_tail}
group:
  {force}
  {firm}
  {state}
acronym:
  UN
  EU
  FLK
  NTWU
  A.R.M.
  M23
definite:
  the government
  the rebels
  the company
  the union
  the two sides
  the delegation
  the group
  the strikers
  the foreign ministry
definite_tail:
  side
  delegation
  negotiators
  rebels
adjective:
  Kenyan
  Norwegian
  former
  northern
  {state}-backed
  pro-{town}
pronoun:
  he
  she
  they
  it
office:
  chief negotiator
  foreign minister
  president
  special envoy
  spokeswoman
  general secretary
ask:
  demanded
  insisted on
  called for
  demands
  has pressed for
  wants
  requires
  urged
  proposed
  ruled out
  rejected
  refused to accept
  offered
  is seeking
thing:
  {numeral} boats
  the withdrawal of all troops from {town}
  a pay rise of {numeral} percent
  an end to the siege of {town}
  elections by {date}
  control of the harbour
  the release of {numeral} prisoners
  guarantees, a map and a date
  a ceasefire
clause:
  {definite} withdraw from {town}
  {actor} pay {numeral} crowns
  {pronoun} must leave
  no side would lose its seat
  {thing} come first
mediate:
  brokered
  mediated
  hosted
  facilitated
  chaired
  sponsored
weekday:
  on Monday
  last Tuesday
  next Friday
  this week
  in 1998
  yesterday
  {date_on}
date_on:
  on {date}
date:
  {day} {month} {year}
  {month} {day}, {year}
  {month} {year}
  {year}
  the end of {month}
day:
  1
  17
  31
month:
  January
  March
  Sept.
  December
year:
  1987
  2014
  2025
  2026
said:
  said
  says
  told reporters
  added
  warned
  wrote in a post
  asked
words:
  We will not sign this, whatever they do.
  There's no plan B for {town}
  {actor} {ask} {thing}
  It is 'their' problem, not ours
  I told {person}: “go home” and they went
  The talks {weekday} were useful
  no more than a beginning
quote:
  "{words}," {said} {person}.
  “{words},” {said} {person}, {office} of {actor}.
  ‘{words},’ {person} {said}.
  «{words}», {said} {actor}.
  “{words}”, {pronoun} {said}.
  {person} {said}: “{words}.”
  "{words}," {person} {said}, "{words}."
  “{words}.\n\n“{words}.\n\n“{words},” {said} {person}.
  {person}, {office}, called it "{thing}".
  According to {person}, “{words}”.
  “{words}
  ''{words},'' {said} {person}.
  „{words}“, {said} {person}.
talks:
  {actor} and {actor} resumed talks in {town} {weekday}.
  Talks between {actor} and {actor} began in {town} {weekday}.
  {actor} met {actor} in {town} for a round of peace talks.
  The talks, {mediate} by {actor}, are to go on in {town} {weekday}.
  {actor}-led negotiations with {actor} broke down {weekday}.
  Negotiators from {actor}, {actor} and {actor} gathered at the {town} Hotel in {town}.
  The {adjective}-{adjective} talks ended without a deal.
  Under the auspices of {actor}, {actor} sat down with {actor}.
  {actor} sent observers to the negotiations between {actor} and {actor}.
  {actor} has offered to mediate between {actor} and {actor}.
  {person}, {actor}'s {office}, flew to {town} for the talks with {actor}.
  A second round is planned in {town} for {date}, after the first in {town} in {year}.
demand:
  {actor} {ask} {thing}.
  {actor} {ask} that {clause}.
  {actor} {ask} {thing}, {thing} and {thing}.
  {actor} {ask} {thing}, but {actor} rejected the demand.
  {actor} called on {actor} to hand over {thing}.
  {actor}'s insistence on {thing} was rejected by {actor}.
  {actor} said {pronoun} would only talk if {clause}.
  {actor} will not give up {thing} unless {clause}.
  A demand by {actor} for {thing} is its red line.
  {actor} made three demands: {thing}; {thing}; and {thing}.
  {thing} were demanded by {actor}.
  {actor} agreed to {thing}, {pronoun} {said}.
filler:
  The road to {town} was closed {weekday}.
  {person} was born in {town} in {year}.
  Some {numeral} people have died since {date}.
  It rained, and the {numeral} boats stayed in the harbour.
  Read more: {words}
  (Reporting by {person}; editing by {person})
  {town} has {numeral} inhabitants, $1.5bn of debt and 12.5% unemployment.
  Prices rose to £{numeral}; see https://example.org/a_b?c={numeral}.
  “Peace” Street is near the U.N. office at No. 10, e.g. by bus.
lead:
  {state} and {state} resumed their talks in {town} {weekday}.
  Peace talks between {state} and {force} began in {town}, {mediate} by {state}.
  {state} and {state} are negotiating in {town}; {state} is the mediator of the talks.
  {firm} and {force} held a new round of negotiations {weekday}.
  Negotiators of {state} and {state} met in {town}. The talks between {state} and {state} go on.
sentence:
  {talks}
  {talks}
  {demand}
  {demand}
  {demand}
  {quote}
  {quote}
  {filler}
question:
  What does {actor} want?
  Who is {person}?
  Why did the talks in {town} fail?
  What happens next?
  Where did {actor} and {actor} meet {weekday}?
title:
  {actor} and {actor} to meet in {town}
  {actor} {ask} {thing}
  Explainer: what is at stake in {town}
  {question}
  TALKS IN {town} COLLAPSE
  ‘{words}’: {actor} after {town} talks
byline:
  By {person}
  By {person} and {person} in {town}
  {person}, {acronym} correspondent
dateline:
  {town}, {date} ({acronym}) –
  {town} –
  {town} (Reuter) -
"""

GRAMMAR = Grammar(
    _RULES,
    {
        "state": names.state,
        "town": names.town,
        "person": names.person,
        "firm": names.firm,
        "force": names.force,
        "numeral": names.numeral,
    },
)
