/** Design documents. */

export const DESIGN_DEAD_LETTERS = `# Dead letters

Author: Marit Oyelaran
Status: proposed
Reviewers: Hana Mizutame, Joaquim Berthelo, Teodor Vasquine

## Problem

An event that a destination refuses for good is tried for three days and then dropped with a line in the log. Support
learns of it from the customer. In September that was 61 events in 19 conversations (issue #198).

## Goals

- No event is dropped without a person having had the chance to see it
- Somebody on call can answer "what happened to order 4711" without a shell
- One button to try again

## Non-goals

- Editing an event before trying again. We talked about it for an hour and it turns Ferry into a database.
- Search in the content

## Proposal

1. The router gives up after the attempts of the destination, or at once on an answer that says "never" (400, 410, 422).
2. Storage keeps what was given up, with the last answer, in a place of its own (docs/decisions/0006).
3. The console lists dead letters for each destination, with the answer, and offers "try again" and "discard".
4. A line in the log and a counter for each, so that an alarm can be set.

## Alternatives considered

- Send dead letters to a destination of their own. Elegant, and the first thing that breaks when the disk is full.
- Keep the three days and only add an alarm. Cheap, but the alarm comes when nothing can be done any more.
- A mail to the sender's team. We do not know who that is for four of five senders.

## Work

| part | area | who |
|---|---|---|
| give up, and say why | router | Marit |
| segments for dead letters | storage | Hana |
| list, try again, discard | console | Joaquim, Ngozi |
| guide and runbook | docs | Marit, Pádraig |

## Risks and open questions

- How long to keep them? Thirty days is a guess. Legal has been asked.
- A destination that answers 400 for everything would fill the disk. We need a limit, and I do not know yet what should
  happen when it is reached.

## Rollout

Behind a setting for each destination, billing last. Give-up starts in "log only" for two weeks.
`;

export const DESIGN_TABLES = `# One table for the console

Author: Joaquim Berthelo
Status: implemented

## Motivation

Every page draws its own table. Sorting works in two of five.

## Proposal

One table component on the server: columns, a default order, paging by a cursor.

## Alternatives considered

A library for the client. It would be the only script on most pages.

## Open questions

Does paging by cursor work when the order is by the number of attempts? It changes while one looks.
`;

export const DESIGN_COMPACTION = `# Compaction without a pause

Author: Hana Mizutame
Status: implemented

## Problem

Compaction holds the write lock. Measured over a week: median 90 ms, worst 2.6 s, always when the disk is busiest.

## Proposal

Compact into a new segment while the old one is read, then swap the two names under the lock.

## Alternatives considered

- Smaller segments: the pauses become shorter and more frequent. Worst case 700 ms at 16 MB.
- Compaction at night: events do not sleep, and neither does the busiest sender.

## Measurements

With the swap, writers wait 3 ms at worst over 10,000 compactions.

## Trade-offs

Up to one segment (64 MB) of disk is used twice for a moment.
`;

export const DESIGN_QUOTAS = `# Quotas for each destination

Author: Marit Oyelaran
Status: proposed
Reviewers: Teodor Vasquine, Hana Mizutame, Ngozi Ferreyra, Joaquim Berthelo

## Problem

"Ferry is slow on some days" (issue #318). I looked at all 31 complaints since August: in 22 of them one destination had
more than 80 percent of the waiting events, and the events of others waited behind its writes, not in its queue. The
router is fair since decision 5. Storage is not: everybody shares one writer.

## Goals

- A destination that falls behind slows only itself
- The console says who is over quota, since when, and what it costs
- No change for the eleven destinations that behave

## Non-goals

- Quotas for senders. Different people, different conversation.
- Payment or reports by month

## Proposal

1. Storage counts bytes and events for each destination as it writes (a counter, no new file).
2. The router asks before it accepts: over the soft quota it accepts and warns; over the hard quota it answers 429 to the
   sender, for that destination only.
3. Quotas live in the configuration, with a default for everybody at three times the largest normal day.
4. The console shows use against quota and lets operations lift a quota for four hours.

## Alternatives considered

- A writer for each destination. Fair by construction. I built it in two days to see: 3.1 times the disk writes, and
  recovery after a crash took 70 s instead of 9 s. Thrown away.
- Drop the oldest events of a destination over quota. Simple, and against what we promise.
- Do nothing and buy a faster disk. Moves the limit by a factor of two; the worst day was a factor of nine.

## Work, in the order in which it can be shipped

1. Count and show, no limit (two weeks)
2. Soft quota with a warning (one week)
3. Hard quota for destinations that agree (two weeks)
4. Migration: default quotas for everybody, release, guide

## Scope cut

Quotas for parts of a destination (by event type) were asked for by billing. Left out: it doubles the counters and nobody
could say what number they would set. We will look again when two destinations can.

## Open questions

- Is 429 understood by every sender? Seven of twelve have been checked.
- What if the disk is full before any quota is reached?

## Trade-offs

An honest 429 is visible to a sender who has done nothing wrong, where today everybody is a little late. We think a
loud failure in one place is cheaper than a quiet one in all, and support agrees.
`;

export const QUOTAS_DONE = ["Status: proposed", "Status: implemented in 2.0.0"] as const;
