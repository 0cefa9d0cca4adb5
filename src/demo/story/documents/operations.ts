/** Postmortems, investigations and runbooks. */

export const POSTMORTEM_DISK = `# 3 June 2024: the disk was full

Author: Pádraig Mulhearty

## Summary

Ferry stopped accepting events for 18 minutes because the disk was full.

## Impact

Three senders saw errors; all of them tried again. Nothing was lost.

## Root cause

Segments are deleted when every event in them is delivered. One event for a destination that no longer exists kept 31 GB.

## What went well

The alarm came before the customers did.

## Action items

| action | owner | due |
|---|---|---|
| Alarm at 70 percent, not at 95 | Pádraig | 2024-06-07 |
| Name the oldest undelivered event in the console | Joaquim | 2024-06-28 |
`;

export const POSTMORTEM_DUPLICATES = `# 22 January 2025: duplicate deliveries

Author: Marit Oyelaran
Status: actions in progress

## Summary

From 14 to 22 January Ferry delivered about 11,400 events twice, most of them to billing, after a restart on the 22nd all
at once. 212 invoices were sent twice. The change that made it possible was mine (#161).

## Impact

Billing corrected 212 invoices by hand, about two days of work for two people. Other destinations recognise an event they
have seen.

## Timeline (UTC)

- 14 Jan 10:12: #161 is merged: acknowledgements are written in batches of 100 or every 2 seconds
- 15 Jan to 21 Jan: single duplicates at every deploy; nobody looks, because at-least-once allows them
- 22 Jan 08:40: the router is restarted under load with 9,300 acknowledgements not yet written
- 22 Jan 09:05: billing reports double invoices
- 22 Jan 09:50: Hana finds the gap between checkpoint and acknowledgements
- 23 Jan 07:30: #161 is reverted

## Root cause

The checkpoint was advanced when a batch was handed to the writer, not when it was on disk. A restart in between read the
checkpoint, found no acknowledgement, and delivered again. No test restarts the router while a batch is open.

## Contributing factors

- The measurement in #161 (40 percent fewer writes) looked only at speed
- The review had the same blind spot; two people read the code and neither restarted it
- We had no count of duplicates, so eight days of a weak signal went by

## What went well

Billing's report had the event ids in it. The revert was clean.

## Action items

| # | action | owner | due | done |
|---|---|---|---|---|
| 1 | A test that kills the router while acknowledgements are open | Marit | 2025-02-07 | |
| 2 | Batch again, with the checkpoint written after the batch | Marit | 2025-02-21 | |
| 3 | Count duplicates for each destination and show them in the console | Joaquim | 2025-02-28 | |
| 4 | Write the checkpoint and its batch in one go, so that they cannot differ | Hana | 2025-03-14 | |
| 5 | Agree with billing on an idempotency key | Teodor | 2025-03-31 | |

## What we learned

At least once is a promise to the destination, not an excuse for us. Where we deliver twice, we want to know how often.
`;

export const INVESTIGATION_CONSOLE = `# Why the console is slow on Mondays

Author: Marit Oyelaran
Date: 2024-09

## The complaint

"The console feels slow, mostly on Mondays" (issue #173). No page, no time, no number.

## What I looked at

1. Asked the four people who said it to press a key when it happens. Eleven marks in two weeks, nine on the page of
   destinations, seven of them on a Monday between 9 and 11.
2. Logged the time of each step of that page. Median 2.4 s at those moments, 0.2 s otherwise. The time goes into one
   call: the count of waiting events for each destination.
3. Profiled that call. 91 percent is reading the segment index from disk.
4. The index is read again because it is rewritten on every acknowledgement. On Mondays the weekly export acknowledges
   about 300,000 events in two hours.
5. git bisect over the storage tests with a synthetic export: 0.2 s before "storage: keep the index next to its
   segment", 2.2 s after.

## Cause

The index moved next to its segment in May, and the code that marks it as changed marks the whole file. The cache is then
dropped on every acknowledgement.

## What was not it

Not the network, not the table of the page (30 ms), not the size of the machine.

## Result

Two changes: storage marks only the page of the index that changed, and the console asks for all counts in one call.
Monday median went from 2.4 s to 310 ms, measured over the two Mondays after the release.

## Left open

One mark of the eleven was on the page of rules. I could not reproduce it.
`;

export const INVESTIGATION_MEMORY = `# Where 40 MB an hour go

Author: Marit Oyelaran
Date: 2026-06

## The complaint

"Routers get restarted by the memory limit every two or three days" (issue #371). Since about April, nobody knows when it
began.

## What I looked at

1. Heap snapshots an hour apart on one router: 41 MB more, 96 percent of it in strings below the quota counters.
2. The counters keep a key for each sender and destination. There should be 140; there were 88,000.
3. The key holds the name of the sender as it was sent. One sender adds a process id to its name since 9 April.

## Cause

Quota counters are never forgotten, and their key comes from outside.

## Options

- Cut the process id from that sender's name: fixes the day, not the kind of problem.
- Forget counters that were not used for an hour: bounded by what is active. Chosen.
- Limit the number of keys: needs a rule for who loses.

## Result

Memory stays at 210 MB over nine days (before: 210 MB to 1.9 GB in 43 hours).
`;

export const RUNBOOK_STUCK = `# A destination is stuck

Owner: operations

## Symptoms

The alarm "destination late" names a destination. Its line in the console is marked.

## Diagnosis

1. Open the destination in the console. Look at the last answer.
2. A time-out or 5xx: it is down or overloaded. Go to "It is down".
3. A 4xx for every event: it refuses. Go to "It refuses".
4. No answer at all for minutes while others are fine: look at the router's log for the name of the destination.

## It is down

Tell its team. Nothing is lost; the back-off is at most five minutes. Press "try now" when they say it is back.

## It refuses

Look at two dead letters. If the answer names a field, tell the sender's team as well. Do not press "try again" for all
of them before one has gone through.

## Rollback

If a rule was changed in the last hour, put the old one back first and think afterwards.
`;

export const RUNBOOK_DISK = `# The disk fills up

Owner: operations

## Symptoms

Alarm at 70 percent.

## Diagnosis

The console names the oldest undelivered event. Its destination is nearly always the reason.

## Mitigation

Pause the sender of that destination, not Ferry. Deleting segments by hand loses events of others.
`;
