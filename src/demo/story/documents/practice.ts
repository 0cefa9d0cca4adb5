/** Later documents about how the team works: reviewing, releasing, alarms, restoring, and a question kept open. */

export const RELEASING = `# Releasing

## Release process

1. Look at what was merged since the last tag and write the notes for the people who run Ferry, not for us.
2. Run scripts/release.sh with the new version. It changes CHANGELOG.md and package.json and makes the tag.
3. Deploy to the trial cluster and wait for an hour of ordinary traffic.
4. Deploy to one router, then to the others.

## Who

Whoever did the last but one. Two people should always know how.
`;

export const RELEASING_SHORT = `# Releasing

## Release process

1. Write the notes for the people who run Ferry.
2. Run scripts/release.sh with the new version.
3. Deploy to the trial cluster; wait an hour.
4. Deploy to one router, then to the others.
5. Say so in the channel.
6. Ask somebody to do the next one.
`;

export const REVIEWING = `# Reviewing

Author: Marit Oyelaran

## Before you read the code

Read the message. If it does not say why, ask for that first: the code may be right for the wrong problem.

## What to look at, in this order

1. Do the tests fail without the change?
2. What happens at a restart, with the disk full, with three routers?
3. Would the next person find this?

Names and spaces come last, and the linter has seen them.

## Say why

Bad: "Use a map here." Better: "This is a list of 300 today and of 20,000 after the archive moves; a map keeps the lookup
flat. If it stays at 300, leave it."

## When you disagree

Say what would change your mind. If you are still apart after two rounds, talk, and write down what came out.
`;

export const REVIEWING_PREVIEW = `
## Pages

Open the preview of the console that is linked in the request. Look at it on a narrow screen too.
`;

export const REVIEWING_REPLAY = `
## Changes to the path of an event

Run scripts/replay.sh on the branch: a recorded day against it, about 70 seconds.
`;

export const RUNBOOK_ALARMS = `# Alarms

Owner: operations

## Which alarms there are

| alarm | means | first step |
|---|---|---|
| destination late | its oldest event waits longer than agreed | runbook "a destination is stuck" |
| slow answer | a destination took more than 5 s once | wait for the next one |
| disk at 70 percent | segments are not deleted | runbook "the disk fills up" |
| over quota | a destination is over its hard quota | |

## Escalation

After 20 minutes without an idea, call the second person on the list. Nobody minds.
`;

export const ALARMS_SLOW = [
  "| slow answer | a destination took more than 5 s once | wait for the next one |",
  "| slow answers | a destination was slow for ten minutes | look at its last answers in the console |",
] as const;

export const ALARMS_QUOTA = [
  "| over quota | a destination is over its hard quota | |",
  "| over quota | a destination is over its hard quota | tell its team; lift for four hours if they are on it |",
] as const;

export const RUNBOOK_RESTORE = `# Restore into another region

Owner: operations

## When to use

The provider says that the region will be gone for more than an hour, or does not say.

## Procedure

1. Start three machines from the image of the last release (4 minutes).
2. Run scripts/restore.sh with the name of the last copy of segments (11 minutes for 20 GB).
3. Push the configuration (1 minute).
4. Point the address at the new machines and watch the first thousand events (6 minutes).

## Verification

The console shows the same number of waiting events as the last copy. Events accepted since the last copy, up to an hour,
are with their senders: ask them to send again from the time of the copy.

## Measured

38 minutes on the first try, 22 on the second.
`;

export const INVESTIGATION_ALARMS = `# What the alarms of a month were about

Author: Marit Oyelaran
Date: 2026-08

## The complaint

"Too many alarms" (issue #396). Three people said it, none of them about the same one.

## What I looked at

All 74 alarms of July, with what was done after each, from the log of the channel.

| alarm | how often | led to something |
|---|---|---|
| single slow answer | 41 | 0 |
| over quota | 19 | 4 |
| destination late | 11 | 10 |
| disk | 3 | 3 |

## Findings

- 41 of 74 are one alarm about which nobody has ever done anything.
- Of 19 about quotas, 15 were left alone because the text does not say what one could do.
- The others do their job.

## Proposal

1. Delete the alarm for single slow answers; look at ten minutes instead.
2. Say in the quota alarm what to do.

## What I do not know

Whether the ten minutes hide something that matters to billing. They think not. Four alarms about quotas led to something
I could not reconstruct.
`;

export const ARCHIVES = `# Keeping events for a year: what we know and do not know

Author: Marit Oyelaran
Status: question, not a proposal

## Problem

Three teams want Ferry to keep events for a year (issue #418). They mean three different things.

| who | what they would do with it | how often |
|---|---|---|
| audit | show what was sent on a day | twice a year |
| data | read everything once, then daily | daily |
| support | look up one event | ten times a day |

## What we know

- A year is 2.1 TB at today's rate, 640 GB compressed (measured on a week).
- Support is served by thirty days: 97 of the last 100 look-ups were for events younger than that.

## What we assume

That audit accepts a file in a bucket. Not asked yet in those words.

## Unknowns

- Who pays for 2.1 TB, and who may delete from it?
- Does data want events, or the state that the events lead to? I suspect the second.

## Alternatives to compare, if it becomes a proposal

1. A destination that writes to a bucket: no change to Ferry at all.
2. Longer life for segments: cheap to build, and recovery gets slower for everybody.
3. Not ours: data builds it from the same events.

## Next

Talk to audit and data in November, then decide whether this is ours.
`;
