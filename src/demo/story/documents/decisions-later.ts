/** Decision records of 2025 and 2026. */

export const ADR_0007 = `# 7. Squash pull requests

Date: 2025-04-02
Status: accepted
Author: Pádraig Mulhearty

## Context

A third of the commits on main do not build alone, so bisecting skips more than it tests. It cost Marit most of a day in
January.

## Options considered

1. Ask people to clean up their commits. We did, twice.
2. Test every commit of a pull request. Triples the time on the runners.
3. Squash. One commit for each request, message from the description.

## Decision

Squash, with the Reviewed-by and Co-authored-by lines kept. A release or an import may still be merged.

## Consequences

Large requests become large commits. We try to have fewer of those.
`;

export const ADR_0008 = `# 8. Push configuration, and answer

Date: 2025-10-14
Status: accepted
Author: Marit Oyelaran
Supersedes: 0003

## Context

There are three routers now and five people who change rules. In the last quarter we had four incidents in which a file
did not parse and nobody noticed for between 20 minutes and two days, and one in which two routers disagreed. Both were
named as costs of polling in 0003, and both have come due.

## Options considered

1. Keep polling and raise an alarm when a file does not parse. One day of work; routers still differ for five seconds.
2. Push over the admin port, all routers or none, with the error as the answer. About two weeks; needs a token.
3. A configuration service. Solves it for everybody, and is a service to run for a team of five.

## Decision

Push over the admin port. Polling stays for one release as a way back.

## Trade-offs

A router that is down misses a push, so each also asks the others when it starts. That is more moving parts than a file,
in exchange for an error the person who made it sees within a second.

## Consequences

- The configuration file in the repository of operations becomes the source; the file on disk is a copy.
- 0003 is superseded. It was right for one router and one person.
`;

export const ADR_0009 = `# 9. Stay in one region

Date: 2026-01-29
Status: accepted
Author: Marit Oyelaran
Review: 2026-09-01
Confidence: 70%

## Context

Sales asks for a second region. Two customers have named it; neither has made it a condition. Today Ferry runs on two
machines in one region and was unavailable for 41 minutes in 2025, of which 12 were the provider's fault.

## Options considered

1. Two regions, both active. Ordering for each key has to be agreed between regions: a consensus library, and about two
   quarters for three people.
2. Two regions, one asleep. Four to six weeks, and a switch that nobody will trust until it has been used.
3. Not now: a tested restore into another region, from the copies of segments we already ship, in under an hour.

## Decision

Not now. The restore costs one week and covers the 12 minutes; the other 29 were our own changes, which a second region
would have repeated.

## What would change our mind

A signed contract that needs it, or more than an hour a year lost to the provider.

## Open questions

Whether a restore in under an hour is enough for the two customers. Nobody has asked them in those words.
`;

export const ADR_0010 = `# 10. One schema for each destination

Date: 2026-06-09
Status: accepted
Author: Ngozi Ferreyra

## Context

A third of dead letters are events a destination could never have read. They are found hours later, by the wrong people.

## Options considered

1. One schema for each event type, owned by senders. Twelve teams would have to agree.
2. One schema for each destination, owned by it, checked on arrival.
3. No schemas, better error messages.

## Decision

One for each destination, as JSON Schema next to its rules. A sender sees the error in the answer.

## Consequences

Checking costs 0.3 ms for each event and destination (measured on the twelve largest). Destinations without a schema stay
as they are.
`;

/** What 0008 changes in 0003. */
export const ADR_0003_SUPERSEDED = ["Status: accepted", "Status: superseded by 0008"] as const;
