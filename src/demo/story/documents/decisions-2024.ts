/** Decision records of 2024. */

export const ADR_0001 = `# 1. Record decisions

Date: 2024-01-12
Status: accepted
Author: Teodor Vasquine

## Context

Two of us have built this kind of thing before and disagree about why it went wrong. We want the next disagreement to be
about something that is written down.

## Decision

A decision that is expensive to change gets a file here: context, options, what we chose, what it costs.

## Consequences

A day of writing for each quarter. New people can read why instead of guessing.
`;

export const ADR_0002 = `# 2. Append-only segment files

Date: 2024-01-25
Status: accepted
Author: Hana Mizutame

## Context

Ferry must not lose an event it has acknowledged. One machine, one disk, three services at first, about 400 events a
second at peak. The team is three people and none of us wants to run a database for it.

## Options considered

1. SQLite. Known, transactional. In a test it wrote 2,100 events a second with a sync for each; deletes leave holes and
   vacuum stops the world for 1.4 s at 2 GB.
2. Append-only segment files with an index in memory. 9,800 events a second in the same test; the code is ours to keep.
3. A hosted queue. Nothing to run, but every sender then depends on the network, which is what they want to get away from.

## Decision

Segment files. Writing at the end is what disks do best, and deleting a whole file is cheap.

## Consequences

- We own recovery after a crash and must test it with a killed process, not with a mock.
- The index has to fit in memory: 48 bytes for each waiting event, so 20 million events to a gigabyte.
- No queries. If the console needs them, it keeps its own summary.
`;

export const ADR_0003 = `# 3. Poll for configuration changes

Date: 2024-04-18
Status: accepted
Author: Marit Oyelaran

## Context

A rule change needs a restart today, which drops the connections of every sender for about four seconds. Operations
changes rules two or three times a week. We have one router process and one person on call.

## Options considered

1. Watch the file with the operating system. Immediate, but three of our four environments mount the file over a network
   and deliver no notifications there.
2. Poll the file every five seconds and compare its hash. Dull, works everywhere, and late by at most five seconds.
3. A socket to push changes to. Immediate and says whether the change was taken, but needs authentication and a client.

## Decision

Poll. Five seconds are shorter than anybody takes to look at the result.

## Consequences

- Nobody is told when a file does not parse; it is only logged. We accept that while one person makes the changes.
- With more than one router they will differ for up to five seconds. Look at this again when there is a second one.
`;

export const ADR_0004 = `# 4. A console rendered on the server

Date: 2024-05-21
Status: accepted
Author: Joaquim Berthelo

## Context

The console is used by eight people, mostly during an incident, sometimes from a phone. It shows tables.

## Options considered

1. A single-page application. Pleasant for me to write; a second build, and a blank page while it loads.
2. Pages rendered by the server, a few lines of script for what refreshes.

## Decision

Rendered on the server.

## Consequences

Live counts need polling. If we want charts that move, we will think again.
`;

export const ADR_0005 = `# 5. Retry for each destination, with its own back-off

Date: 2024-07-11
Status: accepted
Author: Marit Oyelaran
Review: 2025-07

## Context

When one destination is down, the retry queue fills with its events and every other destination waits behind them. On
2 July the billing service was down for 50 minutes and the other four destinations were late by up to 31 minutes.

## Options considered

1. One queue with priorities. Little code, but a queue that is sorted again for every failure took 180 ms at 100,000
   events.
2. A queue and a back-off for each destination. More memory (about 2 MB for each destination) and a fair loop over them.
3. Leave retries to the senders. That moves the problem to five teams who did not ask for it.

## Decision

A queue and a back-off for each destination: one second, doubled to at most five minutes, with a random tenth added so
that they do not all come at once.

## What we are not sure about

Whether five minutes is short enough for billing. We think so (I would bet 70 to 30) because they batch by the quarter
hour.

## Consequences

- A destination that is down costs others nothing.
- A destination that comes back is asked up to five minutes later. Operations can press "now" in the console.
`;

export const ADR_0005_OUTCOME = `
## Outcome (2025-08-20)

Checked after a year, with the logs of July 2024 to July 2025. There were 14 outages of one destination longer than ten
minutes. Others were late by more than 10 seconds in none of them; before, it was all of them. The part we were unsure
about did not hold: billing asked twice for a shorter wait, and we set theirs to one minute in February. The random tenth
turned out to be too little when 40,000 events come back at once; it is a half since November.

We would decide the same again, with the maximum set for each destination from the start.
`;

export const ADR_0006 = `# 6. Dead letters in segments of their own

Date: 2024-11-05
Status: accepted
Authors: Marit Oyelaran, Hana Mizutame

## Context

docs/design/dead-letters.md needs a place for events that were given up. They are few (about 200 a day), live for weeks,
and are read by people.

## Options considered

1. Leave them in the segment they are in and mark them. No copying, but a single dead letter then keeps a 64 MB segment
   alive; at 200 a day we would never delete a file again.
2. Copy them to segments of their own. One more write for each; old segments can go.
3. A SQLite file for dead letters only. Queries for free, and a second storage engine to look after.

## Decision

Segments of their own. The code is the same as for live events, and compaction stays simple.

## Consequences

Searching reads the whole file: 3,000 dead letters take 40 ms. At ten times that we need an index.
`;
