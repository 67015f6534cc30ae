# ruff: noqa: E501 - in these layouts a paragraph is one line
"""Invented articles in the layouts that articles come in, for the tests of the layout."""

from __future__ import annotations

__all__ = ["PAGES"]

# Name, text, headline, author, date, place of the dateline.
PAGES: tuple[tuple[str, str, str | None, str | None, str | None, str | None], ...] = (
    (
        "hardwrap",
        """\
Subject: Rivals edge toward deal
From: desk@example.org
Date: Tue, 4 May 2032 10:00:00 +0000

RIVALS EDGE TOWARD DEAL IN OLDHAVEN AFTER ALL-NIGHT TALKS

By Marta Quill

OLDHAVEN, May 4 - The two guilds that have blocked the harbour for
three weeks said on Tuesday that they were close to a deal, after
talks that ran through the night at the old customs house.

"We are tired and we are close," said the harbour master, Ian Fell.
He would not say more.  The Dockers' League wants a pay rise of 6
percent.  The Pilots' Guild has refused to go beyond 4.

Frequently asked questions

- Who is talking?
  The Dockers' League and the Pilots' Guild, with the harbour master
  in the chair.
- When will it end?
  Nobody knows.

About the author: Marta Quill writes on ports.
""",
        "Rivals edge toward deal",
        "Marta Quill",
        "2032-05-04",
        "OLDHAVEN",
    ),
    (
        "single",
        """\
Home
News
World
Talks on river dispute resume
By James Orr in Lisbon
Published 3 hours ago
Updated 12/03/2031 14:05 GMT
Share
Save
Delegates from Upper Vale and Lower Vale returned to the table on Wednesday after a break of two months, officials said.
The first session lasted an hour. It was held in the town hall at Brook, with the bishop presiding over the meeting.
What do they want?
Upper Vale wants a bigger share of the water. Lower Vale wants the gates opened, and said so again on Tuesday evening.
What happens next?
A second session is planned for Friday, in the same place, and the bishop has said that he will not lock the door again.
Will there be a deal?
Nobody who knows will say, and nobody who says knows.
More on this story
Bishop bars the door
River falls again
Related topics
Water
Copyright 2031 The Vale Post. All rights reserved.
""",
        "Talks on river dispute resume",
        "James Orr",
        "2031-03-12",
        None,
    ),
    (
        "markdown",
        """\
# Three days in Brook: inside the water talks

*By Anna Lee and Tom Marsh — March 12, 2031*

![The town hall](https://x.example/a.jpg)

The talks began badly. Nobody had brought the map, and the bishop had lost the key to the hall where they were meant to meet.

## Questions & answers

**1. Who called the meeting?** The bishop did.

**2. Who paid?** He did, too. The bill came to 40 pounds.

It has been settled since.

## What next

They meet on Friday. Is that enough? Nobody knows.

---

*Anna Lee is a reporter at The Vale Post.*

[Subscribe](https://x.example) | [About](https://x.example)
""",
        "Three days in Brook: inside the water talks",
        "Anna Lee and Tom Marsh",
        "2031-03-12",
        None,
    ),
    (
        "release",
        """\
News Release

For immediate release: 14 June 2030

Envoy welcomes truce in Upper Vale

BROOK/GENEVA (14 June 2030) – The Special Envoy today welcomed the truce that the two sides agreed on Friday after four days of talks in Brook.

"It is a good day," she said.

ENDS

Notes to editors:
1. The office was set up in 2021.
2. Pictures are available.

For more information and media requests, please contact: Jo Hill (jo@example.org)
""",
        "Envoy welcomes truce in Upper Vale",
        None,
        "2030-06-14",
        "BROOK/GENEVA",
    ),
    (
        "wire_without_head",
        """\
BROOK, Upper Vale (NW) — The rebels who hold the upper dam said Sunday they would open its gates if the army pulled back, a step that mediators called the first of its kind.

The army had no comment.

___

Associated writers Jo Hill in Brook and Tim Poe in Lisbon contributed to this report.
""",
        None,
        None,
        None,
        "BROOK",
    ),
    (
        "wire_with_credits",
        """\
Vale rivals agree to meet again next week
June 14, 2030 5:12 PM GMT

BROOK (Northern Wire) - The rivals of Upper and Lower Vale agreed on Friday to meet again next week, the bishop said.

"I shall bring the key," he said.

(Reporting by Jo Hill; Additional reporting by Tim Poe; Editing by Ann Roe)

Our Standards: The Wire Principles.
""",
        "Vale rivals agree to meet again next week",
        "Jo Hill",
        "2030-06-14",
        "BROOK",
    ),
    (
        "masthead",
        """\
View this email in your browser

The Morning Table

Friday, June 14

Good morning. It is Friday, and in Brook they are talking again after two months in which nobody said a word.

🌊 Water
The Vales meet at ten. The bishop chairs. Upper Vale has asked for the gates to be shut on Sundays.

💬 Three questions

1) Who is in the room? Two ministers and a bishop.
2) Who is not? The farmers, who have asked to be let in.
3) When does it end? On Sunday, by which time the bishop needs the hall.

Was this email forwarded to you? Sign up here.
You received this email because you signed up at our site.
""",
        "The Morning Table",
        None,
        None,
        None,
    ),
    (
        "live",
        """\
Vale talks live: bishop says gates will stay open

Updated 14 June 2030

17:42 BST
Summary
Here is what happened today in Brook, where the two Vales have been talking since nine in the morning.

16:20 BST
Upper Vale 'disappointed'
The minister of Upper Vale says that she is disappointed by the answer of the other side, and will sleep on it.

15:01 BST
Doors open
The doors have opened. "About time," said a farmer.
""",
        "Vale talks live: bishop says gates will stay open",
        None,
        "2030-06-14",
        None,
    ),
    (
        "label_above_headline",
        """\
Vale conflict

This article is more than 1 year old
‘Nobody brought a map’: how the Vale talks fell apart

The bishop’s gamble failed in the end because neither side could say where the river was

Jo Hill in Brook
Fri 14 Jun 2030 06.00 BST
Last modified on Sat 15 Jun 2030 09.12 BST

It was a quiet failure. On the fourth day of talks between the two Vales the bishop put away his papers and said that lunch would be served.

Nobody ate.

Explore more on these topics
Vale
Rivers
features
Reuse this content
""",
        "‘Nobody brought a map’: how the Vale talks fell apart",
        "Jo Hill",
        "2030-06-15",
        None,
    ),
    (
        "interview",
        """\
"I never raised my voice": an interview with the bishop of Brook

The bishop talks to Jo Hill about keys, maps and patience.

Q. How did it begin?

A. With a letter. It came on a Monday.

It was not signed.

Q. And you answered?

A. Of course. One answers letters.

Q. What was the worst moment?

A. Lunch on the fourth day.

This interview has been edited for length and clarity.
""",
        '"I never raised my voice": an interview with the bishop of Brook',
        None,
        None,
        None,
    ),
    (
        "transcript",
        """\
TRANSCRIPT: Vale ministers' press conference

14 June 2030

MINISTER ROWE: Good morning, everyone. We met for four hours. What did we achieve? Not much.

QUESTION: Will you meet again?

MINISTER ROWE: We will. On Friday.

QUESTION: Where?

MINISTER ROWE: Here.
""",
        "TRANSCRIPT: Vale ministers' press conference",
        None,
        "2030-06-14",
        None,
    ),
    (
        "analysis",
        """\
Why the Vale talks will fail again

Jo Hill

The bishop is a patient man, but patience is not a map, and without a map the two Vales will go on quarrelling over water.

A long quarrel

It began in 1902 and has never quite stopped, though there were years in which nobody thought about it very much at all.

Who is to blame?

Both, and the river. It moves a little every spring, and each time it does somebody's field changes hands without a deed.

So what now?

They should buy a map. The bishop knows a shop.
""",
        "Why the Vale talks will fail again",
        "Jo Hill",
        None,
        None,
    ),
    (
        "onlybody",
        """\
The two sides met on Monday. They did not agree on anything, and will meet again.""",
        None,
        None,
        None,
        None,
    ),
    (
        "opinion",
        """\
Opinion | Let the bishop rest

By Ada Crane
Ms. Crane is a retired judge.

June 14, 2030

Is there anything left to say about the Vale?

I have sat through four rounds of these talks, and I can report that the coffee was good. Everything else was not.

Could it have been otherwise?

I doubt it. The men who came to Brook did not come to agree; they came to be seen not to.

The bishop should go home. He has a garden. It needs him more than we do, and it listens better.
""",
        "Let the bishop rest",
        "Ada Crane",
        "2030-06-14",
        None,
    ),
    (
        "nofaqtoc",
        """\
# The Vale dispute: what you need to know

- [Who is involved?](#who)
- [What is at stake?](#what)
- [What happens next?](#next)

## Who is involved?

Upper Vale and Lower Vale. The bishop of Brook mediates.

## What is at stake?

Water:

- for the fields
- for the mills

And pride.

## What happens next?

A meeting on Friday.

## Sources

- The Vale Post
""",
        "The Vale dispute: what you need to know",
        None,
        None,
        None,
    ),
    (
        "late_byline",
        """\
News|Conflict
Vale ministers to meet in Brook as dam row deepens
The bishop of Brook will chair the first direct talks since the gates were closed in March.

A farmer stands beside the closed upper gate [File: Jo Hill/Vale Pictures]
By Jo Hill and Al-Amin Noor
Published On 14 Jun 2030
14 Jun 2030

The ministers of the two Vales will meet in Brook on Friday for the first time since March, their offices have said.
"We are going with open hands," a spokesman said.

Keep reading
list of 3 items
list 1 of 3
Dam gates closed again
list 2 of 3
What is the Vale dispute?
list 3 of 3
Bishop calls for calm
end of list

The talks are to last two days.

What are the two sides demanding?
Upper Vale wants the gates shut on Sundays. Lower Vale wants them open, and has said so in eleven letters.

Who is mediating?
The bishop. He has done so since 2024 without being asked to stop.

Source: Vale Media and news agencies
""",
        "Vale ministers to meet in Brook as dam row deepens",
        "Jo Hill and Al-Amin Noor",
        "2030-06-14",
        None,
    ),
    (
        "name_above_job",
        """\
Vale talks: Bishop 'hopeful' after first day
Published
14 June 2030

Share
Jo Hill
Rivers correspondent

The bishop chairing talks between the Vales says he is "hopeful" after a first day that ended before supper.
He was speaking outside the town hall in Brook.
The two sides will meet again on Saturday.

Image source, Vale Pictures
Image caption,
The bishop arriving on Friday

"It went well," he said. "Nobody shouted, and the map was found under the piano where we had left it."
Around the web
""",
        "Vale talks: Bishop 'hopeful' after first day",
        "Jo Hill",
        "2030-06-14",
        None,
    ),
    (
        "faqsub",
        """\
# Lockout at the Vale mills

By the newsroom, 3 June 2031

The mills have been shut since Monday. This is what we know so far about the talks and the people who take part in them.

## Frequently Asked Questions

### About the talks

#### Who takes part?

The owners and the millers.

#### Who chairs?

A judge.

### About the money

#### How much do they want?

Ten per cent.

Or twelve.

## Timeline

- 1 June: lockout begins
- 2 June: talks begin
""",
        "Lockout at the Vale mills",
        "the newsroom",
        "2031-06-03",
        None,
    ),
    (
        "dash",
        """\
Joint statement on the second round of the Vale dialogue

Brook, 14 June 2030

The two delegations met in Brook from 12 to 14 June 2030 under the chairmanship of the bishop. They agreed on the following points and on a third round.

– The gates stay open on Sundays.
– The map is to be redrawn.

Done at Brook, 14 June 2030
""",
        "Joint statement on the second round of the Vale dialogue",
        None,
        "2030-06-14",
        "Brook",
    ),
    (
        "trailing",
        """\
Millers' strike enters third week

The millers' strike entered its third week on Monday with no sign of a deal, as both sides refused to go back to the hall.

The judge who chairs the talks said she would wait.

Jo Hill is a staff writer. Follow her on @johill.

Comments

Tom T says:
June 3, 2031 at 4:05 pm
They should all go home. What is the point of talks if nobody talks at all?

Ann says:
Who pays for it?

We do.
""",
        "Millers' strike enters third week",
        None,
        None,
        None,
    ),
    (
        "pressdate",
        """\
Contact: Jo Hill
Phone: 555 0100

MILLERS' UNION RETURNS TO TABLE

BROOK, Upper Vale, June 3, 2031 /NewsLine/ -- The Millers' Union of Upper Vale, Local 5, today returned to the bargaining table with the owners of the mills.

About the Millers' Union
The union was founded in 1901.

About Vale Mills
Vale Mills is a company. It has four mills.

SOURCE Millers' Union

###
""",
        "MILLERS' UNION RETURNS TO TABLE",
        None,
        "2031-06-03",
        "BROOK",
    ),
    (
        "site_menu",
        """\
Vale Peace Project
Working for a quieter river since 2019

Home About Blog Donate

Posted by Ada Crane | Jun 3, 2031 | Analysis | 4 comments

Why the third round failed (and the fourth may not)

The third round of the Vale dialogue failed for a reason that nobody likes to name: lunch. It was served late, and it was cold.

Lunch, then.

Leave a Reply Cancel reply
""",
        "Why the third round failed (and the fourth may not)",
        "Ada Crane",
        "2031-06-03",
        None,
    ),
    (
        "date_first",
        """\
14 June 2030
Vale millers and owners agree truce
Jo Hill, Brook

After a night of talks the millers and the owners of the Vale mills agreed on a truce of ten days, the judge said at dawn on Friday.
""",
        "Vale millers and owners agree truce",
        "Jo Hill",
        "2030-06-14",
        None,
    ),
    (
        "label_line",
        """\
EXCLUSIVE
Millers 'close to deal' with Vale owners
By JO HILL, INDUSTRIAL EDITOR

PUBLISHED: 06:12, 3 June 2031 | UPDATED: 09:40, 4 June 2031

Millers are close to a deal with the owners of the four mills in the Vale, the judge who chairs the talks said last night.

View comments
""",
        "Millers 'close to deal' with Vale owners",
        "JO HILL",
        "2031-06-04",
        None,
    ),
    (
        "boldlead",
        """\
Vale talks at a glance

*Last updated: 3 June 2031*

**The sides.** The millers and the owners, who have been at odds since the spring and who met for the first time last week.

**Is there a mediator?** Yes, a judge. She was appointed in May.

**Is there a deadline?** No.

**What next?** A vote.
""",
        "Vale talks at a glance",
        None,
        "2031-06-03",
        None,
    ),
    (
        "newsletter_post",
        """\
Negotiating Table

Subscribe
Sign in

The Vale round, explained

What the millers want, and what they'll take

Jo Hill
Jun 03, 2031

12

3
Share

I spent the week in Brook, and I can tell you that nobody there expects a deal before the end of the month, the judge included.

Thanks for reading Negotiating Table! Subscribe for free to receive new posts and support my work.

The millers want ten per cent.
""",
        "The Vale round, explained",
        "Jo Hill",
        "2031-06-03",
        None,
    ),
)
